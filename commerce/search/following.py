"""Keeps the index in step with the shelves, by what has changed since it last looked."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select

from commerce.catalogue import Category, CategoryText, Product, ProductText, Status, Variant, highest_version
from commerce.kit.database import Session, table_of
from commerce.search.index import Entry, Index

_BATCH = 500
_BEYOND = 2**62
_products = table_of(Product)
_texts = table_of(ProductText)
_variants = table_of(Variant)
_categories = table_of(Category)
_category_texts = table_of(CategoryText)
_ids: Any = bindparam("ids", expanding=True)

_fields = select(*(_products.c[name] for name in ("id", "version", "listed", "title", "tags", "category_id")))
_changed = (
    _fields.where(
        (_products.c.version > bindparam("version"))
        | ((_products.c.version == bindparam("version")) & (_products.c.id > bindparam("after")))
    )
    .order_by(_products.c.version, _products.c.id)
    .limit(_BATCH)
)
_standing_on = (
    _fields.where(_products.c.category_id.in_(_ids), _products.c.listed, _products.c.id > bindparam("after"))
    .order_by(_products.c.id)
    .limit(_BATCH)
)
_said = select(_texts.c.product_id, _texts.c.title, _texts.c.words).where(_texts.c.product_id.in_(_ids))
_sold = select(
    *(_variants.c[name] for name in ("product_id", "id", "sku", "barcode", "option_values")),
).where(_variants.c.product_id.in_(_ids), _variants.c.status == Status.ACTIVE)
_shelves = select(_categories.c.id, _categories.c.parent_id, _categories.c.title, _categories.c.version)
_shelves_said = select(_category_texts.c.category_id, _category_texts.c.title)

_Rows = Sequence[Row[*tuple[Any, ...]]]


async def refresh(session: Session, index: Index) -> int:
    """Bring the index up to what this session sees; returns how many products were looked at.

    The first time reads all goods, and lets others work in between. Runs one at a time for each index.
    """
    highest = await highest_version(session)
    if highest == index.version:
        return 0
    shelves = await _read_shelves(session)
    looked_at, version, after = 0, index.version, _BEYOND
    renamed = shelves.changed_since(version) if version else []
    while rows := (await session.execute(_changed, {"version": version, "after": after})).all():
        looked_at += await _take_in(session, index, rows, shelves)
        version, after = rows[-1].version, rows[-1].id
    after = 0
    while renamed and (rows := (await session.execute(_standing_on, {"ids": renamed, "after": after})).all()):
        looked_at += await _take_in(session, index, rows, shelves)
        after = rows[-1].id
    index.version = highest
    return looked_at


class _Shelves:
    """The words of each category: its own titles and those of the shelves it stands in, in every language."""

    def __init__(self, rows: _Rows, said: _Rows) -> None:
        self._parents = {row.id: row.parent_id for row in rows}
        self._versions = {row.id: row.version for row in rows}
        self._titles: dict[int, list[str]] = defaultdict(list)
        for row in rows:
            self._titles[row.id].append(row.title)
        for row in said:
            self._titles[row.category_id].append(row.title)
        self.words = {
            one: tuple(title for step in self._way(one) for title in self._titles[step]) for one in self._parents
        }

    def changed_since(self, version: int) -> list[int]:
        """The categories that are called differently now, or stand in one that is."""
        changed = {one for one, theirs in self._versions.items() if theirs > version}
        return [one for one in self._parents if changed.intersection(self._way(one))]

    def _way(self, category_id: int) -> Iterable[int]:
        at: int | None = category_id
        while at is not None:
            yield at
            at = self._parents.get(at)


async def _read_shelves(session: Session) -> _Shelves:
    return _Shelves((await session.execute(_shelves)).all(), (await session.execute(_shelves_said)).all())


async def _take_in(session: Session, index: Index, rows: _Rows, shelves: _Shelves) -> int:
    listed = {"ids": [row.id for row in rows if row.listed]}
    titles: dict[int, list[str]] = defaultdict(list)
    others: dict[int, dict[str, None]] = defaultdict(dict)
    numbers: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for product_id, title, words in await session.execute(_said, listed):
        titles[product_id] += [title] if title else []
        others[product_id].update(dict.fromkeys(said for key, said in words.items() if "=" in key))
    for product_id, variant_id, sku, barcode, values in await session.execute(_sold, listed):
        numbers[product_id] += [(sku, variant_id), (barcode or "", variant_id)]
        others[product_id].update(dict.fromkeys(values))
    for row in rows:
        if row.listed:
            more = (*others[row.id], *row.tags, *shelves.words.get(row.category_id, ()))
            said, whose = zip(*numbers[row.id], strict=True) if numbers[row.id] else ((), ())
            index.put(Entry(row.id, (row.title, *titles[row.id]), more, said, whose))
        else:
            index.remove(row.id)
    await asyncio.sleep(0)
    return len(rows)
