"""Money on its way back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.payments.states import RefundStatus


@dataclass(frozen=True, kw_only=True)
class Refund:
    """Money on its way back to where it came from."""

    id: int
    payment_id: int
    order_id: int | None
    amount: Money
    reason: str
    status: RefundStatus
    by_hand: bool
    requested_at: datetime
    due_at: datetime


async def pending(session: Session) -> tuple[Refund, ...]:
    """For staff: refunds that are not done, the oldest first."""
    raise NotImplementedError


async def of_order(session: Session, order_id: int) -> tuple[Refund, ...]:
    """The refunds of one order, the oldest first."""
    raise NotImplementedError


async def confirm(session: Session, staff_id: int, refund_id: int, provider_ref: str = "") -> Refund:
    """A member of staff says that the money has gone back; saying so twice changes nothing.

    Raises `NotFound`, and `MoveRefused` where the provider gives money back by itself.
    """
    raise NotImplementedError
