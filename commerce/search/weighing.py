"""What each of the goods found is worth, and why; the best of very many in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from commerce.search.matching import Fit, Matched, Matcher
from commerce.search.places import Places
from commerce.search.readings import By, Reading
from commerce.search.vocabulary import Meant

#: A word that stands in a title and was not asked for; a title that has nothing but what was asked for.
SPARE_WORD, _MOST_SPARE, WHOLE_TITLE = 0.02, 20, 0.1
#: What sells best is worth so much more, and what is sold out so much less.
BEST_SELLING, SOLD_OUT = 0.08, 0.12
BEST_LEVEL = 20
_NEARLY_WHOLE = 0.999

Products = NDArray[np.int64]
Scores = NDArray[np.float64]
Allowed = Callable[[int], bool]


@dataclass(frozen=True)
class Found:
    """What a reading led to: the goods, and which words were looked for in the end, a group for each word read."""

    reading: Reading
    meant: Sequence[Meant]
    fit: Fit

    @property
    def asked(self) -> int:
        """How many words there were to fit."""
        return len(self.meant)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A product and what its score is the sum of."""

    product_id: int
    text: float
    spare_words: float = 0.0
    whole_title: float = 0.0
    popularity: float = 0.0
    sold_out: float = 0.0
    words: tuple[Matched, ...] = ()
    by: tuple[By, ...] = ()
    by_number: bool = False

    @property
    def score(self) -> float:
        return self.text + self.spare_words + self.whole_title + self.popularity + self.sold_out


def weigh(found: Found, places: Places) -> tuple[NDArray[np.int32], Scores]:
    """The places of goods and their scores."""
    spots = found.fit.spots
    text = found.fit.weights.astype(np.float64) / found.asked
    spare = np.clip(places.lengths(spots).astype(np.int32) - found.asked, 0, _MOST_SPARE)
    scores = text * found.reading.worth - SPARE_WORD * spare
    scores += WHOLE_TITLE * ((spare == 0) & (text >= _NEARLY_WHOLE))
    scores += places.levels(spots) * (BEST_SELLING / BEST_LEVEL)
    scores -= SOLD_OUT * (places.stocked(spots) == 0)
    return spots, scores


def explain(found: Found, place: int, places: Places, matcher: Matcher) -> Weighed:
    """The same for the product at one place, part by part."""
    words = tuple(
        matcher.best(word, meant, place) for word, meant in zip(found.reading.words, found.meant, strict=True)
    )
    text = sum(one.counts for one in words) / found.asked
    spare = min(_MOST_SPARE, max(0, places.length(place) - found.asked))
    standing = places.standing(place)
    return Weighed(
        product_id=places.product(place),
        text=text * found.reading.worth,
        spare_words=-SPARE_WORD * spare,
        whole_title=WHOLE_TITLE if not spare and text >= _NEARLY_WHOLE else 0.0,
        popularity=standing.level * BEST_SELLING / BEST_LEVEL,
        sold_out=0.0 if standing.in_stock else -SOLD_OUT,
        words=words,
        by=found.reading.by,
    )


def all_weighed(found: Sequence[Found], places: Places) -> tuple[Products, Scores]:
    """All products that were found, each once, and their scores; in no order."""
    weighed = [weigh(one, places) for one in found]
    if not weighed:
        return np.empty(0, np.int64), np.empty(0)
    spots, scores = weighed[0] if len(weighed) == 1 else _best_of_each(weighed)
    return places.products(spots), scores


def ranked(
    found: Sequence[Found], places: Places, limit: int, allowed: Allowed | None = None
) -> list[tuple[int, float]]:
    """The best products with their scores, the best first and equals in the order of their ids."""
    products, scores = all_weighed(found, places)
    if not len(products) or limit < 1:
        return []
    if allowed is None:
        return best(products, scores, limit)
    size = limit
    while True:
        size = min(size * 8, len(products))
        some = [one for one in best(products, scores, size) if allowed(one[0])]
        if len(some) >= limit or size == len(products):
            return some[:limit]


def _best_of_each(weighed: Sequence[tuple[NDArray[np.int32], Scores]]) -> tuple[NDArray[np.int32], Scores]:
    """What several readings found: each of the goods once, with its best score."""
    spots = np.concatenate([one[0] for one in weighed])
    scores = np.concatenate([one[1] for one in weighed])
    order = np.lexsort((-scores, spots))
    spots, scores = spots[order], scores[order]
    first = np.ones(len(spots), np.bool_)
    first[1:] = spots[1:] != spots[:-1]
    return spots[first], scores[first]


def best(products: Products, scores: Scores, limit: int) -> list[tuple[int, float]]:
    """The best of some products with their scores, the best first and equals in the order of their ids."""
    if limit < 1:
        return []
    if len(products) > limit:
        worst = np.partition(scores, len(scores) - limit)[len(scores) - limit]
        better, equal = scores > worst, scores == worst
        left = limit - int(better.sum())
        last = np.partition(products[equal], left - 1)[:left]
        products = np.concatenate([products[better], last])
        scores = np.concatenate([scores[better], np.full(left, worst)])
    return sorted(zip(products.tolist(), scores.tolist(), strict=True), key=lambda one: (-one[1], one[0]))
