"""What somebody pasted or sent as a file, line by line: which of it are keys, and which lines are refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from commerce.digital.errors import NoKeys, TooManyKeys

#: Signs of one key, keys that are brought together, and bytes of a file of them.
MOST_SIGNS, MOST_KEYS, MOST_BYTES = 300, 5000, 1_000_000


class Refusal(StrEnum):
    """Why a line is no key to be loaded."""

    #: An earlier line says the same.
    TWICE = "twice"
    #: The shop has, or had, this key.
    KNOWN = "known"
    LONG = "long"


@dataclass(frozen=True)
class Line:
    """One line, counted from 1, with its key."""

    number: int
    key: str


@dataclass(frozen=True)
class RefusedLine:
    """A line that is not loaded, and why."""

    number: int
    why: Refusal


def read_lines(words: str) -> tuple[Line, ...]:
    """The lines that say something, each with the spaces around it taken off.

    Raises `NoKeys`, and `TooManyKeys(most)`.
    """
    lines = tuple(_lines(words))
    if not lines:
        raise NoKeys
    if len(lines) > MOST_KEYS:
        raise TooManyKeys(most=MOST_KEYS)
    return lines


def sort_out(lines: Iterable[Line], known: frozenset[str]) -> tuple[list[Line], list[RefusedLine]]:
    """The lines to be loaded, and those that are not; `known` are keys of the lines that the shop has already.

    The same letters in another size are the same key.
    """
    seen: set[str] = set()
    good: list[Line] = []
    refused: list[RefusedLine] = []
    for line in lines:
        key = line.key.casefold()
        if len(line.key) > MOST_SIGNS:
            refused.append(RefusedLine(line.number, Refusal.LONG))
        elif key in seen:
            refused.append(RefusedLine(line.number, Refusal.TWICE))
        elif key in known:
            refused.append(RefusedLine(line.number, Refusal.KNOWN))
        else:
            good.append(line)
        seen.add(key)
    return good, refused


def decoded(content: bytes) -> str:
    """The words of a file: UTF-8 or UTF-16 as its first bytes say, otherwise as Western Europe writes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _lines(words: str) -> Iterator[Line]:
    for number, line in enumerate(words.replace("\0", "").splitlines(), 1):
        if key := line.strip():
            yield Line(number, key)
