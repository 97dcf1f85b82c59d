"""What may be told of referrals afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class FriendBought(Event):
    """A friend's order qualified: the inviter's reward is on its way, if one was promised."""

    referral_id: int
    inviter_id: int
    promised: bool


@dataclass(frozen=True, kw_only=True)
class ReferralRewarded(Event):
    """The inviter has a coupon for a friend's order that stayed."""

    referral_id: int
    inviter_id: int


@dataclass(frozen=True, kw_only=True)
class ReferralReversed(Event):
    """A friend's order came to nothing after all; `taken`: so many coupons of the inviter's were taken back."""

    referral_id: int
    inviter_id: int
    promised: bool
    taken: int


@dataclass(frozen=True, kw_only=True)
class ReferralHeld(Event):
    """A person is to look at a referral before its inviter is thanked."""

    referral_id: int
