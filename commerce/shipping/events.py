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
class ShipmentDelivered(Event):
    """A parcel has arrived."""

    shipment_id: int
    order_id: int
    customer_id: int
