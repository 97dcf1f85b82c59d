"""What an update costs and how soon it is answered, beside a bot that does nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from socket import create_server
from time import perf_counter

from bench.bot_api import Bot, BotApi
from bench.figures import Figure, Spread, compared, share
from bench.goods import Premises, furnish, premises, write_shelves
from bench.people import Journey, Tally, Town, buys, chats, crowd
from bench.plan import Plan
from bench.postgresql import postgresql
from bench.processes import Process, process

SHOP_TOKEN = "4242:" + "A" * 35
ECHO_TOKEN = "4343:" + "B" * 35
#: Seconds a process gets to finish what nobody waits for, before its processor time is read.
_CALM = 0.2
_LATENCY = 0.040


@dataclass
class Contestant:
    """A bot in a process of its own, its town, and what every lap brought."""

    town: Town
    process: Process
    journey: Journey
    laps: dict[str, list[Lap]] = field(default_factory=dict)

    async def runs(self, name: str, at_once: int, seconds: float, *, whole: bool = True) -> None:
        """One lap: people come for so many seconds, so many of them at a time; see `crowd` for `whole`."""
        tally = self.town.tally = Tally()
        cpu = self.process.cpu
        took = await crowd(self.town, self.journey, at_once, seconds, whole=whole)
        await asyncio.sleep(_CALM)
        lap = Lap(
            cpu_ms=(self.process.cpu - cpu) * 1000 / tally.updates,
            per_second=tally.updates / took,
            p50_ms=share(tally.waits, 0.5) * 1000,
            p99_ms=share(tally.waits, 0.99) * 1000,
            thanks_ms=share(tally.thanks, 0.5) * 1000,
        )
        self.laps.setdefault(name, []).append(lap)

    def of(self, name: str, value: str) -> list[float]:
        """One value of every lap of that name."""
        return [getattr(lap, value) for lap in self.laps[name]]


@dataclass(frozen=True)
class Lap:
    """What one lap brought."""

    cpu_ms: float
    per_second: float
    p50_ms: float
    p99_ms: float
    thanks_ms: float


async def polling_on_sqlite(plan: Plan) -> AsyncIterator[Figure]:
    """The main contest, then the same with a Telegram that is 40 ms away."""
    shelves = plan.folder / "shelves.csv"
    place = premises(plan.folder, f"sqlite:///{plan.folder / 'polling.db'}")
    write_shelves(shelves, place.settings.media_dir)
    await furnish(place, shelves)
    async with contest(plan, place) as (api, shop, echo):
        await _laps(plan, shop, echo, {"one": 1, "crowd": 32})
        for figure in _costs("Updates: polling, SQLite", shop, echo, goal=1.5):
            yield figure
        for figure in _waits("Updates: polling, SQLite", shop, {"one": 10, "crowd": 100}):
            yield figure
        yield Figure(
            "Updates: polling, SQLite",
            "memory afterwards",
            "MB",
            Spread.of([shop.process.memory]),
            "stock echo",
            Spread.of([echo.process.memory]),
        )
        api.latency = _LATENCY
        for _ in range(plan.rounds):
            await shop.runs("far", 64, plan.lap)
            await echo.runs("far", 64, plan.lap, whole=False)
        yield _throughput(shop, echo)


async def polling_on_postgresql(plan: Plan) -> AsyncIterator[Figure]:
    """The same on PostgreSQL; the server's own work is not counted."""
    with postgresql(plan.folder) as server:
        place = premises(plan.folder, server.database("polling"))
        write_shelves(plan.folder / "shelves.csv", place.settings.media_dir)
        await furnish(place, plan.folder / "shelves.csv")
        async with contest(plan, place) as (_, shop, echo):
            await _laps(plan, shop, echo, {"one": 1, "crowd": 32})
            for figure in _costs("Updates: polling, PostgreSQL (own process only)", shop, echo, goal=2.0):
                yield figure
            for figure in _waits("Updates: polling, PostgreSQL (own process only)", shop, {}):
                yield figure


async def webhook_on_sqlite(plan: Plan) -> AsyncIterator[Figure]:
    """The same by webhook; the stock bot beside it still polls."""
    port = _free_port()
    here = "http://127.0.0.1"
    by_webhook = {"UPDATES": "webhook", "BOT_API_URL": here, "PUBLIC_URL": f"{here}:{port}", "HTTP_PORT": str(port)}
    place = premises(plan.folder, f"sqlite:///{plan.folder / 'webhook.db'}", **by_webhook)
    write_shelves(plan.folder / "shelves.csv", place.settings.media_dir)
    await furnish(place, plan.folder / "shelves.csv")
    async with contest(plan, place) as (_, shop, echo):
        await _laps(plan, shop, echo, {"one": 1, "crowd": 32})
        for figure in _costs("Updates: webhook, SQLite", shop, echo, goal=1.5):
            yield figure
        for figure in _waits("Updates: webhook, SQLite", shop, {"one": 10, "crowd": 100}):
            yield figure


