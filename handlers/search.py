"""Any words are a search: for goods, or for one's own order by its number."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import behaviour
from campaigns.behaviour import Kind as Act
from commerce import catalogue, orders, search
from commerce.kit.ids import is_order_number
from commerce.membership import Prices
from handlers.carts import name_of
from handlers.chat.incoming import Kind, words_in_italics
from handlers.chat.keyboards import Row, home, pages
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text
from handlers.chat.taps import Tap, tap
from handlers.doors import AskWords, ShowFoundAgain, ShowShelf, ShowVariant
from handlers.order_card import order_screen
from handlers.products import SEARCHED, offer_button, offer_words, prices_of

router = Router()

PAGE = 8
MOST_FOUND = 80
#: More is no search; the index is not asked.
LONGEST = 128


@tap("find?")
@dataclass(frozen=True)
class GiveWords(Tap):
    """What are you looking for?"""


@tap("found")
@dataclass(frozen=True)
class ShowFound(Tap):
    """Another page of the last search; the words stand in the message itself."""

    page: int


@router.command("search")
async def search_by_command(visit: Visit) -> Answer:
    return await found_screen(visit, visit.words, typed=True) if visit.words else ask_words()


@router.tap(AskWords)
async def ask_for_words(_: Visit, __: AskWords) -> Answer:
    return ask_words()


@router.reply(GiveWords)
async def search_for_reply(visit: Visit, _: GiveWords) -> Answer:
    return await search_for_words(visit)


@router.on(Kind.WORDS)
async def search_for_words(visit: Visit) -> Answer:
    """An order number opens the order; anything else is looked up on the shelves."""
    if is_order_number(visit.words):
        order = await orders.find_by_number(visit.session, visit.customer.id, visit.words)
        if order is not None:
            return await order_screen(visit, order)
    return await found_screen(visit, visit.words, typed=True)


@router.tap(ShowFound)
async def show_found(visit: Visit, wanted: ShowFound) -> Answer:
    """The words of the search are read from the first line of the message that is paged through."""
    return await found_screen(visit, words_in_italics(visit.incoming, SEARCHED), wanted.page)


@router.tap(ShowFoundAgain)
async def show_found_again(visit: Visit, wanted: ShowFoundAgain) -> Answer:
    """From a card back to the page of the search that it stood on."""
    words = words_in_italics(visit.incoming, SEARCHED)
    return await found_screen(visit, words, around=wanted.product_id) if words else ask_words()


def ask_words() -> Screen:
    """What are you looking for?"""
    return Screen(text("search-ask"), [[Button(text("home-browse"), ShowShelf(None, 0)), home()]], asks=GiveWords())


async def found_screen(
    visit: Visit, words: str, page: int = 0, around: int | None = None, *, typed: bool = False
) -> Screen:
    """What was found, a page of it (the one `around` a product); the empty result offers the next step.

    Of words that were `typed` just now nothing is remembered but whether they are the same again.
    """
    words = " ".join(words.split())[:LONGEST]
    hits = visit.shop.index.search(words, limit=MOST_FOUND)
    cards = await catalogue.cards(visit.session, [hit.product_id for hit in hits], visit.language)
    found = [(cards[hit.product_id], hit.variant_id) for hit in hits if hit.product_id in cards]
    if typed:
        await behaviour.note(visit.session, visit.customer.id, Act.SEARCHED, words=words, amount=len(found))
    if not found and not visit.shop.index.is_ready:
        return Screen(text("search-not-yet", words=words), [[Button(text("search-again"), ShowFound(0))], [home()]])
    if not found:
        if typed:
            await search.misses.note_nothing(visit.session, words)
        return Screen(
            text("search-nothing", words=words),
            [[Button(text("home-browse"), ShowShelf(None, 0))], [Button(text("home-search"), AskWords()), home()]],
        )
    last = (len(found) - 1) // PAGE
    page = next((at // PAGE for at, (card, _) in enumerate(found) if card.product_id == around), page)
    page = max(0, min(page, last))
    shown = found[page * PAGE : (page + 1) * PAGE]
    prices = await prices_of(visit, [card for card, _ in shown])
    rows: list[Row] = [[_result(prices, *one)] for one in shown]
    rows += pages(page, last, ShowFound)
    rows.append([Button(text("home-browse"), ShowShelf(None, 0)), home()])
    return Screen(text("search-found", words=words, count=len(found)), rows)


def _result(prices: Prices, card: catalogue.ProductCard, variant_id: int | None) -> Button:
    """A product, or the very variant whose number was typed."""
    variant = card.find(variant_id) if variant_id is not None else None
    if variant is not None:
        words = offer_words(name_of(card.title, variant.option_label), prices.of(variant))
        return Button(words, ShowVariant(variant.variant_id))
    return offer_button(card, prices.of_product(card))
