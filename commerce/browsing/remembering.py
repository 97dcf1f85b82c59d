"""What was worked out or read of late about very many goods at once, so that it need not be again at every tap."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from commerce.catalogue import Sort
from commerce.pricing import Promotion

#: So many sets of prices are kept: those of a tier or two, and of everybody.
_MOST_KEPT = 8
#: So many different prices of a set.
_MOST_PRICES = 50_000
#: Seconds for which it is known what sold most and what is liked best: both move slowly, and all goods are read for it.
_RANKS_LAST = 20.0

Marks = frozenset[str]
#: The number of some terms, those marks of the goods that any of the promotions looks at, and what a piece costs the
#: shop, where any of them looks at that.
Alike = tuple[int, Marks, int]
#: Products in the order of their ids, and how each of them stands.
Ranks = tuple[NDArray[np.int64], NDArray[np.int64]]


class Todays:
    """What goods cost under some promotions: that holds for good as long as the promotions are the same."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Promotion, ...], dict[Alike, int]] = {}

    def under(self, promotions: Sequence[Promotion]) -> dict[Alike, int]:
        """What is known of prices under these promotions, whatever they are called."""
        same = tuple(replace(one, label="") for one in promotions)
        known = self._kept.pop(same, None)
        if known is None or len(known) > _MOST_PRICES:
            known = {}
        self._kept[same] = known
        while len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return known


class Standings:
    """How all products stand in an order, for a few seconds."""

    def __init__(self, timer: Callable[[], float] = time.monotonic) -> None:
        self._timer = timer
        self._kept: dict[Sort, tuple[float, Ranks]] = {}

    def of(self, sort: Sort) -> Ranks | None:
        """What was read of late, if anything was."""
        known = self._kept.get(sort)
        return known[1] if known is not None and self._timer() < known[0] else None

    def keep(self, sort: Sort, ranks: Ranks) -> None:
        """Remember what was read."""
        self._kept[sort] = (self._timer() + _RANKS_LAST, ranks)
