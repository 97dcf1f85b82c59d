"""The rules of a flash sale that is being planned: how many for each, how long kept, who comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from campaigns import calendar, flash_sales
from campaigns.flash_sales import FlashSale
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, paragraphs, text
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.campaign_steps import countable
from handlers.merchant.campaign_words import chosen, limit_words
from handlers.merchant.flash_doors import (
    ChooseFlashRules,
    LetFlashCouponsIn,
    LetMembersFirst,
    PutFlashAside,
    SetFlashHold,
    SetFlashLimit,
)
from handlers.merchant.flash_telling import fact_words
from handlers.merchant.flash_wizard import FLASH

router = Router()

_LIMITS = (1, 2, 3, 5, 10, None)
_HOLDS = (5, 10, 15, 30, None)


@router.tap(ChooseFlashRules)
async def choose_rules(visit: Visit, wanted: ChooseFlashRules) -> Answer:
    return await rules_screen(visit, await FLASH.draft(visit, wanted.campaign_id))


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
    sale = await FLASH.draft(visit, wanted.campaign_id)
    await calendar.set_aside(visit.session, sale.id, wanted.aside)
    return await rules_screen(visit, await flash_sales.get(visit.session, sale.id))


@router.tap(LetFlashCouponsIn)
async def let_coupons_in(visit: Visit, wanted: LetFlashCouponsIn) -> Answer:
    return await _set(visit, wanted.campaign_id, with_coupons=wanted.allowed)


async def rules_screen(visit: Visit, sale: FlashSale) -> Screen:
    """What is so now, and what could be otherwise."""
    terms = sale.terms
    held = None if terms.hold is None else int(terms.hold.total_seconds() // 60)
    limits = [_limit_button(sale.id, one, terms.max_pieces) for one in _LIMITS]
    holds = [_hold_button(sale.id, one, held) for one in _HOLDS]
    members = "flash-rule-all-at-once" if terms.early else "flash-rule-members"
    coupons = "campaign-no-coupons" if terms.with_coupons else "campaign-let-coupons"
    rows: list[Row] = [
        *grid(limits, 3),
        *grid(holds, 3),
        [Button(text(members), LetMembersFirst(sale.id, not terms.early))],
        [Button(text(coupons), LetFlashCouponsIn(sale.id, not terms.with_coupons))],
        way_back(ShowCampaign(sale.id)),
    ]
    aside = sale.campaign.set_aside
    if any(one.quota is not None for one in sale.campaign.variants.values()):
        label = text("campaign-not-aside" if aside else "campaign-put-aside")
        rows.insert(-1, [Button(label, PutFlashAside(sale.id, not aside))])
    told = text("campaign-aside") if aside else None
    return Screen(paragraphs(await fact_words(visit, sale), told), rows)


def _limit_button(campaign_id: int, most: int | None, so: int | None) -> Button:
    return Button(chosen(limit_words(most), most == so), SetFlashLimit(campaign_id, most))


def _hold_button(campaign_id: int, minutes: int | None, so: int | None) -> Button:
    label = text("flash-rule-usual") if minutes is None else text("flash-rule-minutes", count=minutes)
    return Button(chosen(label, minutes == so), SetFlashHold(campaign_id, minutes))


async def _set(visit: Visit, campaign_id: int, **rules: Any) -> Screen:
    sale = await FLASH.draft(visit, campaign_id)
    sale = await flash_sales.set_terms(visit.session, sale.id, replace(sale.terms, **rules))
    return await rules_screen(visit, sale)