async def starting(plan: Plan) -> AsyncIterator[Figure]:
    """From the start of the process to the answer to what was said meanwhile."""
    place = premises(plan.folder, f"sqlite:///{plan.folder / 'starting.db'}")
    write_shelves(plan.folder / "shelves.csv", place.settings.media_dir)
    await furnish(place, plan.folder / "shelves.csv")
    ours, theirs = [], []
    for _ in range(plan.rounds):
        ours.append(await first_reply(plan, place, ["bench.shop"]))
        theirs.append(await first_reply(plan, None, ["bench.echo_bot"]))
    spread = Spread.of(ours)
    yield Figure(
        "Starting",
        "start to first reply",
        "s",
        spread,
        "stock echo",
        Spread.of(theirs),
        compared(ours, theirs),
        "≤ 2 s",
        spread.median <= 2,
    )


async def first_reply(plan: Plan, place: Premises | None, words: Sequence[str]) -> float:
    """Seconds until a bot that is started now answers somebody who has spoken already."""
    bot = Bot(SHOP_TOKEN if place else ECHO_TOKEN, "shop_bot")
    async with BotApi(bot) as api:
        talking = asyncio.create_task(Town(bot).person().says("/start" if place else "hello"))
        began = perf_counter()
        async with running(plan, bot, api, place, words):
            await talking
            return perf_counter() - began


@asynccontextmanager
async def contest(plan: Plan, place: Premises) -> AsyncIterator[tuple[BotApi, Contestant, Contestant]]:
    """The shop and the stock bot, both running and warm."""
    bots = Bot(SHOP_TOKEN, "teapot_bot"), Bot(ECHO_TOKEN, "echo_bot")
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(BotApi(*bots))
        shop = await stack.enter_async_context(running(plan, bots[0], api, place, ["bench.shop"]))
        echo = await stack.enter_async_context(running(plan, bots[1], api, None, ["bench.echo_bot"]))
        both = Contestant(Town(bots[0]), shop, buys), Contestant(Town(bots[1]), echo, chats)
        for one in both:
            await one.runs("warm-up", 4, plan.warm_up)
        yield api, *both


@asynccontextmanager
async def running(
    plan: Plan, bot: Bot, api: BotApi, place: Premises | None, words: Sequence[str]
) -> AsyncIterator[Process]:
    """A bot's process: a shop where there is a place for it, else one that is told all in its command line."""
    environment: Mapping[str, str] = {}
    if place is not None:
        environment = {**place.environment, "BOT_TOKEN": bot.token, "BOT_API_URL": api.url}
    more = () if place is not None else (bot.token, api.url)
    async with process(*words, *more, environment=environment, log=plan.folder / "processes.log") as running:
        yield running


async def _laps(plan: Plan, shop: Contestant, echo: Contestant, crowds: Mapping[str, int]) -> None:
    """Each crowd visits both bots in turn, round by round."""
    for _ in range(plan.rounds):
        for name, at_once in crowds.items():
            for one in (shop, echo):
                await one.runs(name, at_once, plan.lap)


def _costs(chapter: str, shop: Contestant, echo: Contestant, goal: float) -> list[Figure]:
    figures = []
    for name, words in (("one", "one at a time"), ("crowd", "32 at a time")):
        ours, theirs = shop.of(name, "cpu_ms"), echo.of(name, "cpu_ms")
        ratio = compared(ours, theirs)
        figures.append(
            Figure(
                chapter,
                f"processor time per update, {words}",
                "ms",
                Spread.of(ours),
                "stock echo",
                Spread.of(theirs),
                ratio,
                f"≤ {goal}×",
                ratio.median <= goal,
            )
        )
        figures.append(
            Figure(
                chapter,
                f"updates per processor second, {words}",
                "",
                Spread.of(1000 / one for one in ours),
                "stock echo",
                Spread.of(1000 / one for one in theirs),
            )
        )
    return figures


def _waits(chapter: str, shop: Contestant, goals: Mapping[str, float]) -> list[Figure]:
    figures = []
    for name, words in (("one", "one at a time"), ("crowd", "32 at a time")):
        figures.append(Figure(chapter, f"update to answer, p50, {words}", "ms", Spread.of(shop.of(name, "p50_ms"))))
        worst = Spread.of(shop.of(name, "p99_ms"))
        most = goals.get(name)
        figures.append(
            Figure(
                chapter,
                f"update to answer, p99, {words}",
                "ms",
                worst,
                goal=f"≤ {most} ms" if most else "",
                met=worst.median <= most if most else None,
            )
        )
    figures.append(
        Figure(chapter, "payment to thanks, p50, one at a time", "ms", Spread.of(shop.of("one", "thanks_ms")))
    )
    return figures


def _throughput(shop: Contestant, echo: Contestant) -> Figure:
    ours, theirs = shop.of("far", "per_second"), echo.of("far", "per_second")
    ratio = compared(ours, theirs)
    return Figure(
        "Updates: polling, SQLite",
        "updates per second, Telegram 40 ms away, 64 at a time",
        "",
        Spread.of(ours),
        "stock echo",
        Spread.of(theirs),
        ratio,
        "≥ 20×",
        ratio.median >= 20,
    )


def _free_port() -> int:
    with create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])
