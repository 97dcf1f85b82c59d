"""What may keep somebody from a bargain, from helping, or from buying; and what may be wrong with a plan."""

from commerce.kit.errors import Conflict, Invalid, NotAllowed


class BargainNotOpen(Conflict):
    """The campaign starts no bargains at the moment: it has not begun, pauses, or is over."""


class BargainSoldOut(Conflict):
    """Every piece of the campaign is taken. One may become free when somebody does not buy in time."""


class AlreadyBargaining(Conflict):
    """One has one bargain at a time for the same goods."""


class TooManyBargains(Conflict):
    """One has had as many bargains of a campaign as it gives. Facts: `most`."""


class BargainOver(Conflict):
    """The bargain's price is settled, or its time is over: nobody cuts it any more."""


class AlreadyHelped(Conflict):
    """One helps with a bargain once. Facts: `amount`, what one cut."""


class OwnBargain(Conflict):
    """One does not help oneself."""


class HelpOfOneCircle(Conflict):
    """People who belong together help once with a bargain, and not with one of their own."""


class TooManyHelps(Conflict):
    """One has helped as often as the campaign lets one. Facts: `most`."""


class TooManyHelpsToday(Conflict):
    """One has helped as often as the campaign lets one on a day. Facts: `most`."""


class HelpNeedsStart(NotAllowed):
    """Only who has started the bot can help."""


class BargainAlone(Conflict):
    """What was bargained for is ordered by itself: one piece, and nothing beside it."""


class BargainMoved(Conflict):
    """The price has fallen since it was looked at. Facts: `price`, what it is now."""


class BargainNotBuyable(Conflict):
    """At this price nothing is sold: an order has it already, its time is over, or the lowest is not reached yet."""


class BargainTermsUnclear(Invalid):
    """The numbers of a campaign of bargains cannot be."""


class BargainTooLittle(Invalid):
    """Between the usual price and the lowest one there is too little to cut. Facts: `most`, the highest lowest one."""


class BargainBelowCost(Conflict):
    """A piece would cost less than it costs the shop, and nobody has agreed to that."""


class FloorUnclear(Invalid):
    """A lowest price as it was typed cannot be read."""
