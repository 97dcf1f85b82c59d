"""Event prices: what goods cost whoever came for a campaign; campaigns write them, carts and orders read them."""

from commerce.event_prices.granting import grant, withdraw
from commerce.event_prices.models import StoredEventPrice
from commerce.event_prices.offering import NO_EVENT_PRICES, EventPrices, names_in, open_to

__all__ = ["NO_EVENT_PRICES", "EventPrices", "StoredEventPrice", "grant", "names_in", "open_to", "withdraw"]
