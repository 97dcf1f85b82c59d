"""Gives a product one more option: its variants are archived, and new ones made for every value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select, update

from commerce.catalogue.changing import begin_change, note_change
from commerce.catalogue.editing import NewVariant, add_variant, set_variant_status
from commerce.catalogue.filing.columns import OPTIONS
from commerce.catalogue.models import Product, Status, Variant
from commerce.catalogue.naming import option_name, sku_key, tidy
from commerce.catalogue.refusals import OptionsUnclear, ProductGone
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money
from commerce.kit.rows import AnyRow

_products = table_of(Product)
_variants = table_of(Variant)
#: No product is made in more ways than a person can look through.
MOST_VARIANTS = 100


async def add_option(session: Session, product_id: int, name: str, values: Sequence[str]) -> None:
    """Make a product in several ways: each of its live variants in each of these values, at the same price.

    What was sold before keeps what it was called; the new variants begin with nothing in stock where stock is counted.
    Raises `OptionsUnclear`, `ProductGone`.
    """
    await begin_change(session)
    name, wanted = option_name(name), list(dict.fromkeys(filter(None, map(tidy, values))))
    names = await session.scalar(select(_products.c.option_names).where(_products.c.id == product_id))
    if names is None:
        raise ProductGone
    live = (await session.execute(_live(product_id))).all()
    many = len(live) * len(wanted)
    if not name or not wanted or name in names or len(names) >= len(OPTIONS) or not 0 < many <= MOST_VARIANTS:
        raise OptionsUnclear(most=len(OPTIONS), variants=MOST_VARIANTS)
    for row in live:
        await set_variant_status(session, row.id, Status.ARCHIVED)
    changed = update(_products).where(_products.c.id == product_id).values(option_names=[*names, name])
    await session.execute(changed)
    for row in live:
        for value in wanted:
            await add_variant(session, product_id, await _made(session, row, value))
    await note_change(session, [product_id])


def _live(product_id: int) -> Select[Any]:
    mine = (_variants.c.product_id == product_id, _variants.c.status != Status.ARCHIVED)
    return select(_variants).where(*mine).order_by(_variants.c.position, _variants.c.id)


async def _made(session: Session, row: AnyRow, value: str) -> NewVariant:
    def money(amount: int | None) -> Money | None:
        return None if amount is None else Money(amount, row.currency)

    return NewVariant(
        sku=await free_sku(session, f"{row.sku}-{value}"),
        price=Money(row.price, row.currency),
        options=(*row.option_values, value),
        cost=money(row.cost_price),
        floor=money(row.floor_price),
        weight_grams=row.weight_grams,
        max_quantity=row.max_quantity,
        track_stock=row.track_stock,
        allow_backorder=row.allow_backorder,
        status=Status(row.status),
    )


async def free_sku(session: Session, wanted: str) -> str:
    """This SKU, or the first of those made of it with a number that nobody has."""
    wanted = "-".join(wanted.split())[:80]
    number = 1
    while True:
        sku = wanted if number == 1 else f"{wanted}-{number}"
        if await session.scalar(select(_variants.c.id).where(_variants.c.sku_key == sku_key(sku))) is None:
            return sku
        number += 1
