"""A kind of coupon as the customer will see it, with its rules and what it may cost the shop."""

from __future__ import annotations

from collections.abc import Iterator

from commerce import coupons
from commerce.coupons import BY_ITSELF, Plan
from commerce.kit.money import Money
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, paragraphs, text
from handlers.chat.writing import until
from handlers.coupon_words import called, threshold_words, worth_words


def plan_words(visit: Visit, plan: Plan) -> Words:
    """A kind of coupon as the customer sees it, who can have it until when, and what it may cost at most."""
    _, ends = coupons.validity(plan, visit.shop.profile.timezone)
    seen = text("coupon-line", name=called(plan.name, plan.terms), worth=worth_words(plan.terms), until=until(ends))
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
