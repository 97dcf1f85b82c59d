"""Stock held for orders that wait for their payment: taken, kept a little longer, sold or given back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, insert, or_, select, update

from commerce.inventory.books import Change, free, inventory, note, open_books, shift, variants
from commerce.inventory.counting import available
from commerce.inventory.models import MAIN, HoldStatus, MovementKind, StockHold
from commerce.inventory.refusals import CountInvalid, OutOfStock
from commerce.kit.database import Instant, Session, changed, table_of

_holds = table_of(StockHold)


async def hold(session: Session, wants: Mapping[int, int], *, order_id: int, expires_at: datetime) -> None:
    """Hold stock for an order that waits for its payment: all of it, or none.

    `wants` are units by variant, summed per variant before; variants whose stock is not tracked are passed over.
    Raises `OutOfStock(variant_id, left)`; then nothing is held, whether the caller lets the refusal undo the whole
    unit of work or catches it and goes on. Raises `CountInvalid` unless the units are positive.
    """
    if any(units < 1 for units in wants.values()):
        raise CountInvalid
    backorder = await _tracked(session, wants)
    taken: list[dict[str, int]] = []
    for variant_id in sorted(backorder):
        take = {"of_variant": variant_id, "units": wants[variant_id]}
        if not await _take(session, take, backorder[variant_id]):
            await _put_down(session, taken)
            raise await _out_of_stock(session, variant_id, wants[variant_id])
        taken.append(take)
    if taken:
        await _write_down(session, wants, backorder, order_id, expires_at)


async def holds(session: Session, order_id: int) -> dict[int, int]:
    """The units by variant that are held for an unpaid order at this moment."""
    rows = await session.execute(_active, {"of_order": order_id})
    return dict(rows.all())


async def extend(session: Session, order_id: int, until: datetime) -> int:
    """Hold an order's stock at least until then; never shortens. Returns how many holds are active."""
    return await changed(session, _extend, {"of_order": order_id, "until": until})


async def release(session: Session, order_id: int, outcome: HoldStatus = HoldStatus.RELEASED) -> dict[int, int]:
    """Give held stock back to the shelf: RELEASED (cancelled) or EXPIRED.

    Returns the units by variant that came back; nothing the second time.
    """
    units = await _end(session, order_id, outcome)
    changes = {variant_id: Change(held=-quantity) for variant_id, quantity in units.items()}
    await shift(session, MovementKind.RELEASE, changes, order_id=order_id, reason=outcome.value)
    return units


async def commit(session: Session, order_id: int) -> dict[int, int]:
    """The order is paid: what was held for it is sold. Returns units by variant; nothing the second time."""
    units = await _end(session, order_id, HoldStatus.CONSUMED)
    changes = {variant_id: Change(held=-quantity, committed=quantity) for variant_id, quantity in units.items()}
    await shift(session, MovementKind.COMMIT, changes, order_id=order_id)
    return units


async def commit_units(session: Session, variant_id: int, units: int) -> None:
    """Promise free units at once, without holding them first. Raises `OutOfStock(variant_id, left)`."""
    if not await changed(session, _commit_units, {"of_variant": variant_id, "units": units}):
        raise await _out_of_stock(session, variant_id, units)


async def _tracked(session: Session, wants: Mapping[int, int]) -> dict[int, bool]:
    """Of the variants wanted those whose stock is tracked, and whether they may be sold beyond it."""
    rows = await session.execute(_rules, {"ids": sorted(wants)})
    return dict(rows.all())


async def _take(session: Session, take: Mapping[str, int], backorder: bool) -> bool:
    if await changed(session, _take_units, dict(take)):
        return True
    if not backorder:
        return False
    await open_books(session, [take["of_variant"]])
    return bool(await changed(session, _take_units, dict(take)))


async def _put_down(session: Session, taken: Sequence[dict[str, int]]) -> None:
    for take in taken:
        await session.execute(_put_units, take)


async def _out_of_stock(session: Session, variant_id: int, wanted: int) -> OutOfStock:
    left = (await available(session, [variant_id]))[variant_id]
    return OutOfStock(variant_id=variant_id, left=min(left or 0, wanted - 1))


async def _write_down(
    session: Session, wants: Mapping[int, int], backorder: Mapping[int, bool], order_id: int, expires_at: datetime
) -> None:
    held = [
        {
            "order_id": order_id,
            "variant_id": variant_id,
            "location": MAIN,
            "quantity": wants[variant_id],
            "settled": 0,
            "status": HoldStatus.ACTIVE,
            "expires_at": expires_at,
        }
        for variant_id in sorted(backorder)
    ]
    await session.execute(_hold, held)
    changes = {variant_id: Change(held=wants[variant_id], backorder=may) for variant_id, may in backorder.items()}
    await note(session, MovementKind.HOLD, changes, order_id=order_id)


async def _end(session: Session, order_id: int, outcome: HoldStatus) -> dict[int, int]:
    rows = await session.execute(_end_holds, {"of_order": order_id, "outcome": outcome.value})
    return dict(rows.all())


_of_order = _holds.c.order_id == bindparam("of_order")
_still_active = _holds.c.status == HoldStatus.ACTIVE
_rules = select(variants.c.id, variants.c.allow_backorder).where(
    variants.c.id.in_(bindparam("ids", expanding=True)), variants.c.track_stock
)
_may_wait = select(variants.c.id).where(variants.c.id == bindparam("of_variant"), variants.c.allow_backorder).exists()
_at_hand = (inventory.c.variant_id == bindparam("of_variant"), inventory.c.location == MAIN)
_take_units = (
    update(inventory)
    .where(*_at_hand, or_(free >= bindparam("units"), _may_wait))
    .values(held=inventory.c.held + bindparam("units"))
)
_commit_units = (
    update(inventory)
    .where(*_at_hand, or_(free >= bindparam("units"), _may_wait))
    .values(committed=inventory.c.committed + bindparam("units"))
)
_put_units = update(inventory).where(*_at_hand).values(held=inventory.c.held - bindparam("units"))
_hold = insert(_holds)
_active = select(_holds.c.variant_id, _holds.c.quantity).where(_of_order, _still_active)
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
    .returning(_holds.c.variant_id, _holds.c.quantity)
)
