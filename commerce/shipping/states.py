"""How far a parcel has come."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class ShipmentStatus(StrEnum):
    """Where a parcel is."""

    SHIPPED = "shipped"
    IN_TRANSIT = "in_transit"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    EXCEPTION = "exception"
    RETURNED_TO_SENDER = "returned_to_sender"


_UNDER_WAY = (
    ShipmentStatus.SHIPPED,
    ShipmentStatus.IN_TRANSIT,
    ShipmentStatus.OUT_FOR_DELIVERY,
    ShipmentStatus.EXCEPTION,
)

SHIPMENT_MOVES: Moves[ShipmentStatus] = {
    **{
        status: tuple(other for other in ShipmentStatus if other not in (status, ShipmentStatus.SHIPPED))
        for status in _UNDER_WAY
    },
    ShipmentStatus.DELIVERED: (),
    ShipmentStatus.RETURNED_TO_SENDER: (),
}


class DeliveryKind(StrEnum):
    """Goods come to the customer, or the customer comes to the goods."""

    DELIVERY = "delivery"
    PICKUP = "pickup"
