"""How far an order has come, and what may follow."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class OrderStatus(StrEnum):
    """Where an order stands with the shop; money, parcels and returns have states of their own."""

    PENDING_PAYMENT = "pending_payment"
    #: Its time is over and the payment provider is being asked for the truth.
    EXPIRING = "expiring"
    EXPIRED = "expired"
    PAID = "paid"
    #: Paid, and waiting until a team is full.
    AWAITING_GROUP = "awaiting_group"
    PROCESSING = "processing"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    #: Refunded in full.
    CLOSED = "closed"
    #: The provider took back money it had reported as captured.
    PAYMENT_REVERSED = "payment_reversed"


ORDER_MOVES: Moves[OrderStatus] = {
    OrderStatus.PENDING_PAYMENT: (
        OrderStatus.EXPIRING,
        OrderStatus.PAID,
        OrderStatus.AWAITING_GROUP,
        OrderStatus.CANCELLED,
    ),
    OrderStatus.EXPIRING: (
        OrderStatus.PENDING_PAYMENT,
        OrderStatus.EXPIRED,
        OrderStatus.PAID,
        OrderStatus.AWAITING_GROUP,
    ),
    OrderStatus.EXPIRED: (OrderStatus.PAID, OrderStatus.AWAITING_GROUP),
    OrderStatus.PAID: (
        OrderStatus.PROCESSING,
        OrderStatus.CANCELLED,
        OrderStatus.CLOSED,
        OrderStatus.PAYMENT_REVERSED,
    ),
    OrderStatus.AWAITING_GROUP: (
        OrderStatus.PAID,
        OrderStatus.CANCELLED,
        OrderStatus.CLOSED,
        OrderStatus.PAYMENT_REVERSED,
    ),
    OrderStatus.PROCESSING: (
        OrderStatus.COMPLETED,
        OrderStatus.CANCELLED,
        OrderStatus.CLOSED,
        OrderStatus.PAYMENT_REVERSED,
    ),
    OrderStatus.COMPLETED: (OrderStatus.CLOSED, OrderStatus.PAYMENT_REVERSED),
    OrderStatus.CANCELLED: (OrderStatus.PAID, OrderStatus.AWAITING_GROUP),
    OrderStatus.CLOSED: (),
    OrderStatus.PAYMENT_REVERSED: (
        OrderStatus.PAID,
        OrderStatus.AWAITING_GROUP,
        OrderStatus.PROCESSING,
        OrderStatus.CANCELLED,
    ),
}

#: Orders whose stock waits for money.
UNPAID = (OrderStatus.PENDING_PAYMENT, OrderStatus.EXPIRING)
#: Orders whose stock is promised.
PROMISED = (OrderStatus.PAID, OrderStatus.AWAITING_GROUP, OrderStatus.PROCESSING, OrderStatus.PAYMENT_REVERSED)
#: Orders that came to nothing before a payment, and may come back when the money arrives late.
LAPSED = (OrderStatus.EXPIRED, OrderStatus.CANCELLED)


class Fulfilment(StrEnum):
    """How much of an order has left the shop and arrived, read from its lines."""

    UNFULFILLED = "unfulfilled"
    PARTIALLY_SHIPPED = "partially_shipped"
    SHIPPED = "shipped"
    PARTIALLY_DELIVERED = "partially_delivered"
    DELIVERED = "delivered"


class Stage(StrEnum):
    """The one word a customer is told: a projection of order, money and parcels."""

    WAITING_FOR_PAYMENT = "waiting_for_payment"
    EXPIRED = "expired"
    #: Promised and not yet accepted by the shop; to be paid on delivery.
    PLACED = "placed"
    #: Paid, and waiting until its team is full.
    AWAITING_GROUP = "awaiting_group"
    #: Paid and not yet accepted by the shop.
    PAID = "paid"
    PREPARING = "preparing"
    PARTLY_SHIPPED = "partly_shipped"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    PAYMENT_REVERSED = "payment_reversed"


class Actor(StrEnum):
    """On whose word something happened."""

    CUSTOMER = "customer"
    STAFF = "staff"
    PROVIDER = "provider"
    SYSTEM = "system"
