"""What recent messages show, so that an edit that would change nothing is not sent."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import orjson

#: A chat and a message in it.
Place = tuple[int, int]

_MOST = 4096


class Shown:
    """Remembers, for the last few thousand messages of this process, what was last written there."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._marks: OrderedDict[Place, int] = OrderedDict()
        self._changing: Counter[Place] = Counter()
        self._crossed: set[Place] = set()

    def is_at(self, place: Place, payload: Mapping[str, Any]) -> bool:
        """Whether exactly this stands there already."""
        return self._marks.get(place) == _mark(payload)

    def note(self, place: Place, payload: Mapping[str, Any]) -> None:
        """This stands there now."""
        self._marks[place] = _mark(payload)
        self._marks.move_to_end(place)
        while len(self._marks) > self._most:
            self._marks.popitem(last=False)

    @contextmanager
    def changing(self, place: Place, payload: Mapping[str, Any]) -> Iterator[None]:
        """While the message is being changed nobody can say what it shows; of two changes at once nobody can after."""
        self._marks.pop(place, None)
        if self._changing[place]:
            self._crossed.add(place)
        self._changing[place] += 1
        try:
            yield
            if place not in self._crossed:
                self.note(place, payload)
        finally:
            self._changing[place] -= 1
            if not self._changing[place]:
                del self._changing[place]
                self._crossed.discard(place)


def _mark(payload: Mapping[str, Any]) -> int:
    return hash(orjson.dumps(payload, option=orjson.OPT_SORT_KEYS))
