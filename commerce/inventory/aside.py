"""Stock that is put aside for something the shop has promised, such as a campaign or a claim: nobody else buys it.

It counts as held. An order of its own takes it out and holds it in the same unit of work; what is left of it comes
back to the shelf. `holder` says whose it is, as in `group:7` or `live:12`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, func, select, update

from commerce.inventory.books import Change, Spot, here, inventory, open_books, shift, to_be_sold
from commerce.inventory.choosing import first_place, open_places, rules
from commerce.inventory.models import MovementKind, StockAside
from commerce.kit.database import Session, changed, insert_new, lock_for_update, table_of

aside = table_of(StockAside)
_mine = (aside.c.holder == bindparam("whose"), aside.c.variant_id == bindparam("of_variant"))
_sum = select(func.coalesce(func.sum(aside.c.quantity), 0)).where(*_mine)
_by_variant = (
    select(aside.c.variant_id, func.sum(aside.c.quantity))
    .where(aside.c.holder == bindparam("whose"))
    .group_by(aside.c.variant_id)
)
_there = select(aside.c.location, aside.c.quantity).where(*_mine, aside.c.quantity > 0).order_by(aside.c.location)
_rows = select(aside.c.id).where(*_mine).order_by(aside.c.location)
_free_at = select(to_be_sold(inventory.c)).where(here)
_shift = (
    update(aside)
    .where(*_mine, aside.c.location == bindparam("at"), aside.c.quantity + bindparam("more") >= 0)
    .values(quantity=aside.c.quantity + bindparam("more"))
)


async def put_aside(session: Session, holder: str, variant_id: int, units: int, *, ahead: bool = False) -> int | None:
    """Put so many of what is free aside, or as many as there are; tells how many.

    `ahead`: also what nobody has yet, where it may be ordered so. None: it is not tracked, and there is no end of it.
    """
    selling = await rules(session, [variant_id])
    if variant_id not in selling.tracked:
        return None
    # As whoever takes out: first what lies aside, then the counts.
    await session.execute(lock_for_update(session, _rows), {"whose": holder, "of_variant": variant_id})
    found = await _free(session, variant_id, units)
    short = units - sum(found.values())
    if short > 0 and ahead and variant_id in selling.ahead:
        first = await first_place(session)
        await open_books(session, [variant_id], first)
        found[variant_id, first] = found.get((variant_id, first), 0) + short
    for (_, place), taken in found.items():
        await insert_new(session, aside, holder=holder, variant_id=variant_id, location=place, quantity=0)
        await _count(session, holder, variant_id, place, taken)
    changes = {spot: Change(held=taken, backorder=variant_id in selling.ahead) for spot, taken in found.items()}
    await shift(session, MovementKind.HOLD, changes, reason=holder)
    return sum(found.values())


async def take_out(session: Session, holder: str, variant_id: int, units: int | None = None) -> int:
    """Let so many of what was put aside be free again, or all of it; tells how many those were."""
    asked = {"whose": holder, "of_variant": variant_id}
    changes: dict[Spot, Change] = {}
    left = units
    for place, there in (await session.execute(lock_for_update(session, _there), asked)).all():
        taken = there if left is None else min(there, left)
        if taken > 0:
            await _count(session, holder, variant_id, place, -taken)
            changes[variant_id, place] = Change(held=-taken)
            left = None if left is None else left - taken
    await shift(session, MovementKind.RELEASE, changes, reason=holder)
    return -sum(one.held for one in changes.values())


async def put_by(session: Session, holder: str, variant_id: int) -> int:
    """How many are put aside for somebody of a variant."""
    return int((await session.scalars(_sum, {"whose": holder, "of_variant": variant_id})).one())


async def all_put_by(session: Session, holder: str) -> dict[int, int]:
    """How many are put aside for somebody, by variant."""
    return {variant_id: int(units) for variant_id, units in await session.execute(_by_variant, {"whose": holder})}


async def _free(session: Session, variant_id: int, units: int) -> dict[Spot, int]:
    """Where so many of a variant are free, or as many as there are, kept as it is until the end of the unit of work."""
    found: dict[Spot, int] = {}
    for place in sorted(await open_places(session)):
        asked = {"of_variant": variant_id, "at": place}
        free = await session.scalar(lock_for_update(session, _free_at), asked) or 0
        taken = min(int(free), units - sum(found.values()))
        if taken > 0:
            found[variant_id, place] = taken
    return found


async def _count(session: Session, holder: str, variant_id: int, place: str, more: int) -> None:
    asked: dict[str, Any] = {"whose": holder, "of_variant": variant_id, "at": place, "more": more}
    if not await changed(session, _shift, asked):
        raise LookupError("fewer pieces are put aside than were to be taken out")
