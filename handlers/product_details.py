"""All there is to read of a product: its whole description, size, care and the like; and its film."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commerce import catalogue
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.errors import NotFound
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import Row, back, home
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Attached, Button, Screen, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowVariant
from handlers.product_words import room_for_description
from handlers.views import SEARCHED, whence

router = Router()

#: Leaves room in a message (4096 signs) for the title and the facts.
_MOST_TEXT = 1800
#: So many facts stand on the card itself, if they are short.
_ON_CARD, _SHORT = 3, 60


@tap("det")
@dataclass(frozen=True)
class ShowDetails(Tap):
    """All there is to read of a variant's product."""

    variant_id: int


@tap("film")
@dataclass(frozen=True)
class ShowFilm(Tap):
    """The film of a variant's product."""

    variant_id: int


@router.tap(ShowDetails)
async def show_details(visit: Visit, wanted: ShowDetails) -> Answer:
    """It leads back to the card, and to the list from which that was opened."""
    card = await _card_of(visit, wanted.variant_id)
    searched = words_in_italics(visit.incoming, SEARCHED)
    body = paragraphs(
        text("product-title", title=card.title),
        shortened(card.description, _MOST_TEXT) if card.description else None,
        lines(*(_fact_words(*fact) for fact in card.facts)),
        text("product-found-by", words=searched) if searched else None,
    )
    to_list = Button(text("product-to-list"), whence(visit.incoming, card))
    return Screen(body, [[to_list], [back(ShowVariant(wanted.variant_id)), home()]])


@router.tap(ShowFilm)
async def show_film(visit: Visit, wanted: ShowFilm) -> Answer:
    """In a message of its own: a card cannot turn into a film."""
    card = await _card_of(visit, wanted.variant_id)
    if card.film is None or card.film.bot_id != visit.shop.bot_id:
        raise NotFound
    film = Attached("video", card.film.file_id, about=f"film:{card.product_id}")
    rows = [[Button(text("product-to-card"), ShowVariant(wanted.variant_id)), home()]]
    return Screen(text("product-title", title=card.title), rows, attached=(film,))


def details_row(visit: Visit, card: ProductCard, chosen: VariantCard, more: int) -> Row:
    """The ways to what does not stand on the card, beside so many lines more; an empty row where everything does."""
    row: Row = []
    if len(card.description) > room_for_description(more) or len(facts_on_card(card)) < len(card.facts):
        row.append(Button(text("product-details"), ShowDetails(chosen.variant_id)))
    if card.film is not None and card.film.bot_id == visit.shop.bot_id:
        row.append(Button(text("product-film"), ShowFilm(chosen.variant_id)))
    return row


def facts_on_card(card: ProductCard) -> tuple[Words, ...]:
    """The first facts, as far as they are short."""
    return tuple(_short_facts(card))


def _short_facts(card: ProductCard) -> Iterator[Words]:
    for name, value in card.facts[:_ON_CARD]:
        if len(name) + len(value) > _SHORT:
            return
        yield _fact_words(name, value)


def _fact_words(name: str, value: str) -> Words:
    return text("product-fact", name=name, value=value)


async def _card_of(visit: Visit, variant_id: int) -> ProductCard:
    found = await catalogue.find_variants(visit.session, [variant_id], visit.language)
    if variant_id not in found:
        raise NotFound
    return await catalogue.card(visit.session, found[variant_id].product_id, visit.language)
