"""Parcels that do not move any more: looked for, found, sent once more, or given up."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select, update

from commerce import inventory, orders, staff
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, changed
from commerce.kit.errors import MoveRefused
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile
from commerce.orders import Order, OrderStatus
from commerce.orders.models import orders_table
from commerce.shipping.arriving import LONGER, set_end
from commerce.shipping.events import ShipmentFound, ShipmentLost, ShipmentMissing
from commerce.shipping.following import tell_changed
from commerce.shipping.fulfilling import by_variant
from commerce.shipping.models import shipments_table
from commerce.shipping.parcel import MISSED, Shipment, get, note_step
from commerce.shipping.states import SHIPMENT_MOVES, UNDER_WAY, ShipmentStatus

_s, _o = shipments_table.c, orders_table.c
_USUAL = ShopProfile()


async def look_for_missing(database: Database, profile: ShopProfile, *, hears_carriers: bool) -> int:
    """The clock's job: a parcel that can be followed and has not moved for long is looked for; returns how many.

    Where no carrier reports to the shop (`hears_carriers`), only parcels that ever moved can be missed.
    """
    async with database.reading() as session:
        still = (await session.scalars(_still(profile.missing_after, hears_carriers))).all()
    for shipment_id in still:
        async with database.unit_of_work() as session:
            await _miss(session, shipment_id, profile, hears_carriers)
    return len(still)


async def find(session: Session, staff_id: int, shipment_id: int) -> Shipment:
    """Somebody of the staff knows that a parcel is on its way after all; its customer has three days at least.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Finding what is not missed changes nothing. Raises `NotFound`.
    """
    order = await orders.locked(session, (await get(session, shipment_id)).order_id)
    parcel = await get(session, shipment_id)
    if parcel.missing_since is None or not parcel.is_under_way:
        return parcel
    soonest = now() + LONGER
    due_at = max(parcel.receipt_due_at or soonest, soonest)
    values = {"missing_since": None, "status": ShipmentStatus.IN_TRANSIT, "tracked_at": now(), "receipt_due_at": due_at}
    missed = (_s.id == shipment_id, _s.missing_since.is_not(None), _s.status.in_(UNDER_WAY))
    if await changed(session, update(shipments_table).where(*missed).values(**values)):
        await note_step(session, shipment_id, ShipmentStatus.IN_TRANSIT, staff_id)
        await staff.note(session, staff_id, "parcel.found", f"order:{order.id}", {"shipment": shipment_id})
        await emit(session, ShipmentFound(**_facts(order, shipment_id)))
        await tell_changed(session, shipment_id)
    return await get(session, shipment_id)


async def send_again(session: Session, staff_id: int, shipment_id: int, profile: ShopProfile = _USUAL) -> Shipment:
    """Give a parcel up; its goods are taken from stock once more and have to be shipped anew.

    What of a replacement becomes is for its return to decide, once it hears `ShipmentLost`.
    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Doing so twice changes nothing. Raises `OutOfStock`, `NotFound`, and `MoveRefused` unless it is missed or came back.
    """
    order = await orders.locked(session, (await get(session, shipment_id)).order_id)
    parcel = await get(session, shipment_id)
    if not await _give_up(session, staff_id, order, parcel, "parcel.send_again"):
        return parcel
    if parcel.return_id is None:
        await inventory.promise_again(session, order.id, by_variant(order, parcel.contents))
    await _note_lost(session, staff_id, order, parcel, profile, sent_again=True)
    await emit(session, ShipmentLost(**_facts(order, shipment_id), sent_again=True))
    return await get(session, shipment_id)


async def write_off(session: Session, staff_id: int, shipment_id: int, profile: ShopProfile = _USUAL) -> Shipment:
    """Give a parcel up, and with it what lay in it: the order goes on without these pieces.

    Their money is for the caller to return. As `send_again`, but for the stock.
    """
    order = await orders.locked(session, (await get(session, shipment_id)).order_id)
    parcel = await get(session, shipment_id)
    if not await _give_up(session, staff_id, order, parcel, "parcel.write_off"):
        return parcel
    await _note_lost(session, staff_id, order, parcel, profile, sent_again=False)
    await emit(session, ShipmentLost(**_facts(order, shipment_id), sent_again=False))
    return await get(session, shipment_id)


async def _note_lost(
    session: Session, staff_id: int, order: Order, parcel: Shipment, profile: ShopProfile, *, sent_again: bool
) -> None:
    """The lines count what will not arrive; what replaced goods that came back is its return's business."""
    ordered = parcel.contents if parcel.return_id is None else {}
    await orders.note_lost(session, order.id, ordered, staff_id, sent_again=sent_again)
    await set_end(session, order.id, profile)


async def _give_up(session: Session, staff_id: int, order: Order, parcel: Shipment, what: str) -> bool:
    """Tells whether this very call gave the parcel up. Raises `MoveRefused`."""
    if parcel.status is ShipmentStatus.LOST:
        return False
    gone = or_(_s.missing_since.is_not(None), _s.status == ShipmentStatus.RETURNED_TO_SENDER)
    if order.status is not OrderStatus.PROCESSING and parcel.return_id is None:
        raise MoveRefused(to=ShipmentStatus.LOST.value)
    lost = ShipmentStatus.LOST
    await states.move(session, shipments_table, parcel.id, SHIPMENT_MOVES, lost, gone, missing_since=None)
    await note_step(session, parcel.id, lost, staff_id)
    await staff.note(session, staff_id, what, f"order:{order.id}", {"shipment": parcel.id})
    return True


async def _miss(session: Session, shipment_id: int, profile: ShopProfile, hears_carriers: bool) -> None:
    order = await orders.locked(session, (await get(session, shipment_id)).order_id)
    still = _still(profile.missing_after, hears_carriers).where(_s.id == shipment_id).scalar_subquery()
    missed = update(shipments_table).where(_s.id.in_(still)).values(missing_since=now())
    if not await changed(session, missed):
        return
    await note_step(session, shipment_id, MISSED)
    case = (await get(session, shipment_id)).times_missed
    await emit(session, ShipmentMissing(**_facts(order, shipment_id), case=case))


def _still(missing_after: timedelta, hears_carriers: bool) -> Select[Any]:
    conditions = [
        _s.status.in_(UNDER_WAY),
        _s.missing_since.is_(None),
        _s.tracking_number != "",
        func.coalesce(_s.tracked_at, _s.shipped_at) <= now() - missing_after,
        or_(_o.status == OrderStatus.PROCESSING, _s.return_id.is_not(None)),
    ]
    if not hears_carriers:
        conditions.append(_s.tracked_at.is_not(None))
    return select(_s.id).join(orders_table, _o.id == _s.order_id).where(*conditions).order_by(_s.id).limit(200)


def _facts(order: Order, shipment_id: int) -> dict[str, int]:
    return {"shipment_id": shipment_id, "order_id": order.id, "customer_id": order.customer_id}
