"""The rules of a group buy that is being planned: who may join, how much of it there is, and what else may be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from campaigns import calendar, group_buys
from campaigns.group_buys import GroupBuy, JoinerRule
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, paragraphs, text
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.campaign_steps import count_in, one_by_one, one_of
from handlers.merchant.campaign_words import cards_of, pieces_words, variant_name
from handlers.merchant.group_doors import (
    AskMostPieces,
    AskQuota,
    AskTeamsInAll,
    ChooseCompletion,
    ChooseRules,
    ChooseThanks,
    CompleteFrom,
    CompleteShare,
    EndWithCampaign,
    GiveMostPieces,
    GiveQuota,
    LetCouponsIn,
    LetJoin,
    LimitTeams,
    PutPiecesAside,
)
from handlers.merchant.group_wizard import GROUP
from handlers.merchant.group_words import fact_words

router = Router()

#: Shares of a team's seats from which on the shop may complete it, in percent.
_SHARES = (50, 60, 80)
#: How many teams one customer may have.
_TEAMS = (1, 2, 5)


@router.tap(ChooseRules)
async def choose_rules(visit: Visit, wanted: ChooseRules) -> Answer:
    return await rules_screen(visit, await GROUP.draft(visit, wanted.campaign_id))


@router.tap(LetJoin)
async def let_join(visit: Visit, wanted: LetJoin) -> Answer:
    rule = JoinerRule.NEW_ONLY if wanted.new_only else JoinerRule.ANY
    return await _set(visit, wanted.campaign_id, joiner_rule=rule)


@router.tap(LetCouponsIn)
async def let_coupons_in(visit: Visit, wanted: LetCouponsIn) -> Answer:
    return await _set(visit, wanted.campaign_id, with_coupons=wanted.allowed)


@router.tap(EndWithCampaign)
async def end_with_campaign(visit: Visit, wanted: EndWithCampaign) -> Answer:
    return await _set(visit, wanted.campaign_id, cap_at_end=wanted.capped)


@router.tap(PutPiecesAside)
async def put_pieces_aside(visit: Visit, wanted: PutPiecesAside) -> Answer:
    group = await GROUP.draft(visit, wanted.campaign_id)
    await calendar.set_aside(visit.session, group.id, wanted.aside)
    return await rules_screen(visit, await group_buys.get(visit.session, group.id))


@router.tap(ChooseCompletion)
async def choose_completion(visit: Visit, wanted: ChooseCompletion) -> Answer:
    """A team that is one short is one that the shop may want all the same; nobody is invented."""
    group = await GROUP.draft(visit, wanted.campaign_id)
    buttons = [
        Button(text("campaign-people-from", count=people), CompleteFrom(group.id, people))
        for people in range(1, min(group.terms.size, 13))
    ]
    rows = [*grid(buttons, 4), [Button(text("campaign-never-completed"), CompleteFrom(group.id, None))]]
    shares = [Button(text("campaign-share", share=one), CompleteShare(group.id, one * 100)) for one in _SHARES]
    return Screen(text("campaign-ask-completion"), [*rows, shares, way_back(ChooseRules(group.id))])


@router.tap(CompleteFrom)
async def complete_from(visit: Visit, wanted: CompleteFrom) -> Answer:
    return await _set(visit, wanted.campaign_id, complete_from=wanted.people, complete_share=None)


@router.tap(CompleteShare)
async def complete_share(visit: Visit, wanted: CompleteShare) -> Answer:
    return await _set(visit, wanted.campaign_id, complete_from=None, complete_share=wanted.share)


@router.tap(AskMostPieces)
async def ask_most_pieces(visit: Visit, wanted: AskMostPieces) -> Answer:
    group = await GROUP.draft(visit, wanted.campaign_id)
    teams = [Button(text("campaign-teams-each", count=one), LimitTeams(group.id, one)) for one in _TEAMS]
    rows = [teams, [Button(text("campaign-teams-any"), LimitTeams(group.id, None))], way_back(ChooseRules(group.id))]
    body = paragraphs(text("campaign-ask-most-pieces"), text("campaign-ask-most-teams"))
    return Screen(body, rows, asks=GiveMostPieces(group.id))


@router.tap(LimitTeams)
async def limit_teams(visit: Visit, wanted: LimitTeams) -> Answer:
    return await _set(visit, wanted.campaign_id, max_teams=wanted.most)


@router.reply(GiveMostPieces)
async def most_pieces_given(visit: Visit, asked: GiveMostPieces) -> Answer:
    return await _set(visit, asked.campaign_id, max_pieces=count_in(visit.words))


@router.tap(AskQuota)
async def ask_quota(visit: Visit, wanted: AskQuota) -> Answer:
    group = await GROUP.draft(visit, wanted.campaign_id)
    cards, rows = await cards_of(visit, group.campaign), list[Row]()
    if wanted.variant_id is not None:
        ask = text("campaign-ask-quota-of", name=variant_name(one_of(cards, wanted.variant_id)))
    else:
        ask = text("campaign-ask-quota", count=len(cards))
        rows += one_by_one(cards, lambda one: AskQuota(group.id, one))
    rows.append(way_back(ChooseRules(group.id)))
    body = paragraphs(pieces_words(group.campaign, cards), ask)
    return Screen(body, rows, asks=GiveQuota(group.id, wanted.variant_id))


@router.reply(GiveQuota)
async def quota_given(visit: Visit, asked: GiveQuota) -> Answer:
    """`50` of each variant, or of the one that was asked about; `-` for as many as there are."""
    group = await GROUP.draft(visit, asked.campaign_id)
    quota = count_in(visit.words)
    for one in sorted(group.campaign.variants) if asked.variant_id is None else [asked.variant_id]:
        await group_buys.set_quota(visit.session, group.id, one, quota)
    return await rules_screen(visit, await group_buys.get(visit.session, group.id))


async def rules_screen(visit: Visit, group: GroupBuy) -> Screen:
    """What is so now, and what could be otherwise."""
    terms = group.terms
    new_only = terms.joiner_rule is JoinerRule.NEW_ONLY
    who, coupons, time = (
        "campaign-let-anybody" if new_only else "campaign-let-new-only",
        "campaign-no-coupons" if terms.with_coupons else "campaign-let-coupons",
        "campaign-whole-time" if terms.cap_at_end else "campaign-cap",
    )
    rows: list[Row] = [
        [Button(text(who), LetJoin(group.id, not new_only))],
        [Button(text("campaign-quota"), AskQuota(group.id)), Button(text("campaign-each"), AskMostPieces(group.id))],
        [Button(text("campaign-teams-in-all"), AskTeamsInAll(group.id))],
        [Button(text("campaign-completion"), ChooseCompletion(group.id))],
        [Button(text("campaign-thanks"), ChooseThanks(group.id))],
        [Button(text(coupons), LetCouponsIn(group.id, not terms.with_coupons))],
        [Button(text(time), EndWithCampaign(group.id, not terms.cap_at_end))],
        way_back(ShowCampaign(group.id)),
    ]
    if any(one.quota is not None for one in group.campaign.variants.values()):
        aside = group.campaign.set_aside
        label = text("campaign-not-aside" if aside else "campaign-put-aside")
        rows.insert(2, [Button(label, PutPiecesAside(group.id, not aside))])
    pieces = pieces_words(group.campaign, await cards_of(visit, group.campaign))
    return Screen(paragraphs(await fact_words(visit, group), pieces), rows)


async def _set(visit: Visit, campaign_id: int, **rules: Any) -> Screen:
    group = await GROUP.draft(visit, campaign_id)
    group = await group_buys.set_terms(visit.session, group.id, replace(group.terms, **rules))
    return await rules_screen(visit, group)
