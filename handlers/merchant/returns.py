"""Returns at the counter: agreed to or refused, looked at piece by piece, and paid back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commerce import orders, returns, staff
from commerce.orders import Order
from commerce.returns import LIVE, Disposition, Return, ReturnStatus
from commerce.staff import Permission
from handlers.carts import name_of
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Copies, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShipReplacement, ShowReturns, ShowStaffOrder, ShowStaffReturn, TurnIntoRefund
from handlers.merchant.wording import worded, worded_return
from handlers.returns import pieces_words, state_in_short, state_words

router = Router()

PAGE = 8
#: Exchanges that may still end in money.
_MAY_TURN = tuple(one for one in LIVE if one is not ReturnStatus.SHIPPED)
#: Where the customer reads what they are to do, or what the shop does for them.
_TOLD_OTHERWISE = {
    ReturnStatus.AWAITING: "returns-awaiting",
    ReturnStatus.ACCEPTED: "exchanges-accepted",
    ReturnStatus.SHIPPED: "exchanges-shipped",
    ReturnStatus.CANCELLED: "returns-cancelled",
    ReturnStatus.EXPIRED: "returns-expired",
}


@tap("m.ret+", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class AgreeToReturn(Tap):
    """Send it back."""

    return_id: int


@tap("m.ret$", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class RefundAtOnce(Tap):
    """Keep it; here is the money."""

    return_id: int
    sure: bool = False


@tap("m.ret-", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class RefuseReturn(Tap):
    """No; and this is why."""

    return_id: int


@tap("m.ret-?", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class GiveRefusal(Tap):
    """Why not? The customer reads it."""

    return_id: int


@tap("m.ret<", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class TakeIn(Tap):
    """The parcel is here."""

    return_id: int


@tap("m.ret=", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class NotePieces(Tap):
    """The pieces of this line are like that."""

    return_id: int
    line_id: int
    became: Disposition


@tap("m.ret!", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class SettleReturn(Tap):
    """Everything was looked at: pay it back."""

    return_id: int


@tap("m.retp", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class ShowPhotos(Tap):
    """Show what the customer photographed."""

    return_id: int


@router.tap(ShowReturns)
async def show_returns(visit: Visit, wanted: ShowReturns) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    found, count = await returns.waiting(visit.session, wanted.page, PAGE)
    rows: list[Row] = []
    numbers = await orders.numbers(visit.session, (one.order_id for one in found))
    for one in found:
        label = text("returns-row", number=numbers[one.order_id], count=one.count, state=state_in_short(one))
        rows.append([Button(label, ShowStaffReturn(one.id))])
    rows += pages(wanted.page, max(0, -(-count // PAGE) - 1), ShowReturns)
    rows.append(way_back(ShowConsole()))
    return Screen(text("returns-title", count=count), rows)


@router.tap(ShowStaffReturn)
async def show_return(visit: Visit, wanted: ShowStaffReturn) -> Answer:
    return await staff_return_screen(visit, await _found(visit, wanted.return_id))


@router.tap(AgreeToReturn)
async def agree(visit: Visit, wanted: AgreeToReturn) -> Answer:
    await _found(visit, wanted.return_id)
    return await staff_return_screen(visit, await returns.agree(visit.session, visit.customer.id, wanted.return_id))


@router.tap(RefundAtOnce)
async def refund_at_once(visit: Visit, wanted: RefundAtOnce) -> Answer:
    found = await _found(visit, wanted.return_id)
    if wanted.sure:
        refunded = await returns.refund_at_once(visit.session, visit.customer.id, found.id)
        return await staff_return_screen(visit, refunded)
    rows: list[Row] = [
        [Button(text("button-confirm"), RefundAtOnce(found.id, True), style=Style.DANGER)],
        way_back(ShowStaffReturn(found.id)),
    ]
    return Screen(text("returns-keep-sure"), rows)


@router.tap(RefuseReturn)
async def ask_why_not(visit: Visit, wanted: RefuseReturn) -> Answer:
    found = await _found(visit, wanted.return_id)
    return Screen(text("returns-ask-why"), [way_back(ShowStaffReturn(found.id))], asks=GiveRefusal(found.id))


@router.reply(GiveRefusal)
async def refuse(visit: Visit, asked: GiveRefusal) -> Answer:
    await _found(visit, asked.return_id)
    refused = await returns.refuse(visit.session, visit.customer.id, asked.return_id, visit.words)
    return await staff_return_screen(visit, refused)


@router.tap(TakeIn)
async def take_in(visit: Visit, wanted: TakeIn) -> Answer:
    await _found(visit, wanted.return_id)
    return await staff_return_screen(visit, await returns.receive(visit.session, visit.customer.id, wanted.return_id))


@router.tap(NotePieces)
async def note_pieces(visit: Visit, wanted: NotePieces) -> Answer:
    await _found(visit, wanted.return_id)
    found = await returns.look_at(visit.session, wanted.return_id, wanted.line_id, wanted.became)
    return await staff_return_screen(visit, found)


@router.tap(SettleReturn)
async def settle(visit: Visit, wanted: SettleReturn) -> Answer:
    await _found(visit, wanted.return_id)
    return await staff_return_screen(visit, await returns.settle(visit.session, visit.customer.id, wanted.return_id))


@router.tap(ShowPhotos)
async def show_photos(visit: Visit, wanted: ShowPhotos) -> Answer:
    found = await _found(visit, wanted.return_id)
    return Copies(found.photos)


async def _found(visit: Visit, return_id: int) -> Return:
    """A return, for somebody who may decide about money. Raises `NotAllowed`, `NotFound`."""
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    return await returns.get_for_staff(visit.session, return_id)


async def staff_return_screen(visit: Visit, found: Return) -> Screen:
    """A return as the staff see it, with what can be done about it."""
    order = await orders.get_for_staff(visit.session, found.order_id)
    found = await worded_return(visit.session, order, found, visit.language)
    order = await worded(visit.session, await returns.goods_of(visit.session, order, found), visit.language)
    rows = list(_steps(order, found))
    if found.status is ReturnStatus.ACCEPTED and await staff.may(
        visit.session, visit.customer.id, Permission.ORDER_SHIP
    ):
        rows.insert(0, [Button(text("exchange-ship"), ShipReplacement(found.id), style=Style.PRIMARY)])
    if found.photos:
        rows.append([Button(text("returns-photos", count=len(found.photos)), ShowPhotos(found.id))])
    rows.append([Button(text("staff-open-order"), ShowStaffOrder(order.id))])
    rows.append(way_back(ShowReturns(0)))
    body = paragraphs(
        text("return-title", number=order.number),
        text("exchanges-what") if found.is_exchange else None,
        _state_words(found),
        lines(*pieces_words(order, found)),
        text("returns-tracking", number=found.tracking) if found.tracking else None,
        _look_words(found) if found.status is ReturnStatus.RECEIVED else None,
    )
    return Screen(body, rows)


def _steps(order: Order, found: Return) -> Iterator[Row]:
    if found.status is ReturnStatus.REQUESTED:
        agreed = "exchanges-agree" if found.is_exchange else "returns-agree"
        yield [Button(text(agreed), AgreeToReturn(found.id), style=Style.PRIMARY)]
        yield [
            Button(text("returns-refund"), RefundAtOnce(found.id)),
            Button(text("returns-refuse"), RefuseReturn(found.id)),
        ]
    if found.status in (ReturnStatus.AWAITING, ReturnStatus.IN_TRANSIT):
        yield [Button(text("returns-arrived"), TakeIn(found.id), style=Style.PRIMARY)]
    if found.status is ReturnStatus.RECEIVED:
        yield from _looking(order, found)
        done = "exchanges-settle" if found.is_exchange else "returns-settle"
        yield [Button(text(done), SettleReturn(found.id), style=Style.PRIMARY)]
    if found.is_exchange and found.status in _MAY_TURN:
        yield [Button(text("exchanges-turn"), TurnIntoRefund(found.id))]


def _looking(order: Order, found: Return) -> Iterator[Row]:
    names = {line.id: name_of(line.title, line.options) for line in order.lines}
    for line_id in found.pieces:
        became = found.dispositions.get(line_id, Disposition.RESTOCK)
        for one in Disposition:
            label: Words = text(f"returns-became-{one.value}", chosen=one is became, name=shortened(names[line_id], 30))
            yield [Button(label, NotePieces(found.id, line_id, one))]


def _look_words(found: Return) -> Words:
    """What to look for, and what follows from it."""
    return text("exchanges-look" if found.is_exchange else "returns-look")


def _state_words(found: Return) -> Words:
    """Where a return stands: as its customer reads it, but for what is said to the customer alone."""
    if found.replaced and found.status is ReturnStatus.COMPLETED:
        return text("exchanges-done")
    if key := _TOLD_OTHERWISE.get(found.status):
        return text(key, due=found.due_at or "")
    return state_words(found)
