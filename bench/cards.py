"""A thousand cards in other people's chats are edited while customers tap: what that costs those who tap."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from bench.bot_api import Bot, BotApi, Json
from bench.figures import Figure, Spread, compared, share
from bench.goods import Premises, furnish, premises, write_shelves
from bench.people import Person, Tally, Town, crowd
from bench.plan import Plan
from bench.postgresql import postgresql
from bench.updates import SHOP_TOKEN, running
from bot.playground import Limits
from campaigns import shared_cards
from campaigns.group_buys.teams import TeamRow
from handlers.shared_teams import TEAM
from tests.teams import MINUTE, GroupDesk

CARDS, TEAMS, SIZE = 1_000, 5, 50
#: How many fewer there are where it is only tried.
_SMALLER = 10
_SHARERS = 50
_ROUNDS = 3
_TAPPING = 10
#: Seconds between what one person does and the next.
_PAUSE = 0.5
_LAPS = 6
#: So many join each team in one rush; each card is to be edited once for all of them, or twice.
_JOINING = 2
#: Seconds: so long the first edit may take, and after so long without one there are no more.
_FIRST, _CALM = 30.0, 6.0


async def cards(plan: Plan) -> AsyncIterator[Figure]:
    """Both databases."""
    write_shelves(plan.folder / "shelves.csv", plan.folder / "media")
    async for figure in _measured("SQLite", plan, f"sqlite:///{plan.folder / 'cards.db'}"):
        yield figure
    with postgresql(plan.folder) as server:
        async for figure in _measured("PostgreSQL", plan, server.database("cards")):
            yield figure


@dataclass
class Wall:
    """Every card: when the bot edited one, and whatever else it called."""

    bot: Bot
    edits: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bot.times = []
        self._edited = asyncio.Event()
        self._others = self.bot.listener
        self.bot.listener = self._heard

    async def begins(self) -> None:
        """Wait for the first edit."""
        self.edits.clear()
        await self._is_edited(_FIRST)

    async def is_calm(self) -> None:
        """Wait until nothing is edited any more."""
        with suppress(TimeoutError):
            while True:
                await self._is_edited(_CALM)

    async def _is_edited(self, within: float) -> None:
        self._edited.clear()
        async with asyncio.timeout(within):
            await self._edited.wait()

    def _heard(self, method: str, fields: Json, result: Any) -> None:
        if "inline_message_id" in fields:
            self.edits.append(perf_counter())
            self._edited.set()
        self._others(method, fields, result)


@dataclass
class Laps:
    """The 95th of a hundred answers with and without edits (ms), and what the edits were."""

    calm: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    edits: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    busiest: list[float] = field(default_factory=list)


async def _measured(kind: str, plan: Plan, url: str) -> AsyncIterator[Figure]:
    place = premises(plan.folder, url)
    await furnish(place, plan.folder / "shelves.csv")
    count = CARDS if plan.rounds > 1 else CARDS // _SMALLER
    desk, opened = await _hung_up(place, count)
    bot, laps = Bot(SHOP_TOKEN, "teapot_bot"), Laps()
    async with BotApi(bot) as api, running(plan, bot, api, place, ["bench.shop", "--limits"]):
        town, wall = Town(bot), Wall(bot)
        await crowd(town, _strolls, _TAPPING, plan.warm_up, whole=False)
        for _ in range(min(plan.rounds, _ROUNDS)):
            laps.calm.append(await _lap(town, plan))
            await _somebody_joins(desk, opened)
            await wall.begins()
            laps.busy.append(await _lap(town, plan))
            await wall.is_calm()
            laps.edits.append(len(wall.edits) / count)
            laps.busiest.append(_busiest_second(wall.edits))
            laps.rates.append(len(wall.edits) / (wall.edits[-1] - wall.edits[0]))
    await desk.database.close()
    for figure in _told(f"{count:,} cards of {TEAMS} teams in other chats: {kind}", laps, bot.times or []):
        yield figure


def _told(chapter: str, laps: Laps, calls: Iterable[float]) -> list[Figure]:
    busy, edits, most, limit = Spread.of(laps.busy), Spread.of(laps.edits), Spread.of(laps.busiest), Limits().per_bot
    ratio = compared(laps.busy, laps.calm)
    what = f"update to answer while cards are edited, p95, {_TAPPING} who tap"
    return [
        Figure(chapter, what, "ms", busy, "no edits", Spread.of(laps.calm), ratio, "≤ 1.5×", ratio.median <= 1.5),
        Figure(chapter, "edits of a card for two who join at once", "", edits, goal="1..2", met=1 <= edits.median <= 2),
        Figure(chapter, "cards edited a second", "", Spread.of(laps.rates)),
        Figure(chapter, "cards edited in the busiest second", "", most, goal=f"≤ {limit}", met=most.median <= limit),
        Figure(
            chapter,
            "calls that arrived in the busiest second, answers to taps apart",
            "",
            Spread.of([_busiest_second(calls)]),
        ),
    ]


async def _hung_up(place: Premises, count: int) -> tuple[GroupDesk, list[TeamRow]]:
    """Teams that are forming, each with its part of the cards, which many people have sent into their chats."""
    desk = GroupDesk(place.database())
    teapot = await desk.variant(price=2400, on_hand=10_000)
    group = await desk.sells(teapot, sizes=(SIZE,), lasting=55 * MINUTE)
    opened = [(await desk.leads(await desk.customer(f"Leader {at}"), group))[1] for at in range(TEAMS)]
    sharers = [await desk.customer(f"Sharer {at}") for at in range(_SHARERS)]
    async with desk.database.unit_of_work() as session:
        for at in range(count):
            team, whose = opened[at % TEAMS], sharers[at % _SHARERS]
            await shared_cards.keep(session, whose, TEAM, team.id, f"card-{at}")
    return desk, opened


async def _somebody_joins(desk: GroupDesk, opened: list[TeamRow]) -> None:
    """Some more in each team; the rest is the shop's."""
    orders = [await desk.joins(await desk.customer(f"Friend {at}"), team) for team in opened for at in range(_JOINING)]
    for order in orders:
        await desk.pays(order, charge=f"for-{order.id}")


async def _lap(town: Town, plan: Plan) -> float:
    tally = town.tally = Tally()
    await crowd(town, _strolls, _TAPPING, plan.lap * _LAPS, whole=False)
    return share(tally.waits, 0.95) * 1000


async def _strolls(person: Person) -> None:
    """Somebody looks around without haste."""
    await person.says("/start")
    while True:
        for label in ("Browse", "Teapots", "Home"):
            await asyncio.sleep(_PAUSE)
            await person.taps(label)


def _busiest_second(calls: Iterable[float]) -> int:
    window: deque[float] = deque()
    most = 0
    for at in sorted(calls):
        window.append(at)
        while window[0] <= at - 1:
            window.popleft()
        most = max(most, len(window))
    return most
