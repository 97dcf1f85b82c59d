"""Ways to pay that are offered for an order."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.payments.states import Attempt


@dataclass(frozen=True, kw_only=True)
class Payment:
    """One attempt to pay an order, and what came of it."""

    id: int
    #: The unguessable word that stands in an invoice (22 signs of `A-Za-z0-9_-`).
    ref: str
    order_id: int | None
    customer_id: int | None
    provider: str
    attempt: Attempt
    amount: Money
    captured: Money
    refunded: Money
    applied: Money

    @property
    def unapplied(self) -> Money:
        """What the shop holds of it without an order that counts it: on its way back, or for staff to settle."""
        return self.captured - self.refunded - self.applied


async def offer(session: Session, customer_id: int, order_id: int, provider: str | None = None) -> Payment:
    """The open attempt to pay what is due on this customer's order: the same one until something changed.

    Without a provider the order's own is taken. Raises `NothingDue`, `PaymentTooLate`, `NotFound`.
    """
    raise NotImplementedError


async def find_by_ref(session: Session, ref: str) -> Payment | None:
    """The payment an invoice speaks of."""
    raise NotImplementedError


async def of_order(session: Session, order_id: int) -> tuple[Payment, ...]:
    """All attempts to pay an order, the first one first."""
    raise NotImplementedError
