"""Exchanges at the counter: money after all, or the replacement leaves by a carrier or in somebody's hands."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import orders, returns, shipping, staff
from commerce.orders import Order
from commerce.returns import Return
from commerce.shipping import TrackingInvalid
from commerce.staff import Permission
from handlers.addresses import address_words
from handlers.carts import MOST_NAME
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.merchant.doors import (
    ShipReplacement,
    ShowReplacements,
    ShowStaffOrder,
    ShowStaffReturn,
    TurnIntoRefund,
)
from handlers.merchant.fulfilling import ANOTHER, carrier_rows, name_screen, number_screen, read_name, read_way
from handlers.merchant.orders import staff_order_screen
from handlers.merchant.returns import staff_return_screen
from handlers.merchant.wording import worded_return

router = Router()

PAGE = 8


@tap("m.exc>", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class ReplacementCarrier(Tap):
    """This one carries it."""

    return_id: int
    carrier: str


@tap("m.exc?", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class GiveReplacementNumber(Tap):
    """Under which number?"""

    return_id: int
    carrier: str


@tap("m.exc0", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class SendReplacement(Tap):
    """Without a number, or into the customer's hands."""

    return_id: int
    carrier: str


@tap("m.exc?name", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class NameReplacementCarrier(Tap):
    """Who carries it, without a number?"""

    return_id: int


@tap("m.exc-name", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class SendUnnamed(Tap):
    """It goes with somebody who need not be named."""

    return_id: int


@router.tap(TurnIntoRefund)
async def turn_into_refund(visit: Visit, wanted: TurnIntoRefund) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    if wanted.sure:
        found = await returns.rather_refund(visit.session, visit.customer.id, wanted.return_id)
        return await staff_return_screen(visit, found)
    rows: list[Row] = [
        [Button(text("button-confirm"), TurnIntoRefund(wanted.return_id, True), style=Style.DANGER)],
        way_back(ShowStaffReturn(wanted.return_id)),
    ]
    return Screen(text("exchanges-turn-sure"), rows)


@router.tap(ShowReplacements)
async def show_replacements(visit: Visit, wanted: ShowReplacements) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    found, count = await returns.to_replace(visit.session, wanted.page, PAGE)
    rows: list[Row] = []
    numbers = await orders.numbers(visit.session, (one.order_id for one in found))
    for one in found:
        label = text("exchanges-row", number=numbers[one.order_id], count=sum(one.replaced.values()))
        rows.append([Button(label, ShipReplacement(one.id))])
    rows += pages(wanted.page, -(-count // PAGE) - 1, ShowReplacements)
    rows.append(way_back(ShowConsole()))
    return Screen(text("exchanges-title", count=count), rows)


@router.tap(ShipReplacement)
async def choose_carrier(visit: Visit, wanted: ShipReplacement) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    found = await returns.get_for_staff(visit.session, wanted.return_id)
    order = await orders.get_for_staff(visit.session, found.order_id)
    if found.status is not returns.ReturnStatus.ACCEPTED:
        return await staff_order_screen(visit, order)
    may_read = await staff.may(visit.session, visit.customer.id, Permission.CUSTOMER_READ)
    where = address_words(order.address) if may_read and order.address else None
    found = await worded_return(visit.session, order, found, visit.language)
    body = paragraphs(
        text("exchanges-send", number=order.number),
        lines(*_contents(found)),
        text("checkout-to", address=where) if where else None,
        text("ship-choose-carrier", number=order.number),
    )
    in_hand = [Button(text("exchanges-in-hand"), SendReplacement(found.id, shipping.BY_HAND))]
    carriers = carrier_rows(lambda code: ReplacementCarrier(found.id, code))
    return Screen(body, [*carriers, in_hand, way_back(ShowStaffOrder(order.id))])


@router.tap(ReplacementCarrier)
async def carrier_chosen(visit: Visit, chosen: ReplacementCarrier) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    return await _ask_number(visit, chosen.return_id, chosen.carrier)


@router.reply(GiveReplacementNumber)
async def ship_tracked(visit: Visit, asked: GiveReplacementNumber) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    try:
        name, number, link = read_way(asked.carrier, visit.words)
    except TrackingInvalid as invalid:
        return await _ask_number(visit, asked.return_id, asked.carrier, words_for(invalid))
    return await _ship(visit, asked.return_id, asked.carrier, number, link, name)


@router.tap(SendReplacement)
async def send_without_number(visit: Visit, wanted: SendReplacement) -> Answer:
    """Whoever carries it is asked for where we do not know it from the choice."""
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    if wanted.carrier != ANOTHER:
        return await _ship(visit, wanted.return_id, wanted.carrier, "")
    order = await _order_of(visit, wanted.return_id)
    unnamed, back = SendUnnamed(wanted.return_id), ReplacementCarrier(wanted.return_id, ANOTHER)
    return name_screen(order.number, NameReplacementCarrier(wanted.return_id), unnamed, back)


@router.reply(NameReplacementCarrier)
async def carrier_named(visit: Visit, asked: NameReplacementCarrier) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    return await _ship(visit, asked.return_id, ANOTHER, "", name=read_name(visit.words))


@router.tap(SendUnnamed)
async def send_unnamed(visit: Visit, wanted: SendUnnamed) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    return await _ship(visit, wanted.return_id, ANOTHER, "")


async def _ask_number(visit: Visit, return_id: int, carrier: str, notice: Words | None = None) -> Screen:
    order = await _order_of(visit, return_id)
    untracked, back = SendReplacement(return_id, carrier), ShipReplacement(return_id)
    return number_screen(order.number, carrier, GiveReplacementNumber(return_id, carrier), untracked, back, notice)


async def _order_of(visit: Visit, return_id: int) -> Order:
    found = await returns.get_for_staff(visit.session, return_id)
    return await orders.get_for_staff(visit.session, found.order_id)


async def _ship(
    visit: Visit, return_id: int, carrier: str, number: str, link: str | None = None, name: str = ""
) -> Screen:
    parcel = await returns.ship(
        visit.session,
        visit.customer.id,
        return_id,
        carrier=carrier,
        tracking_number=number,
        link=link,
        carrier_name=name,
        profile=visit.shop.profile,
    )
    return await staff_order_screen(visit, await orders.get_for_staff(visit.session, parcel.order_id))


def _contents(found: Return) -> list[Words]:
    return [
        text("parcel-content", quantity=pieces, name=shortened(found.replacements[line_id].name, MOST_NAME))
        for line_id, pieces in found.replaced.items()
    ]
