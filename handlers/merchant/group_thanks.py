"""What thanks whoever leads a team that is complete: points, a coupon, a cheaper piece; chosen beforehand."""

from __future__ import annotations

from dataclasses import replace

from campaigns import group_buys
from campaigns.group_buys import GroupBuy, Reward
from commerce import coupons, membership
from commerce.coupons import Way
from commerce.kit.errors import NotFound
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, paragraphs, text
from handlers.coupon_words import called
from handlers.merchant.campaign_steps import count_in
from handlers.merchant.group_doors import ChooseRules, ChooseThanks, GiveThanks, ThankLeader, ThankSoOften
from handlers.merchant.group_wizard import GROUP
from handlers.merchant.group_words import thanks_words

router = Router()

_POINTS = (50, 100, 200, 500)
#: Shares of what a piece cost, in percent; all of it makes it free.
_SHARES = (10, 25, 50, 100)
_OFTEN = (1, 3, 10)
_MOST_KINDS, _MOST_NAME = 6, 40


@router.tap(ChooseThanks)
async def choose_thanks(visit: Visit, wanted: ChooseThanks) -> Answer:
    """Points where the shop has any, coupons of the kinds for leaders, money off their own piece, or nothing."""
    return await _screen(visit, await GROUP.draft(visit, wanted.campaign_id))


@router.tap(ThankLeader)
async def thank_leader(visit: Visit, wanted: ThankLeader) -> Answer:
    group = await GROUP.draft(visit, wanted.campaign_id)
    kinds = {one.id for one in await coupons.kinds_of(visit.session, Way.LEADER)}
    if wanted.template_id is not None and wanted.template_id not in kinds:
        raise NotFound
    told = {"points": wanted.points, "template_id": wanted.template_id, "share": wanted.share}
    none = all(one is None for one in told.values())
    return await _keep(visit, group, None if none else Reward(**told, most=_most_of(group)))


@router.reply(GiveThanks)
async def points_given(visit: Visit, asked: GiveThanks) -> Answer:
    group = await GROUP.draft(visit, asked.campaign_id)
    points = count_in(visit.words)
    return await _keep(visit, group, None if points is None else Reward(points=points, most=_most_of(group)))


@router.tap(ThankSoOften)
async def thank_so_often(visit: Visit, wanted: ThankSoOften) -> Answer:
    group = await GROUP.draft(visit, wanted.campaign_id)
    reward = group.terms.reward
    return await _keep(visit, group, None if reward is None else replace(reward, most=wanted.most))


async def _keep(visit: Visit, group: GroupBuy, reward: Reward | None) -> Screen:
    return await _screen(
        visit, await group_buys.set_terms(visit.session, group.id, replace(group.terms, reward=reward))
    )


async def _screen(visit: Visit, group: GroupBuy) -> Screen:
    rules = await membership.programme(visit.session, visit.shop.profile.currency)
    kinds = (await coupons.kinds_of(visit.session, Way.LEADER))[:_MOST_KINDS]
    rows: list[Row] = []
    if rules.enabled:
        rows += grid(
            [Button(text("campaign-thanks-points", points=one), ThankLeader(group.id, points=one)) for one in _POINTS],
            4,
        )
    rows += grid([_share_button(group, one) for one in _SHARES], 2)
    rows += [
        [
            Button(
                text("drop-kind", name=called(one.plan.name, one.plan.terms, _MOST_NAME)),
                ThankLeader(group.id, template_id=one.id),
            )
        ]
        for one in kinds
    ]
    if group.terms.reward is not None:
        rows.append([Button(text("campaign-thanks-times", count=one), ThankSoOften(group.id, one)) for one in _OFTEN])
        rows.append([Button(text("campaign-thanks-any"), ThankSoOften(group.id, None))])
        rows.append([Button(text("campaign-thanks-none"), ThankLeader(group.id))])
    body = paragraphs(
        await thanks_words(visit, group),
        text("campaign-ask-thanks"),
        None if kinds else text("campaign-thanks-no-kinds"),
        text("campaign-thanks-type") if rules.enabled else None,
    )
    asks = GiveThanks(group.id) if rules.enabled else None
    return Screen(body, [*rows, way_back(ChooseRules(group.id))], asks=asks)


def _share_button(group: GroupBuy, percent: int) -> Button:
    return Button(text("campaign-thanks-share", percent=percent), ThankLeader(group.id, share=percent * 100))


def _most_of(group: GroupBuy) -> int | None:
    """As often as it was said before; once where nothing was."""
    return 1 if group.terms.reward is None else group.terms.reward.most
