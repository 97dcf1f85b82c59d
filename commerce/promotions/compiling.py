"""From a merchant's promotion to one that prices: which lane, which benefit, on which goods."""

from __future__ import annotations

from typing import Any

from commerce.pricing import (
    AmountOff,
    Benefit,
    Bundle,
    CheapestOff,
    Gift,
    Lane,
    PercentByUnits,
    PercentOff,
    PercentRungs,
    Promotion,
    Rungs,
    Scope,
    UnitPrices,
)
from commerce.promotions.records import Record
from commerce.promotions.states import Kind

LANES = {
    Kind.PRICE: Lane.UNIT_PRICE,
    Kind.TIERS: Lane.UNIT_PRICE,
    Kind.PIECES: Lane.ITEM,
    Kind.BUY_GET: Lane.ITEM,
    Kind.BUNDLE: Lane.ITEM,
    Kind.GIFT: Lane.ORDER,
    Kind.ORDER: Lane.ORDER,
    Kind.DELIVERY: Lane.DELIVERY,
}


def compiled(record: Record, language: str) -> Promotion:
    """A finished promotion, ready to price a basket, named in a language.

    Unit prices have no priority of their own: the best for the customer holds. A gift competes with nothing.
    """
    lane = LANES[record.kind]
    return Promotion(
        source=record.source,
        label=record.label(language),
        lane=lane,
        benefit=_benefit(record),
        scope=Scope(any_of=frozenset(record.include), none_of=frozenset(record.exclude)),
        priority=0 if lane is Lane.UNIT_PRICE else record.priority,
        group=f"gift:{record.id}" if record.kind is Kind.GIFT else record.exclusive_group,
        **_conditions(record),
    )


def _benefit(record: Record) -> Benefit:
    terms = record.terms
    rungs = tuple((term.at, term.gives) for term in terms)
    match record.kind:
        case Kind.PRICE if record.by_share:
            return PercentOff(terms[0].gives)
        case Kind.TIERS | Kind.PIECES if record.by_share:
            return PercentByUnits(rungs)
        case Kind.PRICE | Kind.TIERS | Kind.PIECES:
            return UnitPrices(tuple((term.mark, term.at, term.gives) for term in terms))
        case Kind.BUY_GET:
            return CheapestOff(of=terms[0].at + terms[0].gives, count=terms[0].gives)
        case Kind.BUNDLE:
            parts = tuple((mark, terms[0].at) for mark in sorted(record.include))
            return Bundle(parts, None, terms[0].gives) if record.by_share else Bundle(parts, terms[0].gives)
        case Kind.GIFT:
            return Gift()
        case Kind.ORDER:
            return PercentRungs(rungs) if record.by_share else Rungs(rungs)
        case Kind.DELIVERY:
            return PercentOff(terms[0].gives) if record.by_share else AmountOff(terms[0].gives)


def _conditions(record: Record) -> dict[str, Any]:
    """A gift comes from so much on, or from so many pieces (`gives`); delivery from so much on."""
    if record.kind is Kind.GIFT:
        return {"threshold": record.terms[0].at, "least_units": record.terms[0].gives}
    return {"threshold": record.terms[0].at} if record.kind is Kind.DELIVERY else {}
