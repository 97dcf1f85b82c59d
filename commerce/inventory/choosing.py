"""From which places an order's goods are taken: the first that has all of a variant, or several in their order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from commerce.inventory.books import Spot, inventory, is_open, locations, open_books, to_be_sold, variants
from commerce.inventory.models import MAIN
from commerce.inventory.refusals import OutOfStock
from commerce.kit.database import Session, lock_for_update


@dataclass(frozen=True)
class Rules:
    """How some variants are sold: which are tracked, which of all may be sold beyond what there is.

    `several`: goods stand at more than one place.
    """

    tracked: frozenset[int]
    ahead: frozenset[int]
    several: bool


async def rules(session: Session, variant_ids: Iterable[int]) -> Rules:
    """The rules of some variants; with them, in one look, whether there is more than one place."""
    rows = (await session.execute(_rules, {"ids": sorted(variant_ids)})).all()
    return Rules(
        tracked=frozenset(row.id for row in rows if row.track_stock),
        ahead=frozenset(row.id for row in rows if row.allow_backorder),
        several=any(row.several for row in rows),
    )


async def choose(session: Session, wants: Mapping[int, int], selling: Rules) -> dict[Spot, int]:
    """The places from which these units are to be taken, and how many from each.

    With several places their counts are locked, in ascending order, so that what was chosen is there when it is taken.
    Raises `OutOfStock(variant_id, left)` where they do not have it all.
    """
    if not selling.several:
        return {(variant_id, MAIN): units for variant_id, units in wants.items()}
    places = await open_places(session)
    await _open_first(session, places, selling.ahead & wants.keys())
    there = await _there(session, wants, places)
    chosen: dict[Spot, int] = {}
    for variant_id in sorted(wants):
        left = {code: there[variant_id, code] for code in places if (variant_id, code) in there}
        shares = share_out(wants[variant_id], left, ahead=variant_id in selling.ahead)
        if shares is None:
            raise OutOfStock(variant_id=variant_id, left=sum(left.values()))
        chosen |= {(variant_id, code): units for code, units in shares.items()}
    return chosen


def share_out(wanted: int, left: Mapping[str, int], *, ahead: bool) -> dict[str, int] | None:
    """How many of one variant each place gives; `left` is what each could, in the order of places.

    One place that has them all is taken before several. `ahead`: what nobody has is owed by the first.
    None: there are not so many.
    """
    whole = next((code for code, units in left.items() if units >= wanted), None)
    if whole is not None:
        return {whole: wanted}
    short = wanted - sum(left.values())
    if short > 0 and not ahead:
        return None
    shares: dict[str, int] = {}
    for code, units in left.items():
        shares[code] = min(units, wanted - sum(shares.values()))
    if short > 0:
        first = next(iter(left))
        shares[first] += short
    return {code: units for code, units in shares.items() if units}


async def open_places(session: Session) -> list[str]:
    """The places that are sold from, in their order."""
    return list(await session.scalars(_open_places))


async def first_place(session: Session) -> str:
    """The first place that is sold from."""
    return next(iter(await open_places(session)), MAIN)


async def _open_first(session: Session, places: Sequence[str], ahead: Collection[int]) -> None:
    """What may be sold beyond what there is has a count at the first place, to be sold there."""
    if ahead and places:
        await open_books(session, ahead, places[0])


async def _there(session: Session, variant_ids: Iterable[int], places: Sequence[str]) -> dict[Spot, int]:
    """What each place could sell of these variants, kept as it is until the end of the unit of work."""
    asked = {"ids": sorted(variant_ids), "places": places}
    rows = await session.execute(lock_for_update(session, _counts), asked)
    return {(row.variant_id, row.location): row.left for row in rows}


#: Whether there is more than one place.
several_places = select(func.count()).select_from(locations).scalar_subquery() > 1
_rules = select(
    variants.c.id, variants.c.track_stock, variants.c.allow_backorder, several_places.label("several")
).where(variants.c.id.in_(bindparam("ids", expanding=True)))
_open_places = select(locations.c.code).where(is_open).order_by(locations.c.priority, locations.c.code)
_counts = (
    select(inventory.c.variant_id, inventory.c.location, to_be_sold(inventory.c).label("left"))
    .where(
        inventory.c.variant_id.in_(bindparam("ids", expanding=True)),
        inventory.c.location.in_(bindparam("places", expanding=True)),
    )
    .order_by(inventory.c.variant_id, inventory.c.location)
)
