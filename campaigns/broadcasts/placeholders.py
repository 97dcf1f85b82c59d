"""`{first_name}` and `{shop}` in a letter: put in for each person, formatting moves along, nothing is left over."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from campaigns.broadcasts.refusals import BroadcastPlaceholder

Entities = tuple[Mapping[str, Any], ...]

#: A name is never longer than this in a letter, and a shop's never at all.
MOST_NAME, MOST_SHOP = 40, 64
#: What can be put in, and how many signs of it at the most.
KNOWN = {"first_name": MOST_NAME, "shop": MOST_SHOP}
#: `{first_name}` or `{first_name|dear friend}`.
_PLACEHOLDER = re.compile(r"\{([a-z_]+)(?:\|([^{}|]*))?\}")


def checked(text: str) -> None:
    """Every brace belongs to something that is put in. Raises `BroadcastPlaceholder`."""
    for found in _PLACEHOLDER.finditer(text):
        if found[1] not in KNOWN:
            raise BroadcastPlaceholder(found=found[0][:MOST_NAME])
    rest = _PLACEHOLDER.sub("", text)
    stray = re.search(r"[{}].{0,20}", rest)
    if stray is not None:
        raise BroadcastPlaceholder(found=stray[0])


def longest(text: str) -> int:
    """How many signs a text can have for anybody, once everything is put in."""
    found = _PLACEHOLDER.finditer(text)
    return len(text) + sum(max(KNOWN.get(one[1], 0), len(one[2] or "")) - len(one[0]) for one in found)


def widened(text: str, entities: Sequence[Mapping[str, Any]]) -> Entities:
    """Formatting that covers a part of what is put in covers all of it. Raises `BroadcastPlaceholder`."""
    checked(text)
    spans = [(_wide(text[: one.start()]), _wide(text[: one.end()])) for one in _PLACEHOLDER.finditer(text)]
    return tuple(_around(entity, spans) for entity in entities)


def filled(
    text: str, entities: Sequence[Mapping[str, Any]], values: Mapping[str, str], otherwise: str = ""
) -> tuple[str, Entities]:
    """The text with everything put in, and its formatting where it belongs now.

    An empty value is replaced by what stands behind the bar, or by `otherwise`.
    """
    parts: list[str] = []
    #: Where each placeholder began and ended in UTF-16 units, as Telegram counts, and how much longer it has become.
    moves: list[tuple[int, int, int]] = []
    after = 0
    for found in _PLACEHOLDER.finditer(text):
        value = (values.get(found[1], "") or found[2] or otherwise).replace("{", "(").replace("}", ")")
        start, end = _wide(text[: found.start()]), _wide(text[: found.end()])
        moves.append((start, end, _wide(value) - (end - start)))
        parts += [text[after : found.start()], value]
        after = found.end()
    told = "".join([*parts, text[after:]])
    moved = (_moved(one, moves) for one in entities)
    return told, tuple(one for one in moved if one["length"] > 0)


def _around(entity: Mapping[str, Any], spans: Sequence[tuple[int, int]]) -> Mapping[str, Any]:
    start, end = entity["offset"], entity["offset"] + entity["length"]
    for first, last in spans:
        if start < last and end > first:
            start, end = min(start, first), max(end, last)
    return {**entity, "offset": start, "length": end - start}


def _moved(entity: Mapping[str, Any], moves: Sequence[tuple[int, int, int]]) -> Mapping[str, Any]:
    start, end = entity["offset"], entity["offset"] + entity["length"]
    ahead = sum(by for _, last, by in moves if last <= start)
    inside = sum(by for first, last, by in moves if first >= start and last <= end)
    return {**entity, "offset": start + ahead, "length": end - start + inside}


def _wide(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text.encode("utf-16-le")) // 2
