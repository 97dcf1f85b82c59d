"""What the shop refuses about referrals."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid


class NoThanksLeft(Conflict):
    """There is no coupon for inviters to give: none was made, or none is left."""


class MinimumInvalid(Invalid):
    """A friend's first order cannot have to be worth that much."""


class WorthInvalid(Invalid):
    """All rewards of one inviter together cannot be capped at that."""


class InviterUnknown(Invalid):
    """These words are nobody's link."""


class InviterStays(Conflict):
    """Who brought a friend is not changed any more: the reward was given, or nothing came of it."""


class NotForYourself(Conflict):
    """No member of the staff makes themselves somebody's inviter."""


class ClosesCircle(Conflict):
    """Nobody is brought by themselves, nor by somebody whom they brought, however many steps away."""
