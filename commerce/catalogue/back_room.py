"""Goods as the staff see them, whether they are for sale or not, in the shop's own words."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, exists, func, literal, or_, select

from commerce.catalogue.cards import PhotoCard, VariantCard
from commerce.catalogue.media import photos
from commerce.catalogue.models import Kind, Product, Status, Variant
from commerce.catalogue.naming import sku_key, title_key
from commerce.catalogue.refusals import ProductGone
from commerce.catalogue.variants import find_variants
from commerce.kit.database import Session, table_of

_p = table_of(Product).c
_v = table_of(Variant).c
#: No language is called so: words in it are the shop's own.
_OWN = ""
_stands = exists(select(literal(1)).where(_v.product_id == _p.id, _v.withdrawn.is_(False)))


@dataclass(frozen=True, slots=True)
class StaffCard:
    """A product with all its variants, archived ones last."""

    product_id: int
    title: str
    description: str
    kind: Kind
    status: Status
    category_id: int | None
    tags: tuple[str, ...]
    option_names: tuple[str, ...]
    variants: tuple[VariantCard, ...]
    photos: tuple[PhotoCard, ...]

    @property
    def live(self) -> tuple[VariantCard, ...]:
        """Its variants that are not archived."""
        return tuple(one for one in self.variants if one.status is not Status.ARCHIVED)


@dataclass(frozen=True, slots=True)
class InStore:
    """A product in a list."""

    product_id: int
    title: str
    status: Status


@dataclass(frozen=True, slots=True)
class StorePage:
    """Some of the goods, the newest first; pages count from 0."""

    items: tuple[InStore, ...]
    page: int
    pages: int
    total: int


async def staff_card(session: Session, product_id: int) -> StaffCard:
    """A product by its id, whatever its state. Raises `ProductGone`."""
    row = (await session.execute(select(Product.__table__).where(_p.id == product_id))).first()
    if row is None:
        raise ProductGone
    mine = select(_v.id).where(_v.product_id == product_id, _v.withdrawn.is_(False)).order_by(_v.position, _v.id)
    variants = await find_variants(session, list(await session.scalars(mine)), _OWN)
    return StaffCard(
        row.id,
        row.title,
        row.description,
        Kind(row.kind),
        Status(row.status),
        row.category_id,
        tuple(row.tags),
        tuple(row.option_names),
        tuple(sorted(variants.values(), key=lambda one: one.status is Status.ARCHIVED)),
        tuple(await photos(session, product_id)),
    )


async def store(session: Session, page: int, size: int, words: str = "") -> StorePage:
    """All goods, or those whose title holds these words or one of whose SKUs they are."""
    fits: ColumnElement[bool] = _stands
    if words:
        sku = exists(select(literal(1)).where(_v.product_id == _p.id, _v.sku_key == sku_key(words)))
        fits = and_(_stands, or_(_p.title_key.contains(title_key(words), autoescape=True), sku))
    total = (await session.scalars(select(func.count()).select_from(Product).where(fits))).one()
    pages = max(1, -(-total // size))
    page = min(max(page, 0), pages - 1)
    some: Select[tuple[int, str, str]] = select(_p.id, _p.title, _p.status).where(fits)
    rows = await session.execute(some.order_by(_p.id.desc()).limit(size).offset(page * size))
    return StorePage(tuple(InStore(row.id, row.title, Status(row.status)) for row in rows), page, pages, total)
