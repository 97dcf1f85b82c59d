"""One counter for everything that changes on the shelves, so that whoever follows misses nothing.

Whoever changes the catalogue says so first (`begin_change`): on PostgreSQL changes then wait for each other until they
are committed, as SQLite's single writer does anyway. So a higher version never becomes visible before a lower one.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, exists, func, literal, select, text, union_all, update

from commerce.catalogue.models import Category, Product, Status, Variant
from commerce.kit.database import Session, once_committed, speaks_postgresql, table_of, touch

#: What `Database.after_commit` listeners may wait for.
TOPIC = "catalogue"

_products = table_of(Product)
_categories = table_of(Category)
_variants = table_of(Variant)
_version_now = union_all(select(func.max(_products.c.version)), select(func.max(_categories.c.version)))
_lock = text("SELECT pg_advisory_xact_lock(7078101)")
_has_active = exists(
    select(literal(1)).where(_variants.c.product_id == _products.c.id, _variants.c.status == Status.ACTIVE)
)
_renew = (
    update(_products)
    .where(_products.c.id.in_(bindparam("ids", expanding=True)))
    .values(version=bindparam("fresh"), listed=(_products.c.status == Status.ACTIVE) & _has_active)
)


async def begin_change(session: Session) -> int:
    """Make ready to change the catalogue; returns the version that everything changed in this unit of work carries.

    Comes before the first write to the catalogue's rows.
    """
    known: int | None = session.info.get(_KEY)
    if known is not None:
        return known
    if speaks_postgresql(session):
        await session.execute(_lock)
    fresh = 1 + await highest_version(session)
    session.info[_KEY] = fresh
    once_committed(session, _count_round)
    touch(session, TOPIC)
    return fresh


async def highest_version(session: Session) -> int:
    """The version of what was changed last, 0 in an empty shop."""
    return max(highest or 0 for highest in await session.scalars(_version_now))


async def note_change(session: Session, ids: Collection[int]) -> None:
    """Give products that were changed their new version, and see whether they still are for sale."""
    if ids:
        await session.execute(_renew, {"ids": sorted(ids), "fresh": await begin_change(session)})


def is_changing(session: Session) -> bool:
    """Whether this unit of work has begun to change the catalogue, so that it sees what nobody else may see yet."""
    return _KEY in session.info


def rounds() -> int:
    """How many times this process has committed changes of a catalogue."""
    return _rounds


_KEY = "catalogue version"
_rounds = 0


def _count_round() -> None:
    global _rounds
    _rounds += 1
