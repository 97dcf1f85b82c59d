"""How far a payment and a refund have come."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class Attempt(StrEnum):
    """Whether a way to pay is still offered; what was paid is read from the events."""

    OPEN = "open"
    #: Paid, replaced, or its order is over: a new attempt is another row.
    CLOSED = "closed"
    FAILED = "failed"


class PaymentStatus(StrEnum):
    """What one payment, or all payments of an order together, come to; derived from the money."""

    UNPAID = "unpaid"
    PARTIALLY_PAID = "partially_paid"
    PAID = "paid"
    OVERPAID = "overpaid"
    REFUND_PENDING = "refund_pending"
    PARTIALLY_REFUNDED = "partially_refunded"
    REFUNDED = "refunded"


class EventKind(StrEnum):
    """What a provider may report of money."""

    CAPTURED = "captured"
    CAPTURE_FAILED = "capture_failed"
    REFUNDED = "refunded"


class RefundStatus(StrEnum):
    """A refund on its way back; from the request on its amount is set apart."""

    REQUESTED = "requested"
    #: The provider was asked, or a person was: the money is not back yet.
    PENDING = "pending"
    SUCCEEDED = "succeeded"
    FAILED = "failed"


REFUND_MOVES: Moves[RefundStatus] = {
    RefundStatus.REQUESTED: (RefundStatus.PENDING, RefundStatus.SUCCEEDED),
    RefundStatus.PENDING: (RefundStatus.SUCCEEDED, RefundStatus.FAILED),
    RefundStatus.FAILED: (RefundStatus.PENDING, RefundStatus.SUCCEEDED),
    RefundStatus.SUCCEEDED: (),
}

#: Every refund that is not done holds its amount back; a failed one waits to be tried again.
UNFINISHED = (RefundStatus.REQUESTED, RefundStatus.PENDING, RefundStatus.FAILED)


class TaskKind(StrEnum):
    """What only a person can settle."""

    REFUND_BY_HAND = "refund_by_hand"
    REFUND_FAILED = "refund_failed"
    MONEY_UNMATCHED = "money_unmatched"
    PAYMENT_REVERSED = "payment_reversed"
