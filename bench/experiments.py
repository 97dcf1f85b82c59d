"""Experiments played with dice: how often chance is taken for a finding, and how soon a difference is found."""

from __future__ import annotations

from collections.abc import AsyncIterator
from random import Random

from bench.figures import Figure, Spread
from bench.plan import Plan
from campaigns.consent import bucket_of
from campaigns.experiments.analysis import ALARM, compare, ratio_mismatch
from campaigns.experiments.assigning import arm_at
from tests.looking import daily_looks, false_findings, people_of

DAYS, A_DAY, RATE = 60, 100, 0.1
ERROR = 0.05


async def experiments(plan: Plan) -> AsyncIterator[Figure]:
    """Two arms alike, two that differ, and people shared out."""
    count = 2_000 if plan.rounds > 1 else 50
    chapter = f"{count:,} experiments of {DAYS} daily looks, {A_DAY} people a day in each arm"
    honest, hasty = false_findings(experiments=count, days=DAYS, a_day=A_DAY, rate=RATE, seed=11)
    yield Figure(
        chapter,
        "differences found where there is none",
        "%",
        Spread.of([100 * honest / count]),
        theirs=Spread.of([100 * hasty / count]),
        beside="% by an interval for one look",
        goal="at most 5",
        met=honest <= ERROR * count,
    )
    days = sorted(_days_until_found(Random(one)) for one in range(count // 10))
    yield Figure(chapter, "days until half more is found, in half of them", "days", Spread.of([days[len(days) // 2]]))
    alarms = _alarms(count)
    yield Figure(
        chapter, "sound ones called uneven", "", Spread.of([alarms]), goal="1 of 1,000", met=alarms <= 3 + count // 500
    )


def _days_until_found(random: Random) -> int:
    """With one arm half better than the other; `DAYS` where it is not found in time."""
    looks = daily_looks(random, days=DAYS, a_day=A_DAY, rates=(RATE, 1.5 * RATE))
    for day, look in enumerate(looks, start=1):
        compared = compare(*look, ERROR)
        if compared is not None and compared.low > 0:
            return day
    return DAYS


def _alarms(count: int) -> int:
    people, found = people_of(2_000, seed=12), 0
    for number in range(count):
        arms = [arm_at(bucket_of(one, f"sound {number}"), (1, 1)) for one in people]
        p = ratio_mismatch([arms.count(0), arms.count(1)], (1, 1))
        found += p is not None and p < ALARM
    return found
