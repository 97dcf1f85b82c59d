"""What is remembered of purchases agrees with itself: tastes come of purchases, purchases of paid orders."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select

from campaigns.recommendations.models import models_table, purchases_table, tastes_table
from campaigns.recommendations.reading_models import ModelStatus
from commerce.checkout.rule import Rule
from commerce.orders.models import lines_table, orders_table

_p, _t, _m = purchases_table.c, tastes_table.c, models_table.c
_o, _l = orders_table.c, lines_table.c


def _tastes() -> Select[Any]:
    """A taste does not tell what the purchases it comes of do."""
    count = func.count(_p.order_id)
    return (
        select(_t.customer_id, _t.product_id, _t.times, count)
        .outerjoin(purchases_table, and_(_p.customer_id == _t.customer_id, _p.product_id == _t.product_id))
        .group_by(_t.customer_id, _t.product_id, _t.times, _t.first_day, _t.last_day)
        .having(or_(count != _t.times, func.min(_p.day) != _t.first_day, func.max(_p.day) != _t.last_day))
    )


def _purchases() -> Select[Any]:
    """A purchase is in no order of this customer's that was paid."""
    sold = exists().where(
        _o.id == _p.order_id,
        _o.customer_id == _p.customer_id,
        _o.paid_at.is_not(None),
        _l.order_id == _o.id,
        _l.product_id == _p.product_id,
    )
    return select(_p.order_id, _p.product_id).where(~sold)


def _models() -> Select[Any]:
    """More than one model is in use, or kept to go back to."""
    kept = (ModelStatus.IN_USE, ModelStatus.PREVIOUS)
    return select(_m.status, func.count()).where(_m.status.in_(kept)).group_by(_m.status).having(func.count() > 1)


RULES = (
    Rule("a taste is what its purchases come to", "customer {0}, product {1}: {2} times, {3} purchases", _tastes()),
    Rule("a purchase is in a paid order", "order {0}, product {1}", _purchases()),
    Rule("one model is in use", "{1} models are {0}", _models()),
)
