"""How far a kind of coupon and a single coupon have come, and what may follow."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class TemplateStatus(StrEnum):
    """Where a kind of coupon stands: only an active one can be claimed, whatever becomes of those that were."""

    DRAFT = "draft"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


TEMPLATE_MOVES: Moves[TemplateStatus] = {
    TemplateStatus.DRAFT: (TemplateStatus.ACTIVE,),
    TemplateStatus.ACTIVE: (TemplateStatus.PAUSED, TemplateStatus.ENDED),
    TemplateStatus.PAUSED: (TemplateStatus.ACTIVE, TemplateStatus.ENDED),
    TemplateStatus.ENDED: (),
}


class CouponStatus(StrEnum):
    """Where one coupon of one customer stands."""

    AVAILABLE = "available"
    #: It belongs to an order that is not paid yet, and to no other.
    LOCKED = "locked"
    REDEEMED = "redeemed"
    EXPIRED = "expired"
    #: The shop took it back.
    VOIDED = "voided"


COUPON_MOVES: Moves[CouponStatus] = {
    CouponStatus.AVAILABLE: (CouponStatus.LOCKED, CouponStatus.EXPIRED, CouponStatus.VOIDED),
    CouponStatus.LOCKED: (CouponStatus.REDEEMED, CouponStatus.AVAILABLE),
    CouponStatus.REDEEMED: (CouponStatus.AVAILABLE,),
    #: An order that had lapsed and is paid late takes its coupon along, valid as it was when the order was placed.
    CouponStatus.EXPIRED: (CouponStatus.LOCKED,),
    CouponStatus.VOIDED: (),
}

#: A coupon that an order has.
TAKEN = (CouponStatus.LOCKED, CouponStatus.REDEEMED)


class Stack(StrEnum):
    """What a coupon falls on: some goods, the whole order, or the delivery fee."""

    ITEM = "item"
    ORDER = "order"
    SHIPPING = "shipping"


class Slot(StrEnum):
    """An order has room for one coupon on its goods and for one on its delivery."""

    GOODS = "goods"
    DELIVERY = "delivery"


class Way(StrEnum):
    """How a coupon comes to its customer."""

    #: Whoever looks into the wallet may claim it.
    PUBLIC = "public"
    #: Whoever knows the code.
    CODE = "code"
    #: Only whom the shop gives it to.
    GRANTED = "granted"
    #: Whoever told their birthday, on that day once a year.
    BIRTHDAY = "birthday"
    #: Whoever comes for the first time by a friend's invitation.
    FRIEND = "friend"
    #: Whoever invited a friend, for each whose first order stayed.
    INVITER = "inviter"
    #: Whoever opens a packet in time: each coupon has an amount of its own.
    PACKET = "packet"
    #: Whoever is among the first on one of its days.
    DROP = "drop"
    #: Whoever led a team that was complete, where a group buy promises this kind.
    LEADER = "leader"
    #: Whom a journey gives it on its way: each has the number of its traveller.
    JOURNEY = "journey"
    #: Whoever follows a personal offer: each has the number of the offer, and the product it is for.
    OFFER = "offer"


#: Kinds that come by themselves: nobody claims one or gives one away, and each has its own number.
BY_ITSELF = (Way.BIRTHDAY, Way.FRIEND, Way.INVITER, Way.PACKET, Way.DROP, Way.LEADER, Way.JOURNEY, Way.OFFER)
