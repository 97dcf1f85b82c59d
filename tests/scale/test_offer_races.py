"""Personal offers that two processes prepare and send at the same moment, and that are killed again and again."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections import Counter
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random, SystemRandom

import pytest

from bot.auditing import audit
from campaigns import personal_offers, rounds
from campaigns.outbox import State
from campaigns.personal_offers import Offers, Status
from campaigns.personal_offers.preparing import prepare
from commerce.coupons import Coupon
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from tests.counter import SHOP
from tests.coupons import ever_had
from tests.crash.waiting import until
from tests.offering import a_kind, cost, launched, now_is, picks, stands
from tests.offers_outside import moment
from tests.processes import HOUSE
from tests.readers import crowd, where_it_is_noon
from tests.scale.together import together
from tests.suggesting import Shop

PEOPLE, WITHIN_BUDGET, DISCOUNT = 300, 170, 200
#: CRASH_KILLS and CRASH_SEED make a longer one, or one that was lived before.
KILLS = int(os.environ.get("CRASH_KILLS", "3"))
SEED = int(os.environ.get("CRASH_SEED", SystemRandom().randrange(10**6)))
#: So many people a second have their turn.
PACE = 10
#: So many messages are on their way in one process at the same time, at most.
IN_FLIGHT = 16


async def complaints(database: Database) -> list[object]:
    """What does not balance; what the shop remembers of purchases is invented."""
    async with database.reading() as session:
        return [one for one in await audit(session) if one.rule != "a purchase is in a paid order"]


async def test_two_processes_prepare_at_once_and_the_budget_is_kept(database: Database, second: Database) -> None:
    pot = await Shop(database).has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(database, 120)
    kind = await a_kind(database)
    offers = await launched(database, [pot], [kind], budget=70 * DISCOUNT + 1)

    await together(*(prepare(one, offers) for one in (database, second, database, second)))

    stand = await stands(database, offers)
    assert Counter(stand[one][0] for one in people) == {"planned": 70, "suppressed": 50}
    assert (await now_is(database, offers)).promised == 70 * DISCOUNT
    assert await complaints(database) == []


async def test_a_promise_that_is_taken_and_given_back_at_once_is_one_or_the_other(
    database: Database, second: Database
) -> None:
    pot = await Shop(database).has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(database, 20)
    offers = await launched(database, [pot], [await a_kind(database)])
    await personal_offers.keep_up(database)
    async with database.reading() as session:
        last = (await personal_offers.promise(session, people[0], offers.id)).until
    clock.freeze(last)

    async def takes(by: Database, one: int) -> Coupon | None:
        async with by.unit_of_work() as session:
            return await personal_offers.claim(session, one, offers.id, SHOP)

    async def settles(by: Database) -> None:
        clock.advance(timedelta(microseconds=1))
        await personal_offers.give_back(by)

    taps = (takes(database if at % 2 else second, one) for at, one in enumerate(people * 2))
    await together(*taps, settles(database), settles(second))

    found = await picks(database, offers)
    had = {one for one in people if await ever_had(database, one)}
    assert {one for one, row in found.items() if row.fate == "promised"} == had
    assert (await now_is(database, offers)).promised == len(had) * DISCOUNT
    assert await complaints(database) == []


@pytest.mark.timeout(120 + 20 * KILLS)
async def test_offers_whose_processes_are_killed_at_random_reach_nobody_twice_and_keep_their_budget(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    pot = await Shop(database).has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(database, PEOPLE)
    kind = await a_kind(database)
    offers = await launched(database, [pot], [kind], budget=WITHIN_BUDGET * DISCOUNT + 7)
    async with database.unit_of_work() as session:
        await rounds.set_pace(session, offers.created_by, PACE)
    start, got = clock.now(), tmp_path / "got"
    facts = (database_url, Keyring.new_key(), start.isoformat(), where_it_is_noon(), str(got))
    ready = [await _opens(*facts) for _ in range(KILLS + 2)]
    chance, began, kills = Random(SEED), time.time(), 0
    both = [_begins(ready.pop(), began) for _ in range(2)]
    try:
        for mark in _marks(chance):
            await until("its share", partial(_has_reached, got, mark), 60, glance=0.02)
            await asyncio.sleep(chance.uniform(0.05, 0.3))
            which = chance.randrange(2)
            assert both[which].returncode is None, f"it ended by itself, CRASH_SEED={SEED}"
            await _dies(both[which])
            kills += not await _is_over(database, offers)
            both[which] = _begins(ready.pop(), began)
        await until("the end", lambda: _is_over(database, offers), 60, glance=0.2)
    finally:
        for one in (*both, *ready):
            await _dies(one)
    clock.freeze(moment(start, began))
    seen = Counter(_reached(got))
    stand = await stands(database, offers)
    ends = Counter(stand[one][0] for one in people)
    sys.stdout.write(f"seed {SEED}: {kills} kills, {dict(ends)}\n")
    told = f"CRASH_SEED={SEED}, {kills} kills: {ends}"
    assert max(seen.values()) == 1, told
    assert set(seen) == {one for one in people if stand[one][0] in (State.SENT, State.UNKNOWN) and one in seen}, told
    assert all(seen[one] for one in people if stand[one][0] == State.SENT), told
    assert ends[State.SENT] + ends[State.UNKNOWN] == WITHIN_BUDGET, told
    assert ends[State.UNKNOWN] <= kills * IN_FLIGHT, told
    assert (await now_is(database, offers)).promised == WITHIN_BUDGET * DISCOUNT, told
    assert await complaints(database) == [], told


def _marks(chance: Random) -> list[float]:
    """How many people are reached when a process is killed: nobody yet, and as it comes, long before the last."""
    return [0.0, *sorted(chance.uniform(0, 0.8 * WITHIN_BUDGET) for _ in range(KILLS - 1))]


async def _has_reached(got: Path, people: float) -> bool | None:
    return len(_reached(got)) >= people or None


def _reached(got: Path) -> list[int]:
    """Everybody whom a message has reached, as often as it did."""
    return [int(line) for line in got.read_text().split()]


async def _opens(*facts: str) -> Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.offers_outside", *facts, cwd=HOUSE, stdin=PIPE, stdout=PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n"
    return process


def _begins(process: Process, began: float) -> Process:
    assert process.stdin is not None
    process.stdin.write(f"{began}\n".encode())
    return process


async def _dies(process: Process) -> None:
    """SIGKILL."""
    if process.returncode is None:
        process.kill()
        await process.wait()


async def _is_over(database: Database, offers: Offers) -> bool | None:
    return (await now_is(database, offers)).status is Status.ENDED or None
