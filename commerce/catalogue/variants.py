"""Looking up what is bought: variants by their ids or SKU, in one statement."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, select

from commerce.catalogue.cards import VariantCard
from commerce.catalogue.history import Asked, honest
from commerce.catalogue.models import Kind, Photo, Product, ProductText, Status, Variant
from commerce.catalogue.naming import sku_key
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money

_products = table_of(Product)
_texts = table_of(ProductText)
_variants = table_of(Variant)
_photos = table_of(Photo)


def select_variants() -> Select[Any]:
    """Variants with all that a card tells, for whoever joins more to them; it has the parameter `language`."""
    first_photo = (
        select(_photos.c.path)
        .where(_photos.c.product_id == _products.c.id)
        .order_by(_photos.c.position, _photos.c.id)
        .limit(1)
        .scalar_subquery()
    )
    said = and_(_texts.c.product_id == _products.c.id, _texts.c.language == bindparam("language"))
    return (
        select(
            _variants.c.id,
            _variants.c.product_id,
            _variants.c.sku,
            _variants.c.option_values,
            _variants.c.price,
            _variants.c.compare_at_price,
            _variants.c.lowest_before,
            _variants.c.cost_price,
            _variants.c.floor_price,
            _variants.c.currency,
            _variants.c.weight_grams,
            _variants.c.status,
            _variants.c.max_quantity,
            _variants.c.track_stock,
            _variants.c.allow_backorder,
            _products.c.title,
            _products.c.kind,
            _products.c.tax_class,
            _products.c.returnable,
            _products.c.status.label("product_status"),
            _products.c.option_names,
            _products.c.category_id,
            _products.c.tags,
            _texts.c.title.label("said_title"),
            _texts.c.words,
            first_photo.label("photo"),
        )
        .join(_products, _products.c.id == _variants.c.product_id)
        .outerjoin(_texts, said)
    )


_by_ids = select_variants().where(_variants.c.id.in_(bindparam("ids", expanding=True)))
_by_sku = select_variants().where(_variants.c.sku_key == bindparam("sku_key"))


async def find_variants(session: Session, ids: Collection[int], language: str) -> dict[int, VariantCard]:
    """Variants by id in the order asked for, whatever their status; ids that do not exist are left out."""
    if not ids:
        return {}
    rows = await session.execute(_by_ids, {"ids": sorted(set(ids)), "language": language})
    found = {row.id: row for row in rows}
    return {one: card_of(found[one]) for one in ids if one in found}


async def find_by_sku(session: Session, sku: str, language: str) -> VariantCard | None:
    """The variant with this SKU, without regard to case and spaces around it."""
    row = (await session.execute(_by_sku, {"sku_key": sku_key(sku), "language": language})).first()
    return None if row is None else card_of(row)


def option_label(names: Sequence[str], values: Iterable[str], words: Mapping[str, str]) -> str:
    """Option values as people read them, `Red / L`, in the language of the given words."""
    return " / ".join(words.get(f"{name}={value}", value) for name, value in zip(names, values, strict=False))


def former_price(row: Row[*tuple[Any, ...]]) -> Money | None:
    """The earlier price to be shown struck out: one that is higher, and was really asked."""
    return honest(Asked(row.price, row.compare_at_price, row.currency), row.lowest_before)


def card_of(row: Row[*tuple[Any, ...]]) -> VariantCard:
    """The card that a row of `select_variants` tells."""
    return VariantCard(
        variant_id=row.id,
        product_id=row.product_id,
        sku=row.sku,
        title=row.said_title or row.title,
        option_label=option_label(row.option_names, row.option_values, row.words or {}),
        option_values=tuple(row.option_values),
        price=Money(row.price, row.currency),
        compare_at=former_price(row),
        weight_grams=row.weight_grams or 0,
        kind=Kind(row.kind),
        tax_class=row.tax_class,
        returnable=row.returnable,
        status=Status(row.status),
        product_status=Status(row.product_status),
        max_quantity=row.max_quantity,
        track_stock=row.track_stock,
        allow_backorder=row.allow_backorder,
        photo=row.photo,
        category_id=row.category_id,
        tags=tuple(row.tags),
        cost=cost_of(row),
        floor=floor_of(row),
    )


def cost_of(row: Row[*tuple[Any, ...]]) -> Money | None:
    """What the shop pays for a variant, where it says so."""
    return None if row.cost_price is None else Money(row.cost_price, row.currency)


def floor_of(row: Row[*tuple[Any, ...]]) -> Money | None:
    """The price below which no discount takes a piece, where there is one."""
    return None if row.floor_price is None else Money(row.floor_price, row.currency)
