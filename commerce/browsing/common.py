"""What many goods have in common, each known by a small number: their tags, their options, what binds their price."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Thing = TypeVar("Thing", bound=Hashable)
Numbers = NDArray[np.int32]
Yes = NDArray[np.bool_]


class Kinds(Generic[Thing]):
    """Things by number and numbers by thing; what came first has the lowest. They may bear signs, to be found by."""

    def __init__(self, signs: Callable[[Thing], Iterable[str]] = lambda _: ()) -> None:
        self.things: list[Thing] = []
        #: Every sign that any thing bears, by a number of its own.
        self.signs: dict[str, int] = {}
        self._numbers: dict[Thing, int] = {}
        self._signs_of = signs
        #: Pairs of a thing and a sign that it bears.
        self._bearers, self._borne = array("i"), array("i")

    def number(self, thing: Thing) -> int:
        """The number of a thing, a new one where it is new."""
        known = self._numbers.get(thing)
        if known is None:
            known = self._numbers[thing] = len(self.things)
            self.things.append(thing)
            for sign in dict.fromkeys(self._signs_of(thing)):
                self._bearers.append(known)
                self._borne.append(self.signs.setdefault(sign, len(self.signs)))
        return known

    def bearing(self, numbers: Numbers, signs: Iterable[str]) -> Yes:
        """Of each of some numbers, whether its thing bears any of these signs."""
        wanted = [self.signs[one] for one in signs if one in self.signs]
        bears = np.zeros(len(self.things), np.bool_)
        if wanted:
            borne = np.isin(np.frombuffer(self._borne, np.int32), np.array(wanted, np.int32))
            bears[np.frombuffer(self._bearers, np.int32)[borne]] = True
        found: Yes = bears[numbers]
        return found

    def count(self, numbers: Numbers) -> dict[str, int]:
        """How many of these numbers bear each sign; those that none bears are left out."""
        if not len(self._borne):
            return {}
        of_each = np.bincount(numbers, minlength=len(self.things))
        bearing = of_each[np.frombuffer(self._bearers, np.int32)]
        counts = np.bincount(np.frombuffer(self._borne, np.int32), weights=bearing, minlength=len(self.signs))
        return {sign: int(count) for sign, count in zip(self.signs, counts.tolist(), strict=True) if count}

    def which(self, signs: Sequence[str]) -> NDArray[np.int64]:
        """Of every thing, which of these signs it bears, by its place among them; -1 where it bears none."""
        places = np.full(len(self.signs), -1, np.int64)
        for place, sign in enumerate(signs):
            places[self.signs[sign]] = place
        borne = places[np.frombuffer(self._borne, np.int32)]
        found = np.full(len(self.things), -1, np.int64)
        found[np.frombuffer(self._bearers, np.int32)[borne >= 0]] = borne[borne >= 0]
        return found
