"""Everybody who shall have a broadcast is written down before the first one gets it: in pieces, so that none waits.

The most engaged twentieth comes first, so that trouble shows early. Two processes, or one that was killed in the
midst, write nobody down twice: the outbox has one row for each person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from time import thread_time
from typing import Any

from sqlalchemy import Select, bindparam, func, select, update

from campaigns import consent, outbox, segments
from campaigns.broadcasts.audience import Audience, people
from campaigns.broadcasts.broadcast import KIND, Broadcast, get, step
from campaigns.broadcasts.models import broadcasts_table
from campaigns.broadcasts.states import MOVES, Status
from campaigns.broadcasts.walks import Walk, walks
from campaigns.consent import Topic
from campaigns.outbox import Lane, Source, State
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, changed, need_not_last, table_of
from commerce.kit.states import try_move

NOTICE = "broadcast"
#: One in so many, the most engaged, comes first; a small audience is not divided.
ENGAGED, UNDIVIDED = 20, 200
#: On SQLite nobody else can write while a piece is written: so many seconds of a processor, and half as many to commit.
_PIECE = 0.012
#: A piece is a stretch of so many numbers of customers, whoever of them it is for.
_FIRST_PIECE, _LEAST_PIECE, _MOST_PIECE = 1_000, 250, 10_000
#: Who is most engaged is told by so many customers, or a few more.
_LOOKED_AT = 50_000

_b, _c = broadcasts_table.c, table_of(CustomerRow).c
_newest = select(func.max(_c.id))
_reach = (
    update(broadcasts_table)
    .where(_b.id == bindparam("of"), _b.status == Status.PREPARING)
    .where(_b.pass_no == bindparam("was_no"), _b.pass_after == bindparam("was_after"))
    .values(pass_no=bindparam("to_no"), pass_after=bindparam("to_after"))
)
_how_far = select(_b.pass_no, _b.pass_after, _b.engaged_from, _b.status).where(_b.id == bindparam("of"))
_take = (
    update(broadcasts_table)
    .where(_b.id == bindparam("of"), _b.snapshot_id.is_(None))
    .values(snapshot_id=bindparam("taken"))
)
_begin = (
    update(broadcasts_table)
    .where(_b.id == bindparam("of"), _b.engaged_from.is_(None), _b.pass_no == 0, _b.pass_after == 0)
    .values(engaged_from=bindparam("seen"))
)


@dataclass(frozen=True)
class _Crowd:
    """Everybody of an audience as it was at a moment."""

    audience: Audience
    at: datetime
    snapshot_id: int | None

    def select(self, *columns: Any) -> Select[Any]:
        """These columns of each of them, or their ids."""
        return people(self.audience, self.at, *columns, snapshot_id=self.snapshot_id)


async def prepare(database: Database, broadcast: Broadcast) -> None:
    """Write everybody down and let it run; goes on where it was left. Stops when somebody else does it meanwhile."""
    at = _moment(broadcast)
    crowd = _Crowd(broadcast.audience, at, await _snapshot(database, broadcast))
    await _divide(database, broadcast, crowd)
    order = await _walks(database, broadcast, at)
    known: dict[int, outbox.Mailing] = {}
    size = _FIRST_PIECE if database.is_sqlite else _MOST_PIECE
    while True:
        async with database.unit_of_work() as session:
            begun = thread_time()
            going = await _piece(session, broadcast, order, crowd, size, known)
            took = thread_time() - begun
        if going is None or not going:
            break
        size = _next_size(size, took) if database.is_sqlite else size
    if going is not None:
        await _finish(database, broadcast)


def _moment(broadcast: Broadcast) -> datetime:
    """When it is decided who gets it: when it was let go, or later at the moment that it waited for."""
    launched = broadcast.launched_at or now()
    return max(launched, broadcast.schedule.starts_at or launched)


async def _piece(
    session: Session,
    broadcast: Broadcast,
    order: Sequence[Walk],
    crowd: _Crowd,
    size: int,
    known: dict[int, outbox.Mailing],
) -> bool | None:
    """The next people; False when there are none any more, None where it is not ours to go on with."""
    await need_not_last(session)
    far = (await session.execute(_how_far, {"of": broadcast.id})).one()
    if far.status != Status.PREPARING:
        return None
    if far.pass_no >= len(order):
        return False
    newest = int(await session.scalar(_newest) or 0)
    after, is_passed = far.pass_after, far.pass_after >= newest
    last = min(after + size, newest)
    to = {"to_no": far.pass_no + 1, "to_after": 0} if is_passed else {"to_no": far.pass_no, "to_after": last}
    was = {"of": broadcast.id, "was_no": far.pass_no, "was_after": after}
    if not await changed(session, _reach, {**was, **to}):
        return None
    if not is_passed:
        if far.pass_no not in known:
            known[far.pass_no] = _mailing(broadcast, order[far.pass_no], crowd)
        sleepers = await consent.sleepers(session, crowd.at, after, last)
        await known[far.pass_no].post(session, {"after": after, "to": last, "sleepers": sleepers})
    return True


def _mailing(broadcast: Broadcast, one: Walk, crowd: _Crowd) -> outbox.Mailing:
    """People of one walk with numbers above `after` and up to `to`; worked out once, and asked for a piece at a time.

    Who sleeps is looked up beside: SQLite would first set aside whatever it reads from the table that it fills.
    """
    sleeping = _c.id.in_(bindparam("sleepers", expanding=True))
    reason = consent.excluded(Topic.OFFERS, crowd.at, sleeping).label("reason")
    columns = [_c.id.label("customer_id"), *one.columns, reason]
    those = (*one.those, _c.id > bindparam("after"), _c.id <= bindparam("to"), _c.created_at <= crowd.at)
    # Below an offset, were it nought, neither database works the reason out again wherever it is used.
    decided = crowd.select(*columns).where(*those).order_by(_c.id).offset(0).subquery("decided")
    return outbox.Mailing(
        Source(KIND, broadcast.id, step(broadcast.version)),
        NOTICE,
        select(decided, consent.state_for(decided.c.reason, State.PLANNED).label("state")),
        lane=Lane.BULK,
        topic=Topic.OFFERS,
        not_after=broadcast.not_after,
    )


async def _snapshot(database: Database, broadcast: Broadcast) -> int | None:
    """Those who belong to its segment are written down once, so that they stay the same while its people are."""
    rule = broadcast.audience.rule
    if rule is None or broadcast.snapshot_id is not None:
        return broadcast.snapshot_id
    taken = await segments.take(database, rule, house=broadcast.zone)
    async with database.unit_of_work() as session:
        await changed(session, _take, {"of": broadcast.id, "taken": taken.id})
        return (await get(session, broadcast.id)).snapshot_id


async def _divide(database: Database, broadcast: Broadcast, crowd: _Crowd) -> None:
    """Find out from when on somebody counts among the most engaged; nobody does in a small audience."""
    async with database.studying() as session:
        far = (await session.execute(_how_far, {"of": broadcast.id})).one()
        if far.pass_no or far.pass_after or far.engaged_from is not None:
            return
        from_then = await _engaged_from(session, crowd)
    if from_then is None:
        return
    async with database.unit_of_work() as session:
        await changed(session, _begin, {"of": broadcast.id, "seen": from_then})


async def _engaged_from(session: Session, crowd: _Crowd) -> datetime | None:
    """When the last of the most engaged was here; in a large shop by every so-manieth person, if those are enough."""
    share = max(1, int(await session.scalar(_newest) or 0) // _LOOKED_AT)
    found: datetime | None = await session.scalar(_last_engaged(crowd, share))
    if found is None and share > 1:
        found = await session.scalar(_last_engaged(crowd, 1))
    return found


def _last_engaged(crowd: _Crowd, share: int) -> Select[Any]:
    """One look at one in `share` of them: in the order in which they were here, the last of the first twentieth."""
    everybody = func.count().over().label("everybody")
    place = func.row_number().over(order_by=_c.seen_at.desc()).label("place")
    some = (consent.welcome(Topic.OFFERS, crowd.at), *([_c.id % share == 0] if share > 1 else []))
    seen = crowd.select(_c.seen_at, everybody, place).where(*some).subquery()
    return select(seen.c.seen_at).where(seen.c.everybody >= UNDIVIDED, seen.c.place == seen.c.everybody // ENGAGED)


async def _walks(database: Database, broadcast: Broadcast, at: datetime) -> tuple[Walk, ...]:
    async with database.reading() as session:
        engaged = (await session.execute(_how_far, {"of": broadcast.id})).one().engaged_from
        return await walks(session, broadcast, at, engaged)


async def _finish(database: Database, broadcast: Broadcast) -> None:
    """Everybody is written down: it runs, and how many were left out for which reason is noted."""
    source = Source(KIND, broadcast.id)
    async with database.studying() as session:
        counts = await outbox.standing_of(session, source)
        left_out = {one.reason: one.count for one in await outbox.reasons_of(session, source)}
    async with database.unit_of_work() as session:
        facts: dict[str, Any] = {
            "recipients": counts.get(State.PLANNED, 0),
            "left_out": left_out,
            "began_at": now(),
            "fed_at": now(),
        }
        await try_move(session, broadcasts_table, broadcast.id, MOVES, Status.RUNNING, _is_preparing, **facts)


_is_preparing = _b.status == Status.PREPARING


def _next_size(size: int, took: float) -> int:
    """Pieces grow and shrink with the machine."""
    wished = int(size * min(2.0, max(0.3, _PIECE / max(took, 1e-6))))
    return max(_LEAST_PIECE, min(_MOST_PIECE, wished))
