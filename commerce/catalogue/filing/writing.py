"""Writes a plan into the database, many rows at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import orjson

from commerce.catalogue.changing import begin_change, note_change
from commerce.catalogue.filing.planning import Plan
from commerce.catalogue.filing.standing import PRODUCT_COLUMNS, VARIANT_COLUMNS, KnownPhoto, KnownVariant
from commerce.catalogue.history import begin_prices, note_prices
from commerce.catalogue.models import Photo, PhotoFile, Product, ProductText, Variant
from commerce.catalogue.stock import StockRoom
from commerce.kit.clock import now
from commerce.kit.database import Session, put, table_of
from commerce.kit.rows import add_rows, change_rows, new_ids, remove_rows, stored_instant

_products = table_of(Product)
_variants = table_of(Variant)
_texts = table_of(ProductText)
_photos = table_of(Photo)
_files = table_of(PhotoFile)

_VARIANT = KnownVariant._fields
_NEW_PRODUCT = ("id", "listed", *PRODUCT_COLUMNS, "version", "units_sold", "created_at")
_NEW_VARIANT = ("id", *VARIANT_COLUMNS, "lowest_before", "max_quantity", "allow_backorder")
_NEW_TEXT = ("product_id", "language", "title", "description", "words")
_NEW_PHOTO = ("id", "product_id", "path", "source", "position", "variant_option")


async def write(session: Session, plan: Plan, stock: StockRoom | None) -> None:
    """Carry a plan out, and give every product it changes a new version."""
    version = await begin_change(session)
    created = stored_instant(session, _products.c.created_at, now())
    end = (version, 0, created)
    await add_rows(session, _products, _NEW_PRODUCT, [(*row, *end) for row in plan.new_products])
    await change_rows(session, _products, PRODUCT_COLUMNS, plan.products)
    await change_rows(session, _variants, ("options_key",), plan.let_go)
    for columns, rows in _by_columns(plan).items():
        await change_rows(session, _variants, columns, rows)
    await add_rows(session, _variants, _NEW_VARIANT, plan.new_variants)
    await begin_prices(session, plan.first_prices)
    await note_prices(session, plan.priced)
    await _write_texts(session, plan)
    await _write_photos(session, plan)
    await note_change(session, plan.touched)
    if stock is not None:
        await stock.begin_counts(session, plan.first_counts)


def _by_columns(plan: Plan) -> dict[tuple[str, ...], list[tuple[Any, ...]]]:
    """The values that change, as the driver takes them, by their columns: each that is written costs an index."""
    found: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
    let_go = {one for _, one in plan.let_go}
    for known, wanted in plan.variants:
        if known.id in let_go:
            known = known._replace(options_key=None)
        columns = tuple(name for name, was, is_to_be in zip(_VARIANT, known, wanted, strict=True) if was != is_to_be)
        values = [getattr(wanted, name) for name in columns]
        if "option_values" in columns:
            values[columns.index("option_values")] = orjson.dumps(wanted.option_values).decode()
        if columns:
            found[columns].append((*values, wanted.id))
    return found


async def _write_texts(session: Session, plan: Plan) -> None:
    new = {row[0] for row in plan.new_products}
    added = [
        (one, language, text.title, text.description, orjson.dumps(text.words).decode())
        for one, language, text in plan.texts
        if one in new
    ]
    await add_rows(session, _texts, _NEW_TEXT, added)
    for product_id, language, text in plan.texts:
        if product_id not in new:
            said = {"title": text.title, "description": text.description, "words": text.words}
            await put(session, _texts, ("product_id", "language"), product_id=product_id, language=language, **said)


async def _write_photos(session: Session, plan: Plan) -> None:
    added, changed, removed = list(_new_photos(plan)), list(_moved_photos(plan)), list(_gone_photos(plan))
    ids = await new_ids(session, _photos, len(added))
    await remove_rows(session, _files, "photo_id", removed)
    await remove_rows(session, _photos, "id", removed)
    await change_rows(session, _photos, ("source", "position", "variant_option"), changed)
    await add_rows(session, _photos, _NEW_PHOTO, [(one, *row) for one, row in zip(ids, added, strict=True)])


def _new_photos(plan: Plan) -> Iterator[tuple[Any, ...]]:
    for product_id, known, wanted in plan.photos:
        here = {photo.path for photo in known}
        for position, photo in enumerate(wanted):
            if photo.path not in here:
                yield product_id, photo.path, photo.source, position, photo.variant_option


def _moved_photos(plan: Plan) -> Iterator[tuple[Any, ...]]:
    for _, known, wanted in plan.photos:
        ids = _ids(known)
        for position, photo in enumerate(wanted):
            if photo.path in ids:
                yield photo.source, position, photo.variant_option, ids[photo.path]


def _gone_photos(plan: Plan) -> Iterator[int]:
    for _, known, wanted in plan.photos:
        stay = _ids(known)
        kept = {stay[photo.path] for photo in wanted if photo.path in stay}
        yield from (photo.id for photo in known if photo.id not in kept)


def _ids(photos: list[KnownPhoto]) -> dict[str, int]:
    return {photo.path: photo.id for photo in photos}
