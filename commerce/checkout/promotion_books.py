"""Promotions agree with the orders that had them: what came off, and how often they were used."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, String, and_, cast, func, or_, select

from commerce.checkout.rule import Rule
from commerce.orders.models import adjustments_table, orders_table
from commerce.orders.states import LAPSED
from commerce.promotions.models import promotions_table, tallies_table, uses_table

_o, _a, _p = orders_table.c, adjustments_table.c, promotions_table.c
_t, _u = tallies_table.c, uses_table.c
_live = _u.returned_at.is_(None)


def _uses_without_adjustments() -> Select[Any]:
    """Every use is an adjustment of its order, of the same amount."""
    same = and_(
        _a.order_id == _u.order_id, _a.source_type == "promotion", _a.source_id == cast(_u.promotion_id, String)
    )
    return (
        select(_u.order_id, _u.promotion_id, _u.amount, _a.amount)
        .select_from(uses_table)
        .outerjoin(adjustments_table, same)
        .where(_a.amount.is_distinct_from(_u.amount))
    )


def _adjustments_without_uses() -> Select[Any]:
    same = and_(
        _u.order_id == _a.order_id, cast(_u.promotion_id, String) == _a.source_id, _a.source_type == "promotion"
    )
    return (
        select(_a.order_id, _a.source_id, _a.amount)
        .select_from(adjustments_table)
        .outerjoin(uses_table, same)
        .where(_a.source_type == "promotion", _u.id.is_(None))
    )


def _counts() -> Select[Any]:
    """Where uses are counted, the count is that of the orders that have the promotion."""
    there = select(func.count()).where(_u.promotion_id == _p.id, _live).correlate(promotions_table).scalar_subquery()
    return select(_p.id, _p.uses, there).where(_p.most_uses.is_not(None), _p.uses != there)


def _tallies() -> Select[Any]:
    there = (
        select(func.count())
        .where(_u.promotion_id == _t.promotion_id, _u.customer_id == _t.customer_id, _live)
        .correlate(tallies_table)
        .scalar_subquery()
    )
    return select(_t.promotion_id, _t.customer_id, _t.uses, there).where(_t.uses != there)


def _lapsed() -> Select[Any]:
    """Orders that came to nothing have given back what they had; all others have it."""
    wrong = or_(and_(_o.status.in_(LAPSED), _live), and_(_o.status.not_in(LAPSED), ~_live))
    return select(_o.id, _o.number, _o.status, _u.promotion_id).join(uses_table, _u.order_id == _o.id).where(wrong)


RULES = (
    Rule(
        "a promotion's use is what came off its order",
        "order {0}, promotion {1}: used for {2}, came off {3}",
        _uses_without_adjustments(),
    ),
    Rule(
        "what a promotion took off an order is a use of it",
        "order {0}, promotion {1}: {2}",
        _adjustments_without_uses(),
    ),
    Rule("a limited promotion is counted right", "promotion {0}: {1} counted, {2} there", _counts()),
    Rule("a promotion is counted right for each customer", "promotion {0}, customer {1}: {2}, {3} there", _tallies()),
    Rule(
        "orders that came to nothing gave their promotions back",
        "order {1} is {2}, promotion {3}",
        _lapsed(),
        may_be_owed=True,
    ),
)
