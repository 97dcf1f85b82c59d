"""Parcels leave the shop and arrive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from commerce.kit.database import Session
from commerce.shipping.states import ShipmentStatus


@dataclass(frozen=True, kw_only=True)
class TrackingStep:
    """One thing that became known of a parcel."""

    status: str
    happened_at: datetime
    note: str | None


@dataclass(frozen=True, kw_only=True)
class Shipment:
    """One parcel of an order; `contents` are pieces by order line."""

    id: int
    order_id: int
    status: ShipmentStatus
    carrier: str
    #: The carrier's own name; empty for `other`.
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
    quantities: Mapping[int, int] | None = None,
) -> Shipment:
    """A parcel leaves: everything that is left of the order, or so many pieces by order line.

    An order that was not accepted yet is accepted by shipping it.
    Raises `NotShippable`, `TooManyShipped`, `TrackingInvalid`, `NotFound`.
    """
    raise NotImplementedError


async def deliver(session: Session, staff_id: int | None, shipment_id: int) -> Shipment:
    """A parcel has arrived; saying so twice changes nothing. Raises `NotFound`, `MoveRefused`."""
    raise NotImplementedError


async def change_tracking(
    session: Session, staff_id: int, shipment_id: int, carrier: str, tracking_number: str, *, link: str | None = None
) -> Shipment:
    """Correct where a parcel can be followed; the history keeps what stood there. Raises as `ship`."""
    raise NotImplementedError


async def of_order(session: Session, order_id: int) -> tuple[Shipment, ...]:
    """The parcels of an order, the first one first; the caller has checked whose order it is."""
    raise NotImplementedError
