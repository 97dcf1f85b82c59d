"""The shelves at the counter: find a variant, take goods in, count, set aside, expect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from commerce import catalogue, inventory, staff
from commerce.catalogue import VariantCard
from commerce.inventory import MAIN, Place, Standing, keeping, locations
from commerce.inventory.keeping import Share
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.carts import MOST_NAME, name_of
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.merchant.digital_doors import ShowGood
from handlers.merchant.doors import MoveGoods, ShowCounts, ShowFacts, ShowMovements, ShowPlaces, ShowStock
from handlers.merchant.places import named
from handlers.merchant.stock_acts import OF_KEYS, What, act

router = Router()

MOST_FOUND = 20
LONGEST = 128


@tap("m.stock?", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class FindVariant(Tap):
    """Which variant?"""


@tap("m.count?", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class AskCount(Tap):
    """I did this."""

    variant_id: int
    what: What


@tap("m.count=", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class GiveCount(Tap):
    """How many, and why?"""

    variant_id: int
    what: What


@tap("m.pcount", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class ShowPlaceCounts(Tap):
    """The counts of one variant at one of several places."""

    variant_id: int
    location: str


@tap("m.pcount?", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class AskCountAt(Tap):
    """I did this at one of several places."""

    variant_id: int
    what: What
    location: str


@tap("m.pcount=", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class GiveCountAt(Tap):
    """How many, and why?"""

    variant_id: int
    what: What
    location: str


@router.tap(ShowStock)
async def show_stock(visit: Visit, _: ShowStock) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    return _ask_variant(None)


@router.reply(FindVariant)
async def find_variant(visit: Visit, _: FindVariant) -> Answer:
    """A SKU opens its variant; other words list what is found."""
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    words = " ".join(visit.words.split())[:LONGEST]
    variant = await catalogue.find_by_sku(visit.session, words, visit.language)
    if variant is not None:
        return await counts_screen(visit, variant.variant_id)
    hits = visit.shop.index.search(words, limit=MOST_FOUND)
    cards = await catalogue.cards(visit.session, [hit.product_id for hit in hits], visit.language)
    found = [one for card in cards.values() for one in card.variants][:MOST_FOUND]
    if not found:
        return _ask_variant(text("stock-nothing", words=words))
    rows = [[_variant(one, cards[one.product_id].title)] for one in found]
    return Screen(text("stock-found", count=len(found)), [*rows, way_back(ShowStock())], asks=FindVariant())


@router.tap(ShowCounts)
async def show_counts(visit: Visit, wanted: ShowCounts) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    return await counts_screen(visit, wanted.variant_id)


@router.tap(ShowPlaceCounts)
async def show_place_counts(visit: Visit, wanted: ShowPlaceCounts) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    return await place_counts_screen(visit, wanted.variant_id, wanted.location)


@router.tap(AskCount)
async def ask_count(visit: Visit, wanted: AskCount) -> Answer:
    """A button from when there was one place asks which one is meant."""
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    if wanted.what is not What.ALERT and await several_places(visit):
        return await counts_screen(visit, wanted.variant_id)
    return await _ask(visit, wanted)


@router.tap(AskCountAt)
async def ask_count_at(visit: Visit, wanted: AskCountAt) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    return await _ask(visit, wanted)


@router.reply(GiveCount)
async def take_count(visit: Visit, asked: GiveCount) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    refused = await _counted(visit, asked, MAIN)
    if refused is not None:
        return await _ask(visit, AskCount(asked.variant_id, asked.what), refused)
    return await counts_screen(visit, asked.variant_id)


@router.reply(GiveCountAt)
async def take_count_at(visit: Visit, asked: GiveCountAt) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    refused = await _counted(visit, asked, asked.location)
    if refused is not None:
        return await _ask(visit, AskCountAt(asked.variant_id, asked.what, asked.location), refused)
    return await place_counts_screen(visit, asked.variant_id, asked.location)


async def counts_screen(visit: Visit, variant_id: int, notice: Words | None = None) -> Screen:
    """All counts of a variant, and what may be done about them; with several places each has a screen of its own."""
    variant = await variant_of(visit, variant_id)
    stands = await inventory.standing(visit.session, variant_id)
    places = await several_places(visit)
    keyed = variant.kind is catalogue.Kind.DIGITAL and await catalogue.is_keyed(visit.session, variant_id)
    those = OF_KEYS if keyed else tuple(What)
    acts = [Button(text(f"stock-act-{what.value}"), AskCount(variant_id, what)) for what in those]
    rows = await _place_rows(visit, variant_id, places) if places else grid(acts, 2)
    if variant.kind is catalogue.Kind.DIGITAL:
        rows.append([Button(text("digital-good"), ShowGood(variant_id))])
    book = [Button(text("stock-book"), ShowMovements(variant_id, 0))]
    if await staff.may(visit.session, visit.customer.id, Permission.CATALOGUE_EDIT):
        book.append(Button(text("facts-button"), ShowFacts(variant_id)))
    rows += [book, way_back(ShowStock())]
    return Screen(paragraphs(notice, _title(variant), lines(*_figures(visit, variant, stands))), rows)


async def place_counts_screen(visit: Visit, variant_id: int, location: str) -> Screen:
    """The counts of a variant at one of several places, and what may be done there."""
    variant = await variant_of(visit, variant_id)
    place = await locations.get(visit.session, location)
    stands = await inventory.standing(visit.session, variant_id, location)
    where = text("stock-at-closed" if place.closed else "stock-at", place=named(place))
    acts = [Button(text(f"stock-act-{what.value}"), AskCountAt(variant_id, what, location)) for what in What]
    rows = grid([one for one in acts if one.tap != AskCountAt(variant_id, What.ALERT, location)], 2)
    body = lines(*_figures(visit, variant, replace(stands, alert_threshold=None)))
    return Screen(paragraphs(lines(_title(variant), where), body), [*rows, way_back(ShowCounts(variant_id))])


async def several_places(visit: Visit) -> dict[str, Place]:
    """The places in their order, if there are several; with one, nobody has to be told where goods stand."""
    known = await locations.view(visit.session)
    return {one.code: one for one in known} if len(known) > 1 else {}


async def _place_rows(visit: Visit, variant_id: int, places: Mapping[str, Place]) -> list[Row]:
    """Each place with what it has, and what is done about all of them together."""
    there = {one.location: one for one in await keeping.shares(visit.session, variant_id)}
    rows: list[Row] = []
    for code, place in places.items():
        share = there.get(code, Share(code, 0, 0))
        words = text("stock-place-closed" if place.closed else "stock-place", place=named(place), count=share.on_hand)
        rows.append([Button(words, ShowPlaceCounts(variant_id, code))])
    alert = Button(text(f"stock-act-{What.ALERT.value}"), AskCount(variant_id, What.ALERT))
    return [*rows, [Button(text("move-goods"), MoveGoods(variant_id)), alert]]


def _title(variant: VariantCard) -> Words:
    return text("stock-title", name=variant_name(variant), sku=variant.sku)


def _figures(visit: Visit, variant: VariantCard, stands: Standing) -> Iterator[Words]:
    if not variant.track_stock:
        yield text("stock-not-tracked")
    elif variant.allow_backorder:
        yield text("stock-backorder")
    yield text("stock-free", count=stands.free)
    yield text("stock-on-hand", count=stands.on_hand)
    parts = {"committed": stands.committed, "held": stands.held, "safety": stands.safety, "damaged": stands.damaged}
    for name, count in parts.items():
        if count:
            yield text(f"stock-{name}", count=count)
    if stands.incoming and stands.incoming_at is not None:
        on = stands.incoming_at.astimezone(visit.shop.profile.timezone).date()
        yield text("stock-incoming-on", count=stands.incoming, on=on)
    elif stands.incoming:
        yield text("stock-incoming", count=stands.incoming)
    yield cover_words(stands)
    if stands.alert_threshold is not None:
        yield text("stock-alert-below", count=stands.alert_threshold)


def cover_words(stands: Standing) -> Words:
    """For how many days it lasts at the pace of the last four weeks."""
    if stands.days_of_cover is None:
        return text("stock-cover-unknown")
    return text("stock-cover", days=stands.days_of_cover, sold=stands.sold)


async def _counted(visit: Visit, asked: GiveCount | GiveCountAt, location: str) -> Words | None:
    """A number and words about it; what cannot be is refused in words, and the question stays."""
    await variant_of(visit, asked.variant_id)
    return await act(visit, asked.what, asked.variant_id, location)


async def _ask(visit: Visit, about: AskCount | AskCountAt, notice: Words | None = None) -> Screen:
    variant = await variant_of(visit, about.variant_id)
    location = about.location if isinstance(about, AskCountAt) else None
    stands = await inventory.standing(visit.session, about.variant_id, location)
    ask = text(f"stock-ask-{about.what.value}", name=variant_name(variant), on=stands.on_hand, damaged=stands.damaged)
    if location is None:
        asks: Tap = GiveCount(about.variant_id, about.what)
        return Screen(paragraphs(notice, ask), [way_back(ShowCounts(about.variant_id))], asks=asks)
    where = text("stock-at", place=named(await locations.get(visit.session, location)))
    asks = GiveCountAt(about.variant_id, about.what, location)
    back_to = ShowPlaceCounts(about.variant_id, location)
    return Screen(paragraphs(notice, lines(where, ask)), [way_back(back_to)], asks=asks)


def _ask_variant(notice: Words | None) -> Screen:
    rows = [[Button(text("stock-places"), ShowPlaces())], way_back(ShowConsole())]
    return Screen(paragraphs(notice, text("stock-ask")), rows, asks=FindVariant())


async def variant_of(visit: Visit, variant_id: int) -> VariantCard:
    """The variant that staff speak of. Raises `NotFound`."""
    found = await catalogue.find_variants(visit.session, [variant_id], visit.language)
    if variant_id not in found:
        raise NotFound
    return found[variant_id]


def _variant(one: VariantCard, title: str) -> Button:
    name = shortened(name_of(title, one.option_label), 40)
    return Button(text("stock-row", name=name, sku=one.sku), ShowCounts(one.variant_id))


def variant_name(variant: VariantCard) -> str:
    """A variant as the staff call it, with its options."""
    return shortened(name_of(variant.title, variant.option_label), MOST_NAME)
