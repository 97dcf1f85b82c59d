"""Changing a live sale that is published: more pieces, a later end, each told before it is done."""

from __future__ import annotations

from campaigns import calendar, live_sales
from campaigns.live_sales import LiveSale
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.campaign_steps import change_screen, count_in, countable, end_words, moment_of, typed_end
from handlers.merchant.campaign_words import cards_of, pieces_words
from handlers.merchant.live_doors import (
    AskLaterLive,
    AskMoreLive,
    ChangeLive,
    GiveLaterLive,
    GiveMoreLive,
    ProlongLive,
    SellMoreLive,
)
from handlers.merchant.live_facts import fact_words
from handlers.merchant.live_plans import live_screen
from handlers.merchant.promotion_words import window_words

router = Router()


@router.tap(ChangeLive)
async def change(visit: Visit, wanted: ChangeLive) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    rows: list[Row] = []
    if any(one.quota is not None for one in sale.campaign.variants.values()):
        rows.append([Button(text("campaign-more-pieces"), AskMoreLive(sale.id))])
    rows += [[Button(text("campaign-later-end"), AskLaterLive(sale.id))], way_back(ShowCampaign(sale.id))]
    return Screen(paragraphs(await fact_words(visit, sale), text("campaign-change-what")), rows)


@router.tap(AskMoreLive)
async def ask_more(visit: Visit, wanted: AskMoreLive) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    told = paragraphs(pieces_words(sale.campaign, await cards_of(visit, sale.campaign)), text("flash-ask-more"))
    return Screen(told, [way_back(ChangeLive(sale.id))], asks=GiveMoreLive(sale.id))


@router.reply(GiveMoreLive)
async def more_given(visit: Visit, asked: GiveMoreLive) -> Answer:
    sale = await _alive(visit, asked.campaign_id)
    pieces = count_in(visit.words)
    for kept in sale.campaign.variants.values():
        calendar.refuse_fewer(kept, pieces)
    await live_sales.refuse_loss(visit.session, visit.customer.id, sale)
    ask = text("flash-more-any") if pieces is None else text("flash-more-ask", count=pieces)
    told = paragraphs(pieces_words(sale.campaign, await cards_of(visit, sale.campaign)), ask)
    return _sure(sale, told, SellMoreLive(sale.id, pieces))


@router.tap(SellMoreLive)
async def sell_more(visit: Visit, wanted: SellMoreLive) -> Answer:
    """Whoever waits in the line is served from them."""
    sale, pieces = await _alive(visit, wanted.campaign_id), countable(wanted.pieces)
    await live_sales.refuse_loss(visit.session, visit.customer.id, sale)
    for one in sorted(sale.campaign.variants):
        await calendar.raise_quota(visit.session, visit.customer.id, sale.id, one, pieces)
    return await live_screen(visit, sale.id, text("campaign-changed"))


@router.tap(AskLaterLive)
async def ask_later(visit: Visit, wanted: AskLaterLive) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    ask = text("flash-ask-end", zone=str(visit.shop.profile.timezone))
    told = paragraphs(window_words(sale.campaign.starts_at, sale.campaign.ends_at), ask)
    return Screen(told, [way_back(ChangeLive(sale.id))], asks=GiveLaterLive(sale.id))


@router.reply(GiveLaterLive)
async def later_given(visit: Visit, asked: GiveLaterLive) -> Answer:
    sale = await _alive(visit, asked.campaign_id)
    ends_at = typed_end(visit)
    calendar.refuse_earlier(sale.campaign, ends_at)
    await live_sales.refuse_loss(visit.session, visit.customer.id, sale)
    return _sure(sale, end_words(sale.campaign.ends_at, ends_at), ProlongLive(sale.id, int(ends_at.timestamp())))


@router.tap(ProlongLive)
async def prolong(visit: Visit, wanted: ProlongLive) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    await live_sales.refuse_loss(visit.session, visit.customer.id, sale)
    await calendar.prolong(visit.session, visit.customer.id, sale.id, moment_of(wanted.until))
    return await live_screen(visit, sale.id, text("campaign-changed"))


async def _alive(visit: Visit, campaign_id: int) -> LiveSale:
    """A live sale that is published and not over. Raises `CampaignFixed`."""
    await calendar.amendable(visit.session, campaign_id)
    return await live_sales.get(visit.session, campaign_id)


def _sure(sale: LiveSale, change_words: Words, yes: Tap) -> Screen:
    """What changes, before it does."""
    return change_screen(change_words, yes, ShowCampaign(sale.id), ChangeLive(sale.id))
