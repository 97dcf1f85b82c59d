"""Parcels that do not come: a person is asked to look, and what is given up is paid back."""

from __future__ import annotations

from commerce import orders, payments, shipping
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile
from commerce.orders import CancelReason, Guards, Order
from commerce.payments import TaskKind
from commerce.shipping import Shipment, ShipmentFound, ShipmentLost, ShipmentMissing, ShipmentStatus


async def open_case(session: Session, missing: ShipmentMissing) -> None:
    """A reaction: a person has to look for a parcel, unless it has turned up meanwhile."""
    parcel = await shipping.get(session, missing.shipment_id)
    if parcel.missing_since is not None:
        kind, dedup = TaskKind.PARCEL_MISSING, f"{_case(missing.shipment_id)}{missing.case}"
        await payments.add_task(session, kind, dedup, order_id=missing.order_id)


async def close_case(session: Session, settled: ShipmentFound | ShipmentLost) -> None:
    """A reaction: nobody has to look for this parcel any more."""
    parcel = await shipping.get(session, settled.shipment_id)
    if parcel.missing_since is None:
        await payments.finish_tasks(session, _case(settled.shipment_id))


async def refund_lost(
    session: Session, staff_id: int, shipment_id: int, profile: ShopProfile, guards: Guards
) -> Shipment:
    """Give a parcel up and pay back what lay in it.

    Where nothing else of the order was sent or is to be sent, the order is called off, and all of its money goes back
    by itself; otherwise a person is asked to return the part that is lost. What of a lost replacement goes back is for
    its return to say (`returns.follow_lost`).
    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Doing so twice changes nothing. Raises `MoveRefused` for what has arrived or is not missed, `NotFound`.
    """
    before = await shipping.get(session, shipment_id)
    parcel = await shipping.missing.write_off(session, staff_id, shipment_id, profile)
    if before.status is ShipmentStatus.LOST or parcel.return_id is not None:
        return parcel
    order = await orders.get_for_staff(session, parcel.order_id)
    if _nothing_left(order):
        await orders.cancel_by_staff(session, staff_id, order.id, CancelReason.LOST, guards=guards)
    elif order.paid_at is not None:
        kind = TaskKind.PARCEL_LOST
        await payments.add_task(session, kind, f"{kind}:{shipment_id}", order_id=order.id)
    return await shipping.get(session, shipment_id)


def _nothing_left(order: Order) -> bool:
    return all(line.cancelled == line.quantity for line in order.lines)


def _case(shipment_id: int) -> str:
    return f"{TaskKind.PARCEL_MISSING}:{shipment_id}:"
