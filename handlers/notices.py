"""What people are told without having tapped: their order moved, a new order rings at the merchant's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from campaigns import bargains, group_buys, outbox
from commerce import orders, payments, shipping, staff
from commerce.customers import CustomerReturned
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders import (
    Actor,
    CancelReason,
    Fulfilment,
    Order,
    OrderAccepted,
    OrderCancelled,
    OrderClosed,
    OrderCompleted,
    OrderDiscounted,
    OrderExpired,
    OrderLine,
    OrderPaid,
    OrderPaymentReversed,
    OrderPlaced,
    OrderReaddressed,
    OrderReady,
    Stage,
)
from commerce.payments import (
    DisputeClosed,
    DisputeOpened,
    MoneyUnmatched,
    PaymentFailed,
    PaymentPageReady,
    PaymentSettling,
    PaymentShort,
    RefundRequested,
    RefundSucceeded,
)
from commerce.shipping import ArrivedBy, ShipmentDelivered, ShipmentSent
from commerce.staff import Permission
from handlers.card_results import drawing_of, last_picture, picture_for_sharers
from handlers.carts import at_most, name_of
from handlers.chat.inbox import MoneyNotHeard
from handlers.chat.messenger import Drawing, Notices, Redraw
from handlers.chat.screen import Button, Screen, Style, Words, lines, paragraphs, text
from handlers.coupon_words import coupon_back_words
from handlers.doors import ShowOrder, ShowTeam
from handlers.merchant.doors import ShowStaffOrder
from handlers.merchant.wording import worded
from handlers.order_card import draw_order
from handlers.order_words import cancel_words
from handlers.parcels import draw_parcel
from handlers.shared_bargains import BARGAIN, draw_bargain
from handlers.shared_teams import draw_team
from handlers.sharing import share_button
from handlers.team_words import seats_words

notices = Notices()


async def ring(
    session: Session,
    right: Permission,
    notice: str,
    about: int | str,
    details: Mapping[str, Any],
    but: int | None = None,
) -> None:
    """Everybody on the staff who has this right is told, once `about` the same thing; `but` one person, if need be."""
    for member in await staff.members(session, right):
        if member.customer_id != but:
            dedup = f"{notice}:{about}:{member.customer_id}"
            await outbox.post(session, member.customer_id, notice, details, dedup=dedup)


async def redraw(session: Session, customer_id: int, order_id: int, state: str) -> None:
    """The card of an order is brought up to date, once for every `state` that it comes to."""
    await outbox.post(session, customer_id, "order-card", {"order": order_id}, dedup=f"order-card:{order_id}:{state}")


def to_order(order_id: int) -> Button:
    """The way from a message to the order's card."""
    return Button(text("notice-show-order"), ShowOrder(order_id, fresh=True))


async def ring_for_order(session: Session, placed: OrderPlaced) -> None:
    """An order to be paid on delivery is the merchant's business at once."""
    if placed.pay_later:
        await _ring(session, Permission.ORDER_ACCEPT, "staff-new-order", placed.order_id)


async def thank_for_payment(session: Session, paid: OrderPaid) -> None:
    """The customer hears that the money is there; the merchant's bell rings."""
    await redraw(session, paid.customer_id, paid.order_id, "paid")
    notice = "order-reinstated" if paid.reinstated else "order-paid"
    await _tell(session, paid.customer_id, notice, paid.order_id)
    order = await orders.get_for_staff(session, paid.order_id)
    if not order.awaits_group:
        await _ring(session, Permission.ORDER_ACCEPT, "staff-new-order", paid.order_id)


async def ring_when_ready(session: Session, ready: OrderReady) -> None:
    """The group is full: the card says so, and now the order is the merchant's business."""
    await redraw(session, ready.customer_id, ready.order_id, "ready")
    await _ring(session, Permission.ORDER_ACCEPT, "staff-new-order", ready.order_id)


async def show_accepted(session: Session, accepted: OrderAccepted) -> None:
    """The card says that the shop is at work."""
    await redraw(session, accepted.customer_id, accepted.order_id, "accepted")


