"""Why somebody cannot look through the goods now."""

from commerce.kit.errors import Conflict


class ShelvesUnread(Conflict):
    """This process has only just begun and still reads what there is; in a moment it will know."""
