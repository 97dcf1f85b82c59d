"""Coupons agree with themselves and with their orders: none is used twice, none is promised beyond what there is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, String, and_, cast, exists, func, or_, select

from commerce.checkout.rule import Rule, summed
from commerce.coupons import BY_ITSELF, SOURCE, CouponStatus
from commerce.coupons.models import coupons_table, templates_table
from commerce.orders.models import adjustments_table, orders_table
from commerce.orders.states import LAPSED, OrderStatus

_o, _c, _t, _a = orders_table.c, coupons_table.c, templates_table.c, adjustments_table.c
_OVER = (*LAPSED, OrderStatus.CLOSED)
_named = and_(
    _a.order_id == _c.order_id,
    _a.source_type == SOURCE,
    _a.source_id == cast(_c.id, String),
    _a.amount == _c.discount,
)


def _claims() -> Select[Any]:
    """More were claimed than there are, by all or by one, or the count is wrong."""
    claims = (
        select(_c.template_id, func.count().label("count"), func.max(_c.seq).label("most"))
        .group_by(_c.template_id)
        .subquery()
    )
    count = func.coalesce(claims.c.count, 0)
    return (
        select(_t.id, _t.claimed, count, claims.c.most)
        .outerjoin(claims, claims.c.template_id == _t.id)
        .where(
            or_(
                _t.claimed != count,
                count > _t.total,
                and_(_t.way.not_in(BY_ITSELF), claims.c.most > _t.per_customer),
            )
        )
    )


def _budgets() -> Select[Any]:
    """What orders take off by coupons with a budget is not what the budget says."""
    given = select(_c.template_id, summed(_c.discount).label("given")).group_by(_c.template_id).subquery()
    return (
        select(_t.id, _t.spent, func.coalesce(given.c.given, 0))
        .outerjoin(given, given.c.template_id == _t.id)
        .where(_t.budget.is_not(None), _t.spent != func.coalesce(given.c.given, 0))
    )


def _without_reason() -> Select[Any]:
    """An order has a coupon that did not lower its price by what the coupon says."""
    return select(_c.order_id, _c.id).where(_c.order_id.is_not(None), ~exists().where(_named))


def _without_coupon() -> Select[Any]:
    """A living order's price is lower by a coupon that it does not have."""
    return (
        select(_o.id, _o.number, _a.source_id)
        .join(adjustments_table, _a.order_id == _o.id)
        .where(_a.source_type == SOURCE, _o.status.not_in(_OVER), ~exists().where(_named))
    )


def _beside_the_money() -> Select[Any]:
    """Locked although the order is paid, or redeemed although it is not."""
    return (
        select(_o.id, _o.number, _c.id, _c.status)
        .join(coupons_table, _c.order_id == _o.id)
        .where(
            _o.status.not_in(_OVER),
            or_(
                and_(_c.status == CouponStatus.LOCKED, _o.paid_at.is_not(None)),
                and_(_c.status == CouponStatus.REDEEMED, _o.paid_at.is_(None)),
            ),
        )
    )


def _left_behind() -> Select[Any]:
    """An order that came to nothing still has its coupon."""
    return select(_o.id, _o.number, _c.id).join(coupons_table, _c.order_id == _o.id).where(_o.status.in_(_OVER))


RULES = (
    Rule(
        "no more coupons are claimed than there are, by all or by one",
        "coupon template {0}: {1} claimed, there are {2}, numbered up to {3}",
        _claims(),
    ),
    Rule("a coupon budget is spent by its orders", "coupon template {0}: {1} spent, {2} taken off", _budgets()),
    Rule("an order's coupon lowers its price", "order {0}, coupon {1}", _without_reason(), may_be_owed=True),
    Rule("a price lowered by a coupon has it", "order {1}, coupon {2}", _without_coupon()),
    Rule(
        "a coupon is locked while its order is unpaid, and redeemed once it is paid",
        "order {1}, coupon {2} is {3}",
        _beside_the_money(),
        may_be_owed=True,
    ),
    Rule("an order that came to nothing has no coupon", "order {1}, coupon {2}", _left_behind(), may_be_owed=True),
)
