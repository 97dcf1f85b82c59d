"""The rows of wishlists: what is saved, what is wished to be told, and by which word friends may look."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint, bindparam
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Instant, partial_index, table_of


class WishKind(StrEnum):
    """What somebody wishes to be told of goods. The words stand in databases and never change."""

    #: It costs noticeably less than when they asked.
    PRICE = "price"
    #: It can be had again.
    BACK = "back"


class StoredWishlist(Base):
    """Somebody's list. Whoever knows `token` may look at it; there is none while the list is nobody else's business."""

    __tablename__ = "wishlist"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    token: Mapped[str | None] = mapped_column(String(32), unique=True)


class StoredSaved(Base):
    """Somebody saved a product, or the very variant they looked at, which then cost this, in minor units.

    What was taken off stays for a while, so that it can be put back as it was.
    """

    __tablename__ = "saved_goods"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    variant_id: Mapped[int | None] = mapped_column(ForeignKey("variant.id"))
    price_seen: Mapped[int] = mapped_column(BigInteger)
    currency_seen: Mapped[str] = mapped_column(String(3))
    saved_at: Mapped[datetime]
    removed_at: Mapped[datetime | None] = mapped_column(index=True)

    __table_args__ = (
        Index("ix_saved_goods_customer", "customer_id", "product_id"),
        partial_index("uq_saved_goods_product", "customer_id", "product_id", where=variant_id.is_(None), unique=True),
        partial_index(
            "uq_saved_goods_variant", "customer_id", "variant_id", where=variant_id.is_not(None), unique=True
        ),
    )


class StoredWish(Base):
    """Somebody wishes to be told of a variant on their list.

    For a lower price: `baseline` is what everybody paid when they asked, or what they were told of last, in minor
    units; `low_price` and `low_since` tell that it costs noticeably less, and since when it has cost just that.
    `dropped_at`: it went off the list with its goods, and comes back with them.
    """

    __tablename__ = "wish"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    kind: Mapped[str] = mapped_column(String(8))
    asked_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    dropped_at: Mapped[datetime | None]
    baseline: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3))
    low_price: Mapped[int | None] = mapped_column(BigInteger)
    low_since: Mapped[datetime | None] = mapped_column()

    __table_args__ = (
        UniqueConstraint("variant_id", "customer_id", "kind"),
        CheckConstraint("(kind = 'price') = (baseline IS NOT NULL)", name="baseline"),
        CheckConstraint("(baseline IS NULL) = (currency IS NULL)", name="currency"),
        CheckConstraint("(low_price IS NULL) = (low_since IS NULL)", name="low"),
        partial_index("ix_wish_low", "low_since", where=low_since.is_not(None)),
    )


wishlists_table = table_of(StoredWishlist)
saved_table = table_of(StoredSaved)
wishes_table = table_of(StoredWish)
#: Whether a wish is one still, at a moment (`at`).
STANDS = (wishes_table.c.dropped_at.is_(None), wishes_table.c.expires_at > bindparam("at", type_=Instant()))
