"""The doors of parcels at the counter: packed, sent off, arrived, fetched."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.pack", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class PackOrder(Tap):
    """What goes into the next parcel?"""

    order_id: int


@tap("m.packed", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class PutTogether(Tap):
    """What was chosen for the next parcel so far."""

    order_id: int


@tap("m.pack=", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class PutIn(Tap):
    """So many of this line."""

    order_id: int
    line_id: int
    quantity: int


@tap("m.ship", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class ChooseCarrier(Tap):
    """Who carries it?"""

    order_id: int


@tap("m.ship=", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class CarrierChosen(Tap):
    """This one does."""

    order_id: int
    carrier: str


@tap("m.ship!", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class ShipUntracked(Tap):
    """It has no number."""

    order_id: int
    carrier: str


@tap("m.ship?", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class GiveTracking(Tap):
    """Under which number?"""

    order_id: int
    carrier: str


@tap("m.there", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class MarkDelivered(Tap):
    """The parcel has arrived."""

    order_id: int
    shipment_id: int


@tap("m.ready", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class MakeReady(Tap):
    """It waits to be fetched."""

    order_id: int


@tap("m.hand", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class HandOver(Tap):
    """The customer is here to fetch it."""

    order_id: int


@tap("m.hand?", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class GivePickupCode(Tap):
    """Which code does the customer show?"""

    order_id: int


@tap("m.parcel", needs=Permission.ORDER_READ)
@dataclass(frozen=True)
class ShowStaffParcel(Tap):
    """A parcel as the staff see it."""

    shipment_id: int
