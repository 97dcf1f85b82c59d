"""After how many days of silence somebody is missed: read once a month from when this shop's own customers come back.

A fixed number of days means very different things in different shops. Of all silences that lasted a number of days, so
many ended within the next four weeks by themselves; the first number at which these are fewer than two in five is the
day on which a word is worth more than waiting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import groupby, pairwise

from sqlalchemy import bindparam, or_, select, update

from campaigns.journeys.catalogue import DAYS
from campaigns.journeys.models import journeys_table
from campaigns.journeys.states import Kind
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, changed
from commerce.orders.models import orders_table

#: The days that are tried, and how long after each somebody may still come back by themselves.
CANDIDATES = (7, 10, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180)
_UNPROMPTED = timedelta(days=28)
#: Below that share it is worth writing; and so many silences must have lasted that long to tell.
_SHARE, _ENOUGH = 0.4, 50
_EVERY, _REMEMBERED, _MOST = timedelta(days=30), timedelta(days=730), 500_000

_j, _o = journeys_table.c, orders_table.c
_due = (
    update(journeys_table)
    .where(_j.kind == Kind.WINBACK, _j.is_on)
    .where(or_(_j.learned_at.is_(None), _j.learned_at <= bindparam("before", type_=Instant())))
    .values(learned_at=bindparam("at", type_=Instant()))
)
_know = update(journeys_table).where(_j.kind == Kind.WINBACK).values(learned=bindparam("told"))
_paid = (
    select(_o.customer_id, _o.paid_at)
    .where(_o.paid_at > bindparam("since", type_=Instant()))
    .order_by(_o.customer_id, _o.paid_at)
    .limit(_MOST)
)


async def learn_due(database: Database) -> bool:
    """Work the day out anew if that is a month ago; tells whether it was."""
    at = now()
    async with database.unit_of_work() as session:
        if not await changed(session, _due, {"at": at, "before": at - _EVERY}):
            return False
    async with database.studying() as session:
        rows = [(row.customer_id, row.paid_at) for row in await session.execute(_paid, {"since": at - _REMEMBERED})]
    day = missed_day(silences(rows, at))
    async with database.unit_of_work() as session:
        await session.execute(_know, {"told": {} if day is None else {DAYS: day}})
    return True


def silences(paid: Iterable[tuple[int, datetime]], at: datetime) -> list[tuple[timedelta, bool]]:
    """How long people were silent after each order, and whether they came back; `paid` by person and time."""
    found: list[tuple[timedelta, bool]] = []
    for _, theirs in groupby(paid, key=lambda one: one[0]):
        moments = [moment for _, moment in theirs]
        found += [(later - earlier, True) for earlier, later in pairwise(moments)]
        found.append((at - moments[-1], False))
    return found


def missed_day(silent: Sequence[tuple[timedelta, bool]]) -> int | None:
    """The first day on which fewer than two in five come back within four weeks unasked; None where too few tell."""
    for days in CANDIDATES:
        day = timedelta(days=days)
        lasted = [(span, back) for span, back in silent if span >= day and (back or span >= day + _UNPROMPTED)]
        if len(lasted) < _ENOUGH:
            return None
        if sum(back and span < day + _UNPROMPTED for span, back in lasted) < _SHARE * len(lasted):
            return days
    return CANDIDATES[-1]
