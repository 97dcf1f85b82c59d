"""Parcels leave the shop, and the numbers to follow them by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import insert, update

from commerce import inventory, orders, staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile
from commerce.orders import NO_GUARDS, Guards, Order, OrderStatus
from commerce.shipping import following, packing
from commerce.shipping.carriers import CARRIERS, checked_link, tidy_number
from commerce.shipping.errors import NotShippable, TooManyShipped, TrackingInvalid
from commerce.shipping.events import ShipmentSent
from commerce.shipping.models import shipment_lines_table, shipments_table
from commerce.shipping.parcel import BY_HAND, Shipment, get, note_step
from commerce.shipping.states import ShipmentStatus

_s = shipments_table.c
_USUAL = ShopProfile()
#: Signs of the name of a carrier we do not know.
MOST_NAME = 40
NOTHING_ELSE: Mapping[int, str] = MappingProxyType({})


async def ship(
    session: Session,
    staff_id: int,
    order_id: int,
    carrier: str,
    tracking_number: str = "",
    *,
    link: str | None = None,
    carrier_name: str = "",
    quantities: Mapping[int, int] | None = None,
    profile: ShopProfile = _USUAL,
    guards: Guards = NO_GUARDS,
) -> Shipment:
    """A parcel leaves: everything that is left of the order, or so many pieces by order line.

    An order that was not accepted yet is accepted by shipping it. `link` is a tracking page given by hand,
    `carrier_name` what the carrier `other` is called.
    What its carrier has reported under this number already counts at once.
    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `NotShippable`, `TooManyShipped`, `TrackingInvalid`, `NotFound`, or what a guard refuses.
    """
    number, own_link = checked(carrier, tracking_number, link)
    contents = await send(session, staff_id, order_id, quantities, guards)
    shipment_id = await add(
        session,
        order_id,
        contents,
        carrier=carrier,
        carrier_name=carrier_name[:MOST_NAME] if carrier == "other" else "",
        tracking_number=number,
        own_link=own_link,
        sent_by=staff_id,
        receipt_due_at=now() + profile.receipt_after,
    )
    await packing.forget(session, order_id)
    await following.catch_up(session, shipment_id, profile)
    return await get(session, shipment_id)


async def change_tracking(
    session: Session,
    staff_id: int,
    shipment_id: int,
    carrier: str,
    tracking_number: str,
    *,
    link: str | None = None,
    profile: ShopProfile = _USUAL,
) -> Shipment:
    """Correct where a parcel can be followed; the history keeps what stood there. Raises as `ship`."""
    number, own_link = checked(carrier, tracking_number, link)
    await orders.locked(session, (await get(session, shipment_id)).order_id)
    before = await get(session, shipment_id)
    if before.carrier == BY_HAND:
        raise TrackingInvalid
    await session.execute(
        update(shipments_table)
        .where(_s.id == shipment_id)
        .values(carrier=carrier, tracking_number=number, own_link=own_link)
    )
    was = f"{before.carrier} {before.tracking_number}".strip()
    await note_step(session, shipment_id, "tracking_changed", staff_id, was)
    await staff.note(session, staff_id, "order.retrack", f"order:{before.order_id}", {"was": was})
    await following.tell_changed(session, shipment_id)
    await following.catch_up(session, shipment_id, profile)
    return await get(session, shipment_id)


async def send(
    session: Session, staff_id: int, order_id: int, quantities: Mapping[int, int] | None, guards: Guards
) -> Mapping[int, int]:
    """Pieces of an order leave the shop and its stock; returns how many by order line. Raises as `ship`."""
    order = await orders.locked(session, order_id)
    contents = _contents(order, quantities)
    if order.status not in (OrderStatus.PAID, OrderStatus.PROCESSING) or not contents:
        raise NotShippable(number=order.number)
    for guard in guards.sending:
        await guard(session, order)
    if order.accepted_at is None:
        await orders.accept(session, staff_id, order_id)
    if not await orders.note_shipped(session, order_id, contents, staff_id):
        raise TooManyShipped(left=sum(line.to_ship for line in order.lines))
    await inventory.ship(session, order_id, by_variant(order, contents))
    return contents


async def add(
    session: Session,
    order_id: int,
    contents: Mapping[int, int],
    *,
    sent_by: int,
    instead: Mapping[int, str] = NOTHING_ELSE,
    **facts: object,
) -> int:
    """Write down a parcel that has left, and tell of it; returns its id. `instead` is what lies in it by order line."""
    row = {"order_id": order_id, "status": ShipmentStatus.SHIPPED, "shipped_at": now(), "sent_by": sent_by, **facts}
    shipment_id = int((await session.scalars(insert(shipments_table).returning(_s.id), row)).one())
    lines = [
        {"shipment_id": shipment_id, "order_line_id": line_id, "quantity": quantity, "instead": instead.get(line_id)}
        for line_id, quantity in contents.items()
    ]
    await session.execute(insert(shipment_lines_table), lines)
    await note_step(session, shipment_id, ShipmentStatus.SHIPPED, sent_by)
    await staff.note(session, sent_by, "order.ship", f"order:{order_id}", {"shipment": shipment_id})
    order = await orders.get_for_staff(session, order_id)
    await emit(session, ShipmentSent(shipment_id=shipment_id, order_id=order_id, customer_id=order.customer_id))
    return shipment_id


def by_variant(order: Order, contents: Mapping[int, int]) -> dict[int, int]:
    """Pieces by order line as pieces by variant."""
    units: dict[int, int] = {}
    for line in order.lines:
        if line.id in contents:
            units[line.variant_id] = units.get(line.variant_id, 0) + contents[line.id]
    return units


def _contents(order: Order, quantities: Mapping[int, int] | None) -> dict[int, int]:
    left = {line.id: line.to_ship for line in order.lines if line.to_ship}
    if quantities is None:
        return left
    if any(not 0 <= quantity <= left.get(line_id, 0) for line_id, quantity in quantities.items()):
        raise TooManyShipped(left=sum(left.values()))
    return {line_id: quantity for line_id, quantity in quantities.items() if quantity}


def checked(carrier: str, number: str, link: str | None) -> tuple[str, str | None]:
    """The tidy number of a parcel and its link. Raises `TrackingInvalid`."""
    if carrier not in CARRIERS:
        raise TrackingInvalid
    return tidy_number(number), checked_link(link) if link else None
