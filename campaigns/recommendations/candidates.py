"""Which of many products may be suggested to somebody now: on the shelf, there, at a good price, not in the cart."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Text, bindparam, cast, exists, func, or_, select

from campaigns.recommendations.models import avoidances_table, demand_table, pushes_table
from campaigns.recommendations.scoring import LONG_AGO
from campaigns.recommendations.taste import Taste
from commerce import inventory
from commerce.carts.models import StoredLine
from commerce.catalogue import Kind, Product, Status, Variant
from commerce.kit.database import Session, table_of

#: A product with this tag is bought once in a life: it is never suggested to whoever has it.
DURABLE = "durable"
#: A tag that begins so names the brand.
BRAND = "brand:"
#: What was suggested in a message is left alone for so many days.
LATELY = 14
_QUOTED = json.dumps(DURABLE)
_products, _variants, _lines = table_of(Product), table_of(Variant), table_of(StoredLine)
_cart_variants = _variants.alias()
_a, _s, _d = avoidances_table.c, pushes_table.c, demand_table.c
_in_cart = exists().where(
    _lines.c.customer_id == bindparam("of"),
    _lines.c.removed_at.is_(None),
    _lines.c.order_id.is_(None),
    _cart_variants.c.id == _lines.c.variant_id,
    _cart_variants.c.product_id == _products.c.id,
)
_avoided = exists().where(
    _a.customer_id == bindparam("of"), _a.product_id == _products.c.id, _a.until_day > bindparam("day")
)
_pushed = exists().where(
    _s.customer_id == bindparam("of"), _s.product_id == _products.c.id, _s.day > bindparam("pushed_since")
)
_for_sale = (
    _products.c.listed,
    _variants.c.status == Status.ACTIVE,
    _variants.c.price > 0,
    _variants.c.price >= func.coalesce(_variants.c.floor_price, 0),
    _variants.c.price >= func.coalesce(_variants.c.cost_price, 0),
)
#: On the shelf at a good price, not in the cart and not refused: of a statement that has products and their variants.
IS_OPEN = (*_for_sale, ~_in_cart, ~_avoided)
#: As they are written, for few goods have the tags that matter here: reading a hundred lists of words takes its time.
_tags = cast(_products.c.tags, Text)
IS_ONCE = or_(_products.c.kind == Kind.DIGITAL, _tags.contains(_QUOTED))
_open = (
    inventory.with_stock(
        select(
            _products.c.id.label("product_id"),
            _products.c.category_id,
            IS_ONCE.label("once"),
            _tags.label("written_tags"),
            _variants.c.track_stock,
            _variants.c.allow_backorder,
        )
    )
    .join(_products, _products.c.id == _variants.c.product_id)
    .where(_products.c.id.in_(bindparam("products", expanding=True)), *IS_OPEN)
)
_staple = exists().where(_d.product_id == _products.c.id, _d.staple)
_open_for_push = _open.where(~_pushed, ~_staple)
_wanted_most = select(_d.product_id, _d.trend).where(_d.trend > 0).order_by(_d.trend.desc(), _d.product_id)
_wanted = _wanted_most.limit(bindparam("most"))
_sold_most = (
    select(_products.c.id)
    .where(_products.c.listed, _products.c.units_sold > 0)
    .order_by(_products.c.units_sold.desc(), _products.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A product that may be suggested; `once`: nobody needs a second one."""

    product_id: int
    category_id: int | None
    once: bool
    brand: str | None = None

    def is_news_to(self, taste: Taste, day: int) -> bool:
        """Whether somebody who had it had it so long ago that it is news again."""
        return not self.once and day - taste.last_day > LONG_AGO


async def candidates(
    session: Session, customer_id: int, products: Collection[int], day: int, *, for_push: bool = False
) -> dict[int, Candidate]:
    """Those of these products that may be suggested to somebody now."""
    if not products:
        return {}
    asked = {"of": customer_id, "day": day, "products": sorted(set(products))}
    if for_push:
        rows = await session.execute(_open_for_push, {**asked, "pushed_since": day - LATELY})
    else:
        rows = await session.execute(_open, asked)
    found: dict[int, Candidate] = {}
    for row in rows:
        if row.product_id not in found and inventory.left_of(row) != 0:
            brand = _brand(row.written_tags)
            found[row.product_id] = Candidate(row.product_id, row.category_id, bool(row.once), brand)
    return found


async def wanted_of_late(session: Session, most: int) -> list[tuple[int, float]]:
    """What is wanted most of late, with how much."""
    return [(row.product_id, row.trend) for row in await session.execute(_wanted, {"most": most})]


async def bestsellers(session: Session, most: int) -> list[int]:
    """What was sold most since the shop opened."""
    return list(await session.scalars(_sold_most, {"most": most}))


def _brand(written: str) -> str | None:
    """The brand among some tags, if one is named."""
    if BRAND not in written:
        return None
    tags: list[str] = json.loads(written)
    return next((one.removeprefix(BRAND).strip() for one in tags if one.startswith(BRAND)), None)
