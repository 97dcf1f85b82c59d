"""Changing bargains that are published: a lower lowest price, more pieces, a later end."""

from __future__ import annotations

from campaigns import bargains, calendar
from campaigns.bargains import BargainSale
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, lines, paragraphs, text
from handlers.merchant.bargain_doors import (
    AskLowerFloor,
    AskMoreBargains,
    ChangeBargains,
    ChooseLaterEnd,
    GiveLowerFloor,
    GiveMoreBargains,
    LowerFloor,
    ProlongBargains,
    SellMoreBargains,
)
from handlers.merchant.bargain_facts import facts, loss_words, pieces
from handlers.merchant.bargain_plans import bargains_screen
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.campaign_steps import (
    change_screen,
    count_in,
    countable,
    end_words,
    later,
    moment_of,
    more_days_rows,
    one_by_one,
    one_of,
    second_of,
)
from handlers.merchant.campaign_words import MOST_TOLD, cards_of, variant_name
from handlers.merchant.promotion_words import window_words

router = Router()

#: Signs of typed prices that stand in the message that asks whether they shall be so.
_MOST_WORDS = 40


@router.tap(ChangeBargains)
async def change(visit: Visit, wanted: ChangeBargains) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    rows: list[Row] = [[Button(text("bargains-lower"), AskLowerFloor(sale.id))]]
    if any(one.quota is not None for one in sale.campaign.variants.values()):
        rows.append([Button(text("campaign-more-pieces"), AskMoreBargains(sale.id))])
    rows += [[Button(text("campaign-later-end"), ChooseLaterEnd(sale.id))], way_back(ShowCampaign(sale.id))]
    return Screen(paragraphs(await facts(visit, sale), text("campaign-change-what")), rows)


@router.tap(AskLowerFloor)
async def ask_lower(visit: Visit, wanted: AskLowerFloor) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    cards, rows = await cards_of(visit, sale.campaign), list[Row]()
    if wanted.variant_id is not None:
        ask = text("bargains-ask-floor-of", name=variant_name(one_of(cards, wanted.variant_id)))
    else:
        ask = text("bargains-ask-lower")
        rows += one_by_one(cards, lambda one: AskLowerFloor(sale.id, one))
    rows.append(way_back(ChangeBargains(sale.id)))
    return Screen(paragraphs(await facts(visit, sale), ask), rows, asks=GiveLowerFloor(sale.id, wanted.variant_id))


@router.reply(GiveLowerFloor)
async def lower_given(visit: Visit, asked: GiveLowerFloor) -> Answer:
    """The typed words stand in the message, in italics, until they are agreed to."""
    sale, words = await _alive(visit, asked.campaign_id), visit.words.strip()
    if len(words) > _MOST_WORDS:
        raise bargains.FloorUnclear
    after = await bargains.lowered(visit.session, sale, words, asked.variant_id)
    below = await bargains.refuse_loss(visit.session, visit.customer.id, after)
    cards = await cards_of(visit, sale.campaign)
    told = [
        text("campaign-price-change", name=variant_name(card), before=sale.floor(one), after=after.floor(one))
        for one, card in cards.items()
        if sale.floor(one) != after.floor(one)
    ]
    ask = paragraphs(
        text("bargains-lower-ask", words=words),
        lines(*told[:MOST_TOLD]),
        await loss_words(visit, after),
        text("bargains-lower-whom"),
    )
    return change_screen(ask, LowerFloor(sale.id, asked.variant_id, agreed=below), ShowCampaign(sale.id))


@router.tap(LowerFloor)
async def lower(visit: Visit, wanted: LowerFloor) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    session, me = visit.session, visit.customer.id
    after = await bargains.lowered(session, sale, words_in_italics(visit.incoming), wanted.variant_id)
    await bargains.refuse_loss(session, me, after)
    for one, floor in sorted(after.floors.items()):
        await bargains.lower_floor(session, me, sale.id, one, floor, below_cost=wanted.agreed)
    return await bargains_screen(visit, sale.id, text("campaign-changed"))


@router.tap(AskMoreBargains)
async def ask_more(visit: Visit, wanted: AskMoreBargains) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    body = paragraphs(await pieces(visit, sale.campaign), text("bargains-ask-pieces"))
    return Screen(body, [way_back(ChangeBargains(sale.id))], asks=GiveMoreBargains(sale.id))


@router.reply(GiveMoreBargains)
async def more_given(visit: Visit, asked: GiveMoreBargains) -> Answer:
    """`50` of each variant in all, or `-` for as many as there are."""
    sale, quota = await _alive(visit, asked.campaign_id), count_in(visit.words)
    for kept in sale.campaign.variants.values():
        calendar.refuse_fewer(kept, quota)
    await bargains.refuse_loss(visit.session, visit.customer.id, sale)
    ask = text("bargains-more-any") if quota is None else text("bargains-more-ask", count=quota)
    told = paragraphs(await pieces(visit, sale.campaign), ask)
    return change_screen(told, SellMoreBargains(sale.id, quota), ShowCampaign(sale.id))


@router.tap(SellMoreBargains)
async def sell_more(visit: Visit, wanted: SellMoreBargains) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    quota = countable(wanted.quota)
    await bargains.refuse_loss(visit.session, visit.customer.id, sale)
    for one in sorted(sale.campaign.variants):
        await calendar.raise_quota(visit.session, visit.customer.id, sale.id, one, quota)
    return await bargains_screen(visit, sale.id, text("campaign-changed"))


@router.tap(ChooseLaterEnd)
async def choose_end(visit: Visit, wanted: ChooseLaterEnd) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    ends_at = sale.campaign.ends_at
    days = more_days_rows(ends_at, lambda days: ProlongBargains(sale.id, second_of(later(ends_at, days))))
    body = paragraphs(window_words(sale.campaign.starts_at, ends_at), text("bargains-ask-end"))
    return Screen(body, [*days, way_back(ChangeBargains(sale.id))])


@router.tap(ProlongBargains)
async def prolong(visit: Visit, wanted: ProlongBargains) -> Answer:
    """The button names the second it ends, so that a doubled tap changes nothing more."""
    sale = await _alive(visit, wanted.campaign_id)
    await bargains.refuse_loss(visit.session, visit.customer.id, sale)
    until, before = moment_of(wanted.until), sale.campaign.ends_at
    calendar.refuse_earlier(sale.campaign, until)
    if not wanted.sure:
        yes = ProlongBargains(sale.id, wanted.until, sure=True)
        return change_screen(end_words(before, until), yes, ShowCampaign(sale.id))
    await calendar.prolong(visit.session, visit.customer.id, sale.id, until)
    return await bargains_screen(visit, sale.id, text("campaign-changed"))


async def _alive(visit: Visit, campaign_id: int) -> BargainSale:
    """Bargains that are published and not over. Raises `CampaignFixed`, `NotFound`."""
    await calendar.amendable(visit.session, campaign_id)
    return await bargains.get(visit.session, campaign_id)
