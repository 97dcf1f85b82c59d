"""What may be wrong with a promotion that is being made or moved."""

from commerce.kit.errors import Conflict, Invalid


class TermsUnclear(Invalid):
    """The numbers of a promotion cannot be read. Facts: `kind`."""


class WindowUnclear(Invalid):
    """The time of a promotion cannot be read, or it is over before it begins."""


class SkuUnknown(Invalid):
    """No variant has this SKU. Facts: `sku`."""


class PromotionUnfinished(Conflict):
    """Something a promotion needs is not said yet. Facts: `missing`, one of `Part`."""


class PromotionFixed(Conflict):
    """This is not changed any more in a promotion that was published, or it is over; a copy of it can be changed."""


class NotLater(Invalid):
    """Customers have been told a later end. Facts: `ends`."""


class NotMore(Invalid):
    """A limit of a promotion that runs only rises. Facts: `most`, `each`, nought where there is none."""


class WideningBelowCost(Conflict):
    """It sells below cost, and to make more of it takes two people."""


class BelowCost(Conflict):
    """Somewhere a price would fall below what the goods cost the shop, and nobody has agreed to that."""


class PromotionChanged(Conflict):
    """The promotion is another one than the one that somebody was asked to agree to."""
