"""The rows of personal offers: the campaign with its budget, and of each person the one best offer."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Float, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, table_of


class StoredOffers(Base):
    """A campaign of personal offers; `version` changes with whatever the merchant changes.

    `products` and `templates` are ids, `audience` the rule as it was chosen. `budget` and `promised` are minor units
    of `currency`, `floor` is the least margin after the discount in basis points of the price. `salt` decides who is
    held out, `bars` holds for each product from which score on somebody buys it anyway, and `weighed_to` whom of the
    audience was looked at last.
    """

    __tablename__ = "offer_campaign"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    status: Mapped[str] = mapped_column(String(12))
    version: Mapped[int] = mapped_column(default=1)
    products: Mapped[list[int]] = mapped_column(Json)
    templates: Mapped[list[int]] = mapped_column(Json)
    audience: Mapped[dict[str, Any]] = mapped_column(Json)
    currency: Mapped[str] = mapped_column(String(3))
    budget: Mapped[int | None] = mapped_column(BigInteger)
    promised: Mapped[int] = mapped_column(BigInteger, default=0)
    floor: Mapped[int]
    keeps_hours: Mapped[int]
    not_after: Mapped[datetime | None]
    salt: Mapped[str] = mapped_column(String(32))
    snapshot_id: Mapped[int | None] = mapped_column(BigInteger)
    bars: Mapped[dict[str, float] | None] = mapped_column(Json)
    weighed_to: Mapped[int] = mapped_column(BigInteger, default=0)
    fed_at: Mapped[datetime | None]
    #: The last message that was fed to the sender, and the last one before it was last let go on.
    fed_to: Mapped[int] = mapped_column(BigInteger, default=0)
    watch_from: Mapped[int] = mapped_column(BigInteger, default=0)
    rest_reason: Mapped[str | None] = mapped_column(String(12))
    rests: Mapped[int] = mapped_column(default=0)
    left_out: Mapped[dict[str, int]] = mapped_column(Json)
    recipients: Mapped[int] = mapped_column(default=0)
    created_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]
    launched_by: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    launched_at: Mapped[datetime | None]
    began_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("promised >= 0 AND (promised = 0 OR promised <= budget)", name="budget"),
        CheckConstraint("floor >= 0 AND floor < 10000 AND keeps_hours >= 1 AND version >= 1", name="counts"),
        Index("ix_offer_campaign_status", "status", "id"),
    )


class StoredPick(Base):
    """The best offer for one person: a product, a kind of coupon, what it is worth to the shop and why it was chosen.

    `price` is the least the product cost then, `discount` the most that the coupon takes off, `worth` what the shop
    expects to earn more by it; minor units. `chance` and `anyway` are likelihoods, `standing` the numbers behind them.
    """

    __tablename__ = "offer_pick"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("offer_campaign.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    template_id: Mapped[int] = mapped_column(ForeignKey("coupon_template.id"))
    fate: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(String(12))
    price: Mapped[int] = mapped_column(BigInteger)
    discount: Mapped[int] = mapped_column(BigInteger)
    worth: Mapped[int] = mapped_column(BigInteger)
    chance: Mapped[float] = mapped_column(Float)
    anyway: Mapped[float] = mapped_column(Float)
    standing: Mapped[dict[str, float] | None] = mapped_column(Json)
    #: The day on which it was promised, counted from 1970-01-01 in UTC.
    day: Mapped[int | None]
    coupon_id: Mapped[int | None] = mapped_column(Id)
    weighed_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    declined_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("campaign_id", "customer_id"),
        UniqueConstraint("coupon_id"),
        CheckConstraint("discount > 0 AND discount < price", name="discount"),
        CheckConstraint("(coupon_id IS NULL) = (claimed_at IS NULL)", name="claim"),
        Index("ix_offer_pick_worth", "campaign_id", "fate", "worth", "id"),
    )


offers_table = table_of(StoredOffers)
picks_table = table_of(StoredPick)
