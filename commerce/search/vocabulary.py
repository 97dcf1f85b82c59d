"""Every word the shelves know, and which of them somebody may have meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from commerce.search.words import is_unspaced

#: What a word that begins with the typed one counts, before the missing signs are taken off.
_BEGINNING = 0.95
_PLURAL = 0.97
_MOST_BEGINNINGS = 64
_MOST_NEAR = 12
_SHORT = 6
#: Signs of a word in a script without spaces, and what one counts that has one of them wrong.
_PAIR = 2
_HALF_A_PAIR = 0.5


class Vocabulary:
    """Words in alphabetical order and by length."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._sorted: list[str] = []
        self._fresh: list[str] = []
        self._by_length: dict[int, list[str]] = {}
        #: Pairs of signs of a script without spaces, by the place of a sign in them and the sign.
        self._pairs: dict[tuple[int, str], list[str]] = {}
        self._near = lru_cache(2048)(self._find_near)

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def __len__(self) -> int:
        return len(self._known)

    def learn(self, word: str) -> str:
        """Learn a word; returns the one that is kept of it. Words are never unlearned, they only lead nowhere."""
        known = self._known.get(word)
        if known is not None:
            return known
        self._known[word] = word
        self._fresh.append(word)
        self._by_length.setdefault(len(word), []).append(word)
        if len(word) == _PAIR and is_unspaced(word):
            for place in enumerate(word):
                self._pairs.setdefault(place, []).append(word)
        return word

    def beginnings(self, typed: str) -> dict[str, float]:
        """The word itself, its plural or singular, and words that begin with it, each with its likeness up to 1."""
        self._sort()
        found = {word: _PLURAL for word in _other_number(typed) if word in self._known}
        if len(typed) > 1 or is_unspaced(typed):
            for word in self._starting_with(typed):
                likeness = _BEGINNING - 0.5 * (1 - len(typed) / len(word))
                found[word] = max(found.get(word, 0.0), likeness)
        if typed in self._known:
            found[typed] = 1.0
        return found

    def near(self, typed: str) -> dict[str, float]:
        """Words that differ from the typed one by a slip or two (one below six letters), nearest first."""
        self._sort()
        return self._near(typed)

    def pairs_near(self, typed: str) -> dict[str, float]:
        """Pairs of signs that have one of these two in its place: one wrong sign spoils the pairs on both its sides."""
        if len(typed) != _PAIR or not is_unspaced(typed):
            return {}
        return {word: _HALF_A_PAIR for place in enumerate(typed) for word in self._pairs.get(place, ())}

    def _find_near(self, typed: str) -> dict[str, float]:
        if len(typed) < 3 or is_unspaced(typed):
            return {}
        most = 1 if len(typed) < _SHORT else 2
        found = [
            (word, slips)
            for length in range(len(typed) - most, len(typed) + most + 1)
            for word, slips, _ in process.extract(
                typed, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=most, limit=_MOST_NEAR
            )
        ]
        nearest = sorted(found, key=lambda pair: pair[1])[:_MOST_NEAR]
        return {word: 0.9 - 0.8 * slips / len(typed) - _odd_start(typed, word) for word, slips in nearest}

    def _starting_with(self, typed: str) -> Iterator[str]:
        at = bisect_left(self._sorted, typed)
        for word in self._sorted[at : at + _MOST_BEGINNINGS]:
            if not word.startswith(typed):
                return
            yield word

    def _sort(self) -> None:
        """Put words learned since the last look in their places."""
        if self._fresh:
            self._sorted += self._fresh
            self._sorted.sort()
            self._fresh.clear()
            self._near.cache_clear()


def _other_number(word: str) -> tuple[str, ...]:
    if len(word) < 3 or not word.isascii() or not word.isalpha():
        return ()
    return (word[:-1],) if word.endswith("s") else (f"{word}s",)


def _odd_start(typed: str, word: str) -> float:
    """Slips at the first letter are rarer than elsewhere."""
    return 0.0 if typed[0] == word[0] else 0.05
