"""Gives goods that hardly anybody knows a chance: one place in ten of what is suggested goes to one of them.

Chance chooses, and the same for one person all day, so that nothing flickers; who was shown what, and how likely it was
to be chosen, is written down, so that what came of it can be told later.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from sqlalchemy import Integer, bindparam, delete, exists, func, select

from campaigns.recommendations.models import demand_table, explorations_table, little_known_table
from campaigns.recommendations.picks import Head, Pick, Reason
from campaigns.recommendations.taste import day_of
from commerce.catalogue import Product, Status, Variant
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, insert_new, table_of

#: Shorter lists have no place to give away.
FEWEST_PLACES = 4
#: One place in so many, over all lists.
PLACES = 10
#: With fewer buyers than these a product is little known; after so many looks in 90 days it had its chance.
KNOWN_BY, LOOKS, REMEMBERED = 3, 100, 90
_KEPT = 40
_SCALE = 2**64
_k, _e, _d = little_known_table.c, explorations_table.c, demand_table.c
_products, _variants = table_of(Product).c, table_of(Variant).c
_little_known = select(_k.product_id)
_buyers = func.coalesce(_d.buyers, 0)
_looks = (
    select(func.count())
    .where(_e.product_id == _products.id, _e.day > bindparam("since", type_=Integer))
    .scalar_subquery()
)
_for_sale = exists().where(_variants.product_id == _products.id, _variants.status == Status.ACTIVE, _variants.price > 0)
_unknown = (
    select(_products.id)
    .outerjoin(demand_table, _d.product_id == _products.id)
    .where(_products.listed, _buyers < KNOWN_BY, _looks < LOOKS, _for_sale)
    .order_by(_buyers + _looks, _products.id.desc())
    .limit(_KEPT)
)
_drop = delete(little_known_table).where(_k.product_id.in_(bindparam("products", expanding=True)))
_fade = delete(explorations_table).where(_e.day <= bindparam("since"))


async def find_little_known(database: Database) -> None:
    """Look through the shelves for what hardly anybody bought or was shown; the newest first."""
    since = {"since": day_of(now()) - REMEMBERED}
    async with database.studying() as session:
        known = set(await session.scalars(_little_known))
        found = set(await session.scalars(_unknown, since))
    async with database.unit_of_work() as session:
        await session.execute(_fade, since)
        if known - found:
            await session.execute(_drop, {"products": sorted(known - found)})
        for product_id in sorted(found - known):
            await insert_new(session, little_known_table, product_id=product_id)


async def little_known_for(session: Session, customer_id: int, day: int, most: int) -> list[int]:
    """What may be tried on somebody today in a list of so many, as chance has it; mostly nothing in a short list."""
    if most < FEWEST_PLACES or _drawn(customer_id, day) * PLACES >= most:
        return []
    return sorted(await session.scalars(_little_known), key=lambda one: _drawn(customer_id, day, one))


def with_explored(chosen: list[Pick], able: Sequence[int], most: int) -> list[Pick]:
    """The list with the first of those that may stand there in its last place; a list of two is left as it is."""
    if not able or len(chosen) < FEWEST_PLACES - 1:
        return chosen
    odds = min(most / PLACES, 1.0) / len(able)
    return [*chosen[: most - 1], Pick(able[0], Head.EXPLORE, Reason.FRESH, odds=odds)]


async def note_shown(session: Session, customer_id: int, picks: Iterable[Pick]) -> None:
    """Somebody sees these: what chance chose is written down, once a day."""
    for pick in picks:
        if pick.odds is not None:
            key = {"customer_id": customer_id, "day": day_of(now()), "product_id": pick.product_id}
            await insert_new(session, explorations_table, **key, odds=pick.odds)


def _drawn(*of: int) -> float:
    """A number from 0 to 1 that looks like chance and is always the same for the same."""
    digest = sha256(":".join(map(str, of)).encode()).digest()
    return int.from_bytes(digest[:8], "big") / _SCALE
