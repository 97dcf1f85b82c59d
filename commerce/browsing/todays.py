"""What every piece costs somebody today: as `quote` prices one alone, worked out once for all that are alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from commerce.browsing.common import Kinds
from commerce.browsing.remembering import Alike, Marks
from commerce.browsing.wares import NO_COST, Cut, Ids, Wares
from commerce.kit.money import Money
from commerce.pricing import BasketLine, Promotion, UnitPrices, price_today

#: Up to so many, and a few for each piece, numbers are counted and not sorted.
_SMALL = 1_000_000


def prices_of(
    wares: Wares, cut: Cut, promotions: Sequence[Promotion], currency: str, ways: Mapping[int, tuple[int, ...]]
) -> Ids:
    """What each piece costs, in minor units, where these unit prices are open; they hold in `currency` alone."""
    if not promotions or not len(cut.variants):
        return cut.prices
    marked, sets = _marked(wares, cut, frozenset(_looked_at(promotions)), ways)
    costs, cost = _costs(cut, promotions)
    alike, which = _alike((cut.terms.astype(np.int64) * len(sets) + marked) * len(costs) + cost)
    known = wares.todays.under(promotions)
    found = []
    for number in alike.tolist():
        terms, rest = divmod(number, len(sets) * len(costs))
        one = (terms, sets[rest // len(costs)], costs[rest % len(costs)])
        if one not in known:
            known[one] = _today(wares, one, promotions, currency)
        found.append(known[one])
    return np.array(found, np.int64)[which]


def _costs(cut: Cut, promotions: Sequence[Promotion]) -> tuple[list[int], NDArray[np.int64]]:
    """The different costs and which of them each piece has: one for all where nobody looks at costs."""
    if all(one.margin is None for one in promotions):
        return [NO_COST], np.zeros(len(cut.costs), np.int64)
    costs, which = np.unique(cut.costs, return_inverse=True)
    return costs.tolist(), which.reshape(-1)


def _alike(numbers: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """The different numbers, and which of them stands where; small ones are counted, which is quicker than sorting."""
    most = int(numbers.max()) + 1
    if most > _SMALL + 4 * len(numbers):
        found, which = np.unique(numbers, return_inverse=True)
        return found, which.reshape(-1)
    there = np.zeros(most, np.bool_)
    there[numbers] = True
    return np.flatnonzero(there), (np.cumsum(there) - 1)[numbers]


def _today(wares: Wares, one: Alike, promotions: Sequence[Promotion], currency: str) -> int:
    number, marks, cost = one
    terms = wares.terms.things[number]
    fitting = [some for some in promotions if some.scope.covers(marks)]
    if not fitting or terms.currency != currency:
        return terms.price
    line = BasketLine(
        key=0,
        variant_id=0,
        quantity=1,
        unit_list=Money(terms.price, currency),
        floor=None if terms.floor is None else Money(terms.floor, currency),
        cost=None if cost == NO_COST else Money(cost, currency),
        marks=marks,
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
    marked = _shared(wares, cut, looked_at, ways, sets)[cut.owners]
    for kind, column in (("product", cut.products[cut.owners]), ("variant", cut.variants)):
        refs = _refs(looked_at, kind)
        for at in np.flatnonzero(np.isin(column, refs)).tolist() if len(refs) else ():
            marked[at] = sets.number(sets.things[marked[at]] | {f"{kind}:{column[at]}"})
    return marked, sets.things


def _shared(
    wares: Wares, cut: Cut, looked_at: Marks, ways: Mapping[int, tuple[int, ...]], sets: Kinds[Marks]
) -> NDArray[np.int64]:
    """The number of the set of those of the marks that each product has by its shelf and its tags."""
    if not any(one.startswith(("category:", "tag:")) for one in looked_at):
        return np.full(len(cut.products), sets.number(frozenset()), np.int64)
    span = len(wares.tags.things)
    pairs, which = _alike(cut.categories.astype(np.int64) * span + cut.tags)
    found = []
    for pair in pairs.tolist():
        way, tags = ways.get(pair // span, ()), wares.tags.things[pair % span]
        has = {*(f"category:{one}" for one in way), *(f"tag:{tag}" for tag in tags)}
        found.append(sets.number(looked_at & has))
    return np.array(found, np.int64)[which]


def _refs(looked_at: Marks, kind: str) -> Ids:
    """The numbers in marks such as `product:7`."""
    told = (mark.partition(":") for mark in looked_at)
    return np.array([int(ref) for name, _, ref in told if name == kind and ref.isdecimal()], np.int64)
