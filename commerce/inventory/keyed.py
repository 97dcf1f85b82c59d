"""Stock that nobody counts by hand: of what is sold by keys so many are there as keys are unsold."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select, update

from commerce.inventory.books import Change, Spot, free, here, inventory, locations, note, open_books, shift
from commerce.inventory.choosing import first_place
from commerce.inventory.models import HoldStatus, MovementKind, StockHold
from commerce.inventory.settling import ship
from commerce.kit.database import Session, changed, lock_for_update, table_of

_holds = table_of(StockHold)
_counted = (
    select(inventory.c.location, inventory.c.on_hand, inventory.c.safety, inventory.c.damaged)
    .where(inventory.c.variant_id == bindparam("of_variant"))
    .order_by(inventory.c.location)
)
_free = (
    select(inventory.c.location, free.label("free"))
    .join(locations, locations.c.code == inventory.c.location)
    .where(inventory.c.variant_id == bindparam("of_variant"), free > 0)
    .order_by(locations.c.priority, locations.c.code)
)
_take = (
    update(inventory).where(here, free >= bindparam("units")).values(on_hand=inventory.c.on_hand - bindparam("units"))
)
_there = select(func.coalesce(func.sum(inventory.c.on_hand), 0)).where(
    inventory.c.variant_id == bindparam("of_variant")
)
_promised = select(func.coalesce(func.sum(_holds.c.quantity - _holds.c.settled), 0)).where(
    _holds.c.order_id == bindparam("of_order"),
    _holds.c.variant_id == bindparam("of_variant"),
    _holds.c.status == HoldStatus.CONSUMED,
)


async def begin_with_no_keys(session: Session, variant_id: int) -> None:
    """Whatever was counted of a variant is forgotten: from now on its keys are what is there."""
    rows = (await session.execute(lock_for_update(session, _counted), {"of_variant": variant_id})).all()
    changes = {
        (variant_id, row.location): Change(on_hand=-row.on_hand, safety=-row.safety, damaged=-row.damaged)
        for row in rows
        if row.on_hand or row.safety or row.damaged
    }
    await shift(session, MovementKind.ADJUST, changes)


async def add_keys(session: Session, variant_id: int, units: int) -> None:
    """So many keys more are there to be sold."""
    if not units:
        return
    place = await first_place(session)
    await open_books(session, [variant_id], place)
    await shift(session, MovementKind.RECEIVE, {(variant_id, place): Change(on_hand=units)})


async def take_out_keys(session: Session, variant_id: int, units: int) -> int:
    """So many unsold keys are taken out again, as far as nobody is promised them; returns how many were free for it.

    The caller undoes it all where these are fewer than wanted.
    """
    return await _take_free(session, variant_id, units, MovementKind.ADJUST, None)


async def hand_out(session: Session, order_id: int, variant_id: int, units: int) -> int:
    """Keys leave for an order that is paid: what is promised to it, and beyond that what nobody is promised.

    Never more than there are, whatever was promised of goods that were counted before they were sold by keys.
    Returns how many may be given. The caller keeps the order still.
    """
    there = int((await session.scalars(_there, {"of_variant": variant_id})).one())
    units = min(units, max(there, 0))
    own = await ship_promised(session, order_id, variant_id, units)
    return own + await _take_free(session, variant_id, units - own, MovementKind.SHIP, order_id)


async def ship_promised(session: Session, order_id: int, variant_id: int, units: int) -> int:
    """As many of these units as are promised to an order leave for it; returns how many."""
    promised = int((await session.scalars(_promised, {"of_order": order_id, "of_variant": variant_id})).one())
    own = min(units, promised)
    if own:
        await ship(session, order_id, {variant_id: own})
    return own


async def _take_free(session: Session, variant_id: int, units: int, kind: MovementKind, order_id: int | None) -> int:
    """Take what is free, from one place after the other; each by a guarded statement."""
    if units < 1:
        return 0
    taken: dict[Spot, int] = {}
    for row in (await session.execute(_free, {"of_variant": variant_id})).all():
        wanted = min(units - sum(taken.values()), row.free)
        asked = {"of_variant": variant_id, "at": row.location, "units": wanted}
        if wanted and await changed(session, _take, asked):
            taken[variant_id, row.location] = wanted
    if taken:
        changes = {spot: Change(on_hand=-count) for spot, count in taken.items()}
        await note(session, kind, changes, order_id=order_id)
    return sum(taken.values())
