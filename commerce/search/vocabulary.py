"""Every word the shelves know, and which of them somebody may have meant."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from heapq import nlargest
from typing import NamedTuple

from commerce.search.forms import stem
from commerce.search.scripts import heard
from commerce.search.spelling import LONG, SHORTEST, Spellings
from commerce.search.words import is_unspaced

_FORM = 0.97
#: What a word that begins with the typed one counts, before the missing letters are taken off.
_BEGINNING, _MISSING = 0.95, 0.25
_HEARD, _HEARD_WRONG = 0.9, 0.8
_SLIP, _ODD_START = 0.8, 0.05
_SIGN, _PART = 0.5, 0.9
_MOST_BEGINNINGS = 256
_MOST_NEAR = 16
#: So few new words are put in their places one by one.
_FEW_FRESH = 64
_CACHED = 4096
#: Signs of a word in a script without spaces.
_PAIR = 2


class How(StrEnum):
    """How a typed word leads to one that the shelves know."""

    EXACT = "exact"
    FORM = "form"
    BEGINNING = "beginning"
    PART = "part"
    HEARD = "heard"
    NEAR = "near"
    SIGN = "sign"


class Meaning(NamedTuple):
    """How likely a word is meant, up to 1, and why."""

    likeness: float
    how: How


#: The words that a typed one may mean, by their numbers.
Meant = Mapping[int, Meaning]


class Vocabulary:
    """Words by number. They are never unlearned: a word that is nowhere any more only leads nowhere."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._spellings = Spellings()
        #: How often each word was learned: common words come first among equals.
        self._counts = array("L")
        self._sorted: list[str] = []
        self._fresh: list[str] = []
        self._by_stem: dict[str, tuple[int, ...]] = {}
        self._by_sign: dict[str, list[int]] = {}
        self._sounds = Spellings()
        self._sound_numbers: dict[str, int] = {}
        self._by_sound: list[tuple[int, ...]] = []
        self._seen = lru_cache(_CACHED)(self._see)
        self._near = lru_cache(_CACHED)(self._find_near)

    def __contains__(self, word: str) -> bool:
        return word in self._numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def number(self, word: str) -> int | None:
        """The number of a word that was ever learned."""
        return self._numbers.get(word)

    def word(self, number: int) -> str:
        """The word with a number."""
        return self._spellings.words[number]

    def learn(self, word: str) -> int:
        """Learn a word, or meet it again; returns its number."""
        number = self._numbers.get(word)
        if number is None:
            number = self._take_in(word)
        self._counts[number] += 1
        return number

    def as_typed(self, typed: str) -> Meant:
        """The word itself, its other forms, words that begin with it, and those of another script heard like it."""
        self._sort()
        return self._seen(typed)

    def near(self, typed: str) -> Meant:
        """Words that differ from the typed one by a slip or two (one below six letters), or sound nearly like it."""
        self._sort()
        return self._near(typed)

    def signs_near(self, typed: str) -> Meant:
        """Pairs of signs that have one of these two in its place: one wrong sign spoils the pairs on both its sides."""
        if len(typed) != _PAIR or not is_unspaced(typed):
            return {}
        places = (number for sign in typed for number in self._by_sign.get(sign, ()))
        meaning = Meaning(_SIGN, How.SIGN)
        return {
            number: meaning
            for number in places
            if (word := self.word(number))[0] == typed[0] or word[-1] == typed[-1]
            if len(word) == _PAIR
        }

    def count(self, word: str) -> int:
        """How often a word was learned, 0 for an unknown one."""
        number = self._numbers.get(word)
        return 0 if number is None else self._counts[number]

    def _take_in(self, word: str) -> int:
        number = self._numbers[word] = self._spellings.add(word)
        self._counts.append(0)
        self._fresh.append(word)
        if is_unspaced(word):
            for sign in set(word):
                self._by_sign.setdefault(sign, []).append(number)
            return number
        root = stem(word)
        self._by_stem[root] = (*self._by_stem.get(root, ()), number)
        if sounds := heard(word):
            self._take_in_sounds(sounds, number)
        return number

    def _take_in_sounds(self, sounds: str, number: int) -> None:
        known = self._sound_numbers.get(sounds)
        if known is None:
            self._sound_numbers[sounds] = self._sounds.add(sounds)
            self._by_sound.append((number,))
        else:
            self._by_sound[known] += (number,)

    def _see(self, typed: str) -> Meant:
        found: dict[int, Meaning] = {}
        if len(typed) == 1 and is_unspaced(typed):
            found = dict.fromkeys(self._by_sign.get(typed, ()), Meaning(_PART, How.PART))
        elif len(typed) > 1:
            found = self._beginnings(typed)
        root = "" if is_unspaced(typed) else stem(typed)
        found |= dict.fromkeys(self._by_stem.get(root, ()), Meaning(_FORM, How.FORM))
        if typed in self._numbers:
            found[self._numbers[typed]] = Meaning(1.0, How.EXACT)
        return {**self._heard_like(typed), **found}

    def _beginnings(self, typed: str) -> dict[int, Meaning]:
        """The commonest words that begin with this one; a number is typed whole."""
        if typed.isdigit() and typed in self._numbers:
            return {}
        first = bisect_left(self._sorted, typed)
        words = self._sorted[first : bisect_left(self._sorted, f"{typed}\U0010ffff", first)]
        if len(words) > _MOST_BEGINNINGS:
            words = nlargest(_MOST_BEGINNINGS, words, key=self.count)
        return {
            self._numbers[word]: Meaning(_BEGINNING - _MISSING * (1 - len(typed) / len(word)), How.BEGINNING)
            for word in words
        }

    def _heard_like(self, typed: str) -> dict[int, Meaning]:
        """Of a word that is known as it is typed, only those of another script."""
        known = self._sound_numbers.get(heard(typed))
        alike = () if known is None else self._by_sound[known]
        if typed in self._numbers:
            alike = tuple(number for number in alike if self.word(number).isascii() != typed.isascii())
        return dict.fromkeys(alike, Meaning(_HEARD, How.HEARD))

    def _find_near(self, typed: str) -> Meant:
        """A number is not guessed at: another one is another thing."""
        if len(typed) < SHORTEST or is_unspaced(typed) or typed.isdigit():
            return {}
        found = [
            (slips, self.word(number)[0] != typed[0], -self._counts[number], number)
            for number, slips in self._spellings.near(typed)
        ]
        return {
            number: Meaning(0.9 - _SLIP * slips / len(typed) - _ODD_START * odd, How.NEAR)
            for slips, odd, _, number in sorted(found)[:_MOST_NEAR]
        } or self._nearly_heard_like(typed)

    def _nearly_heard_like(self, typed: str) -> dict[int, Meaning]:
        sounds = heard(typed)
        near = sorted(self._sounds.near(sounds, most=1), key=lambda pair: pair[1]) if len(sounds) >= LONG - 1 else ()
        found: dict[int, Meaning] = {}
        for at, slips in near:
            for number in self._by_sound[at]:
                found.setdefault(number, Meaning(_HEARD_WRONG - _SLIP * slips / len(sounds), How.HEARD))
        return dict(list(found.items())[:_MOST_NEAR])

    def _sort(self) -> None:
        """Put words learned since the last look in their places."""
        if not self._fresh:
            return
        if len(self._fresh) <= _FEW_FRESH:
            for word in self._fresh:
                insort(self._sorted, word)
        else:
            self._sorted += self._fresh
            self._sorted.sort()
        self._fresh.clear()
        self._seen.cache_clear()
        self._near.cache_clear()
