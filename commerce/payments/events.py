"""What may be told of money afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class PaymentShort(Event):
    """Less came than was due; `missing` (minor units) is still to be paid until the order's new deadline."""

    order_id: int
    customer_id: int
    missing: int


@dataclass(frozen=True, kw_only=True)
class TransferAnnounced(Event):
    """A customer says that a bank transfer was sent: a person has to look whether it has arrived."""

    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class RefundRequested(Event):
    """Money is to go back, by a person or by its provider; `reason` is a `RefundReason`."""

    refund_id: int
    payment_id: int
    order_id: int | None
    customer_id: int | None
    by_hand: bool
    reason: str


@dataclass(frozen=True, kw_only=True)
class RefundSucceeded(Event):
    """Money has gone back."""

    refund_id: int
    payment_id: int
    order_id: int | None
    customer_id: int | None


@dataclass(frozen=True, kw_only=True)
class MoneyUnmatched(Event):
    """Money came that belongs to no order, or in another currency than its order's: staff must look."""

    payment_id: int
    order_id: int | None


@dataclass(frozen=True, kw_only=True)
class PaymentPageReady(Event):
    """The provider's page for paying an order is there."""

    payment_id: int
    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class PaymentSettling(Event):
    """Something was paid, and the provider needs a while to know whether the money comes."""

    payment_id: int
    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class PaymentFailed(Event):
    """An attempt came to nothing, without any money having moved; `refused` where its page could not even be made."""

    payment_id: int
    order_id: int
    customer_id: int
    refused: bool


@dataclass(frozen=True, kw_only=True)
class DisputeOpened(Event):
    """A customer's bank contests a payment: rewards for its order wait; `inquiry` where the bank only asks."""

    dispute_id: int
    payment_id: int
    order_id: int | None
    inquiry: bool


@dataclass(frozen=True, kw_only=True)
class DisputeClosed(Event):
    """The bank has decided; what was lost counts as refunded."""

    dispute_id: int
    payment_id: int
    order_id: int | None
    won: bool
