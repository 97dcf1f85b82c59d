"""Finds goods by typed words, forgiving small slips; all in memory.

The vocabulary is searched first, then the goods that have the words found in it: tens of thousands of words stand for
any number of titles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest
from itertools import zip_longest
from operator import itemgetter
from typing import TypeVar

from commerce.search.vocabulary import Vocabulary
from commerce.search.words import compact, is_unspaced, words_of

#: So many of the goods found are weighed exactly.
_MOST_WEIGHED = 200
_MOST_WORDS = 12
_IN_TITLE, _ELSEWHERE = 1.0, 0.6
#: A word that stands in a title and was not asked for.
_SPARE_WORD = 0.02
_Member = TypeVar("_Member")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a product can be found by: its titles in every language, other words, and its SKUs and barcodes.

    `variants` tells whose each of the numbers is, where it is known.
    """

    product_id: int
    titles: tuple[str, ...]
    others: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    variants: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A product that was found; a higher score is a better match, 1 or more an exact one.

    `variant_id` is the very variant whose number was typed.
    """

    product_id: int
    score: float
    variant_id: int | None = None


@dataclass(eq=False, slots=True)
class _Group:
    """Goods that have the same words beside their titles: most goods of a category do."""

    words: frozenset[str]
    members: set[int]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is known of a product."""

    titles: tuple[str, ...]
    group: _Group
    numbers: tuple[str, ...]


Meant = Mapping[str, float]


class Index:
    """The words of all goods on the shelves. `version` is that of the catalogue it stands at."""

    def __init__(self) -> None:
        self.version = 0
        self._vocabulary = Vocabulary()
        self._kept: dict[int, _Kept] = {}
        #: How many words the shortest title of a product has.
        self._lengths: dict[int, int] = {}
        self._by_length: dict[int, set[int]] = {}
        self._entitled: dict[str, set[int]] = {}
        self._groups: dict[frozenset[str], _Group] = {}
        self._related: dict[str, set[_Group]] = {}
        #: Products by the number of one of their variants, and which one that is.
        self._numbered: dict[str, tuple[tuple[int, int | None], ...]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def put(self, entry: Entry) -> None:
        """Take a product in, in place of what was known of it."""
        product_id = entry.product_id
        self.remove(product_id)
        titles = [words_of(title) for title in entry.titles]
        length = self._lengths[product_id] = min(map(len, titles), default=0)
        self._by_length.setdefault(length, set()).add(product_id)
        numbers = _by_number(entry)
        kept = _Kept(self._entitle(product_id, titles), self._relate(product_id, entry.others), tuple(numbers))
        self._kept[product_id] = kept
        for number, variant_id in numbers.items():
            self._numbered[number] = (*self._numbered.get(number, ()), (product_id, variant_id))

    def remove(self, product_id: int) -> None:
        """Forget a product, if it is known."""
        known = self._kept.pop(product_id, None)
        if known is None:
            return
        self._by_length[self._lengths.pop(product_id)].discard(product_id)
        for word in known.titles:
            _take_out(self._entitled, word, product_id)
        known.group.members.discard(product_id)
        if not known.group.members:
            del self._groups[known.group.words]
            for word in known.group.words:
                _take_out(self._related, word, known.group)
        for number in known.numbers:
            self._numbered[number] = tuple(one for one in self._numbered[number] if one[0] != product_id)

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """The goods that fit the words best, best first; a whole SKU or barcode comes before anything else."""
        asked = sorted(self._numbered.get(compact(words), ()), key=itemgetter(0))
        numbered = [Hit(product_id, 2.0, variant_id) for product_id, variant_id in asked]
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
        """Goods with all the words, as typed or begun; then with unknown ones misspelt; then any; then most of them."""
        if not typed:
            return []
        meant: list[Meant] = [self._vocabulary.beginnings(word) for word in typed]
        found = self._having_all(meant)
        in_pairs = sum(map(is_unspaced, typed)) > 1
        for known in (self._vocabulary, ()):
            if not found:
                meant = [
                    words if word in known else self._or_near(word, words, in_pairs)
                    for word, words in zip(typed, meant, strict=True)
                ]
                found = self._having_all(meant)
        found = found or self._having_most(meant, typed)
        return [self._weigh(one, meant) for one in self._promising(found)]

    def _or_near(self, typed: str, words: Meant, in_pairs: bool) -> Meant:
        """The words, and those near them; a pair of signs is guessed at only beside another one."""
        pairs = self._vocabulary.pairs_near(typed) if in_pairs else {}
        return {**pairs, **self._vocabulary.near(typed), **words}

    def _having_all(self, meant: list[Meant]) -> set[int]:
        """Goods with all of the words, found from the rarest on, so that the common ones only thin out a few."""
        groups = [self._groups_of(words) for words in meant]
        rarest, *others = sorted(groups, key=lambda some: sum(map(len, some)))
        found = set().union(*rarest)
        for some in others:
            found = set().union(*(found & group for group in some))
        return found

    def _groups_of(self, words: Iterable[str]) -> list[set[int]]:
        """The goods that stand under each of some words, in their titles or elsewhere."""
        groups = [group for word in words if (group := self._entitled.get(word))]
        return groups + [group.members for word in words for group in self._related.get(word, ())]

    def _having_most(self, meant: list[Meant], typed: list[str]) -> set[int]:
        """Goods with as many of the words as any has, where that is at least half of them.

        One wrong sign spoils two words of a script without spaces, so these count half.
        """
        enough = sum(0.5 if is_unspaced(word) else 1.0 for word in typed) / 2
        counts: dict[int, int] = {}
        for words in meant:
            for one in set().union(*self._groups_of(words)):
                counts[one] = counts.get(one, 0) + 1
        most = max(counts.values(), default=0)
        return {one for one, count in counts.items() if count == most} if most >= enough else set()

    def _promising(self, found: set[int]) -> Iterable[int]:
        """The goods worth weighing when there are very many: those with the shortest titles."""
        if len(found) <= _MOST_WEIGHED:
            return found
        shortest: list[int] = []
        for length in sorted(self._by_length):
            shortest += sorted(found & self._by_length[length])
            if len(shortest) >= _MOST_WEIGHED:
                break
        return shortest[:_MOST_WEIGHED]

    def _weigh(self, product_id: int, meant: list[Meant]) -> Hit:
        kept = self._kept[product_id]
        score = sum(_best(words, kept) for words in meant) / len(meant)
        return Hit(product_id, score - _SPARE_WORD * max(0, self._lengths[product_id] - len(meant)))

    def _probably(self, word: str) -> str:
        if self._groups_of(self._vocabulary.beginnings(word)):
            return word
        near = self._vocabulary.near(word)
        return max(near, key=lambda one: (near[one], sum(map(len, self._groups_of([one])))), default=word)

    def _entitle(self, product_id: int, titles: list[list[str]]) -> tuple[str, ...]:
        """Have a product stand under the words of its titles."""
        words = tuple(dict.fromkeys(self._vocabulary.learn(word) for title in titles for word in title))
        for word in words:
            self._entitled.setdefault(word, set()).add(product_id)
        return words

    def _relate(self, product_id: int, texts: tuple[str, ...]) -> _Group:
        """Have a product stand under words that it shares with others."""
        found = frozenset(self._vocabulary.learn(word) for text in texts for word in words_of(text))
        group = self._groups.get(found)
        if group is None:
            group = self._groups[found] = _Group(found, set())
            for word in found:
                self._related.setdefault(word, set()).add(group)
        group.members.add(product_id)
        return group


def _by_number(entry: Entry) -> dict[str, int | None]:
    """The variants of a product by each of their numbers."""
    found: dict[str, int | None] = {}
    for number, variant_id in zip_longest(map(compact, entry.numbers), entry.variants):
        if number:
            found.setdefault(number, variant_id)
    return found


def _best(words: Meant, kept: _Kept) -> float:
    """How well one typed word fits a product, 0 when not at all."""
    best = max((words.get(word, 0.0) for word in kept.titles), default=0.0) * _IN_TITLE
    if best < _ELSEWHERE:
        best = max(best, max((words.get(word, 0.0) for word in kept.group.words), default=0.0) * _ELSEWHERE)
    return best


def _take_out(groups: dict[str, set[_Member]], word: str, member: _Member) -> None:
    group = groups[word]
    group.discard(member)
    if not group:
        del groups[word]
