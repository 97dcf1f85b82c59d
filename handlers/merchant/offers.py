"""Personal offers at the counter: all campaigns, each as it stands, and a hand on those that run."""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaigns import personal_offers
from campaigns.personal_offers import KIND, Offers, Status
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.keyboards import Row, ShowsLive, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Keep, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.campaign_results import ShowResults, sources
from handlers.merchant.offer_doors import CARD, NewOffers, Part, PreviewOffers, ShowOffer, ShowOfferPart, ShowOffers
from handlers.merchant.offer_words import label, parts_words, progress_words
from handlers.merchant.round_words import bar, rest_words

router = Router()

PAGE = 6


@tap("m.ofrest", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class PauseOffers(Tap):
    """Let it rest."""

    campaign_id: int


@tap("m.ofon", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ResumeOffers(Tap):
    """Let it go on."""

    campaign_id: int


@tap("m.ofend", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class StopOffers(Tap):
    """Nobody else shall get one; asks once before it does."""

    campaign_id: int
    sure: bool = False


@tap("m.of-", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class DiscardOffers(Tap):
    """Throw the draft away; asks once before it does."""

    campaign_id: int
    sure: bool = False


@router.tap(ShowOffers)
async def show_all(visit: Visit, wanted: ShowOffers) -> Answer:
    return await all_screen(visit, wanted.page)


@router.tap(ShowOffer)
async def show_one(visit: Visit, wanted: ShowOffer) -> Answer:
    found = await personal_offers.get(visit.session, wanted.campaign_id)
    return replace(await offers_screen(visit, found), fresh=wanted.fresh)


@router.tap(NewOffers)
async def begin(visit: Visit, _: NewOffers) -> Answer:
    return await offers_screen(visit, await personal_offers.draft(visit.session, visit.customer.id, visit.shop.profile))


@router.tap(PauseOffers)
async def pause(visit: Visit, wanted: PauseOffers) -> Answer:
    return await offers_screen(visit, await personal_offers.pause(visit.session, visit.customer.id, wanted.campaign_id))


@router.tap(ResumeOffers)
async def resume(visit: Visit, wanted: ResumeOffers) -> Answer:
    return await offers_screen(
        visit, await personal_offers.resume(visit.session, visit.customer.id, wanted.campaign_id)
    )


@router.tap(StopOffers)
async def stop(visit: Visit, wanted: StopOffers) -> Answer:
    if not wanted.sure:
        yes = Button(text("offers-stop"), StopOffers(wanted.campaign_id, sure=True), style=Style.DANGER)
        return Screen(text("offers-stop-ask"), [[yes], way_back(ShowOffer(wanted.campaign_id))])
    return await offers_screen(visit, await personal_offers.stop(visit.session, visit.customer.id, wanted.campaign_id))


@router.tap(DiscardOffers)
async def discard(visit: Visit, wanted: DiscardOffers) -> Answer:
    if not wanted.sure:
        yes = Button(text("offers-discard"), DiscardOffers(wanted.campaign_id, sure=True), style=Style.DANGER)
        return Screen(text("offers-discard-ask"), [[yes], way_back(ShowOffer(wanted.campaign_id))])
    await personal_offers.discard(visit.session, wanted.campaign_id)
    return await all_screen(visit, 0)


async def all_screen(visit: Visit, page: int) -> Screen:
    """Every campaign with how it stands, the newest first; or what they are good for."""
    page = max(0, page)
    shown, count = await personal_offers.page(visit.session, page, PAGE)
    rows: list[Row] = [[Button(label(one), ShowOffer(one.id))] for one in shown]
    rows += pages(page, max(page, (count - 1) // PAGE), ShowOffers)
    rows.append([Button(text("offers-new"), NewOffers(), style=Style.PRIMARY)])
    return Screen(text("offers-title", count=count), [*rows, way_back(ShowConsole())])


async def offers_screen(visit: Visit, found: Offers, notice: Words | None = None) -> Screen:
    """A draft with its parts, or how far one has come that was launched."""
    if not found.is_draft:
        return await card_screen(visit.session, visit.language, found, notice)
    body = paragraphs(
        notice,
        label(found),
        await parts_words(visit.session, visit.language, found),
        None if _is_complete(found) else text("offers-incomplete"),
    )
    return Screen(body, [*_parts(found), way_back(ShowOffers())])


async def card_screen(session: Session, language: str, found: Offers, notice: Words | None = None) -> Screen:
    """How far it has come, and what can be done about it."""
    figures = await personal_offers.progress(session, found)
    body = paragraphs(
        notice,
        label(found),
        text(f"offers-is-{found.status.value}"),
        rest_words(found.rest) if found.rest is not None and found.status is Status.PAUSED else None,
        progress_words(found, figures),
        await parts_words(session, language, found),
    )
    far = Button(bar(figures.done, 0 if found.is_preparing else figures.total), ShowsLive())
    rows: list[Row] = [[far], *_steps(found), [Button(text("results-button"), ShowResults(KIND, found.id))]]
    return Screen(body, [*rows, way_back(ShowOffers())], keep=Keep(CARD, found.id))


def _is_complete(found: Offers) -> bool:
    """Whether it can be looked at and launched."""
    return bool(found.products and found.templates and found.budget)


def _parts(found: Offers) -> list[Row]:
    goods, kinds, who, budget, floor = (
        Button(text(f"offers-part-{one.value}"), ShowOfferPart(found.id, one)) for one in Part
    )
    rows: list[Row] = [[goods, kinds], [who], [budget, floor]]
    if _is_complete(found):
        rows.append([Button(text("offers-preview"), PreviewOffers(found.id), style=Style.PRIMARY)])
    return [*rows, [Button(text("offers-discard"), DiscardOffers(found.id))]]


def _steps(found: Offers) -> list[Row]:
    stop_it = Button(text("offers-stop"), StopOffers(found.id))
    match found.status:
        case Status.RUNNING:
            return [[Button(text("round-pause"), PauseOffers(found.id)), stop_it]]
        case Status.PAUSED:
            return [[Button(text("round-resume"), ResumeOffers(found.id), style=Style.SUCCESS), stop_it]]
        case Status.WEIGHING | Status.PROMISING:
            return [[stop_it]]
    return []


async def title(visit: Visit, campaign_id: int) -> Words:
    """What results of a campaign are called. Raises `NotFound`."""
    return text("results-offer", number=(await personal_offers.get(visit.session, campaign_id)).id)


sources.are(KIND, title, ShowOffer)
