"""What a cart says no to."""

from commerce.kit.errors import Conflict, Invalid


class EventOver(Conflict):
    """The event sells this no more, or not to this customer.

    Facts: `title`.
    """


class LimitReached(Conflict):
    """One customer may not have more of this at once.

    Facts: `most`: how many one may have.
    """


class QuantityInvalid(Invalid):
    """The quantity is no number of things.

    Facts: `most`: the largest quantity a line can have.
    """


class VariantUnavailable(Conflict):
    """This is not sold any more, or not yet.

    Facts: `title`, when it is known.
    """
