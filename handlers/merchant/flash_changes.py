"""Changing a flash sale that is published: a lower price, more pieces, a later end, each told before it is done."""

from __future__ import annotations

from dataclasses import replace

from campaigns import calendar, flash_sales
from campaigns.flash_sales import FlashSale
from campaigns.group_buys import Rung
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.chat.taps import Tap
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.campaign_steps import change_screen, count_in, countable, end_words, moment_of, typed_end
from handlers.merchant.campaign_words import MOST_TOLD, cards_of, lowest_words, pieces_words, variant_name
from handlers.merchant.flash_doors import (
    AskLaterFlash,
    AskLowerFlash,
    AskMoreFlash,
    ChangeFlash,
    GiveLaterFlash,
    GiveLowerFlash,
    GiveMoreFlash,
    LowerFlash,
    ProlongFlash,
    SellMoreFlash,
)
from handlers.merchant.flash_sales import beside, flash_screen
from handlers.merchant.flash_telling import fact_words
from handlers.merchant.flash_wizard import FlashPriceUnclear, read_price
from handlers.merchant.promotion_words import window_words

router = Router()

#: Signs of a typed price that stand in the message that asks whether it shall be so.
_MOST_WORDS = 100


@router.tap(ChangeFlash)
async def change(visit: Visit, wanted: ChangeFlash) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    rows: list[Row] = [[Button(text("campaign-lower"), AskLowerFlash(sale.id))]]
    if any(one.quota is not None for one in sale.campaign.variants.values()):
        rows.append([Button(text("campaign-more-pieces"), AskMoreFlash(sale.id))])
    rows.append([Button(text("campaign-later-end"), AskLaterFlash(sale.id))])
    rows.append(way_back(ShowCampaign(sale.id)))
    return Screen(paragraphs(await fact_words(visit, sale), text("campaign-change-what")), rows)


@router.tap(AskLowerFlash)
async def ask_lower(visit: Visit, wanted: AskLowerFlash) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    told = paragraphs(await fact_words(visit, sale), text("flash-ask-lower"))
    return Screen(told, [way_back(ChangeFlash(sale.id))], asks=GiveLowerFlash(sale.id))


@router.reply(GiveLowerFlash)
async def lower_given(visit: Visit, asked: GiveLowerFlash) -> Answer:
    """The typed words stand in the message, in italics, until they are agreed to."""
    sale = await _alive(visit, asked.campaign_id)
    if len(visit.words) > _MOST_WORDS:
        raise FlashPriceUnclear
    after = await _lowered(visit, sale, read_price(visit.words, sale.campaign.currency))
    others = await beside(visit, sale)
    below = await flash_sales.refuse_loss(visit.session, visit.customer.id, after, others)
    cards = await cards_of(visit, sale.campaign)
    told = [
        text("campaign-price-change", name=variant_name(card), before=sale.prices[one], after=after.prices[one])
        for one, card in cards.items()
        if sale.prices[one] != after.prices[one]
    ]
    body = paragraphs(
        text("campaign-lower-ask", words=visit.words.strip()),
        lines(*told[:MOST_TOLD]),
        lowest_words(await flash_sales.foresee(visit.session, after, others), cards),
        text("campaign-lower-below") if below else None,
    )
    return _sure(sale, body, LowerFlash(sale.id, agreed=below))


@router.tap(LowerFlash)
async def lower(visit: Visit, wanted: LowerFlash) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    after = await _lowered(visit, sale, read_price(words_in_italics(visit.incoming), sale.campaign.currency))
    session, me, others = visit.session, visit.customer.id, await beside(visit, sale)
    await flash_sales.refuse_loss(session, me, after, others)
    for one, price in sorted(after.prices.items()):
        await flash_sales.lower_price(session, me, sale.id, one, price, below_cost=wanted.agreed, beside=others)
    return await flash_screen(visit, sale.id, text("campaign-changed"))


