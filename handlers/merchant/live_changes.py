"""Changing a live sale that is published: a pause, more pieces, a later end, each told before it is done."""

from __future__ import annotations

from campaigns import live_sales
from campaigns.live_sales import LiveSale
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Words, text
from handlers.merchant.campaign_changing import Changing, LaterEnd, MorePieces, Pausing
from handlers.merchant.campaign_words import cards_of, pieces_words
from handlers.merchant.live_doors import (
    AskLaterLive,
    AskMoreLive,
    ChangeLive,
    GiveLaterLive,
    GiveMoreLive,
    PauseLive,
    ProlongLive,
    ResumeLive,
    SellMoreLive,
)
from handlers.merchant.live_facts import fact_words
from handlers.merchant.live_plans import live_screen

router = Router()


async def _pieces(visit: Visit, sale: LiveSale) -> Words:
    return pieces_words(sale.campaign, await cards_of(visit, sale.campaign))


async def _refuse_loss(visit: Visit, sale: LiveSale) -> bool:
    return await live_sales.refuse_loss(visit.session, visit.customer.id, sale)


CHANGES = Changing(
    plans=live_sales,
    facts=fact_words,
    refuse_loss=_refuse_loss,
    screen=live_screen,
    menu=ChangeLive,
    more=AskMoreLive,
    later=AskLaterLive,
)
CHANGES.answer(router)
MorePieces(CHANGES, pieces=_pieces, choose=AskMoreLive, give=GiveMoreLive, sell=SellMoreLive).answer(router)
LaterEnd(CHANGES, choose=AskLaterLive, give=GiveLaterLive, prolong=ProlongLive).answer(router)
Pausing(
    CHANGES,
    pause=PauseLive,
    paused=text("live-now-paused"),
    resume=ResumeLive,
    resumed=text("live-published"),
).answer(router)
