"""Making a group buy at the counter, one question after another: goods, price, people, their time, when, name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from campaigns import group_buys
from campaigns.group_buys import GroupBuy
from commerce.kit import counting
from commerce.kit.errors import Invalid
from handlers.chat.keyboards import grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text
from handlers.merchant.campaign_making import DAYS, Goods, Making, Prices, Then, Title, Window
from handlers.merchant.campaign_words import time_words
from handlers.merchant.group_plans import group_screen, has_prices, is_finished
from handlers.merchant.group_questions import (
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
from handlers.merchant.group_words import fact_words, suggested_title

router = Router()

_SIZES = (2, 3, 4, 5, 10)
_HOURS = (6, 12, 24, 48, 72)
#: More than a team may have; how much that is, the rules say.
_MOST_MINUTES = 366 * 24 * 60
_SIZE = re.compile(rf"^\s*(\d{{1,3}})\s*{counting.PEOPLE}?\s*$", re.IGNORECASE)
_TIME = re.compile(
    rf"^\s*(\d{{1,5}})\s*(?:(?P<minutes>{counting.MINUTES})|(?P<days>{counting.DAYS})|{counting.HOURS})?\s*$",
    re.IGNORECASE,
)


class SizeUnclear(Invalid):
    """How many people a team is cannot be read."""


class TeamTimeUnclear(Invalid):
    """How much time a team has cannot be read."""


async def next_screen(visit: Visit, campaign_id: int, then: Then[GroupBuy] | None = None) -> Screen:
    """Whatever is missing first; then the step that follows, until it has a name, and the preview after that."""
    group = await group_buys.get(visit.session, campaign_id)
    if not group.campaign.variants:
        return await GOODS.screen(visit, group)
    if not has_prices(group):
        return await PRICES.screen(visit, group)
    if is_finished(group):
        return await group_screen(visit, campaign_id)
    return (then or (hours_screen if group.terms.is_ladder else size_screen))(visit, group)


GROUP = Making(
    plans=group_buys,
    facts=fact_words,
    has_prices=has_prices,
    suggested_title=suggested_title,
    next_screen=next_screen,
)
GOODS = Goods(
    GROUP,
    ask=text("campaign-ask-product"),
    new=NewGroupBuy,
    name=NameGroupProduct,
    take=TakeGroupProduct,
    go_on=GoOnPlanning,
    choose=ChooseVariants,
    put=PutVariant,
    put_all=TakeAllVariants,
)
PRICES = Prices(
    GROUP,
    ask_all=text("campaign-ask-price"),
    ask_one=lambda name: text("campaign-ask-price-of", name=name),
    choose=AskGroupPrice,
    give=GiveGroupPrice,
    before=ChooseVariants,
)
TITLE = Title(GROUP, ask=AskTitle, take=TakeTitle, give=GiveTitle, before=ChooseGroupTime)
WINDOW = Window(
    GROUP,
    ask=lambda zone: text("campaign-ask-time", zone=zone),
    span=DAYS,
    choose=ChooseGroupTime,
    last=LastForDays,
    give=GiveGroupTime,
    before=ChooseHours,
    then=TITLE.screen,
)
for step in (GOODS, PRICES, WINDOW, TITLE):
    step.answer(router)


@router.reply(GiveGroupPrice)
async def price_given(visit: Visit, asked: GiveGroupPrice) -> Answer:
    """`19.00`, `-20%`, or a size and its price a line: `3 = 19.00`."""
    group = await GROUP.draft(visit, asked.campaign_id)
    rungs = group_buys.read_ladder(visit.words, group.campaign.currency)
    await group_buys.set_ladder(visit.session, group.id, rungs, asked.variant_id)
    if asked.variant_id is None and rungs[0].size is None and not group.campaign.titles:
        return size_screen(visit, await group_buys.get(visit.session, group.id))
    return await next_screen(visit, group.id, hours_screen)


@router.tap(ChooseSize)
async def choose_size(visit: Visit, wanted: ChooseSize) -> Answer:
    """With prices by size the sizes are said with the prices."""
    group = await GROUP.draft(visit, wanted.campaign_id)
    return await PRICES.screen(visit, group) if group.terms.is_ladder else size_screen(visit, group)


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
    return hours_screen(visit, await GROUP.draft(visit, wanted.campaign_id))


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


async def _size_is(visit: Visit, campaign_id: int, size: int) -> Screen:
    """A size with a price of its own is said with the price."""
    group = await GROUP.draft(visit, campaign_id)
    if group.terms.is_ladder:
        return await PRICES.screen(visit, group)
    complete_from = group.terms.complete_from
    kept = complete_from if complete_from is not None and complete_from <= size else None
    await group_buys.set_terms(visit.session, group.id, replace(group.terms, sizes=(size,), complete_from=kept))
    return await next_screen(visit, group.id, hours_screen)


async def _time_is(visit: Visit, campaign_id: int, minutes: int) -> Screen:
    group = await GROUP.draft(visit, campaign_id)
    window = timedelta(minutes=min(max(minutes, 0), _MOST_MINUTES))
    await group_buys.set_terms(visit.session, group.id, replace(group.terms, window=window))
    return await next_screen(visit, group.id, WINDOW.screen)
