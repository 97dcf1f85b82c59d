"""What a shelf or a search holds, as it was narrowed and ordered, page by page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from commerce import browsing, catalogue, membership
from commerce.browsing import Asker, Fitting, Look
from commerce.catalogue import Band, Facets, ProductCard, Sieve, Sort
from commerce.kit.money import Money
from commerce.membership import Prices
from commerce.search import Results
from handlers.chat.keyboards import Row, grid, pages
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Screen, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.doors import ShowSupport
from handlers.price_tags import offer_button, offer_words
from handlers.views import LookAt, View

#: Goods to a page.
PAGE = 8
#: A list of fewer is seen at a glance.
FEWEST = 4
#: Signs of a name on a button that stands beside another.
MOST_LABEL = 24
#: So many filters are offered to be dropped where nothing is left.
_MOST_DROPPED = 4


@dataclass(frozen=True)
class Goods:
    """What a place holds, ready to be sifted; `title` says which place it is."""

    title: Words
    look: Look
    currency: str
    #: The names of shelves by their ids.
    shelves: Mapping[int, str]
    #: The last row of buttons in this place.
    way: Row

    @property
    def total(self) -> int:
        """How many things there are before anything is chosen."""
        return self.look.total

    def facets(self, sieve: Sieve) -> Facets:
        """What can be filtered by beside what is chosen."""
        return browsing.facets(self.look, sieve)

    def bands(self) -> tuple[Band, ...]:
        """The ranges that the prices fall into."""
        return catalogue.bands(self.look.lowest().tolist())

    def shelf(self, category_id: int) -> Words:
        """What a shelf is called; one that is gone has no name."""
        return shortened(self.shelves[category_id], MOST_LABEL) if category_id in self.shelves else text("sift-gone")

    def value(self, sign: str) -> Words:
        """What a tag or the value of an option is called. `brand:Aoki` is told as Aoki."""
        label = self.look.label(sign)
        if label is None:
            return text("sift-gone")
        return shortened(label.partition(":")[2].strip() or label, MOST_LABEL)

    def band(self, band: Band) -> Words:
        """`€10.00 – €20.00`, or what is below or above."""
        if band.least is None:
            return text("sift-below", below=Money(band.below or 0, self.currency))
        if band.below is None:
            return text("sift-from", least=Money(band.least, self.currency))
        return text("sift-band", least=Money(band.least, self.currency), below=Money(band.below, self.currency))


async def goods_of(
    visit: Visit,
    title: Words,
    way: Row,
    sort: Sort,
    *,
    found: Results | None = None,
    category_id: int | None = None,
) -> Goods:
    """What was found, or stands in a category, at the prices of today; it can be put into this order."""
    asker = Asker(visit.customer.id, visit.language, visit.shop.profile.currency)
    products = None if found is None else found.products
    look = await browsing.look(
        visit.session, visit.shop.wares, asker, found=products, category_id=category_id, sort=sort
    )
    names = await catalogue.category_titles(visit.session, visit.language)
    return Goods(title, look, asker.currency, names, way)


async def goods_screen(
    visit: Visit,
    view: View,
    goods: Goods,
    page: int = 0,
    around: int | None = None,
    smaller: Iterable[Button] = (),
) -> Screen:
    """What is left of a place, a page of it (the one `around` a product); `smaller` are ways into smaller shelves.

    A page beyond the last is the last one.
    """
    found = goods.look.sift(view.sieve, view.sort)
    if not found.total:
        return _nothing_screen(view, goods)
    last = (found.total - 1) // PAGE
    place = found.place_of(around) if around is not None else None
    page = max(0, min(page if place is None else place // PAGE, last))
    rows = grid(smaller, 2)
    rows += [[button] for button in await _offers(visit, view, goods, found.some(page * PAGE, PAGE))]
    rows += pages(page, last, view.goods)
    rows += [*_chosen_rows(view, goods), sifting_row(view, goods.total), goods.way]
    count = text("sift-found" if view.is_sifted else "sift-all", count=found.total, total=goods.total)
    return Screen(lines(goods.title, count), rows)


def sifting_row(view: View, total: int) -> Row:
    """The ways to the filters and to another order; none where there is little to look through."""
    if total < FEWEST and view.is_plain:
        return []
    label = text("sift-button-chosen", count=view.chosen) if view.chosen else text("sift-button")
    return [Button(label, view.filters()), *sort_row(view)]


def sort_row(view: View) -> Row:
    """The way to another order; its button names the present one."""
    return [Button(text("sort-button", order=sort_words(view)), view.sorts())]


def sort_words(view: View) -> Words:
    """What an order is called: as found, or as they stand, where nothing else was chosen."""
    if view.sort is Sort.BEST:
        return text("sort-found" if view.found else "sort-standing")
    return text(f"sort-{view.sort.name.lower()}")


async def _offers(visit: Visit, view: View, goods: Goods, shown: Sequence[Fitting]) -> list[Button]:
    """The goods of a page; what has gone off the shelf at this very moment is left out."""
    cards = await catalogue.cards(visit.session, [one.product_id for one in shown], visit.language)
    prices = await membership.prices_under(visit.session, goods.look.opened, cards.values(), goods.currency)
    return [_offer(view, cards[one.product_id], one, prices) for one in shown if one.product_id in cards]


def _offer(view: View, card: ProductCard, fitting: Fitting, prices: Prices) -> Button:
    """A product in the list; where filters tell variants apart it costs what those do that fit, and opens there."""
    known = [variant for one in fitting.variants if (variant := card.find(one)) is not None]
    if not view.sieve.of_variants or not known:
        return offer_button(card, prices.of_product(card))
    tag = prices.of_product(replace(card, variants=tuple(known)))
    return Button(offer_words(card.title, tag), LookAt(known[0].variant_id))


def _chosen_rows(view: View, goods: Goods) -> list[Row]:
    """Everything that was chosen, each gone with one tap, and all at once."""
    gone = [Button(text("sift-drop", value=said), other.goods()) for said, other in _without(view, goods)]
    clear = [Button(text("sift-clear"), view.sifted(view.place).goods())] if len(gone) > 1 else []
    return [*grid(gone, 2), clear]


def _without(view: View, goods: Goods) -> Iterator[tuple[Words, View]]:
    """Each filter that was chosen by what it is called, and the list without it."""
    sieve = view.sieve
    if view.found and sieve.category_id is not None:
        yield goods.shelf(sieve.category_id), view.sifted(replace(sieve, category_id=None))
    if sieve.band is not None:
        yield goods.band(sieve.band), view.sifted(replace(sieve, band=None))
    if sieve.in_stock:
        yield text("sift-in-stock"), view.sifted(replace(sieve, in_stock=False))
    for sign in sorted(sieve.options):
        yield goods.value(sign), view.sifted(replace(sieve, options=sieve.options - {sign}))
    for sign in sorted(sieve.tags):
        yield goods.value(sign), view.sifted(replace(sieve, tags=sieve.tags - {sign}))


def _nothing_screen(view: View, goods: Goods) -> Screen:
    """Nothing has all of it: what would be left without one of the filters, the widest way out first."""
    ways = [(goods.look.count(other.sieve), said, other) for said, other in _without(view, goods)]
    wide = sorted((one for one in ways if one[0]), key=lambda one: -one[0])[:_MOST_DROPPED]
    rows = [[Button(text("sift-without", value=said, count=count), other.goods())] for count, said, other in wide]
    if view.is_sifted:
        rows += [
            [Button(text("sift-clear"), view.sifted(view.place).goods())],
            [Button(text("sift-button-chosen", count=view.chosen), view.filters())],
        ]
    rows += [[Button(text("sift-ask-shop"), ShowSupport())], goods.way]
    told = "sift-nothing" if wide else "sift-nothing-by-one" if goods.total else "sift-emptied"
    return Screen(paragraphs(goods.title, text(told)), rows)
