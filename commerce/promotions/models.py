"""Promotions as rows: what they give, to whom, for how long, and who has used them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, partial_index, table_of
from commerce.promotions.states import Status


class StoredPromotion(Base):
    """A rule that lowers prices. Amounts in `terms` and `gift` are minor units of `currency`, shares basis points.

    `terms` is a list of `[from, gives]` as `kind` reads them; `include` and `exclude` are marks such as `product:7`.
    `uses` is only counted where `most_uses` is set: then no more orders than that have it.
    """

    __tablename__ = "promotion"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(12))
    #: Its name in each language; the first one is told to whoever speaks none of them.
    labels: Mapped[dict[str, str]] = mapped_column(Json)
    currency: Mapped[str] = mapped_column(String(3))
    terms: Mapped[list[Any]] = mapped_column(Json)
    #: Whether what `terms` give are basis points rather than amounts.
    by_share: Mapped[bool]
    include: Mapped[list[str]] = mapped_column(Json)
    exclude: Mapped[list[str]] = mapped_column(Json)
    gift_variant_id: Mapped[int | None] = mapped_column(ForeignKey("variant.id"))
    gift_quantity: Mapped[int]
    #: For customers of this group only; nothing means for everybody.
    customer_group: Mapped[str | None] = mapped_column(String(40))
    priority: Mapped[int]
    #: Of the order promotions with one group only the best applies.
    exclusive_group: Mapped[str] = mapped_column(String(40))
    starts_at: Mapped[datetime | None]
    #: The first moment at which it is over.
    ends_at: Mapped[datetime | None]
    most_uses: Mapped[int | None]
    most_each: Mapped[int | None]
    uses: Mapped[int] = mapped_column(BigInteger)
    made_by: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]
    #: Grows with every change.
    version: Mapped[int]

    __table_args__ = (
        CheckConstraint("ends_at IS NULL OR starts_at IS NULL OR ends_at > starts_at", name="window"),
        CheckConstraint("uses >= 0 AND gift_quantity >= 0", name="counts"),
        partial_index("ix_promotion_active", "id", where=status == Status.ACTIVE),
    )


class StoredUse(Base):
    """An order that had a promotion, and how much it took off; `returned_at` once the order came to nothing."""

    __tablename__ = "promotion_use"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    promotion_id: Mapped[int] = mapped_column(ForeignKey("promotion.id"))
    #: The order it was used for. Orders know promotions, not the other way round, so this is no foreign key.
    order_id: Mapped[int] = mapped_column(Id, index=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    amount: Mapped[int] = mapped_column(BigInteger)
    used_at: Mapped[datetime]
    returned_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("promotion_id", "order_id"),
        CheckConstraint("amount > 0", name="amount"),
    )


class StoredTally(Base):
    """How often one customer has used a promotion that is limited for each."""

    __tablename__ = "promotion_tally"

    promotion_id: Mapped[int] = mapped_column(ForeignKey("promotion.id"), primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    uses: Mapped[int]

    __table_args__ = (CheckConstraint("uses >= 0", name="uses"),)


promotions_table = table_of(StoredPromotion)
uses_table = table_of(StoredUse)
tallies_table = table_of(StoredTally)
