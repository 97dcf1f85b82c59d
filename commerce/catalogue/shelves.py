"""What stands on the shelves: product pages, categories, and pages of goods to look through."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, func, select

from commerce.catalogue.cards import ProductCard
from commerce.catalogue.memory import memory_of
from commerce.catalogue.models import Product, Variant
from commerce.catalogue.refusals import ProductGone, VariantGone
from commerce.catalogue.tree import CategoryCard
from commerce.kit.database import Session, table_of

_products, _variants = table_of(Product), table_of(Variant)
_listed = _products.c.listed
_within = and_(_products.c.category_id.in_(bindparam("categories", expanding=True)), _listed)
_count = select(func.count()).select_from(_products).where(_listed)
_count_within = select(func.count()).select_from(_products).where(_within)
_page = select(_products.c.id).order_by(_products.c.id).limit(bindparam("size")).offset(bindparam("skipped"))
_all_page, _page_within = _page.where(_listed), _page.where(_within)
_newest = select(_products.c.id).order_by(_products.c.id.desc()).limit(bindparam("size")).offset(bindparam("skipped"))
_all_newest, _newest_within = _newest.where(_listed), _newest.where(_within)
_sold = select(_products.c.id, _products.c.units_sold).where(_products.c.id.in_(bindparam("ids", expanding=True)))
_all_sold = select(_products.c.id, _products.c.units_sold).where(_listed, _products.c.units_sold > 0)
_owner = select(_variants.c.product_id).where(_variants.c.id == bindparam("variant"))
_before, _after = _products.c.id < bindparam("product"), _products.c.id > bindparam("product")


@dataclass(frozen=True, slots=True)
class Page:
    """Some goods of a shelf; pages count from 0 and there is always at least one."""

    items: tuple[ProductCard, ...]
    page: int
    pages: int
    total: int


async def card(session: Session, product_id: int, language: str) -> ProductCard:
    """The page of one product. Raises `ProductGone` when it is not on the shelf."""
    found = (await cards(session, [product_id], language)).get(product_id)
    if found is None:
        raise ProductGone
    return found


async def cards(session: Session, ids: Collection[int], language: str) -> dict[int, ProductCard]:
    """The pages of several products at once; those not on the shelf are missing from the answer."""
    return await memory_of(session).cards(session, ids, language)


async def all_units_sold(session: Session) -> dict[int, float]:
    """How many pieces were ever sold of everything that is for sale and was bought at all."""
    return {row.id: float(row.units_sold) for row in await session.execute(_all_sold)}


async def product_of(session: Session, variant_id: int, language: str) -> int:
    """Whose variant this is, on the shelf or not: no statement where its card is remembered.

    Raises `VariantGone` for one that never was.
    """
    probably = memory_of(session).product_of(variant_id)
    if probably is not None:
        known = (await cards(session, [probably], language)).get(probably)
        if known is not None and known.find(variant_id) is not None:
            return probably
    found: int | None = await session.scalar(_owner, {"variant": variant_id})
    if found is None:
        raise VariantGone
    return found


async def units_sold(session: Session, ids: Collection[int]) -> dict[int, int]:
    """How many pieces of these products were ever sold, by now: cards may be remembered from before."""
    rows = await session.execute(_sold, {"ids": sorted(ids)}) if ids else ()
    return {row.id: row.units_sold for row in rows}


async def categories(session: Session, parent_id: int | None, language: str) -> list[CategoryCard]:
    """What stands right under a category, or at the top of the tree for None, in the merchant's order."""
    return (await memory_of(session).tree(session)).children(parent_id, language)


async def category_path(session: Session, category_id: int, language: str) -> list[CategoryCard]:
    """The way from the top of the tree down to a category, itself included. Raises `CategoryGone`."""
    return (await memory_of(session).tree(session)).path(category_id, language)


async def ways(session: Session, category_ids: Collection[int]) -> dict[int, tuple[int, ...]]:
    """Of each category, its id and those of all categories above it."""
    if not category_ids:
        return {}
    tree = await memory_of(session).tree(session)
    return {one: tuple(tree.way(one)) for one in category_ids}


async def all_ways(session: Session) -> dict[int, tuple[int, ...]]:
    """Of every category, in the merchant's order, its id and those of all above it."""
    return (await memory_of(session).tree(session)).ways()


async def category_titles(session: Session, language: str) -> dict[int, str]:
    """What all categories are called."""
    return (await memory_of(session).tree(session)).titles(language)


async def shelves_below(session: Session, category_id: int) -> list[int]:
    """The ids of a category and of all below it."""
    return list((await memory_of(session).tree(session)).within(category_id))


async def shelf(
    session: Session, category_id: int | None, page: int, size: int, language: str, *, newest: bool = False
) -> Page:
    """A page of the goods in a category and in all categories below it; of the whole shop for None.

    They stand as they came, or the newest first. A page beyond the last is the last one.
    """
    counting, paging = _count, _all_newest if newest else _all_page
    asked = await _asked(session, category_id)
    if asked:
        counting, paging = _count_within, _newest_within if newest else _page_within
    total: int = (await session.scalars(counting, asked)).one()
    pages = max(1, -(-total // size))
    page = min(max(page, 0), pages - 1)
    ids = (await session.scalars(paging, {**asked, "size": size, "skipped": page * size})).all()
    found = await cards(session, ids, language)
    return Page(tuple(found[one] for one in ids if one in found), page, pages, total)


async def place_on_shelf(session: Session, category_id: int | None, product_id: int, *, newest: bool = False) -> int:
    """How many goods stand before a product on a shelf that is ordered as `shelf` orders it."""
    asked = await _asked(session, category_id)
    counting = _count_within if asked else _count
    before = counting.where(_after if newest else _before)
    return (await session.scalars(before, {**asked, "product": product_id})).one()


async def _asked(session: Session, category_id: int | None) -> dict[str, object]:
    """The shelves to look at; nothing where it is the whole shop."""
    if category_id is None:
        return {}
    return {"categories": sorted((await memory_of(session).tree(session)).within(category_id))}
