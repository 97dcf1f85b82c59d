"""What may keep somebody from posting."""

from commerce.kit.errors import Conflict


class VenueGone(Conflict):
    """The bot is not in that group or channel any more. Facts: `title`."""


class PostedAlready(Conflict):
    """It stands there already, and nobody has asked for a second one. Facts: `title`, the venue's."""
