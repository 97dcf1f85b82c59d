"""What has been paid, what goes back and what is still due: read from the payments, never written down."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders import Order
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
    raise NotImplementedError
