"""How likely somebody uses a coupon: by rules, or by what came of earlier offers, once there are enough of them.

A logistic regression with numpy, in this process: a few thousand rows of twenty numbers take milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from math import exp, log1p
from typing import TYPE_CHECKING

from campaigns.personal_offers.standing import Standing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Learned from so many offers, of which so many were used, at least.
FEWEST, FEWEST_USED = 300, 30
_CAREFUL = 3.0
_ROUNDS = 30

Chance = Callable[[Sequence[Standing]], list[float]]


def by_rules(standings: Sequence[Standing]) -> list[float]:
    """Who used offers before uses them again; beside that count how much of such goods, and how lately, was bought."""
    return [_ruled(one) for one in standings]


def learned(earlier: Sequence[Standing], used: Sequence[bool]) -> Chance:
    """What earlier offers teach, or the rules where they are too few or numpy is not here."""
    if len(earlier) < FEWEST or sum(used) < FEWEST_USED or find_spec("numpy") is None:
        return by_rules
    return _fitted(earlier, used)


def _ruled(one: Standing) -> float:
    score = (
        -3.0 + 4.0 * one.used_rate + 0.5 * log1p(one.used) + 0.3 * log1p(one.orders_on_84) + 0.2 * log1p(one.breadth_on)
    )
    return 1 / (1 + exp(-(score - one.recency / 180)))


def _fitted(earlier: Sequence[Standing], used: Sequence[bool]) -> Chance:
    import numpy as np

    rows = np.array([one.row for one in earlier])
    middle, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread == 0] = 1
    weights = _regressed(np.c_[np.ones(len(rows)), (rows - middle) / spread], np.array(used, float))

    def chance(standings: Sequence[Standing]) -> list[float]:
        if not standings:
            return []
        asked = (np.array([one.row for one in standings]) - middle) / spread
        found: list[float] = _squeezed(np.c_[np.ones(len(asked)), asked] @ weights).tolist()
        return found

    return chance


def _regressed(rows: NDArray[np.float64], used: NDArray[np.float64]) -> NDArray[np.float64]:
    """Newton's steps to the most likely weights; large ones but the first, the usual rate, are distrusted."""
    import numpy as np

    weights = np.zeros(rows.shape[1])
    distrust = np.full(rows.shape[1], _CAREFUL)
    distrust[0] = 0
    for _ in range(_ROUNDS):
        likely = _squeezed(rows @ weights)
        slope = rows.T @ (used - likely) - distrust * weights
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows + np.diag(distrust + 1e-9)
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if float(np.abs(step).max()) < 1e-8:
            break
    return weights


def _squeezed(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    found: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
    return found
