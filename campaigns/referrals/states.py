"""How far a referral has come, what may follow, and why it came to nothing or waits for a person."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from commerce.kit.states import Moves


class Status(StrEnum):
    """Where a referral stands."""

    #: The friend came by the link, for the first time, and has not bought yet.
    BOUND = "bound"
    #: Their first order that is large enough is paid.
    QUALIFIED = "qualified"
    #: It has arrived, and can still be sent back.
    PENDING_REWARD = "pending"
    #: The time to send it back is over; a person is to look before the inviter is thanked.
    IN_REVIEW = "review"
    REWARDED = "rewarded"
    REJECTED = "rejected"
    #: The order was paid back below what it must be worth, or its bank took the money.
    REVERSED = "reversed"


MOVES: Moves[Status] = {
    Status.BOUND: (Status.QUALIFIED, Status.REJECTED),
    Status.QUALIFIED: (Status.PENDING_REWARD, Status.REVERSED, Status.REJECTED),
    Status.PENDING_REWARD: (Status.IN_REVIEW, Status.REWARDED, Status.REJECTED, Status.REVERSED),
    #: Weighed anew once a person has said that somebody else brought the friend.
    Status.IN_REVIEW: (Status.PENDING_REWARD, Status.REWARDED, Status.REJECTED, Status.REVERSED),
    Status.REWARDED: (Status.REVERSED,),
    #: Turned down by itself, and a person wants to look all the same.
    Status.REJECTED: (Status.IN_REVIEW,),
    Status.REVERSED: (),
}
#: On its way to a reward.
COMING = (Status.QUALIFIED, Status.PENDING_REWARD, Status.IN_REVIEW)
#: It hangs on an order of the friend's.
WITH_ORDER = (*COMING, Status.REWARDED)


class Reason(StrEnum):
    """Why a referral came to nothing."""

    #: Nothing large enough was bought in time.
    TOO_LATE = "too_late"
    #: The shop had promised nothing for it.
    NOTHING_PROMISED = "nothing_promised"
    #: A person has looked at it and said no.
    BY_STAFF = "by_staff"
    REFUNDED = "refunded"
    #: The inviter had everything about them erased.
    LEFT = "left"
    #: Turned down by itself: one phone number, or one card.
    ONE_PHONE = "one_phone"
    ONE_CARD = "one_card"


class Signal(StrEnum):
    """Why a person is to look at a referral before its inviter is thanked, or why it is turned down by itself."""

    #: Inviter and friend have one phone number.
    PHONE = "phone"
    #: The friend paid with a card that the inviter has paid with.
    CARD = "card"
    #: The order went where the inviter lives, or another of their friends.
    ADDRESS = "address"
    #: Very many friends came within an hour.
    BURST = "burst"
    #: Many orders of this inviter's friends were paid back.
    REFUNDS = "refunds"
    #: Everything else that the friend bought went back.
    SENT_BACK = "sent_back"
    #: Friend and inviter belong together, or somebody of the friend's circle has been counted already.
    CLUSTER = "cluster"
    #: The inviter has had as many rewards as there are in a day or a month.
    CAP = "cap"
    #: All rewards of this inviter together would be worth more than the shop gives by itself.
    WORTH = "worth"
    #: A reward was promised, and there is none left.
    NO_COUPON = "no_coupon"


#: What turns a referral down by itself, with the reason that stays with it.
TURNS_DOWN: Mapping[Signal, Reason] = {Signal.PHONE: Reason.ONE_PHONE, Signal.CARD: Reason.ONE_CARD}
