"""Calling off pieces that were paid for and not sent yet: which, how many, what goes back, and then at once."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import checkout, orders, returns
from commerce.orders import Order, OrderLine
from handlers.carts import MOST_NAME, name_of
from handlers.chat.keyboards import Row, StayHere, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Keep, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import AskShopToCancel, ChooseUnsent, ShowOrder
from handlers.going_back import everything_back_words, going_back_words
from handlers.order_card import order_screen

router = Router()

#: In the place of a line: all of them, with everything that is not sent.
ALL = 0


@tap("off?")
@dataclass(frozen=True)
class AskCallOff(Tap):
    """So many of this line; of `ALL` lines, everything."""

    order_id: int
    line_id: int
    quantity: int


@tap("off!")
@dataclass(frozen=True)
class CallOffPieces(Tap):
    """Yes; when `seen` pieces had come off the order before."""

    order_id: int
    line_id: int
    quantity: int
    seen: int


@router.tap(AskShopToCancel)
async def ask_shop_to_cancel(visit: Visit, wanted: AskShopToCancel) -> Answer:
    """What somebody may be packing is called off only if the shop agrees, or does not answer."""
    order = await orders.get(visit.session, visit.customer.id, wanted.order_id)
    if wanted.sure or not order.may_ask_to_cancel or await checkout.find_request(visit.session, order) is not None:
        return await order_screen(visit, await checkout.ask_to_call_off(visit.session, visit.customer.id, order.id))
    back = await everything_back_words(visit.session, order) if order.paid_at else []
    rows: list[Row] = [
        [Button(text("order-keep"), ShowOrder(order.id))],
        [Button(text("off-ask-shop-yes"), AskShopToCancel(order.id, True), style=Style.DANGER)],
        way_back(ShowOrder(order.id)),
    ]
    ask = text("off-ask-shop-sure", number=order.number)
    return Screen(paragraphs(ask, lines(*back) if back else None), rows, keep=Keep("order", order.id))


@router.tap(ChooseUnsent)
async def choose_unsent(visit: Visit, wanted: ChooseUnsent) -> Answer:
    order = await orders.get(visit.session, visit.customer.id, wanted.order_id)
    left = order.unsent
    if not left:
        return await order_screen(visit, order)
    if len(left) == 1:
        [(line_id, most)] = left.items()
        return await _confirm_screen(visit, order, line_id, most)
    rows: list[Row] = [
        [
            Button(
                text("off-piece", quantity=left[line.id], name=_name(line)),
                AskCallOff(order.id, line.id, left[line.id]),
            )
        ]
        for line in order.lines
        if line.id in left
    ]
    everything = sum(left.values())
    rows.append([Button(text("off-everything", count=everything), AskCallOff(order.id, ALL, everything))])
    rows.append(way_back(ShowOrder(order.id)))
    return Screen(text("off-which", number=order.number), rows)


@router.tap(AskCallOff)
async def ask_call_off(visit: Visit, wanted: AskCallOff) -> Answer:
    order = await orders.get(visit.session, visit.customer.id, wanted.order_id)
    return await _confirm_screen(visit, order, wanted.line_id, wanted.quantity)


@router.tap(CallOffPieces)
async def call_off_pieces(visit: Visit, wanted: CallOffPieces) -> Answer:
    order = await returns.call_off_pieces(
        visit.session,
        visit.customer.id,
        wanted.order_id,
        None if wanted.line_id == ALL else {wanted.line_id: wanted.quantity},
        visit.shop.profile,
        count=wanted.quantity,
        seen=wanted.seen,
        guards=visit.shop.guards,
    )
    return await order_screen(visit, order)


async def _confirm_screen(visit: Visit, order: Order, line_id: int, quantity: int) -> Screen:
    """What comes off, what goes back and how, before anything happens."""
    left = order.unsent
    pieces = dict(left) if line_id == ALL else {line_id: min(quantity, left.get(line_id, 0))}
    count = sum(pieces.values())
    if not count:
        return await order_screen(visit, order)
    sums, amount = await returns.worth_unsent(visit.session, order, pieces)
    whole = order.called_off + count == order.count
    body = paragraphs(
        text("off-ask", number=order.number),
        lines(
            *(text("off-piece", quantity=pieces[one.id], name=_name(one)) for one in order.lines if one.id in pieces)
        ),
        lines(*await going_back_words(visit.session, order, amount, sums)),
        text("off-whole" if whole else "off-rest-stays"),
    )
    rows: list[Row] = [[Button(text("order-keep"), ShowOrder(order.id))]]
    if line_id != ALL and left[line_id] > 1:
        rows.append(_counter(order, line_id, count, left[line_id]))
    yes = CallOffPieces(order.id, line_id, count, order.called_off)
    rows.append([Button(text("off-yes", amount=amount), yes, style=Style.DANGER)])
    rows.append(way_back(ChooseUnsent(order.id) if len(left) > 1 else ShowOrder(order.id)))
    return Screen(body, rows, keep=Keep("order", order.id))


def _counter(order: Order, line_id: int, count: int, most: int) -> Row:
    less = AskCallOff(order.id, line_id, count - 1) if count > 1 else StayHere()
    more = AskCallOff(order.id, line_id, count + 1) if count < most else StayHere()
    return [
        Button(text("return-less"), less),
        Button(text("return-count", count=count), StayHere()),
        Button(text("return-more"), more),
    ]


def _name(line: OrderLine) -> Words:
    return shortened(name_of(line.title, line.options), MOST_NAME)
