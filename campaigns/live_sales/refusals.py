"""What may keep somebody from ordering what they claimed, and what may be wrong with a sale that is being planned."""

from commerce.kit.errors import Conflict, Invalid


class LiveClaimGone(Conflict):
    """The pieces are kept for this customer no more, or never were."""


class LiveAlone(Conflict):
    """What was claimed is ordered by itself, and as many as were claimed. Facts: `count`."""


class LivePaidFast(Conflict):
    """Pieces are kept for minutes, and this way to pay takes days. Facts: `minutes`."""


class LiveSoldOut(Conflict):
    """The pieces of a claim that had lapsed have gone to the next in line."""


class LiveTooDear(Invalid):
    """The price of a live sale is not above the usual one. Facts: `price`, the usual one."""


class LiveBelowCost(Conflict):
    """A piece would cost less than it costs the shop, and nobody has agreed to that."""


class LiveTermsUnclear(Invalid):
    """The numbers of a live sale cannot be."""


class LiveWordTaken(Invalid):
    """Two variants cannot be claimed by the same word, nor by one that is a number. Facts: `word`."""


class LiveWithoutVenue(Conflict):
    """A live sale is held in a group or channel that the shop can write into."""
