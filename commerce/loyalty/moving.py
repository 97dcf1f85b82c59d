"""All that can be heard of an order whose buyer, or whoever brought them, is thanked once it stays."""

from commerce.orders import (
    OrderCancelled,
    OrderClosed,
    OrderCompleted,
    OrderPaid,
    OrderPaymentReversed,
    OrderReady,
    PiecesCalledOff,
)
from commerce.payments import DisputeClosed, DisputeOpened, RefundSucceeded
from commerce.shipping import ShipmentDelivered

#: Reactions to these read from the order how it stands, never from what was told of it.
OrderMoved = (
    OrderPaid
    | OrderCancelled
    | OrderClosed
    | OrderCompleted
    | OrderReady
    | OrderPaymentReversed
    | PiecesCalledOff
    | RefundSucceeded
    | DisputeOpened
    | DisputeClosed
    | ShipmentDelivered
)
