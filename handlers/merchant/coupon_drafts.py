"""A new kind of coupon: what it takes off, then a preview as the customer sees it, where every term can be changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from commerce import coupons, staff
from commerce.coupons import BY_ITSELF, Plan, Slot, Stack, Template, Terms, TermsInvalid, Way
from commerce.kit.clock import now
from commerce.kit.errors import Invalid
from commerce.kit.money import BASIS_POINTS, Money
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened, until
from handlers.coupon_words import MOST_NAME, percent_words, threshold_words, worth_words
from handlers.merchant.doors import NewCouponKind, PublishCoupons, ShowCouponKind, ShowCouponKinds

router = Router()

#: How long a new kind can be claimed, and how long one is good, unless the merchant says otherwise.
DAYS = 30
_LARGEST = 1_000_000


class Kind(StrEnum):
    """What a coupon takes off."""

    PERCENT = "percent"
    AMOUNT = "amount"
    DELIVERY = "delivery"


class Term(StrEnum):
    """What a merchant decides about a coupon."""

    VALUE = "value"
    MOST = "most"
    THRESHOLD = "threshold"
    TOTAL = "total"
    EACH = "each"
    WINDOW = "window"
    DAYS = "days"
    WAY = "way"
    WHO = "who"
    BUDGET = "budget"
    NAME = "name"


#: What is offered as a button; 0 is no limit at all. Everything but the last two may be typed as well.
CHOICES: dict[Term, tuple[int, ...]] = {
    Term.MOST: (0,),
    Term.THRESHOLD: (0,),
    Term.TOTAL: (10, 100, 1000, 0),
    Term.EACH: (1, 2, 5),
    Term.WINDOW: (7, 30, 90, 0),
    Term.DAYS: (7, 14, 30, 90),
    Term.BUDGET: (0,),
    Term.WAY: (0, 1, 2, 3, 4, 5, 6),
    Term.WHO: (0, 1),
}
CHOSEN_ONLY = (Term.WAY, Term.WHO)
MONEY = (Term.MOST, Term.THRESHOLD, Term.BUDGET)
WAYS = (Way.PUBLIC, Way.CODE, Way.GRANTED, Way.BIRTHDAY, Way.FRIEND, Way.INVITER, Way.DROP, Way.LEADER)


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
    return await _redrafted(visit, template, _with(visit, template.plan, wanted.term, wanted.value))


@router.reply(GiveTerm)
async def read_term(visit: Visit, asked: GiveTerm) -> Answer:
    """What cannot be understood is asked again."""
    await _require(visit)
    template = await coupons.get_template(visit.session, asked.template_id)
    if asked.term is Term.NAME:
        name = " ".join(visit.words.split())
        return await _redrafted(visit, template, replace(template.plan, name=shortened(name, MOST_NAME)))
    try:
        plan = _with(visit, template.plan, asked.term, _typed(visit.words, asked.term, template.plan.terms))
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
    terms = [Button(_term_label(plan, term), ChangeTerm(template.id, term)) for term in _terms_of(plan)]
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
    buttons = [Button(_value_words(template.plan.terms, term, one), SetTerm(template.id, term, one)) for one in choices]
    asked = None if term in CHOSEN_ONLY else GiveTerm(template.id, term)
    share = term is Term.VALUE and template.plan.terms.basis_points is not None
    question = text("coupon-ask-percent") if share else text(f"coupon-ask-{term.value}")
    rows = [*grid(buttons, 1 if term in CHOSEN_ONLY else 4), way_back(ShowCouponKind(template.id))]
    return Screen(paragraphs(notice, question), rows, asks=asked)


def plan_words(visit: Visit, plan: Plan) -> Words:
    """A kind of coupon as the customer sees it, who can have it until when, and what it may cost at most."""
    _, ends = coupons.validity(plan, visit.shop.profile.timezone)
    name = shortened(plan.name, MOST_NAME)
    seen = text("coupon-line", name=name, worth=worth_words(plan.terms), until=until(ends))
    return paragraphs(
        lines(text("coupon-preview"), seen, threshold_words(plan.terms)),
        lines(*_rules(plan)),
        _cost_words(plan),
    )


def _rules(plan: Plan) -> Iterator[Words]:
    yield text(f"coupon-way-{plan.way.value}")
    if plan.terms.new_customers_only:
        yield text("coupon-rule-new")
    if plan.way not in BY_ITSELF:
        yield text("coupon-rule-counts", total=-1 if plan.total is None else plan.total, each=plan.per_customer)
    elif plan.total is not None:
        yield text("coupon-rule-total", total=plan.total)
    if plan.claim_until is not None:
        yield text("coupon-rule-window", until=until(plan.claim_until))


def _cost_words(plan: Plan) -> Words | None:
    """What it takes off at most if every single one is used, where that can be known."""
    single = plan.terms.amount if plan.terms.amount is not None else plan.terms.most
    known = [single * plan.total] if single is not None and plan.total is not None else []
    known += [plan.budget] if plan.budget is not None else []
    return text("coupon-cost", amount=Money(min(known), plan.terms.currency)) if known else None


def _first_plan(visit: Visit, kind: Kind) -> Plan:
    """A plan to begin with: a hundred of them, one for each, claimed within a month, good for a month."""
    currency, profile = visit.shop.profile.currency, visit.shop.profile
    terms = {
        Kind.PERCENT: Terms(stack=Stack.ORDER, currency=currency, basis_points=1000),
        Kind.AMOUNT: Terms(stack=Stack.ORDER, currency=currency, amount=500),
        Kind.DELIVERY: Terms(stack=Stack.SHIPPING, currency=currency, basis_points=BASIS_POINTS),
    }[kind]
    return Plan(
        name=_name_for(visit, terms),
        terms=terms,
        total=100,
        claim_until=coupons.end_of_day(now(), DAYS, profile.timezone),
        term_days=DAYS,
    )


def _name_for(visit: Visit, terms: Terms) -> str:
    """What it is called until the merchant names it: what it is worth, in the shop's first language."""
    return visit.shop.texts.plain(worth_words(terms), visit.shop.profile.languages[0])


