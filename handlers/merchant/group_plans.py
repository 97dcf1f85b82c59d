"""Group buys at the counter: a plan with its preview, what came of one that runs, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaigns import group_buys
from campaigns.calendar import Campaign, Status
from campaigns.group_buys import GroupBelowCost, GroupBuy, Results
from commerce import checkout
from commerce.catalogue import VariantCard
from commerce.pricing import Promotion
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.merchant.campaign_doors import DiscardCampaign, ShowCampaign, ShowCampaigns
from handlers.merchant.campaign_steps import are_you_sure, below_cost_screen, moves
from handlers.merchant.campaign_words import cards_of, head_words, lowest_words, pieces_words, title_words
from handlers.merchant.group_doors import (
    ChangeCampaign,
    ChooseRules,
    CopyCampaign,
    EndCampaign,
    PauseCampaign,
    PublishCampaign,
    ResumeCampaign,
    StopCampaign,
)
from handlers.merchant.group_questions import (
    AskGroupPrice,
    AskTitle,
    ChooseGroupTime,
    ChooseHours,
    ChooseSize,
    ChooseVariants,
    GoOnPlanning,
)
from handlers.merchant.group_words import fact_words, result_words, sample_words

router = Router()


@router.tap(PublishCampaign)
async def publish(visit: Visit, wanted: PublishCampaign) -> Answer:
    """Below what goods cost only after a second yes, and where there are two who may, that of somebody else."""
    group = await group_buys.get(visit.session, wanted.campaign_id)
    session, me, others = visit.session, visit.customer.id, await beside(visit, group)
    if wanted.agreed and await group_buys.ask_second_person(session, me, group.id, others):
        return await group_screen(visit, group.id, text("promo-takes-two"))
    try:
        group = await group_buys.publish(session, me, group.id, below_cost=wanted.agreed, beside=others)
    except GroupBelowCost:
        worst = await _lowest(visit, group, await cards_of(visit, group.campaign))
        return below_cost_screen(worst, PublishCampaign(group.id, agreed=True), ShowCampaign(group.id))
    scheduled = group.campaign.status is Status.SCHEDULED
    return await group_screen(visit, group.id, text("promo-scheduled" if scheduled else "campaign-published"))


@router.tap(StopCampaign)
async def stop(visit: Visit, wanted: StopCampaign) -> Answer:
    """What becomes of the teams is chosen, never assumed: somebody may be paying for the first seat of one."""
    group, found = await _with_results(visit, wanted.campaign_id)
    rows: list[Row] = [[Button(text("promo-leave"), ShowCampaign(group.id))]]
    if group.campaign.is_alive:
        rows.append([Button(text("campaign-end-going-on"), EndCampaign(group.id, call_off=False))])
    rows.append([Button(text("campaign-end-calling-off"), EndCampaign(group.id, call_off=True))])
    ask = text("campaign-end-how", count=found.forming, people=found.waiting)
    return Screen(ask, [*rows, way_back(ShowCampaign(group.id))])


@router.tap(EndCampaign)
async def end(visit: Visit, wanted: EndCampaign) -> Answer:
    group, found = await _with_results(visit, wanted.campaign_id)
    how = "off" if wanted.call_off else "on"
    if not wanted.sure:
        title = await title_words(visit, group.campaign)
        ask = text(f"campaign-end-ask-{how}", title=title, count=found.forming, people=found.waiting)
        yes = EndCampaign(group.id, wanted.call_off, sure=True)
        button = Button(text(f"campaign-end-yes-{how}"), yes, style=Style.DANGER)
        return are_you_sure(ask, button, ShowCampaign(group.id))
    await group_buys.stop(visit.session, visit.customer.id, group.id, call_off_teams=wanted.call_off)
    return await group_screen(visit, group.id, text(f"campaign-ended-{how}"))


@router.tap(CopyCampaign)
async def copy(visit: Visit, wanted: CopyCampaign) -> Answer:
    made = await group_buys.copy(visit.session, visit.customer.id, wanted.campaign_id)
    return await group_screen(visit, made.id)


async def group_screen(visit: Visit, campaign_id: int, notice: Words | None = None) -> Screen:
    """A group buy as its merchant sees it; a finished draft with the offer as a customer sees it."""
    group = await group_buys.get(visit.session, campaign_id)
    campaign = group.campaign
    told = [notice, await head_words(visit, campaign), await fact_words(visit, group)]
    cards = await cards_of(visit, campaign)
    if campaign.status is Status.DRAFT:
        limited = any(one.quota is not None for one in campaign.variants.values())
        told += [pieces_words(campaign, cards)] if limited else []
        told += [sample_words(group, cards), await _lowest(visit, group, cards)] if is_finished(group) else []
        return Screen(paragraphs(*told), [*_drafting(group), way_back(ShowCampaigns())])
    found = await group_buys.results(visit.session, campaign.id)
    told += [pieces_words(await group_buys.counted(visit.session, campaign), cards), result_words(found)]
    return Screen(paragraphs(*told), [*_moves(campaign, found), way_back(ShowCampaigns())])


def is_finished(group: GroupBuy) -> bool:
    """Whether everything is said that it takes to publish it."""
    return has_prices(group) and bool(group.campaign.titles)


def has_prices(group: GroupBuy) -> bool:
    """Whether it sells something, and each of its variants has a price for each size."""
    sold = group.campaign.variants
    return bool(sold) and all(len(group.prices.get(one, ())) == len(group.terms.sizes) for one in sold)


async def beside(visit: Visit, group: GroupBuy) -> tuple[Promotion, ...]:
    """What may come on top of a group's price: coupons, where they are let in."""
    return await checkout.discounts_beside(visit.session, group.campaign.currency)


