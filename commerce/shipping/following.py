"""Where parcels are: what carriers report and what staff know, in whatever order it comes and however often."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, or_, select, update

from commerce import orders, staff
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, insert_new
from commerce.kit.errors import MoveRefused
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile
from commerce.kit.states import before
from commerce.orders import Order
from commerce.shipping.arriving import arrive
from commerce.shipping.carriers import Report
from commerce.shipping.events import ShipmentFound, ShipmentMoved
from commerce.shipping.models import reports_table, shipments_table, tracking_table
from commerce.shipping.parcel import Shipment, get, note_step
from commerce.shipping.states import RANK, SHIPMENT_MOVES, UNDER_WAY, ArrivedBy, ShipmentStatus

_s, _r, _t = shipments_table.c, reports_table.c, tracking_table.c
_USUAL = ShopProfile()
#: Carriers use numbers again: what was reported so long before a parcel left was of another one.
_NUMBERS_REST = timedelta(days=7)
#: A report and the parcel it is about may come in at the same moment, and miss each other; they meet within this.
_MAY_MEET = timedelta(days=1)
#: What staff may say of a parcel besides that it has arrived.
SAID_BY_STAFF = (
    ShipmentStatus.IN_TRANSIT,
    ShipmentStatus.OUT_FOR_DELIVERY,
    ShipmentStatus.EXCEPTION,
    ShipmentStatus.RETURNED_TO_SENDER,
)
_numbered = select(_s.id, _s.order_id).where(_s.tracking_number == bindparam("number")).order_by(_s.order_id, _s.id)
_reported = select(reports_table).where(_r.number == bindparam("number")).order_by(_r.happened_at, _r.id)


@dataclass(frozen=True)
class Heard:
    """What a carrier's call came to: so many reports, so many of them news, and of so many parcels of ours."""

    reports: int
    news: int
    parcels: int


async def hear(session: Session, source: str, reports: Sequence[Report], profile: ShopProfile = _USUAL) -> Heard:
    """A carrier reports; each report counts once, and those of numbers nobody knows are kept for later."""
    news = 0
    for report in reports:
        news += await insert_new(
            session,
            reports_table,
            source=source,
            event_id=report.id,
            number=report.number,
            status=report.status,
            happened_at=report.happened_at,
            received_at=now(),
            words=report.words or None,
        )
    parcels: dict[int, int] = {}
    for number in sorted({report.number for report in reports}):
        parcels |= dict((await session.execute(_numbered, {"number": number})).all())
    for shipment_id in sorted(parcels, key=lambda one: (parcels[one], one)):
        await catch_up(session, shipment_id, profile)
    return Heard(len(reports), news, len(parcels))


async def report(
    session: Session, staff_id: int, shipment_id: int, status: ShipmentStatus, profile: ShopProfile = _USUAL
) -> Shipment:
    """Somebody of the staff knows where a parcel is; saying what stands there already changes nothing.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `MoveRefused` for what nobody may say or what cannot follow, `NotFound`.
    """
    if status not in SAID_BY_STAFF:
        raise MoveRefused(to=status.value)
    order = await orders.locked(session, (await get(session, shipment_id)).order_id)
    parcel = await get(session, shipment_id)
    if parcel.status is status:
        return parcel
    if status not in SHIPMENT_MOVES[parcel.status]:
        raise MoveRefused(to=status.value)
    await note_step(session, shipment_id, status, staff_id)
    await staff.note(session, staff_id, "order.follow", f"order:{order.id}", {"to": status})
    await _follow(session, shipment_id, status, now())
    return await _tell(session, order, parcel)


async def catch_up(session: Session, shipment_id: int, profile: ShopProfile = _USUAL) -> None:
    """Bring a parcel up to what its carrier has said under its number; what it knows already changes nothing."""
    parcel = await get(session, shipment_id)
    if not parcel.tracking_number:
        return
    order = await orders.locked(session, parcel.order_id)
    parcel = await get(session, shipment_id)
    news = [
        await _take(session, order, parcel, row, profile)
        for row in await session.execute(_reported, {"number": parcel.tracking_number})
        if row.status is not None and row.happened_at >= parcel.shipped_at - _NUMBERS_REST
    ]
    if any(news):
        await _tell(session, order, parcel)


async def meet(database: Database, profile: ShopProfile) -> int:
    """The clock's job: parcels hear of what was reported while they were leaving; returns how many did."""
    unheard = (
        select(_s.id)
        .join(reports_table, _r.number == _s.tracking_number)
        .outerjoin(tracking_table, and_(_t.report_id == _r.id, _t.shipment_id == _s.id))
        .where(
            _r.received_at > now() - _MAY_MEET,
            _r.status.is_not(None),
            _t.id.is_(None),
        )
        .distinct()
        .order_by(_s.id)
    )
    async with database.reading() as session:
        found = (await session.scalars(unheard)).all()
    for shipment_id in found:
        async with database.unit_of_work() as session:
            await catch_up(session, shipment_id, profile)
    return len(found)


async def tell_changed(session: Session, shipment_id: int) -> None:
    """Something stands differently on a parcel's card, although it has not moved."""
    parcel = await get(session, shipment_id)
    await _tell(session, await orders.get_for_staff(session, parcel.order_id), parcel)


async def _take(
    session: Session, order: Order, parcel: Shipment, row: Row[*tuple[Any, ...]], profile: ShopProfile
) -> bool:
    """One report of a locked order's parcel; tells whether it is news."""
    status, happened_at = ShipmentStatus(row.status), min(row.happened_at, now())
    said = {"words": row.words, "happened_at": happened_at, "report_id": row.id}
    if not await note_step(session, parcel.id, status, **said):
        return False
    if status is ShipmentStatus.DELIVERED:
        await arrive(session, order, parcel.id, ArrivedBy.CARRIER, profile, at=happened_at)
    else:
        await _follow(session, parcel.id, status, happened_at)
    return True


async def _follow(session: Session, shipment_id: int, status: ShipmentStatus, happened_at: datetime) -> None:
    """A step further, unless a later one is known; whoever moves is missed no longer."""
    step = update(shipments_table).where(_s.id == shipment_id, _comes_next(status, happened_at))
    await session.execute(step.values(status=status, tracked_at=happened_at, missing_since=None))


def _comes_next(status: ShipmentStatus, happened_at: datetime) -> ColumnElement[bool]:
    """Whether a step is the last one there is; being sent back counts whenever it is told, and is the last."""
    if status is ShipmentStatus.RETURNED_TO_SENDER:
        return _s.status.in_(before(SHIPMENT_MOVES, status))
    lower = [one for one in RANK if RANK[one] < RANK[status]]
    later = or_(
        _s.tracked_at.is_(None),
        _s.tracked_at < happened_at,
        and_(_s.tracked_at == happened_at, _s.status.in_(lower)),
    )
    return and_(_s.status.in_({*before(SHIPMENT_MOVES, status), status} & set(UNDER_WAY)), later)


async def _tell(session: Session, order: Order, before: Shipment) -> Shipment:
    """Tell once what became of a parcel, however many steps it was; that it arrived is told apart."""
    parcel = await get(session, before.id)
    facts = {"shipment_id": parcel.id, "order_id": order.id, "customer_id": order.customer_id}
    arrived = parcel.status is ShipmentStatus.DELIVERED
    moved = parcel.status is not before.status and not arrived
    if before.missing_since is not None and parcel.missing_since is None and not arrived:
        await emit(session, ShipmentFound(**facts))
    await emit(session, ShipmentMoved(**facts, status=parcel.status, moved=moved, step=len(parcel.steps)))
    return parcel
