"""A new kind of coupon: what it takes off, then a preview as the customer sees it, where every term can be changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from commerce import coupons, staff
from commerce.coupons import Plan, Stack, Template, Terms, TermsInvalid
from commerce.kit.clock import now
from commerce.kit.errors import Invalid
from commerce.kit.money import BASIS_POINTS
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.coupon_words import MOST_NAME
from handlers.merchant.coupon_preview import plan_words
from handlers.merchant.coupon_terms import (
    CHOICES,
    CHOSEN_ONLY,
    Term,
    changed,
    term_label,
    terms_of,
    typed,
    value_words,
)
from handlers.merchant.doors import NewCouponKind, PublishCoupons, ShowCouponKind, ShowCouponKinds

router = Router()

#: How long a new kind can be claimed, and how long one is good, unless the merchant says otherwise.
_DAYS = 30


class Kind(StrEnum):
    """What a coupon takes off."""

    PERCENT = "percent"
    AMOUNT = "amount"
    DELIVERY = "delivery"


@tap("m.cnew=", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ChooseKind(Tap):
    """It takes this off."""

    kind: Kind


@tap("m.cterm", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ChangeTerm(Tap):
    """Let me change this."""

    template_id: int
    term: Term


@tap("m.cterm=", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class SetTerm(Tap):
    """It shall be so much."""

    template_id: int
    term: Term
    value: int


@tap("m.cterm?", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class GiveTerm(Tap):
    """How much shall it be?"""

    template_id: int
    term: Term


@tap("m.cdrop", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class DiscardDraft(Tap):
    """Throw it away."""

    template_id: int


@router.tap(NewCouponKind)
async def new_kind(visit: Visit, _: NewCouponKind) -> Answer:
    await _require(visit)
    rows: list[Row] = [[Button(text(f"coupon-new-{kind.value}"), ChooseKind(kind))] for kind in Kind]
    return Screen(text("coupon-new-ask"), [*rows, way_back(ShowCouponKinds(0))])


@router.tap(ChooseKind)
async def choose_kind(visit: Visit, chosen: ChooseKind) -> Answer:
    """On to how much; free delivery needs no answer to that."""
    await _require(visit)
    template = await coupons.draft(visit.session, visit.customer.id, _first_plan(visit, chosen.kind))
    return draft_screen(visit, template) if chosen.kind is Kind.DELIVERY else term_screen(template, Term.VALUE)


@router.tap(ChangeTerm)
async def change_term(visit: Visit, wanted: ChangeTerm) -> Answer:
    await _require(visit)
    return term_screen(await coupons.get_template(visit.session, wanted.template_id), wanted.term)


@router.tap(SetTerm)
async def set_term(visit: Visit, wanted: SetTerm) -> Answer:
    await _require(visit)
    template = await coupons.get_template(visit.session, wanted.template_id)
    return await _redrafted(visit, template, changed(visit, template.plan, wanted.term, wanted.value))


@router.reply(GiveTerm)
async def read_term(visit: Visit, asked: GiveTerm) -> Answer:
    """What cannot be understood is asked again."""
    await _require(visit)
    template = await coupons.get_template(visit.session, asked.template_id)
    if asked.term is Term.NAME:
        name = " ".join(visit.words.split())
        return await _redrafted(visit, template, replace(template.plan, name=shortened(name, MOST_NAME)))
    try:
        plan = changed(visit, template.plan, asked.term, typed(visit.words, asked.term, template.plan.terms))
    except Invalid:
        return term_screen(template, asked.term, text("coupon-term-unclear"))
    return await _redrafted(visit, template, plan)


@router.tap(DiscardDraft)
async def discard(visit: Visit, unwanted: DiscardDraft) -> Answer:
    await _require(visit)
    await coupons.discard(visit.session, unwanted.template_id)
    return Screen(text("coupon-discarded"), [way_back(ShowCouponKinds(0))])


def draft_screen(visit: Visit, template: Template) -> Screen:
    """A kind of coupon nobody can claim yet, as the customer would see it; a button for each of its terms."""
    plan = template.plan
    terms = [Button(term_label(plan, term), ChangeTerm(template.id, term)) for term in terms_of(plan)]
    rows = grid(terms, 2)
    rows.append([Button(text("coupon-publish"), PublishCoupons(template.id), style=Style.PRIMARY)])
    rows.append([Button(text("coupon-discard"), DiscardDraft(template.id), style=Style.DANGER)])
    rows.append(way_back(ShowCouponKinds(0)))
    return Screen(paragraphs(text("coupon-draft"), plan_words(visit, plan), text("coupon-draft-change")), rows)


def term_screen(template: Template, term: Term, notice: Words | None = None) -> Screen:
    """How much shall it be? Answered by a button or by typing."""
    choices = CHOICES.get(term, ())
    if term is Term.VALUE and template.plan.terms.basis_points is not None:
        choices = (500, 1000, 1500, 2000)
    buttons = [Button(value_words(template.plan.terms, term, one), SetTerm(template.id, term, one)) for one in choices]
    asked = None if term in CHOSEN_ONLY else GiveTerm(template.id, term)
    share = term is Term.VALUE and template.plan.terms.basis_points is not None
    question = text("coupon-ask-percent") if share else text(f"coupon-ask-{term.value}")
    rows = [*grid(buttons, 1 if term in CHOSEN_ONLY else 4), way_back(ShowCouponKind(template.id))]
    return Screen(paragraphs(notice, question), rows, asks=asked)


def _first_plan(visit: Visit, kind: Kind) -> Plan:
    """A plan to begin with: a hundred of them, one for each, claimed within a month, good for a month."""
    currency, profile = visit.shop.profile.currency, visit.shop.profile
    terms = {
        Kind.PERCENT: Terms(stack=Stack.ORDER, currency=currency, basis_points=1000),
        Kind.AMOUNT: Terms(stack=Stack.ORDER, currency=currency, amount=500),
        Kind.DELIVERY: Terms(stack=Stack.SHIPPING, currency=currency, basis_points=BASIS_POINTS),
    }[kind]
    return Plan(
        name="",
        terms=terms,
        total=100,
        claim_until=coupons.end_of_day(now(), _DAYS, profile.timezone),
        term_days=_DAYS,
    )


async def _redrafted(visit: Visit, template: Template, plan: Plan) -> Screen:
    if template.plan.name and not plan.name:
        raise TermsInvalid
    return draft_screen(visit, await coupons.redraft(visit.session, template.id, plan))


async def _require(visit: Visit) -> None:
    await staff.require(visit.session, visit.customer.id, Permission.COUPON_EDIT)
