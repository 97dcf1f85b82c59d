"""Planning bargains at the counter, one question after another: goods, how low, how many friends, time, name, rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from campaigns import bargains, calendar
from campaigns.bargains import BargainSale, BargainTerms
from commerce import catalogue
from commerce.kit.errors import Invalid
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.merchant import campaign_steps
from handlers.merchant.bargain_doors import (
    AskBargainPieces,
    AskBargainTitle,
    AskFloor,
    BargainRule,
    ChooseBargainHours,
    ChooseBargainRules,
    ChooseBargainTime,
    ChooseBargainVariants,
    ChooseHelpers,
    GiveBargainPieces,
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
    SetBargainRule,
    SetHelpers,
    TakeBargainProduct,
    TakeBargainTitle,
)
from handlers.merchant.bargain_facts import facts, pieces, suggested_title
from handlers.merchant.bargain_plans import bargains_screen, has_floors, is_finished
from handlers.merchant.campaign_doors import ShowCampaign, ShowCampaigns
from handlers.merchant.campaign_steps import (
    count_in,
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

router = Router()

Step = Callable[[Visit, BargainSale], Screen]
_HELPERS, _HOURS, _DAYS = (3, 5, 8, 10, 15, 20), (24, 48, 72), (1, 3, 7, 14, 30, 0)
_MOST_VARIANTS = 60
_PEOPLE = re.compile(r"^\s*(\d{1,3})\s*(?:friends?|people|persons?|人)?\s*$", re.IGNORECASE)
_USUAL = BargainTerms()


class HelpersUnclear(Invalid):
    """How many friends that is cannot be read."""


@router.tap(NewBargains)
async def new_bargains(_: Visit, __: NewBargains) -> Answer:
    return Screen(text("bargains-ask-product"), [way_back(ShowCampaigns())], asks=NameBargainProduct())


@router.reply(NameBargainProduct)
async def product_named(visit: Visit, asked: NameBargainProduct) -> Answer:
    return await found_screen(visit, asked, TakeBargainProduct, ShowCampaigns())


@router.tap(TakeBargainProduct)
async def take_product(visit: Visit, wanted: TakeBargainProduct) -> Answer:
    """With a single variant there is nothing to choose."""
    card = await catalogue.card(visit.session, wanted.product_id, visit.language)
    currency = visit.shop.profile.currency
    sale = await bargains.begin(visit.session, visit.customer.id, card.product_id, currency)
    if len(card.variants) == 1:
        await calendar.put_variant(visit.session, sale.id, card.variants[0].variant_id)
    return await next_screen(visit, sale.id)


@router.tap(GoOnWithBargains)
async def go_on(visit: Visit, wanted: GoOnWithBargains) -> Answer:
    return await next_screen(visit, (await draft(visit, wanted.campaign_id)).id)


@router.tap(ChooseBargainVariants)
async def choose_variants(visit: Visit, wanted: ChooseBargainVariants) -> Answer:
    return await variants_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(PutBargainVariant)
async def put_variant(visit: Visit, wanted: PutBargainVariant) -> Answer:
    sale = await draft(visit, wanted.campaign_id)
    if wanted.sold:
        await campaign_steps.put_variant(visit, sale.campaign, wanted.variant_id)
    else:
        await bargains.drop_variant(visit.session, sale.id, wanted.variant_id)
    return await variants_screen(visit, await bargains.get(visit.session, sale.id))


@router.tap(AskFloor)
async def ask_floor(visit: Visit, wanted: AskFloor) -> Answer:
    return await floor_screen(visit, await draft(visit, wanted.campaign_id), wanted.variant_id)


@router.reply(GiveFloor)
async def floor_given(visit: Visit, asked: GiveFloor) -> Answer:
    """`14.00` or `-40%`."""
    sale = await draft(visit, asked.campaign_id)
    await bargains.set_floors(visit.session, sale.id, visit.words, asked.variant_id)
    return await next_screen(visit, sale.id, helpers_screen)


@router.tap(ChooseHelpers)
async def choose_helpers(visit: Visit, wanted: ChooseHelpers) -> Answer:
    return helpers_screen(visit, await draft(visit, wanted.campaign_id))


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
    return hours_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(SetBargainHours)
async def set_hours(visit: Visit, wanted: SetBargainHours) -> Answer:
    window = timedelta(hours=min(max(wanted.hours, 0), 1000))
    return await _set(visit, wanted.campaign_id, time_screen, window=window)


@router.tap(ChooseBargainTime)
async def choose_time(visit: Visit, wanted: ChooseBargainTime) -> Answer:
    return time_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(LastBargainDays)
async def last_for(visit: Visit, wanted: LastBargainDays) -> Answer:
    sale = await draft(visit, wanted.campaign_id)
    await calendar.set_window(visit.session, sale.id, None, end_after(wanted.days))
    return await next_screen(visit, sale.id, title_screen)


@router.reply(GiveBargainTime)
async def time_given(visit: Visit, asked: GiveBargainTime) -> Answer:
    sale = await draft(visit, asked.campaign_id)
    await calendar.set_window(visit.session, sale.id, *typed_window(visit))
    return await next_screen(visit, sale.id, title_screen)


@router.tap(AskBargainTitle)
async def ask_title(visit: Visit, wanted: AskBargainTitle) -> Answer:
    return title_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(TakeBargainTitle)
async def take_title(visit: Visit, wanted: TakeBargainTitle) -> Answer:
    """The lowest price in words, said in every language of the shop."""
    sale = await draft(visit, wanted.campaign_id)
    if not has_floors(sale):
        return await next_screen(visit, sale.id)
    await calendar.set_titles(visit.session, sale.id, titles_of(visit, suggested_title(sale)))
    return await bargains_screen(visit, sale.id)


@router.reply(GiveBargainTitle)
async def title_given(visit: Visit, asked: GiveBargainTitle) -> Answer:
    """One line is its name in the language of whoever types; `zh: …` names it in another."""
    sale = await draft(visit, asked.campaign_id)
    titles = titles_in(visit, visit.words)
    if not titles:
        return title_screen(visit, sale)
    await calendar.set_titles(visit.session, sale.id, {**sale.campaign.titles, **titles})
    return await bargains_screen(visit, sale.id)


@router.tap(ChooseBargainRules)
async def choose_rules(visit: Visit, wanted: ChooseBargainRules) -> Answer:
    return await rules_screen(visit, await draft(visit, wanted.campaign_id))


@router.tap(SetBargainRule)
async def set_rule(visit: Visit, wanted: SetBargainRule) -> Answer:
    sale = await draft(visit, wanted.campaign_id)
    sale = await bargains.set_terms(visit.session, sale.id, _with_rule(sale.terms, wanted.rule, wanted.so))
    return await rules_screen(visit, sale)


@router.tap(AskBargainPieces)
async def ask_pieces(visit: Visit, wanted: AskBargainPieces) -> Answer:
    sale = await draft(visit, wanted.campaign_id)
    body = paragraphs(await pieces(visit, sale.campaign), text("bargains-ask-pieces"))
    return Screen(body, [way_back(ChooseBargainRules(sale.id))], asks=GiveBargainPieces(sale.id))


@router.reply(GiveBargainPieces)
async def pieces_given(visit: Visit, asked: GiveBargainPieces) -> Answer:
    """`50` of each variant; `-` for as many as there are."""
    sale, quota = await draft(visit, asked.campaign_id), count_in(visit.words)
    for one in sorted(sale.campaign.variants):
        await bargains.set_quota(visit.session, sale.id, one, quota)
    return await rules_screen(visit, await bargains.get(visit.session, sale.id))


async def next_screen(visit: Visit, campaign_id: int, then: Step | None = None) -> Screen:
    """Whatever is missing first; then the step that follows, until it has a name, and the preview after that."""
    sale = await bargains.get(visit.session, campaign_id)
    if not sale.campaign.variants:
        return await variants_screen(visit, sale)
    if not has_floors(sale):
        return await floor_screen(visit, sale)
    if is_finished(sale):
        return await bargains_screen(visit, campaign_id)
    return (then or helpers_screen)(visit, sale)


async def variants_screen(visit: Visit, sale: BargainSale) -> Screen:
    """Each variant with whether it can be bargained for."""
    return await campaign_steps.variants_screen(
        visit, sale.campaign, lambda one, sold: PutBargainVariant(sale.id, one, sold), GoOnWithBargains(sale.id)
    )


async def floor_screen(visit: Visit, sale: BargainSale, variant_id: int | None = None) -> Screen:
    """How low it goes, typed: for all variants, or for one of them."""
    cards, rows = await cards_of(visit, sale.campaign), list[Row]()
    if variant_id is not None:
        ask = text("bargains-ask-floor-of", name=variant_name(one_of(cards, variant_id)))
    else:
        ask = text("bargains-ask-floor")
        rows += one_by_one(cards, lambda one: AskFloor(sale.id, one)) if has_floors(sale) else []
    rows.append(way_back(ShowCampaign(sale.id)))
    return Screen(paragraphs(await facts(visit, sale), ask), rows, asks=GiveFloor(sale.id, variant_id))


def helpers_screen(_: Visit, sale: BargainSale) -> Screen:
    """How many friends: by a tap, or typed."""
    buttons = [Button(text("bargains-people-count", count=one), SetHelpers(sale.id, one)) for one in _HELPERS]
    rows = [*grid(buttons, 3), way_back(ShowCampaign(sale.id))]
    return Screen(text("bargains-ask-helpers"), rows, asks=GiveHelpers(sale.id))


def hours_screen(_: Visit, sale: BargainSale) -> Screen:
    """How much time friends have."""
    buttons = [Button(time_words(timedelta(hours=one)), SetBargainHours(sale.id, one)) for one in _HOURS]
    return Screen(text("bargains-ask-hours"), [buttons, way_back(ShowCampaign(sale.id))])


def time_screen(visit: Visit, sale: BargainSale) -> Screen:
    """From now for so many days by a tap, or days typed."""
    ask = text("bargains-ask-time", zone=str(visit.shop.profile.timezone))
    rows = [*days_rows(lambda days: LastBargainDays(sale.id, days)), way_back(ShowCampaign(sale.id))]
    return Screen(ask, rows, asks=GiveBargainTime(sale.id))


def title_screen(_: Visit, sale: BargainSale) -> Screen:
    """What customers read: typed, or the lowest price in words."""
    suggestion = suggested_title(sale) if has_floors(sale) else None
    return campaign_steps.title_screen(
        suggestion, TakeBargainTitle(sale.id), ShowCampaign(sale.id), GiveBargainTitle(sale.id)
    )


async def rules_screen(visit: Visit, sale: BargainSale) -> Screen:
    """What is so now, and what could be otherwise."""
    rows: list[Row] = [
        [Button(_rule_label(rule, is_so), SetBargainRule(sale.id, rule, not is_so))]
        for rule, is_so in _rules(sale.terms).items()
    ]
    rows += [[Button(text("campaign-quota"), AskBargainPieces(sale.id))], way_back(ShowCampaign(sale.id))]
    return Screen(paragraphs(await facts(visit, sale), await pieces(visit, sale.campaign)), rows)


async def draft(visit: Visit, campaign_id: int) -> BargainSale:
    """A plan that nobody has seen yet. Raises `CampaignFixed`."""
    sale = await bargains.get(visit.session, campaign_id)
    refuse_published(sale.campaign)
    return sale


def _rules(terms: BargainTerms) -> dict[BargainRule, bool]:
    return {
        BargainRule.EARLY_BUY: terms.early_buy,
        BargainRule.OWN_FIRST: terms.own_first,
        BargainRule.NEW_CUT_MORE: terms.new_cut_more,
        BargainRule.ONE_EACH: terms.max_bargains is not None,
        BargainRule.FEW_HELPS: terms.max_helps is not None,
    }


def _rule_label(rule: BargainRule, is_so: bool) -> Words:
    """What tapping it would change."""
    return text(f"bargains-unset-{rule.value}") if is_so else text(f"bargains-set-{rule.value}")


def _with_rule(terms: BargainTerms, rule: BargainRule, so: bool) -> BargainTerms:
    match rule:
        case BargainRule.EARLY_BUY:
            return replace(terms, early_buy=so)
        case BargainRule.OWN_FIRST:
            return replace(terms, own_first=so)
        case BargainRule.NEW_CUT_MORE:
            return replace(terms, new_cut_more=so)
        case BargainRule.ONE_EACH:
            return replace(terms, max_bargains=1 if so else None)
        case BargainRule.FEW_HELPS:
            many, a_day = (_USUAL.max_helps, _USUAL.max_helps_a_day) if so else (None, None)
            return replace(terms, max_helps=many, max_helps_a_day=a_day)


async def _set(visit: Visit, campaign_id: int, then: Step, **terms: object) -> Screen:
    sale = await draft(visit, campaign_id)
    await bargains.set_terms(visit.session, sale.id, replace(sale.terms, **terms))  # type: ignore[arg-type]
    return await next_screen(visit, sale.id, then)
