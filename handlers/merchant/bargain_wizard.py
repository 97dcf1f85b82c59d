"""Planning bargains at the counter, one question after another: goods, how low, how many friends, time, name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from campaigns import bargains
from campaigns.bargains import BargainSale
from commerce.kit.counting import PEOPLE
from commerce.kit.errors import Invalid
from handlers.chat.keyboards import grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text
from handlers.merchant.bargain_facts import facts, suggested_title
from handlers.merchant.bargain_plans import bargains_screen, has_floors, is_finished
from handlers.merchant.bargain_questions import (
    AskBargainTitle,
    AskFloor,
    ChooseBargainHours,
    ChooseBargainTime,
    ChooseBargainVariants,
    ChooseHelpers,
    GiveBargainTime,
    GiveBargainTitle,
    GiveFloor,
    GiveHelpers,
    GoOnWithBargains,
    LastBargainDays,
    NameBargainProduct,
    NewBargains,
    PutBargainVariant,
    SetBargainHours,
    SetHelpers,
    TakeBargainProduct,
    TakeBargainTitle,
)
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.campaign_making import DAYS, Goods, Making, Prices, Then, Title, Window
from handlers.merchant.campaign_words import time_words

router = Router()

_HELPERS, _HOURS = (3, 5, 8, 10, 15, 20), (24, 48, 72)
_PEOPLE = re.compile(rf"^\s*(\d{{1,3}})\s*{PEOPLE}?\s*$", re.IGNORECASE)


class HelpersUnclear(Invalid):
    """How many friends that is cannot be read."""


async def next_screen(visit: Visit, campaign_id: int, then: Then[BargainSale] | None = None) -> Screen:
    """Whatever is missing first; then the step that follows, until it has a name, and the preview after that."""
    sale = await bargains.get(visit.session, campaign_id)
    if not sale.campaign.variants:
        return await GOODS.screen(visit, sale)
    if not has_floors(sale):
        return await FLOORS.screen(visit, sale)
    if is_finished(sale):
        return await bargains_screen(visit, campaign_id)
    return (then or helpers_screen)(visit, sale)


BARGAINS = Making(
    plans=bargains,
    facts=facts,
    has_prices=has_floors,
    suggested_title=suggested_title,
    next_screen=next_screen,
)
GOODS = Goods(
    BARGAINS,
    ask=text("bargains-ask-product"),
    new=NewBargains,
    name=NameBargainProduct,
    take=TakeBargainProduct,
    go_on=GoOnWithBargains,
    choose=ChooseBargainVariants,
    put=PutBargainVariant,
)
FLOORS = Prices(
    BARGAINS,
    ask_all=text("bargains-ask-floor"),
    ask_one=lambda name: text("bargains-ask-floor-of", name=name),
    choose=AskFloor,
    give=GiveFloor,
    before=ShowCampaign,
)
TITLE = Title(BARGAINS, ask=AskBargainTitle, take=TakeBargainTitle, give=GiveBargainTitle, before=ShowCampaign)
WINDOW = Window(
    BARGAINS,
    ask=lambda zone: text("bargains-ask-time", zone=zone),
    span=DAYS,
    choose=ChooseBargainTime,
    last=LastBargainDays,
    give=GiveBargainTime,
    before=ShowCampaign,
    then=TITLE.screen,
)
for step in (GOODS, FLOORS, WINDOW, TITLE):
    step.answer(router)


@router.reply(GiveFloor)
async def floor_given(visit: Visit, asked: GiveFloor) -> Answer:
    """`14.00` or `-40%`."""
    sale = await BARGAINS.draft(visit, asked.campaign_id)
    await bargains.set_floors(visit.session, sale.id, visit.words, asked.variant_id)
    return await next_screen(visit, sale.id, helpers_screen)


@router.tap(ChooseHelpers)
async def choose_helpers(visit: Visit, wanted: ChooseHelpers) -> Answer:
    return helpers_screen(visit, await BARGAINS.draft(visit, wanted.campaign_id))


@router.tap(SetHelpers)
async def set_helpers(visit: Visit, wanted: SetHelpers) -> Answer:
    return await _set(visit, wanted.campaign_id, hours_screen, helpers=wanted.helpers)


@router.reply(GiveHelpers)
async def helpers_given(visit: Visit, asked: GiveHelpers) -> Answer:
    found = _PEOPLE.match(visit.words)
    if found is None:
        raise HelpersUnclear
    return await _set(visit, asked.campaign_id, hours_screen, helpers=int(found[1]))


@router.tap(ChooseBargainHours)
async def choose_hours(visit: Visit, wanted: ChooseBargainHours) -> Answer:
    return hours_screen(visit, await BARGAINS.draft(visit, wanted.campaign_id))


@router.tap(SetBargainHours)
async def set_hours(visit: Visit, wanted: SetBargainHours) -> Answer:
    window = timedelta(hours=min(max(wanted.hours, 0), 1000))
    return await _set(visit, wanted.campaign_id, WINDOW.screen, window=window)


def helpers_screen(_: Visit, sale: BargainSale) -> Screen:
    """How many friends: by a tap, or typed."""
    buttons = [Button(text("bargains-people-count", count=one), SetHelpers(sale.id, one)) for one in _HELPERS]
    rows = [*grid(buttons, 3), way_back(ShowCampaign(sale.id))]
    return Screen(text("bargains-ask-helpers"), rows, asks=GiveHelpers(sale.id))


def hours_screen(_: Visit, sale: BargainSale) -> Screen:
    """How much time friends have."""
    buttons = [Button(time_words(timedelta(hours=one)), SetBargainHours(sale.id, one)) for one in _HOURS]
    return Screen(text("bargains-ask-hours"), [buttons, way_back(ShowCampaign(sale.id))])


async def _set(visit: Visit, campaign_id: int, then: Then[BargainSale], **terms: object) -> Screen:
    sale = await BARGAINS.draft(visit, campaign_id)
    await bargains.set_terms(visit.session, sale.id, replace(sale.terms, **terms))  # type: ignore[arg-type]
    return await next_screen(visit, sale.id, then)
