"""What the shop refuses about referrals."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid


class NoThanksLeft(Conflict):
    """There is no coupon for inviters to give: none was made, or none is left."""


class MinimumInvalid(Invalid):
    """A friend's first order cannot have to be worth that much."""
