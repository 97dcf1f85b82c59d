"""A new drop: of which kind of coupon, then a preview, where every term can be changed until it is published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from campaigns import drops
from campaigns.drops import Drop, Plan
from commerce import coupons
from commerce.coupons import Template
from commerce.kit.clock import now
from commerce.kit.errors import Invalid
from commerce.kit.money import Money
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.coupon_words import called, threshold_words
from handlers.drop_words import title_words
from handlers.merchant.doors import NewCouponKind
from handlers.merchant.drop_doors import NewDrop, PublishDrop, ShowAllDrops, ShowOneDrop
from handlers.merchant.drop_terms import (
    AHEAD,
    CHOICES,
    Term,
    changed,
    term_label,
    time_words,
    typed,
    value_words,
    weekdays_words,
)

router = Router()


@tap("m.dropof", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ChooseDropKind(Tap):
    """Of this kind."""

    template_id: int


@tap("m.dropt", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ChangeDropTerm(Tap):
    """Let me change this."""

    drop_id: int
    term: Term


@tap("m.dropt=", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class SetDropTerm(Tap):
    """It shall be so much."""

    drop_id: int
    term: Term
    value: int


@tap("m.dropt?", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class GiveDropTerm(Tap):
    """How much shall it be?"""

    drop_id: int
    term: Term


@tap("m.dropx", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class DiscardDrop(Tap):
    """Throw the draft away."""

    drop_id: int


@router.tap(NewDrop)
async def new_drop(visit: Visit, _: NewDrop) -> Answer:
    """Of which kind? Those that are made for it and free, or a new one."""
    free = await drops.free_kinds(visit.session)
    rows: list[Row] = [[Button(_kind_label(one), ChooseDropKind(one.id))] for one in free]
    rows.append([Button(text("coupon-kind-new"), NewCouponKind(), style=None if free else Style.PRIMARY)])
    rows.append(way_back(ShowAllDrops()))
    return Screen(paragraphs(text("drop-ask-kind" if free else "drop-no-kind")), rows)


@router.tap(ChooseDropKind)
async def choose_kind(visit: Visit, chosen: ChooseDropKind) -> Answer:
    plan = Plan(template_id=chosen.template_id, first_day=_today(visit))
    return await draft_screen(visit, await drops.draft(visit.session, visit.customer.id, plan, visit.shop.profile))


@router.tap(ChangeDropTerm)
async def change_term(visit: Visit, wanted: ChangeDropTerm) -> Answer:
    return term_screen(visit, await drops.get(visit.session, wanted.drop_id), wanted.term)


@router.tap(SetDropTerm)
async def set_term(visit: Visit, wanted: SetDropTerm) -> Answer:
    drop = await drops.get(visit.session, wanted.drop_id)
    return await _redrafted(visit, drop, wanted.term, wanted.value)


@router.reply(GiveDropTerm)
async def read_term(visit: Visit, asked: GiveDropTerm) -> Answer:
    """What cannot be understood, or is no drop, is asked again."""
    drop = await drops.get(visit.session, asked.drop_id)
    try:
        value = typed(visit.words, asked.term)
    except Invalid:
        return term_screen(visit, drop, asked.term, text("drop-term-unclear"))
    return await _redrafted(visit, drop, asked.term, value)


@router.tap(DiscardDrop)
async def discard(visit: Visit, unwanted: DiscardDrop) -> Answer:
    await drops.discard(visit.session, unwanted.drop_id)
    return Screen(text("drop-discarded"), [way_back(ShowAllDrops())])


async def draft_screen(visit: Visit, drop: Drop, notice: Words | None = None) -> Screen:
    """A drop nobody sees yet, as it would come, what it may cost, and a button for each of its terms."""
    kind = await coupons.get_template(visit.session, drop.plan.template_id)
    terms = [Button(term_label(drop.plan, term), ChangeDropTerm(drop.id, term)) for term in Term]
    rows = grid(terms, 2)
    rows.append([Button(text("coupon-publish"), PublishDrop(drop.id), style=Style.PRIMARY)])
    rows.append([Button(text("coupon-discard"), DiscardDrop(drop.id), style=Style.DANGER)])
    rows.append(way_back(ShowAllDrops()))
    body = paragraphs(
        notice,
        text("drop-draft"),
        plan_words(visit, drop.plan, kind),
        _cost_words(drop.plan, kind),
        text("drop-draft-change"),
    )
    return Screen(body, rows)


def term_screen(visit: Visit, drop: Drop, term: Term, notice: Words | None = None) -> Screen:
    """How much shall it be? Answered by a button or by typing."""
    if term is Term.WEEKDAYS:
        return _weekdays_screen(drop, notice)
    today = _today(visit).toordinal()
    values = [*CHOICES.get(term, ()), *(today + ahead for ahead in AHEAD.get(term, ()))]
    values += [0] if term is Term.LAST else []
    buttons = [Button(value_words(term, one), SetDropTerm(drop.id, term, one)) for one in values]
    rows = [*grid(buttons, 3), way_back(ShowOneDrop(drop.id))]
    return Screen(paragraphs(notice, text(f"drop-ask-{term.value}")), rows, asks=GiveDropTerm(drop.id, term))


def plan_words(visit: Visit, plan: Plan, kind: Template) -> Words:
    """A drop as the merchant planned it."""
    rules = [
        text("drop-rule-each", count=plan.per_person) if plan.per_person else text("drop-rule-one-a-day"),
        text("drop-rule-total", count=plan.total) if plan.total else None,
        text("drop-rule-from", first=plan.first_day),
        text("drop-rule-until", last=plan.last_day) if plan.last_day else None,
    ]
    what = text("drop-plan", count=plan.daily, days=weekdays_words(plan.weekdays), time=time_words(plan.minute))
    return lines(title_words(visit.shop, kind), threshold_words(kind.plan.terms), what, *rules)


def _weekdays_screen(drop: Drop, notice: Words | None) -> Screen:
    """Each day of the week on or off; the last one stays on."""
    mask = drop.plan.weekdays
    whole = [Button(weekdays_words(one), SetDropTerm(drop.id, Term.WEEKDAYS, one)) for one in CHOICES[Term.WEEKDAYS]]
    days = [
        Button(
            text("drop-day-on" if mask >> day & 1 else "drop-day-off", day=text(f"drop-day-{day}")),
            SetDropTerm(drop.id, Term.WEEKDAYS, (mask ^ 1 << day) or mask),
        )
        for day in range(7)
    ]
    rows = [*grid(days, 4), *grid(whole, 3), way_back(ShowOneDrop(drop.id))]
    return Screen(paragraphs(notice, text("drop-ask-weekdays", days=weekdays_words(mask))), rows)


def _kind_label(kind: Template) -> Words:
    return text("drop-kind", name=called(kind.plan.name, kind.plan.terms))


def _cost_words(plan: Plan, kind: Template) -> Words | None:
    """What a day takes off at most, and all days, where that can be known."""
    terms = kind.plan.terms
    single = terms.amount if terms.amount is not None else terms.most
    if single is None:
        return None
    a_day = Money(single * plan.daily, terms.currency)
    if plan.total is None:
        return text("drop-cost", amount=a_day)
    return text("drop-cost-total", amount=a_day, total=Money(single * plan.total, terms.currency))


def _today(visit: Visit) -> date:
    return now().astimezone(visit.shop.profile.timezone).date()


async def _redrafted(visit: Visit, drop: Drop, term: Term, value: int) -> Screen:
    """The draft as it is now; what would be no drop is told, and asked again."""
    try:
        plan = changed(drop.plan, term, value)
    except Invalid as refused:
        return term_screen(visit, drop, term, words_for(refused))
    fresh = await drops.redraft(visit.session, drop.id, plan)
    return _weekdays_screen(fresh, None) if term is Term.WEEKDAYS else await draft_screen(visit, fresh)
