"""What is refused about digital goods, and why."""

from commerce.kit.errors import Conflict, Invalid


class NotDigital(Conflict):
    """Only what is sold as digital delivers a file, a link or a key."""


class LinkUnclear(Invalid):
    """A link begins with https:// or http:// and names a host."""


class KeysLeft(Conflict):
    """There are unsold keys: they are taken out before the variant delivers something else.

    Facts: `count`: how many.
    """


class KeysPromised(Conflict):
    """Too many of these keys are promised to orders to be taken out.

    Facts: `free`: how many nobody is promised.
    """


class NoKeys(Invalid):
    """There is no key in what was sent."""


class TooManyKeys(Invalid):
    """There are more keys than can be loaded at once.

    Facts: `most`.
    """


class BatchGone(Conflict):
    """These keys were loaded, taken out or dropped since they were looked at."""


class AccessEnded(Conflict):
    """The order was refunded, or its money is on its way back: what it delivered is not given again.

    Facts: `number`: the order's.
    """
