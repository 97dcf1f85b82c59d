"""What came of a group buy: teams, people and money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, bindparam, case, exists, func, select

from campaigns import calendar
from campaigns.group_buys.models import members_table, rewards_table, teams_table
from campaigns.group_buys.states import RewardStatus, SeatStatus, TeamStatus
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders.models import lines_table, orders_table
from commerce.orders.states import LAPSED, OrderStatus

_w = rewards_table.c
_t, _m, _o, _l = teams_table.c, members_table.c, orders_table.c, lines_table.c
_earlier = orders_table.alias()
_teams = (
    select(_t.status, func.count().label("teams"), func.sum(_t.paid).label("people"))
    .where(_t.campaign_id == bindparam("campaign"), _t.opened_at.is_not(None))
    .group_by(_t.status)
)
_came_first = ~exists().where(
    _earlier.c.customer_id == _m.customer_id, _earlier.c.id < _m.order_id, _earlier.c.paid_at.is_not(None)
)
_rewards = (
    select(
        _w.status,
        func.count().label("many"),
        func.sum(case((and_(_w.template_id.is_not(None), _w.due_at > _w.ripens_at), 1), else_=0)).label("short"),
    )
    .where(_w.campaign_id == bindparam("campaign"))
    .group_by(_w.status)
)
_sold: Select[Any] = (
    select(
        func.count().label("orders"),
        func.coalesce(func.sum(case((_came_first, 1), else_=0)), 0).label("new"),
        func.coalesce(func.sum(_m.quantity), 0).label("pieces"),
        func.coalesce(func.sum(_l.net_total + _l.tax_added - _l.price_cut), 0).label("revenue"),
        func.coalesce(func.sum(_l.list_total - _l.net_total + _l.price_cut), 0).label("off"),
    )
    .select_from(members_table)
    .join(orders_table, _o.id == _m.order_id)
    .join(lines_table, and_(_l.order_id == _o.id, _l.variant_id == _m.variant_id))
    .where(
        _m.campaign_id == bindparam("campaign"),
        _m.status == SeatStatus.SUCCEEDED,
        _o.status.not_in((*LAPSED, OrderStatus.CLOSED)),
    )
)


@dataclass(frozen=True, kw_only=True)
class Results:
    """Teams whose leader paid, by what became of them; and the orders of those that were complete, as they stand.

    `revenue` is what those cost with their tax, `discount` how much less than the list price that is.
    """

    opened: int
    filled: int
    failed: int
    forming: int
    #: People who have paid in teams that are forming.
    waiting: int
    orders: int
    pieces: int
    new_customers: int
    revenue: Money
    discount: Money
    #: Leaders who were thanked, and who will be once their orders stay.
    rewarded: int
    rewards_coming: int
    #: Of those, whose coupon is due and not there any more.
    rewards_short: int

    @property
    def has_rewards(self) -> bool:
        """Whether anybody is thanked."""
        return bool(self.rewarded or self.rewards_coming)


async def results(session: Session, campaign_id: int) -> Results:
    """What came of a campaign so far. Raises `NotFound`."""
    currency = (await calendar.get(session, campaign_id)).currency
    teams = (await session.execute(_teams, {"campaign": campaign_id})).all()
    counts = {row.status: row.teams for row in teams}
    sold = (await session.execute(_sold, {"campaign": campaign_id})).one()
    rewards = (await session.execute(_rewards, {"campaign": campaign_id})).all()
    thanks = {row.status: row.many for row in rewards}
    short = sum(int(row.short) for row in rewards if row.status == RewardStatus.COMING)
    return Results(
        opened=sum(counts.values()),
        filled=counts.get(TeamStatus.SUCCEEDED, 0),
        failed=counts.get(TeamStatus.FAILED, 0) + counts.get(TeamStatus.CANCELLED, 0),
        forming=counts.get(TeamStatus.FORMING, 0),
        waiting=sum(int(row.people) for row in teams if row.status == TeamStatus.FORMING),
        orders=sold.orders,
        pieces=sold.pieces,
        new_customers=sold.new,
        revenue=Money(int(sold.revenue), currency),
        discount=Money(int(sold.off), currency),
        rewarded=thanks.get(RewardStatus.GIVEN, 0),
        rewards_coming=thanks.get(RewardStatus.COMING, 0),
        rewards_short=short,
    )
