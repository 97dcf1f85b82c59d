"""Product pages read from the rows, several at once, in a constant number of statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import BindParameter, Row, and_, bindparam, select

from commerce.catalogue.cards import FilmCard, OptionCard, PhotoCard, ProductCard, VariantCard
from commerce.catalogue.models import Kind, Photo, Product, ProductFacts, ProductFilm, ProductText, Status, Variant
from commerce.catalogue.naming import slug, tag_key
from commerce.catalogue.variants import cost_of, floor_of, former_price, option_label
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money

_products = table_of(Product)
_texts = table_of(ProductText)
_variants = table_of(Variant)
_photos = table_of(Photo)
_facts = table_of(ProductFacts)
_films = table_of(ProductFilm)
_ids: BindParameter[Sequence[int]] = bindparam("ids", expanding=True)

_listed = (
    select(
        *(_products.c[name] for name in ("id", "kind", "title", "description", "category_id", "tags")),
        *(_products.c[name] for name in ("tax_class", "returnable", "option_names", "units_sold", "version")),
        _texts.c.title.label("said_title"),
        _texts.c.description.label("said_description"),
        _texts.c.words,
    )
    .outerjoin(_texts, and_(_texts.c.product_id == _products.c.id, _texts.c.language == bindparam("language")))
    .where(_products.c.id.in_(_ids), _products.c.listed)
)
_active_variants = (
    select(_variants)
    .where(_variants.c.product_id.in_(_ids), _variants.c.status == Status.ACTIVE)
    .order_by(_variants.c.product_id, _variants.c.position, _variants.c.id)
)
_their_photos = (
    select(_photos.c.id, _photos.c.product_id, _photos.c.path, _photos.c.variant_option)
    .where(_photos.c.product_id.in_(_ids))
    .order_by(_photos.c.product_id, _photos.c.position, _photos.c.id)
)

_their_facts = (
    select(_facts.c.product_id, _facts.c.language, _facts.c.facts)
    .where(_facts.c.product_id.in_(_ids))
    .order_by(_facts.c.id)
)
_their_films = select(_films.c.product_id, _films.c.bot_id, _films.c.file_id).where(_films.c.product_id.in_(_ids))


async def read_cards(session: Session, ids: Collection[int], language: str) -> dict[int, ProductCard]:
    """The cards of those products that are on the shelf, straight from the rows."""
    asked = {"ids": sorted(ids)}
    products = (await session.execute(_listed, {**asked, "language": language})).all()
    if not products:
        return {}
    variants = _by_product((await session.execute(_active_variants, asked)).all())
    photos = _by_product((await session.execute(_their_photos, asked)).all())
    told = await _told(session, asked, language)
    films = {row.product_id: FilmCard(row.bot_id, row.file_id) for row in await session.execute(_their_films, asked)}
    return {
        one.id: replace(
            _card(one, variants[one.id], photos[one.id]), facts=told.get(one.id, ()), film=films.get(one.id)
        )
        for one in products
        if one.id in variants
    }


async def _told(
    session: Session, asked: Mapping[str, Sequence[int]], language: str
) -> dict[int, tuple[tuple[str, str], ...]]:
    """The facts in this language, or those that were written down first."""
    found: dict[int, tuple[tuple[str, str], ...]] = {}
    for row in await session.execute(_their_facts, asked):
        if row.language == language or row.product_id not in found:
            found[row.product_id] = tuple((name, value) for name, value in row.facts)
    return found


def _by_product(rows: Sequence[Row[*tuple[Any, ...]]]) -> dict[int, list[Row[*tuple[Any, ...]]]]:
    found: dict[int, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for row in rows:
        found[row.product_id].append(row)
    return found


@dataclass(frozen=True, slots=True)
class _Page:
    """What all variants of a product share."""

    product: Row[*tuple[Any, ...]]
    title: str
    words: Mapping[str, str]
    photos: tuple[PhotoCard, ...]


def _card(
    product: Row[*tuple[Any, ...]], variants: Sequence[Row[*tuple[Any, ...]]], photos: Sequence[Row[*tuple[Any, ...]]]
) -> ProductCard:
    pictures = tuple(PhotoCard(photo.id, photo.path, photo.variant_option) for photo in photos)
    page = _Page(product, product.said_title or product.title, product.words or {}, pictures)
    return ProductCard(
        product_id=product.id,
        slug=slug(product.title, product.id),
        kind=Kind(product.kind),
        title=page.title,
        description=product.said_description or product.description,
        category_id=product.category_id,
        tags=tuple(product.tags),
        options=_options(page, variants),
        variants=tuple(_variant(page, row) for row in variants),
        photos=pictures,
        units_sold=product.units_sold,
        version=product.version,
        tags_said=tuple((tag, page.words[key]) for tag in product.tags if (key := tag_key(tag)) in page.words),
    )


def _options(page: _Page, variants: Sequence[Row[*tuple[Any, ...]]]) -> tuple[OptionCard, ...]:
    """The options in their order, each with the values that some variant has, in the order of the variants."""
    found = []
    for at, name in enumerate(page.product.option_names):
        values = dict.fromkeys(variant.option_values[at] for variant in variants)
        labelled = tuple((value, page.words.get(f"{name}={value}", value)) for value in values)
        found.append(OptionCard(name, page.words.get(name, name), labelled))
    return tuple(found)


def _variant(page: _Page, row: Row[*tuple[Any, ...]]) -> VariantCard:
    product = page.product
    return VariantCard(
        variant_id=row.id,
        product_id=product.id,
        sku=row.sku,
        title=page.title,
        option_label=option_label(product.option_names, row.option_values, page.words),
        option_values=tuple(row.option_values),
        price=Money(row.price, row.currency),
        compare_at=former_price(row),
        weight_grams=row.weight_grams or 0,
        kind=Kind(product.kind),
        tax_class=product.tax_class,
        returnable=product.returnable,
        status=Status(row.status),
        product_status=Status.ACTIVE,
        max_quantity=row.max_quantity,
        track_stock=row.track_stock,
        allow_backorder=row.allow_backorder,
        photo=_photo_for(page, row.option_values),
        category_id=product.category_id,
        tags=tuple(product.tags),
        cost=cost_of(row),
        floor=floor_of(row),
    )


def _photo_for(page: _Page, values: Sequence[str]) -> str | None:
    """The picture of one of the variant's own options, else the product's first."""
    mine = {f"{name}={value}" for name, value in zip(page.product.option_names, values, strict=False)}
    own = (photo.path for photo in page.photos if photo.variant_option in mine)
    return next(own, page.photos[0].path if page.photos else None)
