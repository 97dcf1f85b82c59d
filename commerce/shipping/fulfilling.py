"""Parcels leave the shop and arrive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from commerce import inventory, orders, staff
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.orders import Order, OrderStatus
from commerce.shipping.carriers import CARRIERS, checked_link, tidy_number, tracking_link
from commerce.shipping.errors import NotShippable, TooManyShipped, TrackingInvalid
from commerce.shipping.events import ShipmentDelivered, ShipmentSent
from commerce.shipping.models import shipment_lines_table, shipments_table, tracking_table
from commerce.shipping.states import SHIPMENT_MOVES, ShipmentStatus

#: How goods leave that the customer fetches.
BY_HAND = "pickup"
#: Signs of the name of a carrier we do not know.
MOST_NAME = 40
_s, _sl, _t = shipments_table.c, shipment_lines_table.c, tracking_table.c
_of_order = select(shipments_table).where(_s.order_id == bindparam("order_id")).order_by(_s.id)
_contents_of = select(shipment_lines_table).where(_sl.shipment_id.in_(bindparam("ids", expanding=True)))
_steps_of = select(tracking_table).where(_t.shipment_id.in_(bindparam("ids", expanding=True))).order_by(_t.id)


@dataclass(frozen=True)
class TrackingStep:
    """What became known of a parcel: a `ShipmentStatus`, or `tracking_changed` with what stood there before."""

    status: str
    happened_at: datetime
    note: str | None


@dataclass(frozen=True, kw_only=True)
class Shipment:
    """One parcel of an order; `contents` are pieces by order line."""

    id: int
    order_id: int
    status: ShipmentStatus
    #: A code of `CARRIERS`, or `pickup`.
    carrier: str
    #: The carrier's own name, or what `other` was called; empty for `pickup`.
    carrier_name: str
    tracking_number: str
    #: Where it can be followed, if anywhere.
    link: str | None
    contents: Mapping[int, int]
    shipped_at: datetime
    delivered_at: datetime | None
    steps: tuple[TrackingStep, ...]


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
) -> Shipment:
    """A parcel leaves: everything that is left of the order, or so many pieces by order line.

    An order that was not accepted yet is accepted by shipping it. `link` is a tracking page given by hand,
    `carrier_name` what the carrier `other` is called.
    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `NotShippable`, `TooManyShipped`, `TrackingInvalid`, `NotFound`.
    """
    number, own_link = _checked(carrier, tracking_number, link)
    return await _send(session, staff_id, order_id, carrier, number, own_link, quantities, carrier_name)


async def hand_over(session: Session, staff_id: int, order_id: int) -> Shipment:
    """The customer fetches everything that is left of the order. Raises as `ship`."""
    shipment = await _send(session, staff_id, order_id, BY_HAND, "", None, None)
    return await deliver(session, staff_id, shipment.id)


async def deliver(session: Session, staff_id: int | None, shipment_id: int) -> Shipment:
    """A parcel has arrived; saying so twice changes nothing. Raises `NotFound`, `MoveRefused`."""
    shipment = await get(session, shipment_id)
    order = await orders.locked(session, shipment.order_id)
    if (await get(session, shipment_id)).status is ShipmentStatus.DELIVERED:
        return await get(session, shipment_id)
    arrived = ShipmentStatus.DELIVERED
    await states.move(session, shipments_table, shipment_id, SHIPMENT_MOVES, arrived, delivered_at=now())
    await orders.note_delivered(session, order.id, shipment.contents, staff_id)
    await _note(session, shipment_id, arrived, staff_id)
    if staff_id is not None:
        await staff.note(session, staff_id, "order.deliver", f"order:{order.id}", {"shipment": shipment_id})
    told = ShipmentDelivered(shipment_id=shipment_id, order_id=order.id, customer_id=order.customer_id)
    await emit(session, told)
    return await get(session, shipment_id)


async def change_tracking(
    session: Session, staff_id: int, shipment_id: int, carrier: str, tracking_number: str, *, link: str | None = None
) -> Shipment:
    """Correct where a parcel can be followed; the history keeps what stood there. Raises as `ship`."""
    number, own_link = _checked(carrier, tracking_number, link)
    before = await get(session, shipment_id)
    await session.execute(
        update(shipments_table)
        .where(_s.id == shipment_id)
        .values(carrier=carrier, tracking_number=number, own_link=own_link)
    )
    was = f"{before.carrier} {before.tracking_number}".strip()
    await _note(session, shipment_id, "tracking_changed", staff_id, was)
    await staff.note(session, staff_id, "order.retrack", f"order:{before.order_id}", {"was": was})
    return await get(session, shipment_id)


async def get(session: Session, shipment_id: int) -> Shipment:
    """One parcel. Raises `NotFound`."""
    row = (await session.execute(select(shipments_table).where(_s.id == shipment_id))).first()
    if row is None:
        raise NotFound
    return (await _shipments(session, [row]))[0]


async def of_order(session: Session, order_id: int) -> tuple[Shipment, ...]:
    """The parcels of an order, the first one first; the caller has checked whose order it is."""
    rows = (await session.execute(_of_order, {"order_id": order_id})).all()
    return tuple(await _shipments(session, list(rows)))


async def _send(
    session: Session,
    staff_id: int,
    order_id: int,
    carrier: str,
    number: str,
    own_link: str | None,
    quantities: Mapping[int, int] | None,
    carrier_name: str = "",
) -> Shipment:
    order = await orders.locked(session, order_id)
    contents = _contents(order, quantities)
    if order.status not in (OrderStatus.PAID, OrderStatus.PROCESSING) or not contents:
        raise NotShippable(number=order.number)
    if order.accepted_at is None:
        await orders.accept(session, staff_id, order_id)
    if not await orders.note_shipped(session, order_id, contents, staff_id):
        raise TooManyShipped(left=sum(line.to_ship for line in order.lines))
    await inventory.ship(session, order_id, _by_variant(order, contents))
    shipment_id = await _add(session, order_id, staff_id, carrier, number, own_link, contents, carrier_name)
    await _note(session, shipment_id, ShipmentStatus.SHIPPED, staff_id)
    await staff.note(session, staff_id, "order.ship", f"order:{order_id}", {"shipment": shipment_id})
    await emit(session, ShipmentSent(shipment_id=shipment_id, order_id=order_id, customer_id=order.customer_id))
    return await get(session, shipment_id)


def _contents(order: Order, quantities: Mapping[int, int] | None) -> dict[int, int]:
    left = {line.id: line.to_ship for line in order.lines if line.to_ship}
    if quantities is None:
        return left
    if any(not 0 <= quantity <= left.get(line_id, 0) for line_id, quantity in quantities.items()):
        raise TooManyShipped(left=sum(left.values()))
    return {line_id: quantity for line_id, quantity in quantities.items() if quantity}


def _by_variant(order: Order, contents: Mapping[int, int]) -> dict[int, int]:
    units: dict[int, int] = {}
    for line in order.lines:
        if line.id in contents:
            units[line.variant_id] = units.get(line.variant_id, 0) + contents[line.id]
    return units


async def _add(
    session: Session,
    order_id: int,
    staff_id: int,
    carrier: str,
    number: str,
    own_link: str | None,
    contents: Mapping[int, int],
    carrier_name: str,
) -> int:
    row = {
        "order_id": order_id,
        "status": ShipmentStatus.SHIPPED,
        "carrier": carrier,
        "carrier_name": carrier_name[:MOST_NAME] if carrier == "other" else "",
        "tracking_number": number,
        "own_link": own_link,
        "shipped_at": now(),
        "sent_by": staff_id,
    }
    shipment_id = int((await session.scalars(insert(shipments_table).returning(_s.id), row)).one())
    lines = [
        {"shipment_id": shipment_id, "order_line_id": line_id, "quantity": quantity}
        for line_id, quantity in contents.items()
    ]
    await session.execute(insert(shipment_lines_table), lines)
    return shipment_id


async def _note(
    session: Session, shipment_id: int, status: str, actor_id: int | None, words: str | None = None
) -> None:
    row = {
        "shipment_id": shipment_id,
        "status": status,
        "happened_at": now(),
        "recorded_at": now(),
        "actor_id": actor_id,
        "note": words,
    }
    await session.execute(insert(tracking_table), [row])


def _checked(carrier: str, number: str, link: str | None) -> tuple[str, str | None]:
    if carrier not in CARRIERS:
        raise TrackingInvalid
    return tidy_number(number), checked_link(link) if link else None


async def _shipments(session: Session, rows: list[Row[*tuple[Any, ...]]]) -> list[Shipment]:
    if not rows:
        return []
    asked = {"ids": [row.id for row in rows]}
    contents: dict[int, dict[int, int]] = {}
    for line in await session.execute(_contents_of, asked):
        contents.setdefault(line.shipment_id, {})[line.order_line_id] = line.quantity
    steps: dict[int, list[TrackingStep]] = {}
    for step in await session.execute(_steps_of, asked):
        steps.setdefault(step.shipment_id, []).append(TrackingStep(step.status, step.happened_at, step.note))
    return [_shipment(row, contents.get(row.id, {}), steps.get(row.id, [])) for row in rows]


def _shipment(row: Row[*tuple[Any, ...]], contents: Mapping[int, int], steps: list[TrackingStep]) -> Shipment:
    known = CARRIERS.get(row.carrier)
    return Shipment(
        id=row.id,
        order_id=row.order_id,
        status=ShipmentStatus(row.status),
        carrier=row.carrier,
        carrier_name=(known.name if known else "") or row.carrier_name,
        tracking_number=row.tracking_number,
        link=row.own_link or tracking_link(row.carrier, row.tracking_number),
        contents=contents,
        shipped_at=row.shipped_at,
        delivered_at=row.delivered_at,
        steps=tuple(steps),
    )
