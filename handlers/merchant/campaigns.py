"""Campaigns at the counter: the list by phase, each with what came of it, the preview of a draft, what can be done."""

from __future__ import annotations

from campaigns import calendar
from campaigns.calendar import Campaign, Kind, Status
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.merchant.bargain_plans import bargains_screen
from handlers.merchant.bargain_questions import NewBargains
from handlers.merchant.campaign_doors import (
    DiscardCampaign,
    ShowCampaign,
    ShowCampaigns,
    Shown,
)
from handlers.merchant.campaign_steps import discard_screen
from handlers.merchant.campaign_words import chosen, phase_words, title_words
from handlers.merchant.flash_questions import NewFlashSale
from handlers.merchant.flash_sales import flash_screen
from handlers.merchant.group_plans import group_screen
from handlers.merchant.group_questions import NewGroupBuy
from handlers.merchant.live_plans import live_screen
from handlers.merchant.live_questions import NewLiveSale
from handlers.merchant.venue_doors import ShowVenues

router = Router()

PAGE = 8
_STATUSES = {
    Shown.ALL: (),
    Shown.LIVE: (Status.SCHEDULED, Status.RUNNING, Status.PAUSED),
    Shown.DRAFTS: (Status.DRAFT,),
    Shown.OVER: (Status.ENDED, Status.CANCELLED),
}


@router.command("campaigns", needs=ShowCampaigns.needs)
async def campaigns_by_command(visit: Visit) -> Answer:
    return await list_screen(visit, ShowCampaigns())


@router.tap(ShowCampaigns)
async def show_campaigns(visit: Visit, wanted: ShowCampaigns) -> Answer:
    return await list_screen(visit, wanted)


@router.tap(ShowCampaign)
async def show_campaign(visit: Visit, wanted: ShowCampaign) -> Answer:
    match (await calendar.get(visit.session, wanted.campaign_id)).kind:
        case Kind.GROUP_BUY:
            return await group_screen(visit, wanted.campaign_id)
        case Kind.FLASH_SALE:
            return await flash_screen(visit, wanted.campaign_id)
        case Kind.BARGAIN:
            return await bargains_screen(visit, wanted.campaign_id)
        case Kind.LIVE_SALE:
            return await live_screen(visit, wanted.campaign_id)


@router.tap(DiscardCampaign)
async def discard(visit: Visit, wanted: DiscardCampaign) -> Answer:
    if not wanted.sure:
        campaign = await calendar.get(visit.session, wanted.campaign_id)
        return discard_screen(DiscardCampaign(campaign.id, sure=True), ShowCampaign(campaign.id))
    await calendar.discard(visit.session, wanted.campaign_id)
    return await list_screen(visit, ShowCampaigns(), text("promo-discarded"))


async def list_screen(visit: Visit, wanted: ShowCampaigns, notice: Words | None = None) -> Screen:
    """Campaigns with where they stand, the newest first, and the way to those of one phase."""
    found = await calendar.listed(visit.session, statuses=_STATUSES[wanted.shown], page=wanted.page, size=PAGE)
    rows: list[Row] = [[await _row(visit, one)] for one in found.campaigns]
    rows += pages(found.page, found.pages - 1, lambda page: ShowCampaigns(page, wanted.shown))
    if found.count or wanted.shown is not Shown.ALL:
        rows.append([_phase_button(one, wanted.shown) for one in Shown])
    rows.append([Button(text("campaign-new"), NewGroupBuy(), style=Style.PRIMARY)])
    rows.append(
        [Button(text("campaign-new-flash"), NewFlashSale()), Button(text("campaign-new-bargains"), NewBargains())]
    )
    rows.append([Button(text("campaign-new-live"), NewLiveSale()), Button(text("venues-show"), ShowVenues())])
    rows.append(way_back(ShowConsole()))
    key = "campaign-list" if wanted.shown is Shown.ALL else "campaign-list-some"
    return Screen(paragraphs(notice, text(key, count=found.count)), rows)


def _phase_button(one: Shown, shown: Shown) -> Button:
    label: Words = text(f"campaign-shown-{one.value}")
    return Button(chosen(label, one is shown), ShowCampaigns(0, one))


async def _row(visit: Visit, one: Campaign) -> Button:
    title = shortened(await title_words(visit, one), 40)
    return Button(text("campaign-row", title=title, phase=phase_words(one)), ShowCampaign(one.id))
