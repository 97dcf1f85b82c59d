"""What people did is kept for so long, or until they wish it forgotten; of what is old, how often and when last."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Insert, bindparam, case, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from campaigns.behaviour.kinds import Kind
from campaigns.behaviour.models import arrivals_table, events_table, past_table
from campaigns.behaviour.noting import forget_noted
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, speaks_postgresql

#: So many at a time, so that nobody waits for it.
AT_ONCE = 1_000
_e = events_table.c
#: By kind: the index begins with it.
_old = (
    select(_e.id)
    .where(_e.kind == bindparam("done"), _e.happened_at < bindparam("before", type_=Instant()))
    .order_by(_e.happened_at)
    .limit(AT_ONCE)
)
_these = _e.id.in_(bindparam("ids", expanding=True))
_summed = select(_e.customer_id, _e.kind, func.count(), func.max(_e.happened_at)).where(_these)
_forget = delete(events_table).where(_these)
_of_one = [delete(table).where(table.c.customer_id == bindparam("of")) for table in (events_table, past_table)]
_arrivals = delete(arrivals_table).where(arrivals_table.c.arrived_at < bindparam("before", type_=Instant()))


async def forget(session: Session, keep: timedelta) -> int:
    """Sum up and throw away some of what is older; returns how much, and is asked again until that is nothing."""
    before = now() - keep
    await session.execute(_arrivals, {"before": before})
    for kind in Kind:
        ids = list(await session.scalars(_old, {"done": kind.value, "before": before}))
        if ids:
            await session.execute(_sum_up(speaks_postgresql(session)), {"ids": ids})
            return await changed(session, _forget, {"ids": ids})
    return 0


async def forget_history(session: Session, customer_id: int) -> int:
    """Forget what somebody did, also what is not written down yet; returns how many rows that were."""
    forget_noted(session, customer_id)
    return sum([await changed(session, statement, {"of": customer_id}) for statement in _of_one])


def _sum_up(on_postgresql: bool) -> Insert:
    row: Any = postgresql.insert(past_table) if on_postgresql else sqlite.insert(past_table)
    there, fresh = past_table.c, row.excluded
    summed = _summed.group_by(_e.customer_id, _e.kind)
    row = row.from_select(["customer_id", "kind", "times", "last_at"], summed)
    later = case((fresh.last_at > there.last_at, fresh.last_at), else_=there.last_at)
    merged: Insert = row.on_conflict_do_update(
        index_elements=["customer_id", "kind"], set_={"times": there.times + fresh.times, "last_at": later}
    )
    return merged
