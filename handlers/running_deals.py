"""What runs for everybody at the moment or is to come, of every kind, as one list to tap on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from campaigns import bargains, flash_sales, group_buys, live_sales
from campaigns.bargains import BargainGlance
from campaigns.flash_sales import FlashSale
from campaigns.group_buys import Glance
from campaigns.live_sales import LiveSale
from commerce import catalogue
from commerce.catalogue import ProductCard
from handlers.chat.router import Visit
from handlers.chat.screen import Words, text
from handlers.chat.taps import Tap
from handlers.chat.writing import shortened
from handlers.doors import ShowBargains, ShowGroup, ShowProduct
from handlers.flash_words import deal_words
from handlers.live_sales import ShowLive
from handlers.live_words import live_words

#: So many of each kind are shown.
MOST_DEALS = 8
_MOST_TITLE = 32


@dataclass(frozen=True)
class Deal:
    """Something to come for: its words, where it leads in private, and the link that leads there from elsewhere."""

    words: Words
    tap: Tap
    link: tuple[str, int | str]


@dataclass(frozen=True)
class Running:
    """What runs, by kind; goods that are off the shelf are left out."""

    cards: Mapping[int, ProductCard]
    rushes: tuple[FlashSale, ...] = ()
    groups: tuple[Glance, ...] = ()
    haggled: tuple[BargainGlance, ...] = ()
    live: tuple[LiveSale, ...] = ()

    @property
    def is_nothing(self) -> bool:
        return not (self.rushes or self.groups or self.haggled or self.live)

    @property
    def is_rush_alone(self) -> bool:
        """Whether there are flash sales and nothing else."""
        return bool(self.rushes) and not (self.groups or self.haggled or self.live)

    def told(self) -> Iterator[Words]:
        """How many there are of each kind, a line for each."""
        counts = (
            ("deals-flash", self.rushes),
            ("deals-running", self.groups),
            ("deals-bargains", self.haggled),
            ("deals-live", self.live),
        )
        return (text(key, count=len(found)) for key, found in counts if found)

    def deals(self, language: str) -> Iterator[Deal]:
        """All of them, what ends soonest by its kind first."""
        for sale in self.rushes:
            product = sale.campaign.product_id
            yield Deal(deal_words(title_of(self.cards[product]), sale), ShowProduct(product), ("p", product))
        for group in self.groups:
            yield Deal(self._group_words(group), ShowGroup(group.product_id), ("p", group.product_id))
        for bargain in self.haggled:
            yield Deal(self._bargain_words(bargain), ShowBargains(bargain.product_id), ("p", bargain.product_id))
        for line in self.live:
            yield Deal(live_words(line, language), ShowLive(line.token), ("l", line.token))

    def _group_words(self, deal: Glance) -> Words:
        price = min(deal.prices.values(), key=lambda one: one.amount)
        return text("deal-group", title=title_of(self.cards[deal.product_id]), price=price, size=deal.size)

    def _bargain_words(self, deal: BargainGlance) -> Words:
        title = title_of(self.cards[deal.product_id])
        return text("deal-bargain", title=title, floor=deal.cheapest, helpers=deal.helpers)


async def what_runs(visit: Visit, also: Collection[int] = ()) -> Running:
    """Everything that runs, with the cards of its goods, and of `also`, in the visitor's language."""
    rushes = await flash_sales.running_and_coming(visit.session, MOST_DEALS)
    groups = await group_buys.glances(visit.session, MOST_DEALS)
    haggled = await bargains.glances(visit.session, MOST_DEALS)
    live = await live_sales.running(visit.session, MOST_DEALS)
    products = {*also, *(one.product_id for one in groups), *(one.product_id for one in haggled)}
    products |= {one.campaign.product_id for one in rushes}
    cards = await catalogue.cards(visit.session, sorted(products), visit.language)
    return Running(
        cards,
        rushes=tuple(one for one in rushes if one.campaign.product_id in cards),
        groups=tuple(one for one in groups if one.product_id in cards),
        haggled=tuple(one for one in haggled if one.product_id in cards),
        live=tuple(live),
    )


def title_of(card: ProductCard) -> str:
    """What a product is called, short enough for a button."""
    return shortened(card.title, _MOST_TITLE)
