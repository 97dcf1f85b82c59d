"""The doors of the merchant's chat: taps that several of its screens show."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.orders import CancelReason
from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


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


@tap("m.orders", needs=Permission.ORDER_READ)
@dataclass(frozen=True)
class ShowOpenOrders(Tap):
    """Orders that wait for the shop, a page of them."""

    page: int


@tap("m.orders?", needs=Permission.ORDER_READ)
@dataclass(frozen=True)
class GiveOrderNumber(Tap):
    """The number of any order."""


@tap("m.order", needs=Permission.ORDER_READ)
@dataclass(frozen=True)
class ShowStaffOrder(Tap):
    """An order as the staff see it."""

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


@tap("m.accept", needs=Permission.ORDER_ACCEPT)
@dataclass(frozen=True)
class AcceptOrder(Tap):
    """We take it."""

    order_id: int


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


@tap("m.done", needs=Permission.ORDER_ACCEPT)
@dataclass(frozen=True)
class FinishOrder(Tap):
    """Everything is done."""

    order_id: int


@tap("m.cash", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class MoneyInHand(Tap):
    """The money was handed over."""

    order_id: int


@tap("m.keep", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class SendAllTheSame(Tap):
    """The customer asked to call it off; it is sent."""

    order_id: int


@tap("m.np", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class AskNeverPaid(Tap):
    """Nobody will pay for it: where are the goods?"""

    order_id: int


@tap("m.cancel", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class ChooseReason(Tap):
    """Call it off: why?"""

    order_id: int


@tap("m.cancel=", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class CancelFor(Tap):
    """Because of this."""

    order_id: int
    reason: CancelReason


@tap("m.cancel!", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class AskWhy(Tap):
    """Because of something else."""

    order_id: int


@tap("m.cancel?", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class GiveWhy(Tap):
    """What shall the customer read?"""

    order_id: int


@tap("m.cancel+", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class CancelWithWords(Tap):
    """Call it off with these words, which stand in the message itself."""

    order_id: int


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
