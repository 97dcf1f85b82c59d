"""The card of one product: its words and pictures, its options, and the way into the cart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from campaigns import behaviour, calendar, experiments, recommendations
from campaigns.behaviour import Kind as Act
from campaigns.experiments import Place
from commerce import carts, catalogue, customers, inventory, membership, promotions, reviews, wishlists
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.errors import NotFound
from commerce.kit.facts import ask
from commerce.kit.money import Money
from handlers.carts import AddToCart
from handlers.chat.deep_links import DeepLink
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import NO_STEP, Row, StayHere, grid, side_by_side, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Picture, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import (
    ShowCart,
    ShowProduct,
    ShowVariant,
)
from handlers.goods_watched import saving_row, watch_rows
from handlers.product_details import details_row, facts_on_card
from handlers.product_events import Events, events_of
from handlers.product_promises import delivery_words
from handlers.product_words import Pricing, card_body, chip_words, held_words, in_stars
from handlers.sharing import share_button
from handlers.views import SEARCHED, LookAt, whence

router = Router()

MOST_AT_ONCE = 99
#: What a card asks of the shop in one statement, beside prices and ways of delivery.
FACTS = (
    inventory.STOCK,
    carts.HELD,
    calendar.AT_HAND,
    recommendations.COMPANIONS,
    recommendations.TIMES_BOUGHT,
    reviews.RATING,
    wishlists.SAVED,
    wishlists.WISHED,
    customers.SENT_TO,
    experiments.COMPARED,
)


@tap("near")
@dataclass(frozen=True)
class ShowNearest(Tap):
    """The variant nearest to one that is not made: `beside` with the value of this option changed."""

    variant_id: int
    beside: int
    option: int


class _Again(Protocol):
    """The same card with something changed."""

    def __call__(self, variant_id: int = ..., wanted: int = ..., at: int = ...) -> ShowVariant: ...


@router.tap(ShowProduct)
async def show_product(visit: Visit, wanted: ShowProduct) -> Answer:
    return await _looked_at(visit, wanted.product_id)


@router.tap(ShowVariant)
async def show_variant(visit: Visit, wanted: ShowVariant) -> Screen:
    product_id = await catalogue.product_of(visit.session, wanted.variant_id, visit.language)
    return await product_screen(visit, product_id, wanted.variant_id, wanted.quantity, wanted.photo)


@router.tap(ShowNearest)
async def show_nearest(visit: Visit, wanted: ShowNearest) -> Answer:
    """What was tapped is not made beside the other choices: the nearest that is, and what became of the wish."""
    screen = await show_variant(visit, ShowVariant(wanted.variant_id))
    found = await catalogue.find_variants(visit.session, [wanted.variant_id, wanted.beside], visit.language)
    chosen, before = found[wanted.variant_id], found.get(wanted.beside)
    card = await catalogue.card(visit.session, chosen.product_id, visit.language)
    if before is None or before.product_id != chosen.product_id or not 0 <= wanted.option < len(card.options):
        return screen
    missed = catalogue.combination(card, before, wanted.option, chosen.option_values[wanted.option])
    return replace(screen, toast=text("product-not-made", missed=missed, shown=chosen.option_label))


@router.tap(LookAt)
async def look_at_variant(visit: Visit, wanted: LookAt) -> Answer:
    """The variant that fits what was asked for, opened from a list."""
    product_id = await catalogue.product_of(visit.session, wanted.variant_id, visit.language)
    return await _looked_at(visit, product_id, wanted.variant_id)


@router.link("p")
async def open_product(visit: Visit, link: DeepLink) -> Answer:
    if link.number is None:
        raise NotFound
    return await _looked_at(visit, link.number)


@router.link("v")
async def open_variant(visit: Visit, link: DeepLink) -> Answer:
    if link.number is None:
        raise NotFound
    return await show_variant(visit, ShowVariant(link.number))


async def _looked_at(visit: Visit, product_id: int, variant_id: int | None = None) -> Screen:
    """The card that somebody opens; other options and photos of it are no further look."""
    screen = await product_screen(visit, product_id, variant_id)
    await behaviour.note(visit.session, visit.customer.id, Act.VIEWED, product_id)
    return screen


async def product_screen(
    visit: Visit, product_id: int, variant_id: int | None = None, quantity: int = 1, photo: int = 0
) -> Screen:
    """The card of a product. Without a wish, a variant that can be had is chosen."""
    card = await catalogue.card(visit.session, product_id, visit.language)
    facts = await ask(visit.session, FACTS, visit.customer.id, product_id)
    left = facts.of(inventory.STOCK)
    chosen = card.find(variant_id) if variant_id is not None else None
    chosen = chosen or next((one for one in card.variants if left.get(one.variant_id, 0) != 0), card.variants[0])
    held = facts.of(carts.HELD).get(chosen.variant_id, 0)
    quantity = max(1, min(quantity, _most(chosen, left) - held))
    offers = await promotions.open_to(visit.session, visit.customer.id, visit.language, chosen.price.currency)
    line = await promotions.line_for(visit.session, chosen, quantity)
    standing = await membership.standing(visit.session, visit.customer.id, chosen.price.currency)
    pricing = Pricing(offers, membership.member_price(standing, visit.language), line)
    events = await events_of(visit, card, chosen, pricing.single.total, facts)
    delivery = await delivery_words(visit, chosen, facts) if left.get(chosen.variant_id, 0) != 0 else None
    events = events if delivery is None else replace(events, others=(*events.others, delivery))
    saving = await saving_row(visit, product_id, chosen.variant_id, chosen.variant_id if variant_id else None, facts)
    events = replace(events, rows=(*events.rows, saving))
    buyable = _most(chosen, left) > held and _payable(visit, card, chosen)
    card, said = await _compared(visit, card, facts.of(experiments.COMPARED), buyable=buyable)
    screen = _card_screen(visit, card, chosen, left, held, pricing, photo, events, said)
    if left.get(chosen.variant_id, 0) == 0:
        screen = replace(screen, rows=[*await watch_rows(visit, chosen.variant_id, facts), *screen.rows])
    if not chosen.allow_backorder:
        return screen
    promised = await wait_words(visit, {chosen.variant_id: max(line.quantity, 1)})
    return replace(screen, body=paragraphs(screen.body, *promised)) if promised else screen


async def _compared(
    visit: Visit, card: ProductCard, compared: frozenset[Place], *, buyable: bool
) -> tuple[ProductCard, str | None]:
    """The card as this customer is shown it, where something of it is compared; and the words of its button.

    Words that nobody sees are not counted as seen.
    """
    asked = (Place.PRODUCT_TEXT, Place.PRODUCT_PHOTO, *((Place.ADD_BUTTON,) if buyable else ()))
    places = [one for one in asked if one in compared]
    if not places:
        return card, None
    told = await experiments.shown_in(visit.session, places, visit.customer.id, visit.language, card.product_id)
    if not told:
        return card, None
    words = {place: one.words(visit.language) for place, one in told.items()}
    photo = told[Place.PRODUCT_PHOTO].arm.choice if Place.PRODUCT_PHOTO in told else None
    first = card.photos[photo - 1 : photo] if photo is not None else ()
    others = tuple(one for one in card.photos if one not in first)
    description = words.get(Place.PRODUCT_TEXT) or card.description
    return replace(card, description=description, photos=(*first, *others)), words.get(Place.ADD_BUTTON)


async def wait_words(visit: Visit, wanted: dict[int, int]) -> list[Words]:
    """What is promised of goods that are sold before they are there: nothing where everything is."""
    waits = await inventory.waits(visit.session, wanted)
    if not waits:
        return []
    if any(one.expected is None for one in waits.values()):
        return [text("stock-wait")]
    last = max(one.expected for one in waits.values() if one.expected is not None)
    return [text("stock-wait-until", on=last.astimezone(visit.shop.profile.timezone).date())]


def _card_screen(
    visit: Visit,
    card: ProductCard,
    chosen: VariantCard,
    left: Mapping[int, int | None],
    held: int,
    pricing: Pricing,
    photo: int,
    events: Events,
    said: str | None,
) -> Screen:
    most = max(0, _most(chosen, left) - held)
    quantity = pricing.line.quantity
    photos = _photos_of(card, chosen)
    photo = photo % len(photos) if photos else 0

    def again(variant_id: int = chosen.variant_id, wanted: int = quantity, at: int = photo) -> ShowVariant:
        return ShowVariant(variant_id, wanted, at)

    more = (*facts_on_card(card), *events.others)
    rows: list[Row] = [_photo_row(photo, len(photos), again)]
    for at, row in enumerate(catalogue.chips(card, chosen.variant_id, left)):
        beside = side_by_side(chip.label for chip in row.chips)
        rows += grid([_chip_button(chip, chosen, at, again) for chip in row.chips], beside)
    payable = _payable(visit, card, chosen)
    stars = in_stars(visit, card, chosen) if payable else None
    if most and payable:
        rows += _buying(chosen, quantity, most, again, pricing.total, said)
    rows += [
        *events.rows,
        details_row(visit, card, chosen, len(more)),
        [share_button(visit.shop, "p", card.product_id), Button(text("button-cart"), ShowCart())],
    ]
    searched = words_in_italics(visit.incoming, SEARCHED)
    rows.append(way_back(whence(visit.incoming, card)))
    picture = Picture(photos[photo].photo_id, photos[photo].path) if photos else None
    title, *facts = card_body(card, chosen, left, pricing, len(more))
    words = paragraphs(
        title,
        events.words,
        *facts,
        lines(*more),
        held_words(chosen, left, held) if held and not most else None,
        stars if payable else text("product-not-payable"),
        text("product-found-by", words=searched) if searched else None,
    )
    return Screen(words, rows, photo=picture)


def _photo_row(shown: int, count: int, again: _Again) -> Row:
    """Through the pictures, round and round; an empty row where there is one at the most."""
    if count < 2:
        return []
    before, after = again(at=(shown - 1) % count), again(at=(shown + 1) % count)
    middle = Button(text("product-photo", photo=shown + 1, photos=count), after)
    return [Button(text("product-photo-before"), before), middle, Button(text("product-photo-after"), after)]


def _chip_button(chip: catalogue.Chip, chosen: VariantCard, at: int, again: _Again) -> Button:
    """A value to choose; one that is not made beside the other choices leads to the nearest that is, and says so."""
    if chip.chosen:
        return Button(chip_words(chip), StayHere())
    to = again(chip.variant_id, at=0) if chip.made else ShowNearest(chip.variant_id, chosen.variant_id, at)
    return Button(chip_words(chip), to)


def _payable(visit: Visit, card: ProductCard, chosen: VariantCard) -> bool:
    """Whether this shop has a way to take money for such goods; digital ones may be sold for Telegram Stars only."""
    return not chosen.price or any(card.kind in provider.kinds for provider in visit.shop.providers.values())


def _buying(
    chosen: VariantCard, quantity: int, most: int, again: _Again, total: Money, said: str | None
) -> Iterator[Row]:
    """How many, and into the cart with them; `said` are other words for that."""
    if most > 1:
        yield [
            Button("−", again(wanted=quantity - 1)) if quantity > 1 else NO_STEP,
            Button(text("product-quantity", quantity=quantity), StayHere()),
            Button("+", again(wanted=quantity + 1)) if quantity < most else NO_STEP,
        ]
    add = text("product-add", total=total) if said is None else text("product-add-said", words=said, total=total)
    yield [Button(add, AddToCart(chosen.variant_id, quantity), style=Style.PRIMARY)]


def _most(chosen: VariantCard, left: Mapping[int, int | None]) -> int:
    """How many one tap may put into the cart; none when sold out."""
    limits = (left.get(chosen.variant_id, 0), chosen.max_quantity, MOST_AT_ONCE)
    return max(0, min(limit for limit in limits if limit is not None))


def _photos_of(card: ProductCard, chosen: VariantCard) -> list[catalogue.PhotoCard]:
    """The photos of the chosen options first, then those of the product; other options' photos are left out."""
    mine = {f"{option.name}={value}" for option, value in zip(card.options, chosen.option_values, strict=False)}
    own = [photo for photo in card.photos if photo.variant_option in mine]
    return own + [photo for photo in card.photos if photo.variant_option is None]
