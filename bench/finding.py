"""What it costs to look who is to be brought onto automations, in a shop where two hundred thousand carts lie about."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from bench.crowd import Crowd
from bench.figures import Figure, Spread
from bench.goods import empty_shops
from bench.plan import Plan
from campaigns.journeys import Kind
from campaigns.journeys.finders import FINDS, SLACK, find
from campaigns.journeys.journey import Journey, Tuning
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.reckoning import reckon
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile

PEOPLE = CARTS = 200_000
_SMALLER = 50
#: The automations onto which people are brought by a search.
SEARCHED = tuple(FINDS)
_SHOP = ShopProfile(name="Teapots")


def looking(kind: Kind) -> Journey:
    """A journey that nobody has been looked for yet; members are looked for only where there is a coupon."""
    tuning = Tuning(template_id=1 if kind is Kind.MEMBERS else None)
    day = now() - timedelta(days=1)
    about: dict[str, Any] = {"tuning": tuning, "learned": {}, "version_id": 1, "on_since": day, "found_to": None}
    return Journey(id=1, kind=kind, is_on=True, **about)


def looked(kind: Kind) -> Journey:
    """The same as the clock rings the next time."""
    return replace(looking(kind), found_to=now() - RECIPES[kind].every)


async def finding(plan: Plan) -> AsyncIterator[Figure]:
    """Both databases: the first look of each automation, and the next one."""
    smaller = 1 if plan.rounds > 1 else _SMALLER
    for name, database in empty_shops(plan, "finding"):
        await Crowd(PEOPLE // smaller, CARTS // smaller).fill(database)
        chapter = f"Looking for people: {name}"
        lately = now() - RECIPES[Kind.REPLENISH].every - SLACK
        first = await _taken(1, partial(reckon, database, None))
        then = await _taken(plan.rounds, partial(reckon, database, lately))
        yield Figure(chapter, "working out what is used up, since the last look", "ms", then, "the first time", first)
        for kind in SEARCHED:
            first = await _taken(plan.rounds, partial(_look, database, looking(kind)))
            then = await _taken(plan.rounds, partial(_look, database, looked(kind)))
            yield Figure(chapter, f"{kind.value}, since the last look", "ms", then, "the first look", first)
        await database.close()


async def _look(database: Database, journey: Journey) -> None:
    async with database.studying() as session:
        await find(session, journey, _SHOP)


async def _taken(rounds: int, act: Callable[[], Awaitable[object]]) -> Spread:
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        await act()
        taken.append((time.perf_counter() - began) * 1000)
    return Spread.of(taken)
