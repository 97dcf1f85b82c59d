"""Keeps the columns in step with the rows: with what changes on the shelves, and with every movement of stock."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from commerce import inventory
from commerce.browsing.wares import Piece, Seen, Ware, Wares
from commerce.catalogue import Category, Product, ProductText, Status, Variant, is_changing
from commerce.inventory import Location, StockMovement
from commerce.kit.database import Session, speaks_postgresql, table_of
from commerce.kit.money import Money

_BATCH = 250
_BEYOND = 2**62
#: Seconds: on PostgreSQL a movement may become visible so long after one with a higher number.
_LATE = 10.0
#: A tap reads so many changed goods itself; more are left to the job that follows the shelves.
FEW = 1000
#: So many movements before the first look are looked at again for the same reason.
_BEFORE = 1000

_products, _variants = table_of(Product), table_of(Variant)
_texts, _categories = table_of(ProductText), table_of(Category)
_movements, _locations = table_of(StockMovement), table_of(Location)
_ids: Any = bindparam("ids", expanding=True)

_heads = select(
    select(func.max(_products.c.version)).scalar_subquery().label("products"),
    select(func.max(_categories.c.version)).scalar_subquery().label("categories"),
    select(func.max(_movements.c.id)).scalar_subquery().label("moved"),
    select(func.count(_locations.c.closed_at)).scalar_subquery().label("closed"),
    select(func.max(_locations.c.closed_at)).scalar_subquery().label("closed_last"),
)
_changed = (
    select(*(_products.c[name] for name in ("id", "version", "listed", "category_id", "tags", "option_names")))
    .where(
        (_products.c.version > bindparam("version"))
        | ((_products.c.version == bindparam("version")) & (_products.c.id > bindparam("after")))
    )
    .order_by(_products.c.version, _products.c.id)
    .limit(_BATCH)
)
_how_many = select(func.count()).select_from(_products).where(_products.c.version > bindparam("version"))
_said = select(_texts.c.product_id, _texts.c.language, _texts.c.words).where(_texts.c.product_id.in_(_ids))
_pieces = inventory.with_stock(
    select(
        *(_variants.c[name] for name in ("id", "product_id", "option_values", "price", "currency")),
        *(_variants.c[name] for name in ("floor_price", "cost_price", "track_stock", "allow_backorder")),
    )
)
_for_sale = _pieces.where(_variants.c.product_id.in_(_ids), _variants.c.status == Status.ACTIVE).order_by(
    _variants.c.product_id, _variants.c.position, _variants.c.id
)
_moved_since = select(_movements.c.variant_id).where(_movements.c.id > bindparam("since")).distinct()

_Rows = Sequence[Row[*tuple[Any, ...]]]


async def refresh(session: Session, wares: Wares, *, in_passing: bool = False) -> int:
    """Bring the columns up to what this session sees; returns how many products and variants were looked at.

    The first time reads all goods, and lets others work in between. Whoever comes while somebody else reads goes on
    with what is known; so does whoever is changing the shelves at this moment, and sees what nobody else may see.
    `in_passing` leaves to others what takes long.
    """
    if wares.seen.is_busy or is_changing(session):
        return 0
    wares.seen.is_busy = True
    try:
        return await _follow(session, wares, in_passing)
    finally:
        wares.seen.is_busy = False


async def _follow(session: Session, wares: Wares, in_passing: bool) -> int:
    heads = (await session.execute(_heads)).one()
    version, moved = max(heads.products or 0, heads.categories or 0), heads.moved or 0
    places = (heads.closed, heads.closed_last)
    if version < wares.seen.version or moved < _highest(wares.seen) or places != wares.seen.places:
        if in_passing and len(wares) > FEW:
            return 0
        wares.clear()
        begun = max(0, moved - _BEFORE) if speaks_postgresql(session) else moved
        wares.seen = Seen(moved=[(time.monotonic(), begun)], places=places, is_busy=True)
    looked_at = 0
    if version != wares.seen.version:
        if in_passing and (await session.scalars(_how_many, {"version": wares.seen.version})).one() > FEW:
            return 0
        looked_at = await _follow_goods(session, wares)
        wares.seen.version = version
    looked_at += await _follow_stock(session, wares, moved)
    wares.is_ready = True
    return looked_at


async def _follow_goods(session: Session, wares: Wares) -> int:
    """What was changed on the shelves."""
    looked_at, version, after = 0, wares.seen.version, _BEYOND
    while rows := (await session.execute(_changed, {"version": version, "after": after})).all():
        await _take_in(session, wares, rows)
        looked_at += len(rows)
        version, after = rows[-1].version, rows[-1].id
        await asyncio.sleep(0)
    return looked_at


async def _take_in(session: Session, wares: Wares, rows: _Rows) -> None:
    listed = {"ids": [row.id for row in rows if row.listed]}
    pieces: dict[int, list[Piece]] = defaultdict(list)
    said: dict[int, dict[str, Mapping[str, str]]] = defaultdict(dict)
    for row in await session.execute(_for_sale, listed) if listed["ids"] else ():
        pieces[row.product_id].append(_piece(row))
    for product_id, language, words in await session.execute(_said, listed) if listed["ids"] else ():
        said[product_id][language] = words
    for row in rows:
        if row.listed:
            options = tuple(row.option_names)
            wares.put(Ware(row.id, row.category_id, tuple(row.tags), options, tuple(pieces[row.id]), said[row.id]))
        else:
            wares.remove(row.id)


def _piece(row: Row[*tuple[Any, ...]]) -> Piece:
    return Piece(
        variant_id=row.id,
        values=tuple(row.option_values),
        price=Money(row.price, row.currency),
        there=inventory.left_of(row) != 0,
        floor=row.floor_price,
        cost=row.cost_price,
    )


async def _follow_stock(session: Session, wares: Wares, moved: int) -> int:
    """Of which variants there may be more or less than before; nought where movements are only looked at once more."""
    is_new = moved > _highest(wares.seen)
    since = _from(wares.seen, late=_LATE if speaks_postgresql(session) else 0.0)
    ids: Sequence[int] = ()
    if moved > since:
        ids = sorted(await session.scalars(_moved_since, {"since": since}))
        for start in range(0, len(ids), _BATCH):
            for variant_id, left in (await inventory.available(session, ids[start : start + _BATCH])).items():
                wares.stock(variant_id, left != 0)
    wares.seen.moved.append((time.monotonic(), moved))
    return len(ids) if is_new else 0


def _from(seen: Seen, late: float) -> int:
    """After which movement to look: the highest that was seen so long ago that nothing before it can still appear."""
    begun = time.monotonic() - late
    old = [at for at, (when, _) in enumerate(seen.moved) if when <= begun]
    del seen.moved[: old[-1] if old else 0]
    return seen.moved[0][1]


def _highest(seen: Seen) -> int:
    return max((number for _, number in seen.moved), default=0)
