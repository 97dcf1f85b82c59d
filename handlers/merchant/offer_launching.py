"""Letting personal offers go: who would get what, once more, then one tap; above a number a second person's."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import personal_offers
from campaigns.personal_offers import Offers
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.offer_doors import PreviewOffers, ShowOffer
from handlers.merchant.offer_words import outlook_words, parts_words
from handlers.merchant.offers import offers_screen

router = Router()


@tap("m.ofgo=", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class LaunchOffers(Tap):
    """Let this very version go."""

    campaign_id: int
    version: int


@router.tap(PreviewOffers)
async def preview(visit: Visit, wanted: PreviewOffers) -> Answer:
    """Nothing is promised yet; what speaks against it is said instead of a button."""
    found = await personal_offers.get(visit.session, wanted.campaign_id)
    if not found.is_draft:
        return await offers_screen(visit, found)

    async def looked(session: Session) -> Screen:
        return await _preview_screen(session, visit, found)

    return Screen(text("offers-preview-title"), [way_back(ShowOffer(found.id))], study=looked)


async def _preview_screen(session: Session, visit: Visit, found: Offers) -> Screen:
    seen = await personal_offers.foresee(session, found)
    rows: list[Row] = []
    if seen.offered:
        label = text("offers-launch", count=seen.offered)
        rows.append([Button(label, LaunchOffers(found.id, found.version), style=Style.SUCCESS)])
    body = paragraphs(
        text("offers-preview-title"),
        await outlook_words(session, visit, found, seen),
        None if seen.offered else text("offers-nobody"),
        await parts_words(session, visit.language, found),
    )
    return Screen(body, [*rows, way_back(ShowOffer(found.id))])


@router.tap(LaunchOffers)
async def launch(visit: Visit, wanted: LaunchOffers) -> Answer:
    """A doubled tap launches once; above the shop's limit somebody else is asked first."""
    limit = visit.shop.profile.limits.broadcast
    gone = await personal_offers.launch(
        visit.session, visit.customer.id, wanted.campaign_id, version=wanted.version, limit=limit
    )
    if not gone:
        return Screen(text("offers-second-person", limit=limit), [way_back(ShowOffer(wanted.campaign_id))])
    found = await personal_offers.get(visit.session, wanted.campaign_id)
    return await offers_screen(visit, found, text("offers-launched"))
