"""The one place where anything gets its price."""

from __future__ import annotations

from commerce.pricing.baskets import Basket
from commerce.pricing.quotes import Quote


def quote(basket: Basket) -> Quote:
    """Work out what a basket costs.

    Pure: no clock, no database, no chance; the order of the promotions does not matter. Raises `ValueError` for
    quantities below one, negative prices, and keys or sources that occur twice; `CurrencyMixed` for mixed currencies.
    """
    raise NotImplementedError
