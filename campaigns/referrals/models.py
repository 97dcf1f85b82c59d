"""The rows of referrals: everybody's link, who came by it, which coupons came of it, and the rules of the shop."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, Date, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from campaigns.referrals.states import Status
from commerce.kit.database import Base, Id, partial_index, table_of


class StoredLink(Base):
    """Somebody's link for friends; `listed`: they want to be seen on the board of those who invite."""

    __tablename__ = "referral_link"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    code: Mapped[str] = mapped_column(String(16), unique=True)
    listed: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]


class StoredReferral(Base):
    """A friend who came by somebody's link: once for ever, with the rules of that day.

    `minimum` is what the friend's goods must be worth (minor units of `currency`); `promised`: the inviter was told of
    a reward. `ripens_at` is when the friend's order can be sent back no more, `ended_at` when it was decided. `worth`
    is what the inviter's reward is worth at the most (minor units), once there is one.
    """

    __tablename__ = "referral"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    friend_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), unique=True)
    inviter_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    status: Mapped[str] = mapped_column(String(12))
    promised: Mapped[bool]
    minimum: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    wait_days: Mapped[int]
    timezone: Mapped[str] = mapped_column(String(64))
    bound_at: Mapped[datetime]
    #: Until when the friend must have ordered.
    converts_until: Mapped[datetime]
    order_id: Mapped[int | None] = mapped_column(ForeignKey("orders.id"), unique=True)
    qualified_at: Mapped[datetime | None]
    ripens_at: Mapped[datetime | None]
    rewarded_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    worth: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
    reason: Mapped[str | None] = mapped_column(String(20))
    #: Words of `Signal`, by commas: why a person was to look at it.
    signals: Mapped[str] = mapped_column(String(80), default="")

    __table_args__ = (
        CheckConstraint("friend_id != inviter_id", name="two_people"),
        CheckConstraint("minimum >= 1", name="minimum"),
        CheckConstraint(
            "status IN ('bound', 'rejected') OR (order_id IS NOT NULL AND qualified_at IS NOT NULL)", name="order"
        ),
        CheckConstraint("status != 'rewarded' OR rewarded_at >= ripens_at", name="window"),
        Index("ix_referral_inviter", "inviter_id", "status", "id"),
        partial_index("ix_referral_bound", "converts_until", where=status == Status.BOUND),
        partial_index("ix_referral_ripe", "ripens_at", where=status == Status.PENDING_REWARD),
        partial_index("ix_referral_reversed", "rewarded_at", where=status == Status.REVERSED),
        partial_index("ix_referral_review", "id", where=status == Status.IN_REVIEW),
    )


class StoredThanks(Base):
    """A coupon that came of a referral: to the friend at once, or to the inviter at the end."""

    __tablename__ = "referral_coupon"

    coupon_id: Mapped[int] = mapped_column(ForeignKey("coupon.id"), primary_key=True, autoincrement=False)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"))
    template_id: Mapped[int] = mapped_column(ForeignKey("coupon_template.id"))
    for_inviter: Mapped[bool]

    __table_args__ = (UniqueConstraint("referral_id", "template_id", "for_inviter"),)


class StoredRules(Base):
    """What the merchant decided about referrals, in a shop that decided anything: one row.

    `most_worth`: what all rewards of one inviter together may be worth by themselves (minor units of `currency`).
    """

    __tablename__ = "referral_rules"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    minimum: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    most_worth: Mapped[int | None] = mapped_column(BigInteger)

    __table_args__ = (CheckConstraint("id = 1 AND minimum >= 1", name="only"),)


class StoredCluster(Base):
    """Somebody who belongs together with others, as found last night; `cluster` is the lowest number among them."""

    __tablename__ = "referral_cluster"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    cluster: Mapped[int] = mapped_column(Id, index=True)
    #: What binds them, words of `Sign` by commas.
    signs: Mapped[str] = mapped_column(String(40))

    __table_args__ = (CheckConstraint("cluster <= customer_id", name="lowest"),)


class StoredSweep(Base):
    """Until which night clusters were looked for: one row."""

    __tablename__ = "referral_sweep"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    night: Mapped[date] = mapped_column(Date)

    __table_args__ = (CheckConstraint("id = 1", name="only"),)


links_table = table_of(StoredLink)
referrals_table = table_of(StoredReferral)
thanks_table = table_of(StoredThanks)
rules_table = table_of(StoredRules)
clusters_table = table_of(StoredCluster)
sweeps_table = table_of(StoredSweep)
