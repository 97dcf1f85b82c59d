"""Changing bargains that are published: a lower lowest price, more pieces, a later end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from campaigns import bargains, calendar
from campaigns.bargains import BargainSale
from commerce import catalogue
from commerce.kit.clock import now
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
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
from handlers.merchant.bargain_facts import cards_of, facts, loss_words, pieces
from handlers.merchant.bargain_plans import are_you_sure, bargains_screen
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.group_rules import MOST_PIECES, CountUnclear, count_in
from handlers.merchant.group_words import MOST_TOLD, variant_name, window_words

router = Router()

#: Signs of typed prices that stand in the message that asks whether they shall be so.
_MOST_WORDS = 40
_DAYS = (1, 3, 7, 14, 30)


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
    cards, rows = await cards_of(visit, sale), list[Row]()
    if wanted.variant_id is not None and wanted.variant_id not in cards:
        raise catalogue.VariantGone
    ask: Words = text("bargains-ask-lower")
    if wanted.variant_id is not None:
        ask = text("bargains-ask-floor-of", name=variant_name(cards[wanted.variant_id]))
    elif len(cards) > 1:
        labels = {one: card.option_label or card.title for one, card in cards.items()}
        rows = grid([Button(label, AskLowerFloor(sale.id, one)) for one, label in labels.items()], 2)
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
    cards = await cards_of(visit, sale)
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
    yes = LowerFloor(sale.id, asked.variant_id, agreed=below)
    return are_you_sure(sale, ask, Button(text("promo-change-yes"), yes, style=Style.PRIMARY))


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
    body = paragraphs(await pieces(visit, sale), text("bargains-ask-pieces"))
    return Screen(body, [way_back(ChangeBargains(sale.id))], asks=GiveMoreBargains(sale.id))


@router.reply(GiveMoreBargains)
async def more_given(visit: Visit, asked: GiveMoreBargains) -> Answer:
    """`50` of each variant in all, or `-` for as many as there are."""
    sale, quota = await _alive(visit, asked.campaign_id), count_in(visit.words)
    for kept in sale.campaign.variants.values():
        calendar.refuse_fewer(kept, quota)
    await bargains.refuse_loss(visit.session, visit.customer.id, sale)
    ask = text("bargains-more-any") if quota is None else text("bargains-more-ask", count=quota)
    yes = Button(text("promo-change-yes"), SellMoreBargains(sale.id, quota), style=Style.PRIMARY)
    return are_you_sure(sale, paragraphs(await pieces(visit, sale), ask), yes)


@router.tap(SellMoreBargains)
async def sell_more(visit: Visit, wanted: SellMoreBargains) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    if wanted.quota is not None and not 0 < wanted.quota <= MOST_PIECES:
        raise CountUnclear
    await bargains.refuse_loss(visit.session, visit.customer.id, sale)
    for one in sorted(sale.campaign.variants):
        await calendar.raise_quota(visit.session, visit.customer.id, sale.id, one, wanted.quota)
    return await bargains_screen(visit, sale.id, text("campaign-changed"))


@router.tap(ChooseLaterEnd)
async def choose_end(visit: Visit, wanted: ChooseLaterEnd) -> Answer:
    sale = await _alive(visit, wanted.campaign_id)
    ends_at = sale.campaign.ends_at
    buttons: list[Button] = []
    for days in _DAYS:
        until = int(((ends_at or now()) + timedelta(days=days)).timestamp())
        buttons.append(Button(text("promo-days-more", count=days), ProlongBargains(sale.id, until)))
    if ends_at is not None:
        buttons.append(Button(text("promo-no-end"), ProlongBargains(sale.id, None)))
    body = paragraphs(window_words(sale.campaign), text("bargains-ask-end"))
    return Screen(body, [*grid(buttons, 3), way_back(ChangeBargains(sale.id))])


@router.tap(ProlongBargains)
async def prolong(visit: Visit, wanted: ProlongBargains) -> Answer:
    """The button names the second it ends, so that a doubled tap changes nothing more."""
    sale = await _alive(visit, wanted.campaign_id)
    await bargains.refuse_loss(visit.session, visit.customer.id, sale)
    until, before = _moment(wanted.until), sale.campaign.ends_at
    calendar.refuse_earlier(sale.campaign, until)
    if not wanted.sure:
        ask: Words = text("promo-change-open-end")
        if until is not None:
            first = text("promo-change-first-end", after=until)
            ask = first if before is None else text("promo-change-end", before=before, after=until)
        yes = ProlongBargains(sale.id, wanted.until, sure=True)
        return are_you_sure(sale, ask, Button(text("promo-change-yes"), yes, style=Style.PRIMARY))
    await calendar.prolong(visit.session, visit.customer.id, sale.id, until)
    return await bargains_screen(visit, sale.id, text("campaign-changed"))


def _moment(second: int | None) -> datetime | None:
    """The moment a button names; a forged one may name none that there is. Raises `CampaignWindowUnclear`."""
    try:
        return None if second is None else datetime.fromtimestamp(second, UTC)
    except (OverflowError, ValueError, OSError) as error:
        raise calendar.CampaignWindowUnclear from error


async def _alive(visit: Visit, campaign_id: int) -> BargainSale:
    """Bargains that are published and not over. Raises `CampaignFixed`, `NotFound`."""
    sale = await bargains.get(visit.session, campaign_id)
    await calendar.amendable(visit.session, campaign_id)
    return sale
