"""How long it takes to count an audience of a hundred thousand people, and what it costs to remember what one does."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

from sqlalchemy import insert

from bench.crowd import Crowd
from bench.figures import Figure, Spread, compared
from bench.goods import empty_shops
from bench.plan import Plan
from campaigns import behaviour, segments
from campaigns.behaviour import Kind
from campaigns.behaviour.models import events_table
from campaigns.segments import (
    And,
    BoughtTogether,
    CartWorth,
    Did,
    FondOf,
    Lot,
    Not,
    Or,
    Ordered,
    Rfm,
    Rule,
    Seen,
    Speaks,
    Spent,
    Tagged,
    UsedCoupons,
)
from commerce import customers
from commerce.kit.clock import now
from commerce.kit.database import Database, Session

PEOPLE = 100_000
_SMALLER = 50
_NOTES = 300
_add = insert(events_table)
#: Fourteen conditions of every sort, four levels deep.
DEEP = And(
    (
        Seen(90),
        Or((Speaks(("en",)), Tagged(("press",)))),
        Not(Did(Kind.BOUGHT, 1, 14)),
        Or(
            (
                And((Spent(5_000, "EUR", 365), Did(Kind.VIEWED, 3, 30, category_id=1))),
                And((Rfm("EUR", recency=(3, 5), money=(3, 5)), Not(UsedCoupons(2, 90)))),
                CartWorth(4_000, "EUR"),
                FondOf(2, 40),
            )
        ),
        Or((Ordered(1, 180, category_id=3), BoughtTogether(1), Not(Ordered(3)))),
        Lot("spring", 0, 7_999),
    )
)


async def audiences(plan: Plan) -> AsyncIterator[Figure]:
    """Both databases, with people who have ten events and one and a half orders each."""
    people = PEOPLE if plan.rounds > 1 else PEOPLE // _SMALLER
    for kind, database in empty_shops(plan, "segments"):
        await Crowd(people).fill(database)
        for name, rule in _asked().items():
            taken, count = await _counted(database, rule, plan.rounds)
            what, how = f"{name}: {count:,} of {people:,}", Spread.of(taken)
            unit = "ms of CPU" if database.is_sqlite else "ms waited"
            yield Figure(f"Audiences: {kind}", what, unit, how, goal="< 1,000", met=how.median < 1_000)
        yield await _remembering(kind, database, plan.rounds)
        await database.close()


def _asked() -> Mapping[str, Rule]:
    buyers: Mapping[str, Rule] = {"buyers of a category": Ordered(1, category_id=1), "a deep tree": DEEP}
    return {**segments.ready_made("EUR"), **buyers}


async def _counted(database: Database, rule: Rule, rounds: int) -> tuple[list[float], int]:
    """Milliseconds of each round, and how many people it gives.

    SQLite works in this process: its CPU is measured. PostgreSQL is another one: it is waited for, also for its turn.
    """
    taken, count, clock = [], 0, time.process_time if database.is_sqlite else time.perf_counter
    for _ in range(rounds + 1):
        began = clock()
        async with database.studying() as session:
            count = await segments.count(session, rule)
        taken.append((clock() - began) * 1000)
    return taken[1:], count


async def _remembering(kind: str, database: Database, rounds: int) -> Figure:
    """What one noted act adds to an update, with its share of the batch, beside a row in the update's transaction."""
    kept, rows = [], []
    for _ in range(rounds):
        bare = await _timed(database, _nothing)
        noted = await _timed(database, _noted) + await _written(database)
        kept.append(max(noted - bare, 0.1))
        rows.append(max(await _timed(database, _row) - bare, 0.1))
    what, beside = "one act remembered, batch included", "a row of its own"
    return Figure(f"Audiences: {kind}", what, "µs", Spread.of(kept), beside, Spread.of(rows), compared(kept, rows))


async def _timed(database: Database, act: Callable[[Session], Awaitable[None]]) -> float:
    """CPU microseconds of a small update that does this as well."""
    began = time.process_time()
    for _ in range(_NOTES):
        async with database.unit_of_work() as session:
            await customers.get(session, 1)
            await customers.set_group(session, 1, "trade")
            await act(session)
    return (time.process_time() - began) * 1_000_000 / _NOTES


async def _written(database: Database) -> float:
    began, count = time.process_time(), 0
    async with database.unit_of_work() as session:
        count = await behaviour.write(session)
    return (time.process_time() - began) * 1_000_000 / max(count, 1)


async def _nothing(_: Session) -> None:
    """Nothing else."""


async def _noted(session: Session) -> None:
    await behaviour.note(session, 1, Kind.VIEWED, 1)


async def _row(session: Session) -> None:
    row = {"customer_id": 1, "kind": Kind.VIEWED.value, "subject_id": 1, "happened_at": now()}
    await session.execute(_add, row)
