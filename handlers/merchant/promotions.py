"""Promotions at the counter: the list, each with where it stands, the preview of a draft, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator

from commerce import checkout, promotions, staff
from commerce.kit.clock import now
from commerce.pricing import Promotion
from commerce.promotions import BelowCost, Phase, Record
from commerce.staff import Permission
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.merchant.campaign_steps import are_you_sure, below_cost_screen, discard_screen
from handlers.merchant.promotion_doors import (
    AskLimits,
    ChangePublished,
    Discard,
    End,
    GoOn,
    MakeCopy,
    Pause,
    Publish,
    ShowPromotion,
    ShowPromotions,
)
from handlers.merchant.promotion_questions import (
    AskLabel,
    AskTerms,
    ChooseGift,
    ChooseKind,
    ChooseScope,
    ChooseWindow,
    GoOnMaking,
)
from handlers.merchant.promotion_words import (
    fact_words,
    kind_words,
    outlook_words,
    phase_words,
    sample_words,
)

router = Router()

PAGE = 8


@router.tap(ShowPromotions)
async def show_promotions(visit: Visit, wanted: ShowPromotions) -> Answer:
    return await list_screen(visit, wanted.page)


@router.tap(ShowPromotion)
async def show_promotion(visit: Visit, wanted: ShowPromotion) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
    return await promotion_screen(visit, await promotions.get(visit.session, wanted.promotion_id))


@router.tap(Publish)
async def publish(visit: Visit, wanted: Publish) -> Answer:
    """Below what goods cost only after a second yes, and where there are two who may, that of somebody else."""
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
    session, me, others = visit.session, visit.customer.id, await beside(visit)
    if wanted.agreed and await promotions.ask_second_person(session, me, wanted.promotion_id, others):
        record = await promotions.get(visit.session, wanted.promotion_id)
        return await promotion_screen(visit, record, text("promo-takes-two"))
    try:
        record = await promotions.publish(session, me, wanted.promotion_id, below_cost=wanted.agreed, beside=others)
    except BelowCost:
        return await _ask_below_cost(visit, await promotions.get(visit.session, wanted.promotion_id))
    scheduled = record.phase(now()) is Phase.SCHEDULED
    return await promotion_screen(visit, record, text("promo-scheduled" if scheduled else "promo-published"))


@router.tap(Pause)
async def pause(visit: Visit, wanted: Pause) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
    record = await promotions.pause(visit.session, visit.customer.id, wanted.promotion_id)
    return await promotion_screen(visit, record, text("promo-paused"))


@router.tap(GoOn)
async def go_on(visit: Visit, wanted: GoOn) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
    record = await promotions.go_on(visit.session, visit.customer.id, wanted.promotion_id)
    return await promotion_screen(visit, record, text("promo-published"))


@router.tap(End)
async def end(visit: Visit, wanted: End) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
    if not wanted.sure:
        record = await promotions.get(visit.session, wanted.promotion_id)
        yes = Button(text("promo-end"), End(record.id, sure=True), style=Style.DANGER)
        ask = text("promo-end-ask", label=record.label(visit.language))
        return are_you_sure(ask, yes, ShowPromotion(record.id))
    record = await promotions.end(visit.session, visit.customer.id, wanted.promotion_id)
    return await promotion_screen(visit, record, text("promo-ended"))


@router.tap(Discard)
async def discard(visit: Visit, wanted: Discard) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
    if not wanted.sure:
        record = await promotions.get(visit.session, wanted.promotion_id)
        return discard_screen(Discard(record.id, sure=True), ShowPromotion(record.id))
    await promotions.discard(visit.session, wanted.promotion_id)
    return await list_screen(visit, 0, text("promo-discarded"))


@router.tap(MakeCopy)
async def make_copy(visit: Visit, wanted: MakeCopy) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
    record = await promotions.copy(visit.session, visit.customer.id, wanted.promotion_id)
    return await promotion_screen(visit, record)


async def beside(visit: Visit) -> tuple[Promotion, ...]:
    """What may come on top of promotions: tiers and coupons."""
    return await checkout.discounts_beside(visit.session, visit.shop.profile.currency)


async def list_screen(visit: Visit, page: int, notice: Words | None = None) -> Screen:
    """All promotions with where they stand; those that are over come last."""
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
    found = await promotions.records(visit.session, page, PAGE)
    rows: list[Row] = [[_row(visit, one)] for one in found.records]
    rows += pages(found.page, found.pages - 1, ShowPromotions)
    rows.append([Button(text("promo-new"), ChooseKind(), style=Style.PRIMARY)])
    rows.append(way_back(ShowConsole()))
    return Screen(paragraphs(notice, text("promo-list", count=found.count)), rows)


async def promotion_screen(visit: Visit, record: Record, notice: Words | None = None) -> Screen:
    """A promotion as its merchant sees it; a finished draft with a sample cart and the lowest price it may lead to."""
    phase = record.phase(now())
    label = record.label(visit.language) if record.labels else kind_words(record.kind)
    head = lines(text("promo-title", label=label), kind_words(record.kind), phase_words(phase))
    facts = await fact_words(visit, record)
    used = text("promo-used", count=record.used) if phase is not Phase.DRAFT else None
    ahead = await _ahead(visit, record) if phase is Phase.DRAFT and record.missing is None else None
    rows = [*_drafting(record), *_moves(record, phase), way_back(ShowPromotions())]
    return Screen(paragraphs(notice, head, facts, used, ahead), rows)


async def _ahead(visit: Visit, record: Record) -> Words:
    outlook = await promotions.foresee(visit.session, record, await beside(visit))
    worst = await outlook_words(visit, outlook)
    sample = await promotions.sample(visit.session, record, visit.language)
    if sample is None:
        return worst
    return paragraphs(lines(text("promo-sample"), *sample_words(sample)), worst)


def _drafting(record: Record) -> Iterator[Row]:
    """What can still be changed."""
    if record.status is not promotions.Status.DRAFT:
        return
    if record.missing is None:
        yield [Button(text("promo-publish"), Publish(record.id), style=Style.SUCCESS)]
    else:
        yield [Button(text("promo-go-on"), GoOnMaking(record.id), style=Style.PRIMARY)]
    yield [Button(text("promo-goods-button"), ChooseScope(record.id)), Button(text("promo-terms"), AskTerms(record.id))]
    yield [Button(text("promo-time"), ChooseWindow(record.id)), Button(text("promo-name"), AskLabel(record.id))]
    last = [Button(text("promo-limits"), AskLimits(record.id))]
    if record.kind is promotions.Kind.GIFT:
        last.append(Button(text("promo-gift-button"), ChooseGift(record.id)))
    yield last
    yield [Button(text("promo-discard"), Discard(record.id))]


def _moves(record: Record, phase: Phase) -> Iterator[Row]:
    """What can be done with one that was published."""
    if phase in (Phase.RUNNING, Phase.SCHEDULED):
        yield [Button(text("promo-pause"), Pause(record.id)), Button(text("promo-end"), End(record.id))]
    if phase is Phase.PAUSED:
        yield [
            Button(text("promo-resume"), GoOn(record.id), style=Style.SUCCESS),
            Button(text("promo-end"), End(record.id)),
        ]
    if phase in (Phase.RUNNING, Phase.SCHEDULED, Phase.PAUSED):
        yield [Button(text("promo-change"), ChangePublished(record.id))]
    if phase is not Phase.DRAFT:
        yield [Button(text("promo-copy"), MakeCopy(record.id))]


async def _ask_below_cost(visit: Visit, record: Record) -> Screen:
    worst = await outlook_words(visit, await promotions.foresee(visit.session, record, await beside(visit)))
    return below_cost_screen(worst, Publish(record.id, agreed=True), ShowPromotion(record.id))


def _row(visit: Visit, one: Record) -> Button:
    label = shortened(one.label(visit.language), 40) if one.labels else kind_words(one.kind)
    return Button(text("promo-row", label=label, phase=phase_words(one.phase(now()))), ShowPromotion(one.id))
