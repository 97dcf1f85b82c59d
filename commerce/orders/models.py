"""The rows of an order: the promise, its lines as sold, and what happened to it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, false, true
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, partial_index, table_of
from commerce.kit.sealing import Sealed
from commerce.orders.states import OrderStatus


class StoredOrder(Base):
    """A promise made: totals in minor units of `currency`, everything as it was when placed."""

    __tablename__ = "orders"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    number: Mapped[str] = mapped_column(String(16), unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    status: Mapped[str] = mapped_column(String(20))
    #: The payment provider that was chosen: `telegram`, `cash`, `zero` …
    method: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(12))
    currency: Mapped[str] = mapped_column(String(3))
    #: What the lines cost after discounts.
    merchandise_total: Mapped[int] = mapped_column(BigInteger)
    delivery_list_total: Mapped[int] = mapped_column(BigInteger)
    delivery_total: Mapped[int] = mapped_column(BigInteger)
    delivery_tax: Mapped[int] = mapped_column(BigInteger)
    delivery_tax_added: Mapped[int] = mapped_column(BigInteger)
    #: All the tax; `tax_added` is the part of it that prices did not contain.
    tax_total: Mapped[int] = mapped_column(BigInteger)
    tax_added: Mapped[int] = mapped_column(BigInteger)
    total: Mapped[int] = mapped_column(BigInteger)
    delivery: Mapped[dict[str, Any] | None] = mapped_column(Json)
    address: Mapped[dict[str, Any] | None] = mapped_column(Sealed)
    terms_version: Mapped[str] = mapped_column(String(20))
    quote_hash: Mapped[str] = mapped_column(String(64))
    idempotency_key: Mapped[str] = mapped_column(String(64))
    #: A fingerprint of what was asked for under the key.
    request_hash: Mapped[str] = mapped_column(String(64))
    placed_at: Mapped[datetime]
    #: Until when stock waits for the money; nothing when it waits for none.
    expires_at: Mapped[datetime | None]
    #: Since when the provider is being asked whether the order was paid after all.
    expiring_since: Mapped[datetime | None]
    payment_in_flight_until: Mapped[datetime | None]
    paid_at: Mapped[datetime | None] = mapped_column()
    accepted_at: Mapped[datetime | None]
    #: When the order was cancelled or expired.
    ended_at: Mapped[datetime | None]
    cancelled_by: Mapped[str | None] = mapped_column(String(12))
    cancel_reason: Mapped[str | None] = mapped_column(String(40))
    cancel_note: Mapped[str | None] = mapped_column(Sealed)
    #: Whether nothing of it is sent before others have bought as well.
    awaits_group: Mapped[bool] = mapped_column(default=False, server_default=false())
    cart_restored: Mapped[bool] = mapped_column(default=False)
    #: When it is completed by itself: everything has arrived, and the time to return it freely is over then.
    complete_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("customer_id", "idempotency_key"),
        CheckConstraint("merchandise_total >= 0 AND delivery_total >= 0 AND tax_added >= 0", name="amounts"),
        CheckConstraint("total = merchandise_total + delivery_total + tax_added", name="total"),
        Index("ix_orders_customer", "customer_id", "id"),
        Index("ix_orders_status", "status", "id"),
        # Who bought how often and when last, of everybody at once.
        partial_index("ix_orders_paid", "customer_id", "paid_at", "status", "currency", where=paid_at.is_not(None)),
        # Who bought since a moment.
        partial_index("ix_orders_paid_at", "paid_at", "customer_id", where=paid_at.is_not(None)),
        partial_index(
            "ix_orders_deadline", "expires_at", where=status.in_((OrderStatus.PENDING_PAYMENT, OrderStatus.EXPIRING))
        ),
        partial_index("ix_orders_complete", "complete_at", where=status == OrderStatus.PROCESSING),
    )


class StoredOrderLine(Base):
    """So many of one variant at one price, with the words and sums of the day it was sold."""

    __tablename__ = "order_line"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"))
    position: Mapped[int]
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    sku: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    options: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(12))
    #: Whether it may be sent back without a reason, as was told before it was ordered.
    returnable: Mapped[bool] = mapped_column(default=True, server_default=true())
    event_ref: Mapped[str] = mapped_column(String(64), default="")
    quantity: Mapped[int]
    unit_price: Mapped[int] = mapped_column(BigInteger)
    list_total: Mapped[int] = mapped_column(BigInteger)
    net_total: Mapped[int] = mapped_column(BigInteger)
    tax_total: Mapped[int] = mapped_column(BigInteger)
    tax_added: Mapped[int] = mapped_column(BigInteger)
    tax_class: Mapped[str] = mapped_column(String(40))
    #: Basis points.
    tax_rate: Mapped[int]
    shipped_quantity: Mapped[int] = mapped_column(default=0)
    delivered_quantity: Mapped[int] = mapped_column(default=0)
    cancelled_quantity: Mapped[int] = mapped_column(default=0)
    refunded_total: Mapped[int] = mapped_column(BigInteger, default=0)
    refunded_quantity: Mapped[int] = mapped_column(default=0)
    #: What of it went back because its price fell after it was paid, with its tax: pieces are worth so much less since.
    price_cut: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")

    __table_args__ = (
        UniqueConstraint("order_id", "position"),
        Index("ix_order_line_product", "product_id", "order_id"),
        CheckConstraint("quantity > 0", name="quantity"),
        CheckConstraint("net_total >= 0 AND list_total >= 0", name="amounts"),
        CheckConstraint("shipped_quantity <= quantity - cancelled_quantity", name="shipped"),
        CheckConstraint("delivered_quantity <= shipped_quantity", name="delivered"),
        CheckConstraint("refunded_total <= net_total AND refunded_quantity <= quantity", name="refunded"),
    )


class StoredAdjustment(Base):
    """What a promotion, a coupon, points or a hand-made change took off; off the delivery fee where it has no parts."""

    __tablename__ = "order_adjustment"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), index=True)
    lane: Mapped[int]
    source_type: Mapped[str] = mapped_column(String(40))
    source_id: Mapped[str] = mapped_column(String(80))
    label: Mapped[str] = mapped_column(Text)
    amount: Mapped[int] = mapped_column(BigInteger)


class StoredLineAdjustment(Base):
    """The part of an adjustment that fell on one line; stored once, never worked out again."""

    __tablename__ = "order_line_adjustment"

    adjustment_id: Mapped[int] = mapped_column(ForeignKey("order_adjustment.id"), primary_key=True)
    line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), primary_key=True)
    amount: Mapped[int] = mapped_column(BigInteger)


class StoredOrderHistory(Base):
    """What happened to an order, when, and on whose word; only ever added to."""

    __tablename__ = "order_history"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), index=True)
    happened_at: Mapped[datetime]
    what: Mapped[str] = mapped_column(String(40))
    actor: Mapped[str] = mapped_column(String(12))
    actor_id: Mapped[int | None]
    note: Mapped[str | None] = mapped_column(Sealed)


orders_table = table_of(StoredOrder)
lines_table = table_of(StoredOrderLine)
adjustments_table = table_of(StoredAdjustment)
line_adjustments_table = table_of(StoredLineAdjustment)
history_table = table_of(StoredOrderHistory)
