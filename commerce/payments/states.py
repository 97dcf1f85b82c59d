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
    #: Set apart from the customer's store credit until the rest of the order is paid.
    HELD = "held"


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
    #: Money that had been sent back came back to the shop: it did not reach the customer.
    REFUND_FAILED = "refund_failed"


class DisputeStatus(StrEnum):
    """Whether a customer's bank contests a payment, and how that went."""

    NONE = "none"
    #: The bank only asks; no money has moved.
    INQUIRY = "inquiry"
    #: The money is withheld until the shop has answered.
    OPEN = "open"
    UNDER_REVIEW = "under_review"
    WON = "won"
    #: The money went back to the customer.
    LOST = "lost"


DISPUTE_MOVES: Moves[DisputeStatus] = {
    DisputeStatus.NONE: tuple(one for one in DisputeStatus if one is not DisputeStatus.NONE),
    DisputeStatus.INQUIRY: (DisputeStatus.OPEN, DisputeStatus.UNDER_REVIEW, DisputeStatus.WON, DisputeStatus.LOST),
    DisputeStatus.OPEN: (DisputeStatus.UNDER_REVIEW, DisputeStatus.WON, DisputeStatus.LOST),
    DisputeStatus.UNDER_REVIEW: (DisputeStatus.OPEN, DisputeStatus.WON, DisputeStatus.LOST),
    DisputeStatus.WON: (),
    DisputeStatus.LOST: (),
}

#: While one of these lasts, nothing of the payment is sent back: the bank may do that already.
FREEZES = (DisputeStatus.OPEN, DisputeStatus.UNDER_REVIEW)
#: Disputes that are decided.
SETTLED = (DisputeStatus.WON, DisputeStatus.LOST)


class RefundStatus(StrEnum):
    """A refund on its way back; from the request on its amount is set apart."""

    REQUESTED = "requested"
    #: The provider was asked, or a person was: the money is not back yet.
    PENDING = "pending"
    SUCCEEDED = "succeeded"
    #: The provider could not do it yet; it is tried again.
    FAILED = "failed"
    #: The money it was to return was taken back by the provider.
    VOID = "void"


REFUND_MOVES: Moves[RefundStatus] = {
    RefundStatus.REQUESTED: (RefundStatus.PENDING, RefundStatus.SUCCEEDED, RefundStatus.VOID),
    RefundStatus.PENDING: (RefundStatus.SUCCEEDED, RefundStatus.FAILED, RefundStatus.VOID),
    RefundStatus.FAILED: (RefundStatus.PENDING, RefundStatus.SUCCEEDED, RefundStatus.VOID),
    RefundStatus.SUCCEEDED: (RefundStatus.FAILED,),
    RefundStatus.VOID: (),
}

#: Every refund that is not done keeps its amount set apart.
UNFINISHED = (RefundStatus.REQUESTED, RefundStatus.PENDING, RefundStatus.FAILED)


class RefundReason(StrEnum):
    """Why money goes back."""

    CANCELLED = "cancelled"
    EXPIRED = "expired"
    LATE = "late"
    DUPLICATE = "duplicate"
    EXCESS = "excess"
    UNMATCHED = "unmatched"
    #: Pieces were called off before they were sent.
    NOT_SENT = "not_sent"
    #: Its price fell after it was paid.
    PRICE_ADJUSTMENT = "price_adjustment"
    #: The customer is thanked with money off what they bought at its full price.
    THANKS = "thanks"
    #: Goods came back.
    RETURNED = "returned"
    #: The shop gives something back of its own accord, for one of these reasons.
    GOODWILL = "goodwill"
    NOT_RECEIVED = "not_received"
    DAMAGED = "damaged"
    MISTAKE = "mistake"
    AGREED = "agreed"


#: An order that becomes cheaper by it stays, also where it costs nothing any more.
CHEAPER = (RefundReason.PRICE_ADJUSTMENT, RefundReason.THANKS)
#: Money that goes back without the order losing any that it needs.
NEVER_NEEDED = (RefundReason.LATE, RefundReason.DUPLICATE, RefundReason.EXCESS, RefundReason.UNMATCHED)


class TaskKind(StrEnum):
    """What only a person can settle."""

    REFUND_BY_HAND = "refund_by_hand"
    REFUND_FAILED = "refund_failed"
    MONEY_UNMATCHED = "money_unmatched"
    PAYMENT_REVERSED = "payment_reversed"
    #: A parcel does not move any more.
    PARCEL_MISSING = "parcel_missing"
    #: A parcel could not be handed over and comes back.
    PARCEL_RETURNED = "parcel_returned"
    #: A part of an order was lost on its way, and its money has to go back.
    PARCEL_LOST = "parcel_lost"
    DISPUTE = "dispute"
    #: A customer asks to call off what the shop has begun to prepare.
    CANCEL_ASKED = "cancel_asked"
    #: A customer says that a bank transfer was sent.
    TRANSFER_SENT = "transfer_sent"
