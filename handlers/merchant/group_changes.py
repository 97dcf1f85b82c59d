"""Changing a group buy that is published: a pause, a lower price, more pieces, a later end, each told beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from campaigns import calendar, group_buys
from campaigns.calendar import Allotment
from campaigns.group_buys import GroupBuy, Rung
from commerce import catalogue
from commerce.catalogue import VariantCard
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, lines, paragraphs, text
from handlers.merchant.campaign_changing import Changing, Lowering, Pausing
from handlers.merchant.campaign_steps import (
    count_in,
    countable,
    end_words,
    later,
    moment_of,
    more_days_rows,
    one_by_one,
    one_of,
    second_of,
    typed_end,
)
from handlers.merchant.campaign_words import MOST_TOLD, cards_of, lowest_words, pieces_words, variant_name
from handlers.merchant.group_change_doors import (
    AskLaterEnd,
    AskLowerPrice,
    AskMorePieces,
    ChooseMorePieces,
    GiveLaterEnd,
    GiveLowerPrice,
    GiveMorePieces,
    LowerPrice,
    OfferLaterEnd,
    ProlongCampaign,
    SellMore,
)
from handlers.merchant.group_doors import ChangeCampaign, PauseCampaign, ResumeCampaign
from handlers.merchant.group_plans import beside, group_screen
from handlers.merchant.group_words import fact_words, ladder_words
from handlers.merchant.promotion_words import window_words

router = Router()

#: Signs of typed prices that stand in the message that asks whether they shall be so.
_MOST_WORDS = 1000


async def _refuse_loss(visit: Visit, group: GroupBuy) -> bool:
    return await group_buys.refuse_loss(visit.session, visit.customer.id, group, await beside(visit, group))


CHANGES = Changing(
    plans=group_buys,
    facts=fact_words,
    refuse_loss=_refuse_loss,
    screen=group_screen,
    menu=ChangeCampaign,
    more=ChooseMorePieces,
    later=AskLaterEnd,
    lower=AskLowerPrice,
)
CHANGES.answer(router)
Lowering(
    CHANGES,
    ask_all=text("campaign-ask-lower"),
    ask_one=lambda name: text("campaign-ask-lower-of", name=name),
    choose=AskLowerPrice,
    give=GiveLowerPrice,
).answer(router)
Pausing(
    CHANGES,
    pause=PauseCampaign,
    paused=text("campaign-paused"),
    resume=ResumeCampaign,
    resumed=text("campaign-published"),
).answer(router)


@router.reply(GiveLowerPrice)
async def lower_price_given(visit: Visit, asked: GiveLowerPrice) -> Answer:
    """The typed words stand in the message, in italics, until they are agreed to."""
    group = await CHANGES.alive(visit, asked.campaign_id)
    if len(visit.words) > _MOST_WORDS:
        raise group_buys.GroupPriceUnclear
    after = await _lowered(visit, group, group_buys.read_ladder(visit.words, group.campaign.currency), asked.variant_id)
    others = await beside(visit, group)
    below = await group_buys.refuse_loss(visit.session, visit.customer.id, after, others)
    cards = await cards_of(visit, group.campaign)
    change = text("campaign-lower-ask", words=visit.words.strip())
    told = [_price_change(card, group, after) for one, card in cards.items() if group.prices[one] != after.prices[one]]
    found = await group_buys.foresee(visit.session, after, others)
    yes = LowerPrice(group.id, asked.variant_id, agreed=below)
    warning = text("campaign-lower-below") if below else None
    body = paragraphs(change, lines(*told[:MOST_TOLD]), lowest_words(found, cards), warning)
    return CHANGES.sure(group, paragraphs(body, text("campaign-lower-whom")), yes)


@router.tap(LowerPrice)
async def lower_price(visit: Visit, wanted: LowerPrice) -> Answer:
    group = await CHANGES.alive(visit, wanted.campaign_id)
    rungs = group_buys.read_ladder(words_in_italics(visit.incoming), group.campaign.currency)
    after = await _lowered(visit, group, rungs, wanted.variant_id)
    session, me, others = visit.session, visit.customer.id, await beside(visit, group)
    await group_buys.refuse_loss(session, me, after, others)
    for one, prices in sorted(after.prices.items()):
        await group_buys.lower_prices(session, me, group.id, one, prices, below_cost=wanted.agreed, beside=others)
    return await CHANGES.changed(visit, group)


@router.tap(ChooseMorePieces)
async def choose_more_pieces(visit: Visit, wanted: ChooseMorePieces) -> Answer:
    group = await CHANGES.alive(visit, wanted.campaign_id)
    limited = {one: kept for one, kept in group.campaign.variants.items() if kept.quota is not None}
    if len(limited) == 1:
        return await ask_more_pieces(visit, AskMorePieces(group.id, next(iter(limited))))
    cards = await cards_of(visit, group.campaign)
    which = {one: card for one, card in cards.items() if one in limited}
    rows = [*one_by_one(which, lambda one: AskMorePieces(group.id, one)), way_back(ChangeCampaign(group.id))]
    return Screen(paragraphs(pieces_words(group.campaign, cards), text("campaign-more-of-which")), rows)


@router.tap(AskMorePieces)
async def ask_more_pieces(visit: Visit, wanted: AskMorePieces) -> Answer:
    group = await CHANGES.alive(visit, wanted.campaign_id)
    cards = await cards_of(visit, group.campaign)
    ask = text("campaign-ask-more-pieces", name=variant_name(one_of(cards, wanted.variant_id)))
    body = paragraphs(pieces_words(group.campaign, cards), ask)
    return Screen(body, [way_back(ChangeCampaign(group.id))], asks=GiveMorePieces(group.id, wanted.variant_id))


@router.reply(GiveMorePieces)
async def more_pieces_given(visit: Visit, asked: GiveMorePieces) -> Answer:
    """`50` pieces in all, or `-` for as many as there are."""
    group = await CHANGES.alive(visit, asked.campaign_id)
    cards, quota = await cards_of(visit, group.campaign), count_in(visit.words)
    name = variant_name(one_of(cards, asked.variant_id))
    kept: Allotment = group.campaign.variants[asked.variant_id]
    calendar.refuse_fewer(kept, quota)
    await _refuse_loss(visit, group)
    change = (
        text("campaign-more-any", name=name, before=kept.quota or 0)
        if quota is None
        else text("campaign-more-ask", name=name, before=kept.quota or 0, after=quota)
    )
    return CHANGES.sure(group, change, SellMore(group.id, asked.variant_id, quota))


@router.tap(SellMore)
async def sell_more(visit: Visit, wanted: SellMore) -> Answer:
    group, quota = await CHANGES.alive(visit, wanted.campaign_id), countable(wanted.quota)
    await _refuse_loss(visit, group)
    await calendar.raise_quota(visit.session, visit.customer.id, group.id, wanted.variant_id, quota)
    return await CHANGES.changed(visit, group)


@router.tap(AskLaterEnd)
async def ask_later_end(visit: Visit, wanted: AskLaterEnd) -> Answer:
    group = await CHANGES.alive(visit, wanted.campaign_id)
    campaign = group.campaign
    ask = text("promo-ask-new-end", zone=str(visit.shop.profile.timezone))
    days = more_days_rows(campaign.ends_at, lambda days: OfferLaterEnd(group.id, days))
    body = paragraphs(window_words(campaign.starts_at, campaign.ends_at), ask)
    return Screen(body, [*days, way_back(ChangeCampaign(group.id))], asks=GiveLaterEnd(group.id))


@router.tap(OfferLaterEnd)
async def offer_later_end(visit: Visit, wanted: OfferLaterEnd) -> Answer:
    group = await CHANGES.alive(visit, wanted.campaign_id)
    return await _sure_of_end(visit, group, later(group.campaign.ends_at, wanted.days))


@router.reply(GiveLaterEnd)
async def later_end_given(visit: Visit, asked: GiveLaterEnd) -> Answer:
    group = await CHANGES.alive(visit, asked.campaign_id)
    return await _sure_of_end(visit, group, typed_end(visit))


@router.tap(ProlongCampaign)
async def prolong(visit: Visit, wanted: ProlongCampaign) -> Answer:
    group = await CHANGES.alive(visit, wanted.campaign_id)
    await _refuse_loss(visit, group)
    await calendar.prolong(visit.session, visit.customer.id, group.id, moment_of(wanted.until))
    return await CHANGES.changed(visit, group)


async def _sure_of_end(visit: Visit, group: GroupBuy, ends_at: datetime | None) -> Screen:
    calendar.refuse_earlier(group.campaign, ends_at)
    await _refuse_loss(visit, group)
    change = end_words(group.campaign.ends_at, ends_at)
    return CHANGES.sure(group, change, ProlongCampaign(group.id, second_of(ends_at)))


async def _lowered(visit: Visit, group: GroupBuy, rungs: Sequence[Rung], variant_id: int | None) -> GroupBuy:
    """The group buy as it would be. Raises `LadderUnclear`, `PriceOnlyFalls`, `BelowFloor`."""
    if group_buys.sizes_of(group, rungs) != group.terms.sizes:
        raise group_buys.LadderUnclear
    concerned = sorted(group.prices) if variant_id is None else [variant_id]
    if not set(concerned) <= group.prices.keys():
        raise catalogue.VariantGone
    found = await group_buys.prices_of(visit.session, concerned, rungs)
    for one, prices in found.items():
        group_buys.refuse_rise(group, one, prices)
    return replace(group, prices={**group.prices, **{one: tuple(prices) for one, prices in found.items()}})


def _price_change(card: VariantCard, before: GroupBuy, after: GroupBuy) -> Words:
    was, will = (ladder_words(one.terms.sizes, one.prices[card.variant_id]) for one in (before, after))
    return text("campaign-price-change", name=variant_name(card), before=was, after=will)
