"""Making a group buy at the counter, one question after another: goods, price, people, their time, when, name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from campaigns import calendar, group_buys
from campaigns.group_buys import GroupBuy
from commerce import catalogue
from commerce.kit.errors import Invalid
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, paragraphs, text
from handlers.merchant import campaign_steps
from handlers.merchant.campaign_doors import ShowCampaigns
from handlers.merchant.campaign_steps import (
    MOST_VARIANTS,
    days_rows,
    end_after,
    found_screen,
    one_by_one,
    one_of,
    refuse_published,
    titles_in,
    titles_of,
    typed_window,
)
from handlers.merchant.campaign_words import cards_of, time_words, variant_name
from handlers.merchant.group_doors import (
    AskGroupPrice,
    AskTitle,
    ChooseGroupTime,
    ChooseHours,
    ChooseSize,
    ChooseVariants,
    GiveGroupPrice,
    GiveGroupTime,
    GiveHours,
    GiveSize,
    GiveTitle,
    GoOnPlanning,
    LastForDays,
    NameGroupProduct,
    NewGroupBuy,
    PutVariant,
    SetMinutes,
    SetSize,
    TakeAllVariants,
    TakeGroupProduct,
    TakeTitle,
)
from handlers.merchant.group_plans import group_screen, has_prices, is_finished
from handlers.merchant.group_words import fact_words, suggested_title

router = Router()

Step = Callable[[Visit, GroupBuy], Screen]
_DAYS = (1, 3, 7, 14, 30, 0)
_SIZES = (2, 3, 4, 5, 10)
_HOURS = (6, 12, 24, 48, 72)
#: More than a team may have; how much that is, the rules say.
_MOST_MINUTES = 366 * 24 * 60
_SIZE = re.compile(r"^\s*(\d{1,3})\s*(?:people|persons?|人)?\s*$", re.IGNORECASE)
_TIME = re.compile(
    r"^\s*(\d{1,5})\s*(?:(?P<minutes>m|min|minutes?|分钟?)|(?P<days>d|days?|天)|h|hours?|小时)?\s*$", re.IGNORECASE
)


class SizeUnclear(Invalid):
    """How many people a team is cannot be read."""


class TeamTimeUnclear(Invalid):
    """How much time a team has cannot be read."""


@router.tap(NewGroupBuy)
async def new_group_buy(_: Visit, __: NewGroupBuy) -> Answer:
    return Screen(text("campaign-ask-product"), [way_back(ShowCampaigns())], asks=NameGroupProduct())


@router.reply(NameGroupProduct)
async def product_named(visit: Visit, asked: NameGroupProduct) -> Answer:
    return await found_screen(visit, asked, TakeGroupProduct, ShowCampaigns())


@router.tap(TakeGroupProduct)
async def take_product(visit: Visit, wanted: TakeGroupProduct) -> Answer:
    """With a single variant there is nothing to choose."""
    card = await catalogue.card(visit.session, wanted.product_id, visit.language)
    currency = visit.shop.profile.currency
    group = await group_buys.begin(visit.session, visit.customer.id, card.product_id, currency)
    if len(card.variants) == 1:
        await calendar.put_variant(visit.session, group.id, card.variants[0].variant_id)
    return await next_screen(visit, group.id)


@router.tap(GoOnPlanning)
async def go_on_planning(visit: Visit, wanted: GoOnPlanning) -> Answer:
    return await next_screen(visit, (await draft(visit, wanted.campaign_id)).id)


@router.tap(ChooseVariants)
async def choose_variants(visit: Visit, wanted: ChooseVariants) -> Answer:
    return await variants_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(PutVariant)
async def put_variant(visit: Visit, wanted: PutVariant) -> Answer:
    group = await draft(visit, wanted.campaign_id)
    if wanted.sold:
        await campaign_steps.put_variant(visit, group.campaign, wanted.variant_id)
    else:
        await group_buys.drop_variant(visit.session, group.id, wanted.variant_id)
    return await variants_screen(visit, await group_buys.get(visit.session, group.id))


@router.tap(TakeAllVariants)
async def take_all_variants(visit: Visit, wanted: TakeAllVariants) -> Answer:
    group = await draft(visit, wanted.campaign_id)
    card = await catalogue.card(visit.session, group.campaign.product_id, visit.language)
    for one in card.variants[:MOST_VARIANTS]:
        if one.variant_id not in group.campaign.variants:
            await calendar.put_variant(visit.session, group.id, one.variant_id)
    return await next_screen(visit, group.id)


@router.tap(AskGroupPrice)
async def ask_price(visit: Visit, wanted: AskGroupPrice) -> Answer:
    return await price_screen(visit, await draft(visit, wanted.campaign_id), wanted.variant_id)


@router.reply(GiveGroupPrice)
async def price_given(visit: Visit, asked: GiveGroupPrice) -> Answer:
    """`19.00`, `-20%`, or a size and its price a line: `3 = 19.00`."""
    group = await draft(visit, asked.campaign_id)
    rungs = group_buys.read_ladder(visit.words, group.campaign.currency)
    await group_buys.set_ladder(visit.session, group.id, rungs, asked.variant_id)
    if asked.variant_id is None and rungs[0].size is None and not group.campaign.titles:
        return size_screen(visit, await group_buys.get(visit.session, group.id))
    return await next_screen(visit, group.id, hours_screen)


@router.tap(ChooseSize)
async def choose_size(visit: Visit, wanted: ChooseSize) -> Answer:
    """With prices by size the sizes are said with the prices."""
    group = await draft(visit, wanted.campaign_id)
    return await price_screen(visit, group) if group.terms.is_ladder else size_screen(visit, group)


@router.tap(SetSize)
async def set_size(visit: Visit, wanted: SetSize) -> Answer:
    return await _size_is(visit, wanted.campaign_id, wanted.size)


@router.reply(GiveSize)
async def size_given(visit: Visit, asked: GiveSize) -> Answer:
    found = _SIZE.match(visit.words)
    if found is None:
        raise SizeUnclear
    return await _size_is(visit, asked.campaign_id, int(found[1]))


@router.tap(ChooseHours)
async def choose_hours(visit: Visit, wanted: ChooseHours) -> Answer:
    return hours_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(SetMinutes)
async def set_minutes(visit: Visit, wanted: SetMinutes) -> Answer:
    return await _time_is(visit, wanted.campaign_id, wanted.minutes)


@router.reply(GiveHours)
async def hours_given(visit: Visit, asked: GiveHours) -> Answer:
    """`24`, `36 hours`, `90 min`, `3 days`."""
    found = _TIME.match(visit.words)
    if found is None:
        raise TeamTimeUnclear
    minutes = int(found[1]) * (1 if found["minutes"] else 24 * 60 if found["days"] else 60)
    return await _time_is(visit, asked.campaign_id, minutes)


@router.tap(ChooseGroupTime)
async def choose_time(visit: Visit, wanted: ChooseGroupTime) -> Answer:
    return window_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(LastForDays)
async def last_for(visit: Visit, wanted: LastForDays) -> Answer:
    await calendar.set_window(visit.session, wanted.campaign_id, None, end_after(wanted.days))
    return await next_screen(visit, wanted.campaign_id, title_screen)


@router.reply(GiveGroupTime)
async def time_given(visit: Visit, asked: GiveGroupTime) -> Answer:
    await calendar.set_window(visit.session, asked.campaign_id, *typed_window(visit))
    return await next_screen(visit, asked.campaign_id, title_screen)


@router.tap(AskTitle)
async def ask_title(visit: Visit, wanted: AskTitle) -> Answer:
    return title_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(TakeTitle)
async def take_title(visit: Visit, wanted: TakeTitle) -> Answer:
    """The numbers in words, said in every language of the shop."""
    group = await draft(visit, wanted.campaign_id)
    if not has_prices(group):
        return await next_screen(visit, group.id)
    await calendar.set_titles(visit.session, group.id, titles_of(visit, suggested_title(group)))
    return await group_screen(visit, group.id)


@router.reply(GiveTitle)
async def title_given(visit: Visit, asked: GiveTitle) -> Answer:
    """One line is its name in the language of whoever types; `zh: …` names it in another."""
    group = await draft(visit, asked.campaign_id)
    titles = titles_in(visit, visit.words)
    if not titles:
        return title_screen(visit, group)
    await calendar.set_titles(visit.session, group.id, {**group.campaign.titles, **titles})
    return await group_screen(visit, group.id)


async def next_screen(visit: Visit, campaign_id: int, then: Step | None = None) -> Screen:
    """Whatever is missing first; then the step that follows, until it has a name, and the preview after that."""
    group = await group_buys.get(visit.session, campaign_id)
    if not group.campaign.variants:
        return await variants_screen(visit, group)
    if not has_prices(group):
        return await price_screen(visit, group)
    if is_finished(group):
        return await group_screen(visit, campaign_id)
    return (then or (hours_screen if group.terms.is_ladder else size_screen))(visit, group)


async def variants_screen(visit: Visit, group: GroupBuy) -> Screen:
    """Each variant with whether it is sold."""
    return await campaign_steps.variants_screen(
        visit,
        group.campaign,
        lambda one, sold: PutVariant(group.id, one, sold),
        GoOnPlanning(group.id),
        TakeAllVariants(group.id),
    )


async def price_screen(visit: Visit, group: GroupBuy, variant_id: int | None = None) -> Screen:
    """The price, typed: of all variants, or, once all have one, of one that costs something else."""
    cards, rows = await cards_of(visit, group.campaign), list[Row]()
    if variant_id is not None:
        ask = text("campaign-ask-price-of", name=variant_name(one_of(cards, variant_id)))
    else:
        ask = text("campaign-ask-price")
        rows += one_by_one(cards, lambda one: AskGroupPrice(group.id, one)) if has_prices(group) else []
    rows.append(way_back(ChooseVariants(group.id)))
    so_far = await fact_words(visit, group)
    return Screen(paragraphs(so_far, ask), rows, asks=GiveGroupPrice(group.id, variant_id))


def size_screen(_: Visit, group: GroupBuy) -> Screen:
    """How many people: by a tap, or typed."""
    buttons = [Button(text("campaign-people-count", count=size), SetSize(group.id, size)) for size in _SIZES]
    rows = [*grid(buttons, 3), way_back(AskGroupPrice(group.id))]
    return Screen(text("campaign-ask-size"), rows, asks=GiveSize(group.id))


def hours_screen(_: Visit, group: GroupBuy) -> Screen:
    """How much time a team has: by a tap, or typed."""
    buttons = [Button(time_words(timedelta(hours=hours)), SetMinutes(group.id, hours * 60)) for hours in _HOURS]
    before = AskGroupPrice(group.id) if group.terms.is_ladder else ChooseSize(group.id)
    return Screen(text("campaign-ask-hours"), [*grid(buttons, 3), way_back(before)], asks=GiveHours(group.id))


def window_screen(visit: Visit, group: GroupBuy) -> Screen:
    """From now for so many days by a tap, or days typed."""
    rows = [*days_rows(lambda days: LastForDays(group.id, days)), way_back(ChooseHours(group.id))]
    ask = text("campaign-ask-time", zone=str(visit.shop.profile.timezone))
    return Screen(ask, rows, asks=GiveGroupTime(group.id))


def title_screen(_: Visit, group: GroupBuy) -> Screen:
    """What customers read: typed, or the numbers in words."""
    suggestion = suggested_title(group) if has_prices(group) else None
    return campaign_steps.title_screen(suggestion, TakeTitle(group.id), ChooseGroupTime(group.id), GiveTitle(group.id))


async def draft(visit: Visit, campaign_id: int) -> GroupBuy:
    """A group buy that nobody has seen yet. Raises `CampaignFixed`."""
    group = await group_buys.get(visit.session, campaign_id)
    refuse_published(group.campaign)
    return group


async def _size_is(visit: Visit, campaign_id: int, size: int) -> Screen:
    """A size with a price of its own is said with the price."""
    group = await draft(visit, campaign_id)
    if group.terms.is_ladder:
        return await price_screen(visit, group)
    complete_from = group.terms.complete_from
    kept = complete_from if complete_from is not None and complete_from <= size else None
    await group_buys.set_terms(visit.session, group.id, replace(group.terms, sizes=(size,), complete_from=kept))
    return await next_screen(visit, group.id, hours_screen)


async def _time_is(visit: Visit, campaign_id: int, minutes: int) -> Screen:
    group = await draft(visit, campaign_id)
    window = timedelta(minutes=min(max(minutes, 0), _MOST_MINUTES))
    await group_buys.set_terms(visit.session, group.id, replace(group.terms, window=window))
    return await next_screen(visit, group.id, window_screen)
