"""How many people and paid orders came by what, the staff and their own orders left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, case, func, literal, select, union_all

from campaigns.behaviour.arriving import DIRECT
from campaigns.behaviour.models import origins_table
from commerce.customers.models import CustomerRow
from commerce.kit.database import Instant, Session, table_of
from commerce.orders.models import orders_table
from commerce.staff.models import StaffMember

_c, _g, _o, _s = table_of(CustomerRow).c, origins_table.c, orders_table.c, table_of(StaffMember).c
_staff = select(_s.customer_id).where(_s.revoked_at.is_(None))
_since = bindparam("since", type_=Instant())
_people = select(
    func.coalesce(_c.first_source, DIRECT).label("source"), literal(1).label("people"), literal(0).label("paid")
).where(_c.created_at >= _since, _c.id.not_in(_staff))
_orders = (
    select(_g.source, literal(0), case((_o.paid_at.is_not(None), 1), else_=0))
    .join(orders_table, _o.id == _g.order_id)
    .where(_g.placed_at >= _since, _g.customer_id.not_in(_staff))
)
_both = union_all(_people, _orders).subquery()
_sums = (func.sum(_both.c.people).label("people"), func.sum(_both.c.paid).label("paid"))
_by_source = (
    select(_both.c.source, *_sums)
    .group_by(_both.c.source)
    .having(func.sum(_both.c.people) + func.sum(_both.c.paid) > 0)
    .order_by(func.sum(_both.c.paid).desc(), func.sum(_both.c.people).desc(), _both.c.source)
    .limit(bindparam("most"))
)


@dataclass(frozen=True)
class Came:
    """How many came for the first time by this, and how many orders that are paid came by it last."""

    source: str
    people: int
    orders: int


async def came_by(session: Session, since: datetime, most: int = 10) -> Sequence[Came]:
    """What brought people and orders since a moment, what brought most orders first."""
    rows = await session.execute(_by_source, {"since": since, "most": most})
    return [Came(row.source, int(row.people), int(row.paid)) for row in rows]
