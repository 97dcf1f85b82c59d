"""The rows of money: ways to pay, what providers reported, what goes back, and what people must settle."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, partial_index, table_of
from commerce.kit.sealing import Sealed


class StoredPayment(Base):
    """One attempt to pay.

    `captured` and `refunded` are sums over its events, kept here so that they can be guarded; `refund_pending` is set
    apart to go back; `applied` is what its order counts. Money nobody can match has a payment without an order.
    """

    __tablename__ = "payment"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The unguessable word that stands in an invoice.
    ref: Mapped[str] = mapped_column(String(64), unique=True)
    order_id: Mapped[int | None] = mapped_column(ForeignKey("orders.id"))
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    provider: Mapped[str] = mapped_column(String(20))
    #: Whether money of this provider goes back by a person.
    by_hand: Mapped[bool]
    attempt: Mapped[str] = mapped_column(String(12))
    attempt_no: Mapped[int]
    amount: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    #: What the amount is worth to its order, where that is in another currency: fixed when it was offered.
    worth: Mapped[int | None] = mapped_column(BigInteger)
    worth_currency: Mapped[str | None] = mapped_column(String(3))
    #: Ten-thousandths of a minor unit of the order's currency for one unit of this payment's.
    rate: Mapped[int | None] = mapped_column(BigInteger)
    #: Whether the customer wants what goes back as store credit.
    to_credit: Mapped[bool] = mapped_column(default=False, server_default=false())
    captured: Mapped[int] = mapped_column(BigInteger, default=0)
    refunded: Mapped[int] = mapped_column(BigInteger, default=0)
    refund_pending: Mapped[int] = mapped_column(BigInteger, default=0)
    applied: Mapped[int] = mapped_column(BigInteger, default=0)
    created_at: Mapped[datetime]
    #: What its disputes come to: the one that is not decided, or the last one.
    dispute_status: Mapped[str] = mapped_column(String(16), default="none", server_default="none")

    __table_args__ = (
        UniqueConstraint("order_id", "attempt_no"),
        # What each order brought, of all orders at once.
        partial_index("ix_payment_applied", "order_id", "applied", "worth", "amount", where=text("applied > 0")),
        CheckConstraint("amount >= 0 AND captured >= 0 AND refunded >= 0", name="amounts"),
        CheckConstraint("applied >= 0 AND applied <= captured", name="applied"),
        CheckConstraint("refund_pending >= 0", name="refund_pending"),
    )


class StoredPaymentEvent(Base):
    """What a provider reported, word for word and once; only ever added to."""

    __tablename__ = "payment_event"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"), index=True)
    provider: Mapped[str] = mapped_column(String(20))
    provider_event_id: Mapped[str] = mapped_column(String(255))
    kind: Mapped[str] = mapped_column(String(20))
    #: The provider's number of the payment or refund the report is about.
    provider_ref: Mapped[str] = mapped_column(String(255))
    amount: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    happened_at: Mapped[datetime]
    received_at: Mapped[datetime]
    details: Mapped[dict[str, Any] | None] = mapped_column(Sealed)

    __table_args__ = (
        UniqueConstraint("provider", "provider_event_id"),
        UniqueConstraint("payment_id", "kind", "provider_ref"),
        CheckConstraint("amount >= 0", name="amount"),
    )


class StoredRefund(Base):
    """Money on its way back to where it came from."""

    __tablename__ = "refund"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"), index=True)
    order_id: Mapped[int | None] = mapped_column(ForeignKey("orders.id"), index=True)
    #: The provider's number of the capture that goes back, wholly or in part.
    charge: Mapped[str] = mapped_column(String(255))
    amount: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    reason: Mapped[str] = mapped_column(String(40))
    status: Mapped[str] = mapped_column(String(12))
    #: Whether a person has to do it at the provider's.
    by_hand: Mapped[bool]
    idempotency_key: Mapped[str] = mapped_column(String(300), unique=True)
    attempts: Mapped[int] = mapped_column(default=0)
    requested_at: Mapped[datetime]
    #: Not before this instant.
    due_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[int | None]
    provider_ref: Mapped[str | None] = mapped_column(String(255))
    #: Whether it goes to the customer's store credit instead of to where it came from.
    as_credit: Mapped[bool] = mapped_column(default=False, server_default=false())
    #: What of it is for which order line, in minor units of the order's currency; nothing: for the order as a whole.
    lines: Mapped[dict[str, int] | None] = mapped_column(Json)

    __table_args__ = (CheckConstraint("amount > 0", name="amount"), Index("ix_refund_due", "status", "due_at"))


class StoredPage(Base):
    """A provider's page on which one attempt is paid: wanted with the attempt, made after the commit."""

    __tablename__ = "payment_page"

    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"), primary_key=True, autoincrement=False)
    state: Mapped[str] = mapped_column(String(12))
    #: The provider's number of the page.
    provider_ref: Mapped[str | None] = mapped_column(String(255), unique=True)
    url: Mapped[str | None] = mapped_column(Text)
    #: When the provider closes it by itself, if nobody does before.
    expires_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    #: When it is to be looked after next.
    due_at: Mapped[datetime]

    __table_args__ = (Index("ix_payment_page_due", "state", "due_at"),)


