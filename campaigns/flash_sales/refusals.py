"""What may keep somebody from a flash sale, and what may be wrong with one that is being planned."""

from commerce.kit.errors import Conflict, Invalid, NotAllowed


class FlashNotBegun(Conflict):
    """The sale has not begun for this customer. Facts: `starts`."""


class FlashOver(Conflict):
    """The sale is over; the price is gone."""


class FlashPaused(Conflict):
    """The sale sells nothing for the moment."""


class FlashSoldOut(Conflict):
    """The sale has not so many pieces (any more). Facts: `left`."""


class FlashLimit(Conflict):
    """One has as many pieces of the sale as it gives. Facts: `most`, `left`."""


class FlashBarred(NotAllowed):
    """Too many orders of this customer were not paid in this sale. Facts: `most`."""


class FlashPaidFast(Conflict):
    """Pieces are kept for minutes, and this way to pay takes days. Facts: `minutes`."""


class FlashWithoutEnd(Conflict):
    """A flash sale ends at a time that is told beforehand."""


class FlashTooDear(Invalid):
    """The price of a flash sale is below the usual one. Facts: `price`, the usual one."""


class FlashBelowCost(Conflict):
    """A piece would cost less than it costs the shop, and nobody has agreed to that."""


class FlashTermsUnclear(Invalid):
    """The numbers of a flash sale cannot be."""
