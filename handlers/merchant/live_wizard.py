"""Making a live sale at the counter, question by question: goods, price, pieces, where, when, name; then rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from campaigns import calendar, live_sales, venues
from campaigns.live_sales import LiveSale
from commerce import catalogue
from commerce.kit.clock import now
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.merchant import campaign_steps
from handlers.merchant.campaign_doors import ShowCampaign, ShowCampaigns
from handlers.merchant.campaign_steps import (
    MOST_VARIANTS,
    count_in,
    countable,
    found_screen,
    one_by_one,
    one_of,
    refuse_published,
    titles_in,
    titles_of,
    typed_window,
)
from handlers.merchant.campaign_words import cards_of, pieces_words, variant_name
from handlers.merchant.flash_wizard import read_price
from handlers.merchant.live_doors import (
    AskLivePieces,
    AskLivePrice,
    AskLiveTitle,
    AskLiveWord,
    ChooseLiveRules,
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
    SetLiveLimit,
    SetLivePieces,
    SetLiveVenue,
    SetLiveWindow,
    TakeLiveProduct,
    TakeLiveTitle,
)
from handlers.merchant.live_facts import fact_words, suggested_title
from handlers.merchant.live_plans import has_prices, is_finished, live_screen
from handlers.merchant.venue_doors import ShowVenues

router = Router()

Step = Callable[[Visit, LiveSale], Screen]
_PIECES = (5, 10, 20, 50, 100, None)
_HOURS = (1, 2, 4, 12, 24, 48)
_LIMITS = (1, 2, 3, 5, 10, None)
_WINDOWS = (5, 10, 15, 30, 60, 120)


@router.tap(NewLiveSale)
async def new_live_sale(_: Visit, __: NewLiveSale) -> Answer:
    return Screen(text("live-ask-product"), [way_back(ShowCampaigns())], asks=NameLiveProduct())


@router.reply(NameLiveProduct)
async def product_named(visit: Visit, asked: NameLiveProduct) -> Answer:
    return await found_screen(visit, asked, TakeLiveProduct, ShowCampaigns())


@router.tap(TakeLiveProduct)
async def take_product(visit: Visit, wanted: TakeLiveProduct) -> Answer:
    """All of its variants at first; some may be left out."""
    card = await catalogue.card(visit.session, wanted.product_id, visit.language)
    currency = visit.shop.profile.currency
    sale = await live_sales.begin(visit.session, visit.customer.id, card.product_id, currency)
    for one in card.variants[:MOST_VARIANTS]:
        await calendar.put_variant(visit.session, sale.id, one.variant_id)
    return await next_screen(visit, sale.id)


@router.tap(GoOnWithLive)
async def go_on(visit: Visit, wanted: GoOnWithLive) -> Answer:
    return await next_screen(visit, (await draft(visit, wanted.campaign_id)).id)


@router.tap(ChooseLiveVariants)
async def choose_variants(visit: Visit, wanted: ChooseLiveVariants) -> Answer:
    return await variants_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(PutLiveVariant)
async def put_variant(visit: Visit, wanted: PutLiveVariant) -> Answer:
    sale = await draft(visit, wanted.campaign_id)
    if wanted.sold:
        await campaign_steps.put_variant(visit, sale.campaign, wanted.variant_id)
    else:
        await live_sales.drop_variant(visit.session, sale.id, wanted.variant_id)
    return await variants_screen(visit, await live_sales.get(visit.session, sale.id))


@router.tap(AskLivePrice)
async def ask_price(visit: Visit, wanted: AskLivePrice) -> Answer:
    return await price_screen(visit, await draft(visit, wanted.campaign_id), wanted.variant_id)


@router.reply(GiveLivePrice)
async def price_given(visit: Visit, asked: GiveLivePrice) -> Answer:
    """`12.00`, or `-50%` off what each costs."""
    sale = await draft(visit, asked.campaign_id)
    typed = read_price(visit.words, sale.campaign.currency)
    cards = await cards_of(visit, sale.campaign)
    for one in sorted(cards) if asked.variant_id is None else [asked.variant_id]:
        await live_sales.set_price(visit.session, sale.id, one, typed.price(one_of(cards, one).price))
    return await next_screen(visit, sale.id, pieces_screen)


@router.tap(AskLiveWord)
async def ask_word(visit: Visit, wanted: AskLiveWord) -> Answer:
    """The words that were suggested; each can be another one."""
    sale = await draft(visit, wanted.campaign_id)
    cards = await cards_of(visit, sale.campaign)
    if wanted.variant_id is None and len(cards) > 1:
        rows = one_by_one(cards, lambda one: AskLiveWord(sale.id, one))
        return Screen(paragraphs(await fact_words(visit, sale), text("live-ask-which-word")), [*rows, _back(sale)])
    variant_id = wanted.variant_id if wanted.variant_id is not None else next(iter(cards))
    ask = text("live-ask-word", name=variant_name(one_of(cards, variant_id)), word=sale.words.get(variant_id, "–"))
    return Screen(ask, [_back(sale)], asks=GiveLiveWord(sale.id, variant_id))


@router.reply(GiveLiveWord)
async def word_given(visit: Visit, asked: GiveLiveWord) -> Answer:
    sale = await draft(visit, asked.campaign_id)
    await live_sales.set_word(visit.session, sale.id, asked.variant_id, visit.words)
    return await next_screen(visit, sale.id)


@router.tap(AskLivePieces)
async def ask_pieces(visit: Visit, wanted: AskLivePieces) -> Answer:
    sale = await draft(visit, wanted.campaign_id)
    cards = await cards_of(visit, sale.campaign)
    if wanted.variant_id is None:
        screen, single = pieces_screen(visit, sale), one_by_one(cards, lambda one: AskLivePieces(sale.id, one))
        return replace(screen, rows=[*screen.rows[:-1], *single, screen.rows[-1]])
    ask = text("campaign-ask-quota-of", name=variant_name(one_of(cards, wanted.variant_id)))
    body = paragraphs(pieces_words(sale.campaign, cards), ask)
    return Screen(body, [way_back(AskLivePieces(sale.id))], asks=GiveLivePieces(sale.id, wanted.variant_id))


@router.reply(GiveLivePieces)
async def pieces_given(visit: Visit, asked: GiveLivePieces) -> Answer:
    return await _pieces_are(visit, asked.campaign_id, count_in(visit.words), asked.variant_id)


@router.tap(SetLivePieces)
async def set_pieces(visit: Visit, wanted: SetLivePieces) -> Answer:
    return await _pieces_are(visit, wanted.campaign_id, wanted.pieces)


@router.tap(ChooseLiveVenue)
async def choose_venue(visit: Visit, wanted: ChooseLiveVenue) -> Answer:
    return await venue_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(SetLiveVenue)
async def set_venue(visit: Visit, wanted: SetLiveVenue) -> Answer:
    sale = await draft(visit, wanted.campaign_id)
    await live_sales.set_terms(visit.session, sale.id, replace(sale.terms, venue_id=wanted.venue_id))
    return await next_screen(visit, sale.id, time_screen)


@router.tap(ChooseLiveTime)
async def choose_time(visit: Visit, wanted: ChooseLiveTime) -> Answer:
    return time_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(LastLiveHours)
async def last_for(visit: Visit, wanted: LastLiveHours) -> Answer:
    ends_at = now() + timedelta(hours=min(max(wanted.hours, 1), 24 * 31))
    sale = await draft(visit, wanted.campaign_id)
    await calendar.set_window(visit.session, sale.id, None, ends_at)
    return await next_screen(visit, sale.id, title_screen)


@router.reply(GiveLiveTime)
async def time_given(visit: Visit, asked: GiveLiveTime) -> Answer:
    sale = await draft(visit, asked.campaign_id)
    await calendar.set_window(visit.session, sale.id, *typed_window(visit))
    return await next_screen(visit, sale.id, title_screen)


@router.tap(AskLiveTitle)
async def ask_title(visit: Visit, wanted: AskLiveTitle) -> Answer:
    return title_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(TakeLiveTitle)
async def take_title(visit: Visit, wanted: TakeLiveTitle) -> Answer:
    """The price in words, said in every language of the shop."""
    sale = await draft(visit, wanted.campaign_id)
    if not has_prices(sale):
        return await next_screen(visit, sale.id)
    await calendar.set_titles(visit.session, sale.id, titles_of(visit, suggested_title(sale)))
    return await next_screen(visit, sale.id)


@router.reply(GiveLiveTitle)
async def title_given(visit: Visit, asked: GiveLiveTitle) -> Answer:
    """One line is its name in the language of whoever types; `zh: …` names it in another."""
    sale = await draft(visit, asked.campaign_id)
    titles = titles_in(visit, visit.words)
    if not titles:
        return title_screen(visit, sale)
    await calendar.set_titles(visit.session, sale.id, {**sale.campaign.titles, **titles})
    return await next_screen(visit, sale.id)


@router.tap(ChooseLiveRules)
async def choose_rules(visit: Visit, wanted: ChooseLiveRules) -> Answer:
    return await rules_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(SetLiveLimit)
async def set_limit(visit: Visit, wanted: SetLiveLimit) -> Answer:
    return await _set(visit, wanted.campaign_id, max_pieces=countable(wanted.most))


@router.tap(SetLiveWindow)
async def set_window(visit: Visit, wanted: SetLiveWindow) -> Answer:
    return await _set(visit, wanted.campaign_id, window=timedelta(minutes=min(max(wanted.minutes, 1), 24 * 60)))


async def next_screen(visit: Visit, campaign_id: int, then: Step | None = None) -> Screen:
    """Whatever is missing first; then the step that follows, and the preview when everything is said."""
    sale = await live_sales.get(visit.session, campaign_id)
    if not sale.campaign.variants:
        return await variants_screen(visit, sale)
    if not has_prices(sale):
        return await price_screen(visit, sale)
    if is_finished(sale):
        return await live_screen(visit, campaign_id)
    if then is pieces_screen:
        return pieces_screen(visit, sale)
    if sale.terms.venue_id is None:
        return await venue_screen(visit, sale)
    return title_screen(visit, sale) if then is title_screen else time_screen(visit, sale)


async def variants_screen(visit: Visit, sale: LiveSale) -> Screen:
    """Each variant with whether it is sold."""
    return await campaign_steps.variants_screen(
        visit, sale.campaign, lambda one, sold: PutLiveVariant(sale.id, one, sold), GoOnWithLive(sale.id)
    )


async def price_screen(visit: Visit, sale: LiveSale, variant_id: int | None = None) -> Screen:
    """The price, typed: of all variants, or of one that costs something else."""
    cards, rows = await cards_of(visit, sale.campaign), list[Row]()
    if variant_id is not None:
        ask = text("live-ask-price-of", name=variant_name(one_of(cards, variant_id)))
    else:
        ask = text("live-ask-price")
        rows += one_by_one(cards, lambda one: AskLivePrice(sale.id, one))
    rows.append(way_back(ChooseLiveVariants(sale.id)))
    return Screen(paragraphs(await fact_words(visit, sale), ask), rows, asks=GiveLivePrice(sale.id, variant_id))


def pieces_screen(_: Visit, sale: LiveSale) -> Screen:
    """How many pieces of each: by a tap, or typed."""
    buttons = [
        Button(text("flash-any-pieces") if one is None else str(one), SetLivePieces(sale.id, one)) for one in _PIECES
    ]
    rows = [*grid(buttons, 3), way_back(AskLivePrice(sale.id))]
    return Screen(text("live-ask-pieces"), rows, asks=GiveLivePieces(sale.id, None))


async def venue_screen(visit: Visit, sale: LiveSale) -> Screen:
    """Where people comment: a group, or a channel with its discussion; without any, how to begin."""
    there = [one for one in await venues.listed(visit.session) if one.leads or not one.is_channel]
    if not there:
        rows = [[Button(text("venues-show"), ShowVenues())], _back(sale)]
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


def time_screen(visit: Visit, sale: LiveSale) -> Screen:
    """From now for so many hours by a tap, or two moments typed."""
    buttons = [Button(text("campaign-hours", count=hours), LastLiveHours(sale.id, hours)) for hours in _HOURS]
    ask = text("live-ask-time", zone=str(visit.shop.profile.timezone))
    return Screen(ask, [*grid(buttons, 3), way_back(ChooseLiveVenue(sale.id))], asks=GiveLiveTime(sale.id))


def title_screen(_: Visit, sale: LiveSale) -> Screen:
    """What customers read: typed, or the price in words."""
    suggestion = suggested_title(sale) if has_prices(sale) else None
    return campaign_steps.title_screen(
        suggestion, TakeLiveTitle(sale.id), ChooseLiveTime(sale.id), GiveLiveTitle(sale.id)
    )


async def rules_screen(visit: Visit, sale: LiveSale) -> Screen:
    """What is so now, and what could be otherwise."""
    kept = int(sale.terms.window.total_seconds() // 60)
    limits = [
        Button(
            _chosen(
                one == sale.terms.max_pieces,
                text("flash-rule-any") if one is None else text("flash-rule-each", count=one),
            ),
            SetLiveLimit(sale.id, one),
        )
        for one in _LIMITS
    ]
    windows = [
        Button(_chosen(one == kept, text("live-rule-window", count=one)), SetLiveWindow(sale.id, one))
        for one in _WINDOWS
    ]
    return Screen(await fact_words(visit, sale), [*grid(limits, 3), *grid(windows, 3), _back(sale)])


async def draft(visit: Visit, campaign_id: int) -> LiveSale:
    """A live sale that nobody has seen yet. Raises `CampaignFixed`."""
    sale = await live_sales.get(visit.session, campaign_id)
    refuse_published(sale.campaign)
    return sale


async def _pieces_are(visit: Visit, campaign_id: int, pieces: int | None, variant_id: int | None = None) -> Screen:
    sale, pieces = await draft(visit, campaign_id), countable(pieces)
    for one in sorted(sale.campaign.variants) if variant_id is None else [variant_id]:
        await live_sales.set_quota(visit.session, sale.id, one, pieces)
    return await next_screen(visit, sale.id)


async def _set(visit: Visit, campaign_id: int, **rules: Any) -> Screen:
    sale = await draft(visit, campaign_id)
    sale = await live_sales.set_terms(visit.session, sale.id, replace(sale.terms, **rules))
    return await rules_screen(visit, sale)


def _back(sale: LiveSale) -> Row:
    return way_back(ShowCampaign(sale.id))


def _chosen(is_so: bool, label: Words) -> Words:
    return text("campaign-shown", label=label) if is_so else label
