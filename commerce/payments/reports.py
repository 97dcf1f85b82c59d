"""What a provider reports of money, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders import NO_GUARDS, Guards
from commerce.payments.states import EventKind


@dataclass(frozen=True, kw_only=True)
class Report:
    """One report of a provider, in the words every provider can be brought to.

    For Telegram: `event_id` and `charge` are both `telegram_payment_charge_id`, `ref` is the invoice payload.
    """

    provider: str
    #: The provider's own number of this report; the same number twice is the same report.
    event_id: str
    kind: EventKind
    #: The word of the payment the report is about; anything may stand there.
    ref: str
    #: The provider's number of the charge or refund.
    charge: str
    amount: Money
    happened_at: datetime
    #: Kept sealed, word for word.
    details: Mapping[str, Any] = field(default_factory=dict)


class Outcome(StrEnum):
    """What became of reported money."""

    #: Seen before: nothing changed.
    REPEATED = "repeated"
    PAID = "paid"
    #: The order had lapsed and could be brought back.
    REINSTATED = "reinstated"
    PARTLY_PAID = "partly_paid"
    #: Paid, and the excess goes back.
    OVERPAID = "overpaid"
    #: The order was paid already: this goes back.
    DUPLICATE = "duplicate"
    #: The order had lapsed and cannot be brought back: this goes back.
    TOO_LATE = "too_late"
    #: No order, or another currency: staff look at it.
    UNMATCHED = "unmatched"
    REVERSED = "reversed"
    REFUNDED = "refunded"
    NOTED = "noted"


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """What became of a report."""

    outcome: Outcome
    payment_id: int | None
    order_id: int | None


async def record(session: Session, report: Report, *, guards: Guards = NO_GUARDS, by_hand: bool = True) -> Recorded:
    """Write a report down once and do what follows; never refuses, never drops money.

    `by_hand`: money of this provider goes back by a person (`Provider.refunds`).
    """
    raise NotImplementedError


async def collect(session: Session, staff_id: int, order_id: int) -> Recorded:
    """Staff have the money of a pay-on-delivery order in hand; saying so twice changes nothing.

    Raises `NothingDue`, `NotFound`.
    """
    raise NotImplementedError
