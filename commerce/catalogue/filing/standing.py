"""What the shelves already hold of the products and variants that some rows of the file speak of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from commerce.catalogue.filing.columns import Header
from commerce.catalogue.filing.lines import Line
from commerce.catalogue.models import Photo, Product, ProductText, Status, Variant
from commerce.kit.database import Session, table_of
from commerce.kit.rows import AnyRow, rows_among

_products = table_of(Product)
_variants = table_of(Variant)
_texts = table_of(ProductText)
_photos = table_of(Photo)


class KnownVariant(NamedTuple):
    """A variant as it stands in its row; after the id, in the order in which it is written."""

    id: int
    product_id: int
    sku: str
    sku_key: str
    barcode: str | None
    option_values: tuple[str, ...]
    options_key: str | None
    price: int
    compare_at_price: int | None
    cost_price: int | None
    floor_price: int | None
    currency: str
    weight_grams: int | None
    track_stock: bool
    status: str
    position: int
    keyed: bool
    withdrawn: bool


class ProductRow(NamedTuple):
    """A product as it stands in its row; after the id, in the order in which it is written."""

    id: int
    kind: str
    status: str
    title: str
    title_key: str
    description: str
    category_id: int | None
    tax_class: str
    tags: tuple[str, ...]
    returnable: bool
    option_names: tuple[str, ...]


VARIANT_COLUMNS = KnownVariant._fields[1:]
PRODUCT_COLUMNS = ProductRow._fields[1:]
_VARIANT = tuple(_variants.c[name] for name in KnownVariant._fields)
_OPTION_VALUES = KnownVariant._fields.index("option_values")
_TAGS, _OPTION_NAMES = ProductRow._fields.index("tags"), ProductRow._fields.index("option_names")
_PRODUCT = tuple(_products.c[name] for name in ProductRow._fields)


@dataclass(slots=True)
class KnownText:
    """A product in another language, as it stands in its row."""

    title: str | None
    description: str | None
    words: dict[str, str]

    def told(self) -> tuple[str | None, str | None, list[tuple[str, str]]]:
        """All of it as a plain row, whatever the order in which it was said."""
        return self.title, self.description, sorted(self.words.items())


@dataclass(slots=True)
class KnownPhoto:
    """A picture as it stands in its row; one not stored yet has the id 0."""

    id: int
    path: str
    source: str
    variant_option: str | None


@dataclass(slots=True)
class KnownProduct:
    """A product with all that belongs to it."""

    id: int
    title_key: str
    row: ProductRow
    variants: list[KnownVariant] = field(default_factory=list)
    texts: dict[str, KnownText] = field(default_factory=dict)
    photos: list[KnownPhoto] = field(default_factory=list)

    @property
    def was_taken_back(self) -> bool:
        """Whether the import that made it was undone, so that another one may make it anew."""
        return bool(self.variants) and all(one.withdrawn for one in self.variants)

    def live_variants(self) -> list[KnownVariant]:
        """Its variants that are not archived."""
        return [one for one in self.variants if one.status != Status.ARCHIVED]


@dataclass(slots=True)
class Standing:
    """What is known: products by id and by title, variants by SKU."""

    products: dict[int, KnownProduct]
    by_title: dict[str, list[KnownProduct]]
    variants: dict[str, KnownVariant]


async def read_standing(session: Session, lines: Iterable[Line], header: Header) -> Standing:
    """Look up, in a handful of statements, all that the lines may change."""
    skus = {line.sku_key for line in lines}
    titles = {line.title_key for line in lines}
    parents = await rows_among(session, (_variants.c.product_id,), _variants.c.sku_key, skus)
    found = list(await rows_among(session, _PRODUCT, _products.c.title_key, titles))
    missing = {row.product_id for row in parents} - {row.id for row in found}
    found += await rows_among(session, _PRODUCT, _products.c.id, missing)
    products = {row.id: _product(row) for row in found}
    if not products:
        return Standing({}, {}, {})
    await _add_belongings(session, products, header)
    variants = {one.sku_key: one for product in products.values() for one in product.variants}
    return Standing(products, _by_title(products.values()), variants)


async def read_whole(session: Session, product_ids: Iterable[int]) -> dict[int, KnownProduct]:
    """Products by their ids with all that belongs to them, in every language."""
    found = await rows_among(session, _PRODUCT, _products.c.id, set(product_ids))
    products = {row.id: _product(row) for row in found}
    await _add_variants(session, products)
    await _add_texts(session, products)
    await _add_photos(session, products)
    return products


async def variants_among(session: Session, variant_ids: Iterable[int]) -> list[KnownVariant]:
    """Variants by their ids, in that order."""
    rows = await rows_among(session, _VARIANT, _variants.c.id, set(variant_ids))
    return sorted(map(_variant, rows), key=lambda one: one.id)


async def _add_belongings(session: Session, products: dict[int, KnownProduct], header: Header) -> None:
    await _add_variants(session, products)
    if header.said:
        await _add_texts(session, products)
    if header.has_pictures:
        await _add_photos(session, products)


async def _add_variants(session: Session, products: dict[int, KnownProduct]) -> None:
    for row in await rows_among(session, _VARIANT, _variants.c.product_id, products):
        products[row.product_id].variants.append(_variant(row))


async def _add_texts(session: Session, products: dict[int, KnownProduct]) -> None:
    for row in await rows_among(session, (*_texts.c,), _texts.c.product_id, products):
        products[row.product_id].texts[row.language] = KnownText(row.title, row.description, row.words)


async def _add_photos(session: Session, products: dict[int, KnownProduct]) -> None:
    for row in sorted(await rows_among(session, (*_photos.c,), _photos.c.product_id, products), key=_in_order):
        products[row.product_id].photos.append(KnownPhoto(row.id, row.path, row.source, row.variant_option))


def _by_title(products: Iterable[KnownProduct]) -> dict[str, list[KnownProduct]]:
    """Products by title; where several share one, the oldest first, archived ones last."""
    found: dict[str, list[KnownProduct]] = {}
    for one in sorted(products, key=lambda one: (one.row.status == Status.ARCHIVED, one.id)):
        found.setdefault(one.title_key, []).append(one)
    return found


def _product(row: AnyRow) -> KnownProduct:
    values: list[Any] = list(row)
    values[_TAGS], values[_OPTION_NAMES] = tuple(values[_TAGS]), tuple(values[_OPTION_NAMES])
    known = ProductRow(*values)
    return KnownProduct(known.id, known.title_key, known)


def _variant(row: AnyRow) -> KnownVariant:
    values: list[Any] = list(row)
    values[_OPTION_VALUES] = tuple(values[_OPTION_VALUES])
    return KnownVariant(*values)


def _in_order(row: AnyRow) -> tuple[int, int]:
    return row.position, row.id