class StoredMessage(Base):
    """What a provider said at our door, once and word for word: kept before it is acknowledged, looked into later."""

    __tablename__ = "provider_message"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    provider: Mapped[str] = mapped_column(String(20))
    #: The provider's number of the message.
    message_id: Mapped[str] = mapped_column(String(255))
    kind: Mapped[str] = mapped_column(String(80))
    #: What the provider is to be asked about.
    subject: Mapped[str] = mapped_column(String(300))
    body: Mapped[dict[str, Any]] = mapped_column(Sealed)
    received_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime]
    done_at: Mapped[datetime | None] = mapped_column()

    __table_args__ = (
        UniqueConstraint("provider", "message_id"),
        partial_index("ix_provider_message_due", "due_at", where=done_at.is_(None)),
    )


class StoredDispute(Base):
    """A charge that a customer contests at their bank."""

    __tablename__ = "dispute"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"), index=True)
    provider: Mapped[str] = mapped_column(String(20))
    provider_ref: Mapped[str] = mapped_column(String(255))
    #: The provider's number of the charge.
    charge: Mapped[str] = mapped_column(String(255))
    status: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(80))
    amount: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    opened_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("provider", "provider_ref"), CheckConstraint("amount >= 0", name="amount"))


class StoredStaffTask(Base):
    """Something only a person can settle, with the time by which it should be."""

    __tablename__ = "staff_task"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(24))
    order_id: Mapped[int | None] = mapped_column(ForeignKey("orders.id"))
    payment_id: Mapped[int | None] = mapped_column(ForeignKey("payment.id"))
    refund_id: Mapped[int | None] = mapped_column(ForeignKey("refund.id"), index=True)
    dedup: Mapped[str] = mapped_column(String(300), unique=True)
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    done_at: Mapped[datetime | None] = mapped_column()
    done_by: Mapped[int | None]

    __table_args__ = (partial_index("ix_staff_task_open", "due_at", "id", where=done_at.is_(None)),)


class StoredTenderShare(Base):
    """How much of an order's line (or of its delivery) one payment pays, where several pay for one order."""

    __tablename__ = "tender_share"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), index=True)
    #: Nothing for the delivery.
    line_id: Mapped[int | None] = mapped_column(ForeignKey("order_line.id"))
    #: `credit` or `money`.
    tender: Mapped[str] = mapped_column(String(12))
    amount: Mapped[int] = mapped_column(BigInteger)

    __table_args__ = (CheckConstraint("amount >= 0", name="amount"),)


payments_table = table_of(StoredPayment)
events_table = table_of(StoredPaymentEvent)
refunds_table = table_of(StoredRefund)
tasks_table = table_of(StoredStaffTask)
pages_table = table_of(StoredPage)
messages_table = table_of(StoredMessage)
disputes_table = table_of(StoredDispute)
shares_table = table_of(StoredTenderShare)
