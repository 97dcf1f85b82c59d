"""Calling an order off; what follows from it (stock, money, words) are reactions, none of which stops another."""

from __future__ import annotations

from enum import StrEnum

from commerce import staff
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.orders.errors import OrderNotCancellable, PaymentInFlight
from commerce.orders.events import OrderCancelled
from commerce.orders.guards import NO_GUARDS, Guards
from commerce.orders.history import note
from commerce.orders.models import orders_table
from commerce.orders.order import Order
from commerce.orders.reading import get_for_staff, locked
from commerce.orders.states import ORDER_MOVES, Actor, OrderStatus


class CancelReason(StrEnum):
    """Why an order was called off."""

    CUSTOMER = "customer"
    OUT_OF_STOCK = "out_of_stock"
    CUSTOMER_ASKED = "customer_asked"
    ADDRESS = "address"
    PRICE_MISTAKE = "price_mistake"
    SUSPICIOUS = "suspicious"
    #: Everything of it was lost on its way.
    LOST = "lost"
    #: It was to be paid on delivery, and nobody ever did.
    NEVER_PAID = "never_paid"
    #: Not enough others bought as well.
    GROUP_FAILED = "group_failed"
    OTHER = "other"


#: What staff may choose from.
_OF_THEIR_OWN = (CancelReason.CUSTOMER, CancelReason.LOST, CancelReason.NEVER_PAID, CancelReason.GROUP_FAILED)
STAFF_REASONS = tuple(one for one in CancelReason if one not in _OF_THEIR_OWN)


async def cancel(session: Session, customer_id: int, order_id: int, *, guards: Guards = NO_GUARDS) -> Order:
    """The customer calls the order off, as long as the shop has not accepted it. Cancelling twice changes nothing.

    Raises `OrderNotCancellable`, `PaymentInFlight` while a payment may be on its way, `NotFound`, or what a guard
    refuses.
    """
    order = await locked(session, order_id)
    if order.customer_id != customer_id:
        raise NotFound
    if order.status is OrderStatus.CANCELLED:
        return order
    if not order.customer_may_cancel:
        raise OrderNotCancellable(number=order.number)
    return await call_off(session, order, Actor.CUSTOMER, customer_id, CancelReason.CUSTOMER, None, guards)


async def cancel_by_staff(
    session: Session,
    staff_id: int,
    order_id: int,
    reason: CancelReason,
    *,
    words: str | None = None,
    guards: Guards = NO_GUARDS,
) -> Order:
    """The shop calls the order off while nothing of it has been shipped; `words` are kept sealed.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Cancelling twice changes nothing. Raises `OrderNotCancellable`, `PaymentInFlight`, `NotFound`.
    """
    order = await locked(session, order_id)
    if order.status is OrderStatus.CANCELLED:
        return order
    if OrderStatus.CANCELLED not in ORDER_MOVES[order.status] or any(line.shipped for line in order.lines):
        raise OrderNotCancellable(number=order.number)
    await staff.note(session, staff_id, "order.cancel", f"order:{order.id}", {"was": order.status}, reason)
    return await call_off(session, order, Actor.STAFF, staff_id, reason, words, guards)


async def cancel_on_request(session: Session, order_id: int, *, guards: Guards = NO_GUARDS) -> Order:
    """The customer asked, and the shop did not answer: it has agreed, unless something of the order has left.

    Cancelling twice changes nothing. Raises `OrderNotCancellable`, `NotFound`, or what a guard refuses.
    """
    order = await locked(session, order_id)
    if order.status is OrderStatus.CANCELLED:
        return order
    if not order.may_ask_to_cancel:
        raise OrderNotCancellable(number=order.number)
    return await call_off(session, order, Actor.SYSTEM, None, CancelReason.CUSTOMER_ASKED, None, guards)


async def close_never_paid(session: Session, staff_id: int, order: Order, *, guards: Guards = NO_GUARDS) -> Order:
    """What was sent unpaid will not be paid: the caller keeps the order still and knows where its goods are.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    """
    reason = CancelReason.NEVER_PAID
    await staff.note(session, staff_id, "order.cancel", f"order:{order.id}", {"was": order.status}, reason)
    return await call_off(session, order, Actor.STAFF, staff_id, reason, None, guards)


async def call_off(
    session: Session,
    order: Order,
    actor: Actor,
    actor_id: int | None,
    reason: CancelReason,
    words: str | None,
    guards: Guards,
) -> Order:
    """End an order that the caller keeps still; `words` are kept sealed. Raises `OrderNotCancellable` and the like."""
    if order.payment_in_flight(now()):
        raise PaymentInFlight(number=order.number)
    for guard in guards.cancelling:
        await guard(session, order)
    moved = await states.try_move(
        session,
        orders_table,
        order.id,
        ORDER_MOVES,
        OrderStatus.CANCELLED,
        ended_at=now(),
        cancelled_by=actor,
        cancel_reason=reason,
        cancel_note=words,
    )
    if not moved:
        raise OrderNotCancellable(number=order.number)
    await note(session, order.id, "cancelled", actor, actor_id, words)
    await emit(
        session,
        OrderCancelled(
            order_id=order.id,
            customer_id=order.customer_id,
            by=actor,
            reason=reason,
            was_promised=order.is_promised,
        ),
    )
    return await get_for_staff(session, order.id)
