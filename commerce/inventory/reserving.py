"""Stock held for orders that wait for their payment: taken, kept a little longer, sold or given back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, insert, or_, select, update

from commerce.inventory.books import (
    Change,
    Spot,
    by_variant,
    free,
    here,
    inventory,
    note,
    open_books,
    shift,
    spots_of,
    variants,
)
from commerce.inventory.choosing import Rules, choose, rules
from commerce.inventory.counting import available
from commerce.inventory.models import HoldStatus, MovementKind, StockHold
from commerce.inventory.refusals import CountInvalid, OutOfStock
from commerce.kit.database import Instant, Session, changed, table_of

_holds = table_of(StockHold)


async def hold(session: Session, wants: Mapping[int, int], *, order_id: int, expires_at: datetime) -> None:
    """Hold stock for an order that waits for its payment: all of it, or none.

    `wants` are units by variant, summed per variant before; variants whose stock is not tracked are passed over.
    They are taken from the first open place that has all of a variant, or from several in their order.
    Raises `OutOfStock(variant_id, left)`; then nothing is held, whether the caller lets the refusal undo the whole
    unit of work or catches it and goes on. Raises `CountInvalid` unless the units are positive.
    """
    if any(units < 1 for units in wants.values()):
        raise CountInvalid
    selling = await rules(session, wants)
    counted = {variant_id: units for variant_id, units in wants.items() if variant_id in selling.tracked}
    if not counted:
        return
    chosen = await choose(session, counted, selling)
    taken: list[dict[str, Any]] = []
    for variant_id, location in sorted(chosen):
        spot, units = (variant_id, location), chosen[variant_id, location]
        if not await take(session, spot, units, ahead=variant_id in selling.ahead):
            await _put_down(session, taken)
            raise await out_of_stock(session, variant_id, wants[variant_id])
        taken.append({"of_variant": variant_id, "at": location, "units": units})
    await _write_down(session, chosen, selling, order_id, expires_at)


async def holds(session: Session, order_id: int) -> dict[int, int]:
    """The units by variant that are held for an unpaid order at this moment."""
    return by_variant(spots_of(await session.execute(_active, {"of_order": order_id})))


async def extend(session: Session, order_id: int, until: datetime) -> int:
    """Hold an order's stock at least until then; never shortens. Returns how many holds are active."""
    return await changed(session, _extend, {"of_order": order_id, "until": until})


async def release(session: Session, order_id: int, outcome: HoldStatus = HoldStatus.RELEASED) -> dict[int, int]:
    """Give held stock back to the shelf: RELEASED (cancelled) or EXPIRED.

    Returns the units by variant that came back; nothing the second time.
    """
    units = await _end(session, order_id, outcome)
    changes = {spot: Change(held=-quantity) for spot, quantity in units.items()}
    await shift(session, MovementKind.RELEASE, changes, order_id=order_id, reason=outcome.value)
    return by_variant(units)


async def commit(session: Session, order_id: int) -> dict[int, int]:
    """The order is paid: what was held for it is sold. Returns units by variant; nothing the second time."""
    units = await _end(session, order_id, HoldStatus.CONSUMED)
    changes = {spot: Change(held=-quantity, committed=quantity) for spot, quantity in units.items()}
    await shift(session, MovementKind.COMMIT, changes, order_id=order_id)
    return by_variant(units)


async def commit_units(session: Session, units: Mapping[int, int]) -> dict[Spot, int]:
    """Promise free units at once, without holding them first; tells from where. Raises `OutOfStock(variant_id, left)`.

    Unlike `hold`, a refusal leaves it to the caller to undo what was promised so far.
    """
    chosen = await choose(session, units, await rules(session, units))
    for variant_id, location in sorted(chosen):
        take = {"of_variant": variant_id, "at": location, "units": chosen[variant_id, location]}
        if not await changed(session, _commit_units, take):
            raise await out_of_stock(session, variant_id, units[variant_id])
    return chosen


async def out_of_stock(session: Session, variant_id: int, wanted: int) -> OutOfStock:
    """The refusal of somebody who wanted so many of a variant."""
    left = (await available(session, [variant_id]))[variant_id]
    return OutOfStock(variant_id=variant_id, left=min(left or 0, wanted - 1))


async def take(session: Session, spot: Spot, units: int, *, ahead: bool) -> bool:
    """Count so many as held at a place, in one guarded statement; tells whether they were free.

    `ahead`: the variant may be sold beyond what there is. Whoever calls this writes down what it is for.
    """
    asked = {"of_variant": spot[0], "at": spot[1], "units": units}
    if await changed(session, _take_units, asked):
        return True
    if not ahead:
        return False
    await open_books(session, [spot[0]], spot[1])
    return bool(await changed(session, _take_units, asked))


async def _put_down(session: Session, taken: Sequence[dict[str, Any]]) -> None:
    for take in taken:
        await session.execute(_put_units, take)


async def _write_down(
    session: Session, chosen: Mapping[Spot, int], selling: Rules, order_id: int, expires_at: datetime
) -> None:
    held = [
        {
            "order_id": order_id,
            "variant_id": variant_id,
            "location": location,
            "quantity": chosen[variant_id, location],
            "settled": 0,
            "status": HoldStatus.ACTIVE,
            "expires_at": expires_at,
        }
        for variant_id, location in sorted(chosen)
    ]
    await session.execute(_hold, held)
    changes = {spot: Change(held=units, backorder=spot[0] in selling.ahead) for spot, units in chosen.items()}
    await note(session, MovementKind.HOLD, changes, order_id=order_id)


async def _end(session: Session, order_id: int, outcome: HoldStatus) -> dict[Spot, int]:
    return spots_of(await session.execute(_end_holds, {"of_order": order_id, "outcome": outcome.value}))


_of_order = _holds.c.order_id == bindparam("of_order")
_still_active = _holds.c.status == HoldStatus.ACTIVE
_may_wait = select(variants.c.id).where(variants.c.id == bindparam("of_variant"), variants.c.allow_backorder).exists()
_take_units = (
    update(inventory)
    .where(here, or_(free >= bindparam("units"), _may_wait))
    .values(held=inventory.c.held + bindparam("units"))
)
_commit_units = (
    update(inventory)
    .where(here, or_(free >= bindparam("units"), _may_wait))
    .values(committed=inventory.c.committed + bindparam("units"))
)
_put_units = update(inventory).where(here).values(held=inventory.c.held - bindparam("units"))
_hold = insert(_holds)
_active = select(_holds.c.variant_id, _holds.c.location, _holds.c.quantity).where(_of_order, _still_active)
_until = bindparam("until", type_=Instant())
_extend = (
    update(_holds)
    .where(_of_order, _still_active)
    .values(expires_at=case((_holds.c.expires_at < _until, _until), else_=_holds.c.expires_at))
)
_end_holds = (
    update(_holds)
    .where(_of_order, _still_active)
    .values(status=bindparam("outcome"))
    .returning(_holds.c.variant_id, _holds.c.location, _holds.c.quantity)
)
