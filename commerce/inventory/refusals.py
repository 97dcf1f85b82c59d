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
