"""Changing a flash sale that is published: a pause, a lower price, more pieces, a later end, each told beforehand."""

from __future__ import annotations

from dataclasses import replace

from campaigns import flash_sales
from campaigns.flash_sales import FlashSale
from campaigns.group_buys import Rung
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, lines, paragraphs, text
from handlers.merchant.campaign_changing import Changing, LaterEnd, MorePieces, Pausing
from handlers.merchant.campaign_making import FlashPriceUnclear, read_price
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
    PauseFlash,
    ProlongFlash,
    ResumeFlash,
    SellMoreFlash,
)
from handlers.merchant.flash_sales import beside, flash_screen
from handlers.merchant.flash_telling import fact_words

router = Router()

#: Signs of a typed price that stand in the message that asks whether it shall be so.
_MOST_WORDS = 100


async def _pieces(visit: Visit, sale: FlashSale) -> Words:
    campaign = await flash_sales.counted(visit.session, sale.campaign)
    return pieces_words(campaign, await cards_of(visit, campaign))


async def _refuse_loss(visit: Visit, sale: FlashSale) -> bool:
    return await flash_sales.refuse_loss(visit.session, visit.customer.id, sale, await beside(visit, sale))


CHANGES = Changing(
    plans=flash_sales,
    facts=fact_words,
    refuse_loss=_refuse_loss,
    screen=flash_screen,
    menu=ChangeFlash,
    more=AskMoreFlash,
    later=AskLaterFlash,
    lower=AskLowerFlash,
)
CHANGES.answer(router)
MorePieces(CHANGES, pieces=_pieces, choose=AskMoreFlash, give=GiveMoreFlash, sell=SellMoreFlash).answer(router)
LaterEnd(CHANGES, choose=AskLaterFlash, give=GiveLaterFlash, prolong=ProlongFlash).answer(router)
Pausing(
    CHANGES,
    pause=PauseFlash,
    paused=text("flash-now-paused"),
    resume=ResumeFlash,
    resumed=text("flash-published"),
).answer(router)


@router.tap(AskLowerFlash)
async def ask_lower(visit: Visit, wanted: AskLowerFlash) -> Answer:
    sale = await CHANGES.alive(visit, wanted.campaign_id)
    told = paragraphs(await fact_words(visit, sale), text("flash-ask-lower"))
    return Screen(told, [way_back(ChangeFlash(sale.id))], asks=GiveLowerFlash(sale.id))


@router.reply(GiveLowerFlash)
async def lower_given(visit: Visit, asked: GiveLowerFlash) -> Answer:
    """The typed words stand in the message, in italics, until they are agreed to."""
    sale = await CHANGES.alive(visit, asked.campaign_id)
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
    return CHANGES.sure(sale, body, LowerFlash(sale.id, agreed=below))


@router.tap(LowerFlash)
async def lower(visit: Visit, wanted: LowerFlash) -> Answer:
    sale = await CHANGES.alive(visit, wanted.campaign_id)
    after = await _lowered(visit, sale, read_price(words_in_italics(visit.incoming), sale.campaign.currency))
    session, me, others = visit.session, visit.customer.id, await beside(visit, sale)
    await flash_sales.refuse_loss(session, me, after, others)
    for one, price in sorted(after.prices.items()):
        await flash_sales.lower_price(session, me, sale.id, one, price, below_cost=wanted.agreed, beside=others)
    return await CHANGES.changed(visit, sale)


async def _lowered(visit: Visit, sale: FlashSale, typed: Rung) -> FlashSale:
    """The sale as it would be. Raises `PriceOnlyFalls(price)`."""
    cards = await cards_of(visit, sale.campaign)
    prices = {one: typed.price(cards[one].price) for one in sale.prices if one in cards}
    for one, price in prices.items():
        flash_sales.refuse_rise(sale, one, price)
    return replace(sale, prices={**sale.prices, **prices})
