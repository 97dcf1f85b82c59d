"""Versions tried on a part of a broadcast's people first: the rest waits, gets the winner, and nobody gets it twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta, timezone

import pytest
from sqlalchemy import bindparam, select, update

from bot.auditing import audit
from campaigns import attribution, broadcasts, experiments
from campaigns.broadcasts import Audience, Broadcast, BroadcastMovedOn, Content, How, Letter, Schedule, Status, Timing
from campaigns.experiments import Metric, Place, Plan
from campaigns.outbox import Delivered, Delivery, Outcome, Owed, Sender
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, table_of
from tests.campaigns.test_broadcasts import SHOP, Postman, goes_on, now_is, staff_person
from tests.comparing import lots_in_reach
from tests.readers import crowd

HOUR = timedelta(hours=1)
_c, _d = table_of(CustomerRow), table_of(Delivery).c


class Readers(Postman):
    """Everybody gets it; so many of ten of those who have a version follow it."""

    def __init__(self, database: Database, **of_ten: int) -> None:
        super().__init__()
        self.database, self.of_ten = database, of_ten
        self.told: dict[str | None, list[int]] = {}

    async def deliver(self, owed: Owed) -> Outcome:
        outcome = await super().deliver(owed)
        if owed.notice == "broadcast" and isinstance(outcome, Delivered):
            told = self.told.setdefault(owed.arm, [])
            told.append(owed.customer_id)
            if len(told) % 10 < self.of_ten.get(owed.arm or "", 0):
                async with self.database.unit_of_work() as session:
                    await attribution.note_click(session, owed.id, owed.customer_id)
        return outcome


async def many(database: Database, count: int) -> list[int]:
    """So many people who agree, each with a lot of their own, none held out."""
    people = await crowd(database, count)
    draws = update(_c).where(_c.c.id == bindparam("whom")).values(lot=bindparam("drawn"))
    rows = [{"whom": one, "drawn": lot} for one, lot in zip(people, lots_in_reach(), strict=False)]
    async with database.unit_of_work() as session:
        await session.execute(draws, rows)
    return people


async def tried(database: Database, percent: int = 50, schedule: Schedule | None = None) -> Broadcast:
    """A broadcast with two versions, launched for a part of its people first; the rest waits four hours."""
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, mia, Content({"en": Letter("Hello")}), SHOP)
        if schedule is not None:
            await broadcasts.schedule(session, draft.id, schedule)
        await broadcasts.aim(session, draft.id, Audience())
        plan = Plan(
            place=Place.BROADCAST, subject_id=draft.id, metric=Metric.CLICKS, share=100 * percent, smallest=10_000
        )
        made = await experiments.draft(session, mia, plan)
        await experiments.set_arm(session, made.id, 1, words={"en": "Tea!"})
        assert await broadcasts.launch(session, mia, draft.id, version=1, limit=10**9)
        return await broadcasts.get(session, draft.id)


async def said(database: Database, broadcast: Broadcast, whom: Sequence[int]) -> Counter[str | None]:
    """Which version the rest of these people read."""
    async with database.reading() as session:
        best = (await broadcasts.get(session, broadcast.id)).rest_arm
        rows = select(_d.arm).where(_d.source_id == broadcast.id, _d.customer_id.in_(whom), _d.state == "sent")
        return Counter([one or best for one in await session.scalars(rows)])


async def test_the_rest_waits_until_one_version_has_surely_won_and_gets_it(database: Database) -> None:
    people = await many(database, 900)
    broadcast = await tried(database)
    readers = Readers(database, A=2, B=8)
    sender = Sender(database, readers)
    await goes_on(database, sender, 45)
    first = [*readers.told["A"], *readers.told["B"]]
    assert None not in readers.told
    assert 380 < len(first) < 520
    async with database.reading() as session:
        figures = await broadcasts.progress(session, await broadcasts.get(session, broadcast.id))
    assert (figures.sent, figures.rest, figures.waiting) == (len(first), 900 - len(first), 900 - len(first))
    assert figures.finish is not None
    assert broadcast.rest_until is not None

    clock.advance(timedelta(minutes=1))
    await goes_on(database, sender, 60)
    found = await now_is(database, broadcast)
    assert (found.status, found.rest_arm, found.rest_how) == (Status.ENDED, "B", How.WON)
    assert found.rest_from is not None
    assert found.rest_from < broadcast.rest_until
    assert readers.got == dict.fromkeys(people, 1)
    assert await said(database, broadcast, readers.told[None]) == {"B": 900 - len(first)}
    async with database.unit_of_work() as session:
        assert await audit(session) == []


async def test_where_nothing_is_sure_in_time_the_rest_gets_the_first_version(database: Database) -> None:
    people = await many(database, 300)
    broadcast = await tried(database)
    readers = Readers(database, A=3, B=3)
    sender = Sender(database, readers)
    await goes_on(database, sender, 30)
    clock.advance(3 * HOUR)
    await goes_on(database, sender, 5)
    assert None not in readers.told
    clock.advance(HOUR)
    await goes_on(database, sender, 30)

    found = await now_is(database, broadcast)
    assert (found.status, found.rest_arm, found.rest_how) == (Status.ENDED, None, How.UNSURE)
    assert readers.got == dict.fromkeys(people, 1)


async def test_a_person_lets_the_rest_go_once(database: Database) -> None:
    people = await many(database, 300)
    broadcast = await tried(database, 20)
    readers = Readers(database)
    sender = Sender(database, readers)
    await goes_on(database, sender, 10)
    async with database.unit_of_work() as session:
        found = await broadcasts.let_go(session, broadcast.created_by, broadcast.id)
    assert (found.rest_how, found.rest_arm) == (How.STAFF, None)
    with pytest.raises(BroadcastMovedOn):
        async with database.unit_of_work() as session:
            await broadcasts.let_go(session, broadcast.created_by, broadcast.id)
    await goes_on(database, sender, 30)
    assert readers.got == dict.fromkeys(people, 1)


async def test_the_guardrails_hold_the_rest_back_too(database: Database) -> None:
    people = await many(database, 600)
    broadcast = await tried(database)
    readers = Readers(database, B=8)
    readers.failing = set(people[::4])
    sender = Sender(database, readers)
    await goes_on(database, sender, 30)
    assert (await now_is(database, broadcast)).status is Status.PAUSED
    clock.advance(5 * HOUR)
    await goes_on(database, sender, 10)
    assert None not in readers.told

    readers.failing = set()
    async with database.unit_of_work() as session:
        await broadcasts.resume(session, broadcast.created_by, broadcast.id)
    await goes_on(database, sender, 60)
    assert (await now_is(database, broadcast)).status is Status.ENDED
    assert max(readers.got.values()) == 1
    assert readers.told[None]


async def test_several_processes_and_one_that_died_let_the_rest_go_once(database: Database) -> None:
    people = await many(database, 300)
    broadcast = await tried(database)
    readers = Readers(database)
    await goes_on(database, Sender(database, readers), 20)
    clock.advance(4 * HOUR)
    dying = asyncio.create_task(broadcasts.keep_up(database))
    await asyncio.sleep(0)
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    for _ in range(30):
        await asyncio.gather(*(broadcasts.keep_up(database) for _ in range(3)))
        await asyncio.gather(*(Sender(database, readers).run() for _ in range(2)))
        clock.advance(timedelta(seconds=1))
    await goes_on(database, Sender(database, readers), 10)
    assert readers.got == dict.fromkeys(people, 1)
    assert (await now_is(database, broadcast)).rest_how is How.UNSURE


async def test_what_comes_at_an_hour_of_everybodys_own_day_waits_until_that_hour_of_the_next(
    database: Database,
) -> None:
    await many(database, 50)
    tomorrow = (now() + timedelta(days=1)).replace(tzinfo=None, minute=0, second=0, microsecond=0)
    found = await tried(database, 20, Schedule(timing=Timing.LOCAL, local=tomorrow))
    first_clock = timezone(14 * HOUR)
    assert found.rest_until == (tomorrow + timedelta(days=1)).replace(tzinfo=first_clock)
