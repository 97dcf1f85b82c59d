"""Stock on the shelves: how much there is, what is promised to whom, and every movement that led there."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index

#: The place where everything stands until a shop opens a second one.
MAIN = "main"


class Location(Base):
    """A place where goods stand; those with a lower priority are sold from first.

    A closed one is not sold from. What stands there stays in the books, and what was promised from there is sent.
    """

    __tablename__ = "location"

    code: Mapped[str] = mapped_column(String(40), primary_key=True)
    #: As the staff call it; the main place may have no name.
    name: Mapped[str] = mapped_column(String(60), default="", server_default="")
    priority: Mapped[int] = mapped_column(default=0, server_default="0")
    closed_at: Mapped[datetime | None]


class Inventory(Base):
    """The count of one variant at one place.

    Free to sell: `on_hand - committed - held - safety - damaged`. `held` waits for payments, `committed` is sold
    and not shipped yet. `on_hand` falls below zero when more was shipped than had been counted in. `incoming` has been
    ordered by the shop and is nobody's to sell yet.
    """

    __tablename__ = "inventory"

    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), primary_key=True)
    location: Mapped[str] = mapped_column(ForeignKey("location.code"), primary_key=True, default=MAIN)
    on_hand: Mapped[int] = mapped_column(default=0)
    committed: Mapped[int] = mapped_column(default=0)
    held: Mapped[int] = mapped_column(default=0)
    safety: Mapped[int] = mapped_column(default=0)
    damaged: Mapped[int] = mapped_column(default=0)
    incoming: Mapped[int] = mapped_column(default=0, server_default="0")
    #: When what is incoming is expected.
    incoming_at: Mapped[datetime | None]
    #: Staff are told when fewer than this are left, held ones counted in; None: never.
    alert_threshold: Mapped[int | None] = mapped_column()
    #: Whether the bell has rung for it; it rings again only after there was well enough.
    alert_rang: Mapped[bool] = mapped_column(default=False, server_default=false())
    alerted_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("incoming >= 0", name="incoming"),
        CheckConstraint("committed >= 0", name="committed"),
        CheckConstraint("held >= 0", name="held"),
        CheckConstraint("safety >= 0", name="safety"),
        CheckConstraint("damaged >= 0", name="damaged"),
        CheckConstraint("alert_threshold > 0", name="alert_threshold"),
        partial_index("ix_inventory_alert", "alert_threshold", where=alert_threshold.is_not(None)),
    )


class HoldStatus(StrEnum):
    """What became of stock that was held: it is waiting, was sold, or came back."""

    ACTIVE = "active"
    CONSUMED = "consumed"
    RELEASED = "released"
    EXPIRED = "expired"


class StockHold(Base):
    """Units of one variant held for one order; `settled` of them have been shipped or given back since it was paid."""

    __tablename__ = "stock_hold"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    order_id: Mapped[int] = mapped_column(Id)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    location: Mapped[str] = mapped_column(ForeignKey("location.code"), default=MAIN)
    quantity: Mapped[int]
    settled: Mapped[int] = mapped_column(default=0)
    status: Mapped[str] = mapped_column(String(12))
    expires_at: Mapped[datetime]

    __table_args__ = (
        CheckConstraint("quantity > 0", name="quantity"),
        CheckConstraint("settled >= 0 AND settled <= quantity", name="settled"),
        Index("ix_stock_hold_order", "order_id"),
        partial_index(
            "uq_stock_hold_living",
            "order_id",
            "variant_id",
            "location",
            where=status.in_(("active", "consumed")),
            unique=True,
        ),
    )


class StockAside(Base):
    """Units of one variant at one place that are put aside for `holder`, and count as held."""

    __tablename__ = "stock_aside"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    holder: Mapped[str] = mapped_column(String(40))
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    location: Mapped[str] = mapped_column(ForeignKey("location.code"), default=MAIN)
    quantity: Mapped[int]

    __table_args__ = (
        CheckConstraint("quantity >= 0", name="quantity"),
        UniqueConstraint("holder", "variant_id", "location"),
        Index("ix_stock_aside_variant", "variant_id"),
    )


class MovementKind(StrEnum):
    """Why a count changed."""

    RECEIVE = "receive"
    ADJUST = "adjust"
    HOLD = "hold"
    RELEASE = "release"
    COMMIT = "commit"
    UNCOMMIT = "uncommit"
    SHIP = "ship"
    RETURN_GOOD = "return_good"
    RETURN_DAMAGED = "return_damaged"
    DAMAGE = "damage"
    SAFETY = "safety"
    EXPECT = "expect"
    TRANSFER = "transfer"


class StockMovement(Base):
    """One change of a count, never altered; over all movements each column sums to the inventory's."""

    __tablename__ = "stock_movement"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    location: Mapped[str] = mapped_column(ForeignKey("location.code"), default=MAIN)
    kind: Mapped[str] = mapped_column(String(16))
    on_hand: Mapped[int] = mapped_column(default=0)
    committed: Mapped[int] = mapped_column(default=0)
    held: Mapped[int] = mapped_column(default=0)
    safety: Mapped[int] = mapped_column(default=0)
    damaged: Mapped[int] = mapped_column(default=0)
    incoming: Mapped[int] = mapped_column(default=0, server_default="0")
    #: Whether the variant could be sold beyond what there is when this was taken.
    backorder: Mapped[bool] = mapped_column(default=False)
    order_id: Mapped[int | None] = mapped_column(Id)
    reason: Mapped[str] = mapped_column(String(200), default="")
    #: What the two legs of a transfer have in common: goods leave one place and come to another.
    transfer: Mapped[str | None] = mapped_column(String(20))
    moved_at: Mapped[datetime]

    __table_args__ = (
        Index("ix_stock_movement_variant", "variant_id", "location", "id"),
        partial_index("uq_stock_movement_transfer", "transfer", "location", where=transfer.is_not(None), unique=True),
    )
