"""Campaigns at the counter: the list by phase, each with what came of it, the preview of a draft, what can be done."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns import calendar, group_buys
from campaigns.calendar import Campaign, Kind, Status
from campaigns.group_buys import GroupBelowCost, GroupBuy, Results
from commerce import checkout
from commerce.pricing import Promotion
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.merchant.bargain_doors import NewBargains
from handlers.merchant.bargain_plans import bargains_screen
from handlers.merchant.campaign_doors import (
    ChangeCampaign,
    CopyCampaign,
    DiscardCampaign,
    EndCampaign,
    PauseCampaign,
    PublishCampaign,
    ResumeCampaign,
    ShowCampaign,
    ShowCampaigns,
    Shown,
    StopCampaign,
)
from handlers.merchant.flash_doors import NewFlashSale
from handlers.merchant.flash_sales import flash_screen
from handlers.merchant.group_doors import (
    AskGroupPrice,
    AskTitle,
    ChooseGroupTime,
    ChooseHours,
    ChooseRules,
    ChooseSize,
    ChooseVariants,
    GoOnPlanning,
    NewGroupBuy,
)
from handlers.merchant.group_words import (
    cards_of,
    fact_words,
    lowest_words,
    phase_words,
    quota_words,
    result_words,
    sample_words,
    title_words,
)

router = Router()

PAGE = 8
_STATUSES = {
    Shown.ALL: (),
    Shown.LIVE: (Status.SCHEDULED, Status.RUNNING, Status.PAUSED),
    Shown.DRAFTS: (Status.DRAFT,),
    Shown.OVER: (Status.ENDED, Status.CANCELLED),
}


@router.command("campaigns", needs=ShowCampaigns.needs)
async def campaigns_by_command(visit: Visit) -> Answer:
    return await list_screen(visit, ShowCampaigns())


@router.tap(ShowCampaigns)
async def show_campaigns(visit: Visit, wanted: ShowCampaigns) -> Answer:
    return await list_screen(visit, wanted)


@router.tap(ShowCampaign)
async def show_campaign(visit: Visit, wanted: ShowCampaign) -> Answer:
    if (await calendar.get(visit.session, wanted.campaign_id)).kind is Kind.FLASH_SALE:
        return await flash_screen(visit, wanted.campaign_id)
    return await campaign_screen(visit, wanted.campaign_id)


@router.tap(PublishCampaign)
async def publish(visit: Visit, wanted: PublishCampaign) -> Answer:
    """Below what goods cost only after a second yes, and where there are two who may, that of somebody else."""
    group = await group_buys.get(visit.session, wanted.campaign_id)
    session, me, others = visit.session, visit.customer.id, await beside(visit, group)
    if wanted.agreed and await group_buys.ask_second_person(session, me, group.id, others):
        return await campaign_screen(visit, group.id, text("promo-takes-two"))
    try:
        group = await group_buys.publish(
            visit.session, visit.customer.id, wanted.campaign_id, below_cost=wanted.agreed, beside=others
        )
    except GroupBelowCost:
        return await _ask_below_cost(visit, group)
    scheduled = group.campaign.status is Status.SCHEDULED
    return await campaign_screen(visit, group.id, text("campaign-scheduled" if scheduled else "campaign-published"))


@router.tap(PauseCampaign)
async def pause(visit: Visit, wanted: PauseCampaign) -> Answer:
    await calendar.pause(visit.session, visit.customer.id, wanted.campaign_id)
    return await campaign_screen(visit, wanted.campaign_id, text("campaign-paused"))


@router.tap(ResumeCampaign)
async def resume(visit: Visit, wanted: ResumeCampaign) -> Answer:
    await calendar.resume(visit.session, visit.customer.id, wanted.campaign_id)
    return await campaign_screen(visit, wanted.campaign_id, text("campaign-published"))


@router.tap(StopCampaign)
async def stop(visit: Visit, wanted: StopCampaign) -> Answer:
    """What becomes of the teams is chosen, never assumed: somebody may be paying for the first seat of one."""
    group, found = await _with_results(visit, wanted.campaign_id)
    rows: list[Row] = [[Button(text("campaign-leave"), ShowCampaign(group.id))]]
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
        return _are_you_sure(group.id, ask, Button(text(f"campaign-end-yes-{how}"), yes, style=Style.DANGER))
    await group_buys.stop(visit.session, visit.customer.id, group.id, call_off_teams=wanted.call_off)
    return await campaign_screen(visit, group.id, text(f"campaign-ended-{how}"))


@router.tap(CopyCampaign)
async def copy(visit: Visit, wanted: CopyCampaign) -> Answer:
    made = await group_buys.copy(visit.session, visit.customer.id, wanted.campaign_id)
    return await campaign_screen(visit, made.id)


@router.tap(DiscardCampaign)
async def discard(visit: Visit, wanted: DiscardCampaign) -> Answer:
    if not wanted.sure:
        campaign = await calendar.get(visit.session, wanted.campaign_id)
        yes = Button(text("promo-discard"), DiscardCampaign(campaign.id, sure=True), style=Style.DANGER)
        return _are_you_sure(campaign.id, text("promo-discard-ask"), yes)
    await calendar.discard(visit.session, wanted.campaign_id)
    return await list_screen(visit, ShowCampaigns(), text("promo-discarded"))


async def list_screen(visit: Visit, wanted: ShowCampaigns, notice: Words | None = None) -> Screen:
    """Campaigns with where they stand, the newest first, and the way to those of one phase."""
    found = await calendar.listed(visit.session, statuses=_STATUSES[wanted.shown], page=wanted.page, size=PAGE)
    rows: list[Row] = [[await _row(visit, one)] for one in found.campaigns]
    rows += pages(found.page, found.pages - 1, lambda page: ShowCampaigns(page, wanted.shown))
    if found.count or wanted.shown is not Shown.ALL:
        rows.append([_phase_button(one, wanted.shown) for one in Shown])
    rows.append([Button(text("campaign-new"), NewGroupBuy(), style=Style.PRIMARY)])
    rows.append(
        [Button(text("campaign-new-flash"), NewFlashSale()), Button(text("campaign-new-bargains"), NewBargains())]
    )
    rows.append(way_back(ShowConsole()))
    key = "campaign-list" if wanted.shown is Shown.ALL else "campaign-list-some"
    return Screen(paragraphs(notice, text(key, count=found.count)), rows)


async def campaign_screen(visit: Visit, campaign_id: int, notice: Words | None = None) -> Screen:
    """A campaign as its merchant sees it; a finished draft with the offer as a customer sees it."""
    if (await calendar.get(visit.session, campaign_id)).kind is Kind.BARGAIN:
        return await bargains_screen(visit, campaign_id, notice)
    group = await group_buys.get(visit.session, campaign_id)
    campaign, draft = group.campaign, group.campaign.status is Status.DRAFT
    head = lines(
        text("campaign-title", title=await title_words(visit, campaign)),
        text("campaign-kind-group-buy"),
        phase_words(campaign.status),
    )
    facts = await fact_words(visit, group)
    if draft:
        limited = any(one.quota is not None for one in campaign.variants.values())
        ahead = [await quota_words(visit, group)] if limited else []
        ahead += [await _ahead(visit, group)] if is_finished(group) else []
        rows = [*_drafting(group), way_back(ShowCampaigns())]
        return Screen(paragraphs(notice, head, facts, *ahead), rows)
    found = await group_buys.results(visit.session, campaign.id)
    rows = [*_moves(campaign, found), way_back(ShowCampaigns())]
    return Screen(paragraphs(notice, head, facts, await quota_words(visit, group), result_words(found)), rows)


def is_finished(group: GroupBuy) -> bool:
    """Whether everything is said that it takes to publish it."""
    return has_prices(group) and bool(group.campaign.titles)


def has_prices(group: GroupBuy) -> bool:
    """Whether it sells something, and each of its variants has a price for each size."""
    sold = group.campaign.variants
    return bool(sold) and all(len(group.prices.get(one, ())) == len(group.terms.sizes) for one in sold)


async def lowest(visit: Visit, group: GroupBuy) -> tuple[group_buys.Outlook, ...]:
    """The least that pieces may bring, with the best coupon where coupons are let in."""
    return await group_buys.foresee(visit.session, group, await beside(visit, group))


async def beside(visit: Visit, group: GroupBuy) -> tuple[Promotion, ...]:
    """What may come on top of a group's price: coupons, where they are let in."""
    return await checkout.discounts_beside(visit.session, group.campaign.currency)


