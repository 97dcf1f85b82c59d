"""What may be refused about returns."""

from commerce.kit.errors import Conflict, Invalid


class NothingReturnable(Conflict):
    """Nothing of this order can be sent back (any more). Facts: `number`."""


class PiecesSent(Conflict):
    """Of what was to be called off some has left the shop, or is off already. Facts: `number`, `left`."""


class PiecesMissing(Invalid):
    """No piece was chosen."""


class ReturnUnderWay(Conflict):
    """A return of this order waits for somebody, so the order is not finished. Facts: `number`."""


class NotExchangeable(Conflict):
    """This cannot be had instead: it is sold out, costs something else, or is not sold. Facts: `number`."""


class ReplacementUnpaid(Conflict):
    """The money for the goods has gone back, so nothing is sent for it any more. Facts: `number`."""


class ReplacementContested(Conflict):
    """The customer's bank looks into the payment, so nothing is sent until it has decided. Facts: `number`."""


class ReturnUnpaid(Conflict):
    """The order is not paid for yet, so nothing can be given back for its goods. Facts: `number`."""
