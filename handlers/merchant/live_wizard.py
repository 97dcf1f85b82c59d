"""Making a live sale at the counter, one question after another: goods, price, words, pieces, where, when, name."""

from __future__ import annotations

from dataclasses import replace

from campaigns import live_sales, venues
from campaigns.live_sales import LiveSale
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.campaign_making import HOURS, Goods, Making, Pieces, Prices, Then, Title, Window, typed_prices
from handlers.merchant.campaign_steps import one_by_one, one_of
from handlers.merchant.campaign_words import cards_of, variant_name
from handlers.merchant.live_facts import fact_words, suggested_title
from handlers.merchant.live_plans import has_prices, is_finished, live_screen
from handlers.merchant.live_questions import (
    AskLivePieces,
    AskLivePrice,
    AskLiveTitle,
    AskLiveWord,
    ChooseLiveTime,
    ChooseLiveVariants,
    ChooseLiveVenue,
    GiveLivePieces,
    GiveLivePrice,
    GiveLiveTime,
    GiveLiveTitle,
    GiveLiveWord,
    GoOnWithLive,
    LastLiveHours,
    NameLiveProduct,
    NewLiveSale,
    PutLiveVariant,
    SetLivePieces,
    SetLiveVenue,
    TakeLiveProduct,
    TakeLiveTitle,
)
from handlers.merchant.venue_doors import ShowVenues

router = Router()


async def next_screen(visit: Visit, campaign_id: int, then: Then[LiveSale] | None = None) -> Screen:
    """Whatever is missing first; then the step that follows, and the preview when everything is said."""
    sale = await live_sales.get(visit.session, campaign_id)
    if not sale.campaign.variants:
        return await GOODS.screen(visit, sale)
    if not has_prices(sale):
        return await PRICES.screen(visit, sale)
    if is_finished(sale):
        return await live_screen(visit, campaign_id)
    if sale.terms.venue_id is None and then != PIECES.screen:
        return await venue_screen(visit, sale)
    return (then or WINDOW.screen)(visit, sale)


LIVE = Making(
    plans=live_sales,
    facts=fact_words,
    has_prices=has_prices,
    suggested_title=suggested_title,
    next_screen=next_screen,
)
GOODS = Goods(
    LIVE,
    ask=text("live-ask-product"),
    new=NewLiveSale,
    name=NameLiveProduct,
    take=TakeLiveProduct,
    go_on=GoOnWithLive,
    choose=ChooseLiveVariants,
    put=PutLiveVariant,
    all_at_first=True,
)
PRICES = Prices(
    LIVE,
    ask_all=text("live-ask-price"),
    ask_one=lambda name: text("live-ask-price-of", name=name),
    choose=AskLivePrice,
    give=GiveLivePrice,
    before=ChooseLiveVariants,
    apart_at_first=True,
)
PIECES = Pieces(
    LIVE,
    ask=text("live-ask-pieces"),
    choose=AskLivePieces,
    take=SetLivePieces,
    give=GiveLivePieces,
    before=AskLivePrice,
)
TITLE = Title(LIVE, ask=AskLiveTitle, take=TakeLiveTitle, give=GiveLiveTitle, before=ChooseLiveTime)
WINDOW = Window(
    LIVE,
    ask=lambda zone: text("live-ask-time", zone=zone),
    span=HOURS,
    choose=ChooseLiveTime,
    last=LastLiveHours,
    give=GiveLiveTime,
    before=ChooseLiveVenue,
    then=TITLE.screen,
)
for step in (GOODS, PRICES, PIECES, WINDOW, TITLE):
    step.answer(router)


@router.reply(GiveLivePrice)
async def price_given(visit: Visit, asked: GiveLivePrice) -> Answer:
    """`12.00`, or `-50%` off what each costs."""
    sale = await LIVE.draft(visit, asked.campaign_id)
    for one, price in (await typed_prices(visit, sale.campaign, asked.variant_id)).items():
        await live_sales.set_price(visit.session, sale.id, one, price)
    return await next_screen(visit, sale.id, PIECES.screen)


@router.tap(AskLiveWord)
async def ask_word(visit: Visit, wanted: AskLiveWord) -> Answer:
    """The words that were suggested; each can be another one."""
    sale = await LIVE.draft(visit, wanted.campaign_id)
    cards = await cards_of(visit, sale.campaign)
    if wanted.variant_id is None and len(cards) > 1:
        rows = one_by_one(cards, lambda one: AskLiveWord(sale.id, one))
        return Screen(
            paragraphs(await fact_words(visit, sale), text("live-ask-which-word")),
            [*rows, way_back(ShowCampaign(sale.id))],
        )
    variant_id = wanted.variant_id if wanted.variant_id is not None else next(iter(cards))
    ask = text("live-ask-word", name=variant_name(one_of(cards, variant_id)), word=sale.words.get(variant_id, "–"))
    return Screen(ask, [way_back(ShowCampaign(sale.id))], asks=GiveLiveWord(sale.id, variant_id))


@router.reply(GiveLiveWord)
async def word_given(visit: Visit, asked: GiveLiveWord) -> Answer:
    sale = await LIVE.draft(visit, asked.campaign_id)
    await live_sales.set_word(visit.session, sale.id, asked.variant_id, visit.words)
    return await next_screen(visit, sale.id)


@router.tap(ChooseLiveVenue)
async def choose_venue(visit: Visit, wanted: ChooseLiveVenue) -> Answer:
    return await venue_screen(visit, await LIVE.draft(visit, wanted.campaign_id))


@router.tap(SetLiveVenue)
async def set_venue(visit: Visit, wanted: SetLiveVenue) -> Answer:
    sale = await LIVE.draft(visit, wanted.campaign_id)
    await live_sales.set_terms(visit.session, sale.id, replace(sale.terms, venue_id=wanted.venue_id))
    return await next_screen(visit, sale.id, WINDOW.screen)


async def venue_screen(visit: Visit, sale: LiveSale) -> Screen:
    """Where people comment: a group, or a channel with its discussion; without any, how to begin."""
    there = [one for one in await venues.listed(visit.session) if one.leads or not one.is_channel]
    if not there:
        rows = [[Button(text("venues-show"), ShowVenues())], way_back(ShowCampaign(sale.id))]
        return Screen(text("venues-none", bot=visit.shop.bot_username), rows)
    rows = [
        [
            Button(
                text("venue-row-channel" if one.is_channel else "venue-row-group", title=one.title),
                SetLiveVenue(sale.id, one.id),
            )
        ]
        for one in there
    ]
    deaf = [one for one in there if one.is_channel and await venues.talked_about_in(visit.session, one.id) is None]
    hints: list[Words] = [text("live-needs-discussion", title=one.title) for one in deaf]
    body = paragraphs(text("live-ask-venue"), lines(*hints) if hints else None)
    return Screen(body, [*rows, way_back(AskLivePieces(sale.id))])
