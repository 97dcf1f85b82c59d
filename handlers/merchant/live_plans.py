"""Live sales at the counter: the preview of a draft, the tally of one that runs, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns import calendar, live_sales
from campaigns.calendar import Status
from campaigns.live_sales import LiveBelowCost, LiveSale
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.live_words import tally_words
from handlers.merchant.campaign_doors import ShowCampaign, ShowCampaigns
from handlers.merchant.campaign_steps import below_cost_screen, discard_screen, moves
from handlers.merchant.campaign_words import cards_of, head_words, lowest_words, pieces_words, title_words
from handlers.merchant.live_doors import (
    ChangeLive,
    ChooseLiveRules,
    DiscardLive,
    EndLive,
    PauseLive,
    PublishLive,
    ResumeLive,
    StopLive,
)
from handlers.merchant.live_facts import fact_words, result_words
from handlers.merchant.live_questions import (
    AskLivePieces,
    AskLivePrice,
    AskLiveTitle,
    AskLiveWord,
    ChooseLiveTime,
    ChooseLiveVariants,
    ChooseLiveVenue,
    GoOnWithLive,
)

router = Router()


@router.tap(PublishLive)
async def publish(visit: Visit, wanted: PublishLive) -> Answer:
    """Below what goods cost only after a second yes, and where there are two who may, that of somebody else."""
    sale = await live_sales.get(visit.session, wanted.campaign_id)
    session, me = visit.session, visit.customer.id
    if wanted.agreed and await live_sales.ask_second_person(session, me, sale.id):
        return await live_screen(visit, sale.id, text("promo-takes-two"))
    try:
        sale = await live_sales.publish(session, me, sale.id, below_cost=wanted.agreed)
    except LiveBelowCost:
        worst = lowest_words(await live_sales.foresee(session, sale), await cards_of(visit, sale.campaign))
        return below_cost_screen(worst, PublishLive(sale.id, agreed=True), ShowCampaign(sale.id))
    scheduled = sale.campaign.status is Status.SCHEDULED
    return await live_screen(visit, sale.id, text("promo-scheduled" if scheduled else "live-published"))


@router.tap(StopLive)
async def ask_stop(visit: Visit, wanted: StopLive) -> Answer:
    """Whoever has claimed keeps their time, or does not: one of the two is chosen."""
    sale = await live_sales.get(visit.session, wanted.campaign_id)
    found = await live_sales.results(visit.session, sale.id)
    ask = text("live-stop-ask", title=await title_words(visit, sale.campaign), count=found.held)
    rows: list[Row] = [
        [Button(text("promo-leave"), ShowCampaign(sale.id))],
        [Button(text("live-stop-keep"), EndLive(sale.id, free=False), style=Style.DANGER)],
        [Button(text("live-stop-free"), EndLive(sale.id, free=True), style=Style.DANGER)],
        way_back(ShowCampaign(sale.id)),
    ]
    return Screen(ask, rows)


@router.tap(EndLive)
async def end(visit: Visit, wanted: EndLive) -> Answer:
    sale = await live_sales.get(visit.session, wanted.campaign_id)
    await live_sales.stop(visit.session, visit.customer.id, sale.id, free=wanted.free)
    return await live_screen(visit, sale.id, text("live-ended-free" if wanted.free else "live-ended-keep"))


@router.tap(DiscardLive)
async def discard(visit: Visit, wanted: DiscardLive) -> Answer:
    sale = await live_sales.get(visit.session, wanted.campaign_id)
    if not wanted.sure:
        return discard_screen(DiscardLive(sale.id, sure=True), ShowCampaign(sale.id))
    await calendar.discard(visit.session, sale.id)
    return Screen(text("promo-discarded"), [way_back(ShowCampaigns())])


async def live_screen(visit: Visit, campaign_id: int, notice: Words | None = None) -> Screen:
    """A live sale as its merchant sees it; of a finished draft also how low its prices are."""
    sale = await live_sales.get(visit.session, campaign_id)
    cards = await cards_of(visit, sale.campaign)
    body = [notice, await head_words(visit, sale.campaign), await fact_words(visit, sale)]
    if sale.campaign.status is Status.DRAFT:
        if has_prices(sale):
            body.append(pieces_words(sale.campaign, cards))
            body.append(lowest_words(await live_sales.foresee(visit.session, sale), cards))
        return Screen(paragraphs(*body), [*_drafting(sale), way_back(ShowCampaigns())])
    body.append(await tally_words(visit.session, await live_sales.tally(visit.session, sale.id), cards))
    body.append(result_words(await live_sales.results(visit.session, sale.id)))
    free = Button(text("live-free-now"), EndLive(sale.id, free=True))
    rows = moves(
        sale.campaign,
        pause=PauseLive(sale.id),
        resume=ResumeLive(sale.id),
        stop=StopLive(sale.id),
        change=ChangeLive(sale.id),
        call_off=free if (await live_sales.results(visit.session, sale.id)).held else None,
    )
    again = [Button(text("live-look-again"), ShowCampaign(sale.id))]
    return Screen(paragraphs(*body), [again, *rows, way_back(ShowCampaigns())])


def has_prices(sale: LiveSale) -> bool:
    """Whether it sells something, and each of its variants has a price."""
    return bool(sale.campaign.variants) and sale.campaign.variants.keys() == sale.prices.keys()


def is_finished(sale: LiveSale) -> bool:
    """Whether everything is said that it takes to publish it."""
    return has_prices(sale) and sale.terms.venue_id is not None and bool(sale.campaign.titles)


def _drafting(sale: LiveSale) -> Iterator[Row]:
    """What can still be said differently."""
    if is_finished(sale):
        yield [Button(text("promo-publish"), PublishLive(sale.id), style=Style.SUCCESS)]
    else:
        yield [Button(text("promo-go-on"), GoOnWithLive(sale.id), style=Style.PRIMARY)]
    yield [
        Button(text("campaign-variants"), ChooseLiveVariants(sale.id)),
        Button(text("campaign-prices"), AskLivePrice(sale.id)),
    ]
    if has_prices(sale):
        yield [Button(text("live-words"), AskLiveWord(sale.id)), Button(text("campaign-quota"), AskLivePieces(sale.id))]
        yield [
            Button(text("live-where"), ChooseLiveVenue(sale.id)),
            Button(text("promo-time"), ChooseLiveTime(sale.id)),
        ]
        yield [
            Button(text("promo-name"), AskLiveTitle(sale.id)),
            Button(text("campaign-rules"), ChooseLiveRules(sale.id)),
        ]
    yield [Button(text("promo-discard"), DiscardLive(sale.id))]
