"""Changing bargains that are published: a pause, a lower lowest price, more pieces, a later end."""

from __future__ import annotations

from campaigns import bargains, calendar
from campaigns.bargains import BargainSale
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, lines, paragraphs, text
from handlers.merchant.bargain_doors import (
    AskLowerFloor,
    AskMoreBargains,
    ChangeBargains,
    ChooseLaterEnd,
    GiveLowerFloor,
    GiveMoreBargains,
    LowerFloor,
    PauseBargains,
    ProlongBargains,
    ResumeBargains,
    SellMoreBargains,
)
from handlers.merchant.bargain_facts import facts, loss_words, pieces
from handlers.merchant.bargain_plans import bargains_screen
from handlers.merchant.campaign_changing import Changing, Lowering, MorePieces, Pausing
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.campaign_steps import (
    end_words,
    later,
    moment_of,
    more_days_rows,
    second_of,
)
from handlers.merchant.campaign_words import MOST_TOLD, cards_of, variant_name
from handlers.merchant.promotion_words import window_words

router = Router()

#: Signs of typed prices that stand in the message that asks whether they shall be so.
_MOST_WORDS = 40


async def _pieces(visit: Visit, sale: BargainSale) -> Words:
    return await pieces(visit, sale.campaign)


async def _refuse_loss(visit: Visit, sale: BargainSale) -> bool:
    return await bargains.refuse_loss(visit.session, visit.customer.id, sale)


def _so_many(count: int | None) -> Words:
    return text("bargains-more-any") if count is None else text("bargains-more-ask", count=count)


CHANGES = Changing(
    plans=bargains,
    facts=facts,
    refuse_loss=_refuse_loss,
    screen=bargains_screen,
    menu=ChangeBargains,
    more=AskMoreBargains,
    later=ChooseLaterEnd,
    lower=AskLowerFloor,
    lower_label=text("bargains-lower"),
    back=ShowCampaign,
)
CHANGES.answer(router)
Lowering(
    CHANGES,
    ask_all=text("bargains-ask-lower"),
    ask_one=lambda name: text("bargains-ask-floor-of", name=name),
    choose=AskLowerFloor,
    give=GiveLowerFloor,
).answer(router)
MorePieces(
    CHANGES,
    pieces=_pieces,
    choose=AskMoreBargains,
    give=GiveMoreBargains,
    sell=SellMoreBargains,
    ask=text("bargains-ask-pieces"),
    so_many=_so_many,
).answer(router)
Pausing(
    CHANGES,
    pause=PauseBargains,
    paused=text("bargains-paused"),
    resume=ResumeBargains,
    resumed=text("bargains-published"),
).answer(router)


@router.reply(GiveLowerFloor)
async def lower_given(visit: Visit, asked: GiveLowerFloor) -> Answer:
    """The typed words stand in the message, in italics, until they are agreed to."""
    sale, words = await CHANGES.alive(visit, asked.campaign_id), visit.words.strip()
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
    return CHANGES.sure(sale, ask, LowerFloor(sale.id, asked.variant_id, agreed=below))


@router.tap(LowerFloor)
async def lower(visit: Visit, wanted: LowerFloor) -> Answer:
    sale = await CHANGES.alive(visit, wanted.campaign_id)
    session, me = visit.session, visit.customer.id
    after = await bargains.lowered(session, sale, words_in_italics(visit.incoming), wanted.variant_id)
    await bargains.refuse_loss(session, me, after)
    for one, floor in sorted(after.floors.items()):
        await bargains.lower_floor(session, me, sale.id, one, floor, below_cost=wanted.agreed)
    return await CHANGES.changed(visit, sale)


@router.tap(ChooseLaterEnd)
async def choose_end(visit: Visit, wanted: ChooseLaterEnd) -> Answer:
    sale = await CHANGES.alive(visit, wanted.campaign_id)
    ends_at = sale.campaign.ends_at
    days = more_days_rows(ends_at, lambda days: ProlongBargains(sale.id, second_of(later(ends_at, days))))
    body = paragraphs(window_words(sale.campaign.starts_at, ends_at), text("bargains-ask-end"))
    return Screen(body, [*days, way_back(ChangeBargains(sale.id))])


@router.tap(ProlongBargains)
async def prolong(visit: Visit, wanted: ProlongBargains) -> Answer:
    """The button names the second it ends, so that a doubled tap changes nothing more."""
    sale = await CHANGES.alive(visit, wanted.campaign_id)
    await bargains.refuse_loss(visit.session, visit.customer.id, sale)
    until, before = moment_of(wanted.until), sale.campaign.ends_at
    calendar.refuse_earlier(sale.campaign, until)
    if not wanted.sure:
        yes = ProlongBargains(sale.id, wanted.until, sure=True)
        return CHANGES.sure(sale, end_words(before, until), yes)
    await calendar.prolong(visit.session, visit.customer.id, sale.id, until)
    return await CHANGES.changed(visit, sale)
