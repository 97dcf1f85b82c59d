"""One person as suggestions see them: what they bought, what they do not want, and how many orders they placed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from campaigns.recommendations.models import avoidances_table, demand_table, purchases_table, tastes_table
from campaigns.recommendations.taste import Taste
from campaigns.recommendations.unwanted import Avoided
from commerce.catalogue import Product
from commerce.kit.database import Session, table_of

_t, _d, _p, _a = tastes_table.c, demand_table.c, purchases_table.c, avoidances_table.c
_products = table_of(Product)
_had = (
    select(
        _t.product_id,
        _t.times,
        _t.weight,
        _t.first_day,
        _t.last_day,
        _d.rebuy,
        _d.gap,
        _d.comes_back,
        _products.c.category_id,
    )
    .join(_products, _products.c.id == _t.product_id)
    .outerjoin(demand_table, _d.product_id == _t.product_id)
    .where(_t.customer_id == bindparam("of"))
)
_orders = select(func.count(_p.order_id.distinct())).where(_p.customer_id == bindparam("of"))
_avoids = (
    select(_products.c.category_id, func.count())
    .join(_products, _products.c.id == _a.product_id)
    .where(_a.customer_id == bindparam("of"), _a.until_day > bindparam("day"), _a.why == Avoided.NOT_WANTED)
    .group_by(_products.c.category_id)
)


class Had(NamedTuple):
    """A product somebody bought, and how others take to it; some have hundreds, which are read for every list."""

    taste: Taste
    category_id: int | None
    rebuy: int
    gap: int | None
    comes_back: bool


@dataclass(frozen=True)
class Person:
    """What is remembered of somebody; nothing of whoever wants no personal suggestions."""

    customer_id: int
    had: tuple[Had, ...] = ()
    orders: int = 0
    #: How many products of a category they did not want.
    unwanted: Counter[int | None] | None = None

    @cached_property
    def tastes(self) -> list[Taste]:
        """Only the tastes."""
        return [one.taste for one in self.had]

    @cached_property
    def had_by_product(self) -> dict[int, Had]:
        """The same, to look up."""
        return {one.taste.product_id: one for one in self.had}

    def liking_of(self, category_id: int | None) -> float:
        """What a category counts: half for each product of it that was not wanted."""
        return 0.5 ** (self.unwanted or Counter())[category_id]


async def read_person(session: Session, customer_id: int, day: int) -> Person:
    """Everything that suggestions for somebody need, in three short reads."""
    rows = (await session.execute(_had, {"of": customer_id})).all()
    orders: int = await session.scalar(_orders, {"of": customer_id}) or 0
    unwanted: Counter[int | None] = Counter()
    for category_id, count in await session.execute(_avoids, {"of": customer_id, "day": day}):
        unwanted[category_id] = count
    had = tuple(
        Had(Taste(product_id, times, weight, first, last), category_id, rebuy or 0, gap, bool(comes_back))
        for product_id, times, weight, first, last, rebuy, gap, comes_back, category_id in rows
    )
    return Person(customer_id, had, orders, unwanted)
