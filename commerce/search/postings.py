"""Under each word the places of the goods that have it, in their titles or elsewhere."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int32]


class Postings:
    """Places by the number of a word, in ascending order."""

    def __init__(self) -> None:
        self._places: list[array[int] | None] = []

    def note(self, word: int, place: int) -> None:
        """Note that the goods at a place have a word; places come in ascending order."""
        if word >= len(self._places):
            self._places += [None] * (word + 1 - len(self._places))
        places = self._places[word]
        if places is None:
            self._places[word] = array("i", (place,))
        else:
            places.append(place)

    def of(self, word: int) -> Places | None:
        """The places of a word; not to be held while further ones are noted."""
        places = self._places[word] if word < len(self._places) else None
        return None if not places else np.frombuffer(places, np.int32)

    def has(self, word: int, place: int) -> bool:
        """Whether the goods at a place have a word."""
        places = self.of(word)
        if places is None:
            return False
        at = int(np.searchsorted(places, place))
        return at < len(places) and int(places[at]) == place

    def move(self, moved: NDArray[np.int32]) -> None:
        """Follow the goods to their new places; what stood nowhere is forgotten."""
        for word, places in enumerate(self._places):
            if places is not None:
                new = moved[np.frombuffer(places, np.int32)]
                self._places[word] = array("i", new[new >= 0].tobytes()) or None


def together(some: Iterable[Places], end: int) -> Places:
    """All places of several lists, each once and in order; there are none at `end` or beyond."""
    lists = list(some)
    if not lists:
        return np.empty(0, np.int32)
    if len(lists) == 1:
        return lists[0].copy()
    if sum(map(len, lists)) * 16 < end:
        return np.unique(np.concatenate(lists))
    seen = np.zeros(end, np.bool_)
    for one in lists:
        seen[one] = True
    return np.flatnonzero(seen).astype(np.int32)
