"""Shipping: where to, how fast, for how much; parcels and their way.

`ship` lets a parcel leave, `replace` one with what replaces goods that came back, `fetching.hand_over` gives goods to
whoever fetches them; `following` learns where parcels are, `arriving` that they are there, `missing` that they do not
come.
"""

from commerce.shipping import arriving, fetching, following, missing, packing
from commerce.shipping.arriving import deliver, receive, receive_due, wait_longer, window_end
from commerce.shipping.carriers import (
    ADAPTERS,
    CARRIERS,
    Adapter,
    Carrier,
    Report,
    ReportUnreadable,
    ReportUnsigned,
    checked_link,
    read_tracking,
    tidy_number,
    tracking_link,
)
from commerce.shipping.errors import NotShippable, TooManyShipped, TrackingInvalid, WaitedLongEnough
from commerce.shipping.events import (
    PickupReady,
    ShipmentDelivered,
    ShipmentFound,
    ShipmentLost,
    ShipmentMissing,
    ShipmentMoved,
    ShipmentSent,
)
from commerce.shipping.fetching import CodeWrong, Pickup
from commerce.shipping.following import SAID_BY_STAFF, Heard, hear, report
from commerce.shipping.fulfilling import by_variant, change_tracking, ship
from commerce.shipping.parcel import BY_HAND, Shipment, TrackingStep, get, of_order
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
from commerce.shipping.replacing import replace
from commerce.shipping.states import MILESTONES, ArrivedBy, DeliveryKind, ShipmentStatus

__all__ = [
    "ADAPTERS",
    "BY_HAND",
    "CARRIERS",
    "MILESTONES",
    "SAID_BY_STAFF",
    "Adapter",
    "ArrivedBy",
    "Carrier",
    "CodeWrong",
    "DeliveryKind",
    "DeliveryOption",
    "Heard",
    "NewMethod",
    "NotShippable",
    "Pickup",
    "PickupReady",
    "Report",
    "ReportUnreadable",
    "ReportUnsigned",
    "Shipment",
    "ShipmentDelivered",
    "ShipmentFound",
    "ShipmentLost",
    "ShipmentMissing",
    "ShipmentMoved",
    "ShipmentSent",
    "ShipmentStatus",
    "TooManyShipped",
    "TrackingInvalid",
    "TrackingStep",
    "WaitedLongEnough",
    "add_method",
    "add_zone",
    "arriving",
    "by_variant",
    "change_tracking",
    "checked_link",
    "deliver",
    "fetching",
    "following",
    "forget_methods",
    "get",
    "hear",
    "missing",
    "of_order",
    "offer_method",
    "options",
    "packing",
    "pickups",
    "read_tracking",
    "receive",
    "receive_due",
    "replace",
    "report",
    "ship",
    "tidy_number",
    "title_in",
    "tracking_link",
    "wait_longer",
    "window_end",
]
