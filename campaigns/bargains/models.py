"""The rows of bargains: terms, the lowest price of each variant, bargains, and who helped with how much."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from campaigns.bargains.states import LIVE, BargainStatus
from commerce.kit.database import Base, Id, partial_index, table_of


class StoredBargainTerms(Base):
    """What a campaign of bargains asks and gives. Limits: None for no limit."""

    __tablename__ = "bargain_terms"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    #: How many people it takes to reach the lowest price.
    helpers: Mapped[int]
    window_minutes: Mapped[int]
    #: How long the price is kept once it is settled.
    pay_minutes: Mapped[int]
    #: The least that anybody cuts, minor units.
    smallest: Mapped[int] = mapped_column(BigInteger)
    #: Whether the owner's own cut is the first one.
    own_first: Mapped[bool]
    #: Whether it may be bought before the lowest price is reached.
    early_buy: Mapped[bool]
    #: Whether who has not bought here yet may cut more.
    new_cut_more: Mapped[bool]
    max_bargains: Mapped[int | None]
    max_helps: Mapped[int | None]
    max_helps_a_day: Mapped[int | None]

    __table_args__ = (
        CheckConstraint("helpers > 0 AND smallest > 0", name="cuts"),
        CheckConstraint("window_minutes > 0 AND pay_minutes > 0", name="times"),
    )


class StoredLowest(Base):
    """How low the price of a variant may be bargained (minor units)."""

    __tablename__ = "bargain_price"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), primary_key=True)
    floor: Mapped[int] = mapped_column(BigInteger)

    __table_args__ = (CheckConstraint("floor >= 0", name="floor"),)


class StoredBargain(Base):
    """Somebody's bargain over one piece of a variant, with the terms that it was started under (minor units)."""

    __tablename__ = "bargain"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Stands in the link that is shared; nobody can guess it.
    token: Mapped[str] = mapped_column(String(32), unique=True)
    #: All its cuts follow from this, so that they can be checked afterwards.
    seed: Mapped[str] = mapped_column(String(32))
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    currency: Mapped[str] = mapped_column(String(3))
    start_price: Mapped[int] = mapped_column(BigInteger)
    floor: Mapped[int] = mapped_column(BigInteger)
    helpers: Mapped[int]
    smallest: Mapped[int] = mapped_column(BigInteger)
    new_cut_more: Mapped[bool]
    early_buy: Mapped[bool]
    pay_minutes: Mapped[int]
    #: What everybody together has taken off, and how many they were.
    cut_total: Mapped[int] = mapped_column(BigInteger)
    helps: Mapped[int]
    status: Mapped[str] = mapped_column(String(12))
    started_at: Mapped[datetime]
    #: The first moment at which nobody can help any more.
    expires_at: Mapped[datetime]
    #: The first moment at which a settled price is kept no more.
    pay_by: Mapped[datetime | None]
    order_id: Mapped[int | None] = mapped_column(ForeignKey("orders.id"))
    settled_at: Mapped[datetime | None]
    #: Whether a piece of the campaign is kept for it, or was sold to it.
    counted: Mapped[bool]

    __table_args__ = (
        CheckConstraint("floor >= 0 AND smallest > 0 AND start_price - floor >= helpers * smallest", name="prices"),
        CheckConstraint(
            "(helps = helpers AND cut_total = start_price - floor)"
            " OR (helps >= 0 AND helps < helpers AND cut_total >= 0 AND cut_total < start_price - floor)",
            name="exact",
        ),
        partial_index(
            "uq_bargain_live", "campaign_id", "customer_id", "variant_id", where=status.in_(LIVE), unique=True
        ),
        Index("ix_bargain_campaign", "campaign_id", "status", "id"),
        Index("ix_bargain_customer", "customer_id", "id"),
        Index("ix_bargain_order", "order_id"),
        partial_index("ix_bargain_expiry", "expires_at", where=status == BargainStatus.ACTIVE),
        partial_index("ix_bargain_pay_by", "pay_by", where=status == BargainStatus.REACHED),
    )


class StoredHelp(Base):
    """Somebody cut the price of a bargain, as the `seq`-th, by so much (minor units)."""

    __tablename__ = "bargain_help"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    bargain_id: Mapped[int] = mapped_column(ForeignKey("bargain.id"))
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    helper_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    seq: Mapped[int]
    amount: Mapped[int] = mapped_column(BigInteger)
    #: Whether they had not bought here yet, and could cut more for it.
    is_new: Mapped[bool]
    helped_at: Mapped[datetime]

    __table_args__ = (
        UniqueConstraint("bargain_id", "helper_id"),
        UniqueConstraint("bargain_id", "seq"),
        CheckConstraint("amount > 0 AND seq > 0", name="amounts"),
        Index("ix_bargain_help_helper", "helper_id", "campaign_id", "helped_at"),
    )


bargain_terms_table = table_of(StoredBargainTerms)
floors_table = table_of(StoredLowest)
bargains_table = table_of(StoredBargain)
helps_table = table_of(StoredHelp)
