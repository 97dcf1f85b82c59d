"""Putting goods on the shelves one by one, changing them, and taking them off again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Update, bindparam, func, insert, select, update

from commerce.catalogue.categories import category_at
from commerce.catalogue.changing import begin_change, note_change
from commerce.catalogue.history import note_prices
from commerce.catalogue.models import Category, Kind, Product, ProductText, Status, Variant
from commerce.catalogue.naming import option_name, option_word, options_key, sku_key, tag, tidy, title_key
from commerce.catalogue.refusals import CategoryGone, OptionsTaken, ProductGone, SkuTaken, StockOfKeys, VariantGone
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, put, table_of
from commerce.kit.money import Money
from commerce.kit.rows import new_ids

_products = table_of(Product)
_variants = table_of(Variant)
_texts = table_of(ProductText)
_categories = table_of(Category)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVariant:
    """A variant to be added; `options` has a value for each option name of its product."""

    sku: str
    price: Money
    options: tuple[str, ...] = ()
    compare_at: Money | None = None
    cost: Money | None = None
    floor: Money | None = None
    weight_grams: int | None = None
    max_quantity: int | None = None
    track_stock: bool = True
    allow_backorder: bool = False
    barcode: str | None = None
    status: Status = Status.ACTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProduct:
    """A product to be added; `category` is the way to it, such as `("Kitchen", "Teapots")`."""

    title: str
    variants: tuple[NewVariant, ...]
    kind: Kind = Kind.PHYSICAL
    description: str = ""
    category: tuple[str, ...] = ()
    option_names: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    tax_class: str = "standard"
    returnable: bool = True
    status: Status = Status.ACTIVE
    texts: Mapping[str, ProductWords] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductWords:
    """A product in another language; `words` as in `{"Colour": "颜色", "Colour=Red": "红色"}`."""

    title: str | None = None
    description: str | None = None
    words: Mapping[str, str] = field(default_factory=dict)


async def add_product(session: Session, new: NewProduct) -> int:
    """Put a product with its variants on the shelf; returns its id. Raises `SkuTaken`, `OptionsTaken`."""
    version = await begin_change(session)
    category = await category_at(session, new.category) if new.category else None
    product_id = (await new_ids(session, _products, 1))[0]
    row = {
        "id": product_id,
        "kind": new.kind,
        "status": new.status,
        "listed": False,
        "title": tidy(new.title),
        "title_key": title_key(new.title),
        "description": new.description.strip(),
        "category_id": category,
        "tags": list(dict.fromkeys(filter(None, map(tag, new.tags)))),
        "tax_class": new.tax_class,
        "returnable": new.returnable,
        "option_names": list(map(option_name, new.option_names)),
        "version": version,
        "units_sold": 0,
        "created_at": now(),
    }
    await session.execute(insert(_products), [row])
    for variant in new.variants:
        await add_variant(session, product_id, variant)
    for language, words in new.texts.items():
        await set_words(session, product_id, language, words)
    await note_change(session, [product_id])
    return product_id


async def add_variant(session: Session, product_id: int, new: NewVariant) -> int:
    """Add a variant to a product; returns its id. Raises `SkuTaken`, `OptionsTaken`."""
    await begin_change(session)
    if await session.scalar(select(_variants.c.id).where(_variants.c.sku_key == sku_key(new.sku))):
        raise SkuTaken(sku=new.sku)
    key = None if new.status is Status.ARCHIVED else await _free_options(session, product_id, new.options)
    row = {
        "product_id": product_id,
        "sku": new.sku.strip(),
        "sku_key": sku_key(new.sku),
        "barcode": (new.barcode or "").strip() or None,
        "option_values": list(map(tidy, new.options)),
        "options_key": key,
        "price": new.price.amount,
        "compare_at_price": None if new.compare_at is None else new.compare_at.amount,
        "cost_price": None if new.cost is None else new.cost.amount,
        "floor_price": None if new.floor is None else new.floor.amount,
        "currency": new.price.currency,
        "weight_grams": new.weight_grams,
        "max_quantity": new.max_quantity,
        "track_stock": new.track_stock,
        "allow_backorder": new.allow_backorder,
        "status": new.status,
        "position": await session.scalar(_next_position, {"product": product_id}),
    }
    variant_id: int = (await session.scalars(insert(_variants).returning(_variants.c.id), row)).one()
    await note_prices(session, [variant_id])
    await note_change(session, [product_id])
    return variant_id


async def set_words(session: Session, product_id: int, language: str, words: ProductWords) -> None:
    """Say a product in another language, in place of what was said before."""
    await begin_change(session)
    said = {
        "title": tidy(words.title or "") or None,
        "description": (words.description or "").strip() or None,
        "words": {key: said for key, word in words.words.items() if (said := option_word(key, word))},
    }
    await put(session, _texts, ("product_id", "language"), product_id=product_id, language=language, **said)
    await note_change(session, [product_id])


async def set_price(session: Session, variant_id: int, price: Money, compare_at: Money | None = None) -> None:
    """Sell a variant at this price from now on; with `compare_at` the honest earlier price is shown."""
    amounts = {"price": price.amount, "compare_at_price": None if compare_at is None else compare_at.amount}
    await _change_variant(session, variant_id, currency=price.currency, **amounts)
    await note_prices(session, [variant_id])


async def set_cost(session: Session, variant_id: int, cost: Money | None) -> None:
    """Note what the shop pays for a variant, in the currency it is sold in; None where it does not say."""
    await _change_variant(session, variant_id, cost_price=None if cost is None else cost.amount)


async def set_limit(session: Session, variant_id: int, most: int | None) -> None:
    """Sell at most so many of a variant in one order; None for no limit."""
    await _change_variant(session, variant_id, max_quantity=most)


async def set_stock_rule(session: Session, variant_id: int, *, track: bool, backorder: bool = False) -> None:
    """Whether a variant's stock is counted, and whether it may be sold beyond it.

    Raises `StockOfKeys` for one that is sold by keys: these are counted, and none is sold that is not there.
    """
    if (not track or backorder) and await is_keyed(session, variant_id):
        raise StockOfKeys
    await _change_variant(session, variant_id, track_stock=track, allow_backorder=backorder)


async def set_keyed(session: Session, variant_id: int, keyed: bool) -> None:
    """Whether a variant's stock is the number of its unsold keys; whoever says so keeps the count.

    One that is sold by keys no more sells without a limit.
    """
    await _change_variant(session, variant_id, keyed=keyed, track_stock=keyed, allow_backorder=False)


async def is_keyed(session: Session, variant_id: int) -> bool:
    """Whether a variant's stock is the number of its unsold keys."""
    return bool(await session.scalar(_keyed, {"variant": variant_id}))


