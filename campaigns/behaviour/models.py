"""The rows of behaviour: what people did lately, what is left of it later, and how they and their orders came."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, table_of


class StoredEvent(Base):
    """Somebody did something, to something. No words of theirs stand here: `sign` is a keyed fingerprint of them."""

    __tablename__ = "behaviour_event"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str] = mapped_column(String(12))
    #: A product, or the delivery that was clicked.
    subject_id: Mapped[int | None] = mapped_column(BigInteger)
    sign: Mapped[str | None] = mapped_column(String(32))
    #: How much was found, put into the cart or bought.
    amount: Mapped[int | None]
    happened_at: Mapped[datetime]

    __table_args__ = (
        Index("ix_behaviour_event_kind", "kind", "happened_at", "customer_id", "subject_id"),
        Index("ix_behaviour_event_customer", "customer_id", "happened_at"),
    )


class StoredPast(Base):
    """How often somebody did a kind of thing before the time that is kept, and when last."""

    __tablename__ = "behaviour_past"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(12), primary_key=True)
    times: Mapped[int]
    last_at: Mapped[datetime]

    __table_args__ = (CheckConstraint("times > 0", name="times"), Index("ix_behaviour_past_kind", "kind"))


class StoredArrival(Base):
    """By what somebody came last: a link, a group, a card in another chat."""

    __tablename__ = "arrival"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    source: Mapped[str] = mapped_column(String(80))
    arrived_at: Mapped[datetime]


class StoredOrigin(Base):
    """What brought an order: whatever its customer had come by last, shortly before they placed it."""

    __tablename__ = "order_origin"

    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    source: Mapped[str] = mapped_column(String(80))
    placed_at: Mapped[datetime] = mapped_column(index=True)


events_table = table_of(StoredEvent)
past_table = table_of(StoredPast)
arrivals_table = table_of(StoredArrival)
origins_table = table_of(StoredOrigin)
