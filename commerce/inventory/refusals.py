"""What the storekeeper says no to."""

from commerce.kit.errors import Conflict, Invalid


class OutOfStock(Conflict):
    """There are not so many left.

    Facts: `variant_id`, and `left`: how many could be had (0 = sold out).
    """


class StockNotPromised(Conflict):
    """More was to be shipped or given back than is promised to this order.

    Facts: `variant_id`, `promised`: units still promised.
    """


class CountInvalid(Invalid):
    """A count that cannot be: a negative number of goods."""


class TooManyMoved(Conflict):
    """There are not so many free at this place to be moved.

    Facts: `left`: how many are.
    """


class LastPlace(Conflict):
    """Goods have to be sold from somewhere: the only open place stays open."""


class PlaceTaken(Conflict):
    """There is a place of this code already.

    Facts: `code`.
    """


class TooManyPlaces(Conflict):
    """There are as many places as a shop may have.

    Facts: `most`.
    """


class PlaceUnclear(Invalid):
    """A place has a short code of small letters and digits, and a name."""
