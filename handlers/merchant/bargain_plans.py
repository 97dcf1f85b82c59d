"""Bargains at the counter: a plan with its preview, what came of one that runs, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns import bargains
from campaigns.bargains import BargainBelowCost, BargainResults, BargainSale
from campaigns.calendar import Campaign, Status
from handlers.bargain_words import rule_words
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.merchant.bargain_doors import (
    ChangeBargains,
    ChooseBargainRules,
    CopyBargains,
    EndBargains,
    PauseBargains,
    PublishBargains,
    ResumeBargains,
    StopBargains,
)
from handlers.merchant.bargain_facts import facts, loss_words, pieces, result_words
from handlers.merchant.bargain_questions import (
    AskBargainTitle,
    AskFloor,
    ChooseBargainHours,
    ChooseBargainTime,
    ChooseBargainVariants,
    ChooseHelpers,
    GoOnWithBargains,
)
from handlers.merchant.campaign_doors import DiscardCampaign, ShowCampaign, ShowCampaigns
from handlers.merchant.campaign_steps import are_you_sure, below_cost_screen, moves
from handlers.merchant.campaign_words import cards_of, head_words, title_words, variant_name

router = Router()


@router.tap(PublishBargains)
async def publish(visit: Visit, wanted: PublishBargains) -> Answer:
    """Below what goods cost only after a second yes, and where there are two who may, that of somebody else."""
    session, me, campaign_id = visit.session, visit.customer.id, wanted.campaign_id
    if wanted.agreed and await bargains.ask_second_person(session, me, campaign_id):
        return await bargains_screen(visit, campaign_id, text("promo-takes-two"))
    try:
        sale = await bargains.publish(session, me, campaign_id, below_cost=wanted.agreed)
    except BargainBelowCost:
        worst = await loss_words(visit, await bargains.get(session, campaign_id))
        return below_cost_screen(worst, PublishBargains(campaign_id, agreed=True), ShowCampaign(campaign_id))
    scheduled = sale.campaign.status is Status.SCHEDULED
    return await bargains_screen(visit, sale.id, text("promo-scheduled" if scheduled else "bargains-published"))


@router.tap(StopBargains)
async def stop(visit: Visit, wanted: StopBargains) -> Answer:
    """What becomes of the bargains that are open is chosen, never assumed."""
    sale = await bargains.get(visit.session, wanted.campaign_id)
    found = await bargains.results(visit.session, sale.id)
    rows: list[Row] = [[Button(text("promo-leave"), ShowCampaign(sale.id))]]
    if sale.campaign.is_alive:
        rows.append([Button(text("bargains-end-going-on"), EndBargains(sale.id, call_off=False))])
    rows.append([Button(text("bargains-end-calling-off"), EndBargains(sale.id, call_off=True))])
    return Screen(text("bargains-end-how", count=found.open), [*rows, way_back(ShowCampaign(sale.id))])


@router.tap(EndBargains)
async def end(visit: Visit, wanted: EndBargains) -> Answer:
    sale = await bargains.get(visit.session, wanted.campaign_id)
    how = "off" if wanted.call_off else "on"
    if not wanted.sure:
        found = await bargains.results(visit.session, sale.id)
        ask = text(f"bargains-end-ask-{how}", title=await title_words(visit, sale.campaign), count=found.open)
        yes = EndBargains(sale.id, wanted.call_off, sure=True)
        button = Button(text(f"bargains-end-yes-{how}"), yes, style=Style.DANGER)
        return are_you_sure(ask, button, ShowCampaign(sale.id))
    await bargains.stop(visit.session, visit.customer.id, sale.id, call_off=wanted.call_off)
    return await bargains_screen(visit, sale.id, text(f"bargains-ended-{how}"))


@router.tap(CopyBargains)
async def copy(visit: Visit, wanted: CopyBargains) -> Answer:
    made = await bargains.copy(visit.session, visit.customer.id, wanted.campaign_id)
    return await bargains_screen(visit, made.id)


async def bargains_screen(visit: Visit, campaign_id: int, notice: Words | None = None) -> Screen:
    """A campaign as its merchant sees it; a finished plan with the rules as a customer reads them."""
    sale = await bargains.get(visit.session, campaign_id)
    campaign = sale.campaign
    told = [notice, await head_words(visit, campaign), await facts(visit, sale)]
    if campaign.status is Status.DRAFT:
        limited = any(one.quota is not None for one in campaign.variants.values())
        told += [await pieces(visit, campaign)] if limited else []
        told += [await _sample(visit, sale), await loss_words(visit, sale)] if is_finished(sale) else []
        return Screen(paragraphs(*told), [*_drafting(sale), way_back(ShowCampaigns())])
    found = await bargains.results(visit.session, campaign.id)
    told += [await pieces(visit, campaign), result_words(found)]
    return Screen(paragraphs(*told), [*_moves(campaign, found), way_back(ShowCampaigns())])


def has_floors(sale: BargainSale) -> bool:
    """Whether something can be bargained for, and how low each of it goes is said."""
    return bool(sale.floors) and set(sale.floors) == set(sale.campaign.variants)


def is_finished(sale: BargainSale) -> bool:
    """Whether everything is said that it takes to publish it."""
    return has_floors(sale) and bool(sale.campaign.titles)


async def _sample(visit: Visit, sale: BargainSale) -> Words | None:
    """The rules of one of its variants, as a customer reads them."""
    cards = await cards_of(visit, sale.campaign)
    card = next((one for one in cards.values() if one.variant_id in sale.floors), None)
    if card is None:
        return text("promo-no-goods")
    prices = text("bargain-sale-prices", price=card.price, floor=sale.floor(card.variant_id))
    return lines(text("promo-sample"), variant_name(card), prices, *rule_words(sale, card.variant_id))


def _drafting(sale: BargainSale) -> Iterator[Row]:
    """What can still be said differently."""
    if is_finished(sale):
        yield [Button(text("promo-publish"), PublishBargains(sale.id), style=Style.SUCCESS)]
    else:
        yield [Button(text("promo-go-on"), GoOnWithBargains(sale.id), style=Style.PRIMARY)]
    yield [
        Button(text("campaign-variants"), ChooseBargainVariants(sale.id)),
        Button(text("bargains-floor"), AskFloor(sale.id)),
    ]
    if has_floors(sale):
        yield [
            Button(text("bargains-people"), ChooseHelpers(sale.id)),
            Button(text("campaign-team-time"), ChooseBargainHours(sale.id)),
        ]
        yield [
            Button(text("promo-time"), ChooseBargainTime(sale.id)),
            Button(text("promo-name"), AskBargainTitle(sale.id)),
        ]
        yield [Button(text("campaign-rules"), ChooseBargainRules(sale.id))]
    yield [Button(text("promo-discard"), DiscardCampaign(sale.id))]


def _moves(campaign: Campaign, found: BargainResults) -> Iterator[Row]:
    """What can be done with one that was published."""
    calling_off = Button(text("bargains-end-calling-off"), EndBargains(campaign.id, call_off=True))
    yield from moves(
        campaign,
        pause=PauseBargains(campaign.id),
        resume=ResumeBargains(campaign.id),
        stop=StopBargains(campaign.id),
        change=ChangeBargains(campaign.id),
        call_off=calling_off if found.open else None,
    )
    yield [Button(text("promo-copy"), CopyBargains(campaign.id))]
