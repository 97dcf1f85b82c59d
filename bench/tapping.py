"""What a tap costs on the screens people look at most: from the tap to its answer, by one person without a pause."""

from __future__ import annotations

from collections.abc import AsyncIterator
from time import perf_counter

from bench.bot_api import Bot, BotApi
from bench.figures import Figure, Spread, share
from bench.goods import Premises, furnish, premises, write_shelves
from bench.people import Person, Town
from bench.plan import Plan
from bench.postgresql import postgresql
from bench.updates import SHOP_TOKEN, running

#: Each screen by what somebody taps, or types where it begins with a word of their own.
_WAY = (
    ("home", "Home"),
    ("shelf", "Browse"),
    ("smaller shelf", "Teapots"),
    ("card", "Teapot No. 3"),
    ("another option", "Night blue"),
    ("found", "found by words"),
    ("filters", "Filter"),
    ("filtered", "Show "),
    ("cart", "Cart"),
)
_LAPS = 40
#: p95 of a tap: the goal of an update at concurrency one is 10 ms at p99.
_GOAL = 10.0


async def tapping(plan: Plan) -> AsyncIterator[Figure]:
    """Both databases, a shop with sixty goods of two colours each."""
    write_shelves(plan.folder / "shelves.csv", plan.folder / "media")
    async for figure in _measured("SQLite", plan, f"sqlite:///{plan.folder / 'tapping.db'}"):
        yield figure
    with postgresql(plan.folder) as server:
        async for figure in _measured("PostgreSQL", plan, server.database("tapping")):
            yield figure


async def _measured(kind: str, plan: Plan, url: str) -> AsyncIterator[Figure]:
    place = premises(plan.folder, url)
    await furnish(place, plan.folder / "shelves.csv")
    rounds = [waits async for waits in _rounds(plan, place)]
    for name, _ in _WAY:
        middle = Spread.of(share(one[name], 0.5) * 1000 for one in rounds)
        slow = Spread.of(share(one[name], 0.95) * 1000 for one in rounds)
        chapter = f"A tap by one person: {kind}"
        yield Figure(
            chapter, f"{name}, p50", "ms", middle, "p95", slow, goal=f"p95 ≤ {_GOAL:g}", met=slow.median <= _GOAL
        )


async def _rounds(plan: Plan, place: Premises) -> AsyncIterator[dict[str, list[float]]]:
    bot = Bot(SHOP_TOKEN, "teapot_bot")
    async with BotApi(bot) as api, running(plan, bot, api, place, ["bench.shop"]):
        town = Town(bot)
        person = town.person()
        await person.says("/start")
        await person.taps("Browse")
        await person.taps("Teapots")
        await person.taps("Teapot No. 2")
        await person.taps("Add to cart", then=("answerCallbackQuery",))
        await person.taps("Home")
        await _lap(person, 3)
        for _ in range(plan.rounds):
            yield await _lap(person, _LAPS if plan.rounds > 1 else 4)


async def _lap(person: Person, times: int) -> dict[str, list[float]]:
    waits: dict[str, list[float]] = {name: [] for name, _ in _WAY}
    for _ in range(times):
        for name, label in _WAY:
            began = perf_counter()
            if name == "found":
                await person.says("teapot")
            else:
                await person.taps(label)
            waits[name].append(perf_counter() - began)
            if name == "filters":
                await person.taps("Celadon")
    return waits
