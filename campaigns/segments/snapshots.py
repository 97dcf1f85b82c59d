"""Whom a rule gave at a moment: asked once where nobody waits for it, and written down in small steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from sqlalchemy import Select, bindparam, delete, func, insert, select, update

from campaigns.segments.compiling import people
from campaigns.segments.models import members_table, snapshots_table
from campaigns.segments.rules import Rule
from campaigns.segments.segment import Segment
from campaigns.segments.writing import read, written
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session, changed
from commerce.kit.errors import NotFound
from commerce.kit.rows import add_for_each

#: So many people are written down in one unit of work.
AT_ONCE = 5_000
KEEP = timedelta(days=90)
_s, _m = snapshots_table.c, members_table.c
_note = insert(snapshots_table).returning(_s.id)
_by_id = select(snapshots_table).where(_s.id == bindparam("snapshot_id"))
_last = select(func.coalesce(func.max(_m.customer_id), 0)).where(_m.snapshot_id == bindparam("snapshot_id"))
_on = (_s.id == bindparam("of"), _s.done_at.is_(None), _s.people == bindparam("were"))
_count = update(snapshots_table).where(*_on).values(people=_s.people + bindparam("more"))
_end = update(snapshots_table).where(*_on).values(done_at=bindparam("at", type_=Instant()))
_old = select(_s.id).where(_s.taken_at < bindparam("at", type_=Instant()))


@dataclass(frozen=True)
class Snapshot:
    """A rule, when it was asked, and how many people it gave."""

    id: int
    rule: Rule
    taken_at: datetime
    is_done: bool
    people: int


async def begin(session: Session, rule: Rule, segment: Segment | None = None) -> Snapshot:
    """Note that the people of a rule are to be written down as they are now; `extend` does it."""
    row = {
        "segment_id": segment.id if segment else None,
        "version": segment.version if segment else None,
        "definition": written(rule),
        "taken_at": now(),
    }
    return await find(session, (await session.scalars(_note, row)).one())


async def find(session: Session, snapshot_id: int) -> Snapshot:
    """How far one is. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"snapshot_id": snapshot_id})).first()
    if row is None:
        raise NotFound
    return Snapshot(row.id, read(row.definition), row.taken_at, row.done_at is not None, row.people)


async def extend(database: Database, snapshot_id: int, house: tzinfo = UTC) -> int:
    """Write down whom the rule gives and who is not there yet; tells how many. Days are those of the `house`.

    The rule is asked by itself, so that on SQLite nobody who writes waits for it. Where somebody else writes the same
    one down, this stops.
    """
    added = 0
    async with database.studying() as asking:
        snapshot = await find(asking, snapshot_id)
        if snapshot.is_done:
            return 0
        last = (await asking.scalars(_last, {"snapshot_id": snapshot_id})).one()
        found = people(snapshot.rule, snapshot.taken_at.astimezone(house)).subquery()
        fresh = select(found.c.customer_id).where(found.c.customer_id > last).order_by(found.c.customer_id)
        asked = await asking.stream_scalars(fresh)
        try:
            async for piece in asked.partitions(AT_ONCE):
                if not await _add(database, snapshot_id, snapshot.people + added, piece):
                    return added
                added += len(piece)
        finally:
            await asked.close()
    async with database.unit_of_work() as session:
        await session.execute(_end, {"of": snapshot_id, "were": snapshot.people + added, "at": now()})
    return added


async def take(database: Database, rule: Rule, segment: Segment | None = None, house: tzinfo = UTC) -> Snapshot:
    """Write all of them down, one unit of work after another; days are those of the `house`."""
    async with database.unit_of_work() as session:
        snapshot = await begin(session, rule, segment)
    await extend(database, snapshot.id, house)
    async with database.unit_of_work() as session:
        return await find(session, snapshot.id)


async def _add(database: Database, snapshot_id: int, were: int, ids: Sequence[int]) -> bool:
    """Some more, in a unit of work of their own; False where others were added meanwhile."""
    async with database.unit_of_work() as session:
        if not await changed(session, _count, {"of": snapshot_id, "were": were, "more": len(ids)}):
            return False
        await add_for_each(session, members_table, "customer_id", ids, snapshot_id=snapshot_id)
    return True


def members(snapshot_id: int) -> Select[int]:
    """The ids of those who were written down, as `customer_id`."""
    return select(_m.customer_id).where(_m.snapshot_id == snapshot_id)


async def forget_snapshots(session: Session) -> int:
    """Throw old ones away; returns how many."""
    old = list(await session.scalars(_old.limit(10), {"at": now() - KEEP}))
    for one in old:
        await session.execute(delete(members_table).where(_m.snapshot_id == one))
        await session.execute(delete(snapshots_table).where(_s.id == one))
    return len(old)
