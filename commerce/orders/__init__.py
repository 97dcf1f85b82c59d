"""Orders: promises made, with everything as it was on the day.

Customers may `cancel`; the shop may `accept`, `cancel_by_staff` and `complete`; payments, shipping and the expiry move
an order by the verbs of its lifecycle. Reactions for the map: `give_back_stock`, `give_back_promotions`,
`take_promotions_again`, `refill_cart`, `count_sold`.
"""

from commerce.orders.cancelling import STAFF_REASONS, CancelReason, cancel, cancel_by_staff
from commerce.orders.effects import (
    count_sold,
    give_back_promotions,
    give_back_stock,
    refill_cart,
    take_promotions_again,
)
from commerce.orders.errors import CheckoutUsed, OrderNotCancellable, OrderNotOpen, PaymentInFlight
from commerce.orders.events import (
    OrderAccepted,
    OrderCancelled,
    OrderClosed,
    OrderCompleted,
    OrderExpired,
    OrderPaid,
    OrderPaymentReversed,
    OrderPlaced,
)
from commerce.orders.guards import NO_GUARDS, Guard, Guards
from commerce.orders.lifecycle import (
    begin_expiry,
    close,
    due_to_expire,
    expire,
    mark_paid,
    put_in_flight,
    reverse_payment,
    wait_until,
)
from commerce.orders.order import Adjustment, Delivery, HistoryEntry, Order, OrderLine, OrderPage, OrderSummary
from commerce.orders.placing import NewLine, NewOrder, place
from commerce.orders.reading import (
    find_by_key,
    find_by_number,
    find_by_number_for_staff,
    get,
    get_for_staff,
    has_bought,
    history,
    locked,
    mine,
    open_orders,
)
from commerce.orders.states import Actor, Fulfilment, OrderStatus, Stage
from commerce.orders.working import (
    accept,
    complete,
    complete_by_time,
    complete_on,
    due_to_complete,
    note_delivered,
    note_lost,
    note_shipped,
)

__all__ = [
    "NO_GUARDS",
    "STAFF_REASONS",
    "Actor",
    "Adjustment",
    "CancelReason",
    "CheckoutUsed",
    "Delivery",
    "Fulfilment",
    "Guard",
    "Guards",
    "HistoryEntry",
    "NewLine",
    "NewOrder",
    "Order",
    "OrderAccepted",
    "OrderCancelled",
    "OrderClosed",
    "OrderCompleted",
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
    "begin_expiry",
    "cancel",
    "cancel_by_staff",
    "close",
    "complete",
    "complete_by_time",
    "complete_on",
    "count_sold",
    "due_to_complete",
    "due_to_expire",
    "expire",
    "find_by_key",
    "find_by_number",
    "find_by_number_for_staff",
    "get",
    "get_for_staff",
    "give_back_promotions",
    "give_back_stock",
    "has_bought",
    "history",
    "locked",
    "mark_paid",
    "mine",
    "note_delivered",
    "note_lost",
    "note_shipped",
    "open_orders",
    "place",
    "put_in_flight",
    "refill_cart",
    "reverse_payment",
    "take_promotions_again",
    "wait_until",
]