async def _lowest(visit: Visit, group: GroupBuy, cards: Mapping[int, VariantCard]) -> Words | None:
    """The least that a piece may bring, with the best coupon where coupons are let in."""
    found = lowest_words(await group_buys.foresee(visit.session, group, await beside(visit, group)), cards)
    return found if found is None or group.terms.reward is None else lines(found, text("campaign-worst-thanks"))


def _drafting(group: GroupBuy) -> Iterator[Row]:
    """What can still be said differently."""
    campaign_id = group.id
    if is_finished(group):
        yield [Button(text("promo-publish"), PublishCampaign(campaign_id), style=Style.SUCCESS)]
    else:
        yield [Button(text("promo-go-on"), GoOnPlanning(campaign_id), style=Style.PRIMARY)]
    yield [
        Button(text("campaign-variants"), ChooseVariants(campaign_id)),
        Button(text("campaign-prices"), AskGroupPrice(campaign_id)),
    ]
    if has_prices(group):
        yield [
            Button(text("campaign-people"), ChooseSize(campaign_id)),
            Button(text("campaign-team-time"), ChooseHours(campaign_id)),
        ]
        yield [
            Button(text("promo-time"), ChooseGroupTime(campaign_id)),
            Button(text("promo-name"), AskTitle(campaign_id)),
        ]
        yield [Button(text("campaign-rules"), ChooseRules(campaign_id))]
    yield [Button(text("promo-discard"), DiscardCampaign(campaign_id))]


def _moves(campaign: Campaign, found: Results) -> Iterator[Row]:
    """What can be done with one that was published."""
    calling_off = Button(text("campaign-end-calling-off"), EndCampaign(campaign.id, call_off=True))
    yield from moves(
        campaign,
        pause=PauseCampaign(campaign.id),
        resume=ResumeCampaign(campaign.id),
        stop=StopCampaign(campaign.id),
        change=ChangeCampaign(campaign.id),
        call_off=calling_off if found.forming else None,
    )
    yield [Button(text("promo-copy"), CopyCampaign(campaign.id))]


async def _with_results(visit: Visit, campaign_id: int) -> tuple[GroupBuy, Results]:
    group = await group_buys.get(visit.session, campaign_id)
    return group, await group_buys.results(visit.session, campaign_id)
