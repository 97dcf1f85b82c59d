"""Which of very many words are a slip or two away from a typed one."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

import numpy as np
from rapidfuzz.distance import OSA

#: So many letters allow two slips instead of one.
LONG = 6
SHORTEST = 3


class Spellings:
    """Words by number, in the order in which they were added; each stands here once.

    Each has a signature: a bit for every letter that is in it. A slip changes no more than one letter on either side,
    so most words are passed over by a glance at all signatures together, and only the few that are left are compared.
    """

    def __init__(self) -> None:
        self.words: list[str] = []
        self._signatures = array("Q")
        self._lengths = array("B")

    def add(self, word: str) -> int:
        """Add a word that is not here yet; returns its number."""
        self.words.append(word)
        self._signatures.append(_signature(word))
        self._lengths.append(min(len(word), 255))
        return len(self.words) - 1

    def near(self, typed: str, *, most: int | None = None) -> Iterator[tuple[int, int]]:
        """Words no more than so many slips from the typed one, each with its slips; a swap of neighbours is one.

        Unless told otherwise, one slip is forgiven in a word of fewer than six letters, and two in a longer one.
        """
        if len(typed) < SHORTEST:
            return
        slips = most if most is not None else most_slips(typed)
        for number in self._alike(typed, slips):
            distance = OSA.distance(typed, self.words[number], score_cutoff=slips)
            if distance <= slips:
                yield number, distance

    def _alike(self, typed: str, slips: int) -> list[int]:
        """The numbers of words with about the same letters."""
        if not self.words:
            return []
        signatures = np.frombuffer(self._signatures, dtype=np.uint64)
        theirs = np.uint64(_signature(typed))
        lengths = np.frombuffer(self._lengths, dtype=np.uint8)
        longest, shortest = min(len(typed) + slips, 255), max(len(typed) - slips, 0)
        about = np.flatnonzero((lengths >= shortest) & (lengths <= longest))
        candidates = signatures[about]
        missing = np.bitwise_count(theirs & ~candidates) <= slips
        spare = np.bitwise_count(candidates & ~theirs) <= slips
        found: list[int] = about[missing & spare].tolist()
        return found


def most_slips(typed: str) -> int:
    """How many slips are forgiven in a word."""
    return 1 if len(typed) < LONG else 2


def _signature(word: str) -> int:
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits
