"""Finds goods by typed words, forgiving small slips; all in memory.

The vocabulary is searched first, then the goods that have the words found in it: tens of thousands of words stand for
any number of titles.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

import numpy as np

from commerce.kit.finder import Finder
from commerce.search.looking import Looker
from commerce.search.matching import Matcher
from commerce.search.places import UNKNOWN, Places, Standing
from commerce.search.postings import Postings
from commerce.search.readings import readings_of
from commerce.search.results import Hit, Results
from commerce.search.synonyms import Synonym, Synonyms
from commerce.search.vocabulary import Vocabulary
from commerce.search.weighing import Found, Weighed, all_weighed, explain, ranked
from commerce.search.words import compact, words_of

#: Above everything that is found by words.
_BY_NUMBER = 2.0
_NOBODYS = -1

#: Which goods are to be found: a set of product ids, or who can tell.
Among = Callable[[int], bool] | Container[int]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a product can be found by: its titles in every language, other words, and its SKUs and barcodes.

    `variants` tells whose each of the numbers is, where it is known. Without a standing it keeps the one it has.
    """

    product_id: int
    titles: tuple[str, ...]
    others: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    variants: tuple[int, ...] = ()
    standing: Standing | None = None


class Index:
    """The words of all goods on the shelves. `version` is that of the catalogue it stands at.

    Belongs to one thread. What was found holds until the index is changed.
    """

    def __init__(self) -> None:
        self.version = 0
        #: Whether all goods have been looked through once: before that, what is not found may yet be there.
        self.is_ready = False
        #: The versions of what is weighed and of the synonyms that it stands at.
        self.standings_version = 0
        self.synonyms_version = 0
        self._synonyms = Synonyms()
        self._vocabulary = Vocabulary()
        self._places = Places()
        self._titles = Postings()
        self._others = Postings()
        self._numbers = Finder()
        #: Whose each number is: the product's place, and the variant.
        self._number_places = array("i")
        self._number_variants = array("q")
        self._matcher = Matcher(self._vocabulary, self._places, self._titles, self._others)
        self._looker = Looker(self._vocabulary, self._matcher)

    def __len__(self) -> int:
        return len(self._places)

    def put(self, entry: Entry) -> None:
        """Take a product in, in place of what was known of it."""
        mark = hash((entry.titles, entry.others, entry.numbers, entry.variants))
        known = self._places.of(entry.product_id)
        standing = entry.standing or (UNKNOWN if known is None else self._places.standing(known))
        if known is not None and self._places.mark(known) == mark:
            self._places.weigh(known, standing)
            return
        if known is not None:
            self._places.leave(known)
        titles = [words_of(title) for title in entry.titles]
        length = min(map(len, titles), default=0)
        place = self._places.take(entry.product_id, length, mark, standing)
        self._note(self._titles, place, (word for words in titles for word in words))
        self._note(self._others, place, (word for text in entry.others for word in words_of(text)))
        self._note_numbers(entry, place)
        self._tidy()

    def remove(self, product_id: int) -> None:
        """Forget a product, if it is known."""
        place = self._places.of(product_id)
        if place is not None:
            self._places.leave(place)
            self._tidy()

    def weigh(self, product_id: int, standing: Standing) -> None:
        """Note how well a product sells and whether there is any, if it is known."""
        place = self._places.of(product_id)
        if place is not None:
            self._places.weigh(place, standing)

    def know_synonyms(self, synonyms: Iterable[Synonym]) -> None:
        """From now on these synonyms hold, and no others."""
        self._synonyms = Synonyms(synonyms)

    def search(self, words: str, limit: int = 20, among: Among | None = None) -> list[Hit]:
        """The goods that fit the words best, best first; a whole SKU or barcode comes before anything else.

        Among equals those that sell better come first, and what is sold out later. With `among`, only goods that are in
        it, or that it says yes to, are given.
        """
        allowed = _allowing(among)
        numbered = [hit for hit in self._numbered(words) if allowed is None or allowed(hit.product_id)]
        if len(numbered) >= limit:
            return numbered[:limit]
        apart = {hit.product_id for hit in numbered}
        by_words = ranked(self._find(words), self._places, limit + len(apart), allowed)
        return (numbered + [Hit(*one) for one in by_words if one[0] not in apart])[:limit]

    def look_up(self, words: str) -> Results:
        """Everything that fits the words, in the order of `search`; it stays as it was found."""
        return Results(self._numbered(words), *all_weighed(self._find(words), self._places))

    def corrected(self, words: str) -> str | None:
        """The words as they were probably meant, if some of them are unknown and others are near; else None."""
        return self._looker.corrected(words)

    def explained(self, words: str, limit: int = 20) -> list[Weighed]:
        """As `search`, with everything that each score is made of."""
        found = self._find(words)
        hits = self.search(words, limit)
        return [self._explain(hit, found) for hit in hits]

    def _explain(self, hit: Hit, found: list[Found]) -> Weighed:
        place = self._places.of(hit.product_id)
        assert place is not None
        if hit.score >= _BY_NUMBER:
            return Weighed(hit.product_id, hit.score, by_number=True)
        return max((explain(one, place, self._places, self._matcher) for one in found), key=lambda one: one.score)

    def _find(self, words: str) -> list[Found]:
        return self._looker.find(readings_of(words, self._vocabulary, self._matcher.knows, self._synonyms))

    def _numbered(self, words: str) -> list[Hit]:
        """Whose number this is, products in order."""
        number = compact(words)
        if not number:
            return []
        found: dict[int, int | None] = {}
        for at in self._numbers.find(hash(number)):
            place, variant_id = self._number_places[at], self._number_variants[at]
            if self._places.is_alive(place):
                found.setdefault(self._places.product(place), None if variant_id == _NOBODYS else variant_id)
        return [Hit(product_id, _BY_NUMBER, found[product_id]) for product_id in sorted(found)]

    def _note(self, postings: Postings, place: int, words: Iterator[str]) -> None:
        for word in dict.fromkeys(words):
            postings.note(self._vocabulary.learn(word), place)

    def _note_numbers(self, entry: Entry, place: int) -> None:
        """A number is known by its hash of 64 bits: two different ones never meet in practice."""
        noted: set[str] = set()
        for number, variant_id in zip_longest(map(compact, entry.numbers), entry.variants):
            if number and number not in noted:
                noted.add(number)
                self._numbers.add(hash(number), len(self._number_places))
                self._number_places.append(place)
                self._number_variants.append(_NOBODYS if variant_id is None else variant_id)

    def _tidy(self) -> None:
        """Close the gaps that changed products left, when they have become many."""
        if not self._places.are_sparse:
            return
        moved = self._places.move_together()
        self._titles.move(moved)
        self._others.move(moved)
        places = moved[np.array(self._number_places, np.int32)]
        stay = places >= 0
        self._numbers.rename(np.where(stay, np.cumsum(stay) - 1, -1).astype(np.int32))
        self._number_variants = array("q", np.array(self._number_variants, np.int64)[stay].tobytes())
        self._number_places = array("i", places[stay].tobytes())


def _allowing(among: Among | None) -> Callable[[int], bool] | None:
    if among is None:
        return None
    return among if callable(among) else among.__contains__
