"""Drops at the counter: publish, pause, end, and what came of each day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from campaigns import drops
from campaigns.drops import Drop, DropInvalid, Figures, Status
from commerce import coupons
from commerce.kit.clock import now
from commerce.staff import Permission
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.coupon_words import called
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowCouponKind
from handlers.merchant.drop_doors import NewDrop, PublishDrop, ShowAllDrops, ShowOneDrop
from handlers.merchant.drop_drafts import draft_screen, plan_words
from handlers.team_words import time_left

router = Router()

PAGE = 6


@tap("m.droppause", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class PauseDrop(Tap):
    """Give none for a while."""

    drop_id: int


@tap("m.dropgo", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ResumeDrop(Tap):
    """Go on."""

    drop_id: int


@tap("m.drop-", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class AskEndDrop(Tap):
    """End it: sure?"""

    drop_id: int


@tap("m.drop-=", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class EndDrop(Tap):
    """Give none any more."""

    drop_id: int


@router.tap(ShowAllDrops)
async def show_drops(visit: Visit, wanted: ShowAllDrops) -> Answer:
    return await drops_screen(visit, wanted.page)


@router.tap(ShowOneDrop)
async def show_drop(visit: Visit, wanted: ShowOneDrop) -> Answer:
    return await drop_screen(visit, wanted.drop_id)


@router.tap(PublishDrop)
async def publish(visit: Visit, wanted: PublishDrop) -> Answer:
    """A drop without a day is told so, and stays a draft."""
    try:
        await drops.publish(visit.session, visit.customer.id, wanted.drop_id)
    except DropInvalid:
        drop = await drops.get(visit.session, wanted.drop_id)
        return await draft_screen(visit, drop, text("drop-no-day"))
    return await drop_screen(visit, wanted.drop_id, text("drop-published"))


@router.tap(PauseDrop)
async def pause(visit: Visit, wanted: PauseDrop) -> Answer:
    await drops.pause(visit.session, visit.customer.id, wanted.drop_id)
    return await drop_screen(visit, wanted.drop_id)


@router.tap(ResumeDrop)
async def resume(visit: Visit, wanted: ResumeDrop) -> Answer:
    await drops.resume(visit.session, visit.customer.id, wanted.drop_id)
    return await drop_screen(visit, wanted.drop_id)


@router.tap(AskEndDrop)
async def ask_end(visit: Visit, wanted: AskEndDrop) -> Answer:
    drop = await drops.get(visit.session, wanted.drop_id)
    keep = Button(text("coupon-kind-keep"), ShowOneDrop(drop.id))
    end_it = Button(text("coupon-kind-end"), EndDrop(drop.id), style=Style.DANGER)
    return Screen(text("drop-end-ask", claimed=drop.claimed), [[keep], [end_it]])


@router.tap(EndDrop)
async def end(visit: Visit, wanted: EndDrop) -> Answer:
    await drops.end(visit.session, visit.customer.id, wanted.drop_id)
    return await drop_screen(visit, wanted.drop_id)


async def drops_screen(visit: Visit, page: int) -> Screen:
    """Every drop with how it stands, the newest first."""
    page = max(0, page)
    shown, count = await drops.page(visit.session, page, PAGE)
    labels = [await _label(visit, one) for one in shown]
    rows: list[Row] = [[Button(label, ShowOneDrop(one.id))] for label, one in zip(labels, shown, strict=True)]
    rows += pages(page, max(page, (count - 1) // PAGE), ShowAllDrops)
    rows.append([Button(text("drop-new"), NewDrop(), style=Style.PRIMARY)])
    rows.append(way_back(ShowConsole()))
    return Screen(text("all-drops-title", count=count), rows)


async def drop_screen(visit: Visit, drop_id: int, notice: Words | None = None) -> Screen:
    """A draft, or a drop as it was planned, how today stands, what came of it, and what can be done with it."""
    drop = await drops.get(visit.session, drop_id)
    if drop.status is Status.DRAFT:
        return await draft_screen(visit, drop, notice)
    kind = await coupons.get_template(visit.session, drop.plan.template_id)
    came = await drops.figures(visit.session, drop)
    body = paragraphs(
        notice,
        await _label(visit, drop),
        plan_words(visit, drop.plan, kind),
        lines(*_today_words(drop, came)),
        lines(*_result_words(drop, came)),
    )
    return Screen(body, [*_steps(drop), [Button(text("drop-show-kind"), ShowCouponKind(kind.id))], _back()])


def _steps(drop: Drop) -> Iterator[Row]:
    if drop.status is Status.RUNNING:
        yield [Button(text("coupon-kind-pause"), PauseDrop(drop.id))]
    if drop.status is Status.PAUSED:
        yield [Button(text("coupon-kind-resume"), ResumeDrop(drop.id), style=Style.PRIMARY)]
    if drop.status is not Status.ENDED:
        yield [Button(text("coupon-kind-end"), AskEndDrop(drop.id))]


def _today_words(drop: Drop, came: Figures) -> Iterator[Words]:
    """How the day that is stands, and when the next one comes."""
    if not drop.kind_gives and drop.status is not Status.ENDED:
        yield text("drop-kind-stopped")
    if not drop.gives:
        return
    window = drop.open_window(now())
    if window is not None:
        noted = next((one for one in came.days if one.day == window.day), None)
        taken, quota = (0, drop.quota()) if noted is None else (noted.taken, noted.quota)
        yield text("drop-today", taken=taken, quota=quota)
    starts = drop.next_start(now())
    if starts is not None:
        yield text("drop-next", at=starts, left=time_left(starts))


def _result_words(drop: Drop, came: Figures) -> Iterator[Words]:
    yield text("drop-figures", claimed=drop.claimed, people=came.people, used=came.used, given=came.given)
    yield text("drop-figures-new", count=came.new_customers, lapsed=came.lapsed)
    for one in came.days:
        yield text("drop-day-line", day=one.day, taken=one.taken, quota=one.quota)


async def _label(visit: Visit, drop: Drop) -> Words:
    kind = await coupons.get_template(visit.session, drop.plan.template_id)
    name = called(kind.plan.name, kind.plan.terms)
    return text(f"drop-label-{drop.status.value}", name=name, claimed=drop.claimed)


def _back() -> Row:
    return way_back(ShowAllDrops())
