"""What may be refused about points and tiers."""

from commerce.kit.errors import Conflict, Invalid


class NotEnoughPoints(Conflict):
    """There are not so many points to spend. Facts: `left`."""


class ReasonMissing(Invalid):
    """Points are given or taken for a reason."""


class TierUnknown(Invalid):
    """The programme has no such tier."""
