"""A broadcast beside people who tap: its pace, its windows, its cost, and how soon they are answered meanwhile."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from sqlalchemy import text

from bench.bot_api import Bot, BotApi, Json
from bench.figures import Figure, Spread, share
from bench.goods import Premises, empty_shops, furnish, premises, write_shelves
from bench.people import NotAnswered, Person, Tally, Town, crowd
from bench.plan import Plan
from bench.postgresql import postgresql
from bench.updates import SHOP_TOKEN, running
from campaigns import broadcasts, rounds
from campaigns.broadcasts import Content, Letter, Status
from commerce import customers, staff
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from tests.processes import free_port
from tests.readers import a_lot, where_it_is_noon

WORDS = "Only today: every teapot half price"
#: People of an audience that is written down; readers of a broadcast at the usual way, and of one that is paid for.
AUDIENCE, READERS, PAID = 1_000_000, 10_000, 10_000
#: The same where it is only tried.
FEW_AUDIENCE, FEW_READERS, FEW_PAID = 20_000, 150, 600
#: Telegram counts so many messages in any second, and so many that are paid for.
LIMIT, PAID_LIMIT = 30, 1000
#: So many of the calls that Telegram lets through are used, whatever they are for: 98.5 % of thirty.
USED = 29.55
_FIRST_READER = 10_000_000
_TAPPING, _PAUSE = 4, 1.5
_LAST_WAIT = 30.0
_TRIES = 4
_NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < :count)"
_CROWD = (
    f"{_NUMBERS} INSERT INTO customer (telegram_id, seen_as, language, language_chosen, reachable, lot, created_at,"
    " seen_at) SELECT :first + n, 'x', 'en', false, true, :lot, '2026-01-01 00:00:00', %s FROM numbers"
)
#: They were last seen at different times, as people are: the most engaged twentieth is a twentieth.
_SEEN_ON_SQLITE = "strftime('%Y-%m-%d %H:%M:%S', '2026-01-01', (n * 1009 % 100003) || ' minutes') || '.000000'"
_SEEN_ON_POSTGRESQL = "CAST('2026-01-01 00:00:00+00' AS timestamptz) + make_interval(mins => n * 1009 % 100003)"
_AGREE = (
    "INSERT INTO consent (customer_id, topic, agreed, changed_at)"
    " SELECT id, 'offers', true, '2026-01-01 00:00:00' FROM customer WHERE seen_as = 'x'"
)


async def broadcasting(plan: Plan) -> AsyncIterator[Figure]:
    """Audiences on both databases, then broadcasts by a real process on both."""
    for kind, database in empty_shops(plan, "audience"):
        async for figure in _written_down(kind, database, plan):
            yield figure
    write_shelves(plan.folder / "shelves.csv", plan.folder / "media")
    async for figure in _sent("SQLite", plan, f"sqlite:///{plan.folder / 'broadcast.db'}"):
        yield figure
    with postgresql(plan.folder) as server:
        async for figure in _sent("PostgreSQL (own process only)", plan, server.database("broadcast")):
            yield figure


async def _written_down(kind: str, database: Database, plan: Plan) -> AsyncIterator[Figure]:
    """How long everybody of an audience takes, and how long somebody waits who writes something meanwhile."""
    count = AUDIENCE if plan.rounds > 1 else FEW_AUDIENCE
    await _fill(database, count)
    await _launch(database)
    waits: list[float] = []
    writing = asyncio.create_task(_writes_now_and_then(database, waits))
    began = perf_counter()
    await broadcasts.keep_up(database)
    took = perf_counter() - began
    writing.cancel()
    with suppress(asyncio.CancelledError):
        await writing
    async with database.reading() as session:
        [one] = (await broadcasts.page(session, 0, 1))[0]
    await database.close()
    chapter, most = f"Broadcasts: an audience of {count:,}: {kind}", 3 if kind == "SQLite" else 10
    goal = f"≤ {most} s" if count == AUDIENCE else ""
    met = took <= most if goal else None
    right = one.status is Status.RUNNING and one.recipients == count
    yield Figure(chapter, "written down", "people", Spread.of([one.recipients]), goal=f"{count:,}", met=right)
    yield Figure(chapter, "in all", "s", Spread.of([took]), goal=goal, met=met)
    longest = max(waits, default=0.0) * 1000
    yield Figure(chapter, "the longest that somebody else waited to write", "ms", Spread.of([longest]))
    yield Figure(
        chapter, "19 of 20 others wrote within", "ms", Spread.of([share(waits, 0.95) * 1000]), goal="≤ 50 ms",
        met=share(waits, 0.95) <= 0.05,
    )  # fmt: skip


async def _writes_now_and_then(database: Database, waits: list[float]) -> None:
    while True:
        began = perf_counter()
        async with database.unit_of_work() as session:
            await session.execute(text("UPDATE customer SET language_chosen = true WHERE id = 1"))
        waits.append(perf_counter() - began)
        await asyncio.sleep(0.01)


@dataclass
class Ear:
    """Hears when each message of a broadcast arrived, and whom it reached."""

    bot: Bot
    times: list[float] = field(default_factory=list)
    people: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._others = self.bot.listener
        self.bot.listener = self._heard

    async def hears(self, count: int) -> None:
        """Wait until so many have come, or none comes any more."""
        while len(self.times) < count:
            known = len(self.times)
            await asyncio.sleep(0.25)
            if known == len(self.times) and known and perf_counter() - self.times[-1] > _LAST_WAIT:
                return

    def _heard(self, method: str, fields: Json, result: Any) -> None:
        if method == "sendMessage" and fields.get("text") == WORDS:
            self.times.append(perf_counter())
            self.people.append(int(fields["chat_id"]))
        self._others(method, fields, result)


async def _sent(kind: str, plan: Plan, url: str) -> AsyncIterator[Figure]:
    place = premises(plan.folder, url, SHOP_TIMEZONE=where_it_is_noon(), HTTP_PORT=str(free_port()))
    await furnish(place, plan.folder / "shelves.csv")
    whole = plan.rounds > 1
    readers = (READERS if kind == "SQLite" else READERS // 5) if whole else FEW_READERS
    async for figure in _lap(kind, plan, place, readers, stars=0):
        yield figure
    async for figure in _lap(kind, plan, place, PAID if whole else FEW_PAID, stars=PAID):
        yield figure


async def _lap(kind: str, plan: Plan, place: Premises, readers: int, stars: int) -> AsyncIterator[Figure]:
    """One broadcast to new people, by a process of its own, while others tap."""
    database = place.database()
    await _fill(database, readers, _FIRST_READER * (2 if stars else 1))
    bot, busy = Bot(SHOP_TOKEN, "teapot_bot"), Tally()
    async with BotApi(bot) as api, running(plan, bot, api, place, ["bench.shop", "--limits"]) as shop:
        town = Town(bot)
        ear = Ear(bot)
        await _is_open(town)
        await crowd(town, _strolls, _TAPPING, max(plan.warm_up, 4.0), whole=False)
        await _launch(database, stars=stars)
        town.tally = busy
        cpu, began, bot.times = shop.cpu, perf_counter(), []
        strolling = asyncio.create_task(crowd(town, _strolls, _TAPPING, 36_000, whole=False))
        await ear.hears(readers)
        used, took = shop.cpu - cpu, perf_counter() - began
        strolling.cancel()
        with suppress(asyncio.CancelledError):
            await strolling
    for figure in _told(kind, ear, busy, readers, used / took, stars):
        yield figure
    await _forget(database)
    await database.close()


def _told(kind: str, ear: Ear, busy: Tally, readers: int, cpu: float, stars: int) -> Iterable[Figure]:
    way = "paid for" if stars else "the usual way"
    chapter = f"Broadcasts: {readers:,} readers, {way}: {kind}"
    span = ear.times[-1] - ear.times[0]
    pace = (len(ear.times) - 1) / span
    once = len(ear.people) == len(set(ear.people)) == readers
    aimed, limit = (PAID_LIMIT, PAID_LIMIT) if stars else (max(rounds.CHOICES), LIMIT)
    most = _busiest_second(ear.times if stars else ear.bot.times or [])
    waits = share(busy.waits, 0.95) * 1000
    yield Figure(chapter, "reached once", "people", Spread.of([len(set(ear.people))]), goal=f"{readers:,}", met=once)
    yield Figure(chapter, "messages a second", "", Spread.of([pace]), f"{aimed} aimed at")
    if not stars:
        yield _in_all(chapter, ear, readers)
    calls = "messages" if stars else "calls"
    yield Figure(chapter, f"{calls} in the busiest second", "", Spread.of([most]), goal=f"≤ {limit}", met=most <= limit)
    yield Figure(chapter, "of a core", "%", Spread.of([cpu * 100]), f"{len(busy.waits)} taps beside it")
    yield Figure(chapter, "processor time for a message", "ms", Spread.of([cpu * 1000 / pace]))
    yield Figure(chapter, "answers meanwhile, p95", "ms", Spread.of([waits]), goal="≤ 500 ms", met=waits <= 500)


def _in_all(chapter: str, ear: Ear, readers: int) -> Figure:
    """How many calls Telegram counted meanwhile: the broadcast's, and those that people were answered by."""
    first, last = ear.times[0], ear.times[-1]
    pace = (sum(first <= at <= last for at in ear.bot.times or []) - 1) / (last - first)
    goal, met = (f"≥ {USED}", pace >= USED) if readers > FEW_READERS else ("", None)
    what = "calls a second, messages and replies together"
    return Figure(chapter, what, "", Spread.of([pace]), goal=goal, met=met)


