"""How many teams of a group buy may be opened in all, chosen while it is planned."""

from __future__ import annotations

from dataclasses import replace

from campaigns import group_buys
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text
from handlers.merchant.campaign_steps import count_in
from handlers.merchant.group_doors import AskTeamsInAll, ChooseRules, GiveTeamsInAll, LimitTeamsInAll
from handlers.merchant.group_rules import rules_screen
from handlers.merchant.group_wizard import GROUP

router = Router()

_TEAMS = (5, 20, 100)


@router.tap(AskTeamsInAll)
async def ask_teams_in_all(visit: Visit, wanted: AskTeamsInAll) -> Answer:
    group = await GROUP.draft(visit, wanted.campaign_id)
    few = [Button(text("campaign-teams-each", count=one), LimitTeamsInAll(group.id, one)) for one in _TEAMS]
    rows = [few, [Button(text("campaign-teams-any"), LimitTeamsInAll(group.id, None))], way_back(ChooseRules(group.id))]
    return Screen(text("campaign-ask-teams-in-all"), rows, asks=GiveTeamsInAll(group.id))


@router.tap(LimitTeamsInAll)
async def limit_teams_in_all(visit: Visit, wanted: LimitTeamsInAll) -> Answer:
    return await _keep(visit, wanted.campaign_id, wanted.most)


@router.reply(GiveTeamsInAll)
async def teams_in_all_given(visit: Visit, asked: GiveTeamsInAll) -> Answer:
    """`12`, or `-` for as many as people open."""
    return await _keep(visit, asked.campaign_id, count_in(visit.words))


async def _keep(visit: Visit, campaign_id: int, most: int | None) -> Screen:
    group = await GROUP.draft(visit, campaign_id)
    terms = replace(group.terms, teams_in_all=most)
    return await rules_screen(visit, await group_buys.set_terms(visit.session, group.id, terms))
