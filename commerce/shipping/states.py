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
    #: Given up by the shop: what lay in it is sent again or paid back.
    LOST = "lost"


#: Parcels that may still arrive by themselves.
UNDER_WAY = (
    ShipmentStatus.SHIPPED,
    ShipmentStatus.IN_TRANSIT,
    ShipmentStatus.OUT_FOR_DELIVERY,
    ShipmentStatus.EXCEPTION,
)

#: What arrived stays arrived; what a carrier sends back may still be delivered, or be given up by the shop.
SHIPMENT_MOVES: Moves[ShipmentStatus] = {
    **{
        status: tuple(other for other in ShipmentStatus if other not in (status, ShipmentStatus.SHIPPED))
        for status in UNDER_WAY
    },
    ShipmentStatus.DELIVERED: (),
    ShipmentStatus.RETURNED_TO_SENDER: (ShipmentStatus.DELIVERED, ShipmentStatus.LOST),
    ShipmentStatus.LOST: (),
}
#: Of two steps at the same instant the later one here counts.
RANK = {status: at for at, status in enumerate(ShipmentStatus)}
#: What a customer is written to about besides leaving and arriving; everything else only changes the tracking card.
MILESTONES = frozenset(
    {
        ShipmentStatus.OUT_FOR_DELIVERY,
        ShipmentStatus.EXCEPTION,
        ShipmentStatus.RETURNED_TO_SENDER,
    }
)


class ArrivedBy(StrEnum):
    """On whose word a parcel counts as delivered."""

    CARRIER = "carrier"
    STAFF = "staff"
    CUSTOMER = "customer"
    #: Nobody said anything in the time that was agreed.
    TIME = "time"


class DeliveryKind(StrEnum):
    """Goods come to the customer, or the customer comes to the goods."""

    DELIVERY = "delivery"
    PICKUP = "pickup"
