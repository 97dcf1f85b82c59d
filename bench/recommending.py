"""How well the shop's suggestions foretell what households bought in the Complete Journey data, and what they cost.

Everything is asked of the shop itself: the purchases before a day go into its tables, its timetable's work is done as
of that day, and what it then thinks of each product for each household is held against the 28 days that followed.
The data's own package says that it is simulated after real shopping.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select

from bench.figures import Figure, Spread, share
from bench.households import Households, stocked
from bench.plan import Plan
from campaigns import recommendations
from campaigns.recommendations import scoring
from campaigns.recommendations.models import demand_table
from campaigns.recommendations.people import Person, read_person
from campaigns.recommendations.reading_models import model_in_use
from campaigns.recommendations.taste import day_of
from commerce.kit import clock
from commerce.kit.database import Database

LAST_FOLD = datetime(2017, 12, 4, tzinfo=UTC)
OTHER_FOLDS = tuple(LAST_FOLD - timedelta(days=28 * back) for back in (1, 2, 3))
_TOP = 10
_WORTH = 1 / np.log2(np.arange(2, _TOP + 2))
#: What counts as news beside goods that are bought again, where both stand in one list.
_NEWS = 1e-3

Scores = NDArray[np.float32]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Goal:
    """What a figure must be at least, in hundredths."""

    all: float = 40.0
    push: float = 33.0
    novel: float = 5.6
    novel_push: float = 3.6


HYBRID, CORE = Goal(), Goal(39.5, 32.5, 4.5, 0.0)


async def recommending(plan: Plan) -> AsyncIterator[Figure]:
    """The last fold with its goals; then smaller catalogues, and folds before it."""
    if plan.rounds == 1:
        ways = [(LAST_FOLD, 1_000)]
    else:
        ways = [(LAST_FOLD, most) for most in (5_000, 2_000, 1_000)] + [(fold, 5_000) for fold in OTHER_FOLDS]
    try:
        for fold, most in ways:
            async for figure in _of_fold(plan.folder, fold, most):
                yield figure
    finally:
        clock.reset()


async def _of_fold(folder: Path, fold: datetime, most: int) -> AsyncIterator[Figure]:
    clock.freeze(fold)
    households = Households.until(fold, most)
    database = await stocked(folder / f"{fold:%m%d}-{most}.db", households)
    chapter = f"Recommendations: {fold:%Y-%m-%d}, {len(households.goods):,} products"
    judged = (fold, most) == (LAST_FOLD, 5_000)
    await recommendations.count_demand(database)
    outcome = await recommendations.learn_now(database, folder)
    if outcome["why"] is not None:
        raise RuntimeError(f"the shop does not use the model: {outcome['why']}")
    yield _at_most(
        chapter, "learning, one process of its own", "CPU s", outcome["cpu_seconds"], 10.0 if judged else None
    )
    yield _at_most(chapter, "learning, memory of that process", "MB", outcome["peak_mb"], 350.0 if judged else None)
    scores = await _scored(database, households)
    for name, goal, own in (("hybrid", HYBRID, scores.hybrid), ("without numpy", CORE, scores.core)):
        for figure in _figures(chapter, name, goal if judged else None, households, own, scores):
            yield figure
    lists = await _seconds_of_lists(database, households)
    for part, most_ms in ((0.95, 10.0), (0.99, 7.0)):
        what = f"one person's list, {part * 100:.0f} of 100"
        yield _at_most(chapter, what, "ms", share(lists, part) * 1000, most_ms if judged else None)
    await database.close()


@dataclass(frozen=True)
class Scored:
    """What the shop thinks of each product for each household: to be bought again, and as news; and what they had."""

    core: tuple[Scores, Scores]
    hybrid: tuple[Scores, Scores]
    popular: Scores
    had: Mask


async def _scored(database: Database, households: Households) -> Scored:
    """Ask for everybody, one after another."""
    day = day_of(clock.now())
    place = {product: place for place, product in enumerate(households.goods)}
    async with database.reading() as session:
        trend = np.zeros(len(place), np.float32)
        for product_id, wanted in await session.execute(select(demand_table.c.product_id, demand_table.c.trend)):
            trend[place[product_id]] = wanted
        model = await model_in_use(session)
        assert model is not None
        here = np.array([place[int(one)] for one in model.knowledge.products])
        people = [await read_person(session, one, day) for one in households.people]
    had = np.zeros((len(people), len(place)), bool)
    again, news = np.zeros(had.shape, np.float32), np.zeros(had.shape, np.float32)
    for row, person in enumerate(people):
        for place_, worth in _again(person, place, day):
            had[row, place_], again[row, place_] = True, worth
        news[row, here] = model.scores(person.tastes, day, person.orders)
    popular = np.broadcast_to(trend, had.shape)
    return Scored((again + _NEWS * popular, popular), (again + _NEWS * news, news), popular, had)


def _again(person: Person, place: dict[int, int], day: int) -> Iterator[tuple[int, float]]:
    for one in person.had:
        yield place[one.taste.product_id], scoring.again(one.taste, one.rebuy, day)


def _figures(
    chapter: str, name: str, goal: Goal | None, households: Households, own: tuple[Scores, Scores], scores: Scored
) -> Iterator[Figure]:
    bought = households.bought_after()
    active = bought.any(axis=1) & scores.had.any(axis=1)
    dull = scores.had.sum(axis=0) > 0.2 * households.everybody
    tasks = {"all": own[0], "push": own[0], "novel": own[1], "novel_push": own[1]}
    for task, mine in tasks.items():
        allowed = np.ones_like(bought)
        if "push" in task:
            allowed[:, dull] = False
        if "novel" in task:
            allowed &= ~scores.had
        measured = _measured(mine, bought & allowed, allowed, active)
        beside = _measured(scores.popular, bought & allowed, allowed, active)
        least = getattr(goal, task) if goal else 0.0
        what = f"{name}, {task}: NDCG of ten"
        yield Figure(
            chapter,
            what,
            "%",
            Spread.of([measured.ndcg]),
            "what is wanted most",
            Spread.of([beside.ndcg]),
            Spread.of([measured.ndcg / beside.ndcg]),
            f"≥ {least:g}" if least else "",
            measured.ndcg >= least if least else None,
        )
        if task == "novel" and name == "hybrid":
            yield _at_least(chapter, f"{name}, {task}: a hit among ten", measured.hits, 33.0 if goal else None)
            yield _at_least(chapter, f"{name}, {task}: of the catalogue shown", measured.shown, 5.0 if goal else None)


@dataclass(frozen=True)
class Measured:
    """How good lists of ten are, in hundredths."""

    ndcg: float
    hits: float
    shown: float


def _measured(scores: Scores, wanted: Mask, allowed: Mask, active: Mask) -> Measured:
    people = np.flatnonzero(active & wanted.any(axis=1))
    left = np.where(allowed[people], scores[people], -np.inf)
    best = np.argsort(-left, axis=1, kind="stable")[:, :_TOP]
    hits = np.take_along_axis(wanted[people], best, axis=1)
    ideal = np.cumsum(_WORTH)[np.minimum(wanted[people].sum(axis=1), _TOP) - 1]
    return Measured(
        ndcg=float(((hits * _WORTH).sum(axis=1) / ideal).mean() * 100),
        hits=float(hits.any(axis=1).mean() * 100),
        shown=len(np.unique(best)) / scores.shape[1] * 100,
    )


async def _seconds_of_lists(database: Database, households: Households) -> list[float]:
    """How long the shop takes to make the list for the home screen: everything, on its tables."""
    took = []
    async with database.reading() as session:
        for person in households.people[:330]:
            began = time.process_time()
            await recommendations.for_home(session, person)
            took.append(time.process_time() - began)
    return took[30:]


def _at_most(chapter: str, what: str, unit: str, value: float, most: float | None) -> Figure:
    goal = f"≤ {most:g}" if most else ""
    return Figure(chapter, what, unit, Spread.of([value]), goal=goal, met=value <= most if most else None)


def _at_least(chapter: str, what: str, value: float, least: float | None) -> Figure:
    goal = f"≥ {least:g}" if least else ""
    return Figure(chapter, what, "%", Spread.of([value]), goal=goal, met=value >= least if least else None)
