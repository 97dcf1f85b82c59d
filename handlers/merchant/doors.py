"""The doors of the merchant's chat: taps that several of its screens show."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.orders import CancelReason
from handlers.chat.taps import Tap, tap


@tap("m.orders")
@dataclass(frozen=True)
class ShowOpenOrders(Tap):
    """Orders that wait for the shop, a page of them."""

    page: int


@tap("m.order")
@dataclass(frozen=True)
class ShowStaffOrder(Tap):
    """An order as the staff see it."""

    order_id: int


@tap("m.tasks")
@dataclass(frozen=True)
class ShowTasks(Tap):
    """What only a person can settle."""


@tap("m.accept")
@dataclass(frozen=True)
class AcceptOrder(Tap):
    """We take it."""

    order_id: int


@tap("m.ship")
@dataclass(frozen=True)
class ChooseCarrier(Tap):
    """Who carries it?"""

    order_id: int


@tap("m.ship=")
@dataclass(frozen=True)
class CarrierChosen(Tap):
    """This one does."""

    order_id: int
    carrier: str


@tap("m.ship!")
@dataclass(frozen=True)
class ShipUntracked(Tap):
    """It has no number."""

    order_id: int
    carrier: str


@tap("m.ship?")
@dataclass(frozen=True)
class GiveTracking(Tap):
    """Under which number?"""

    order_id: int
    carrier: str


@tap("m.there")
@dataclass(frozen=True)
class MarkDelivered(Tap):
    """The parcel has arrived."""

    order_id: int
    shipment_id: int


@tap("m.hand")
@dataclass(frozen=True)
class HandOver(Tap):
    """The customer has fetched it."""

    order_id: int


@tap("m.done")
@dataclass(frozen=True)
class FinishOrder(Tap):
    """Everything is done."""

    order_id: int


@tap("m.cash")
@dataclass(frozen=True)
class MoneyInHand(Tap):
    """The money was handed over."""

    order_id: int


@tap("m.cancel")
@dataclass(frozen=True)
class ChooseReason(Tap):
    """Call it off: why?"""

    order_id: int


@tap("m.cancel=")
@dataclass(frozen=True)
class CancelFor(Tap):
    """Because of this."""

    order_id: int
    reason: CancelReason


@tap("m.coupons")
@dataclass(frozen=True)
class ShowCouponKinds(Tap):
    """The kinds of coupons there are, a page of them."""

    page: int


@tap("m.coupon")
@dataclass(frozen=True)
class ShowCouponKind(Tap):
    """One kind of coupon: what it is, what came of it, and what can be done with it."""

    template_id: int


@tap("m.cnew")
@dataclass(frozen=True)
class NewCouponKind(Tap):
    """Another kind of coupon: what does it take off?"""


@tap("m.cpub")
@dataclass(frozen=True)
class PublishCoupons(Tap):
    """Let them be claimed."""

    template_id: int
