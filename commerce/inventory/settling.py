"""Stock that is sold: shipped to whoever bought it, or given back to the shelf."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import bindparam, select, update

from commerce.inventory.books import Change, note, shift
from commerce.inventory.models import HoldStatus, MovementKind, StockHold
from commerce.inventory.refusals import CountInvalid, StockNotPromised
from commerce.inventory.reserving import commit_units
from commerce.kit.database import Session, lock_for_update, table_of

_holds = table_of(StockHold)


async def ship(session: Session, order_id: int, units: Mapping[int, int]) -> None:
    """Sold units leave the shop, even when fewer had been counted in: what was carried out was there.

    Variants that were never taken from stock for this order are passed over.
    Raises `StockNotPromised(variant_id, promised)`, and changes nothing, when more is shipped than the order has left.
    """
    settled = await _settle(session, order_id, units)
    changes = {variant_id: Change(committed=-count, on_hand=-count) for variant_id, count in settled.items()}
    await shift(session, MovementKind.SHIP, changes, order_id=order_id)


async def uncommit(session: Session, order_id: int, units: Mapping[int, int] | None = None) -> None:
    """Sold units that will not be shipped go back to the shelf; without `units`, all that the order has left.

    Variants that were never taken from stock for this order are passed over.
    Raises `StockNotPromised(variant_id, promised)`, and changes nothing, when the order has less left.
    """
    settled = await _settle(session, order_id, units)
    changes = {variant_id: Change(committed=-count) for variant_id, count in settled.items()}
    await shift(session, MovementKind.UNCOMMIT, changes, order_id=order_id)


async def promise_again(session: Session, order_id: int, units: Mapping[int, int]) -> None:
    """What was shipped and lost is promised to its order once more, from what is free now: all of it, or none.

    Variants that were never taken from stock for this order are passed over. Raises `OutOfStock(variant_id, left)`.
    """
    shipped = dict((await session.execute(lock_for_update(session, _shipped), {"of_order": order_id})).all())
    again = {variant_id: count for variant_id, count in units.items() if variant_id in shipped and count}
    for variant_id in sorted(again):
        if again[variant_id] > shipped[variant_id]:
            raise StockNotPromised(variant_id=variant_id, promised=shipped[variant_id])
        await commit_units(session, variant_id, again[variant_id])
        await session.execute(_strike, {"of_order": order_id, "of_variant": variant_id, "units": -again[variant_id]})
    changes = {variant_id: Change(committed=count) for variant_id, count in again.items()}
    await note(session, MovementKind.COMMIT, changes, order_id=order_id, reason="lost")


async def _settle(session: Session, order_id: int, units: Mapping[int, int] | None) -> dict[int, int]:
    """Strike units off what is promised to an order; returns those that came out of stock."""
    rows = await session.execute(lock_for_update(session, _promises), {"of_order": order_id})
    promised = dict(rows.all())
    wanted = promised if units is None else units
    settled = {variant_id: count for variant_id, count in wanted.items() if variant_id in promised and count}
    for variant_id, count in settled.items():
        if count < 0:
            raise CountInvalid
        if count > promised[variant_id]:
            raise StockNotPromised(variant_id=variant_id, promised=promised[variant_id])
    for variant_id, count in settled.items():
        await session.execute(_strike, {"of_order": order_id, "of_variant": variant_id, "units": count})
    return settled


_of_order = (_holds.c.order_id == bindparam("of_order"), _holds.c.status == HoldStatus.CONSUMED)
_promises = (
    select(_holds.c.variant_id, (_holds.c.quantity - _holds.c.settled)).where(*_of_order).order_by(_holds.c.variant_id)
)
_shipped = select(_holds.c.variant_id, _holds.c.settled).where(*_of_order).order_by(_holds.c.variant_id)
_strike = (
    update(_holds)
    .where(*_of_order, _holds.c.variant_id == bindparam("of_variant"))
    .values(settled=_holds.c.settled + bindparam("units"))
)
