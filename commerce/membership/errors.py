"""What may be refused about points and tiers."""

from commerce.kit.errors import Conflict, Invalid, NotAllowed


class NotEnoughPoints(Conflict):
    """There are not so many points to spend. Facts: `left`."""


class AdjustmentTooLarge(NotAllowed):
    """So many points need a second person's word. Facts: `most`."""


class ReasonMissing(Invalid):
    """Points are given or taken for a reason."""


class TierUnknown(Invalid):
    """The programme has no such tier."""
