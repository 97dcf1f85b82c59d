"""What captured money means for its order: one table, and nothing else decides it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from commerce.kit.money import Money
from commerce.orders import Order, OrderStatus
from commerce.payments.report import Outcome
from commerce.payments.states import RefundReason

#: For how long after its end late money may bring an order back.
COMES_BACK_WITHIN = timedelta(hours=24)
_COUNTS_MONEY = (
    OrderStatus.PENDING_PAYMENT,
    OrderStatus.EXPIRING,
    OrderStatus.PAID,
    OrderStatus.AWAITING_GROUP,
    OrderStatus.PROCESSING,
    OrderStatus.COMPLETED,
    OrderStatus.PAYMENT_REVERSED,
)


@dataclass(frozen=True)
class Verdict:
    """What to do with captured money: the order takes `take`, `back` returns, for `reason`."""

    outcome: Outcome
    take: Money
    back: Money
    reason: RefundReason | None = None


def resolve(order: Order, missing: Money, amount: Money, at: datetime) -> Verdict:
    """Decide what becomes of `amount` while the order's total lacks `missing`, at this moment.

    `REINSTATED` is a proposal: it holds only if stock can be held again, otherwise `too_late(amount)` does.
    """
    nothing = Money.zero(amount.currency)
    if order.status in _COUNTS_MONEY:
        if not missing:
            return Verdict(Outcome.DUPLICATE, nothing, amount, RefundReason.DUPLICATE)
        if amount < missing:
            return Verdict(Outcome.PARTLY_PAID, amount, nothing)
        return _paid(Outcome.PAID if amount == missing else Outcome.OVERPAID, missing, amount)
    if order.may_come_back and amount >= missing and _is_recent(order, at):
        return _paid(Outcome.REINSTATED, missing, amount)
    return too_late(amount)


def too_late(amount: Money) -> Verdict:
    """The order is over: everything goes back."""
    return Verdict(Outcome.TOO_LATE, Money.zero(amount.currency), amount, RefundReason.LATE)


def _paid(outcome: Outcome, missing: Money, amount: Money) -> Verdict:
    excess = amount - missing
    return Verdict(outcome, missing, excess, RefundReason.EXCESS if excess else None)


def _is_recent(order: Order, at: datetime) -> bool:
    return order.ended_at is not None and at - order.ended_at < COMES_BACK_WITHIN
