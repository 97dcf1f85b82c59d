"""Stock that is sold: shipped to whoever bought it, or given back to the shelf."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import BindParameter, Row, and_, bindparam, insert, select, update

from commerce.inventory.books import Change, Spot, by_variant, locations, note, shift, spots_of
from commerce.inventory.choosing import several_places
from commerce.inventory.models import HoldStatus, MovementKind, StockHold
from commerce.inventory.refusals import CountInvalid, StockNotPromised
from commerce.inventory.reserving import commit_units
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, lock_for_update, table_of

_holds = table_of(StockHold)


async def ship(session: Session, order_id: int, units: Mapping[int, int]) -> None:
    """Sold units leave the shop, even when fewer had been counted in: what was carried out was there.

    Of what is promised from several places the first places send first.
    Variants that were never taken from stock for this order are passed over.
    Raises `StockNotPromised(variant_id, promised)`, and changes nothing, when more is shipped than the order has left.
    """
    settled = await _settle(session, order_id, units)
    changes = {spot: Change(committed=-count, on_hand=-count) for spot, count in settled.items()}
    await shift(session, MovementKind.SHIP, changes, order_id=order_id)


async def uncommit(session: Session, order_id: int, units: Mapping[int, int] | None = None) -> None:
    """Sold units that will not be shipped go back to the shelf; without `units`, all that the order has left.

    Of what is promised from several places the last places have it back first: the rest may fit into one parcel.
    Variants that were never taken from stock for this order are passed over.
    Raises `StockNotPromised(variant_id, promised)`, and changes nothing, when the order has less left.
    """
    settled = await _settle(session, order_id, units, last_first=True)
    changes = {spot: Change(committed=-count) for spot, count in settled.items()}
    await shift(session, MovementKind.UNCOMMIT, changes, order_id=order_id)


async def lying(session: Session, order_id: int) -> dict[int, dict[str, int]]:
    """Where what is promised to an order lies until it is sent: units by place, in their order, by variant.

    Nothing where all goods stand in one place anyway.
    """
    found: dict[int, dict[str, int]] = {}
    for variant_id, location, units in await session.execute(_lying, {"of_order": order_id}):
        found.setdefault(variant_id, {})[location] = units
    return found


async def promise_again(session: Session, order_id: int, units: Mapping[int, int]) -> None:
    """What was shipped and lost is promised to its order once more, from what is free now: all of it, or none.

    Variants that were never taken from stock for this order are passed over. Raises `OutOfStock(variant_id, left)`.
    """
    shipped = spots_of(await session.execute(lock_for_update(session, _shipped), {"of_order": order_id}))
    before = by_variant(shipped)
    again = {variant_id: count for variant_id, count in units.items() if variant_id in before and count}
    if not again:
        return
    for variant_id, count in again.items():
        if count > before[variant_id]:
            raise StockNotPromised(variant_id=variant_id, promised=before[variant_id])
    chosen = await commit_units(session, again)
    await _promise_there(session, order_id, shipped, chosen)
    changes = {spot: Change(committed=count) for spot, count in chosen.items()}
    await note(session, MovementKind.COMMIT, changes, order_id=order_id, reason="lost")


async def _settle(
    session: Session, order_id: int, units: Mapping[int, int] | None, *, last_first: bool = False
) -> dict[Spot, int]:
    """Strike units off what is promised to an order; returns those that came out of stock, and from where."""
    rows = (await session.execute(lock_for_update(session, _promises), {"of_order": order_id})).all()
    promised = spots_of(row[:3] for row in sorted(rows, key=_in_order_of_places, reverse=last_first))
    sums = by_variant(promised)
    wanted = sums if units is None else units
    for variant_id, count in wanted.items():
        if count < 0:
            raise CountInvalid
        if count > sums.get(variant_id, count):
            raise StockNotPromised(variant_id=variant_id, promised=sums[variant_id])
    settled = _portions(wanted, promised)
    for spot in sorted(settled):
        await _strike_off(session, order_id, spot, settled[spot])
    return settled


async def _promise_there(
    session: Session, order_id: int, shipped: Mapping[Spot, int], chosen: Mapping[Spot, int]
) -> None:
    """Write promises down where the goods come from now: what had been sent from there, or from elsewhere, was lost."""
    own = {spot: min(count, shipped.get(spot, 0)) for spot, count in chosen.items()}
    moved = {spot: count - own[spot] for spot, count in chosen.items() if count > own[spot]}
    elsewhere = {spot: count - own.get(spot, 0) for spot, count in shipped.items()}
    for spot, count in own.items():
        if count:
            await _strike_off(session, order_id, spot, -count)
    for spot, count in _portions(by_variant(moved), elsewhere).items():
        forgotten = {**_named(order_id, spot), "units": count}
        if not await changed(session, _forget_all, forgotten):
            await session.execute(_forget, forgotten)
    for spot, count in moved.items():
        if not await changed(session, _promise_more, {**_named(order_id, spot), "units": count}):
            await session.execute(_promise, _promise_row(order_id, spot, count))


async def _strike_off(session: Session, order_id: int, spot: Spot, units: int) -> None:
    await session.execute(_strike, {**_named(order_id, spot), "units": units})


def _portions(wanted: Mapping[int, int], there: Mapping[Spot, int]) -> dict[Spot, int]:
    """How many of what is wanted each place gives, in the order in which `there` names them."""
    left = dict(wanted)
    given: dict[Spot, int] = {}
    for spot, count in there.items():
        take = min(count, left.get(spot[0], 0))
        if take:
            given[spot] = take
            left[spot[0]] -= take
    return given


def _in_order_of_places(row: Row[*tuple[Any, ...]]) -> tuple[int, str]:
    return row.priority, row.location


def _named(order_id: int, spot: Spot) -> dict[str, Any]:
    return {"of_order": order_id, "of_variant": spot[0], "at": spot[1]}


def _promise_row(order_id: int, spot: Spot, units: int) -> dict[str, Any]:
    sold = {"settled": 0, "status": HoldStatus.CONSUMED, "expires_at": now()}
    return {"order_id": order_id, "variant_id": spot[0], "location": spot[1], "quantity": units, **sold}


_of_order = and_(_holds.c.order_id == bindparam("of_order"), _holds.c.status == HoldStatus.CONSUMED)
_this = and_(_of_order, _holds.c.variant_id == bindparam("of_variant"), _holds.c.location == bindparam("at"))
_in_order = (_holds.c.variant_id, _holds.c.location)
_priority = select(locations.c.priority).where(locations.c.code == _holds.c.location).scalar_subquery()
_left = (_holds.c.quantity - _holds.c.settled).label("left")
_promises = select(*_in_order, _left, _priority.label("priority")).where(_of_order).order_by(*_in_order)
_lying = (
    select(*_in_order, _left)
    .join(locations, locations.c.code == _holds.c.location)
    .where(_of_order, _holds.c.quantity > _holds.c.settled, several_places)
    .order_by(_holds.c.variant_id, locations.c.priority, locations.c.code)
)
_shipped = select(*_in_order, _holds.c.settled).where(_of_order).order_by(*_in_order)
_units: BindParameter[int] = bindparam("units")
_strike = update(_holds).where(_this).values(settled=_holds.c.settled + _units)
_forget = update(_holds).where(_this).values(settled=_holds.c.settled - _units, quantity=_holds.c.quantity - _units)
#: Nothing is promised or sent from there any more; the line stays as what once was.
_forget_all = update(_holds).where(_this, _holds.c.quantity == _units).values(status=HoldStatus.RELEASED)
_promise_more = update(_holds).where(_this).values(quantity=_holds.c.quantity + _units)
_promise = insert(_holds)
