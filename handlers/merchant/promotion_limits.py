"""For whom and how often a promotion may be had, and whether it adds up with others: what a draft may also be told."""

from __future__ import annotations

import re

from commerce import promotions
from commerce.kit.errors import Invalid
from commerce.promotions import Kind
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text
from handlers.merchant.promotion_doors import AddUp, AskGroup, AskLimits, GiveGroup, GiveLimits, NoLimits, ShowPromotion
from handlers.merchant.promotion_drafts import draft, require
from handlers.merchant.promotions import promotion_screen

router = Router()

LONGEST_GROUP = 40
_LIMITS = re.compile(r"^\s*(\d{1,9}|-)\s*(?:[,;/，；]\s*(\d{1,6}|-)\s*)?$")


class LimitsUnclear(Invalid):
    """How often a promotion may be had cannot be read."""


@router.tap(AskLimits)
async def ask_limits(visit: Visit, wanted: AskLimits) -> Answer:
    record = await draft(visit, wanted.promotion_id)
    rows: list[Row] = [[Button(text("promo-for-group"), AskGroup(record.id))]]
    if record.kind is Kind.ORDER:
        key = "promo-competes-button" if record.adds_up else "promo-adds-up-button"
        rows.append([Button(text(key), AddUp(record.id, not record.adds_up))])
    rows += [[Button(text("promo-no-limits"), NoLimits(record.id))], way_back(ShowPromotion(record.id))]
    return Screen(text("promo-ask-limits"), rows, asks=GiveLimits(record.id))


@router.tap(AddUp)
async def add_up(visit: Visit, wanted: AddUp) -> Answer:
    await require(visit)
    return await promotion_screen(
        visit, await promotions.set_adding_up(visit.session, wanted.promotion_id, wanted.adds_up)
    )


@router.tap(NoLimits)
async def no_limits(visit: Visit, wanted: NoLimits) -> Answer:
    await require(visit)
    await promotions.set_group(visit.session, wanted.promotion_id, None)
    return await promotion_screen(visit, await promotions.set_limits(visit.session, wanted.promotion_id, None, None))


@router.reply(GiveLimits)
async def limits_given(visit: Visit, asked: GiveLimits) -> Answer:
    """`100` orders in all, `100, 1` and one of each customer, `-, 1` for one of each customer."""
    record = await draft(visit, asked.promotion_id)
    found = _LIMITS.match(visit.words)
    most, each = (_limit(found[1]), _limit(found[2])) if found else (0, 0)
    if 0 in (most, each):
        raise LimitsUnclear
    return await promotion_screen(visit, await promotions.set_limits(visit.session, record.id, most, each))


@router.tap(AskGroup)
async def ask_group(visit: Visit, wanted: AskGroup) -> Answer:
    record = await draft(visit, wanted.promotion_id)
    return Screen(text("promo-ask-group"), [way_back(AskLimits(record.id))], asks=GiveGroup(record.id))


@router.reply(GiveGroup)
async def group_given(visit: Visit, asked: GiveGroup) -> Answer:
    record = await draft(visit, asked.promotion_id)
    group = " ".join(visit.words.split())[:LONGEST_GROUP]
    return await promotion_screen(visit, await promotions.set_group(visit.session, record.id, group))


def _limit(word: str | None) -> int | None:
    return None if word in (None, "-") else int(word or 0)
