"""What a group buy has brought: teams, orders, new customers, money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, bindparam, exists, func, select

from campaigns.group_buys.models import members_table, teams_table
from campaigns.group_buys.states import SeatStatus, TeamStatus
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders.models import lines_table, orders_table
from commerce.orders.states import PROMISED, OrderStatus

_t, _m, _l, _o = teams_table.c, members_table.c, lines_table.c, orders_table.c
_before = orders_table.alias("before")
#: What was promised or done, and did not come to nothing.
_STANDS = (*PROMISED, OrderStatus.COMPLETED)
_teams = (
    select(_t.status, func.count().label("teams"), func.coalesce(func.sum(_t.paid), 0).label("people"))
    .where(_t.campaign_id == bindparam("campaign"), _t.opened_at.is_not(None))
    .group_by(_t.status)
)
#: An order before this one makes its customer no new one.
_had_bought = exists().where(
    _before.c.customer_id == _m.customer_id,
    _before.c.id < _m.order_id,
    _before.c.status.in_(_STANDS),
)
_secured = and_(_m.campaign_id == bindparam("campaign"), _m.status == SeatStatus.SUCCEEDED, _o.status.in_(_STANDS))
_ordered = members_table.join(orders_table, _o.id == _m.order_id)
_newcomers = select(func.count(func.distinct(_m.customer_id))).select_from(_ordered).where(_secured, ~_had_bought)
_kept = _l.net_total + _l.tax_added - _l.price_cut - _l.refunded_total
_paid = func.coalesce(_m.final_price, _m.unit_price) * _m.quantity
_sums: Any = (
    select(
        func.count().label("orders"),
        func.coalesce(func.sum(_kept), 0).label("revenue"),
        func.coalesce(func.sum(_l.list_total - _paid), 0).label("discount"),
    )
    .select_from(_ordered)
    .join(lines_table, and_(_l.order_id == _m.order_id, _l.event_ref.like("group:%")))
    .where(_secured)
)


@dataclass(frozen=True, kw_only=True)
class Results:
    """What came of a group buy so far.

    Teams count from when their leader has paid. Orders, new customers and money are those of teams that are complete,
    as far as the orders stand: `revenue` is what was paid for the goods less what went back as their price fell, with
    pieces called off or with returns; `discount` is what they would have cost more alone.
    """

    opened: int
    forming: int
    #: People who have paid in teams that are forming.
    waiting: int
    filled: int
    failed: int
    orders: int
    new_customers: int
    revenue: Money
    discount: Money


async def results(session: Session, campaign_id: int, currency: str) -> Results:
    """What a campaign has brought so far."""
    asked = {"campaign": campaign_id}
    teams = {TeamStatus(row.status): row for row in await session.execute(_teams, asked)}
    counted = {status: int(row.teams) for status, row in teams.items()}
    sums = (await session.execute(_sums, asked)).one()
    forming = teams.get(TeamStatus.FORMING)
    return Results(
        opened=sum(counted.values()),
        forming=counted.get(TeamStatus.FORMING, 0),
        waiting=int(forming.people) if forming is not None else 0,
        filled=counted.get(TeamStatus.SUCCEEDED, 0),
        failed=counted.get(TeamStatus.FAILED, 0) + counted.get(TeamStatus.CANCELLED, 0),
        orders=int(sums.orders),
        new_customers=int((await session.scalars(_newcomers, asked)).one()),
        revenue=Money(int(sums.revenue), currency),
        discount=Money(int(sums.discount), currency),
    )
