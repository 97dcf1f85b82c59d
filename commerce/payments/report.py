"""One report of a provider, and what may become of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from commerce.kit.money import Money
from commerce.payments.states import EventKind


@dataclass(frozen=True, kw_only=True)
class Report:
    """What a provider says of money, in the words every provider can be brought to.

    For Telegram: `event_id` and `charge` are both `telegram_payment_charge_id`, `ref` is the invoice payload.
    """

    provider: str
    #: The provider's own number of this report; the same number twice is the same report.
    event_id: str
    kind: EventKind
    #: The word of the payment the report is about; anything may stand there.
    ref: str
    #: The provider's number of the charge that was captured or failed, or of the refund.
    charge: str
    amount: Money
    happened_at: datetime
    #: Who paid, where the provider knows.
    customer_id: int | None = None
    #: The refund of ours that this report finishes, and who of the staff said so.
    refund_id: int | None = None
    staff_id: int | None = None
    #: Kept sealed, word for word.
    details: Mapping[str, Any] = field(default_factory=dict)


class Outcome(StrEnum):
    """What became of a report."""

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
    #: The order had ended and cannot be brought back: this goes back.
    TOO_LATE = "too_late"
    #: No order, or another currency: staff look at it, and it goes back after a day.
    UNMATCHED = "unmatched"
    #: The provider took a capture back.
    REVERSED = "reversed"
    REFUNDED = "refunded"
    #: Written down; nothing follows.
    NOTED = "noted"


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """What became of a report, and of which payment and order it spoke."""

    outcome: Outcome
    payment_id: int
    order_id: int | None
