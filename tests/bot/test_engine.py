"""What is owed gets done: at once when something happened, by the clock, after failures, by one process at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from bot.engine import Chore, Embedded, Leadership, leadership_of
from commerce.kit import clock
from commerce.kit.database import Database, call_leader, touch
from commerce.kit.sealing import Keyring

HOUR = timedelta(hours=1)


class Kettle:
    """Tea is poured when there are cups; each round pours one."""

    def __init__(self, cups: int = 0) -> None:
        self.cups = cups
        self.poured = 0
        self.failures: list[Exception] = []
        self._looks: asyncio.Queue[int] = asyncio.Queue()
        self.gate: asyncio.Event | None = None

    async def pour(self) -> int:
        self._looks.put_nowait(self.poured)
        if self.failures:
            raise self.failures.pop()
        if self.gate is not None:
            await self.gate.wait()
        if self.poured == self.cups:
            return 0
        self.poured += 1
        return 1

    async def is_looked_at(self) -> None:
        """Wait for the next look that no test has waited for yet."""
        await self._looks.get()


class Doorman:
    """Opens the door when this process leads, and closes it when it does no more."""

    def __init__(self) -> None:
        self.open = False
        self.story: list[str] = []

    async def begin(self) -> None:
        self.story.append("opened")

    async def end(self, grace: float) -> None:
        self.story.append("closed")


@pytest.fixture
def kettle() -> Kettle:
    return Kettle()


@pytest.fixture
def doorman() -> Doorman:
    return Doorman()


@pytest.fixture
async def engine(database: Database, kettle: Kettle, doorman: Doorman) -> AsyncIterator[Embedded]:
    engine = build(database, kettle, doorman)
    await engine.start()
    await engine.leading()
    await listens(database, kettle)
    yield engine
    await engine.stop(grace=5)


async def listens(database: Database, kettle: Kettle, looks: int = 1) -> None:
    """Wait for its first looks; where processes can call each other, its leader takes one more as it begins to hear."""
    for _ in range(looks if database.is_sqlite else looks + 1):
        await kettle.is_looked_at()


def build(database: Database, kettle: Kettle, *doormen: Doorman, every: timedelta = HOUR) -> Embedded:
    chore = Chore("tea", kettle.pour, every=every, topics=("tea",))
    return Embedded(database, leadership_of(database), [chore], doormen, stand_by=0.01)


async def takes_over(leadership: Leadership) -> None:
    """Lead once the database has noticed that who led is gone, which it tells nobody."""
    while not await leadership.take():
        pass


async def test_what_is_owed_from_before_is_done_at_the_start(database: Database) -> None:
    kettle = Kettle(cups=3)
    engine = build(database, kettle)

    await engine.start()
    await engine.leading()
    await engine.settle()
    await engine.stop(grace=5)

    assert kettle.poured == 3


async def test_a_commit_wakes_the_chore_that_waits_for_it(database: Database, engine: Embedded, kettle: Kettle) -> None:
    kettle.cups = 1

    async with database.unit_of_work() as session:
        touch(session, "tea")
    await kettle.is_looked_at()
    await kettle.is_looked_at()

    assert kettle.poured == 1


async def test_moving_the_clock_wakes_every_chore(engine: Embedded, kettle: Kettle) -> None:
    clock.advance(timedelta(minutes=15))

    await kettle.is_looked_at()


async def test_a_chore_is_looked_after_now_and_then_even_if_nothing_wakes_it(database: Database) -> None:
    kettle = Kettle()
    engine = build(database, kettle, every=timedelta(milliseconds=20))
    await engine.start()

    for _ in range(3):
        await kettle.is_looked_at()

    await engine.stop(grace=5)


async def test_a_failing_round_is_tried_again_when_woken(engine: Embedded, kettle: Kettle) -> None:
    kettle.failures, kettle.cups = [RuntimeError("no water")], 1

    engine.wake()
    await kettle.is_looked_at()
    engine.wake()
    await kettle.is_looked_at()
    await engine.settle()

    assert kettle.poured == 1


async def test_a_round_that_has_begun_is_finished_when_the_engine_stops(
    database: Database, kettle: Kettle, doorman: Doorman
) -> None:
    kettle.cups, kettle.gate = 1, asyncio.Event()
    engine = build(database, kettle, doorman)
    await engine.start()
    await kettle.is_looked_at()

    stopping = asyncio.create_task(engine.stop(grace=5))
    kettle.gate.set()
    await stopping

    assert (kettle.poured, engine.leads, doorman.story) == (1, False, ["opened", "closed"])


async def test_a_round_that_does_not_end_is_interrupted_after_the_grace(database: Database, kettle: Kettle) -> None:
    kettle.cups, kettle.gate = 1, asyncio.Event()
    engine = build(database, kettle)
    await engine.start()
    await kettle.is_looked_at()

    await engine.stop(grace=0)

    assert kettle.poured == 0


async def test_an_engine_that_never_led_stops_too(database: Database, engine: Embedded) -> None:
    standing_by = build(database, Kettle())
    await standing_by.start()

    await standing_by.stop(grace=5)

    assert not standing_by.leads
    assert engine.leads


async def test_when_the_leader_stops_another_process_takes_over(database: Database, doorman: Doorman) -> None:
    first, second = build(database, Kettle(), doorman), build(database, Kettle())
    await first.start()
    await first.leading()
    await second.start()
    assert not second.leads

    await first.stop(grace=5)
    await second.leading()
    await second.stop(grace=5)

    assert doorman.story == ["opened", "closed"]


async def test_on_postgresql_another_process_can_call_the_leader(postgresql_url: str, keyring: Keyring) -> None:
    shop, other = Database(postgresql_url, keyring), Database(postgresql_url, keyring)
    kettle = Kettle()
    engine = build(shop, kettle)
    await engine.start()
    await engine.leading()
    await listens(shop, kettle)

    async with other.unit_of_work() as session:
        await call_leader(session)

    await kettle.is_looked_at()
    await engine.stop(grace=5)
    await shop.close()
    await other.close()


async def test_only_one_process_leads_at_a_time(database: Database) -> None:
    first, second = leadership_of(database), leadership_of(database)

    assert [await first.take(), await second.take()] == [True, False]
    await first.give_up()
    await takes_over(second)
    assert not await first.take()

    await second.give_up()


async def test_a_shop_of_another_schema_has_its_own_leader(postgresql_url: str, keyring: Keyring) -> None:
    shops = [Database(postgresql_url, keyring, schema=name) for name in ("one", "two")]
    leaders: list[Leadership] = [leadership_of(shop) for shop in shops]

    assert [await leader.take() for leader in leaders] == [True, True]

    for leader, shop in zip(leaders, shops, strict=True):
        await leader.give_up()
        await shop.close()


async def test_a_leader_cut_off_from_the_database_leads_no_more_and_another_does(
    postgresql_url: str, keyring: Keyring
) -> None:
    shop = Database(postgresql_url, keyring)
    first, second = leadership_of(shop), leadership_of(shop)
    assert await first.take()
    losing = asyncio.create_task(first.lost(lambda: None))
    await asyncio.sleep(0)

    with psycopg.connect(postgresql_url, autocommit=True) as operator:
        operator.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = 'parley leader' AND datname = current_database()"
        )
    await losing

    await takes_over(second)
    await first.give_up()
    await second.give_up()
    await shop.close()


async def test_a_database_that_is_away_is_no_reason_to_break_off(tmp_path: Path, keyring: Keyring) -> None:
    shop = Database(f"postgresql://nobody@/none?host={tmp_path}", keyring)

    with pytest.raises(OSError, match="OperationalError"):
        await leadership_of(shop).take()

    await shop.close()


async def test_what_is_done_everywhere_is_done_by_who_stands_by_too(database: Database) -> None:
    """Moving the clock wakes it in both, as it wakes the leader's chores."""
    both = [Kettle(cups=1), Kettle(cups=1)]
    engines = [
        Embedded(
            database,
            leadership_of(database),
            [Chore("tea", kettle.pour, every=HOUR, everywhere=True)],
            stand_by=0.01,
        )
        for kettle in both
    ]
    await engines[0].start()
    await engines[0].leading()
    await listens(database, both[0], looks=2)
    await engines[1].start()
    for _ in range(2):
        await both[1].is_looked_at()

    clock.advance(HOUR)
    for kettle in both:
        await kettle.is_looked_at()
    for engine in engines:
        await engine.stop(grace=5)

    assert [kettle.poured for kettle in both] == [1, 1]
