"""Coupons at the counter: what came of each kind, publishing, pausing, ending, and giving one to a customer."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import coupons, orders, staff
from commerce.coupons import BY_ITSELF, Figures, Template, TemplateStatus, Way
from commerce.kit import ids
from commerce.staff import Permission
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.coupon_words import called, name_of
from handlers.doors import ShowConsole
from handlers.merchant.coupon_drafts import draft_screen
from handlers.merchant.coupon_preview import plan_words
from handlers.merchant.doors import NewCouponKind, PublishCoupons, ShowCouponKind, ShowCouponKinds

router = Router()

PAGE = 6


@tap("m.cpause", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class PauseCoupons(Tap):
    """Let none be claimed for a while."""

    template_id: int


@tap("m.cend", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class AskEndCoupons(Tap):
    """End it: sure?"""

    template_id: int


@tap("m.cend=", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class EndCoupons(Tap):
    """Let none be claimed any more."""

    template_id: int


@tap("m.cgrant", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class AskWhom(Tap):
    """Give one to a customer: to whom?"""

    template_id: int


@tap("m.cgrant?", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class GiveOrderNumber(Tap):
    """Whose order is it?"""

    template_id: int


@tap("m.cvoid", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class TakeBack(Tap):
    """Undo the giving."""

    template_id: int
    coupon_id: int


@router.tap(ShowCouponKinds)
async def show_kinds(visit: Visit, wanted: ShowCouponKinds) -> Answer:
    return await kinds_screen(visit, wanted.page)


@router.tap(ShowCouponKind)
async def show_kind(visit: Visit, wanted: ShowCouponKind) -> Answer:
    return await kind_screen(visit, wanted.template_id)


@router.tap(PublishCoupons)
async def publish(visit: Visit, wanted: PublishCoupons) -> Answer:
    await _require(visit)
    await coupons.publish(visit.session, visit.customer.id, wanted.template_id)
    return await kind_screen(visit, wanted.template_id, text("coupon-kind-published"))


@router.tap(PauseCoupons)
async def pause(visit: Visit, wanted: PauseCoupons) -> Answer:
    await _require(visit)
    await coupons.pause(visit.session, visit.customer.id, wanted.template_id)
    return await kind_screen(visit, wanted.template_id)


@router.tap(AskEndCoupons)
async def ask_end(visit: Visit, wanted: AskEndCoupons) -> Answer:
    await _require(visit)
    template = await coupons.get_template(visit.session, wanted.template_id)
    question = text("coupon-kind-end-ask", name=_name(template), claimed=template.claimed)
    keep = Button(text("coupon-kind-keep"), ShowCouponKind(template.id))
    return Screen(question, [[keep], [Button(text("coupon-kind-end"), EndCoupons(template.id), style=Style.DANGER)]])


@router.tap(EndCoupons)
async def end(visit: Visit, wanted: EndCoupons) -> Answer:
    await _require(visit)
    await coupons.end(visit.session, visit.customer.id, wanted.template_id)
    return await kind_screen(visit, wanted.template_id)


@router.tap(AskWhom)
async def ask_whom(visit: Visit, wanted: AskWhom) -> Answer:
    await _require(visit)
    return _ask_order(wanted.template_id)


@router.reply(GiveOrderNumber)
async def grant(visit: Visit, asked: GiveOrderNumber) -> Answer:
    """The customer of that order gets one, and is told; it can be undone at once."""
    await _require(visit)
    order = await orders.find_by_number_for_staff(visit.session, visit.words)
    if order is None:
        return _ask_order(asked.template_id, text("coupon-grant-no-order"))
    [coupon] = await coupons.grant(
        visit.session, visit.customer.id, asked.template_id, [order.customer_id], visit.shop.profile
    )
    undo = Button(text("coupon-grant-undo"), TakeBack(asked.template_id, coupon.id))
    told = text("coupon-granted", name=name_of(coupon), number=order.number)
    return Screen(told, [[undo], way_back(ShowCouponKind(asked.template_id))])


@router.tap(TakeBack)
async def take_back(visit: Visit, wanted: TakeBack) -> Answer:
    await _require(visit)
    await coupons.void(visit.session, visit.customer.id, wanted.coupon_id)
    return await kind_screen(visit, wanted.template_id, text("coupon-taken-back"))


async def kinds_screen(visit: Visit, page: int) -> Screen:
    """Every kind of coupon with its figures, the newest first."""
    await _require(visit)
    known = await coupons.figures(visit.session)
    last = max(0, (len(known) - 1) // PAGE)
    page = max(0, min(page, last))
    shown = known[page * PAGE : (page + 1) * PAGE]
    rows: list[Row] = [[Button(_label(one), ShowCouponKind(one.template.id))] for one in shown]
    rows += pages(page, last, ShowCouponKinds)
    rows.append([Button(text("coupon-kind-new"), NewCouponKind(), style=Style.PRIMARY)])
    rows.append(way_back(ShowConsole()))
    title = text("coupon-kinds", count=len(known))
    return Screen(paragraphs(title, *(lines(_label(one), _figures(one)) for one in shown)), rows)


async def kind_screen(visit: Visit, template_id: int, notice: Words | None = None) -> Screen:
    """One kind of coupon as the customer sees it, its figures, and what can be done with it."""
    await _require(visit)
    template = await coupons.get_template(visit.session, template_id)
    if template.status is TemplateStatus.DRAFT:
        return draft_screen(visit, template)
    [figures] = await coupons.figures(visit.session, template_id)
    code = template.code and text("coupon-kind-code", code=ids.dashed(template.code))
    body = paragraphs(notice, _label(figures), plan_words(visit, template.plan), code or None, _figures(figures))
    return Screen(body, [*_steps(figures), way_back(ShowCouponKinds(0))])


def _steps(figures: Figures) -> list[Row]:
    """What a packet gives away is looked after there."""
    template, rows = figures.template, list[Row]()
    if template.plan.way is Way.PACKET:
        return rows
    if template.code:
        rows.append([Button(text("coupon-kind-copy"), copy=ids.dashed(template.code))])
    if template.status is TemplateStatus.ACTIVE:
        if template.plan.way not in BY_ITSELF:
            rows.append([Button(text("coupon-kind-grant"), AskWhom(template.id))])
        rows.append([Button(text("coupon-kind-pause"), PauseCoupons(template.id))])
    if template.status is TemplateStatus.PAUSED:
        rows.append([Button(text("coupon-kind-resume"), PublishCoupons(template.id))])
    if template.status is not TemplateStatus.ENDED:
        rows.append([Button(text("coupon-kind-end"), AskEndCoupons(template.id))])
    return rows


def _label(figures: Figures) -> Words:
    template = figures.template
    return text(f"coupon-kind-{template.status.value}", name=_name(template))


def _figures(figures: Figures) -> Words:
    template = figures.template
    total = -1 if template.plan.total is None else template.plan.total
    facts = {"claimed": template.claimed, "total": total, "redeemed": figures.redeemed, "given": figures.given}
    return text("coupon-kind-figures", **facts)


def _ask_order(template_id: int, notice: Words | None = None) -> Screen:
    body = paragraphs(notice, text("coupon-grant-ask"))
    return Screen(body, [way_back(ShowCouponKind(template_id))], asks=GiveOrderNumber(template_id))


def _name(template: Template) -> Words:
    return called(template.plan.name, template.plan.terms)


async def _require(visit: Visit) -> None:
    await staff.require(visit.session, visit.customer.id, Permission.COUPON_EDIT)
