"""The rows of flash sales: terms, prices, how many pieces each customer has, what is claimed, and who wants to hear."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index, table_of


class StoredFlashTerms(Base):
    """What a flash sale asks and gives."""

    __tablename__ = "flash_terms"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    #: How many pieces of each variant a customer may have; None for no limit.
    max_pieces: Mapped[int | None]
    #: How long pieces are kept for an order that is not paid; None: as long as for any other.
    hold_minutes: Mapped[int | None]
    #: Whether members come before the others, by as much as their tier gives.
    early: Mapped[bool]
    with_coupons: Mapped[bool]

    __table_args__ = (CheckConstraint("max_pieces > 0 AND hold_minutes > 0", name="terms"),)


class StoredFlashPrice(Base):
    """What a piece costs (minor units) while the sale lasts."""

    __tablename__ = "flash_price"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), primary_key=True)
    price: Mapped[int] = mapped_column(BigInteger)

    __table_args__ = (
        CheckConstraint("price >= 0", name="price"),
        Index("ix_flash_price_variant", "variant_id"),
    )


class StoredFlashCount(Base):
    """How many pieces of a variant a customer has of a sale, kept or paid."""

    __tablename__ = "flash_count"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    pieces: Mapped[int]

    __table_args__ = (CheckConstraint("pieces >= 0", name="pieces"),)


class StoredClaim(Base):
    """So many pieces of a sale for one order: kept, sold, or given back.

    `free_at`: from then on others can have the pieces that were given back; until then the sale keeps them.
    """

    __tablename__ = "flash_claim"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"))
    quantity: Mapped[int]
    status: Mapped[str] = mapped_column(String(12))
    claimed_at: Mapped[datetime]
    free_at: Mapped[datetime | None] = mapped_column()

    __table_args__ = (
        UniqueConstraint("order_id", "campaign_id", "variant_id"),
        CheckConstraint("quantity > 0", name="quantity"),
        Index("ix_flash_claim_customer", "campaign_id", "customer_id", "status"),
        partial_index("ix_flash_claim_free", "free_at", where=free_at.is_not(None)),
    )


class StoredReminder(Base):
    """Somebody wants to hear before a sale begins."""

    __tablename__ = "flash_reminder"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    noted_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("campaign_id", "customer_id"),)


class StoredFlashWatch(Base):
    """Somebody found everything taken, and wants to hear when pieces can be had again."""

    __tablename__ = "flash_watch"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    noted_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("campaign_id", "variant_id", "customer_id"),)


terms_table = table_of(StoredFlashTerms)
prices_table = table_of(StoredFlashPrice)
counts_table = table_of(StoredFlashCount)
claims_table = table_of(StoredClaim)
reminders_table = table_of(StoredReminder)
watches_table = table_of(StoredFlashWatch)
