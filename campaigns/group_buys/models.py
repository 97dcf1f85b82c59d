"""The rows of group buys: terms, prices by size, teams, their members, and who waits for a seat."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from campaigns.group_buys.states import LIVE, RewardStatus, SeatStatus, TeamStatus
from commerce.kit.database import Base, Id, Json, partial_index, table_of


class StoredTerms(Base):
    """What a campaign of group buys asks and gives. `sizes` rise; with several of them the price falls by size."""

    __tablename__ = "group_terms"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    sizes: Mapped[list[int]] = mapped_column(Json)
    window_minutes: Mapped[int]
    joiner_rule: Mapped[str] = mapped_column(String(12))
    #: What is tried for money without a seat, one after another.
    late_policy: Mapped[list[str]] = mapped_column(Json)
    #: How many teams a customer may have, those that are complete and the one that is open; None for no limit.
    max_teams: Mapped[int | None]
    #: How many teams may be opened in all, those that came to nothing not counted; None for no limit.
    teams_in_all: Mapped[int | None]
    #: How many pieces a customer may have in all; None for no limit.
    max_pieces: Mapped[int | None]
    #: From how many paid members on the shop completes a team whose time is over; None for never.
    complete_from: Mapped[int | None]
    #: The same as a share of its seats, in basis points.
    complete_share: Mapped[int | None]
    #: What whoever leads a complete team is thanked with: points, or a coupon of this kind, so often for one customer.
    leader_points: Mapped[int | None]
    leader_template_id: Mapped[int | None] = mapped_column(ForeignKey("coupon_template.id"))
    #: Or with this share of what a piece of their own cost, in basis points.
    leader_share: Mapped[int | None]
    leader_most: Mapped[int | None]
    cap_at_end: Mapped[bool]
    with_coupons: Mapped[bool]

    __table_args__ = (CheckConstraint("window_minutes > 0", name="window"),)


class StoredGroupPrice(Base):
    """What a piece costs (minor units) from this size of the team on."""

    __tablename__ = "group_price"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), primary_key=True)
    size: Mapped[int] = mapped_column(primary_key=True)
    price: Mapped[int] = mapped_column(BigInteger)

    __table_args__ = (CheckConstraint("price >= 0", name="price"),)


class StoredTeam(Base):
    """Some people who buy together: so many seats are kept for unpaid orders, so many are paid."""

    __tablename__ = "group_team"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Stands in the link that is shared; nobody can guess it.
    token: Mapped[str] = mapped_column(String(32), unique=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    leader_member_id: Mapped[int | None] = mapped_column(Id)
    size: Mapped[int]
    held: Mapped[int]
    paid: Mapped[int]
    status: Mapped[str] = mapped_column(String(16))
    #: When its leader had paid, and the first moment at which its time is over.
    opened_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    #: When its members were told that little time is left.
    reminded_at: Mapped[datetime | None]
    completion: Mapped[str | None] = mapped_column(String(12))
    #: How many had paid when it came to nothing: their seats are counted no more.
    reached: Mapped[int | None]
    #: What a piece costs in it (minor units): for each variant a price for each of the sizes, as it was opened.
    prices: Mapped[dict[str, list[int]]] = mapped_column(Json)

    __table_args__ = (
        CheckConstraint("held >= 0 AND paid >= 0 AND held + paid <= size", name="seats"),
        CheckConstraint("size >= 2 AND size <= 50", name="size"),
        Index("ix_group_team_campaign", "campaign_id", "status", "id"),
        partial_index("ix_group_team_deadline", "expires_at", where=status == TeamStatus.FORMING),
    )


class StoredMember(Base):
    """One seat, of whom, and the order that pays for it; an order that is given another seat takes its row along."""

    __tablename__ = "group_member"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("group_team.id"))
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), unique=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    quantity: Mapped[int]
    #: What a piece cost when it was ordered, minor units.
    unit_price: Mapped[int] = mapped_column(BigInteger)
    #: What a piece of a ladder costs after all, once the team is complete; the difference goes back.
    final_price: Mapped[int | None] = mapped_column(BigInteger)
    role: Mapped[str] = mapped_column(String(8))
    status: Mapped[str] = mapped_column(String(12))
    joined_at: Mapped[datetime]
    paid_at: Mapped[datetime | None]
    #: Whether they left a team of their own will.
    voluntary: Mapped[bool] = mapped_column(default=False)
    #: Whether whoever sees the team may read their first name.
    named: Mapped[bool] = mapped_column(default=False)
    #: Whether it was given to money that came late: whoever would rather have that back does not leave.
    moved: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        CheckConstraint("quantity > 0 AND unit_price >= 0", name="amounts"),
        CheckConstraint("final_price >= 0 AND final_price <= unit_price", name="final"),
        partial_index("uq_group_member_live", "campaign_id", "customer_id", where=status.in_(LIVE), unique=True),
        partial_index(
            "uq_group_member_seat",
            "team_id",
            "customer_id",
            where=status.in_((*LIVE, SeatStatus.SUCCEEDED)),
            unique=True,
        ),
        Index("ix_group_member_team", "team_id", "id"),
        Index("ix_group_member_customer", "customer_id", "campaign_id", "id"),
    )


class StoredReward(Base):
    """What was promised to whoever led a team when it was complete, and what became of it."""

    __tablename__ = "group_reward"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("group_team.id"), unique=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), unique=True)
    points: Mapped[int | None]
    template_id: Mapped[int | None] = mapped_column(ForeignKey("coupon_template.id"))
    coupon_id: Mapped[int | None] = mapped_column(ForeignKey("coupon.id"), unique=True)
    #: Of what a piece of the leader's own cost, in basis points; and what went back of it (minor units).
    share: Mapped[int | None]
    given_back: Mapped[int | None] = mapped_column(BigInteger)
    status: Mapped[str] = mapped_column(String(8))
    promised_at: Mapped[datetime]
    #: When the leader's order can be sent back no more; nothing before everything has arrived.
    ripens_at: Mapped[datetime | None]
    #: When it is given, or tried again where no coupon was left.
    due_at: Mapped[datetime | None]
    #: When it was given, or came to nothing.
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint(
            "(points IS NULL AND template_id IS NULL AND share > 0 AND share <= 10000)"
            " OR (share IS NULL AND (points IS NULL) != (template_id IS NULL))",
            name="one",
        ),
        CheckConstraint("given_back IS NULL OR (given_back > 0 AND share IS NOT NULL)", name="given_back"),
        CheckConstraint("points > 0", name="points"),
        CheckConstraint("status != 'given' OR ended_at >= ripens_at", name="window"),
        Index("ix_group_reward_customer", "customer_id", "campaign_id"),
        partial_index("ix_group_reward_due", "due_at", where=status == RewardStatus.COMING),
    )


class StoredWatch(Base):
    """Somebody wants to know when a seat becomes free in a team that is full of unpaid ones."""

    __tablename__ = "group_watch"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("group_team.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    noted_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("team_id", "customer_id"),)


terms_table = table_of(StoredTerms)
prices_table = table_of(StoredGroupPrice)
teams_table = table_of(StoredTeam)
members_table = table_of(StoredMember)
rewards_table = table_of(StoredReward)
watches_table = table_of(StoredWatch)
