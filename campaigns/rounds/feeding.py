"""A running round in its pace: so many people a second have their turn, and no more than the sender can take.

Whoever's turn has not come is only planned. So a round that rests lies in nobody's way, and is at rest at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import bindparam, func, literal, select, update

from campaigns.outbox import TOPIC, Delivery, Lane, State
from campaigns.rounds.kinds import Kind, Stage
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, table_of, touch
from commerce.kit.events import emit
from commerce.kit.states import try_move

#: Never more than so many seconds' people at once, however late the clock rings; and never fewer.
MOST_SECONDS, LEAST_SECONDS = 2.0, 0.5
#: So many seconds' people may wait with the sender.
AHEAD = 3
#: Rows that are moved in one go where nobody waits for it.
SWEEP = 2000

_d = table_of(Delivery).c
_deliveries = table_of(Delivery)
_of = (_d.source_kind == bindparam("kind"), _d.source_id == bindparam("of"))
_next = (
    select(_d.id)
    .where(*_of, _d.state == State.PLANNED, _d.due_at <= bindparam("horizon", type_=Instant()))
    .order_by(_d.due_at, _d.id)
    .limit(bindparam("most"))
)
_feed = (
    update(_deliveries)
    .where(_d.id.in_(_next), _d.state == State.PLANNED)
    .values(state=State.DUE, due_at=bindparam("at"), step=bindparam("by"), reason=None)
    .returning(_d.id)
)
_backlog = select(func.count()).select_from(
    select(literal(1))
    .where(_d.state == State.DUE, _d.lane == Lane.BULK, _d.due_at <= bindparam("at"))
    .limit(bindparam("most"))
    .subquery()
)
_left = select(_d.id).where(*_of, _d.state.in_((State.PLANNED, State.DUE, State.LEASED, State.SENDING))).limit(1)


async def take_turn(
    session: Session,
    kind: Kind[Any],
    round_id: int,
    pace: float,
    *,
    fed_at: datetime | None,
    fed_to: int,
    by: str,
    horizon: datetime | None = None,
    most: int = SWEEP,
    also: Mapping[str, Any] | None = None,
) -> list[int]:
    """Give the next people of a running round their turn, or end it when nobody is left; the ids of their messages.

    The caller has locked the round, whose turns came until `fed_at`, the last with the message `fed_to`. `horizon`:
    until when whoever may have a turn is due, else now. `by` is the step that their messages are of. `also` are columns
    of the round that are set for each message, to a number of times it.
    """
    at = now()
    was = fed_at or at
    wanted = min(await next_ones(session, at, pace, fed_at), most)
    if wanted < 1:
        return []
    asked = {"kind": kind.name, "of": round_id, "most": wanted, "horizon": horizon or at, "at": at, "by": by}
    fed = list(await session.scalars(_feed, asked))
    until = (
        at
        if at - was > timedelta(seconds=MOST_SECONDS) or len(fed) < wanted
        else was + timedelta(seconds=wanted / pace)
    )
    rows = kind.table.c
    facts = {name: rows[name] + each * len(fed) for name, each in (also or {}).items()}
    turn = update(kind.table).where(rows.id == round_id, rows.status == Stage.RUNNING, rows.fed_at == was)
    await changed(session, turn.values(fed_at=until, fed_to=max([fed_to, *fed]), **facts))
    if fed:
        touch(session, TOPIC)
    elif not await anybody_left(session, kind, round_id):
        await finish(session, kind, round_id)
    return fed


async def next_ones(session: Session, at: datetime, pace: float, fed_at: datetime | None) -> int:
    """How many may have their turn now: as many as the time lets, and the sender has room for.

    Nobody has it before half a second's people may, since each turn is work of its own.
    """
    seconds = (at - (fed_at or at)).total_seconds()
    count, least = int(pace * min(seconds, MOST_SECONDS)), pace * LEAST_SECONDS
    if count >= least:
        count = min(count, await room(session, at, pace))
    return count if count >= least else 0


async def anybody_left(session: Session, kind: Kind[Any], round_id: int) -> bool:
    """Whether somebody may still get it: waits, or is being written to."""
    return await session.scalar(_left, {"kind": kind.name, "of": round_id}) is not None


async def finish(session: Session, kind: Kind[Any], round_id: int) -> None:
    """Everybody is accounted for."""
    if await try_move(session, kind.table, round_id, kind.moves, kind.status(Stage.ENDED), ended_at=now()):
        await emit(session, kind.over(round_id))


async def lapse(session: Session, kind: Kind[Any], round_id: int) -> int:
    """It is too late for whoever has not had it; when nobody is left, it ends."""
    count = await sweep(session, kind, round_id, State.PLANNED, State.EXPIRED, "too late")
    if not count and not await anybody_left(session, kind, round_id):
        await finish(session, kind, round_id)
    return count


async def sweep(session: Session, kind: Kind[Any], round_id: int, was: State, to: State, reason: str | None) -> int:
    """Move some more of the rows that stand so; tells how many that were."""
    those = select(_d.id).where(*_of, _d.state == was).order_by(_d.id).limit(SWEEP)
    moved = update(_deliveries).where(_d.id.in_(those), _d.state == was).values(state=to)
    if reason is not None:
        moved = moved.values(reason=reason)
    return await changed(session, moved, {"kind": kind.name, "of": round_id})


async def take_back(session: Session, kind: Kind[Any], round_id: int) -> int:
    """Some more of those whose turn had come, and who were not written to, wait for it again; tells how many.

    The caller has locked the round. What was counted for them is not counted any more, since it is when they have
    their turn again. Others may take messages out meanwhile, so those that are counted go by a statement of their own.
    """
    of: dict[str, Any] = {"kind": kind.name, "of": round_id}
    counted = kind.counted
    count = await changed(session, _taken_back(None if counted is None else counted.mark, marked=False), of)
    if counted is None:
        return count
    marked = await changed(session, _taken_back(counted.mark, marked=True), of)
    if marked:
        column = kind.table.c[counted.column]
        fewer = column - marked * await counted.each(session, round_id)
        await changed(session, update(kind.table).where(kind.table.c.id == round_id).values({column.name: fewer}))
    return count + marked


@cache
def _taken_back(mark: str | None, *, marked: bool) -> Any:
    those = select(_d.id).where(*_of, _d.state == State.DUE).order_by(_d.id).limit(SWEEP)
    back = update(_deliveries).where(_d.state == State.DUE).values(state=State.PLANNED)
    if mark is None:
        return back.where(_d.id.in_(those))
    if not marked:
        return back.where(_d.id.in_(those.where(_d.step.not_like(f"%{mark}"))))
    return back.where(_d.id.in_(those.where(_d.step.like(f"%{mark}")))).values(step=func.rtrim(_d.step, mark))


async def room(session: Session, at: datetime, pace: float) -> int:
    """How many more the sender can take: what waits there already is not piled up."""
    most = max(int(pace * AHEAD), 1)
    return most - int(await session.scalar(_backlog, {"at": at, "most": most}) or 0)
