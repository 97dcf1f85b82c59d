"""What somebody may like, in chat: at home, beside the cart, and what goes with one product; each with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from campaigns import behaviour, experiments, journeys, personal_offers, recommendations
from campaigns.experiments import Place
from campaigns.recommendations import Pick, Reason, Rung
from commerce import catalogue
from commerce.catalogue import ProductCard
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowCart, ShowPicks, ShowProduct, ShowSettings, ShowShelf, ShowTogether
from handlers.price_tags import offer_words, prices_of

router = Router()

#: So many are shown.
MOST = 6
#: Signs of a name within a reason.
_MOST_NAME = 40


@tap("picks-")
@dataclass(frozen=True)
class NotInterested(Tap):
    """Do not suggest me this; where it was suggested: beside a product, in the cart, or at home."""

    product_id: int
    beside: int | None = None
    in_cart: bool = False


@tap("picks+")
@dataclass(frozen=True)
class WantedAfterAll(Tap):
    """I did not mean that; where it was, as when it was refused."""

    product_id: int
    beside: int | None = None
    in_cart: bool = False


@tap("picks.x")
@dataclass(frozen=True)
class ForgetHistory(Tap):
    """Forget what I bought, looked at and searched for; `sure` after what that means was read."""

    sure: bool = False


@router.tap(ShowPicks)
async def show_picks(visit: Visit, wanted: ShowPicks) -> Answer:
    return await picks_screen(visit, in_cart=wanted.in_cart)


@router.tap(ShowTogether)
async def show_together(visit: Visit, wanted: ShowTogether) -> Answer:
    return await together_screen(visit, wanted.product_id)


@router.tap(NotInterested)
async def not_interested(visit: Visit, unwanted: NotInterested) -> Answer:
    """Gone at once, and for a while."""
    await recommendations.not_interested(visit.session, visit.customer.id, unwanted.product_id)
    undo = Button(text("picks-undo"), WantedAfterAll(unwanted.product_id, unwanted.beside, unwanted.in_cart))
    screen = await _screen_of(visit, unwanted)
    return replace(screen, rows=[[undo], *screen.rows], toast=text("picks-gone"))


@router.tap(WantedAfterAll)
async def wanted_after_all(visit: Visit, wanted: WantedAfterAll) -> Answer:
    """There again, as if nothing had been said."""
    await recommendations.wanted_after_all(visit.session, visit.customer.id, wanted.product_id)
    return replace(await _screen_of(visit, wanted), toast=text("picks-back"))


async def _screen_of(visit: Visit, about: NotInterested | WantedAfterAll) -> Screen:
    """The list in which it was suggested."""
    if about.beside is not None:
        return await together_screen(visit, about.beside)
    return await picks_screen(visit, in_cart=about.in_cart)


@router.tap(ForgetHistory)
async def forget_history(visit: Visit, wanted: ForgetHistory) -> Answer:
    if not wanted.sure:
        forget = Button(text("picks-forget-sure"), ForgetHistory(sure=True), style=Style.DANGER)
        return Screen(text("picks-forget-what"), [[forget], way_back(ShowPicks())])
    for slice_ in (recommendations, personal_offers, journeys, behaviour):
        await slice_.forget_history(visit.session, visit.customer.id)
    return Screen(text("picks-forgotten"), [[Button(text("home-browse"), ShowShelf(None, 0))], way_back(ShowPicks())])


async def picks_screen(visit: Visit, *, in_cart: bool) -> Screen:
    """What this customer may like now."""
    ask = recommendations.for_cart if in_cart else recommendations.for_home
    picks = await ask(visit.session, visit.customer.id, MOST, await _rung(visit))
    await recommendations.note_shown(visit.session, visit.customer.id, picks)
    body, rows = await _shown(visit, picks, NotInterested(0, in_cart=in_cart))
    own: list[Row] = [[Button(text("button-settings"), ShowSettings()), Button(text("picks-forget"), ForgetHistory())]]
    last = way_back(ShowCart() if in_cart else None)
    return Screen(paragraphs(text("picks-title"), body), [*rows, *own, last])


async def _rung(visit: Visit) -> Rung | None:
    """From which rung this customer's suggestions come, where the shop compares them."""
    told = await experiments.shown(visit.session, Place.PICKS, visit.customer.id, visit.language)
    choice = None if told is None else told.arm.choice
    return Rung(choice) if choice in set(Rung) else None


async def together_screen(visit: Visit, product_id: int) -> Screen:
    """What others bought together with a product."""
    card = await catalogue.card(visit.session, product_id, visit.language)
    picks = await recommendations.bought_together(visit.session, visit.customer.id, product_id, MOST)
    body, rows = await _shown(visit, picks, NotInterested(0, beside=product_id))
    title = text("together-title", title=shortened(card.title, _MOST_NAME))
    return Screen(paragraphs(title, body), [*rows, way_back(ShowProduct(product_id))])


async def _shown(visit: Visit, picks: Sequence[Pick], no: NotInterested) -> tuple[Words, list[Row]]:
    """Each with its price, its reason, and a way to have it no more."""
    because = {pick.because_id for pick in picks if pick.because_id is not None}
    cards = await catalogue.cards(visit.session, {*because, *(pick.product_id for pick in picks)}, visit.language)
    shown = [pick for pick in picks if pick.product_id in cards]
    if not shown:
        return text("picks-none"), [[Button(text("home-browse"), ShowShelf(None, 0))]]
    prices = await prices_of(visit, [cards[pick.product_id] for pick in shown])
    told, rows = [], []
    for pick in shown:
        card = cards[pick.product_id]
        tag = prices.of_product(card)
        told.append(lines(text("pick", offer=offer_words(card.title, tag)), reason_words(pick, cards)))
        refuse = NotInterested(pick.product_id, no.beside, no.in_cart)
        rows.append(
            [Button(shortened(card.title, _MOST_NAME), ShowProduct(pick.product_id)), Button(text("picks-no"), refuse)]
        )
    return paragraphs(*told), rows


def reason_words(pick: Pick, cards: Mapping[int, ProductCard]) -> Words:
    """Why it is suggested; what its reason was about may be off the shelf by now."""
    about = cards.get(pick.because_id) if pick.because_id is not None else None
    if pick.reason is Reason.AGAIN:
        return text("pick-again")
    if pick.reason is Reason.FRESH:
        return text("pick-fresh")
    if about is None:
        return text("pick-trending")
    return text(f"pick-{pick.reason}", title=shortened(about.title, _MOST_NAME))