async def set_product_status(session: Session, product_id: int, status: Status) -> None:
    """Show a product, draft it, or archive it; its variants keep their own status."""
    await _change_product(session, product_id, status=status)


async def set_variant_status(session: Session, variant_id: int, status: Status) -> None:
    """Sell a variant, or archive it. Raises `OptionsTaken` when another has taken its place meanwhile."""
    product_id, values = await _variant(session, variant_id)
    key = None
    if status is not Status.ARCHIVED:
        key = await _free_options(session, product_id, values, apart_from=variant_id)
    await _change_variant(session, variant_id, status=status, options_key=key, withdrawn=False)


async def rename(session: Session, product_id: int, title: str) -> None:
    """Give a product another title; its address stays."""
    await _change_product(session, product_id, title=tidy(title), title_key=title_key(title))


async def describe(session: Session, product_id: int, description: str) -> None:
    """Give a product another description."""
    await _change_product(session, product_id, description=description.strip())


async def set_tags(session: Session, product_id: int, tags: Sequence[str]) -> None:
    """Give a product these tags in place of those it has."""
    await _change_product(session, product_id, tags=list(dict.fromkeys(filter(None, map(tag, tags)))))


async def put_on_shelf(session: Session, product_id: int, category_id: int | None) -> None:
    """Put a product on a shelf that is there; None takes it off any. Raises `CategoryGone`."""
    known = select(_categories.c.id).where(_categories.c.id == category_id)
    if category_id is not None and await session.scalar(known) is None:
        raise CategoryGone
    await _change_product(session, product_id, category_id=category_id)


async def move_to_category(session: Session, product_id: int, category: Sequence[str]) -> None:
    """Put a product on another shelf, which is put up if it is new."""
    await begin_change(session)
    place = await category_at(session, category) if category else None
    await _change_product(session, product_id, category_id=place)


async def count_sold(session: Session, product_id: int, units: int) -> None:
    """Add to the units ever sold of a product; not a change of the product."""
    more = {"units_sold": _products.c.units_sold + units}
    await session.execute(update(_products).where(_products.c.id == product_id).values(more))


_keyed = select(_variants.c.keyed).where(_variants.c.id == bindparam("variant"))
_next_position = select(func.coalesce(func.max(_variants.c.position) + 1, 0)).where(
    _variants.c.product_id == bindparam("product")
)


async def _free_options(session: Session, product_id: int, values: Sequence[str], apart_from: int | None = None) -> str:
    """The key of some options, if no other variant of the product has it."""
    key = options_key(values)
    taken = select(_variants.c.id).where(_variants.c.product_id == product_id, _variants.c.options_key == key)
    if (await session.scalar(taken)) not in (None, apart_from):
        raise OptionsTaken(options=" / ".join(values))
    return key


async def _variant(session: Session, variant_id: int) -> tuple[int, list[str]]:
    found = await session.execute(
        select(_variants.c.product_id, _variants.c.option_values).where(_variants.c.id == variant_id)
    )
    row = found.first()
    if row is None:
        raise VariantGone
    return row.product_id, row.option_values


async def _change_variant(session: Session, variant_id: int, **values: Any) -> None:
    await begin_change(session)
    product_id, _ = await _variant(session, variant_id)
    await session.execute(update(_variants).where(_variants.c.id == variant_id).values(**values))
    await note_change(session, [product_id])


async def _change_product(session: Session, product_id: int, **values: Any) -> None:
    await begin_change(session)
    statement: Update = update(_products).where(_products.c.id == product_id).values(**values)
    if not await changed(session, statement):
        raise ProductGone
    await note_change(session, [product_id])
