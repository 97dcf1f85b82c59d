"""Size, care and the like of a product, and its film: written down and sent by the staff."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commerce import catalogue
from commerce.catalogue import MOST_FACTS, FactsUnclear, ProductCard
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.incoming import Kind
from handlers.chat.keyboards import grid, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.doors import ShowCounts, ShowFacts
from handlers.start import LANGUAGE_NAMES

router = Router()


@tap("m.facts?", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class AskFacts(Tap):
    """Let me write down the facts in this language."""

    variant_id: int
    language: str


@tap("m.facts=", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class GiveFacts(Tap):
    """Which facts?"""

    variant_id: int
    language: str


@tap("m.facts-", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class TakeFactsAway(Tap):
    """Say none in this language."""

    variant_id: int
    language: str


@tap("m.film?", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class AskFilm(Tap):
    """Let me send the film."""

    variant_id: int


@tap("m.film=", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class GiveFilm(Tap):
    """Which film?"""

    variant_id: int


@tap("m.film-", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class TakeFilmAway(Tap):
    """Show no film."""

    variant_id: int


@router.tap(ShowFacts)
async def show_facts(visit: Visit, wanted: ShowFacts) -> Answer:
    return await facts_screen(visit, wanted.variant_id)


@router.tap(AskFacts)
async def ask_facts(visit: Visit, wanted: AskFacts) -> Answer:
    return await _ask(visit, wanted.variant_id, wanted.language)


@router.reply(GiveFacts)
async def take_facts(visit: Visit, asked: GiveFacts) -> Answer:
    """A line that is no fact is named, and the question stays."""
    card = await _card(visit, asked.variant_id, asked.language)
    try:
        facts = catalogue.read_facts(visit.words)
    except FactsUnclear as unclear:
        return await _ask(visit, asked.variant_id, asked.language, words_for(unclear))
    await catalogue.set_facts(visit.session, visit.customer.id, card.product_id, asked.language, facts)
    return await facts_screen(visit, asked.variant_id, text("facts-kept", count=len(facts)))


@router.tap(TakeFactsAway)
async def take_facts_away(visit: Visit, wanted: TakeFactsAway) -> Answer:
    """What was said is told once more, to be copied if that was a mistake."""
    card = await _card(visit, wanted.variant_id, wanted.language)
    await catalogue.set_facts(visit.session, visit.customer.id, card.product_id, wanted.language, ())
    gone = paragraphs(text("facts-gone"), _facts(card))
    return await facts_screen(visit, wanted.variant_id, gone)


@router.tap(AskFilm)
async def ask_film(visit: Visit, wanted: AskFilm) -> Answer:
    return await _ask_film(visit, wanted.variant_id, None)


@router.reply(GiveFilm, Kind.OTHER)
async def take_film(visit: Visit, asked: GiveFilm) -> Answer:
    """Telegram keeps it; the shop knows it by its name there."""
    film = visit.incoming.raw.get("video")
    if film is None:
        return await _ask_film(visit, asked.variant_id, text("film-none"))
    card = await _card(visit, asked.variant_id, visit.language)
    await catalogue.set_film(visit.session, visit.customer.id, card.product_id, visit.shop.bot_id, str(film["file_id"]))
    return await facts_screen(visit, asked.variant_id, text("film-kept"))


@router.tap(TakeFilmAway)
async def take_film_away(visit: Visit, wanted: TakeFilmAway) -> Answer:
    card = await _card(visit, wanted.variant_id, visit.language)
    await catalogue.set_film(visit.session, visit.customer.id, card.product_id, visit.shop.bot_id, None)
    return replace(await facts_screen(visit, wanted.variant_id), toast=text("film-gone"))


async def facts_screen(visit: Visit, variant_id: int, notice: Words | None = None) -> Screen:
    """What is told of a product beside its description, as its card tells it, and the ways to change that."""
    card = await _card(visit, variant_id, visit.language)
    languages = [
        Button(text("facts-write", language=LANGUAGE_NAMES.get(one, one)), AskFacts(variant_id, one))
        for one in visit.shop.profile.languages
    ]
    rows = grid(languages, 2)
    mine = card.film is not None and card.film.bot_id == visit.shop.bot_id
    film = [Button(text("film-change" if mine else "film-add"), AskFilm(variant_id))]
    if card.film is not None:
        film.append(Button(text("film-remove"), TakeFilmAway(variant_id), style=Style.DANGER))
    stands = text("film-there" if mine else "film-elsewhere" if card.film is not None else "film-missing")
    body = paragraphs(text("facts-title", title=card.title), notice, _facts(card), stands)
    return Screen(body, [*rows, film, way_back(ShowCounts(variant_id))])


async def _ask(visit: Visit, variant_id: int, language: str, notice: Words | None = None) -> Screen:
    card = await _card(visit, variant_id, language)
    called = LANGUAGE_NAMES.get(language, language)
    body = paragraphs(notice, text("facts-ask", language=called, most=MOST_FACTS), _facts(card))
    rows = []
    if card.facts:
        label = text("facts-remove", language=called)
        rows.append([Button(label, TakeFactsAway(variant_id, language), style=Style.DANGER)])
    return Screen(body, [*rows, way_back(ShowFacts(variant_id))], asks=GiveFacts(variant_id, language))


async def _ask_film(visit: Visit, variant_id: int, notice: Words | None) -> Screen:
    await _card(visit, variant_id, visit.language)
    body = paragraphs(notice, text("film-ask"))
    return Screen(body, [way_back(ShowFacts(variant_id))], asks=GiveFilm(variant_id))


def _facts(card: ProductCard) -> Words:
    """As they may be copied and written down again."""
    if not card.facts:
        return text("facts-none")
    return lines(*(text("product-fact", name=name, value=value) for name, value in card.facts))


async def _card(visit: Visit, variant_id: int, language: str) -> ProductCard:
    found = await catalogue.find_variants(visit.session, [variant_id], language)
    if variant_id not in found or language not in visit.shop.profile.languages:
        raise NotFound
    return await catalogue.card(visit.session, found[variant_id].product_id, language)
