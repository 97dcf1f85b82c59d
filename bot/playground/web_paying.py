"""Paying from the chat page: the invoice behind a link, ways of delivery, and the play card."""

from __future__ import annotations

from dataclasses import asdict

from bot.playground.paying import Address
from bot.playground.web_view import Json
from bot.playground.web_wish import Misunderstood, Wish

_MOST_TIMES = 2


async def find_invoice(wish: Wish) -> Json:
    """The invoice behind a link, as the pay sheet shows it."""
    return {"invoice": asdict(wish.person.looks_at(wish.words("link", 256)))}


async def offer_shipping(wish: Wish) -> Json:
    """Ask the bot how it could be delivered to this address."""
    address = _address(wish)
    if address is None:
        raise Misunderstood("An address is needed to ask for delivery.")
    link, message = wish.find_words("link", 256), wish.find_number("message")
    return asdict(await wish.person.shipping_options(message, address, wish.number("chat"), link=link))


async def pay(wish: Wish) -> Json:
    """Pay with the play card; `succeed` false declines it, `times` 2 pays from two devices at once."""
    times = wish.find_number("times") or 1
    if not 1 <= times <= _MOST_TIMES:
        raise Misunderstood("Paying once or twice is enough.")
    paid = await wish.person.pays(
        wish.find_number("message"),
        wish.number("chat"),
        link=wish.find_words("link", 256),
        succeed=wish.flag("succeed", default=True),
        times=times,
        address=_address(wish),
        shipping_option=wish.find_words("option", 64),
        name=wish.find_words("name", 64),
        phone=wish.find_words("phone", 32),
        email=wish.find_words("email", 128),
        tip=wish.find_number("tip") or 0,
    )
    return asdict(paid)


def _address(wish: Wish) -> Address | None:
    given = wish.part("address")
    if given is None:
        return None
    return Address(
        country_code=given.words("country_code", 2),
        city=given.words("city", 64),
        street_line1=given.words("street_line1", 64),
        post_code=given.words("post_code", 12),
        state=given.find_words("state", 64) or "",
        street_line2=given.find_words("street_line2", 64) or "",
    )
