"""Parcels arrive: a carrier, the shop or the customer says so, or nobody says anything for long enough."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, or_, select, update

from commerce import orders, staff
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, changed
from commerce.kit.errors import MoveRefused, NotFound, ShopError
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile
from commerce.orders import NO_GUARDS, Fulfilment, Guards, Order, OrderStatus
from commerce.orders.models import orders_table
from commerce.shipping.errors import WaitedLongEnough
from commerce.shipping.events import ShipmentDelivered, ShipmentFound
from commerce.shipping.models import shipments_table
from commerce.shipping.parcel import Shipment, get, note_step, of_order
from commerce.shipping.states import SHIPMENT_MOVES, UNDER_WAY, ArrivedBy, ShipmentStatus

#: By so much a customer may put the automatic receipt off, once.
LONGER = timedelta(days=3)
#: What is refused for now (a return is open) is looked at again after this.
LOOK_AGAIN = timedelta(days=1)
#: Parcels that nobody worries about: a carrier that reports trouble is not believed to have delivered.
_QUIET = tuple(status for status in UNDER_WAY if status is not ShipmentStatus.EXCEPTION)
_USUAL = ShopProfile()
_s, _o = shipments_table.c, orders_table.c


async def deliver(session: Session, staff_id: int, shipment_id: int, profile: ShopProfile = _USUAL) -> Shipment:
    """The shop knows that a parcel has arrived; saying so twice changes nothing.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `NotFound`, `MoveRefused`.
    """
    order = await orders.locked(session, (await get(session, shipment_id)).order_id)
    if await _arrive_on_word(session, order, shipment_id, ArrivedBy.STAFF, staff_id, profile):
        await staff.note(session, staff_id, "order.deliver", f"order:{order.id}", {"shipment": shipment_id})
    return await get(session, shipment_id)


async def receive(session: Session, customer_id: int, shipment_id: int, profile: ShopProfile = _USUAL) -> Shipment:
    """The customer has the parcel; saying so twice changes nothing. Raises `NotFound`, `MoveRefused`."""
    order = await _own(session, customer_id, shipment_id)
    await _arrive_on_word(session, order, shipment_id, ArrivedBy.CUSTOMER, customer_id, profile)
    return await get(session, shipment_id)


async def wait_longer(session: Session, customer_id: int, shipment_id: int) -> Shipment:
    """The customer puts the automatic receipt off by three days, once per parcel.

    Raises `NotFound`, `WaitedLongEnough` when it was put off before or the parcel is under way no more.
    """
    await _own(session, customer_id, shipment_id)
    parcel = await get(session, shipment_id)
    if not parcel.may_wait_longer or parcel.receipt_due_at is None:
        raise WaitedLongEnough
    longer = (
        update(shipments_table)
        .where(_s.id == shipment_id, _s.status.in_(UNDER_WAY), ~_s.receipt_extended)
        .values(receipt_extended=True, receipt_due_at=parcel.receipt_due_at + LONGER)
    )
    if not await changed(session, longer):
        raise WaitedLongEnough
    return await get(session, shipment_id)


async def receive_due(database: Database, profile: ShopProfile, guards: Guards = NO_GUARDS) -> int:
    """The clock's job: parcels that nobody said anything of in time count as received; returns how many were looked at.

    Those that a carrier reports in trouble, that are looked for, or that a guard holds back wait on.
    """
    async with database.reading() as session:
        due = (await session.scalars(_due_at(now()))).all()
    for shipment_id in due:
        async with database.unit_of_work() as session:
            await _receive_by_time(session, shipment_id, profile, guards)
    return len(due)


async def arrive(
    session: Session,
    order: Order,
    shipment_id: int,
    by: ArrivedBy,
    profile: ShopProfile,
    *,
    at: datetime | None = None,
    actor_id: int | None = None,
) -> bool:
    """A parcel of a locked order is there since `at`; tells whether that was news.

    What replaces goods that came back is not counted as delivered: its order line's pieces were, once.
    """
    parcel = await get(session, shipment_id)
    there = min(max(at or now(), parcel.shipped_at), now())
    moved = await states.try_move(
        session,
        shipments_table,
        shipment_id,
        SHIPMENT_MOVES,
        ShipmentStatus.DELIVERED,
        delivered_at=there,
        delivered_by=by,
        missing_since=None,
    )
    if not moved:
        return False
    told = {"shipment_id": shipment_id, "order_id": order.id, "customer_id": order.customer_id}
    ordered = parcel.contents if parcel.return_id is None else {}
    await orders.note_delivered(session, order.id, ordered, actor_id, _ACTORS[by])
    await set_end(session, order.id, profile)
    if parcel.missing_since is not None:
        await emit(session, ShipmentFound(**told))
    await emit(session, ShipmentDelivered(**told, by=by))
    return True


async def set_end(session: Session, order_id: int, profile: ShopProfile) -> None:
    """Once everything has arrived, set the day at whose end the order is completed; until then it has none."""
    order = await orders.get_for_staff(session, order_id)
    arrived = [one.delivered_at for one in await of_order(session, order_id) if one.delivered_at is not None]
    all_there = order.fulfilment is Fulfilment.DELIVERED and arrived
    await orders.complete_on(session, order_id, window_end(max(arrived), profile) if all_there else None)


def window_end(delivered_at: datetime, profile: ShopProfile) -> datetime:
    """Until when what arrived then may be returned freely: the end of the last day in the shop's time."""
    last_day = delivered_at.astimezone(profile.timezone).date() + profile.return_window
    return datetime.combine(last_day + timedelta(days=1), time(), profile.timezone)


