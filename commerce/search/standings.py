"""Which goods sell well lately and which are sold out: what the search weighs besides words."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from math import log1p
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

from commerce.catalogue import Product, Status, Variant, begin_change
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, insert_new, table_of
from commerce.search.models import StandingRow
from commerce.search.places import Standing

#: Sold so long ago, a unit counts half.
HALF_LIFE = timedelta(days=30)
#: So many units, sold just now, are as much as any product needs to stand first.
PLENTY = 1000
BEST_LEVEL = 20
_FIRST_DAY = datetime(2020, 1, 1, tzinfo=UTC)
_BATCH = 500

#: How many of each variant can be sold now; None: any number. Such as `commerce.inventory.available`.
Free = Callable[[Session, Collection[int]], Awaitable[Mapping[int, int | None]]]

_products = table_of(Product)
_variants = table_of(Variant)
_standings = table_of(StandingRow)
_warm_up = (
    update(_standings)
    .where(_standings.c.product_id == bindparam("of_product"))
    .values(heat=_standings.c.heat + bindparam("more"))
)
_for_sale = (
    select(
        _products.c.id,
        _variants.c.id.label("variant_id"),
        _standings.c.heat,
        _standings.c.level,
        _standings.c.in_stock,
    )
    .join(_variants, (_variants.c.product_id == _products.c.id) & (_variants.c.status == Status.ACTIVE))
    .outerjoin(_standings, _standings.c.product_id == _products.c.id)
    .where(_products.c.listed, _products.c.id > bindparam("after"), _products.c.id <= bindparam("until"))
    .order_by(_products.c.id)
)
_next_ids = (
    select(_products.c.id)
    .where(_products.c.listed, _products.c.id > bindparam("after"))
    .order_by(_products.c.id)
    .limit(_BATCH)
)
_highest = select(func.max(_standings.c.version))


async def note_sold(session: Session, product_id: int, units: int) -> None:
    """Count units of a product that were paid for now."""
    await _open(session, product_id)
    await session.execute(_warm_up, {"of_product": product_id, "more": units * _worth_of_a_unit()})


async def _open(session: Session, product_id: int) -> None:
    await insert_new(session, _standings, product_id=product_id, heat=0.0, level=0, in_stock=True, version=0)


async def weigh(database: Database, free: Free) -> int:
    """See how well everything for sale stands now, and tell the indexes of what stands otherwise; returns how much.

    Only the leading process does this: the versions it gives are seen in their order.
    """
    changed = 0
    async with database.studying() as session:
        found = [batch async for batch in _changes(session, free)]
    for batch in found:
        async with database.unit_of_work() as session:
            await begin_change(session)
            version = 1 + (await session.scalar(_highest) or 0)
            for product_id, standing in batch.items():
                await _open(session, product_id)
                told = {"level": standing.level, "in_stock": standing.in_stock, "version": version}
                await session.execute(_tell, {"of_product": product_id, **told})
        changed += len(batch)
    return changed


async def _changes(session: Session, free: Free) -> AsyncIterator[dict[int, Standing]]:
    """What stands otherwise than it was told, some hundred products at a time."""
    after = 0
    while ids := (await session.scalars(_next_ids, {"after": after})).all():
        rows = (await session.execute(_for_sale, {"after": after, "until": ids[-1]})).all()
        left = await free(session, [row.variant_id for row in rows])
        changes = dict(_changed(rows, left))
        if changes:
            yield changes
        after = ids[-1]


def _changed(rows: Sequence[Row[*tuple[Any, ...]]], left: Mapping[int, int | None]) -> list[tuple[int, Standing]]:
    found = []
    for product_id, variants in groupby(rows, key=lambda row: int(row.id)):
        first, *others = variants
        there = any(left.get(row.variant_id, 0) != 0 for row in (first, *others))
        standing = Standing(level_of(first.heat or 0.0), there)
        if standing != Standing(first.level or 0, True if first.in_stock is None else bool(first.in_stock)):
            found.append((product_id, standing))
    return found


def level_of(heat: float) -> int:
    """How well something sells, from 0 to 20: by how many times more, not by how much more."""
    units = heat / _worth_of_a_unit()
    return min(BEST_LEVEL, round(BEST_LEVEL * log1p(units) / log1p(PLENTY)))


def _worth_of_a_unit() -> float:
    return float(2 ** ((now() - _FIRST_DAY) / HALF_LIFE))


_tell = (
    update(_standings)
    .where(_standings.c.product_id == bindparam("of_product"))
    .values(level=bindparam("level"), in_stock=bindparam("in_stock"), version=bindparam("version"))
)
