"""The front door: /start, the home screen, the language of the house."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import calendar, consent, drops, experiments, recommendations
from campaigns.experiments import Place
from commerce import carts, checkout, customers, staff
from commerce.kit.facts import Facts, ask
from handlers.chat.deep_links import FROM_GROUP, FROM_INLINE
from handlers.chat.keyboards import GoHome, Row, ShowsLive, StayHere, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Silence, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import (
    AskToHear,
    AskWords,
    ShowCart,
    ShowConsole,
    ShowDeals,
    ShowHelp,
    ShowInvite,
    ShowLanguages,
    ShowMyOrders,
    ShowPicks,
    ShowSettings,
    ShowShelf,
    ShowWallet,
    ShowWishlist,
    StartCheckout,
)
from handlers.merchant.menus import owe_menu

router = Router()

#: What a language calls itself.
LANGUAGE_NAMES = {"en": "English", "zh": "简体中文", "ru": "Русский", "ar": "العربية"}


@tap("lang=")
@dataclass(frozen=True)
class ChooseLanguage(Tap):
    """Speak this one from now on."""

    language: str


#: What the home screen asks of the shop in one statement.
_FACTS = (
    carts.HELD,
    checkout.BEGUN,
    calendar.ANY_AT_HAND,
    drops.RUNNING,
    consent.ASKED,
    staff.ROLE,
    experiments.COMPARED,
)


@router.command("start")
async def welcome(visit: Visit) -> Answer:
    """Also where links lead that point to nothing (any more)."""
    lost = visit.words not in ("", FROM_GROUP, FROM_INLINE)
    return await home_screen(visit, text("link-lost") if lost else None)


@router.tap(GoHome)
async def go_home(visit: Visit, _: GoHome) -> Answer:
    return await home_screen(visit)


@router.tap(StayHere, ShowsLive)
async def stay_here(_: Visit, __: Tap) -> Answer:
    return Silence()


@router.command("language")
async def languages_by_command(visit: Visit) -> Answer:
    return languages_screen(visit)


@router.tap(ShowLanguages)
async def show_languages(visit: Visit, _: ShowLanguages) -> Answer:
    return languages_screen(visit)


@router.tap(ChooseLanguage)
async def choose_language(visit: Visit, chosen: ChooseLanguage) -> Answer:
    visit.language = visit.shop.texts.language_for(chosen.language)
    await customers.set_language(visit.session, visit.customer.id, visit.language)
    await owe_menu(visit.session, visit.customer.id, visit.language)
    return await home_screen(visit)


async def home_screen(visit: Visit, notice: Words | None = None) -> Screen:
    """Where everything starts: the shelves, the cart, the orders, and help."""
    session, customer = visit.session, visit.customer.id
    facts = await ask(session, _FACTS, customer)
    waiting = sum(facts.of(carts.HELD).values())
    begun = await checkout.find_progress(session, customer, visit.shop.profile) if facts.of(checkout.BEGUN) else None
    rows: list[Row] = [[_to_checkout(begun)]] if begun else []
    rows += [
        [Button(text("home-browse"), ShowShelf(None, 0), style=Style.PRIMARY)],
        [Button(text("home-search"), AskWords()), Button(text("home-cart", count=waiting), ShowCart())],
        [Button(text("button-my-orders"), ShowMyOrders(0)), Button(text("button-wallet"), ShowWallet())],
        [Button(text("button-wishlist"), ShowWishlist()), *await _to_buy_now(visit, facts)],
    ]
    rest = [Button(text("button-invite"), ShowInvite()), Button(text("button-help"), ShowHelp())]
    if len(visit.shop.profile.languages) > 1:
        rest.append(Button(text("button-language"), ShowLanguages()))
    rows += grid([*rest, _to_hear_or_settings(facts)], 2)
    if facts.of(staff.ROLE) is not None:
        rows.append([Button(text("home-merchant"), ShowConsole())])
    what = await _what(visit) if Place.HOME in facts.of(experiments.COMPARED) else text("home-what")
    return Screen(paragraphs(text("home-title", shop=visit.shop.profile.name), notice, what), rows)


async def _what(visit: Visit) -> Words:
    """What one can do here, in other words where those are compared."""
    told = await experiments.shown(visit.session, Place.HOME, visit.customer.id, visit.language)
    return (told.words(visit.language) if told else None) or text("home-what")


def _to_hear_or_settings(facts: Facts) -> Button:
    """Whoever was never asked whether they wish to hear of offers may say so here; it stands in nobody's way."""
    if facts.of(consent.ASKED):
        return Button(text("button-settings"), ShowSettings())
    return Button(text("hear-button"), AskToHear())


def _to_checkout(begun: checkout.Progress) -> Button:
    label = text("home-continue", number=begun.number, count=begun.count)
    return Button(label, StartCheckout(), style=Style.SUCCESS)


def languages_screen(visit: Visit) -> Screen:
    """One button for each language the shop speaks."""
    choices = [
        Button(
            ("✅ " if language == visit.language else "") + LANGUAGE_NAMES.get(language, language),
            ChooseLanguage(language),
        )
        for language in visit.shop.profile.languages
    ]
    return Screen(text("language-ask"), [*grid(choices, 2), way_back(ShowSettings())])


async def _to_buy_now(visit: Visit, facts: Facts) -> Row:
    """What runs at the moment, and what this customer may like; an empty row where there is neither."""
    runs = facts.of(calendar.ANY_AT_HAND) or facts.of(drops.RUNNING)
    deals: Row = [Button(text("button-deals"), ShowDeals())] if runs else []
    if await recommendations.has_any(visit.session, visit.customer.id):
        deals.append(Button(text("picks-button"), ShowPicks()))
    return deals
