"""Flash sales at the counter: where one stands and what came of it, the preview of a draft, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns import calendar, flash_sales
from campaigns.calendar import Status
from campaigns.flash_sales import FlashBelowCost, FlashSale
from commerce import checkout
from commerce.pricing import Promotion
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.merchant.campaign_doors import ShowCampaign, ShowCampaigns
from handlers.merchant.campaign_steps import are_you_sure, below_cost_screen, discard_screen, moves
from handlers.merchant.campaign_words import cards_of, head_words, lowest_words, pieces_words, title_words
from handlers.merchant.flash_doors import (
    ChangeFlash,
    ChooseFlashRules,
    DiscardFlash,
    PauseFlash,
    PublishFlash,
    ResumeFlash,
    StopFlash,
)
from handlers.merchant.flash_questions import (
    AskFlashPieces,
    AskFlashPrice,
    AskFlashTitle,
    ChooseFlashTime,
    ChooseFlashVariants,
    GoOnWithFlash,
)
from handlers.merchant.flash_telling import fact_words, result_words

router = Router()


@router.tap(PublishFlash)
async def publish(visit: Visit, wanted: PublishFlash) -> Answer:
    """Below what goods cost only after a second yes, and where there are two who may, that of somebody else."""
    sale = await flash_sales.get(visit.session, wanted.campaign_id)
    session, me, others = visit.session, visit.customer.id, await beside(visit, sale)
    if wanted.agreed and await flash_sales.ask_second_person(session, me, sale.id, others):
        return await flash_screen(visit, sale.id, text("promo-takes-two"))
    try:
        sale = await flash_sales.publish(session, me, sale.id, below_cost=wanted.agreed, beside=others)
    except FlashBelowCost:
        worst = lowest_words(await flash_sales.foresee(session, sale, others), await cards_of(visit, sale.campaign))
        return below_cost_screen(worst, PublishFlash(sale.id, agreed=True), ShowCampaign(sale.id))
    scheduled = sale.campaign.status is Status.SCHEDULED
    return await flash_screen(visit, sale.id, text("promo-scheduled" if scheduled else "flash-published"))


@router.tap(StopFlash)
async def stop(visit: Visit, wanted: StopFlash) -> Answer:
    """Orders keep what they were promised; nobody buys at its prices any more."""
    sale = await flash_sales.get(visit.session, wanted.campaign_id)
    if not wanted.sure:
        ask = text("flash-stop-ask", title=await title_words(visit, sale.campaign))
        yes = Button(text("flash-stop-yes"), StopFlash(sale.id, sure=True), style=Style.DANGER)
        return are_you_sure(ask, yes, ShowCampaign(sale.id))
    await flash_sales.stop(visit.session, visit.customer.id, sale.id)
    return await flash_screen(visit, sale.id, text("flash-stopped"))


@router.tap(DiscardFlash)
async def discard(visit: Visit, wanted: DiscardFlash) -> Answer:
    sale = await flash_sales.get(visit.session, wanted.campaign_id)
    if not wanted.sure:
        return discard_screen(DiscardFlash(sale.id, sure=True), ShowCampaign(sale.id))
    await calendar.discard(visit.session, sale.id)
    return Screen(text("promo-discarded"), [way_back(ShowCampaigns())])


async def flash_screen(visit: Visit, campaign_id: int, notice: Words | None = None) -> Screen:
    """A flash sale as its merchant sees it; of a finished draft also how low its prices may get."""
    sale = await flash_sales.get(visit.session, campaign_id)
    cards = await cards_of(visit, sale.campaign)
    body = [notice, await head_words(visit, sale.campaign), await fact_words(visit, sale)]
    if sale.campaign.variants:
        body.append(pieces_words(await flash_sales.counted(visit.session, sale.campaign), cards))
    if sale.campaign.status is Status.DRAFT:
        if has_prices(sale):
            found = await flash_sales.foresee(visit.session, sale, await beside(visit, sale))
            body.append(lowest_words(found, cards))
        return Screen(paragraphs(*body), [*_drafting(sale), way_back(ShowCampaigns())])
    body.append(result_words(await flash_sales.results(visit.session, sale.id)))
    rows = moves(
        sale.campaign,
        pause=PauseFlash(sale.id),
        resume=ResumeFlash(sale.id),
        stop=StopFlash(sale.id),
        change=ChangeFlash(sale.id),
    )
    return Screen(paragraphs(*body), [*rows, way_back(ShowCampaigns())])


def has_prices(sale: FlashSale) -> bool:
    """Whether it sells something, and each of its variants has a price."""
    return bool(sale.campaign.variants) and sale.campaign.variants.keys() == sale.prices.keys()


def is_finished(sale: FlashSale) -> bool:
    """Whether everything is said that it takes to publish it."""
    return has_prices(sale) and sale.campaign.ends_at is not None and bool(sale.campaign.titles)


async def beside(visit: Visit, sale: FlashSale) -> tuple[Promotion, ...]:
    """What may come on top of a sale's price: coupons, where they are let in."""
    return await checkout.discounts_beside(visit.session, sale.campaign.currency)


def _drafting(sale: FlashSale) -> Iterator[Row]:
    """What can still be said differently."""
    if is_finished(sale):
        yield [Button(text("promo-publish"), PublishFlash(sale.id), style=Style.SUCCESS)]
    else:
        yield [Button(text("promo-go-on"), GoOnWithFlash(sale.id), style=Style.PRIMARY)]
    yield [
        Button(text("campaign-variants"), ChooseFlashVariants(sale.id)),
        Button(text("campaign-prices"), AskFlashPrice(sale.id)),
    ]
    if has_prices(sale):
        yield [
            Button(text("campaign-quota"), AskFlashPieces(sale.id)),
            Button(text("promo-time"), ChooseFlashTime(sale.id)),
        ]
        yield [
            Button(text("promo-name"), AskFlashTitle(sale.id)),
            Button(text("campaign-rules"), ChooseFlashRules(sale.id)),
        ]
    yield [Button(text("promo-discard"), DiscardFlash(sale.id))]
