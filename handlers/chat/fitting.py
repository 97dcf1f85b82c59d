"""Rows of buttons whose labels would be cut off on a phone are laid out anew, so that every label is read whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby
from typing import Any
from unicodedata import bidirectional, east_asian_width

from handlers.chat.directions import unmarked

#: Latin letters that a half, a third and a quarter of a row hold on a phone 390 pixels wide.
_ROOM = {2: 19.0, 3: 12.0, 4: 9.0}
_CYRILLIC = ("\u0400", "\u052f")

#: A button as the Bot API takes it.
Key = dict[str, Any]


def laid_out(rows: Iterable[Sequence[Key]]) -> list[list[Key]]:
    """The same buttons in the same order, and fewer beside each other where one would not fit; no row is empty.

    Rows of three or four below each other are one table, and flow on; where it can be helped, none is left alone at
    its end. Rows of more hold numbers and stars, and stay as they are.
    """
    told: list[list[Key]] = []
    for many, alike in groupby((row for row in rows if row), key=len):
        lines = [list(row) for row in alike]
        if many not in _ROOM:
            told += lines
            continue
        for keys in [list(chain(*lines))] if many > 2 else lines:
            told += _flowing(keys, many)
    return told


def breadth(label: str) -> float:
    """How broad a label is, in Latin letters."""
    return _measured(unmarked(label))


def _flowing(keys: list[Key], many: int) -> Iterator[list[Key]]:
    at = 0
    while at < len(keys):
        rest = len(keys) - at
        beside = next(fewer for fewer in range(many, 0, -1) if _fit(keys[at : at + fewer], fewer))
        beside -= beside > 2 and rest - beside == 1
        yield keys[at : at + beside]
        at += beside


def _fit(keys: Sequence[Key], beside: int) -> bool:
    return beside == 1 or max(breadth(key["text"]) for key in keys) <= _ROOM[beside]


@lru_cache(maxsize=8192)
def _measured(label: str) -> float:
    return sum(map(_breadth, label))


def _breadth(sign: str) -> float:
    if east_asian_width(sign) in "WF":
        return 2.0
    if bidirectional(sign) in {"NSM", "BN"}:
        return 0.0
    if bidirectional(sign) == "AL":
        return 0.8
    return 1.1 if _CYRILLIC[0] <= sign <= _CYRILLIC[1] else 1.0
