"""What a shelf or a search holds, as it was narrowed and ordered, page by page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from commerce import catalogue, inventory
from commerce.catalogue import Band, Found, ProductCard, Sifter, Sort, Thing
from commerce.kit.money import Money
from commerce.membership import Prices
from handlers.chat.keyboards import Row, grid, pages
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Screen, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.doors import ShowSupport
from handlers.price_tags import offer_button, offer_words, prices_of
from handlers.views import LookAt, View

#: Goods to a page.
PAGE = 8
#: A list of fewer is seen at a glance.
FEWEST = 4
#: So many goods are looked through one by one; a larger shelf has smaller ones inside it.
MOST = 1000
#: Signs of a name on a button that stands beside another.
MOST_LABEL = 24
#: So many filters are offered to be dropped where nothing is left.
_MOST_DROPPED = 4


@dataclass(frozen=True)
class Goods:
    """What a place holds, ready to be sifted; `title` says which place it is."""

    title: Words
    sifter: Sifter
    prices: Prices
    currency: str
    #: The names of shelves by their ids.
    shelves: Mapping[int, str]
    #: The last row of buttons in this place.
    way: Row

    @property
    def total(self) -> int:
        """How many things there are before anything is chosen."""
        return len(self.sifter.things)

    def shelf(self, category_id: int) -> Words:
        """What a shelf is called; one that is gone has no name."""
        return shortened(self.shelves[category_id], MOST_LABEL) if category_id in self.shelves else text("sift-gone")

    def value(self, sign: str) -> Words:
        """What a tag or the value of an option is called. `brand:Aoki` is told as Aoki."""
        label = self.sifter.label(sign)
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


async def goods_of(visit: Visit, title: Words, cards: Sequence[ProductCard], way: Row) -> Goods:
    """These cards with their prices of today, and what is there of them."""
    session, language = visit.session, visit.language
    left = await inventory.available(session, [one.variant_id for card in cards for one in card.variants])
    sold = await catalogue.units_sold(session, [card.product_id for card in cards])
    prices = await prices_of(visit, cards)
    ways = await catalogue.ways(session, {card.category_id for card in cards if card.category_id is not None})
    names: dict[int, str] = {}
    for category_id in ways:
        names |= {one.category_id: one.title for one in await catalogue.category_path(session, category_id, language)}
    things = [
        Thing(
            card,
            tuple(prices.of(one).price.amount for one in card.variants),
            tuple(left.get(one.variant_id, 0) != 0 for one in card.variants),
            ways.get(card.category_id, ()) if card.category_id is not None else (),
            sold.get(card.product_id, 0),
        )
        for card in cards
    ]
    return Goods(title, Sifter(things), prices, visit.shop.profile.currency, names, way)


def goods_screen(
    view: View, goods: Goods, page: int = 0, around: int | None = None, smaller: Iterable[Button] = ()
) -> Screen:
    """What is left of a place, a page of it (the one `around` a product); `smaller` are ways into smaller shelves."""
    found = goods.sifter.sift(view.sieve, view.sort)
    if not found:
        return _nothing_screen(view, goods)
    last = (len(found) - 1) // PAGE
    page = next((at // PAGE for at, one in enumerate(found) if one.thing.card.product_id == around), page)
    page = max(0, min(page, last))
    rows = grid(smaller, 2)
    rows += [[_offer(view, goods, one)] for one in found[page * PAGE : (page + 1) * PAGE]]
    rows += pages(page, last, view.goods)
    rows += [*_chosen_rows(view, goods), sifting_row(view, goods.total), goods.way]
    count = text("sift-found" if view.is_sifted else "sift-all", count=len(found), total=goods.total)
    return Screen(lines(goods.title, count), rows)


def sifting_row(view: View, total: int) -> Row:
    """The ways to the filters and to another order; none where there is little to look through."""
    if total < FEWEST and view.is_plain:
        return []
    if total > MOST:
        return sort_row(view)
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


def _offer(view: View, goods: Goods, found: Found) -> Button:
    """A product in the list; where filters tell variants apart it costs what those do that fit, and opens there."""
    card = found.thing.card
    if not view.sieve.of_variants:
        return offer_button(card, goods.prices.of_product(card))
    fitting = tuple(card.variants[at] for at in found.fitting)
    tag = goods.prices.of_product(replace(card, variants=fitting))
    best = min(found.fitting, key=lambda at: (not found.thing.there[at], found.thing.prices[at]))
    return Button(offer_words(card.title, tag), LookAt(card.variants[best].variant_id))


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
    ways = [(goods.sifter.count(other.sieve), said, other) for said, other in _without(view, goods)]
    wide = sorted((one for one in ways if one[0]), key=lambda one: -one[0])[:_MOST_DROPPED]
    rows = [[Button(text("sift-without", value=said, count=count), other.goods())] for count, said, other in wide]
    if view.is_sifted:
        rows.append([Button(text("sift-clear"), view.sifted(view.place).goods())])
    rows += [
        [Button(text("sift-button-chosen", count=view.chosen), view.filters())],
        [Button(text("sift-ask-shop"), ShowSupport())],
        goods.way,
    ]
    return Screen(paragraphs(goods.title, text("sift-nothing")), rows)
