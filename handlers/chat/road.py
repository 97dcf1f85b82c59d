"""How long a call is on its way to Telegram and back, at the least."""

from __future__ import annotations

from math import inf

KNOWN_AFTER = 100
"""A road that was not gone so often is taken for none at all: its shortest way may not have been seen yet."""

REMEMBERED = 4096
"""After so many calls what was seen before them counts no more: roads become longer, too."""

SPARE = 0.003
"""Seconds that one call's way out and another's way back may be shorter together than any call's way was."""


class Road:
    """The shortest way out and back that was seen lately, and when a call that came back can have arrived."""

    def __init__(self) -> None:
        self._calls = 0
        self._lately = self._before = inf

    def went(self, seconds: float) -> None:
        """A call came back with its answer after so many seconds."""
        self._calls += 1
        if self._calls % REMEMBERED == 0:
            self._before, self._lately = self._lately, inf
        self._lately = min(self._lately, seconds)

    def arrived(self, back_at: float) -> float:
        """The moment after which whatever leaves arrives later than the call that came back then.

        Nobody knows when that call arrived, only that it was before its answer. But the answer had a way back, and
        what leaves has a way out: the two are as long as the shortest way was, but for `SPARE`.
        """
        shortest = min(self._lately, self._before) if self._calls >= KNOWN_AFTER else 0.0
        return back_at - shortest + SPARE
