"""The last moment before money moves: is this payment still right?"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, func, select

from commerce import catalogue, inventory, orders
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders import NO_GUARDS, Guards, Order, OrderStatus
from commerce.payments.attempts import Payment, due_of, find_by_ref, of_order, time_is_over
from commerce.payments.errors import (
    AlreadyPaid,
    AmountChanged,
    InvoiceNotYours,
    InvoiceUnknown,
    MoneyGoesBack,
    OrderCancelledAlready,
    PaymentTooLate,
    StockGone,
)
from commerce.payments.models import refunds_table
from commerce.payments.states import CHEAPER, NEVER_NEEDED, UNFINISHED, RefundReason

_going_back = (
    select(func.count())
    .select_from(refunds_table)
    .where(
        refunds_table.c.order_id == bindparam("order_id"),
        refunds_table.c.status.in_(UNFINISHED),
        refunds_table.c.reason.not_in((*NEVER_NEEDED, *CHEAPER, RefundReason.NOT_SENT)),
    )
)
#: For how long a payment that was let through may be on its way, and how far past its deadline an order waits for it.
IN_FLIGHT = timedelta(minutes=10)


async def pre_checkout(
    session: Session, customer_id: int | None, ref: str, amount: Money, *, guards: Guards = NO_GUARDS
) -> Order:
    """Let a payment through, or refuse it before anything is charged (Telegram waits 10 s for the answer).

    `customer_id` is who pays, `ref` the invoice's payload. Afterwards the order cannot expire for ten minutes;
    a payment that is tried again moves that to ten minutes after the order's deadline at most.
    Raises a leaf of `PaymentRefused` that says why: `InvoiceUnknown`, `InvoiceNotYours`, `AlreadyPaid`,
    `PaymentTooLate`, `OrderCancelledAlready`, `AmountChanged`, `StockGone`; or what a guard refuses.
    """
    payment = await find_by_ref(session, ref)
    if payment is None or payment.order_id is None:
        raise InvoiceUnknown
    order = await orders.locked(session, payment.order_id)
    if order.customer_id != customer_id:
        raise InvoiceNotYours
    _check_state(order)
    due = due_of(order, await of_order(session, order.id))
    if amount.currency != payment.amount.currency or not _is_what_is_due(payment, amount, due):
        raise AmountChanged(number=order.number, due=due)
    for guard in guards.pre_checkout:
        await guard(session, order)
    await _wait_for_it(session, order)
    return order


def _is_what_is_due(payment: Payment, amount: Money, due: Money) -> bool:
    """In another currency than the order's nothing counts but what was offered."""
    return (amount, payment.worth) == (payment.amount, due) if payment.is_foreign else amount == due


async def nothing_goes_back(session: Session, order: Order) -> None:
    """A guard: while an order's own money is on its way back, nothing of it leaves the shop.

    Money it never needed (paid twice, too much), or needs no longer, may go back meanwhile. Raises `MoneyGoesBack`.
    """
    if await session.scalar(_going_back, {"order_id": order.id}):
        raise MoneyGoesBack(number=order.number)


def _check_state(order: Order) -> None:
    if order.status is OrderStatus.CANCELLED:
        raise OrderCancelledAlready(number=order.number)
    if order.status is OrderStatus.EXPIRED or time_is_over(order):
        raise PaymentTooLate(number=order.number)
    if order.status is not OrderStatus.PENDING_PAYMENT:
        raise AlreadyPaid(number=order.number)


async def _wait_for_it(session: Session, order: Order) -> None:
    """Keep order and stock until the payment has had time to arrive."""
    assert order.expires_at is not None
    until = min(now(), order.expires_at) + IN_FLIGHT
    await _stock_is_held(session, order)
    await inventory.extend(session, order.id, until)
    await orders.put_in_flight(session, order.id, until)


async def _stock_is_held(session: Session, order: Order) -> None:
    """What is missing, because it began to be counted after the order was placed, is held now."""
    assert order.expires_at is not None
    units = order.units
    held = await inventory.holds(session, order.id)
    cards = await catalogue.find_variants(session, list(units), order.language)
    missing = {
        variant: quantity
        for variant, quantity in units.items()
        if variant not in held and variant in cards and cards[variant].track_stock
    }
    if not missing:
        return
    try:
        await inventory.hold(session, missing, order_id=order.id, expires_at=order.expires_at)
    except inventory.OutOfStock as gone:
        raise StockGone(number=order.number) from gone