async def tell_cancelled(session: Session, cancelled: OrderCancelled) -> None:
    """Whoever did not do it hears of it; the shop has not heard yet of an order that waited for its team."""
    await redraw(session, cancelled.customer_id, cancelled.order_id, "cancelled")
    if cancelled.by != Actor.CUSTOMER:
        await _tell(session, cancelled.customer_id, "order-cancelled", cancelled.order_id)
        return
    order = await orders.get_for_staff(session, cancelled.order_id)
    if (order.paid_at or order.pays_later) and not order.awaits_group:
        await _ring(session, Permission.ORDER_ACCEPT, "staff-cancelled", cancelled.order_id)


async def show_readdressed(session: Session, moved: OrderReaddressed) -> None:
    """The card says where it goes now; staff who may have seen the old address hear of it."""
    changes = sum(one.what == "readdressed" for one in await orders.history(session, moved.order_id))
    await redraw(session, moved.customer_id, moved.order_id, f"readdressed-{changes}")
    order = await orders.get_for_staff(session, moved.order_id)
    if moved.was_promised and not order.awaits_group:
        await _ring(session, Permission.ORDER_ACCEPT, "staff-readdressed", moved.order_id, f":{changes}")


async def tell_discounted(session: Session, cheaper: OrderDiscounted) -> None:
    """The shop took something off: the card says how much is to be paid now, and so does a message."""
    mark = f":{cheaper.adjustment_id}"
    await redraw(session, cheaper.customer_id, cheaper.order_id, f"discounted{mark}")
    await _tell(session, cheaper.customer_id, "order-discounted", cheaper.order_id, mark)


async def tell_expired(session: Session, expired: OrderExpired) -> None:
    """What was held is free again, and nothing was charged."""
    await redraw(session, expired.customer_id, expired.order_id, "expired")
    await _tell(session, expired.customer_id, "order-expired", expired.order_id)


async def tell_shipped(session: Session, sent: ShipmentSent) -> None:
    """A parcel has left, with the link to follow it by; what is fetched at the shop goes no way."""
    if (await shipping.get(session, sent.shipment_id)).carrier == shipping.BY_HAND:
        return
    await redraw(session, sent.customer_id, sent.order_id, f"shipped-{sent.shipment_id}")
    await _tell(
        session, sent.customer_id, "order-shipped", sent.order_id, f":{sent.shipment_id}", shipment=sent.shipment_id
    )


async def tell_delivered(session: Session, delivered: ShipmentDelivered) -> None:
    """A parcel has arrived; whoever said so themselves need not be told."""
    await redraw(session, delivered.customer_id, delivered.order_id, f"delivered-{delivered.shipment_id}")
    mark = f":{delivered.shipment_id}"
    if delivered.by != ArrivedBy.CUSTOMER:
        notice = "order-received" if delivered.by == ArrivedBy.TIME else "order-delivered"
        await _tell(session, delivered.customer_id, notice, delivered.order_id, mark)


async def show_completed(session: Session, completed: OrderCompleted) -> None:
    """The card says that nothing is left to do."""
    await redraw(session, completed.customer_id, completed.order_id, "completed")


async def show_closed(session: Session, closed: OrderClosed) -> None:
    """The card says that everything was refunded."""
    await redraw(session, closed.customer_id, closed.order_id, "closed")


async def tell_reversed(session: Session, reverted: OrderPaymentReversed) -> None:
    """A provider took its money back: the customer and the staff both need to know."""
    await redraw(session, reverted.customer_id, reverted.order_id, "reversed")
    await _tell(session, reverted.customer_id, "order-payment-reversed", reverted.order_id)
    await _ring(session, Permission.ORDER_REFUND, "staff-payment-reversed", reverted.order_id)


async def ask_for_the_rest(session: Session, short: PaymentShort) -> None:
    """Less came than was due."""
    await redraw(session, short.customer_id, short.order_id, f"short-{short.missing}")
    await _tell(session, short.customer_id, "order-short", short.order_id, f":{short.missing}")


