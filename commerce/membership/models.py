"""The rows of points and tiers: purses, the book of points, lots that expire, and what orders promise and take."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, partial_index, table_of
from commerce.kit.sealing import Sealed


class StoredProgramme(Base):
    """The rules of the programme: one row, or none where the house's rules hold."""

    __tablename__ = "loyalty_programme"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    facts: Mapped[dict[str, Any]] = mapped_column(Json)
    set_at: Mapped[datetime]


class StoredPurse(Base):
    """A customer's points: the sums of their accounts in the book, kept under one lock so that they can be guarded.

    `debt` is what they owe because points were taken back that they had spent already.
    """

    __tablename__ = "points_purse"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    available: Mapped[int] = mapped_column(BigInteger, default=0)
    pending: Mapped[int] = mapped_column(BigInteger, default=0)
    held: Mapped[int] = mapped_column(BigInteger, default=0)
    debt: Mapped[int] = mapped_column(BigInteger, default=0)

    __table_args__ = (CheckConstraint("available >= 0 AND pending >= 0 AND held >= 0 AND debt >= 0", name="sums"),)


class StoredTransaction(Base):
    """One thing that happened to a customer's points, once per key; only ever added to.

    It refers to the purse, which whoever writes holds already, and not to the customer, whom a checkout may hold.
    """

    __tablename__ = "points_txn"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("points_purse.customer_id"))
    kind: Mapped[str] = mapped_column(String(12))
    #: What it was about, such as `order:42`.
    ref: Mapped[str] = mapped_column(String(40))
    key: Mapped[str] = mapped_column(String(80), unique=True)
    happened_at: Mapped[datetime]
    #: Who of the staff did it.
    actor_id: Mapped[int | None]
    note: Mapped[str | None] = mapped_column(Sealed)

    __table_args__ = (Index("ix_points_txn_customer", "customer_id", "id"),)


class StoredLeg(Base):
    """What a transaction does to one account; the legs of a transaction sum to nothing."""

    __tablename__ = "points_leg"

    txn_id: Mapped[int] = mapped_column(ForeignKey("points_txn.id"), primary_key=True, autoincrement=False)
    account: Mapped[str] = mapped_column(String(12), primary_key=True)
    amount: Mapped[int] = mapped_column(BigInteger)


class StoredLot(Base):
    """Points that came together and expire together; what is left of all lots is what is available."""

    __tablename__ = "points_lot"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("points_purse.customer_id"))
    source: Mapped[str] = mapped_column(String(40))
    earned: Mapped[int] = mapped_column(BigInteger)
    remaining: Mapped[int] = mapped_column(BigInteger)
    earned_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    #: The last warning given before it expires: 30, 7 or 1 days; 99 for none yet.
    warned: Mapped[int] = mapped_column(default=99)

    __table_args__ = (
        CheckConstraint("remaining >= 0 AND remaining <= earned", name="remaining"),
        Index("ix_points_lot_customer", "customer_id", "expires_at", "id"),
        partial_index("ix_points_lot_expiry", "expires_at", where=remaining > 0),
    )


class StoredUse(Base):
    """The points of one lot that an order took, and how many of them have come back to it."""

    __tablename__ = "points_use"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), index=True)
    lot_id: Mapped[int] = mapped_column(ForeignKey("points_lot.id"))
    amount: Mapped[int] = mapped_column(BigInteger)
    returned: Mapped[int] = mapped_column(BigInteger, default=0)

    __table_args__ = (CheckConstraint("returned >= 0 AND returned <= amount", name="returned"),)


class StoredOrderPoints(Base):
    """What an order promised in points on the day it was placed, and how far that has come.

    `base` is what was paid for its goods in money, in minor units without tax; `kept` what is left of it after refunds.
    `promised` are the points for `base`; `earned` those that stand now.
    """

    __tablename__ = "points_order"

    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    tier: Mapped[str] = mapped_column(String(20))
    earn_points: Mapped[int]
    earn_per: Mapped[int] = mapped_column(BigInteger)
    #: Basis points.
    multiplier: Mapped[int]
    wait_days: Mapped[int]
    lives_months: Mapped[int]
    timezone: Mapped[str] = mapped_column(String(64))
    #: Points taken for it: `none`, `held`, `redeemed` or `released`.
    spending: Mapped[str] = mapped_column(String(10))
    spent: Mapped[int] = mapped_column(BigInteger, default=0)
    returned: Mapped[int] = mapped_column(BigInteger, default=0)
    base: Mapped[int] = mapped_column(BigInteger, default=0)
    kept: Mapped[int] = mapped_column(BigInteger, default=0)
    promised: Mapped[int] = mapped_column(BigInteger, default=0)
    earned: Mapped[int] = mapped_column(BigInteger, default=0)
    #: When its points can be spent: the time to send goods back is over.
    ripens_at: Mapped[datetime | None]
    ripened_at: Mapped[datetime | None] = mapped_column()
    #: How often its points moved: the number in the keys of its transactions.
    moves: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        CheckConstraint("spent >= 0 AND returned >= 0 AND returned <= spent", name="spent"),
        CheckConstraint("kept >= 0 AND kept <= base AND earned >= 0 AND earned <= promised", name="earned"),
        Index("ix_points_order_customer", "customer_id", "order_id"),
        partial_index("ix_points_order_ripening", "ripens_at", where=ripened_at.is_(None)),
    )


class StoredTier(Base):
    """The tier somebody has, and until when; whoever has none has no row.

    `cause_id` is the order that reached it, `before` the tier they had then and had kept until `before_until`.
    """

    __tablename__ = "tier_standing"

    customer_id: Mapped[int] = mapped_column(ForeignKey("points_purse.customer_id"), primary_key=True)
    tier: Mapped[str] = mapped_column(String(20))
    since: Mapped[datetime]
    until: Mapped[datetime] = mapped_column(index=True)
    by_hand: Mapped[bool]
    cause_id: Mapped[int | None] = mapped_column(BigInteger)
    before: Mapped[str] = mapped_column(String(20))
    before_until: Mapped[datetime | None]


class StoredTierChange(Base):
    """One change of somebody's tier and why; only ever added to."""

    __tablename__ = "tier_change"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("points_purse.customer_id"), index=True)
    happened_at: Mapped[datetime]
    was: Mapped[str] = mapped_column(String(20))
    became: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(String(20))
    order_id: Mapped[int | None] = mapped_column(BigInteger)
    actor_id: Mapped[int | None]


programme_table = table_of(StoredProgramme)
purses_table = table_of(StoredPurse)
transactions_table = table_of(StoredTransaction)
legs_table = table_of(StoredLeg)
lots_table = table_of(StoredLot)
uses_table = table_of(StoredUse)
order_points_table = table_of(StoredOrderPoints)
tiers_table = table_of(StoredTier)
tier_changes_table = table_of(StoredTierChange)