async def _is_open(town: Town) -> None:
    """A machine that has other things to do may need a while to start a process."""
    person = town.person()
    for _ in range(_TRIES):
        with suppress(NotAnswered):
            await person.says("/start")
            return


async def _strolls(person: Person) -> None:
    """Somebody looks around without haste."""
    await person.says("/start")
    while True:
        for label in ("Browse", "Teapots", "Home"):
            await asyncio.sleep(_PAUSE)
            await person.taps(label)


async def _fill(database: Database, count: int, first: int = _FIRST_READER) -> None:
    """So many people who agree to hear of offers and are not held out."""
    crowd_of = _CROWD.replace("%s", _SEEN_ON_SQLITE if database.is_sqlite else _SEEN_ON_POSTGRESQL)
    async with database.unit_of_work() as session:
        await session.execute(text(crowd_of), {"count": count, "first": first, "lot": a_lot()})
        await session.execute(text(_AGREE))
        await session.execute(text("ANALYZE"))


async def _forget(database: Database) -> None:
    """These people hear of nothing any more: the next broadcast has others."""
    async with database.unit_of_work() as session:
        await session.execute(text("DELETE FROM consent"))
        await session.execute(text("UPDATE customer SET seen_as = 'y' WHERE seen_as = 'x'"))


async def _launch(database: Database, stars: int = 0) -> None:
    async with database.unit_of_work() as session:
        owner = await customers.expect(session, 1, "en")
        await staff.ensure_owner(session, owner.id)
        await rounds.set_pace(session, owner.id, max(rounds.CHOICES))
        draft = await broadcasts.draft(session, owner.id, Content({"en": Letter(WORDS)}), ShopProfile())
        if stars:
            await broadcasts.pay(session, draft.id, stars)
        assert await broadcasts.launch(session, owner.id, draft.id, version=1, limit=10**9)


def _busiest_second(calls: Iterable[float]) -> int:
    window: deque[float] = deque()
    most = 0
    for at in sorted(calls):
        window.append(at)
        while window[0] <= at - 1:
            window.popleft()
        most = max(most, len(window))
    return most
