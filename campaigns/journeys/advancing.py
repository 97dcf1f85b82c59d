"""Everybody on a journey takes the steps that are due: each person in a transaction of their own, each step once.

Whoever takes somebody on puts off when they are due, so that no other process takes them on as well; if it dies, they
are due again. What a step does and that it was done is one commit. Those over whom the shop stumbles come later and
later, and hold nobody up.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta

from sqlalchemy import bindparam, select, update

from campaigns.journeys.enrolment import Enrolment, get, graph_of
from campaigns.journeys.leaving import leave
from campaigns.journeys.models import enrolments_table
from campaigns.journeys.states import SWITCHED_OFF, State
from campaigns.journeys.stepping import Onward, Over, Pause, take
from campaigns.journeys.steps import Graph
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Json, Session, changed, speaks_postgresql
from commerce.kit.profile import ShopProfile

#: How long one person may take before somebody else takes them on; doubled with each vain attempt.
LEASE = timedelta(minutes=1)
_MOST_ATTEMPTS = 8
#: So many people go on side by side.
_AT_ONCE = 8

_e = enrolments_table.c
_at = bindparam("at", type_=Instant())
_is_due = (_e.state == State.ACTIVE, _e.wake_at <= _at)
_waits = select(_e.id).where(*_is_due).limit(1)
_due = select(_e.id, _e.attempt).where(*_is_due).order_by(_e.wake_at, _e.id).limit(bindparam("most"))
_due_unlocked = _due.with_for_update(skip_locked=True)
_put_off = (
    update(enrolments_table)
    .where(_e.id == bindparam("of"))
    .values(wake_at=bindparam("until", type_=Instant()), attempt=bindparam("fence"))
)
_hold = (
    update(enrolments_table)
    .where(_e.id == bindparam("of"), _e.state == State.ACTIVE, _e.attempt == bindparam("fence"))
    .values(attempt=0)
)
_stand = (
    update(enrolments_table)
    .where(_e.id == bindparam("of"))
    .values(
        node=bindparam("to"),
        arrived_at=bindparam("arrived", type_=Instant()),
        wake_at=bindparam("wake", type_=Instant()),
        facts=bindparam("known", type_=Json),
    )
)


async def advance_due(database: Database, profile: ShopProfile, most: int = 200) -> int:
    """Whoever is due goes on as far as they can; tells how many did.

    Where the shop stumbles over somebody, everybody else goes on first; then it is told.
    """
    async with database.reading() as session:
        if await session.scalar(_waits, {"at": now()}) is None:
            return 0
    async with database.unit_of_work() as session:
        due = await lease(session, most)
    failures: list[BaseException] = []
    done = 0
    for at in range(0, len(due), _AT_ONCE):
        some = (_advance(database, profile, *one) for one in due[at : at + _AT_ONCE])
        for outcome in await asyncio.gather(*some, return_exceptions=True):
            if isinstance(outcome, BaseException):
                failures.append(outcome)
            else:
                done += outcome
    if failures:
        raise failures[0]
    return done


async def lease(session: Session, most: int) -> list[tuple[int, int]]:
    """Some of those who are due, taken on by whoever asks: their numbers, and the attempt that is the fence."""
    statement = _due_unlocked if speaks_postgresql(session) else _due
    rows = (await session.execute(statement, {"at": now(), "most": most})).all()
    for row in rows:
        later = now() + LEASE * (1 << min(row.attempt, _MOST_ATTEMPTS))
        await session.execute(_put_off, {"of": row.id, "until": later, "fence": row.attempt + 1})
    return [(row.id, row.attempt + 1) for row in rows]


async def _advance(database: Database, profile: ShopProfile, enrolment_id: int, fence: int) -> bool:
    async with database.unit_of_work() as session:
        if not await changed(session, _hold, {"of": enrolment_id, "fence": fence}):
            return False
        who = await get(session, enrolment_id)
        if not who.is_on:
            return await leave(session, who.id, SWITCHED_OFF)
        await _go(session, who, await graph_of(session, who.version_id), profile)
        return True


async def _go(session: Session, who: Enrolment, graph: Graph, profile: ShopProfile) -> None:
    """Step after step, until one waits or nothing follows."""
    while True:
        outcome = await take(session, who, graph.steps[who.node], profile)
        match outcome:
            case Onward():
                who = outcome.who
            case Pause():
                await _stay(session, outcome.who, outcome)
                return
            case Over():
                await _stay(session, who, Pause(who, now()))
                await leave(session, who.id, outcome.reason, State.DONE)
                return


async def _stay(session: Session, who: Enrolment, pause: Pause) -> None:
    values = {"of": who.id, "to": who.node, "arrived": who.arrived_at, "wake": pause.until, "known": dict(who.facts)}
    await session.execute(_stand, values)
