"""Ranges of prices to choose among: a few, with round numbers between them, of about as many goods each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

#: So many ranges at the most.
_MOST = 4
#: Two digits of the round numbers.
_ROUND = (10, 15, 20, 30, 40, 50, 60, 80, 100)


@dataclass(frozen=True, slots=True)
class Band:
    """Prices from `least` on and below `below`, in minor units; None leaves that side open."""

    least: int | None
    below: int | None

    def holds(self, price: int) -> bool:
        """Whether a price lies in it."""
        return (self.least is None or price >= self.least) and (self.below is None or price < self.below)


def bands(prices: Sequence[int]) -> tuple[Band, ...]:
    """The ranges that these prices fall into, each with at least one of them; none where they are all alike."""
    ordered = sorted(prices)
    if not ordered or ordered[0] == ordered[-1]:
        return ()
    cuts = sorted({_round(ordered[len(ordered) * part // _MOST]) for part in range(1, _MOST)})
    between = [cut for cut in cuts if ordered[0] < cut <= ordered[-1]]
    edges: list[int | None] = [None, *between, None]
    found = (Band(least, below) for least, below in pairwise(edges))
    told = tuple(band for band in found if _has_any(band, ordered))
    return told if len(told) > 1 else ()


def _has_any(band: Band, ordered: Sequence[int]) -> bool:
    first = 0 if band.least is None else bisect_left(ordered, band.least)
    return first < len(ordered) and band.holds(ordered[first])


def _round(price: int) -> int:
    """The nearest of the round numbers that people think in: 10, 15, 20, 30 and so on, at every size."""
    if price < 10:
        return price
    tenth: int = 10 ** (len(str(price)) - 2)
    steps = [step * tenth for step in _ROUND]
    return min(steps, key=lambda one: (abs(one - price), one))
