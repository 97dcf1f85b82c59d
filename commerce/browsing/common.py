"""What many goods have in common, each known by a small number: their tags, their options, what binds their price."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Thing = TypeVar("Thing", bound=Hashable)
Numbers = NDArray[np.int32]
Yes = NDArray[np.bool_]


class Kinds(Generic[Thing]):
    """Things by number and numbers by thing; what came first has the lowest."""

    def __init__(self) -> None:
        self._numbers: dict[Thing, int] = {}
        self.things: list[Thing] = []

    def number(self, thing: Thing) -> int:
        """The number of a thing, a new one where it is new."""
        known = self._numbers.get(thing)
        if known is None:
            known = self._numbers[thing] = len(self.things)
            self.things.append(thing)
        return known

    def which(self, numbers: Numbers, test: Callable[[Thing], bool]) -> Yes:
        """For each of some numbers whether its thing passes a test; every thing is tested once."""
        passed = np.fromiter(map(test, self.things), np.bool_, len(self.things))
        found: Yes = passed[numbers]
        return found
