"""Rows of buttons whose labels would be cut off on a phone are parted, so that every label is read whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import bidirectional, east_asian_width

from handlers.chat.directions import unmarked

#: Latin letters that a half, a third and a quarter of a row hold on a phone 390 pixels wide.
_ROOM = {2: 20.0, 3: 13.0, 4: 9.0}
_CYRILLIC = ("\u0400", "\u052f")


def parted(labels: Sequence[str]) -> list[int]:
    """How many of some labels that were to stand in one row stand in each, from the first to the last.

    Rows of more than four hold numbers and stars, and stay as they are.
    """
    if len(labels) not in _ROOM:
        return [len(labels)]
    widest = max(map(breadth, labels))
    beside = next((many for many in range(len(labels), 1, -1) if widest <= _ROOM[many]), 1)
    return [len(labels[at : at + beside]) for at in range(0, len(labels), beside)]


@lru_cache(maxsize=8192)
def breadth(label: str) -> float:
    """How broad a label is, in Latin letters."""
    return sum(map(_breadth, unmarked(label)))


def _breadth(sign: str) -> float:
    if east_asian_width(sign) in "WF":
        return 2.0
    if bidirectional(sign) in {"NSM", "BN"}:
        return 0.0
    if bidirectional(sign) == "AL":
        return 0.8
    return 1.1 if _CYRILLIC[0] <= sign <= _CYRILLIC[1] else 1.0
