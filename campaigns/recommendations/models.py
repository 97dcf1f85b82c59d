"""What is remembered so that something can be suggested: who bought what, how goods do, and what is not wanted.

Days are counted from 1970-01-01 (UTC): they are compared and subtracted alike in Python and on both databases.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Float, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, table_of


class StoredPurchase(Base):
    """A product in a paid order of somebody's, as long as something of it stays bought."""

    __tablename__ = "purchase"

    order_id: Mapped[int] = mapped_column(Id, primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    day: Mapped[int]

    __table_args__ = (
        Index("ix_purchase_customer", "customer_id", "product_id", "day"),
        Index("ix_purchase_product", "product_id", "order_id"),
    )


class StoredTaste(Base):
    """What all purchases of a product by one customer come to; `weight` is as of `last_day` and halves with time."""

    __tablename__ = "taste"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    times: Mapped[int]
    weight: Mapped[float] = mapped_column(Float)
    first_day: Mapped[int]
    last_day: Mapped[int]

    __table_args__ = (
        CheckConstraint("times > 0 AND first_day <= last_day", name="times"),
        Index("ix_taste_product", "product_id"),
    )


class StoredDemand(Base):
    """How a product does, counted again every hour: its buyers, those of late, those who came new, who came back."""

    __tablename__ = "demand"

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    buyers: Mapped[int]
    #: Who bought it within the last 56 days, and who did so for the first time within the last 28.
    late_buyers: Mapped[int]
    new_buyers: Mapped[int]
    #: Of its buyers, those who bought it again, in basis points.
    rebuy: Mapped[int]
    #: Days between two purchases of one customer: the median, where anybody bought it twice.
    gap: Mapped[int | None]
    #: Whether more people come back for it than for most other goods.
    comes_back: Mapped[bool]
    #: Whether so many have it anyway that nobody needs to be written to about it.
    staple: Mapped[bool]
    #: How much it is wanted of late, beside what is wanted most.
    trend: Mapped[float] = mapped_column(Float)
    #: In how many orders it is, and in how many it was when its companions were looked for last.
    sales: Mapped[int]
    paired_sales: Mapped[int] = mapped_column(default=0, server_default="0")

    __table_args__ = (Index("ix_demand_trend", "trend"),)


class StoredCompanion(Base):
    """What is bought together with a product in one order, best first."""

    __tablename__ = "companion"

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    baskets: Mapped[int]


class StoredAvoidance(Base):
    """A product that is not suggested to somebody for a while: not wanted, or sent back."""

    __tablename__ = "avoidance"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    why: Mapped[str] = mapped_column(String(12))
    until_day: Mapped[int]


class StoredPush(Base):
    """A product that was suggested in a message of the shop's own accord, lately."""

    __tablename__ = "pushed_pick"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(String(12))
    day: Mapped[int]


class StoredLittleKnown(Base):
    """A product that hardly anybody bought or was shown: looked for again every hour, and few at a time."""

    __tablename__ = "little_known"

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)


class StoredExploration(Base):
    """A product that chance chose for somebody on a day, and how likely it was to be chosen; kept for 90 days."""

    __tablename__ = "exploration"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    day: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    odds: Mapped[float] = mapped_column(Float)

    __table_args__ = (
        CheckConstraint("odds > 0 AND odds <= 1", name="odds"),
        Index("ix_exploration_product", "product_id"),
        Index("ix_exploration_day", "day"),
    )


class StoredModel(Base):
    """A model that was made overnight: where its file lies, what it was made of, how it did, and whether it is used."""

    __tablename__ = "taste_model"

    version: Mapped[int] = mapped_column(Id, primary_key=True)
    made_at: Mapped[datetime]
    status: Mapped[str] = mapped_column(String(12), index=True)
    #: Why it is not used, in a word.
    why: Mapped[str | None] = mapped_column(String(40))
    path: Mapped[str | None] = mapped_column(Text)
    #: A fingerprint of the catalogue that it knows; the file says the same, or is not this model's.
    catalogue: Mapped[str | None] = mapped_column(String(64))
    #: How many purchases there were when it was made.
    purchases: Mapped[int] = mapped_column(BigInteger)
    #: How well it foretold the last week's new purchases, and how well what sells most would have (NDCG of ten).
    score: Mapped[float | None] = mapped_column(Float)
    popular_score: Mapped[float | None] = mapped_column(Float)


purchases_table = table_of(StoredPurchase)
tastes_table = table_of(StoredTaste)
demand_table = table_of(StoredDemand)
companions_table = table_of(StoredCompanion)
avoidances_table = table_of(StoredAvoidance)
pushes_table = table_of(StoredPush)
little_known_table = table_of(StoredLittleKnown)
explorations_table = table_of(StoredExploration)
models_table = table_of(StoredModel)
