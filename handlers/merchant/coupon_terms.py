"""What a merchant decides about a kind of coupon: each of its terms, what it may be, and the plan with another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from commerce import coupons
from commerce.coupons import BY_ITSELF, Plan, Slot, Terms, TermsInvalid, Way
from commerce.kit.clock import now
from commerce.kit.money import Money
from commerce.kit.numerals import plain_number, read_amount
from handlers.chat.router import Visit
from handlers.chat.screen import Words, text

_LARGEST = 1_000_000


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


#: How a kind of coupon comes to people, in the order of its buttons, whose numbers are kept in chats.
WAYS = (
    Way.PUBLIC,
    Way.CODE,
    Way.GRANTED,
    Way.BIRTHDAY,
    Way.FRIEND,
    Way.INVITER,
    Way.DROP,
    Way.LEADER,
    Way.JOURNEY,
    Way.OFFER,
)
#: What is offered as a button; 0 is no limit at all. Everything but the last two may be typed as well.
CHOICES: dict[Term, tuple[int, ...]] = {
    Term.MOST: (0,),
    Term.THRESHOLD: (0,),
    Term.TOTAL: (10, 100, 1000, 0),
    Term.EACH: (1, 2, 5),
    Term.WINDOW: (7, 30, 90, 0),
    Term.DAYS: (7, 14, 30, 90),
    Term.BUDGET: (0,),
    Term.WAY: tuple(range(len(WAYS))),
    Term.WHO: (0, 1),
}
CHOSEN_ONLY = (Term.WAY, Term.WHO)
MONEY = (Term.MOST, Term.THRESHOLD, Term.BUDGET)


def terms_of(plan: Plan) -> Iterator[Term]:
    """What can be changed about this one."""
    for term in Term:
        if term is Term.VALUE and plan.terms.slot is Slot.DELIVERY:
            continue
        if term is Term.MOST and plan.terms.basis_points is None:
            continue
        if term is Term.EACH and plan.way in BY_ITSELF:
            continue
        yield term


def changed(visit: Visit, plan: Plan, term: Term, value: int) -> Plan:
    """The plan with one term changed. Raises `TermsInvalid`."""
    if not 0 <= value <= _LARGEST * 100:
        raise TermsInvalid
    terms = plan.terms
    match term:
        case Term.VALUE:
            share = terms.basis_points is not None
            fresh = replace(terms, basis_points=value) if share else replace(terms, amount=value)
            return replace(plan, terms=fresh)
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


def typed(words: str, term: Term, terms: Terms) -> int:
    """A number as people type it: money with its decimals, a percentage, or a count. Raises `TermsInvalid`."""
    if term in MONEY or (term is Term.VALUE and terms.amount is not None):
        return read_amount(words, terms.currency).amount
    try:
        number = Decimal(plain_number(words)) * (100 if term is Term.VALUE else 1)
    except InvalidOperation as error:
        raise TermsInvalid from error
    if not number.is_finite() or number != int(number):
        raise TermsInvalid
    return int(number)


def term_label(plan: Plan, term: Term) -> Words:
    """A term with what it is now, as a button says it."""
    return text(f"coupon-term-{term.value}", value=value_words(plan.terms, term, _value_of(plan, term)))


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


def value_words(terms: Terms, term: Term, value: int) -> Words:
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
        return f"{value / 100:g}%"
    if term in MONEY or term is Term.VALUE:
        return text("coupon-choice-amount", amount=Money(value, terms.currency))
    return text("coupon-choice-days", count=value) if term in (Term.WINDOW, Term.DAYS) else f"{value}"
