"""Goods in a list: each with what it costs whoever looks, as its card will say."""

from __future__ import annotations

from collections.abc import Iterable

from commerce import membership
from commerce.catalogue import ProductCard
from commerce.membership import Prices, PriceTag
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Words, text
from handlers.chat.writing import shortened
from handlers.doors import ShowProduct


async def prices_of(visit: Visit, cards: Iterable[ProductCard]) -> Prices:
    """What these goods cost this customer, as their cards will say."""
    currency = visit.shop.profile.currency
    return await membership.prices(visit.session, visit.customer.id, cards, visit.language, currency)


def offer_button(card: ProductCard, tag: PriceTag) -> Button:
    """A product in a list, with what it costs."""
    return Button(offer_words(card.title, tag), ShowProduct(card.product_id))


def offer_words(title: str, tag: PriceTag) -> Words:
    """`Teapot · €19.20 (was €24.00)`."""
    title = shortened(title, 44)
    if tag.varies:
        return text("shelf-offer-from", title=title, price=tag.price)
    if tag.former is None:
        return text("shelf-offer", title=title, price=tag.price)
    return text("shelf-offer-former", title=title, price=tag.price, former=tag.former)
