"""A parcel as people see it, and looking parcels up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select

from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new
from commerce.kit.errors import NotFound
from commerce.shipping.carriers import CARRIERS, tracking_link
from commerce.shipping.models import shipment_lines_table, shipments_table, tracking_table
from commerce.shipping.states import UNDER_WAY, ArrivedBy, ShipmentStatus

#: How goods leave that the customer fetches.
BY_HAND = "pickup"
#: What stands in a parcel's history when it is being looked for.
MISSED = "missing"
_s, _sl, _t = shipments_table.c, shipment_lines_table.c, tracking_table.c
_by_id = select(shipments_table).where(_s.id == bindparam("shipment_id"))
_of_order = select(shipments_table).where(_s.order_id == bindparam("order_id")).order_by(_s.id)
_contents_of = select(shipment_lines_table).where(_sl.shipment_id.in_(bindparam("ids", expanding=True)))
_steps_of = (
    select(tracking_table).where(_t.shipment_id.in_(bindparam("ids", expanding=True))).order_by(_t.happened_at, _t.id)
)


@dataclass(frozen=True)
class TrackingStep:
    """What became known of a parcel: a `ShipmentStatus`, or `tracking_changed` with what stood there before."""

    status: str
    happened_at: datetime
    note: str | None


@dataclass(frozen=True, kw_only=True)
class Shipment:
    """One parcel of an order; `contents` are pieces by order line, `steps` stand in the order they happened."""

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
    delivered_by: ArrivedBy | None
    #: When it counts as received, should nobody say anything until then.
    receipt_due_at: datetime | None
    receipt_extended: bool
    #: Since when a person is looking for it.
    missing_since: datetime | None
    steps: tuple[TrackingStep, ...]
    #: The return whose goods it replaces, and what lies in it instead, by order line.
    return_id: int | None
    instead: Mapping[int, str]

    @property
    def times_missed(self) -> int:
        """How often somebody had to look for it."""
        return sum(step.status == MISSED for step in self.steps)

    @property
    def is_under_way(self) -> bool:
        """Whether it may still arrive by itself."""
        return self.status in UNDER_WAY

    @property
    def may_wait_longer(self) -> bool:
        """Whether its customer may put the automatic receipt off: once."""
        return self.is_under_way and not self.receipt_extended and self.receipt_due_at is not None


async def get(session: Session, shipment_id: int) -> Shipment:
    """One parcel. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"shipment_id": shipment_id})).first()
    if row is None:
        raise NotFound
    return (await _shipments(session, [row]))[0]


async def of_order(session: Session, order_id: int) -> tuple[Shipment, ...]:
    """The parcels of an order, the first one first; the caller has checked whose order it is."""
    rows = (await session.execute(_of_order, {"order_id": order_id})).all()
    return tuple(await _shipments(session, list(rows)))


async def note_step(
    session: Session,
    shipment_id: int,
    status: str,
    actor_id: int | None = None,
    words: str | None = None,
    *,
    happened_at: datetime | None = None,
    report_id: int | None = None,
) -> bool:
    """Add a line to a parcel's history; tells whether it is news: a carrier's report stands there once."""
    row = {
        "shipment_id": shipment_id,
        "status": status,
        "happened_at": happened_at or now(),
        "recorded_at": now(),
        "actor_id": actor_id,
        "note": words or None,
        "report_id": report_id,
    }
    if report_id is not None:
        return await insert_new(session, tracking_table, **row)
    await session.execute(insert(tracking_table), [row])
    return True


async def _shipments(session: Session, rows: list[Row[*tuple[Any, ...]]]) -> list[Shipment]:
    if not rows:
        return []
    asked = {"ids": [row.id for row in rows]}
    contents: dict[int, list[Any]] = {}
    for line in await session.execute(_contents_of, asked):
        contents.setdefault(line.shipment_id, []).append(line)
    steps: dict[int, list[TrackingStep]] = {}
    for step in await session.execute(_steps_of, asked):
        steps.setdefault(step.shipment_id, []).append(TrackingStep(step.status, step.happened_at, step.note))
    return [_shipment(row, contents.get(row.id, []), steps.get(row.id, [])) for row in rows]


def _shipment(row: Row[*tuple[Any, ...]], contents: list[Any], steps: list[TrackingStep]) -> Shipment:
    known = CARRIERS.get(row.carrier)
    return Shipment(
        id=row.id,
        order_id=row.order_id,
        status=ShipmentStatus(row.status),
        carrier=row.carrier,
        carrier_name=(known.name if known else "") or row.carrier_name,
        tracking_number=row.tracking_number,
        link=row.own_link or tracking_link(row.carrier, row.tracking_number),
        contents={line.order_line_id: line.quantity for line in contents},
        shipped_at=row.shipped_at,
        delivered_at=row.delivered_at,
        delivered_by=None if row.delivered_by is None else ArrivedBy(row.delivered_by),
        receipt_due_at=row.receipt_due_at,
        receipt_extended=row.receipt_extended,
        missing_since=row.missing_since,
        steps=tuple(steps),
        return_id=row.return_id,
        instead={line.order_line_id: line.instead for line in contents if line.instead},
    )
