"""Finds small numbers by large ones, for a million of them in a few megabytes."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right

import numpy as np
from numpy.typing import NDArray

_FEWEST, _MOST = 1024, 65_536


class Finder:
    """Values by keys; a key may have several. Both are whole numbers of 64 bits.

    The most are kept in order in two arrays; those added lately wait in a dictionary until they are worth sorting in.
    """

    def __init__(self) -> None:
        self._keys = array("q")
        self._values = array("q")
        self._fresh: dict[int, tuple[int, ...]] = {}

    def add(self, key: int, value: int) -> None:
        """Add a value to a key."""
        self._fresh[key] = (*self._fresh.get(key, ()), value)
        if len(self._fresh) > min(_MOST, max(_FEWEST, len(self._keys) // 8)):
            self._sort_in()

    def find(self, key: int) -> list[int]:
        """The values of a key, those added first before the others."""
        first = bisect_left(self._keys, key)
        last = bisect_right(self._keys, key, first)
        return [*self._values[first:last], *self._fresh.get(key, ())]

    def rename(self, names: NDArray[np.int32]) -> None:
        """Give every value the name that stands at its place in `names`; those with a negative one are forgotten."""
        self._sort_in()
        values = names[np.array(self._values, np.int64)].astype(np.int64)
        stay = values >= 0
        self._keep(np.array(self._keys, np.int64)[stay], values[stay])

    def _sort_in(self) -> None:
        added = [(key, value) for key, values in self._fresh.items() for value in values]
        if added:
            columns = np.array(added, np.int64)
            keys = np.concatenate([np.array(self._keys, np.int64), columns[:, 0]])
            values = np.concatenate([np.array(self._values, np.int64), columns[:, 1]])
            order = np.argsort(keys, kind="stable")
            self._keep(keys[order], values[order])
            self._fresh.clear()

    def _keep(self, keys: NDArray[np.int64], values: NDArray[np.int64]) -> None:
        self._keys, self._values = array("q", keys.tobytes()), array("q", values.tobytes())
