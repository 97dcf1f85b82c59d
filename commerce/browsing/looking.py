"""What one person looks through: which goods fit their filters, in which order, and how many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from commerce.browsing.common import Yes
from commerce.browsing.wares import NOWHERE, Cut, Ids, Wares
from commerce.catalogue import Sieve, Sort
from commerce.pricing import Promotion

Kind = TypeVar("Kind", bound=np.generic)

_DEAREST = np.iinfo(np.int64).max
#: Up to so many pairs of a product and a value each has a place of its own; more are put in order.
_MOST_PAIRS = 20_000_000


@dataclass(frozen=True, slots=True)
class Fitting:
    """A product that fits, and those of its variants that do: first what is there, the cheapest before the others."""

    product_id: int
    variants: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """Which pieces fit, and which products have one that does."""

    pieces: Yes
    products: Yes

    @property
    def count(self) -> int:
        return int(np.count_nonzero(self.products))


class Look:
    """Goods in an order, at what they cost whoever looks: `prices` has one for each piece of the cut, as the
    unit prices that are open to them (`opened`) make it.

    `ways` are the categories in the merchant's order, each with its id and those of all above it. `ranks` tell how the
    products stand in an order that is not of prices, the highest first.
    """

    def __init__(
        self,
        wares: Wares,
        cut: Cut,
        prices: Ids,
        opened: tuple[Promotion, ...],
        ways: Mapping[int, tuple[int, ...]],
        language: str,
        ranks: Ids | None = None,
    ) -> None:
        self.wares = wares
        self.cut = cut
        self.prices = prices
        self.opened = opened
        self.ways = ways
        self.language = language
        self._ranks = ranks
        self._fits: dict[Sieve, Fit] = {}

    @property
    def total(self) -> int:
        """How many products there are before anything is chosen."""
        return len(self.cut.products)

    def label(self, sign: str) -> str | None:
        """What a tag or a value of an option is called."""
        return self.wares.words.label(sign, self.language)

    def count(self, sieve: Sieve) -> int:
        """How many products fit."""
        return self.fit(sieve).count

    def lowest(self) -> Ids:
        """What each product costs at the least."""
        return self._of_each(np.minimum, self.prices)

    def fit(self, sieve: Sieve) -> Fit:
        """What fits: a piece must be all that is asked for, a red one that is sold out and a blue one are not."""
        known = self._fits.get(sieve)
        if known is None:
            known = self._fits[sieve] = self._sifted(sieve)
        return known

    def having_each(self, fit: Fit, signs: Sequence[str]) -> list[int]:
        """How many products have a piece that fits and each of these values of one option."""
        values = self.wares.options.which(signs)[self.cut.options]
        pieces = fit.pieces & (values >= 0)
        pairs = self.cut.owners[pieces] * len(signs) + values[pieces]
        if self.total * len(signs) > _MOST_PAIRS:
            return list(map(int, np.bincount(np.unique(pairs) % len(signs), minlength=len(signs))))
        there = np.zeros((self.total, len(signs)), np.bool_)
        there.reshape(-1)[pairs] = True
        return list(map(int, np.count_nonzero(there, axis=0)))

    def sift(self, sieve: Sieve, sort: Sort = Sort.BEST) -> Sifted:
        """What fits, in this order; equals stand as they did."""
        fit = self.fit(sieve)
        return Sifted(self, fit, self._key(sort, fit.pieces))

    def _sifted(self, sieve: Sieve) -> Fit:
        cut = self.cut
        products = self._on_shelf(sieve.category_id)
        for sign in sieve.tags:
            products &= self.wares.tags.bearing(cut.tags, [sign])
        pieces = products[cut.owners]
        if sieve.in_stock:
            pieces &= cut.there
        if sieve.band is not None and sieve.band.least is not None:
            pieces &= self.prices >= sieve.band.least
        if sieve.band is not None and sieve.band.below is not None:
            pieces &= self.prices < sieve.band.below
        for group in self.wares.words.together(sieve.options):
            pieces &= self.wares.options.bearing(cut.options, group)
        return Fit(pieces, self._of_each(np.logical_or, pieces))

    def _on_shelf(self, category_id: int | None) -> Yes:
        if category_id is None:
            return np.ones(self.total, np.bool_)
        within = [one for one, way in self.ways.items() if category_id in way]
        found: Yes = np.isin(self.cut.categories, np.array(within or [NOWHERE - 1], np.int32))
        return found

    def _key(self, sort: Sort, pieces: Yes) -> Ids | None:
        """By which products are put in order, the lowest first."""
        if sort is Sort.CHEAPEST:
            return self._of_each(np.minimum, np.where(pieces, self.prices, _DEAREST))
        if sort is Sort.DEAREST:
            return -self._of_each(np.maximum, np.where(pieces, self.prices, -1))
        if sort is Sort.NEWEST:
            return -self.cut.products
        if sort is Sort.BEST or self._ranks is None:
            return None
        return -self._ranks

    def _of_each(self, together: np.ufunc, pieces: NDArray[Kind]) -> NDArray[Kind]:
        """What the pieces of each product come to together."""
        found: NDArray[Kind] = together.reduceat(pieces, self.cut.begins) if self.total else pieces[:0]
        return found


class Sifted:
    """The products that fit, in order; they are looked at a page at a time, and put in order no further than that."""

    def __init__(self, look: Look, fit: Fit, key: Ids | None) -> None:
        self._look = look
        self._fit = fit
        self._places = np.flatnonzero(fit.products)
        self._stands = None if key is None else _as_they_stand(key[self._places])

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self._places)

    def place_of(self, product_id: int) -> int | None:
        """Where a product stands, from 0."""
        found = np.flatnonzero(self._look.cut.products[self._places] == product_id)
        if not len(found):
            return None
        at = int(found[0])
        return at if self._stands is None else int(np.count_nonzero(self._stands < self._stands[at]))

    def some(self, first: int, most: int) -> list[Fitting]:
        """So many of them from a place on."""
        end = min(first + most, self.total)
        return [self._fitting(int(place)) for place in self._in_order(end)[first:end]]

    def _in_order(self, end: int) -> NDArray[np.intp]:
        """As many of the first of them as are asked for."""
        if self._stands is None or not end:
            return self._places[:end]
        first = np.argpartition(self._stands, end - 1)[:end]
        return self._places[first[np.argsort(self._stands[first])]]

    def _fitting(self, place: int) -> Fitting:
        cut, prices = self._look.cut, self._look.prices
        end = cut.begins[place + 1] if place + 1 < len(cut.begins) else len(cut.owners)
        pieces = [at for at in range(int(cut.begins[place]), int(end)) if self._fit.pieces[at]]
        pieces.sort(key=lambda at: (not cut.there[at], prices[at]))
        return Fitting(int(cut.products[place]), tuple(int(cut.variants[at]) for at in pieces))


def _as_they_stand(key: Ids) -> Ids:
    """Numbers in the order of the key, the lowest first, no two of them the same: equals stand as they did."""
    most = int(np.abs(key).max(initial=0)) + 1
    if most * (len(key) + 1) < _DEAREST:
        return key * len(key) + np.arange(len(key))
    stands = np.empty(len(key), np.int64)
    stands[np.argsort(key, kind="stable")] = np.arange(len(key))
    return stands
