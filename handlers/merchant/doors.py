"""The doors of the merchant's chat: taps that several of its screens show.

Those of orders and parcels stand in files of their own, and are had from here as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap
from handlers.merchant.order_doors import (
    AcceptOrder,
    AskNeverPaid,
    AskWhy,
    CancelFor,
    CancelWithWords,
    ChooseReason,
    FinishOrder,
    GiveOrderNumber,
    GiveWhy,
    MoneyInHand,
    SendAllTheSame,
    ShowOpenOrders,
    ShowStaffOrder,
)
from handlers.merchant.parcel_doors import (
    CarrierChosen,
    ChooseCarrier,
    GivePickupCode,
    GiveTracking,
    HandOver,
    MakeReady,
    MarkDelivered,
    PackOrder,
    PutIn,
    PutTogether,
    ShipUntracked,
    ShowStaffParcel,
)

__all__ = [
    "AcceptOrder",
    "AskNeverPaid",
    "AskWhy",
    "CancelFor",
    "CancelWithWords",
    "CarrierChosen",
    "ChooseCarrier",
    "ChooseReason",
    "FinishOrder",
    "GiveOrderNumber",
    "GivePickupCode",
    "GiveTracking",
    "GiveWhy",
    "HandOver",
    "MakeReady",
    "MarkDelivered",
    "MoneyInHand",
    "MoveGoods",
    "NewCouponKind",
    "PackOrder",
    "PublishCoupons",
    "PutIn",
    "PutTogether",
    "SendAllTheSame",
    "ShipReplacement",
    "ShipUntracked",
    "ShowApproval",
    "ShowApprovals",
    "ShowCounts",
    "ShowCouponKind",
    "ShowCouponKinds",
    "ShowCustomerPoints",
    "ShowFacts",
    "ShowLog",
    "ShowMovements",
    "ShowMyRole",
    "ShowOpenOrders",
    "ShowPlaces",
    "ShowReferrals",
    "ShowReplacements",
    "ShowReturns",
    "ShowStaff",
    "ShowStaffOrder",
    "ShowStaffParcel",
    "ShowStaffReturn",
    "ShowStock",
    "ShowTasks",
    "TurnIntoRefund",
]


@tap("m.staff", needs=Permission.STAFF_READ)
@dataclass(frozen=True)
class ShowStaff(Tap):
    """Everybody who works in the shop, a page of them."""

    page: int


@tap("m.me", needs=Permission.CONSOLE_OPEN)
@dataclass(frozen=True)
class ShowMyRole(Tap):
    """One's own role, and what it allows."""


@tap("m.eyes", needs=Permission.CONSOLE_OPEN)
@dataclass(frozen=True)
class ShowApprovals(Tap):
    """What waits for a second pair of eyes."""


@tap("m.eye", needs=Permission.CONSOLE_OPEN)
@dataclass(frozen=True)
class ShowApproval(Tap):
    """One act that waits for a second pair of eyes."""

    approval_id: int


@tap("m.log", needs=Permission.AUDIT_READ)
@dataclass(frozen=True)
class ShowLog(Tap):
    """The log, a page of it: of one person, of one order, or of everything."""

    page: int = 0
    actor_id: int | None = None
    order_id: int | None = None


@tap("m.why", needs=Permission.CONTACT_READ)
@dataclass(frozen=True)
class WhyOfOrder(Tap):
    """Why did the customer of this order (not) get what the shop sends?"""

    order_id: int


@tap("m.rets", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class ShowReturns(Tap):
    """Returns that wait for somebody, a page of them."""

    page: int


@tap("m.ret", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class ShowStaffReturn(Tap):
    """A return as the staff see it."""

    return_id: int


@tap("m.exc$", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class TurnIntoRefund(Tap):
    """Money after all, instead of other goods."""

    return_id: int
    sure: bool = False


@tap("m.excs", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class ShowReplacements(Tap):
    """What is to be sent instead of goods that came back, a page of it."""

    page: int


@tap("m.exc", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class ShipReplacement(Tap):
    """Send it: what goes where, and who carries it?"""

    return_id: int


@tap("m.pts", needs=Permission.POINTS_ADJUST)
@dataclass(frozen=True)
class ShowCustomerPoints(Tap):
    """The points of an order's customer, a page of their book."""

    order_id: int
    page: int


@tap("m.tasks", needs=Permission.CONSOLE_OPEN)
@dataclass(frozen=True)
class ShowTasks(Tap):
    """What only a person can settle."""


@tap("m.stock", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class ShowStock(Tap):
    """The shelves: which variant?"""


@tap("m.moves", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class ShowMovements(Tap):
    """The book of a variant, a page of it."""

    variant_id: int
    page: int


@tap("m.count", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class ShowCounts(Tap):
    """All counts of one variant."""

    variant_id: int


@tap("m.facts", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ShowFacts(Tap):
    """What is told of a variant's product beside its description."""

    variant_id: int


@tap("m.places", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class ShowPlaces(Tap):
    """The places where goods stand."""


@tap("m.move", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class MoveGoods(Tap):
    """Goods of a variant go to another place: from where?"""

    variant_id: int


@tap("m.coupons", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ShowCouponKinds(Tap):
    """The kinds of coupons there are, a page of them."""

    page: int


@tap("m.coupon", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ShowCouponKind(Tap):
    """One kind of coupon: what it is, what came of it, and what can be done with it."""

    template_id: int


@tap("m.cnew", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class NewCouponKind(Tap):
    """Another kind of coupon: what does it take off?"""


@tap("m.cpub", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class PublishCoupons(Tap):
    """Let them be claimed."""

    template_id: int


@tap("m.refs", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class ShowReferrals(Tap):
    """Referrals that a person is to look at, a page of them."""

    page: int = 0
