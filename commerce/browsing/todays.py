"""What every piece costs somebody today: as `quote` prices one alone, worked out once for all that are alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from commerce.browsing.common import Kinds
from commerce.browsing.remembering import Alike, Marks
from commerce.browsing.wares import Cut, Ids, Wares
from commerce.kit.money import Money
from commerce.pricing import BasketLine, Promotion, UnitPrices, price_today


def prices_of(
    wares: Wares, cut: Cut, promotions: Sequence[Promotion], currency: str, ways: Mapping[int, tuple[int, ...]]
) -> Ids:
    """What each piece costs, in minor units, where these unit prices are open; they hold in `currency` alone."""
    if not promotions or not len(cut.variants):
        return cut.prices
    marked, sets = _marked(wares, cut, frozenset(_looked_at(promotions)), ways)
    listed, price = np.unique(cut.prices, return_inverse=True)
    prices, kinds, which = _alike(price, cut.terms.astype(np.int64) * len(sets) + marked)
    known = wares.todays.under(promotions)
    found = []
    for at, number in zip(listed[prices].tolist(), kinds.tolist(), strict=True):
        one = (at, number // len(sets), sets[number % len(sets)])
        if one not in known:
            known[one] = _today(wares, one, promotions, currency)
        found.append(known[one])
    return np.array(found, np.int64)[which]


def _alike(one: NDArray[np.int64], other: NDArray[np.int64]) -> tuple[Ids, Ids, NDArray[np.intp]]:
    """The different pairs of two columns of small numbers, and which of them stands where."""
    span = int(other.max()) + 1
    pairs, which = np.unique(one * span + other, return_inverse=True)
    return pairs // span, pairs % span, which


def _today(wares: Wares, one: Alike, promotions: Sequence[Promotion], currency: str) -> int:
    price, number, marks = one
    terms = wares.terms.things[number]
    fitting = [some for some in promotions if some.scope.covers(marks)]
    if not fitting or terms.currency != currency:
        return price
    floor, cost = (None if sum_ is None else Money(sum_, currency) for sum_ in (terms.floor, terms.cost))
    line = BasketLine(
        key=0, variant_id=0, quantity=1, unit_list=Money(price, currency), floor=floor, cost=cost, marks=marks
    )
    return price_today(line, fitting).total.amount


def _looked_at(promotions: Sequence[Promotion]) -> Iterator[str]:
    """The marks that any of them tells goods by."""
    for one in promotions:
        yield from one.scope.any_of
        yield from one.scope.none_of
        if isinstance(one.benefit, UnitPrices):
            yield from (mark for mark, _, _ in one.benefit.prices if mark)


def _marked(
    wares: Wares, cut: Cut, looked_at: Marks, ways: Mapping[int, tuple[int, ...]]
) -> tuple[NDArray[np.int64], list[Marks]]:
    """Which of these marks each piece has: the number of a set for each, and the sets."""
    sets: Kinds[Marks] = Kinds()
    shelves, tags, which = _alike(cut.categories.astype(np.int64), cut.tags.astype(np.int64))
    shared = [
        sets.number(_shared(wares, looked_at, ways.get(shelf, ()), number))
        for shelf, number in zip(shelves.tolist(), tags.tolist(), strict=True)
    ]
    marked = np.array(shared, np.int64)[which][cut.owners]
    for kind, column in (("product", cut.products[cut.owners]), ("variant", cut.variants)):
        for at in np.flatnonzero(np.isin(column, _refs(looked_at, kind))).tolist():
            marked[at] = sets.number(sets.things[marked[at]] | {f"{kind}:{column[at]}"})
    return marked, sets.things


def _shared(wares: Wares, looked_at: Marks, way: Sequence[int], tags: int) -> Marks:
    """Those of the marks that goods of one shelf with the same tags have."""
    has = {*(f"category:{one}" for one in way), *(f"tag:{tag}" for tag in wares.tags.things[tags])}
    return looked_at & has


def _refs(looked_at: Marks, kind: str) -> Ids:
    """The numbers in marks such as `product:7`."""
    told = (mark.partition(":") for mark in looked_at)
    return np.array([int(ref) for name, _, ref in told if name == kind and ref.isdecimal()], np.int64)
