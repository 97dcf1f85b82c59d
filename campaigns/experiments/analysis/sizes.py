"""How many people it takes to find a difference that is worth finding."""

from __future__ import annotations

from math import ceil
from statistics import NormalDist

#: A difference that is there shall be found four times out of five.
POWER = 0.8
#: Bounds that hold at every look speak of many people: of fewer than this in an arm nothing is said.
FEWEST = 100
#: A difference that is not there may be found one time out of twenty.
ERROR = 0.05


def needed(rate: float, smallest: float, error: float = ERROR) -> int | None:
    """People in each arm to find a rise of a rate by `smallest` of itself: 13,911 for 3 % and a fifth.

    Nothing where nobody does it, or everybody: then nobody can tell.
    """
    if not 0 < rate < 1 or smallest <= 0:
        return None
    risen = min(rate * (1 + smallest), 0.999)
    noise = rate * (1 - rate) + risen * (1 - risen)
    return ceil(_reach(error) ** 2 * noise / (risen - rate) ** 2)


def needed_for_means(mean: float, variance: float, smallest: float, error: float = ERROR) -> int | None:
    """People in each arm to find a rise of what each spends by `smallest` of itself.

    Nothing where nobody spends anything, or all the very same: then nobody can tell.
    """
    if mean <= 0 or smallest <= 0 or variance <= 0:
        return None
    return ceil(_reach(error) ** 2 * 2 * variance / (mean * smallest) ** 2)


def _reach(error: float) -> float:
    return NormalDist().inv_cdf(1 - error / 2) + NormalDist().inv_cdf(POWER)
