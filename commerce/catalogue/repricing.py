"""Prices of many goods, found by where they stand and changed together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, or_, select

from commerce.catalogue.changing import begin_change, note_change
from commerce.catalogue.filing.standing import KnownVariant, variants_among
from commerce.catalogue.filing.traces import Part, Trace, fingerprint, plainly
from commerce.catalogue.history import note_prices
from commerce.catalogue.models import Category, Product, Status, Variant
from commerce.catalogue.naming import BETWEEN
from commerce.kit.database import Session, table_of
from commerce.kit.rows import change_rows

_products = table_of(Product)
_variants = table_of(Variant)
_categories = table_of(Category)
_PRICED = ("id", "sku", "price", "cost_price", "floor_price")
_next = (
    select(*(_variants.c[name] for name in _PRICED), _products.c.title, _products.c.tags, _variants.c.option_values)
    .join(_products, _products.c.id == _variants.c.product_id)
    .where(_variants.c.id > bindparam("after"))
    .where(_variants.c.status != Status.ARCHIVED, _products.c.status != Status.ARCHIVED)
    .order_by(_variants.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Priced:
    """A variant that has a price; amounts in minor units of the shop's currency."""

    variant_id: int
    sku: str
    title: str
    price: int
    cost: int | None
    floor: int | None


@dataclass(frozen=True, slots=True)
class Where:
    """Which goods are meant: those below a category, those with a tag, or all that are not archived."""

    category_id: int | None = None
    tag: str | None = None


async def priced(session: Session, where: Where, after: int, most: int) -> tuple[list[Priced], int | None]:
    """The next goods that are meant, by their ids, and the id to go on after; None when there are no more."""
    statement = _next
    if where.category_id is not None:
        statement = statement.where(_products.c.category_id.in_(await _below(session, where.category_id)))
    rows = (await session.execute(statement, {"after": after, "most": most})).all()
    meant = [row for row in rows if where.tag is None or where.tag in row.tags]
    goods = [
        Priced(row.id, row.sku, _called(row.title, row.option_values), row.price, row.cost_price, row.floor_price)
        for row in meant
    ]
    return goods, rows[-1].id if len(rows) == most else None


async def reprice(session: Session, prices: Mapping[int, int], first_row: int = 1) -> list[Trace]:
    """Let variants cost so much from now on (minor units); returns the traces by which that can be taken back."""
    await begin_change(session)
    known = await variants_among(session, prices)
    changed = [one for one in known if one.price != prices[one.id]]
    await change_rows(session, _variants, ("price",), [(prices[one.id], one.id) for one in changed])
    await note_prices(session, [one.id for one in changed])
    await note_change(session, {one.product_id for one in changed})
    return [_trace(one, prices[one.id], row) for row, one in enumerate(changed, start=first_row)]


async def all_tags(session: Session, most: int) -> list[str]:
    """The tags that goods have, the commonest first."""
    counted: dict[str, int] = {}
    for tags in await session.scalars(select(_products.c.tags).where(_products.c.status != Status.ARCHIVED)):
        for tag in tags:
            counted[tag] = counted.get(tag, 0) + 1
    return sorted(counted, key=lambda tag: (-counted[tag], tag))[:most]


async def _below(session: Session, category_id: int) -> Collection[int]:
    path = await session.scalar(select(_categories.c.path).where(_categories.c.id == category_id))
    if path is None:
        return ()
    below = or_(_categories.c.path == path, _categories.c.path.startswith(path + BETWEEN, autoescape=True))
    return list(await session.scalars(select(_categories.c.id).where(below)))


def _called(title: str, options: Sequence[str]) -> str:
    return f"{title} ({' / '.join(options)})" if options else title


def _trace(known: KnownVariant, price: int, row: int) -> Trace:
    after = fingerprint(known._replace(price=price))
    return Trace(row, known.sku, Part.VARIANT, known.id, "", plainly(known), after)
