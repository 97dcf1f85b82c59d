"""What one person looks through: which goods fit their filters, in which order, and how many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from commerce.browsing.common import Yes
from commerce.browsing.wares import NOWHERE, Cut, Ids, Wares
from commerce.catalogue import Sieve, Sort, sign_of
from commerce.pricing import Promotion

Kind = TypeVar("Kind", bound=np.generic)

_DEAREST = np.iinfo(np.int64).max


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
        ranks: NDArray[np.float64] | None = None,
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

    def sift(self, sieve: Sieve, sort: Sort = Sort.BEST) -> Sifted:
        """What fits, in this order; equals stand as they did."""
        fit = self.fit(sieve)
        at = np.flatnonzero(fit.products)
        key = self._key(sort, fit.pieces)
        return Sifted(self, fit, at if key is None else at[np.argsort(key[at], kind="stable")])

    def _sifted(self, sieve: Sieve) -> Fit:
        cut = self.cut
        products = self._on_shelf(sieve.category_id)
        for sign in sieve.tags:
            products &= self.wares.tags.which(cut.tags, partial(_is_tagged, sign))
        pieces = products[cut.owners]
        if sieve.in_stock:
            pieces &= cut.there
        if sieve.band is not None and sieve.band.least is not None:
            pieces &= self.prices >= sieve.band.least
        if sieve.band is not None and sieve.band.below is not None:
            pieces &= self.prices < sieve.band.below
        for group in self.wares.words.together(sieve.options):
            pieces &= self.wares.options.which(cut.options, partial(_has_any, group))
        return Fit(pieces, self._of_each(np.logical_or, pieces))

    def _on_shelf(self, category_id: int | None) -> Yes:
        if category_id is None:
            return np.ones(self.total, np.bool_)
        within = [one for one, way in self.ways.items() if category_id in way]
        found: Yes = np.isin(self.cut.categories, np.array(within or [NOWHERE - 1], np.int32))
        return found

    def _key(self, sort: Sort, pieces: Yes) -> NDArray[np.int64] | NDArray[np.float64] | None:
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


def _is_tagged(sign: str, tags: Iterable[str]) -> bool:
    return sign in map(sign_of, tags)


def _has_any(group: frozenset[str], signs: frozenset[str]) -> bool:
    return not signs.isdisjoint(group)


class Sifted:
    """The products that fit, in order; they are looked at a page at a time."""

    def __init__(self, look: Look, fit: Fit, places: NDArray[np.intp]) -> None:
        self._look = look
        self._fit = fit
        self._places = places

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self._places)

    def place_of(self, product_id: int) -> int | None:
        """Where a product stands, from 0."""
        found = np.flatnonzero(self._look.cut.products[self._places] == product_id)
        return int(found[0]) if len(found) else None

    def some(self, first: int, most: int) -> list[Fitting]:
        """So many of them from a place on."""
        return [self._fitting(int(place)) for place in self._places[first : first + most]]

    def _fitting(self, place: int) -> Fitting:
        cut, prices = self._look.cut, self._look.prices
        end = cut.begins[place + 1] if place + 1 < len(cut.begins) else len(cut.owners)
        pieces = [at for at in range(int(cut.begins[place]), int(end)) if self._fit.pieces[at]]
        pieces.sort(key=lambda at: (not cut.there[at], prices[at]))
        return Fitting(int(cut.products[place]), tuple(int(cut.variants[at]) for at in pieces))