@router.tap(AskMoreFlash)
async def ask_more(visit: Visit, wanted: AskMoreFlash) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    told = paragraphs(await _pieces(visit, sale), text("flash-ask-more"))
    return Screen(told, [way_back(ChangeFlash(sale.id))], asks=GiveMoreFlash(sale.id))


@router.reply(GiveMoreFlash)
async def more_given(visit: Visit, asked: GiveMoreFlash) -> Answer:
    sale = await _alive(visit, asked.campaign_id)
    pieces = count_in(visit.words)
    for kept in sale.campaign.variants.values():
        calendar.refuse_fewer(kept, pieces)
    await flash_sales.refuse_loss(visit.session, visit.customer.id, sale, await beside(visit, sale))
    ask = text("flash-more-any") if pieces is None else text("flash-more-ask", count=pieces)
    told = paragraphs(await _pieces(visit, sale), ask)
    return _sure(sale, told, SellMoreFlash(sale.id, pieces))


@router.tap(SellMoreFlash)
async def sell_more(visit: Visit, wanted: SellMoreFlash) -> Answer:
    sale, pieces = await _alive(visit, wanted.campaign_id), countable(wanted.pieces)
    await flash_sales.refuse_loss(visit.session, visit.customer.id, sale, await beside(visit, sale))
    for one in sorted(sale.campaign.variants):
        await calendar.raise_quota(visit.session, visit.customer.id, sale.id, one, pieces)
    return await flash_screen(visit, sale.id, text("campaign-changed"))


@router.tap(AskLaterFlash)
async def ask_later(visit: Visit, wanted: AskLaterFlash) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    ask = text("flash-ask-end", zone=str(visit.shop.profile.timezone))
    told = paragraphs(window_words(sale.campaign.starts_at, sale.campaign.ends_at), ask)
    return Screen(told, [way_back(ChangeFlash(sale.id))], asks=GiveLaterFlash(sale.id))


@router.reply(GiveLaterFlash)
async def later_given(visit: Visit, asked: GiveLaterFlash) -> Answer:
    sale = await _alive(visit, asked.campaign_id)
    ends_at = typed_end(visit)
    calendar.refuse_earlier(sale.campaign, ends_at)
    await flash_sales.refuse_loss(visit.session, visit.customer.id, sale, await beside(visit, sale))
    change = end_words(sale.campaign.ends_at, ends_at)
    return _sure(sale, change, ProlongFlash(sale.id, int(ends_at.timestamp())))


@router.tap(ProlongFlash)
async def prolong(visit: Visit, wanted: ProlongFlash) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    await flash_sales.refuse_loss(visit.session, visit.customer.id, sale, await beside(visit, sale))
    await calendar.prolong(visit.session, visit.customer.id, sale.id, moment_of(wanted.until))
    return await flash_screen(visit, sale.id, text("campaign-changed"))


async def _lowered(visit: Visit, sale: FlashSale, typed: Rung) -> FlashSale:
    """The sale as it would be. Raises `PriceOnlyFalls(price)`."""
    cards = await cards_of(visit, sale.campaign)
    prices = {one: typed.price(cards[one].price) for one in sale.prices if one in cards}
    for one, price in prices.items():
        flash_sales.refuse_rise(sale, one, price)
    return replace(sale, prices={**sale.prices, **prices})


async def _pieces(visit: Visit, sale: FlashSale) -> Words:
    campaign = await flash_sales.counted(visit.session, sale.campaign)
    return pieces_words(campaign, await cards_of(visit, campaign))


async def _alive(visit: Visit, campaign_id: int) -> FlashSale:
    """A flash sale that is published and not over. Raises `CampaignFixed`."""
    await calendar.amendable(visit.session, campaign_id)
    return await flash_sales.get(visit.session, campaign_id)


def _sure(sale: FlashSale, change_words: Words, yes: Tap) -> Screen:
    """What changes, before it does."""
    return change_screen(change_words, yes, ShowCampaign(sale.id), ChangeFlash(sale.id))
