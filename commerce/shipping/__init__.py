"""Shipping: where to, how fast, for how much; parcels and their way."""

from commerce.shipping.carriers import CARRIERS, Carrier, checked_link, read_tracking, tidy_number, tracking_link
from commerce.shipping.errors import NotShippable, TooManyShipped, TrackingInvalid
from commerce.shipping.events import ShipmentDelivered, ShipmentSent
from commerce.shipping.fulfilling import (
    BY_HAND,
    Shipment,
    TrackingStep,
    change_tracking,
    deliver,
    get,
    hand_over,
    of_order,
    ship,
)
from commerce.shipping.rates import (
    DeliveryOption,
    NewMethod,
    add_method,
    add_zone,
    forget_methods,
    offer_method,
    options,
    pickups,
    title_in,
)
from commerce.shipping.states import DeliveryKind, ShipmentStatus

__all__ = [
    "BY_HAND",
    "CARRIERS",
    "Carrier",
    "DeliveryKind",
    "DeliveryOption",
    "NewMethod",
    "NotShippable",
    "Shipment",
    "ShipmentDelivered",
    "ShipmentSent",
    "ShipmentStatus",
    "TooManyShipped",
    "TrackingInvalid",
    "TrackingStep",
    "add_method",
    "add_zone",
    "change_tracking",
    "checked_link",
    "deliver",
    "forget_methods",
    "get",
    "hand_over",
    "of_order",
    "offer_method",
    "options",
    "pickups",
    "read_tracking",
    "ship",
    "tidy_number",
    "title_in",
    "tracking_link",
]
