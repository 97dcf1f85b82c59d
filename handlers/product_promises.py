"""What a card promises of the way to the customer: how many days it takes, and what it costs."""

from __future__ import annotations

from commerce import customers, shipping
from commerce.catalogue import VariantCard
from commerce.kit.facts import Facts
from commerce.shipping import DeliveryKind, DeliveryOption
from handlers.chat.router import Visit
from handlers.chat.screen import Country, Words, text


async def delivery_words(visit: Visit, chosen: VariantCard, facts: Facts) -> Words | None:
    """What it takes to bring one piece to where this customer had things sent last, or to the shop's own country.

    Nothing where the shop does not say how long its deliveries take, or does not deliver such goods.
    """
    if not chosen.needs_shipping:
        return None
    country = facts.of(customers.SENT_TO) or visit.shop.home_country
    home = await _cheapest(visit, chosen, country)
    return _promise(country, home) if home is not None else None


async def _cheapest(visit: Visit, chosen: VariantCard, country: str) -> DeliveryOption | None:
    """The way there that costs least; of several alike the one that is sure to be over first."""
    ways = await shipping.options(visit.session, country, chosen.weight_grams, visit.shop.profile, visit.language)
    timed = [one for one in ways if one.kind is DeliveryKind.DELIVERY and one.max_days is not None]
    return min(timed, key=lambda one: (one.fee.amount, one.max_days or 0), default=None)


def _promise(country: str, way: DeliveryOption) -> Words:
    days = text("delivery-days", least=way.min_days or 0, most=way.max_days or 0)
    where = Country(country)
    if not way.fee:
        return text("product-delivery-free", country=where, days=days)
    if way.free_over is not None:
        return text("product-delivery-over", country=where, days=days, fee=way.fee, over=way.free_over)
    return text("product-delivery", country=where, days=days, fee=way.fee)
