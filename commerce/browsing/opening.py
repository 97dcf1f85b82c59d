"""Opens the shelves for one person: all goods, those of a shelf, or those that a search found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from commerce import catalogue, membership, reviews
from commerce.browsing.following import refresh
from commerce.browsing.looking import Look
from commerce.browsing.refusals import ShelvesUnread
from commerce.browsing.todays import prices_of
from commerce.browsing.wares import Ids, Wares
from commerce.catalogue import Sort
from commerce.kit.database import Session
from commerce.reviews import Rating

#: Of so many goods it is asked each time how they stand; of more, all are read, and that is kept for some seconds.
FEW = 500
_UNRATED = Rating().weighed


@dataclass(frozen=True, slots=True)
class Asker:
    """Who looks: prices are theirs, and so are the words."""

    customer_id: int
    language: str
    currency: str


async def look(
    session: Session,
    wares: Wares,
    asker: Asker,
    *,
    found: Ids | None = None,
    category_id: int | None = None,
    sort: Sort = Sort.BEST,
) -> Look:
    """All that is for sale, or what was `found`, the best first, or what stands in a category and below it.

    It can be put into the order of prices, of age, and of `sort`. What is changed, sold out or there again is seen to
    first. Raises `ShelvesUnread` while all goods are read for the first time.
    """
    if not wares.is_ready:
        raise ShelvesUnread
    await refresh(session, wares, in_passing=True)
    rows = wares.standing() if found is None else wares.having(found)
    if category_id is not None:
        rows = wares.within(rows, await catalogue.shelves_below(session, category_id))
    cut = wares.all() if found is None and category_id is None else wares.cut(rows)
    ways = await catalogue.all_ways(session)
    opened = await membership.unit_prices(session, asker.customer_id, asker.language, asker.currency)
    prices = prices_of(wares, cut, opened, asker.currency, ways)
    return Look(wares, cut, prices, opened, ways, asker.language, await _ranks(session, wares, cut.products, sort))


async def _ranks(session: Session, wares: Wares, products: Ids, sort: Sort) -> Ids | None:
    """How these products stand in an order that is neither of prices nor of age; the highest are to come first."""
    if sort not in (Sort.SOLD, Sort.RATED):
        return None
    if len(products) <= FEW:
        return _in_order(products, await _some(session, products.tolist(), sort), sort)
    known = wares.standings.of(sort)
    if known is None:
        told = await (catalogue.all_units_sold(session) if sort is Sort.SOLD else reviews.all_weighed(session))
        ids = np.array(sorted(told), np.int64)
        known = ids, np.array([_number(told[one]) for one in ids.tolist()], np.int64)
        wares.standings.keep(sort, known)
    ids, values = known
    found = np.full(len(products), _nothing(sort), np.int64)
    if len(ids):
        at = np.minimum(np.searchsorted(ids, products), len(ids) - 1)
        there = ids[at] == products
        found[there] = values[at[there]]
    return found


async def _some(session: Session, ids: Sequence[int], sort: Sort) -> dict[int, float]:
    if sort is Sort.SOLD:
        return {one: float(units) for one, units in (await catalogue.units_sold(session, ids)).items()}
    return {one: rating.weighed for one, rating in (await reviews.ratings(session, ids)).items()}


def _in_order(products: Ids, told: dict[int, float], sort: Sort) -> Ids:
    nothing = _nothing(sort)
    return np.array([_number(told[one]) if one in told else nothing for one in products.tolist()], np.int64)


def _nothing(sort: Sort) -> int:
    """What nobody bought was sold nought times; what nobody rated is liked as middling things are."""
    return 0 if sort is Sort.SOLD else _number(_UNRATED)


def _number(value: float) -> int:
    """A whole number for comparing: a millionth of a star makes no difference."""
    return round(value * 1_000_000)
