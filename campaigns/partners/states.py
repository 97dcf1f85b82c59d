"""Where a partner stands, how far an order that came by one has come, and why an order brings nobody anything."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class PartnerStatus(StrEnum):
    """Whether links of a partner count."""

    ACTIVE = "active"
    #: Links lead to the shop and count for nothing, until it goes on.
    PAUSED = "paused"
    #: For good; what was earned is still stated and paid.
    ENDED = "ended"


PARTNER_MOVES: Moves[PartnerStatus] = {
    PartnerStatus.ACTIVE: (PartnerStatus.PAUSED, PartnerStatus.ENDED),
    PartnerStatus.PAUSED: (PartnerStatus.ACTIVE, PartnerStatus.ENDED),
    PartnerStatus.ENDED: (),
}


class SaleStatus(StrEnum):
    """What has become of an order that came by a partner's link."""

    #: Placed and not paid.
    WAITING = "waiting"
    #: Paid, and can still be sent back.
    PENDING = "pending"
    #: It can go back no more: its commission stands in the ledger.
    APPROVED = "approved"
    #: All of it went back, or its bank took the money.
    REVERSED = "reversed"
    #: It brings this partner nothing, for a reason.
    DECLINED = "declined"


SALE_MOVES: Moves[SaleStatus] = {
    SaleStatus.WAITING: (SaleStatus.PENDING, SaleStatus.DECLINED),
    SaleStatus.PENDING: (SaleStatus.APPROVED, SaleStatus.REVERSED, SaleStatus.DECLINED),
    SaleStatus.APPROVED: (SaleStatus.REVERSED,),
    SaleStatus.REVERSED: (SaleStatus.PENDING, SaleStatus.APPROVED, SaleStatus.DECLINED),
    SaleStatus.DECLINED: (),
}
#: Its commission is in the figures.
COUNTED = (SaleStatus.PENDING, SaleStatus.APPROVED, SaleStatus.REVERSED)


class Reason(StrEnum):
    """Why an order brings a partner nothing."""

    #: Whoever ordered is the partner.
    OWN = "own"
    #: Whoever ordered works in the shop.
    STAFF = "staff"
    #: The partner counts new customers only, and this one had bought before.
    NOT_NEW = "not_new"
    #: Its goods cost nothing after all that was taken off.
    NOTHING = "nothing"
    #: The friend who brought this customer is thanked for the order.
    INVITED = "invited"
    #: Whoever ordered belongs together with the partner's own person.
    CIRCLE = "circle"


class EntryKind(StrEnum):
    """Why a partner's account changed."""

    #: An order can go back no more.
    EARNED = "earned"
    #: Something of it went back after all.
    TAKEN_BACK = "taken_back"
    #: Its money came again.
    RESTORED = "restored"
