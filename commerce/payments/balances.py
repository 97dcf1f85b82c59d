"""What has been paid, what goes back and what is still due: read from the payments, never written down."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.database import Session
from commerce.kit.money import Money, total
from commerce.orders import Order
from commerce.payments.attempts import Payment, due_of, of_order
from commerce.payments.states import PaymentStatus


@dataclass(frozen=True, kw_only=True)
class Balance:
    """The money of one order."""

    total: Money
    captured: Money
    refunded: Money
    #: On its way back: requested, and not yet done.
    refund_pending: Money
    #: Held, but counted by no order.
    unapplied: Money
    #: Still to be paid.
    due: Money
    status: PaymentStatus


async def balance(session: Session, order: Order) -> Balance:
    """The money of an order as the payments tell it."""
    return balance_of(order, await of_order(session, order.id))


def balance_of(order: Order, payments: tuple[Payment, ...]) -> Balance:
    """The money of an order, given its payments."""
    captured = total((payment.in_order(payment.captured) for payment in payments), order.currency)
    refunded = total((payment.in_order(payment.refunded) for payment in payments), order.currency)
    pending = total((payment.in_order(payment.refund_pending) for payment in payments), order.currency)
    return Balance(
        total=order.total,
        captured=captured,
        refunded=refunded,
        refund_pending=pending,
        unapplied=total((payment.in_order(payment.unapplied) for payment in payments), order.currency),
        due=due_of(order, payments),
        status=_status(order.total, captured, refunded, pending),
    )


def _status(price: Money, captured: Money, refunded: Money, pending: Money) -> PaymentStatus:
    nothing = Money.zero(price.currency)
    kept, staying = captured - refunded, captured - refunded - pending
    if captured == nothing:
        return PaymentStatus.UNPAID if price else PaymentStatus.PAID
    if kept == nothing:
        return PaymentStatus.REFUNDED
    if staying > price:
        return PaymentStatus.OVERPAID
    if staying == price:
        return PaymentStatus.PAID
    if pending:
        return PaymentStatus.REFUND_PENDING
    return PaymentStatus.PARTIALLY_REFUNDED if refunded else PaymentStatus.PARTIALLY_PAID
