"""Parcels that do not come: a person is asked to look, and what is given up is paid back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from commerce import orders, payments, returns, shipping, staff
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.orders import CancelReason, Guards, Order
from commerce.payments import RefundReason, StaffTask, TaskKind
from commerce.shipping import (
    Shipment,
    ShipmentDelivered,
    ShipmentFound,
    ShipmentLost,
    ShipmentMissing,
    ShipmentMoved,
    ShipmentStatus,
)


@dataclass(frozen=True, kw_only=True)
class LostPart:
    """What of an order was lost and is to be paid back: the parcel, and minor units by order line that sum to it."""

    order: Order
    parcel: Shipment
    sums: Mapping[int, int]
    amount: Money


async def open_case(session: Session, missing: ShipmentMissing) -> None:
    """A reaction: a person has to look for a parcel, unless it has turned up meanwhile."""
    parcel = await shipping.get(session, missing.shipment_id)
    if parcel.missing_since is not None:
        name = _case(parcel.id, missing.case)
        await payments.add_task(session, TaskKind.PARCEL_MISSING, name, order_id=missing.order_id)


async def open_case_of_return(session: Session, moved: ShipmentMoved) -> None:
    """A reaction: a parcel comes back to the shop, and a person has to say what becomes of its goods."""
    parcel = await shipping.get(session, moved.shipment_id)
    if parcel.status is ShipmentStatus.RETURNED_TO_SENDER:
        await payments.add_task(session, TaskKind.PARCEL_RETURNED, _comeback(parcel.id), order_id=moved.order_id)


async def close_case(session: Session, settled: ShipmentFound | ShipmentLost | ShipmentDelivered) -> None:
    """A reaction: nobody has to look for this parcel any more, or to say what becomes of it."""
    parcel = await shipping.get(session, settled.shipment_id)
    if parcel.missing_since is None:
        for case in range(1, parcel.times_missed + 1):
            await payments.finish_task_named(session, _case(parcel.id, case))
    if parcel.status is not ShipmentStatus.RETURNED_TO_SENDER:
        await payments.finish_task_named(session, _comeback(parcel.id))


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
        await payments.add_task(session, TaskKind.PARCEL_LOST, _lost(shipment_id), order_id=order.id)
    return await shipping.get(session, shipment_id)


async def lost_part(session: Session, task: StaffTask) -> LostPart | None:
    """What a task about a lost part is worth, as far as it has not gone back; nothing for other tasks."""
    if task.kind is not TaskKind.PARCEL_LOST or task.order_id is None:
        return None
    order = await orders.get_for_staff(session, task.order_id)
    lost = [one for one in await shipping.of_order(session, order.id) if one.status is ShipmentStatus.LOST]
    (parcel,) = (one for one in lost if _lost(one.id) == task.dedup)
    sums = returns.worth(order, parcel.contents, await _gone_before(session, task, order, lost))
    left = payments.returnable(order, await payments.of_order(session, order.id))
    amount = min(Money(sum(sums.values()), order.currency), left)
    return LostPart(order=order, parcel=parcel, sums=sums, amount=amount)


async def pay_lost_back(session: Session, staff_id: int, task_id: int, *, limit: int) -> bool:
    """The money of what was lost goes back, and the task is settled; tells whether a second person has to agree first.

    That is so above `limit` minor units of one order; the task waits with them then.
    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    What is settled already changes nothing. Raises `AlreadyAsked`, and what `give_back` raises.
    """
    task = await payments.find_open_task(session, task_id)
    if task is None or task.order_id is None:
        return False
    order, why = await orders.locked(session, task.order_id), RefundReason.NOT_RECEIVED
    lost = await lost_part(session, task) if await payments.find_open_task(session, task_id) else None
    if lost is None:
        return False
    left = payments.returnable(order, await payments.of_order(session, order.id)).amount
    if await payments.ask_second_person(
        session,
        staff_id,
        order.id,
        lost.amount,
        why,
        seen=left,
        as_credit=False,
        limit=limit,
        task=task.dedup,
        lines=lost.sums,
    ):
        return True
    await payments.give_back(session, order.id, lost.amount, why, key=task.dedup, lines=lost.sums)
    await payments.finish_task(session, staff_id, task_id)
    details = {"amount": lost.amount.amount, "currency": order.currency, "shipment": lost.parcel.id}
    await staff.note(session, staff_id, "order.refund", f"order:{order.id}", details, why)
    return False


async def _gone_before(session: Session, task: StaffTask, order: Order, lost: list[Shipment]) -> dict[int, int]:
    """Pieces by order line that were paid for no longer when this task's parcel was given up.

    All that is off by now, apart from what lay in this parcel and in those that were given up after it.
    """
    gone = returns.paid_back(order)
    for one in lost:
        other = await payments.find_task(session, _lost(one.id))
        if other is not None and other.id >= task.id:
            for line_id, pieces in one.contents.items():
                gone[line_id] -= pieces
    return gone


def _nothing_left(order: Order) -> bool:
    return all(line.cancelled == line.quantity for line in order.lines)


def _case(shipment_id: int, case: int) -> str:
    return f"{TaskKind.PARCEL_MISSING}:{shipment_id}:{case}"


def _lost(shipment_id: int) -> str:
    return f"{TaskKind.PARCEL_LOST}:{shipment_id}"


def _comeback(shipment_id: int) -> str:
    return f"{TaskKind.PARCEL_RETURNED}:{shipment_id}:"
