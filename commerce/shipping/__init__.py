"""Shipping: where to, how fast, for how much; parcels and their way."""

from commerce.shipping.carriers import CARRIERS, Carrier, checked_link, tidy_number, tracking_link
from commerce.shipping.errors import NotDelivered, NotShippable, TooManyShipped, TrackingInvalid
from commerce.shipping.events import ShipmentDelivered, ShipmentSent
from commerce.shipping.fulfilling import Shipment, TrackingStep, change_tracking, deliver, of_order, ship
from commerce.shipping.rates import DeliveryOption, options, pickups
from commerce.shipping.states import DeliveryKind, ShipmentStatus

__all__ = [
    "CARRIERS",
    "Carrier",
    "DeliveryKind",
    "DeliveryOption",
    "NotDelivered",
    "NotShippable",
    "Shipment",
    "ShipmentDelivered",
    "ShipmentSent",
    "ShipmentStatus",
    "TooManyShipped",
    "TrackingInvalid",
    "TrackingStep",
    "change_tracking",
    "checked_link",
    "deliver",
    "of_order",
    "options",
    "pickups",
    "ship",
    "tidy_number",
    "tracking_link",
]
