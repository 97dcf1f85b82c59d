"""What people are told without having tapped: their order moved, a new order rings at the merchant's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from campaigns import outbox
from commerce import orders, shipping, staff
from commerce.customers import CustomerReturned
from commerce.kit.database import Session
from commerce.orders import (
    Actor,
    OrderAccepted,
    OrderCancelled,
    OrderClosed,
    OrderCompleted,
    OrderDiscounted,
    OrderExpired,
    OrderPaid,
    OrderPaymentReversed,
    OrderPlaced,
    OrderReaddressed,
    OrderReady,
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
from handlers.chat.inbox import MoneyNotHeard
from handlers.chat.messenger import Notices
from handlers.chat.screen import Button, text
from handlers.doors import ShowOrder

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
