"""When somebody's usual goods are used up: worked out when they bought, and kept until the day comes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select

from campaigns import consent
from campaigns.journeys.models import due_table
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session, changed
from commerce.orders.models import lines_table, orders_table

#: Purchases longer ago than that say nothing of how fast somebody uses things up.
REMEMBERED = timedelta(days=400)
#: Two purchases that lie nearer together are one.
_ONE_PURCHASE = timedelta(days=2)
#: So many people at a time, so that nobody waits for long.
_AT_A_TIME = 200

_o, _lines, _u = orders_table.c, lines_table.c, due_table.c
_from_then = bindparam("from_then", type_=Instant())
_these: Any = bindparam("these", expanding=True)
_bought = (
    select(_o.customer_id)
    .where(_o.paid_at.is_not(None), _o.paid_at > _from_then, _o.customer_id > bindparam("after"))
    .distinct()
    .order_by(_o.customer_id)
    .limit(_AT_A_TIME)
)
_again = (
    select(_o.customer_id, _lines.variant_id)
    .join(lines_table, _lines.order_id == _o.id)
    .where(_o.customer_id.in_(_these), _o.paid_at.is_not(None), _o.paid_at > _from_then)
    .where(consent.personal_only(_o.customer_id))
    .group_by(_o.customer_id, _lines.variant_id)
    .having(func.count(_o.id.distinct()) >= 2)
    .subquery()
)
_purchases = (
    select(_o.customer_id, _lines.variant_id, _o.id, _o.paid_at)
    .join(lines_table, _lines.order_id == _o.id)
    .join(_again, (_again.c.customer_id == _o.customer_id) & (_again.c.variant_id == _lines.variant_id))
    .where(_o.customer_id.in_(_these), _o.paid_at.is_not(None), _o.paid_at > _from_then)
    .order_by(_o.customer_id, _lines.variant_id, _o.paid_at, _o.id)
)
_forget = delete(due_table).where(_u.customer_id.in_(_these))
_keep = insert(due_table)


async def reckon(database: Database, since: datetime | None) -> int:
    """Work it out anew for whoever bought since a moment (None: ever); tells for how many people that was."""
    after = done = 0
    from_then = max(since or now() - REMEMBERED, now() - REMEMBERED)
    while True:
        async with database.studying() as session:
            these = list(await session.scalars(_bought, {"from_then": from_then, "after": after}))
            rows = await _due_of(session, these) if these else []
        if not these:
            return done
        async with database.unit_of_work() as session:
            await session.execute(_forget, {"these": these})
            if rows:
                await session.execute(_keep, rows)
        after, done = these[-1], done + len(these)


async def forget_history(session: Session, customer_id: int) -> int:
    """Forget when somebody has used up what; returns how many things those were."""
    return await changed(session, _forget, {"these": [customer_id]})


async def _due_of(session: Session, these: Sequence[int]) -> list[dict[str, Any]]:
    """What each of these people buys again and again, and when it is used up; none who wants nothing personal."""
    bought: dict[tuple[int, int], list[tuple[int, datetime]]] = defaultdict(list)
    for row in await session.execute(_purchases, {"these": these, "from_then": now() - REMEMBERED}):
        bought[row.customer_id, row.variant_id].append((row.id, row.paid_at))
    found = ((who, variant, used_up_at(those)) for (who, variant), those in bought.items())
    return [
        {"customer_id": who, "variant_id": variant, "order_id": due[0], "due_at": due[1]}
        for who, variant, due in found
        if due is not None
    ]


def used_up_at(bought: Sequence[tuple[int, datetime]]) -> tuple[int, datetime] | None:
    """The last of these orders, and when the next one is due by the median of the gaps, if any is worth the name."""
    gaps = [later - earlier for (_, earlier), (_, later) in pairwise(bought)]
    apart = [gap.total_seconds() for gap in gaps if gap > _ONE_PURCHASE]
    last_id, last_at = bought[-1]
    return (last_id, last_at + timedelta(seconds=median(apart))) if apart else None
