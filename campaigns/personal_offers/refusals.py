"""What the shop refuses about personal offers."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid


class OffersFixed(Conflict):
    """What was launched is not changed any more."""


class OffersMovedOn(Conflict):
    """It is another campaign by now than the one that was agreed to."""


class OffersIncomplete(Invalid):
    """Goods, coupons or the budget are missing."""


class OffersForNobody(Invalid):
    """Nobody would get an offer."""


class OffersFull(Invalid):
    """As many products or coupons as a campaign takes are in it already. Facts: `most`."""


class OffersSumWrong(Invalid):
    """A budget or a margin that cannot be."""
