"""The rows of campaigns: when they run, which goods they sell, and how many of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, table_of


class StoredCampaign(Base):
    """Something that sells a product at a price of its own, from `starts_at` until `ends_at` (None: until ended)."""

    __tablename__ = "campaign"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(12))
    #: Its name in each language; the first one is told to whoever speaks none of them.
    titles: Mapped[dict[str, str]] = mapped_column(Json)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    currency: Mapped[str] = mapped_column(String(3))
    starts_at: Mapped[datetime | None]
    #: When it begins for whoever comes before everybody else; None: nobody does.
    opens_at: Mapped[datetime | None] = mapped_column()
    #: The first moment at which it is over.
    ends_at: Mapped[datetime | None]
    created_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    #: Grows with every change.
    version: Mapped[int]
    #: Whether the pieces that it may sell are put aside while it runs, so that nobody else buys them.
    set_aside: Mapped[bool] = mapped_column(default=False, server_default=false())

    __table_args__ = (
        CheckConstraint("ends_at IS NULL OR starts_at IS NULL OR ends_at > starts_at", name="window"),
        Index("ix_campaign_status", "status", "id"),
        Index("ix_campaign_product", "product_id", "id"),
    )


class StoredCampaignVariant(Base):
    """One variant that a campaign sells: how many at most, how many are kept for unpaid orders, how many are paid.

    Without a limit nobody counts here: each who comes would wait for the one before.
    """

    __tablename__ = "campaign_variant"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), primary_key=True)
    quota: Mapped[int | None]
    held: Mapped[int] = mapped_column(default=0)
    sold: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        CheckConstraint("held >= 0 AND sold >= 0", name="counts"),
        CheckConstraint("held + sold <= quota", name="quota"),
        Index("ix_campaign_variant_variant", "variant_id"),
    )


campaigns_table = table_of(StoredCampaign)
variants_table = table_of(StoredCampaignVariant)
