"""What may be wrong with a campaign that is being planned or changed."""

from commerce.kit.errors import Conflict, Invalid


class CampaignUnfinished(Conflict):
    """Something a campaign needs is not said yet. Facts: `missing`, a short word."""


class CampaignFixed(Conflict):
    """This is not changed any more in a campaign that was published, or it is over."""


class CampaignWindowUnclear(Invalid):
    """The time of a campaign is over before it begins, or over already."""


class EndsEarlier(Invalid):
    """Customers have been told a later end; it can be ended now. Facts: `ends`."""


class QuotaOnlyGrows(Invalid):
    """A campaign that was published sells more, and not less. Facts: `quota`, nought where there is no limit."""


class VariantTaken(Conflict):
    """Another campaign sells the same goods at the same time. Facts: `title`, the other campaign's."""


class BelowFloor(Conflict):
    """The shop sells no piece of this below its lowest price. Facts: `floor`, `title`."""


class PriceOnlyFalls(Invalid):
    """The price of a campaign that was published only falls. Facts: `price`."""


class CampaignMovedOn(Conflict):
    """A campaign is another one by now than the one that somebody was asked to agree to."""


class LossTakesTwo(Conflict):
    """It would sell (more) below cost, and that is not one person's decision."""