async def _own(session: Session, customer_id: int, shipment_id: int) -> Order:
    """The locked order of somebody's own parcel. Raises `NotFound`."""
    order = await orders.locked(session, (await get(session, shipment_id)).order_id)
    if order.customer_id != customer_id:
        raise NotFound
    return order


async def _arrive_on_word(
    session: Session, order: Order, shipment_id: int, by: ArrivedBy, actor_id: int, profile: ShopProfile
) -> bool:
    if await arrive(session, order, shipment_id, by, profile, actor_id=actor_id):
        return await note_step(session, shipment_id, ShipmentStatus.DELIVERED, actor_id)
    if (await get(session, shipment_id)).status is not ShipmentStatus.DELIVERED:
        raise MoveRefused(to=ShipmentStatus.DELIVERED.value)
    return False


async def _receive_by_time(session: Session, shipment_id: int, profile: ShopProfile, guards: Guards) -> None:
    order = await orders.locked(session, (await get(session, shipment_id)).order_id)
    if await session.scalar(_due_at(now()).where(_s.id == shipment_id)) is None:
        return
    replaces = (await get(session, shipment_id)).return_id is not None
    try:
        for guard in () if replaces else guards.finishing:
            await guard(session, order)
    except ShopError:
        later = update(shipments_table).where(_s.id == shipment_id)
        await session.execute(later.values(receipt_due_at=now() + LOOK_AGAIN))
        return
    if await arrive(session, order, shipment_id, ArrivedBy.TIME, profile):
        await note_step(session, shipment_id, ShipmentStatus.DELIVERED)


def _due_at(moment: datetime) -> Select[Any]:
    return (
        select(_s.id)
        .join(orders_table, _o.id == _s.order_id)
        .where(
            _s.status.in_(_QUIET),
            _s.receipt_due_at <= moment,
            _s.missing_since.is_(None),
            or_(_o.status == OrderStatus.PROCESSING, _s.return_id.is_not(None)),
        )
        .order_by(_s.receipt_due_at, _s.id)
        .limit(200)
    )


_ACTORS = {
    ArrivedBy.CARRIER: orders.Actor.SYSTEM,
    ArrivedBy.STAFF: orders.Actor.STAFF,
    ArrivedBy.CUSTOMER: orders.Actor.CUSTOMER,
    ArrivedBy.TIME: orders.Actor.SYSTEM,
}
