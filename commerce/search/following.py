"""Keeps the index in step with the shelves, by what has changed since it last looked."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from commerce.catalogue import Category, CategoryText, Product, ProductText, Status, Variant, highest_version
from commerce.kit.database import Session, table_of
from commerce.search.index import Entry, Index
from commerce.search.models import StandingRow, SynonymRow
from commerce.search.places import UNKNOWN, Standing
from commerce.search.synonyms import Synonym

_BATCH = 250
_BEYOND = 2**62
_products = table_of(Product)
_texts = table_of(ProductText)
_variants = table_of(Variant)
_categories = table_of(Category)
_category_texts = table_of(CategoryText)
_standings = table_of(StandingRow)
_synonyms = table_of(SynonymRow)
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

_weighed = select(*(_standings.c[name] for name in ("product_id", "level", "in_stock", "version")))
_weighed_of = _weighed.where(_standings.c.product_id.in_(_ids))
_weighed_since = (
    _weighed.where(
        (_standings.c.version > bindparam("version"))
        | ((_standings.c.version == bindparam("version")) & (_standings.c.product_id > bindparam("after")))
    )
    .order_by(_standings.c.version, _standings.c.product_id)
    .limit(_BATCH)
)
_meant = select(_synonyms.c.said, _synonyms.c.meant, _synonyms.c.both_ways).where(_synonyms.c.removed_at.is_(None))
_versions = select(*(select(func.max(one.c.version)).scalar_subquery() for one in (_standings, _synonyms)))

_Rows = Sequence[Row[*tuple[Any, ...]]]


async def refresh(session: Session, index: Index) -> int:
    """Bring the index up to what this session sees; returns how many products were looked at.

    The first time reads all goods, and lets others work in between. Runs one at a time for each index.
    """
    standings, synonyms = (highest or 0 for highest in (await session.execute(_versions)).one())
    looked_at = await _follow_goods(session, index)
    if standings != index.standings_version:
        looked_at += await _follow_standings(session, index)
        index.standings_version = standings
    if synonyms != index.synonyms_version:
        index.know_synonyms([Synonym(*row) for row in await session.execute(_meant.order_by(_synonyms.c.id))])
        index.synonyms_version = synonyms
    index.is_ready = True
    return looked_at


async def _follow_goods(session: Session, index: Index) -> int:
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


async def _follow_standings(session: Session, index: Index) -> int:
    """What sells otherwise than before, is sold out or there again."""
    version, after, looked_at = index.standings_version, _BEYOND, 0
    while rows := (await session.execute(_weighed_since, {"version": version, "after": after})).all():
        for row in rows:
            index.weigh(row.product_id, _standing(row))
        version, after = rows[-1].version, rows[-1].product_id
        looked_at += len(rows)
        await asyncio.sleep(0)
    return looked_at


def _standing(row: Row[*tuple[Any, ...]]) -> Standing:
    return Standing(row.level, bool(row.in_stock))


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
    standings = {row.product_id: _standing(row) for row in await session.execute(_weighed_of, listed)}
    for row in rows:
        if row.listed:
            more = (*others[row.id], *row.tags, *shelves.words.get(row.category_id, ()))
            said, whose = zip(*numbers[row.id], strict=True) if numbers[row.id] else ((), ())
            standing = standings.get(row.id, UNKNOWN)
            index.put(Entry(row.id, (row.title, *titles[row.id]), more, said, whose, standing))
        else:
            index.remove(row.id)
    await asyncio.sleep(0)
    return len(rows)
