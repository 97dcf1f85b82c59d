"""Making a flash sale at the counter, one question after another: goods, price, pieces, when, name; then its rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from campaigns import calendar, flash_sales, group_buys
from campaigns.flash_sales import FlashSale
from campaigns.group_buys import GroupPriceUnclear, Rung
from commerce import catalogue
from commerce.kit.clock import now
from commerce.kit.errors import Invalid
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
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
from handlers.merchant.flash_doors import (
    AskFlashPieces,
    AskFlashPrice,
    AskFlashTitle,
    ChooseFlashRules,
    ChooseFlashTime,
    ChooseFlashVariants,
    GiveFlashPieces,
    GiveFlashPrice,
    GiveFlashTime,
    GiveFlashTitle,
    GoOnWithFlash,
    LastForHours,
    LetFlashCouponsIn,
    LetMembersFirst,
    NameFlashProduct,
    NewFlashSale,
    PutFlashAside,
    PutFlashVariant,
    SetFlashHold,
    SetFlashLimit,
    SetFlashPieces,
    TakeFlashProduct,
    TakeFlashTitle,
)
from handlers.merchant.flash_sales import flash_screen, has_prices, is_finished
from handlers.merchant.flash_telling import fact_words, suggested_title

router = Router()

Step = Callable[[Visit, FlashSale], Screen]
_PIECES = (5, 10, 20, 50, 100, None)
_HOURS = (1, 2, 4, 12, 24, 48)
_LIMITS = (1, 2, 3, 5, 10, None)
_HOLDS = (5, 10, 15, 30, None)
_MOST_VARIANTS = 60


class FlashPriceUnclear(Invalid):
    """What was typed is no price of a flash sale."""


@router.tap(NewFlashSale)
async def new_flash_sale(_: Visit, __: NewFlashSale) -> Answer:
    return Screen(text("flash-ask-product"), [way_back(ShowCampaigns())], asks=NameFlashProduct())


@router.reply(NameFlashProduct)
async def product_named(visit: Visit, asked: NameFlashProduct) -> Answer:
    return await found_screen(visit, asked, TakeFlashProduct, ShowCampaigns())


@router.tap(TakeFlashProduct)
async def take_product(visit: Visit, wanted: TakeFlashProduct) -> Answer:
    """All of its variants at first; some may be left out."""
    card = await catalogue.card(visit.session, wanted.product_id, visit.language)
    currency = visit.shop.profile.currency
    sale = await flash_sales.begin(visit.session, visit.customer.id, card.product_id, currency)
    for one in card.variants[:MOST_VARIANTS]:
        await calendar.put_variant(visit.session, sale.id, one.variant_id)
    return await next_screen(visit, sale.id)


@router.tap(GoOnWithFlash)
async def go_on(visit: Visit, wanted: GoOnWithFlash) -> Answer:
    return await next_screen(visit, (await draft(visit, wanted.campaign_id)).id)


@router.tap(ChooseFlashVariants)
async def choose_variants(visit: Visit, wanted: ChooseFlashVariants) -> Answer:
    return await variants_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(PutFlashVariant)
async def put_variant(visit: Visit, wanted: PutFlashVariant) -> Answer:
    sale = await draft(visit, wanted.campaign_id)
    if wanted.sold:
        await campaign_steps.put_variant(visit, sale.campaign, wanted.variant_id)
    else:
        await flash_sales.drop_variant(visit.session, sale.id, wanted.variant_id)
    return await variants_screen(visit, await flash_sales.get(visit.session, sale.id))


@router.tap(AskFlashPrice)
async def ask_price(visit: Visit, wanted: AskFlashPrice) -> Answer:
    return await price_screen(visit, await draft(visit, wanted.campaign_id), wanted.variant_id)


@router.reply(GiveFlashPrice)
async def price_given(visit: Visit, asked: GiveFlashPrice) -> Answer:
    """`12.00`, or `-50%` off what each costs."""
    sale = await draft(visit, asked.campaign_id)
    typed = read_price(visit.words, sale.campaign.currency)
    cards = await cards_of(visit, sale.campaign)
    for one in sorted(cards) if asked.variant_id is None else [asked.variant_id]:
        await flash_sales.set_price(visit.session, sale.id, one, typed.price(one_of(cards, one).price))
    return await next_screen(visit, sale.id, pieces_screen)


@router.tap(AskFlashPieces)
async def ask_pieces(visit: Visit, wanted: AskFlashPieces) -> Answer:
    sale = await draft(visit, wanted.campaign_id)
    cards = await cards_of(visit, sale.campaign)
    if wanted.variant_id is None:
        screen, single = pieces_screen(visit, sale), one_by_one(cards, lambda one: AskFlashPieces(sale.id, one))
        return replace(screen, rows=[*screen.rows[:-1], *single, screen.rows[-1]])
    ask = text("campaign-ask-quota-of", name=variant_name(one_of(cards, wanted.variant_id)))
    body = paragraphs(pieces_words(sale.campaign, cards), ask)
    return Screen(body, [way_back(AskFlashPieces(sale.id))], asks=GiveFlashPieces(sale.id, wanted.variant_id))


@router.reply(GiveFlashPieces)
async def pieces_given(visit: Visit, asked: GiveFlashPieces) -> Answer:
    return await _pieces_are(visit, asked.campaign_id, count_in(visit.words), asked.variant_id)


@router.tap(SetFlashPieces)
async def set_pieces(visit: Visit, wanted: SetFlashPieces) -> Answer:
    return await _pieces_are(visit, wanted.campaign_id, wanted.pieces)


@router.tap(ChooseFlashTime)
async def choose_time(visit: Visit, wanted: ChooseFlashTime) -> Answer:
    return time_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(LastForHours)
async def last_for(visit: Visit, wanted: LastForHours) -> Answer:
    ends_at = now() + timedelta(hours=min(max(wanted.hours, 1), 24 * 31))
    sale = await draft(visit, wanted.campaign_id)
    await calendar.set_window(visit.session, sale.id, None, ends_at)
    return await next_screen(visit, sale.id, title_screen)


@router.reply(GiveFlashTime)
async def time_given(visit: Visit, asked: GiveFlashTime) -> Answer:
    sale = await draft(visit, asked.campaign_id)
    await calendar.set_window(visit.session, sale.id, *typed_window(visit))
    return await next_screen(visit, sale.id, title_screen)


@router.tap(AskFlashTitle)
async def ask_title(visit: Visit, wanted: AskFlashTitle) -> Answer:
    return title_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(TakeFlashTitle)
async def take_title(visit: Visit, wanted: TakeFlashTitle) -> Answer:
    """The numbers in words, said in every language of the shop."""
    sale = await draft(visit, wanted.campaign_id)
    if not has_prices(sale):
        return await next_screen(visit, sale.id)
    await calendar.set_titles(visit.session, sale.id, titles_of(visit, suggested_title(sale)))
    return await next_screen(visit, sale.id)


@router.reply(GiveFlashTitle)
async def title_given(visit: Visit, asked: GiveFlashTitle) -> Answer:
    """One line is its name in the language of whoever types; `zh: …` names it in another."""
    sale = await draft(visit, asked.campaign_id)
    titles = titles_in(visit, visit.words)
    if not titles:
        return title_screen(visit, sale)
    await calendar.set_titles(visit.session, sale.id, {**sale.campaign.titles, **titles})
    return await next_screen(visit, sale.id)


@router.tap(ChooseFlashRules)
async def choose_rules(visit: Visit, wanted: ChooseFlashRules) -> Answer:
    return await rules_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(SetFlashLimit)
async def set_limit(visit: Visit, wanted: SetFlashLimit) -> Answer:
    return await _set(visit, wanted.campaign_id, max_pieces=countable(wanted.most))


@router.tap(SetFlashHold)
async def set_hold(visit: Visit, wanted: SetFlashHold) -> Answer:
    hold = None if wanted.minutes is None else timedelta(minutes=min(max(wanted.minutes, 0), 24 * 60))
    return await _set(visit, wanted.campaign_id, hold=hold)


@router.tap(LetMembersFirst)
async def let_members_first(visit: Visit, wanted: LetMembersFirst) -> Answer:
    return await _set(visit, wanted.campaign_id, early=wanted.first)


@router.tap(PutFlashAside)
async def put_flash_aside(visit: Visit, wanted: PutFlashAside) -> Answer:
    sale = await draft(visit, wanted.campaign_id)
    await calendar.set_aside(visit.session, sale.id, wanted.aside)
    return await rules_screen(visit, await flash_sales.get(visit.session, sale.id))


@router.tap(LetFlashCouponsIn)
async def let_coupons_in(visit: Visit, wanted: LetFlashCouponsIn) -> Answer:
    return await _set(visit, wanted.campaign_id, with_coupons=wanted.allowed)


async def next_screen(visit: Visit, campaign_id: int, then: Step | None = None) -> Screen:
    """Whatever is missing first; then the step that follows, and the preview when everything is said."""
    sale = await flash_sales.get(visit.session, campaign_id)
    if not sale.campaign.variants:
        return await variants_screen(visit, sale)
    if not has_prices(sale):
        return await price_screen(visit, sale)
    if is_finished(sale):
        return await flash_screen(visit, campaign_id)
    if then is None:
        then = time_screen if sale.campaign.ends_at is None else title_screen
    return then(visit, sale)


async def variants_screen(visit: Visit, sale: FlashSale) -> Screen:
    """Each variant with whether it is sold."""
    return await campaign_steps.variants_screen(
        visit, sale.campaign, lambda one, sold: PutFlashVariant(sale.id, one, sold), GoOnWithFlash(sale.id)
    )


async def price_screen(visit: Visit, sale: FlashSale, variant_id: int | None = None) -> Screen:
    """The price, typed: of all variants, or of one that costs something else."""
    cards, rows = await cards_of(visit, sale.campaign), list[Row]()
    if variant_id is not None:
        ask = text("flash-ask-price-of", name=variant_name(one_of(cards, variant_id)))
    else:
        ask = text("flash-ask-price")
        rows += one_by_one(cards, lambda one: AskFlashPrice(sale.id, one))
    rows.append(way_back(ChooseFlashVariants(sale.id)))
    told = paragraphs(await fact_words(visit, sale), ask)
    return Screen(told, rows, asks=GiveFlashPrice(sale.id, variant_id))


def pieces_screen(_: Visit, sale: FlashSale) -> Screen:
    """How many pieces of each: by a tap, or typed."""
    buttons = [
        Button(text("flash-any-pieces") if one is None else str(one), SetFlashPieces(sale.id, one)) for one in _PIECES
    ]
    rows = [*grid(buttons, 3), way_back(AskFlashPrice(sale.id))]
    return Screen(text("flash-ask-pieces"), rows, asks=GiveFlashPieces(sale.id, None))


def time_screen(visit: Visit, sale: FlashSale) -> Screen:
    """From now for so many hours by a tap, or two moments typed."""
    buttons = [Button(text("campaign-hours", count=hours), LastForHours(sale.id, hours)) for hours in _HOURS]
    ask = text("flash-ask-time", zone=str(visit.shop.profile.timezone))
    return Screen(ask, [*grid(buttons, 3), way_back(AskFlashPieces(sale.id))], asks=GiveFlashTime(sale.id))


def title_screen(_: Visit, sale: FlashSale) -> Screen:
    """What customers read: typed, or the numbers in words."""
    suggestion = suggested_title(sale) if has_prices(sale) else None
    return campaign_steps.title_screen(
        suggestion, TakeFlashTitle(sale.id), ChooseFlashTime(sale.id), GiveFlashTitle(sale.id)
    )


async def rules_screen(visit: Visit, sale: FlashSale) -> Screen:
    """What is so now, and what could be otherwise."""
    terms = sale.terms
    held = None if terms.hold is None else int(terms.hold.total_seconds() // 60)
    limits = [
        Button(
            _chosen(one == terms.max_pieces, _or("flash-rule-each", "flash-rule-any", one)), SetFlashLimit(sale.id, one)
        )
        for one in _LIMITS
    ]
    holds = [
        Button(_chosen(one == held, _or("flash-rule-minutes", "flash-rule-usual", one)), SetFlashHold(sale.id, one))
        for one in _HOLDS
    ]
    coupons = "campaign-no-coupons" if terms.with_coupons else "campaign-let-coupons"
    rows: list[Row] = [
        *grid(limits, 3),
        *grid(holds, 3),
        [
            Button(
                text("flash-rule-all-at-once" if terms.early else "flash-rule-members"),
                LetMembersFirst(sale.id, not terms.early),
            )
        ],
        [Button(text(coupons), LetFlashCouponsIn(sale.id, not terms.with_coupons))],
        way_back(ShowCampaign(sale.id)),
    ]
    if any(one.quota is not None for one in sale.campaign.variants.values()):
        aside = sale.campaign.set_aside
        label = text("campaign-not-aside" if aside else "campaign-put-aside")
        rows.insert(-1, [Button(label, PutFlashAside(sale.id, not aside))])
    told = text("campaign-aside") if sale.campaign.set_aside else None
    return Screen(paragraphs(await fact_words(visit, sale), told), rows)


async def draft(visit: Visit, campaign_id: int) -> FlashSale:
    """A flash sale that nobody has seen yet. Raises `CampaignFixed`."""
    sale = await flash_sales.get(visit.session, campaign_id)
    refuse_published(sale.campaign)
    return sale


def read_price(words: str, currency: str) -> Rung:
    """Understand `12.00` or `-50%`. Raises `FlashPriceUnclear`."""
    try:
        rungs = group_buys.read_ladder(words, currency)
    except GroupPriceUnclear as error:
        raise FlashPriceUnclear from error
    if len(rungs) != 1 or rungs[0].size is not None:
        raise FlashPriceUnclear
    return rungs[0]


async def _pieces_are(visit: Visit, campaign_id: int, pieces: int | None, variant_id: int | None = None) -> Screen:
    sale, pieces = await draft(visit, campaign_id), countable(pieces)
    for one in sorted(sale.campaign.variants) if variant_id is None else [variant_id]:
        await flash_sales.set_quota(visit.session, sale.id, one, pieces)
    return await next_screen(visit, sale.id)


async def _set(visit: Visit, campaign_id: int, **rules: Any) -> Screen:
    sale = await draft(visit, campaign_id)
    sale = await flash_sales.set_terms(visit.session, sale.id, replace(sale.terms, **rules))
    return await rules_screen(visit, sale)


def _or(key: str, without: str, count: int | None) -> Words:
    return text(without) if count is None else text(key, count=count)


def _chosen(is_so: bool, label: Words) -> Words:
    return text("campaign-shown", label=label) if is_so else label