async def tell_refund(session: Session, refund: RefundRequested) -> None:
    """Money is on its way back; where a person must send it, the staff are asked to."""
    mark = f":{refund.refund_id}"
    await _redraw_for(session, refund, "requested")
    if refund.customer_id is not None:
        await _tell(session, refund.customer_id, "refund-on-its-way", refund.order_id, mark, refund=refund.refund_id)
    if refund.by_hand:
        await _ring(session, Permission.ORDER_REFUND, "staff-refund", refund.order_id, mark, refund=refund.refund_id)


async def tell_refunded(session: Session, refund: RefundSucceeded) -> None:
    """Money has gone back."""
    await _redraw_for(session, refund, "succeeded")
    if refund.customer_id is not None:
        mark = f":{refund.refund_id}"
        await _tell(session, refund.customer_id, "refund-sent", refund.order_id, mark, refund=refund.refund_id)


async def report_unmatched(session: Session, money: MoneyUnmatched) -> None:
    """Money came that nobody asked for: staff must look."""
    mark = f":{money.payment_id}"
    await _ring(session, Permission.ORDER_REFUND, "staff-money-unmatched", money.order_id, mark)


async def report_not_heard(session: Session, lost: MoneyNotHeard) -> None:
    """Telegram told of money, and the shop failed to take it in: staff must have somebody look."""
    mark = f":{lost.update_id}"
    await _ring(session, Permission.ORDER_REFUND, "staff-money-not-heard", None, mark, update=lost.update_id)


async def catch_up(session: Session, returned: CustomerReturned) -> None:
    """The cards of orders that moved while somebody could not be written to."""
    await outbox.owe_again(session, returned.customer_id, "order-card")


async def show_page(session: Session, ready: PaymentPageReady) -> None:
    """The card gets the link to pay by."""
    dedup = f"order-page:{ready.payment_id}"
    await outbox.post(session, ready.customer_id, "order-page", {"order": ready.order_id}, dedup=dedup)


async def tell_settling(session: Session, settling: PaymentSettling) -> None:
    """Something was paid, and the money needs a while."""
    await redraw(session, settling.customer_id, settling.order_id, f"settling-{settling.payment_id}")
    await _tell(session, settling.customer_id, "payment-settling", settling.order_id, f":{settling.payment_id}")


async def tell_payment_failed(session: Session, failed: PaymentFailed) -> None:
    """An attempt came to nothing: no money moved, and this tries again."""
    await redraw(session, failed.customer_id, failed.order_id, f"failed-{failed.payment_id}")
    mark = f":{failed.payment_id}"
    await _tell(session, failed.customer_id, "payment-failed", failed.order_id, mark, refused=failed.refused)


async def report_dispute(session: Session, opened: DisputeOpened) -> None:
    """A customer's bank contests a payment: the staff have to answer it."""
    notice = "staff-dispute-inquiry" if opened.inquiry else "staff-dispute-opened"
    await _ring(session, Permission.ORDER_REFUND, notice, opened.order_id, f":{opened.dispute_id}")


async def report_dispute_closed(session: Session, closed: DisputeClosed) -> None:
    """The bank has decided."""
    notice = "staff-dispute-won" if closed.won else "staff-dispute-lost"
    await _ring(session, Permission.ORDER_REFUND, notice, closed.order_id, f":{closed.dispute_id}")


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


async def _redraw_for(session: Session, refund: RefundRequested | RefundSucceeded, state: str) -> None:
    """The card of the order whose money goes back, if it is one's own."""
    if refund.customer_id is not None and refund.order_id is not None:
        await redraw(session, refund.customer_id, refund.order_id, f"refund-{refund.refund_id}-{state}")


async def _tell(
    session: Session, customer_id: int, notice: str, order_id: int | None, mark: str = "", **details: Any
) -> None:
    dedup = f"{notice}:{order_id}{mark}"
    await outbox.post(session, customer_id, notice, {"order": order_id, **details}, dedup=dedup)


async def _ring(
    session: Session, right: Permission, notice: str, order_id: int | None, mark: str = "", **details: Any
) -> None:
    await ring(session, right, notice, f"{order_id}{mark}", {"order": order_id, **details})