async def _ahead(visit: Visit, group: GroupBuy) -> Words:
    cards = await cards_of(visit, group)
    return paragraphs(sample_words(group, cards), lowest_words(await lowest(visit, group), cards))


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
    stop_it = Button(text("campaign-stop"), StopCampaign(campaign.id))
    if campaign.status is Status.RUNNING:
        yield [Button(text("promo-pause"), PauseCampaign(campaign.id)), stop_it]
    elif campaign.status is Status.PAUSED:
        yield [Button(text("promo-resume"), ResumeCampaign(campaign.id), style=Style.SUCCESS), stop_it]
    elif campaign.status is Status.SCHEDULED:
        yield [stop_it]
    elif campaign.status is Status.ENDED and found.forming:
        yield [Button(text("campaign-end-calling-off"), EndCampaign(campaign.id, call_off=True))]
    if campaign.is_alive:
        yield [Button(text("promo-change"), ChangeCampaign(campaign.id))]
    yield [Button(text("promo-copy"), CopyCampaign(campaign.id))]


async def _ask_below_cost(visit: Visit, group: GroupBuy) -> Screen:
    worst = lowest_words(await lowest(visit, group), await cards_of(visit, group))
    yes = Button(text("promo-publish-below"), PublishCampaign(group.id, agreed=True), style=Style.DANGER)
    return _are_you_sure(group.id, paragraphs(text("promo-below-ask"), worst), yes)


def _are_you_sure(campaign_id: int, ask: Words, yes: Button) -> Screen:
    keep = Button(text("campaign-leave"), ShowCampaign(campaign_id))
    return Screen(ask, [[keep], [yes], way_back(ShowCampaign(campaign_id))])


async def _with_results(visit: Visit, campaign_id: int) -> tuple[GroupBuy, Results]:
    group = await group_buys.get(visit.session, campaign_id)
    return group, await group_buys.results(visit.session, campaign_id)


def _phase_button(one: Shown, shown: Shown) -> Button:
    label: Words = text(f"campaign-shown-{one.value}")
    return Button(text("campaign-shown", label=label) if one is shown else label, ShowCampaigns(0, one))


async def _row(visit: Visit, one: Campaign) -> Button:
    title = shortened(await title_words(visit, one), 40)
    return Button(text("campaign-row", title=title, phase=phase_words(one.status)), ShowCampaign(one.id))
