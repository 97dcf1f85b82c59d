"""What a wishlist says no to."""

from commerce.kit.errors import Conflict


class WishlistFull(Conflict):
    """No more can be saved before something is taken off the list.

    Facts: `most`: how many things a list can hold.
    """
