"""Writes the shop's goods into a catalogue file that can be read in again."""

from __future__ import annotations

import asyncio
import csv
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import BinaryIO, TextIO

from sqlalchemy import bindparam, select

from commerce.catalogue.filing.columns import COLUMNS, OPTIONS, SAID
from commerce.catalogue.filing.escaping import escaped
from commerce.catalogue.filing.galleries import named_for, options_of
from commerce.catalogue.filing.standing import KnownPhoto, KnownText
from commerce.catalogue.filing.workbooks import WorkbookWriter
from commerce.catalogue.models import Category, CategoryText, Photo, Product, ProductText, Status, Variant
from commerce.catalogue.naming import BETWEEN
from commerce.catalogue.stock import Count, StockRoom
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money
from commerce.kit.rows import AnyRow, rows_among

_AT_ONCE = 200
_products = table_of(Product)
_variants = table_of(Variant)
_texts = table_of(ProductText)
_photos = table_of(Photo)
_categories = table_of(Category)
_category_texts = table_of(CategoryText)
_next_products = select(_products).where(_products.c.id > bindparam("after")).order_by(_products.c.id).limit(_AT_ONCE)
_no_text = KnownText(None, None, {})


async def export_catalogue(session: Session, stream: TextIO, *, stock: StockRoom | None = None) -> int:
    """Write one row for each variant, archived ones included, with all languages the shop speaks; returns how many.

    The stream is to be opened with `newline=""`. Without `stock`, counted variants are said to have none. Words that a
    spreadsheet would take for a formula stand behind an apostrophe, which an import takes away again.
    """
    return await _export(session, csv.writer(stream, lineterminator="\n").writerow, stock)


async def export_workbook(session: Session, raw: BinaryIO, *, stock: StockRoom | None = None) -> int:
    """As `export_catalogue`, into a workbook (XLSX), in which amounts and counts are numbers."""
    book = WorkbookWriter(raw, "catalogue")
    written = await _export(session, book.add, stock)
    await asyncio.to_thread(book.close)
    return written


async def _export(session: Session, write_row: Callable[[list[object]], object], stock: StockRoom | None) -> int:
    ways = await _read_ways(session)
    write_row([*COLUMNS, *(f"{column}:{language}" for language in ways.languages for column in SAID)])
    written, after = 0, 0
    while products := (await session.execute(_next_products, {"after": after})).all():
        rows = await _rows(session, products, ways, stock)
        for row in rows:
            write_row([escaped(cell) if isinstance(cell, str) else cell for cell in row])
        written, after = written + len(rows), products[-1].id
    return written


@dataclass(frozen=True, slots=True)
class _Ways:
    """The ways to the categories, in the shop's words and in every language it speaks."""

    languages: tuple[str, ...]
    own: dict[int | None, str]
    said: dict[tuple[int | None, str], str]


@dataclass(frozen=True, slots=True)
class _Page:
    """A product with what belongs to it."""

    product: AnyRow
    texts: Mapping[str, KnownText]
    photos: list[KnownPhoto]


async def _read_ways(session: Session) -> _Ways:
    spoken = select(_texts.c.language).union(select(_category_texts.c.language))
    languages = tuple(sorted(await session.scalars(spoken)))
    rows = {row.id: row for row in await session.execute(select(_categories))}
    titles = {(row.category_id, row.language): row.title for row in await session.execute(select(_category_texts))}
    own, said = {}, {}
    for one in rows:
        steps = list(_steps(rows, one))
        own[one] = BETWEEN.join(rows[step].title for step in steps)
        for language in languages:
            if any((step, language) in titles for step in steps):
                said[one, language] = BETWEEN.join(titles.get((step, language), rows[step].title) for step in steps)
    return _Ways(languages, own, said)


def _steps(rows: Mapping[int, AnyRow], category_id: int) -> list[int]:
    steps: list[int] = []
    at: int | None = category_id
    while at is not None:
        steps.insert(0, at)
        at = rows[at].parent_id
    return steps


async def _rows(
    session: Session, products: Collection[AnyRow], ways: _Ways, stock: StockRoom | None
) -> list[list[object]]:
    ids = [product.id for product in products]
    found = await rows_among(session, (*_variants.c,), _variants.c.product_id, ids)
    variants = sorted(
        (row for row in found if not row.withdrawn), key=lambda row: (row.product_id, row.position, row.id)
    )
    counted = await stock.counts(session, [row.id for row in variants]) if stock else {}
    pages = await _pages(session, products, ids)
    nothing = Count(0, 0)
    return [_row(one, pages[one.product_id], ways, counted.get(one.id, nothing)) for one in variants]


async def _pages(session: Session, products: Iterable[AnyRow], ids: list[int]) -> dict[int, _Page]:
    texts: dict[int, dict[str, KnownText]] = defaultdict(dict)
    for row in await rows_among(session, (*_texts.c,), _texts.c.product_id, ids):
        texts[row.product_id][row.language] = KnownText(row.title, row.description, row.words)
    photos: dict[int, list[KnownPhoto]] = defaultdict(list)
    found = await rows_among(session, (*_photos.c,), _photos.c.product_id, ids)
    for row in sorted(found, key=lambda row: (row.position, row.id)):
        photos[row.product_id].append(KnownPhoto(row.id, row.path, row.source, row.variant_option))
    return {product.id: _Page(product, texts[product.id], photos[product.id]) for product in products}


def _row(variant: AnyRow, page: _Page, ways: _Ways, count: Count) -> list[object]:
    product = page.product
    options = options_of(product.option_names, variant.option_values)
    cells: list[object] = [
        variant.sku,
        product.title,
        ways.own.get(product.category_id, ""),
        product.description,
        *_three(options),
        _major(variant.price, variant.currency),
        _major(variant.compare_at_price, variant.currency),
        _major(variant.cost_price, variant.currency),
        _major(variant.floor_price, variant.currency),
        variant.currency,
        count.on_hand if variant.track_stock else "",
        (count.safety or "") if variant.track_stock else "",
        "" if variant.weight_grams is None else variant.weight_grams,
        product.kind,
        product.tax_class,
        ";".join(product.tags),
        ";".join(photo.source for photo in named_for(page.photos, options)),
        variant.barcode or "",
        "yes" if product.returnable else "no",
        "yes" if variant.status == product.status == Status.ACTIVE else "no",
    ]
    for language in ways.languages:
        text = page.texts.get(language, _no_text)
        cells += [text.title or "", text.description or "", ways.said.get((product.category_id, language), "")]
        cells += _three(_said(option, text.words) for option in options)
    return cells


def _three(options: Iterable[str]) -> Iterator[str]:
    given = [*options, "", "", ""]
    return iter(given[: len(OPTIONS)])


def _said(option: str, words: Mapping[str, str]) -> str:
    """The translation of an option as `颜色=红色`; a side that is not translated is empty."""
    name, value = words.get(option.partition("=")[0], ""), words.get(option, "")
    return f"{name}={value}" if name or value else ""


def _major(amount: int | None, currency: str) -> Decimal | str:
    return "" if amount is None else Money(amount, currency).major()
