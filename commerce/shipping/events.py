"""What may be told of parcels afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class ShipmentSent(Event):
    """A parcel has left the shop."""

    shipment_id: int
    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class ShipmentMoved(Event):
    """Something became known of a parcel; `moved` when its status (a `ShipmentStatus`) is another one now.

    `step` counts what was known of it at that moment.
    """

    shipment_id: int
    order_id: int
    customer_id: int
    status: str
    moved: bool
    step: int


@dataclass(frozen=True, kw_only=True)
class ShipmentDelivered(Event):
    """A parcel has arrived; `by` is an `ArrivedBy`."""

    shipment_id: int
    order_id: int
    customer_id: int
    by: str = "staff"


@dataclass(frozen=True, kw_only=True)
class ShipmentMissing(Event):
    """A parcel has not moved for too long: a person has to look for it. `case` counts how often that was so."""

    shipment_id: int
    order_id: int
    customer_id: int
    case: int


@dataclass(frozen=True, kw_only=True)
class ShipmentFound(Event):
    """A parcel that was looked for has moved, or somebody knows where it is."""

    shipment_id: int
    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class ShipmentLost(Event):
    """The shop gave a parcel up: its goods are `sent_again`, or their money goes back."""

    shipment_id: int
    order_id: int
    customer_id: int
    sent_again: bool


@dataclass(frozen=True, kw_only=True)
class PickupReady(Event):
    """The goods of an order wait at the shop for whoever says the code."""

    order_id: int
    customer_id: int
