"""The rules of bargains that are being planned: early orders, limits, new friends, pieces."""

from __future__ import annotations

from dataclasses import replace

from campaigns import bargains
from campaigns.bargains import BargainSale, BargainTerms
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.merchant.bargain_doors import (
    AskBargainPieces,
    BargainRule,
    ChooseBargainRules,
    GiveBargainPieces,
    SetBargainRule,
)
from handlers.merchant.bargain_facts import facts, pieces
from handlers.merchant.bargain_wizard import BARGAINS
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.campaign_steps import count_in

router = Router()

_USUAL = BargainTerms()


@router.tap(ChooseBargainRules)
async def choose_rules(visit: Visit, wanted: ChooseBargainRules) -> Answer:
    return await rules_screen(visit, await BARGAINS.draft(visit, wanted.campaign_id))


@router.tap(SetBargainRule)
async def set_rule(visit: Visit, wanted: SetBargainRule) -> Answer:
    sale = await BARGAINS.draft(visit, wanted.campaign_id)
    sale = await bargains.set_terms(visit.session, sale.id, _with_rule(sale.terms, wanted.rule, wanted.so))
    return await rules_screen(visit, sale)


@router.tap(AskBargainPieces)
async def ask_pieces(visit: Visit, wanted: AskBargainPieces) -> Answer:
    sale = await BARGAINS.draft(visit, wanted.campaign_id)
    body = paragraphs(await pieces(visit, sale.campaign), text("bargains-ask-pieces"))
    return Screen(body, [way_back(ChooseBargainRules(sale.id))], asks=GiveBargainPieces(sale.id))


@router.reply(GiveBargainPieces)
async def pieces_given(visit: Visit, asked: GiveBargainPieces) -> Answer:
    """`50` of each variant; `-` for as many as there are."""
    sale, quota = await BARGAINS.draft(visit, asked.campaign_id), count_in(visit.words)
    for one in sorted(sale.campaign.variants):
        await bargains.set_quota(visit.session, sale.id, one, quota)
    return await rules_screen(visit, await bargains.get(visit.session, sale.id))


async def rules_screen(visit: Visit, sale: BargainSale) -> Screen:
    """What is so now, and what could be otherwise."""
    rows: list[Row] = [
        [Button(_rule_label(rule, is_so), SetBargainRule(sale.id, rule, not is_so))]
        for rule, is_so in _rules(sale.terms).items()
    ]
    rows += [[Button(text("campaign-quota"), AskBargainPieces(sale.id))], way_back(ShowCampaign(sale.id))]
    return Screen(paragraphs(await facts(visit, sale), await pieces(visit, sale.campaign)), rows)


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
