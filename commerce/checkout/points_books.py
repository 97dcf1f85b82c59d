"""Points agree with their book, with the lots they lie in, and with the orders they are held for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select

from commerce.checkout.rule import Rule, summed
from commerce.membership import Account, Spending
from commerce.membership.models import (
    legs_table,
    lots_table,
    order_points_table,
    purses_table,
    transactions_table,
    uses_table,
)
from commerce.orders.models import orders_table
from commerce.orders.states import LAPSED, OrderStatus

_p, _t, _g, _l, _u, _b, _o = (
    one.c
    for one in (
        purses_table,
        transactions_table,
        legs_table,
        lots_table,
        uses_table,
        order_points_table,
        orders_table,
    )
)


def _legs() -> Select[Any]:
    return select(_g.txn_id, summed(_g.amount)).group_by(_g.txn_id).having(func.sum(_g.amount) != 0)


def _purses() -> Select[Any]:
    """The cached sums are those of the legs; a debt is what its account lacks."""
    sums = (
        select(
            _t.customer_id,
            *(
                summed(case((_g.account == one, _g.amount), else_=0)).label(one)
                for one in (Account.AVAILABLE, Account.PENDING, Account.HELD, Account.DEBT)
            ),
        )
        .join(legs_table, _g.txn_id == _t.id)
        .group_by(_t.customer_id)
        .subquery()
    )
    return (
        select(_p.customer_id)
        .outerjoin(sums, sums.c.customer_id == _p.customer_id)
        .where(
            or_(
                _p.available != func.coalesce(sums.c.available, 0),
                _p.pending != func.coalesce(sums.c.pending, 0),
                _p.held != func.coalesce(sums.c.held, 0),
                _p.debt != -func.coalesce(sums.c.debt, 0),
                _p.available < 0,
            )
        )
    )


def _lots() -> Select[Any]:
    lots = select(_l.customer_id, summed(_l.remaining).label("left")).group_by(_l.customer_id).subquery()
    left = func.coalesce(lots.c.left, 0)
    return (
        select(_p.customer_id, _p.available, left)
        .outerjoin(lots, lots.c.customer_id == _p.customer_id)
        .where(_p.available != left)
    )


def _uses() -> Select[Any]:
    """The lots remember what an order took and has not got back."""
    uses = select(_u.order_id, summed(_u.amount - _u.returned).label("out")).group_by(_u.order_id).subquery()
    out = func.coalesce(uses.c.out, 0)
    taken = _b.spending.in_((Spending.HELD, Spending.REDEEMED))
    should = case((taken, _b.spent - _b.returned), else_=0)
    return select(_b.order_id, out, should).outerjoin(uses, uses.c.order_id == _b.order_id).where(out != should)


def _held() -> Select[Any]:
    """Points are held for orders that wait for their money, and are nowhere held otherwise."""
    over = or_(_o.status.in_(LAPSED), _o.status == OrderStatus.CLOSED)
    waiting = and_(~over, _o.paid_at.is_(None))
    return (
        select(_b.order_id, _b.spending)
        .join(orders_table, _o.id == _b.order_id)
        .where(
            _b.spent > 0,
            or_(
                and_(_b.spending == Spending.HELD, ~waiting),
                and_(_b.spending != Spending.HELD, waiting),
            ),
        )
    )


def _purses_hold() -> Select[Any]:
    held = (
        select(_b.customer_id, summed(_b.spent).label("held"))
        .where(_b.spending == Spending.HELD)
        .group_by(_b.customer_id)
        .subquery()
    )
    should = func.coalesce(held.c.held, 0)
    return (
        select(_p.customer_id, _p.held, should)
        .outerjoin(held, held.c.customer_id == _p.customer_id)
        .where(_p.held != should)
    )


def _pending() -> Select[Any]:
    coming = (
        select(_b.customer_id, summed(_b.earned).label("coming"))
        .where(_b.ripened_at.is_(None))
        .group_by(_b.customer_id)
        .subquery()
    )
    should = func.coalesce(coming.c.coming, 0)
    return (
        select(_p.customer_id, _p.pending, should)
        .outerjoin(coming, coming.c.customer_id == _p.customer_id)
        .where(_p.pending != should)
    )


RULES = (
    Rule("each change of points has legs that sum to nothing", "transaction {0}: {1}", _legs()),
    Rule("a purse holds what the book of points says", "customer {0}", _purses()),
    Rule("points one can spend lie in lots", "customer {0}: {1}, in lots {2}", _lots()),
    Rule("lots remember what orders took", "order {0}: {1} out of lots, should be {2}", _uses()),
    Rule(
        "points are held for unpaid orders, and for them alone",
        "order {0}: its points are {1}",
        _held(),
        may_be_owed=True,
    ),
    Rule("a purse holds what its orders took", "customer {0}: {1}, should be {2}", _purses_hold()),
    Rule("points on their way belong to orders", "customer {0}: {1}, should be {2}", _pending()),
)
