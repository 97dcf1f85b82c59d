"""Finds goods by typed words, forgiving small slips; all in memory.

The vocabulary is searched first, then the goods that have the words found in it: tens of thousands of words stand for
any number of titles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest, nsmallest

from commerce.search.vocabulary import Vocabulary
from commerce.search.words import compact, is_unspaced, words_of

#: So many of the goods found are weighed exactly.
_MOST_WEIGHED = 400
_MOST_WORDS = 12
_IN_TITLE, _ELSEWHERE = 1.0, 0.6
#: A word that stands in a title and was not asked for.
_SPARE_WORD = 0.02
_EMPTY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """What a product can be found by: its titles in every language, other words, and its SKUs and barcodes."""

    product_id: int
    titles: tuple[str, ...]
    others: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A product that was found; a higher score is a better match, 1 or more an exact one."""

    product_id: int
    score: float


@dataclass(frozen=True, slots=True)
class _Kept:
    """The words of a product. `shortest` counts those of its shortest title."""

    titles: frozenset[str]
    others: frozenset[str]
    numbers: tuple[str, ...]
    shortest: int


Meant = Mapping[str, float]


class Index:
    """The words of all goods on the shelves. `version` is that of the catalogue it stands at."""

    def __init__(self) -> None:
        self.version = 0
        self._kept: dict[int, _Kept] = {}
        self._having: dict[str, set[int]] = {}
        self._numbered: dict[str, set[int]] = {}
        self._vocabulary = Vocabulary()
        self._same: dict[frozenset[str], frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def put(self, entry: Entry) -> None:
        """Take a product in, in place of what was known of it."""
        self.remove(entry.product_id)
        titles = [words_of(title) for title in entry.titles]
        in_titles = frozenset(word for words in titles for word in words)
        others = self._shared(frozenset(word for text in entry.others for word in words_of(text)))
        numbers = tuple(filter(None, map(compact, entry.numbers)))
        self._kept[entry.product_id] = _Kept(in_titles, others, numbers, min(map(len, titles), default=0))
        for word in in_titles | others:
            self._vocabulary.add(word)
            self._having.setdefault(word, set()).add(entry.product_id)
        for number in numbers:
            self._numbered.setdefault(number, set()).add(entry.product_id)

    def remove(self, product_id: int) -> None:
        """Forget a product, if it is known."""
        known = self._kept.pop(product_id, None)
        if known is None:
            return
        for word in known.titles | known.others:
            _take_out(self._having, word, product_id)
        for number in known.numbers:
            _take_out(self._numbered, number, product_id)

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """The goods that fit the words best, best first; a whole SKU or barcode comes before anything else."""
        numbered = [Hit(one, 2.0) for one in sorted(self._numbered.get(compact(words), ()))]
        typed = list(dict.fromkeys(words_of(words)))[:_MOST_WORDS]
        known = {hit.product_id for hit in numbered}
        weighed = (hit for hit in self._by_words(typed) if hit.product_id not in known)
        return (numbered + nlargest(limit, weighed, key=lambda hit: (hit.score, -hit.product_id)))[:limit]

    def corrected(self, words: str) -> str | None:
        """The words as they were probably meant, if some of them are unknown and others are near; else None."""
        typed = words_of(words)
        meant = [self._probably(word) for word in typed]
        return " ".join(meant) if meant != typed else None

    def _by_words(self, typed: list[str]) -> list[Hit]:
        """Goods with all the words, as typed or begun; then with all of them misspelt; then with most of them."""
        if not typed:
            return []
        meant: list[Meant] = [self._vocabulary.beginnings(word) for word in typed]
        found = self._having_all(meant)
        if not found:
            meant = [{**self._vocabulary.near(word), **near} for word, near in zip(typed, meant, strict=True)]
            found = self._having_all(meant) or self._having_most(meant, typed)
        return [self._weigh(one, meant) for one in self._promising(found)]

    def _having_all(self, meant: list[Meant]) -> set[int]:
        groups = sorted((self._having_any(words) for words in meant), key=len)
        return set.intersection(*groups)

    def _having_any(self, words: Iterable[str]) -> set[int]:
        groups = [group for word in words if (group := self._having.get(word))]
        if len(groups) == 1:
            return groups[0]
        return set().union(*groups)

    def _having_most(self, meant: list[Meant], typed: list[str]) -> set[int]:
        """Goods with as many of the words as any has, where that is at least half of them.

        One wrong sign spoils two words of a script without spaces, so these count half.
        """
        enough = sum(0.5 if is_unspaced(word) else 1.0 for word in typed) / 2
        counts: dict[int, int] = {}
        for words in meant:
            for one in self._having_any(words):
                counts[one] = counts.get(one, 0) + 1
        most = max(counts.values(), default=0)
        return {one for one, count in counts.items() if count == most} if most >= enough else set()

    def _promising(self, found: set[int]) -> Iterable[int]:
        """The goods worth weighing when there are very many: those with the shortest titles."""
        if len(found) <= _MOST_WEIGHED:
            return found
        shortest: Callable[[int], tuple[int, int]] = lambda one: (self._kept[one].shortest, one)  # noqa: E731
        return nsmallest(_MOST_WEIGHED, found, key=shortest)

    def _weigh(self, product_id: int, meant: list[Meant]) -> Hit:
        kept = self._kept[product_id]
        score = sum(_best(words, kept) for words in meant) / len(meant)
        return Hit(product_id, score - _SPARE_WORD * max(0, kept.shortest - len(meant)))

    def _probably(self, word: str) -> str:
        if self._having_any(self._vocabulary.beginnings(word)):
            return word
        near = self._vocabulary.near(word)
        return max(near, key=lambda one: (near[one], len(self._having.get(one, _EMPTY))), default=word)

    def _shared(self, words: frozenset[str]) -> frozenset[str]:
        """One and the same set for the many goods that stand in one category."""
        return self._same.setdefault(words, words)


def _best(words: Meant, kept: _Kept) -> float:
    """How well one typed word fits a product, 0 when not at all."""
    best = 0.0
    for word in kept.titles & words.keys():
        best = max(best, words[word] * _IN_TITLE)
    if best < _ELSEWHERE:
        for word in kept.others & words.keys():
            best = max(best, words[word] * _ELSEWHERE)
    return best


def _take_out(groups: dict[str, set[int]], key: str, product_id: int) -> None:
    group = groups[key]
    group.discard(product_id)
    if not group:
        del groups[key]
