"""Sees to it that a list is not one thing ten times: so many of a category and of a brand, and no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from campaigns.recommendations.candidates import Candidate
from campaigns.recommendations.picks import Pick

#: At most so many of one category in a list; of one brand one in each so many places.
OF_ONE_CATEGORY, PLACES_A_BRAND = 2, 3
#: With fewer categories than these to choose from, what differs from what stands above is preferred.
_FEW_CATEGORIES = 5
#: How much counts how good it is, and how much that it differs (maximal marginal relevance).
_GOOD, _OTHER = 0.8, 0.2


class Variety:
    """A list of so many as it grows: what has still a place in it."""

    def __init__(self, open_: Mapping[int, Candidate], most: int) -> None:
        self._open = open_
        self._of_one_brand = -(-most // PLACES_A_BRAND)
        self._categories: Counter[int] = Counter()
        self._brands: Counter[str] = Counter()
        self.chosen: dict[int, Pick] = {}

    def fits(self, product_id: int) -> bool:
        """Whether it is not in the list yet and neither its category nor its brand has had enough."""
        one = self._open[product_id]
        return (
            product_id not in self.chosen
            and (one.category_id is None or self._categories[one.category_id] < OF_ONE_CATEGORY)
            and (one.brand is None or self._brands[one.brand] < self._of_one_brand)
        )

    def add(self, pick: Pick) -> None:
        """Put it into the list."""
        one = self._open[pick.product_id]
        self.chosen[pick.product_id] = pick
        if one.category_id is not None:
            self._categories[one.category_id] += 1
        if one.brand is not None:
            self._brands[one.brand] += 1

    def likeness(self, pick: Pick) -> float:
        """How much it is like what is in the list already: wholly where its category or its brand is."""
        one = self._open[pick.product_id]
        return float(one.category_id in self._categories or one.brand in self._brands)


def varied(picks: Iterable[Pick], open_: Mapping[int, Candidate], most: int) -> list[Pick]:
    """The first of these, best first, with no more of a category and a brand than is good."""
    variety = Variety(open_, most)
    for pick in picks:
        if len(variety.chosen) == most:
            break
        if variety.fits(pick.product_id):
            variety.add(pick)
    return list(variety.chosen.values())


def mixed(picks: list[Pick], open_: Mapping[int, Candidate], most: int) -> list[Pick]:
    """The same picks in a better order for a list of so many, where there are but few categories to choose from."""
    categories = {open_[one.product_id].category_id for one in picks} - {None}
    if not 1 < len(categories) < _FEW_CATEGORIES:
        return picks
    variety = Variety(open_, most)
    for _ in range(min(most, len(picks))):
        best = max(_marginal(picks, variety), default=None)
        if best is None:
            break
        variety.add(picks[-best[1]])
    return [*variety.chosen.values(), *(one for one in picks if one.product_id not in variety.chosen)]


def _marginal(picks: list[Pick], variety: Variety) -> Iterator[tuple[float, int]]:
    """What each that still fits adds to the list, and its place, as less than nothing: of alike ones the first."""
    for place, pick in enumerate(picks):
        if variety.fits(pick.product_id):
            yield _GOOD * (1 - place / len(picks)) - _OTHER * variety.likeness(pick), -place
