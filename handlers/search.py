"""Any words are a search: for goods, or for one's own order by its number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from campaigns import behaviour
from campaigns.behaviour import Kind as Act
from commerce import catalogue, orders, search
from commerce.catalogue import ProductCard, Sort
from commerce.kit.ids import is_order_number
from commerce.membership import Prices
from commerce.search import Hit
from handlers.carts import name_of
from handlers.chat.incoming import Kind, words_in_italics
from handlers.chat.keyboards import Row, grid, home, pages
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import AskWords, ShowFoundAgain, ShowShelf, ShowSupport, ShowVariant
from handlers.goods import PAGE, Goods, goods_of, sifting_row
from handlers.order_card import order_screen
from handlers.price_tags import offer_button, offer_words, prices_of
from handlers.views import SEARCHED, View

router = Router()

#: Of so little all of it is looked at.
_LITTLE = 40
#: More is no search; the index is not asked.
LONGEST = 128
#: So many words of a search that found nothing are offered one by one, and so many shelves.
_AROUND_WORDS = ".,;:!?…()«»“”„\"'،؛؟，。；：！？"
_MOST_WORDS, _MOST_SHELVES = 4, 6
#: Signs of a word on a button.
_MOST_WORD = 24


@tap("find?")
@dataclass(frozen=True)
class GiveWords(Tap):
    """What are you looking for?"""


@tap("found")
@dataclass(frozen=True)
class ShowFound(Tap):
    """Another page of the last search; the words stand in the message itself."""

    page: int


@tap("find~")
@dataclass(frozen=True)
class SearchMeant(Tap):
    """I meant what you think I meant; the words stand in the message itself."""


@tap("find1")
@dataclass(frozen=True)
class SearchOneWord(Tap):
    """Look for this one of the words alone, counted from 0."""

    place: int


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
    return await found_screen(visit, words_on(visit), wanted.page)


@router.tap(ShowFoundAgain)
async def show_found_again(visit: Visit, wanted: ShowFoundAgain) -> Answer:
    """From a card back to the page of the search that it stood on."""
    words = words_on(visit)
    return await found_screen(visit, words, around=wanted.product_id) if words else ask_words()


@router.tap(SearchMeant)
async def search_for_what_was_meant(visit: Visit, _: SearchMeant) -> Answer:
    words = _words_asked(visit)
    return await found_screen(visit, _meant(visit, words) or words, typed=True) if words else ask_words()


@router.tap(SearchOneWord)
async def search_for_one_word(visit: Visit, wanted: SearchOneWord) -> Answer:
    words = _words_asked(visit).split()[wanted.place : wanted.place + 1]
    bare = words[0].strip(_AROUND_WORDS) if words else ""
    return await found_screen(visit, bare, typed=True) if bare else ask_words()


def words_on(visit: Visit) -> str:
    """The words of the search that the tapped message shows."""
    return words_in_italics(visit.incoming, SEARCHED)


def _words_asked(visit: Visit) -> str:
    """The words of the search, also where nothing was found: there they stand in the midst of a sentence."""
    return words_on(visit) or words_in_italics(visit.incoming)


def ask_words() -> Screen:
    """What are you looking for?"""
    return Screen(text("search-ask"), [_ways_on()], asks=GiveWords())


async def goods_found(visit: Visit, words: str, sort: Sort) -> Goods:
    """Everything that the words find, ready to be sifted and put into this order."""
    found = visit.shop.index.look_up(words)
    return await goods_of(visit, text("sift-searched", words=words), _ways_on(), sort, found=found)


async def found_screen(
    visit: Visit, words: str, page: int = 0, around: int | None = None, *, typed: bool = False
) -> Screen:
    """What was found, a page of it (the one `around` a product); the empty result offers the next step.

    Of words that were `typed` just now nothing is remembered but whether they are the same again.
    """
    words = " ".join(words.split())[:LONGEST]
    found = await _look_up(visit, words, page, around)
    if typed:
        await behaviour.note(visit.session, visit.customer.id, Act.SEARCHED, words=words, amount=found.total)
    if not found.total and not visit.shop.index.is_ready:
        return Screen(text("search-not-yet", words=words), [[Button(text("search-again"), ShowFound(0))], [home()]])
    if typed and not found.total:
        await search.misses.note_nothing(visit.session, words)
    meant = _meant(visit, words)
    if not found.total:
        return await _nothing_screen(visit, words, meant)
    prices = await prices_of(visit, [card for card, _ in found.shown])
    rows: list[Row] = [[_result(prices, *one)] for one in found.shown]
    rows += pages(found.page, found.last, ShowFound)
    rows += [sifting_row(View(found=True), found.total), _meant_row(meant), _ways_on()]
    told = text("search-found", words=words, count=found.total)
    return Screen(lines(told, text("search-meant", words=meant) if meant else None), rows)


@dataclass(frozen=True)
class _Found:
    """A page of what the words find, the best match first, each with the very variant whose number was typed."""

    total: int
    page: int
    last: int
    shown: list[tuple[ProductCard, int | None]]


async def _look_up(visit: Visit, words: str, page: int, around: int | None) -> _Found:
    """The page that is asked for, or the one around a product; one beyond the last is the last.

    The index may be a moment behind: of little that was found all is looked at, of much no more than the page.
    """
    results = visit.shop.index.look_up(words)
    if results.total <= _LITTLE:
        all_ = await _cards(visit, results.some(0, _LITTLE))
        place = next((at for at, (card, _) in enumerate(all_) if card.product_id == around), None)
        page, last = _bounded(page, place, len(all_))
        return _Found(len(all_), page, last, all_[page * PAGE : (page + 1) * PAGE])
    place = None if around is None else results.place_of(around)
    page, last = _bounded(page, place, results.total)
    return _Found(results.total, page, last, await _cards(visit, results.some(page * PAGE, PAGE)))


def _bounded(page: int, place: int | None, total: int) -> tuple[int, int]:
    """The page to show, and the last one."""
    last = max(0, (total - 1) // PAGE)
    return max(0, min(page if place is None else place // PAGE, last)), last


async def _cards(visit: Visit, hits: Sequence[Hit]) -> list[tuple[ProductCard, int | None]]:
    cards = await catalogue.cards(visit.session, [hit.product_id for hit in hits], visit.language)
    return [(cards[hit.product_id], hit.variant_id) for hit in hits if hit.product_id in cards]


def _meant(visit: Visit, words: str) -> str | None:
    """The words as they were probably meant, where that is one word for each that was typed."""
    meant = visit.shop.index.corrected(words)
    return meant if meant is not None and len(meant.split()) == len(words.split()) else None


def _meant_row(meant: str | None) -> Row:
    return [] if meant is None else [Button(text("search-for", words=shortened(meant, _MOST_WORD * 2)), SearchMeant())]


def _ways_on() -> Row:
    return [Button(text("home-browse"), ShowShelf(None, 0)), home()]


async def _nothing_screen(visit: Visit, words: str, meant: str | None) -> Screen:
    """Nothing was found: what was probably meant, fewer words, the shelves, other words, and a person to ask."""
    shelves = await catalogue.categories(visit.session, None, visit.language)
    rows = [
        _meant_row(meant),
        *grid(_single_words(visit, words), 2),
        *grid((Button(f"📁 {one.title}", ShowShelf(one.category_id, 0)) for one in shelves[:_MOST_SHELVES]), 2),
        [Button(text("home-search"), AskWords()), Button(text("sift-ask-shop"), ShowSupport())],
        _ways_on(),
    ]
    told = text("search-meant", words=meant) if meant else None
    return Screen(paragraphs(text("search-nothing", words=words), told), rows)


def _single_words(visit: Visit, words: str) -> Iterator[Button]:
    """Each of several words that finds something by itself."""
    typed = words.split()
    for place, word in enumerate(typed[:_MOST_WORDS] if len(typed) > 1 else []):
        bare = word.strip(_AROUND_WORDS)
        if bare and visit.shop.index.search(bare, limit=1):
            yield Button(text("search-for", words=shortened(bare, _MOST_WORD)), SearchOneWord(place))


def _result(prices: Prices, card: ProductCard, variant_id: int | None) -> Button:
    """A product, or the very variant whose number was typed."""
    variant = card.find(variant_id) if variant_id is not None else None
    if variant is not None:
        words = offer_words(name_of(card.title, variant.option_label), prices.of(variant))
        return Button(words, ShowVariant(variant.variant_id))
    return offer_button(card, prices.of_product(card))
