"""Orders agree with themselves: lines, discounts, delivery and tax sum to what was promised."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func, or_, select

from commerce.checkout.rule import Rule, summed
from commerce.orders.models import adjustments_table, line_adjustments_table, lines_table, orders_table
from commerce.orders.states import OrderStatus
from commerce.pricing import Lane

_o, _l = orders_table.c, lines_table.c


def _order_sums() -> Select[Any]:
    lines = (
        select(
            _l.order_id,
            summed(_l.net_total).label("net"),
            summed(_l.tax_total).label("tax"),
            summed(_l.tax_added).label("added"),
        )
        .group_by(_l.order_id)
        .subquery()
    )
    wrong = or_(
        lines.c.order_id.is_(None),
        _o.merchandise_total != lines.c.net,
        _o.tax_total != lines.c.tax + _o.delivery_tax,
        _o.tax_added != lines.c.added + _o.delivery_tax_added,
        _o.total != _o.merchandise_total + _o.delivery_total + _o.tax_added,
    )
    return select(_o.id, _o.number).outerjoin(lines, lines.c.order_id == _o.id).where(wrong)


def _line_adjustments() -> Select[Any]:
    parts = (
        select(line_adjustments_table.c.line_id, summed(line_adjustments_table.c.amount).label("off"))
        .group_by(line_adjustments_table.c.line_id)
        .subquery()
    )
    off = func.coalesce(parts.c.off, 0)
    return (
        select(_l.order_id, _l.id, _l.list_total, _l.net_total, off)
        .outerjoin(parts, parts.c.line_id == _l.id)
        .where(or_(_l.list_total - off != _l.net_total, _l.list_total != _l.unit_price * _l.quantity))
    )


def _adjustment_parts() -> Select[Any]:
    adjustment, part = adjustments_table.c, line_adjustments_table.c
    parts = select(part.adjustment_id, summed(part.amount).label("off")).group_by(part.adjustment_id).subquery()
    off = func.coalesce(parts.c.off, 0)
    return (
        select(adjustment.order_id, adjustment.id, adjustment.amount, off)
        .outerjoin(parts, parts.c.adjustment_id == adjustment.id)
        .where(adjustment.lane != int(Lane.DELIVERY), off != adjustment.amount)
    )


def _delivery_adjustments() -> Select[Any]:
    adjustment = adjustments_table.c
    fee = (
        select(adjustment.order_id, summed(adjustment.amount).label("off"))
        .where(adjustment.lane == int(Lane.DELIVERY))
        .group_by(adjustment.order_id)
        .subquery()
    )
    off = func.coalesce(fee.c.off, 0)
    return (
        select(_o.id, _o.number)
        .outerjoin(fee, fee.c.order_id == _o.id)
        .where(_o.delivery_list_total - off != _o.delivery_total)
    )


def _carts_refilled() -> Select[Any]:
    return select(_o.id, _o.number).where(_o.status == OrderStatus.EXPIRED, ~_o.cart_restored)


RULES = (
    Rule("an order's lines, delivery and tax sum to its total", "order {1}", _order_sums()),
    Rule(
        "a line costs its list price less its adjustments",
        "order {0}, line {1}: {2} - {4} is not {3}",
        _line_adjustments(),
    ),
    Rule(
        "an adjustment is shared out without a remainder",
        "order {0}, adjustment {1}: {2} shared as {3}",
        _adjustment_parts(),
    ),
    Rule("a delivery fee differs from its list price by its adjustments", "order {1}", _delivery_adjustments()),
    Rule("what nobody paid for is back in the cart", "order {1}", _carts_refilled(), may_be_owed=True),
)
