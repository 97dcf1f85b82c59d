"""What the shop refuses about coupons."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid


class TermsInvalid(Invalid):
    """A coupon cannot be worth that, or not under such conditions."""


class CouponNotOffered(Conflict):
    """This coupon cannot be claimed now: not yet, not any more, or not by this person."""


class CouponsAllClaimed(Conflict):
    """Somebody took the last one."""


class CouponLimitReached(Conflict):
    """One customer has no more of these. Facts: `most`."""


class CouponGone(Conflict):
    """A coupon that an order needs is not there any more: used for another order, taken back, or over."""


class CouponNotDraft(Conflict):
    """What was published is not changed any more."""
