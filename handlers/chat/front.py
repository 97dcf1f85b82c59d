"""The shop front: what every handler may know of the shop it speaks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from commerce.browsing import Wares
from commerce.kit.profile import ShopProfile
from commerce.my_data import Register
from commerce.orders import Guards, Order
from commerce.payments import Providers, nothing_goes_back
from commerce.search import Index
from handlers.chat.albums import Albums
from handlers.chat.deep_links import DeepLink
from handlers.chat.screen import WebPicture
from handlers.chat.texts import Texts

#: Who is asked in every shop.
GUARDS = Guards(sending=(nothing_goes_back,))

#: Pictures of the goods are had below this.
PHOTOS = "/photos"


@dataclass
class ShopFront:
    """One shop as its chat sees it: put together once, by the assembly."""

    profile: ShopProfile
    texts: Texts
    index: Index
    media: Path
    bot_id: int = 0
    bot_username: str = ""
    #: Whether BotFather has turned inline mode on: only then may buttons share cards into other chats.
    inline: bool = False
    #: The payment provider's token for Telegram's own invoices; without it that method is not offered.
    provider_token: str = field(default="", repr=False)
    providers: Providers = field(default_factory=dict)
    guards: Guards = GUARDS
    #: What each table holds of people.
    register: Register = field(default_factory=Register)
    #: Where an address lies that names no country (ISO 3166-1, two letters).
    home_country: str = "DE"
    #: Where the world reaches the shop, such as `https://shop.example`; None where it does not.
    address: str | None = None
    albums: Albums = field(default_factory=Albums)
    #: Everything that is for sale, as people look through it.
    wares: Wares = field(default_factory=Wares)

    def way_back(self, order: Order) -> str:
        """From a page of a provider's back to the card of an order."""
        return self.link("o", order.number)

    def photo(self, photo_id: int) -> WebPicture | None:
        """Where others fetch a picture of the goods from; None where the world does not reach the shop."""
        if self.address is None:
            return None
        picture = f"{self.address}{PHOTOS}/{photo_id}"
        return WebPicture(f"{picture}.jpg", f"{picture}/small.jpg")

    def link(self, kind: str, ref: object) -> str:
        """A link that lands straight on a thing of this shop."""
        return DeepLink(kind, str(ref)).url(self.bot_username)
