"""The rules of a live sale that is being planned: how many for each, how long a claim is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from campaigns import live_sales
from campaigns.live_sales import LiveSale
from handlers.chat.keyboards import grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.campaign_steps import countable
from handlers.merchant.campaign_words import chosen, limit_words
from handlers.merchant.live_doors import ChooseLiveRules, SetLiveLimit, SetLiveWindow
from handlers.merchant.live_facts import fact_words
from handlers.merchant.live_wizard import LIVE

router = Router()

_LIMITS = (1, 2, 3, 5, 10, None)
_WINDOWS = (5, 10, 15, 30, 60, 120)


@router.tap(ChooseLiveRules)
async def choose_rules(visit: Visit, wanted: ChooseLiveRules) -> Answer:
    return await rules_screen(visit, await LIVE.draft(visit, wanted.campaign_id))


@router.tap(SetLiveLimit)
async def set_limit(visit: Visit, wanted: SetLiveLimit) -> Answer:
    return await _set(visit, wanted.campaign_id, max_pieces=countable(wanted.most))


@router.tap(SetLiveWindow)
async def set_window(visit: Visit, wanted: SetLiveWindow) -> Answer:
    return await _set(visit, wanted.campaign_id, window=timedelta(minutes=min(max(wanted.minutes, 1), 24 * 60)))


async def rules_screen(visit: Visit, sale: LiveSale) -> Screen:
    """What is so now, and what could be otherwise."""
    kept, most = int(sale.terms.window.total_seconds() // 60), sale.terms.max_pieces
    limits = [Button(chosen(limit_words(one), one == most), SetLiveLimit(sale.id, one)) for one in _LIMITS]
    windows = [
        Button(chosen(text("live-rule-window", count=one), one == kept), SetLiveWindow(sale.id, one))
        for one in _WINDOWS
    ]
    rows = [*grid(limits, 3), *grid(windows, 3), way_back(ShowCampaign(sale.id))]
    return Screen(await fact_words(visit, sale), rows)


async def _set(visit: Visit, campaign_id: int, **rules: Any) -> Screen:
    sale = await LIVE.draft(visit, campaign_id)
    sale = await live_sales.set_terms(visit.session, sale.id, replace(sale.terms, **rules))
    return await rules_screen(visit, sale)
