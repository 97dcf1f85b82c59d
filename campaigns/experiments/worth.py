"""What orders are worth by now: what they count as paid, less what went back; an order that came to an end, nothing."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, case, func, select

from commerce.kit.database import table_of
from commerce.orders.models import orders_table
from commerce.orders.states import OrderStatus
from commerce.payments.models import StoredPayment

payments_table = table_of(StoredPayment)
_o, _p = orders_table.c, payments_table.c
#: An order whose money all went back, or that lapsed, is worth nothing.
_over = _o.status.in_((OrderStatus.CANCELLED, OrderStatus.EXPIRED, OrderStatus.CLOSED))
#: Money in another currency than the order's counts as much as it was worth when it was offered.
_in_order = case((_p.worth.is_not(None), _p.applied * _p.worth // func.nullif(_p.amount, 0)), else_=_p.applied)
#: To be joined to payments and summed.
worth = func.coalesce(func.sum(case((_over, 0), else_=_in_order)), 0)


def spent(customer: ColumnElement[Any], since: ColumnElement[Any], until: ColumnElement[Any]) -> ScalarSelect[Any]:
    """What a customer spent on paid orders placed from one moment until another, in minor units."""
    return (
        select(worth)
        .select_from(orders_table)
        .join(payments_table, _p.order_id == _o.id)
        .where(_o.customer_id == customer, _o.placed_at >= since, _o.placed_at < until, _o.paid_at.is_not(None))
        .scalar_subquery()
    )


def first_order(
    customer: ColumnElement[Any], since: ColumnElement[Any], until: ColumnElement[Any]
) -> ScalarSelect[Any]:
    """When a customer placed the first order that is still paid for, from one moment until another."""
    return (
        select(func.min(_o.placed_at))
        .where(_o.customer_id == customer, _o.placed_at >= since, _o.placed_at < until)
        .where(_o.paid_at.is_not(None), ~_over)
        .scalar_subquery()
    )
