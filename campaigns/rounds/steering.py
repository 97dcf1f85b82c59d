"""A hand on a running round: it rests, goes on, stops; each is at once, and what is on its way arrives."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, TypeVar

from sqlalchemy import select, update

from campaigns.outbox import Later, Never, Owed, State
from campaigns.rounds.feeding import anybody_left, sweep, take_back
from campaigns.rounds.kinds import Kind, Rest, Stage
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, lock_for_update
from commerce.kit.events import emit
from commerce.kit.states import move

One = TypeVar("One")
_STOPPED = "stopped by the staff"
#: What was in hand while it rests is looked at again so much later; long before, it lies with the others.
_A_WHILE = timedelta(seconds=30)


@dataclass(frozen=True)
class Hand(Generic[One]):
    """The hand of the staff on rounds of one kind: what they do stands in their log.

    `staff_id` is the customer id of a member of staff whose right the caller has checked; `get` reads one round.
    """

    kind: Kind[Any]
    get: Callable[[Session, int], Awaitable[One]]

    async def pause(self, session: Session, staff_id: int, round_id: int) -> One:
        """Let it rest. Raises `MoveRefused`, `NotFound`."""
        await self.get(session, round_id)
        await rest(session, self.kind, round_id, Rest.STAFF)
        return await self._done(session, staff_id, round_id, "pause")

    async def resume(self, session: Session, staff_id: int, round_id: int) -> One:
        """Let it go on; what went wrong before counts no more. Raises `MoveRefused`, `NotFound`."""
        await self.get(session, round_id)
        rows = self.kind.table.c
        facts: dict[str, Any] = {"fed_at": now(), "watch_from": rows.fed_to, "rest_reason": None}
        paused, running = rows.status == Stage.PAUSED, self.kind.status(Stage.RUNNING)
        await move(session, self.kind.table, round_id, self.kind.moves, running, paused, **facts)
        return await self._done(session, staff_id, round_id, "resume")

    async def stop(self, session: Session, staff_id: int, round_id: int) -> One:
        """Nobody else gets it; it is over once what is on its way has arrived. Raises `MoveRefused`, `NotFound`."""
        await self.get(session, round_id)
        await move(session, self.kind.table, round_id, self.kind.moves, self.kind.status(Stage.STOPPED))
        await sweep(session, self.kind, round_id, State.DUE, State.CANCELLED, _STOPPED)
        return await self._done(session, staff_id, round_id, "stop")

    async def _done(self, session: Session, staff_id: int, round_id: int, what: str) -> One:
        await staff.note(session, staff_id, f"{self.kind.name}.{what}", f"{self.kind.name}:{round_id}")
        return await self.get(session, round_id)


async def rest(session: Session, kind: Kind[Any], round_id: int, why: Rest) -> None:
    """Let it rest; where the shop does it by itself, the staff are told why. Raises `MoveRefused`."""
    rows = kind.table.c
    facts: dict[str, Any] = {"rest_reason": why, "rests": rows.rests + 1}
    await move(session, kind.table, round_id, kind.moves, kind.status(Stage.PAUSED), **facts)
    await take_back(session, kind, round_id)
    if why is not Rest.STAFF:
        times = int(await session.scalar(select(rows.rests).where(rows.id == round_id)) or 0)
        await emit(session, kind.rested(round_id, why, times))


async def tidy(session: Session, kind: Kind[Any], round_id: int) -> int:
    """What a rest or a stop left lying is put where it belongs, some at a time; tells how many rows that were."""
    rows = kind.table.c
    stands = select(rows.status, rows.ended_at).where(rows.id == round_id)
    found = (await session.execute(lock_for_update(session, stands))).one()
    if found.status == Stage.PAUSED:
        return await take_back(session, kind, round_id)
    if found.status != Stage.STOPPED or found.ended_at is not None:
        return 0
    count = await sweep(session, kind, round_id, State.DUE, State.CANCELLED, _STOPPED)
    count = count or await sweep(session, kind, round_id, State.PLANNED, State.CANCELLED, _STOPPED)
    if not count and not await anybody_left(session, kind, round_id):
        await _all_back(session, kind, round_id)
    return count


async def still_go_out(session: Session, kind: Kind[Any], these: Sequence[Owed]) -> Sequence[Later | Never | None]:
    """The gate's last look at messages that were in hand already when their round was stopped, or told to rest."""
    rows, of = kind.table.c, [owed.source.id if owed.source else 0 for owed in these]
    found = await session.execute(select(rows.id, rows.status).where(rows.id.in_(sorted(set(of)))))
    stands = {row.id: row.status for row in found}
    return [_unless_it_goes_on(stands.get(one)) for one in of]


def _unless_it_goes_on(status: str | None) -> Later | Never | None:
    if status == Stage.STOPPED:
        return Never(State.CANCELLED, _STOPPED)
    return Later(now() + _A_WHILE, "resting") if status == Stage.PAUSED else None


async def _all_back(session: Session, kind: Kind[Any], round_id: int) -> None:
    rows = kind.table.c
    stopped = (rows.id == round_id, rows.status == Stage.STOPPED, rows.ended_at.is_(None))
    if await changed(session, update(kind.table).where(*stopped).values(ended_at=now())):
        await emit(session, kind.over(round_id))
