"""Orders: promises made, with everything as it was on the day.

Reactions for the map: `give_back_stock` and `refill_cart`.
"""

from commerce.orders.errors import CheckoutUsed, OrderNotCancellable, OrderNotOpen, PaymentInFlight
from commerce.orders.events import (
    OrderAccepted,
    OrderCancelled,
    OrderClosed,
    OrderExpired,
    OrderPaid,
    OrderPaymentReversed,
    OrderPlaced,
)
from commerce.orders.lifecycle import NO_GUARDS, Guard, Guards, accept, cancel, cancel_by_staff
from commerce.orders.order import Adjustment, Delivery, HistoryEntry, Order, OrderLine, OrderPage, OrderSummary
from commerce.orders.reading import (
    find_by_number,
    find_by_number_for_staff,
    get,
    get_for_staff,
    history,
    mine,
    open_orders,
)
from commerce.orders.states import Actor, Fulfilment, OrderStatus, Stage

__all__ = [
    "NO_GUARDS",
    "Actor",
    "Adjustment",
    "CheckoutUsed",
    "Delivery",
    "Fulfilment",
    "Guard",
    "Guards",
    "HistoryEntry",
    "Order",
    "OrderAccepted",
    "OrderCancelled",
    "OrderClosed",
    "OrderExpired",
    "OrderLine",
    "OrderNotCancellable",
    "OrderNotOpen",
    "OrderPage",
    "OrderPaid",
    "OrderPaymentReversed",
    "OrderPlaced",
    "OrderStatus",
    "OrderSummary",
    "PaymentInFlight",
    "Stage",
    "accept",
    "cancel",
    "cancel_by_staff",
    "find_by_number",
    "find_by_number_for_staff",
    "get",
    "get_for_staff",
    "history",
    "mine",
    "open_orders",
]