def _terms_of(plan: Plan) -> Iterator[Term]:
    """What can be changed about this one."""
    for term in Term:
        if term is Term.VALUE and plan.terms.slot is Slot.DELIVERY:
            continue
        if term is Term.MOST and plan.terms.basis_points is None:
            continue
        if term is Term.EACH and plan.way in BY_ITSELF:
            continue
        yield term


def _with(visit: Visit, plan: Plan, term: Term, value: int) -> Plan:
    """The plan with one term changed. Raises `TermsInvalid`."""
    if not 0 <= value <= _LARGEST * 100:
        raise TermsInvalid
    terms = plan.terms
    match term:
        case Term.VALUE:
            share = terms.basis_points is not None
            fresh = replace(terms, basis_points=value) if share else replace(terms, amount=value)
            named = _name_for(visit, fresh) if plan.name == _name_for(visit, terms) else plan.name
            return replace(plan, terms=fresh, name=named)
        case Term.MOST:
            return replace(plan, terms=replace(terms, most=value or None))
        case Term.THRESHOLD:
            return replace(plan, terms=replace(terms, threshold=value))
        case Term.WHO:
            return replace(plan, terms=replace(terms, new_customers_only=bool(value)))
        case Term.TOTAL:
            return replace(plan, total=value or None)
        case Term.EACH:
            return replace(plan, per_customer=value)
        case Term.WINDOW:
            ends = coupons.end_of_day(now(), _days(value), visit.shop.profile.timezone) if value else None
            return replace(plan, claim_until=ends)
        case Term.DAYS:
            return replace(plan, term_days=_days(value))
        case Term.BUDGET:
            return replace(plan, budget=value or None)
        case Term.WAY if value < len(WAYS):
            return _coming_by(plan, WAYS[value])
    raise TermsInvalid


def _coming_by(plan: Plan, way: Way) -> Plan:
    """What comes by itself comes all year round, for everybody it is due to; an invited friend is a new customer."""
    if way not in BY_ITSELF:
        return replace(plan, way=way)
    terms = replace(plan.terms, new_customers_only=plan.terms.new_customers_only or way is Way.FRIEND)
    return replace(plan, way=way, terms=terms, total=None, claim_until=None)


def _days(value: int) -> int:
    """Days that a calendar still knows."""
    if value > 3650:
        raise TermsInvalid
    return value


def _typed(words: str, term: Term, terms: Terms) -> int:
    """A number as people type it: money with its decimals, a percentage, or a count. Raises `TermsInvalid`."""
    plain = words.replace("%", "").replace(",", ".").strip()
    if term in MONEY or (term is Term.VALUE and terms.amount is not None):
        return Money.parse(plain, terms.currency).amount
    try:
        number = Decimal(plain) * (100 if term is Term.VALUE else 1)
    except InvalidOperation as error:
        raise TermsInvalid from error
    if not number.is_finite() or number != int(number):
        raise TermsInvalid
    return int(number)


def _term_label(plan: Plan, term: Term) -> Words:
    return text(f"coupon-term-{term.value}", value=_value_words(plan.terms, term, _value_of(plan, term)))


def _value_of(plan: Plan, term: Term) -> int:
    values: dict[Term, int | None] = {
        Term.VALUE: plan.terms.basis_points or plan.terms.amount,
        Term.MOST: plan.terms.most,
        Term.THRESHOLD: plan.terms.threshold,
        Term.TOTAL: plan.total,
        Term.EACH: plan.per_customer,
        Term.DAYS: plan.term_days,
        Term.WAY: WAYS.index(plan.way),
        Term.WHO: plan.terms.new_customers_only,
        Term.BUDGET: plan.budget,
        Term.WINDOW: None if plan.claim_until is None else max(0, (plan.claim_until - now()).days),
    }
    return int(values.get(term) or 0)


def _value_words(terms: Terms, term: Term, value: int) -> Words:
    """A value as a button says it."""
    if term is Term.WAY:
        return text(f"coupon-choice-{WAYS[value].value}")
    if term is Term.WHO:
        return text("coupon-choice-new") if value else text("coupon-choice-everybody")
    if term is Term.NAME:
        return ""
    if not value:
        return text("coupon-choice-any") if term is Term.THRESHOLD else text("coupon-choice-none")
    if term is Term.VALUE and terms.basis_points is not None:
        return f"{percent_words(value)}%"
    if term in MONEY or term is Term.VALUE:
        return text("coupon-choice-amount", amount=Money(value, terms.currency))
    return text("coupon-choice-days", count=value) if term in (Term.WINDOW, Term.DAYS) else f"{value}"


async def _redrafted(visit: Visit, template: Template, plan: Plan) -> Screen:
    if not plan.name:
        raise TermsInvalid
    return draft_screen(visit, await coupons.redraft(visit.session, template.id, plan))


async def _require(visit: Visit) -> None:
    await staff.require(visit.session, visit.customer.id, Permission.COUPON_EDIT)
