"""Experiments that are looked at every day, played with dice: how often chance alone is taken for a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from statistics import NormalDist

from campaigns.experiments.analysis import Sample, compare

#: How sure a look is that thinks itself the only one.
_ONE_LOOK = NormalDist().inv_cdf(0.975)


def people_of(count: int, seed: int) -> list[int]:
    """So many people, by the numbers that were drawn for them."""
    random = Random(seed)
    return [random.getrandbits(31) for _ in range(count)]


def daily_looks(random: Random, *, days: int, a_day: int, rates: Sequence[float]) -> Iterator[list[Sample]]:
    """What has become known at the end of each day; so many people a day see each arm."""
    hits = [0] * len(rates)
    for day in range(1, days + 1):
        for arm, rate in enumerate(rates):
            hits[arm] += sum(random.random() < rate for _ in range(a_day))
        yield [Sample.of_hits(day * a_day, one) for one in hits]


def false_findings(*, experiments: int, days: int, a_day: int, rate: float, seed: int) -> tuple[int, int]:
    """In how many experiments without a difference one was found on some day: by our bound, and by a hasty one."""
    random, honest, hasty = Random(seed), 0, 0
    for _ in range(experiments):
        looks = [compare(*look, 0.05) for look in daily_looks(random, days=days, a_day=a_day, rates=(rate, rate))]
        known = [one for one in looks if one is not None and one.noise]
        honest += any(one.low > 0 or one.high < 0 for one in known)
        hasty += any(abs(one.difference) > _ONE_LOOK * (one.noise / one.people) ** 0.5 for one in known)
    return honest, hasty
