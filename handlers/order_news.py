"""How news of an order look: its card in place, a milestone in a sentence, and what rings at the counter.

Who hears of what is said in `notices`, where the permanent names of that stand.
"""

from __future__ import annotations

from dataclasses import replace

from campaigns import bargains, group_buys
from commerce import orders, payments
from commerce.kit.money import Money
from commerce.orders import CancelReason, Fulfilment, Order, OrderLine, Stage
from commerce.staff import Permission
from handlers.card_results import drawing_of, last_picture, picture_for_sharers
from handlers.carts import at_most, name_of
from handlers.chat.messenger import Drawing, Redraw
from handlers.chat.screen import Button, Screen, Style, Words, lines, paragraphs, text
from handlers.coupon_words import coupon_back_words
from handlers.doors import ShowTeam
from handlers.merchant.doors import ShowStaffOrder
from handlers.merchant.wording import worded
from handlers.notices import notices, to_order
from handlers.order_card import draw_order
from handlers.order_words import cancel_words
from handlers.parcels import draw_parcel
from handlers.shared_bargains import BARGAIN, draw_bargain
from handlers.shared_teams import draw_team
from handlers.sharing import share_button
from handlers.team_words import seats_words


@notices.draws("order-card")
async def draw_card(drawing: Drawing) -> Redraw:
    """The card of an order in its present state, in place."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    return Redraw(await draw_order(drawing.session, order, drawing.shop))


@notices.draws("order-paid")
async def draw_paid(drawing: Drawing) -> Screen:
    """The money is there; what has still to be sent is announced, what is fetched or has arrived is not."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    if order.stage is Stage.AWAITING_GROUP:
        return await _draw_waiting(drawing, order)
    leaves = not order.is_fetched and any(line.to_ship for line in order.lines)
    words = text("notice-order-paid", number=order.number, total=order.total, leaves=leaves)
    settled = await bargains.id_of_order(drawing.session, order.id)
    picture = None if settled is None else await last_picture(drawing, BARGAIN, settled, draw_bargain)
    return Screen(words, [[to_order(order.id)]], photo=picture)


async def _draw_waiting(drawing: Drawing, order: Order) -> Screen:
    """The money is there, and the team is still short of people: this shares it, with its picture for who leads it."""
    team = await group_buys.team_of_order(drawing.session, order.customer_id, order.id)
    forms = team is not None and team.is_forming
    words = text("notice-order-paid-team", number=order.number, total=order.total, forms=forms)
    if team is None or not forms:
        return Screen(words, [[to_order(order.id)]])
    told = lines(words, seats_words(team), text("team-missing", count=team.missing))
    to_team = Button(text("team-show"), ShowTeam(team.token, fresh=True))
    picture = await picture_for_sharers(drawing_of(drawing, team.id), draw_team) if team.i_lead else None
    rows = [[share_button(drawing.shop, "g", team.token)], [to_team, to_order(order.id)]]
    return Screen(told, rows, photo=picture)


@notices.draws("order-reinstated", "order-delivered", "order-received", "order-payment-reversed")
async def draw_order_news(drawing: Drawing) -> Screen | None:
    """A milestone in a sentence, with the way to the card; what late money for a seat leads to is told by itself."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    if drawing.notice == "order-reinstated" and (order.awaits_group or order.is_over):
        return None
    whole = order.fulfilment is Fulfilment.DELIVERED
    key = f"notice-{drawing.notice}"
    if drawing.notice == "order-delivered" and whole and order.is_fetched:
        key = "notice-order-fetched"
    words = text(key, number=order.number, total=order.total, whole=whole)
    return Screen(words, [[to_order(order.id)]])


@notices.draws("order-cancelled", "order-expired")
async def draw_order_ended(drawing: Drawing) -> Screen | None:
    """An order came to nothing: why, and whether any money moved; what a failed team leads to is told by itself."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    if order.cancel_reason == CancelReason.GROUP_FAILED and order.paid_at is not None:
        return None
    charged = bool((await payments.balance(drawing.session, order)).captured)
    words = text(f"notice-{drawing.notice}", number=order.number, charged=charged)
    told = lines(words, cancel_words(order), order.cancel_note or None, coupon_back_words(order))
    return Screen(told, [[to_order(order.id)]])


@notices.draws("order-shipped")
async def draw_shipped(drawing: Drawing) -> Screen:
    """A parcel has left: its tracking card, which follows it from now on."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    card = await draw_parcel(drawing.session, order, drawing.details["shipment"])
    return replace(card, body=paragraphs(text("notice-order-shipped", number=order.number), card.body))


@notices.draws(
    "staff-new-order", "staff-cancelled", "staff-readdressed", "staff-payment-reversed", needs=Permission.ORDER_READ
)
async def draw_staff_news(drawing: Drawing) -> Screen | None:
    """What happened at the counter; nothing for somebody who has left the staff meanwhile."""
    order = await orders.get_for_staff(drawing.session, drawing.details["order"])
    order = await worded(drawing.session, order, drawing.language)
    listed: list[Words] = [
        text("checkout-line", quantity=line.quantity, name=name_of(line.title, line.options), total=_sold_for(line))
        for line in order.lines
    ]
    body = paragraphs(text(f"notice-{drawing.notice}", number=order.number, total=order.total), lines(*at_most(listed)))
    return Screen(body, [[Button(text("staff-open-order"), ShowStaffOrder(order.id), style=Style.PRIMARY)]])


def _sold_for(line: OrderLine) -> Money:
    """What a line cost after discounts, with all its tax: with the delivery all lines come to the total."""
    return line.net_total + line.tax_added
