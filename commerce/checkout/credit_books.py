"""Store credit agrees with its ledger, with the orders it pays, and with what went back; Stars count as offered."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select

from commerce.checkout.rule import Rule, summed
from commerce.credit import Account
from commerce.credit.models import balances_table, legs_table, transactions_table
from commerce.orders.models import orders_table
from commerce.orders.states import LAPSED
from commerce.payments.models import payments_table, shares_table
from commerce.payments.providers.abilities import PARTS
from commerce.payments.states import Attempt
from commerce.payments.tenders import CREDIT

_b, _t, _l = balances_table.c, transactions_table.c, legs_table.c
_o, _p, _s = orders_table.c, payments_table.c, shares_table.c


def _legs() -> Select[Any]:
    sides = select(_l.transaction_id, summed(_l.amount).label("sum"), func.count().label("count"))
    each = sides.group_by(_l.transaction_id).subquery()
    return (
        select(_t.id, func.coalesce(each.c.sum, 0), func.coalesce(each.c.count, 0))
        .outerjoin(each, each.c.transaction_id == _t.id)
        .where(or_(each.c.sum.is_(None), each.c.sum != 0, each.c.count != 2))
    )


def _balances() -> Select[Any]:
    """What a customer has, worked out from the ledger alone."""
    own = case((_l.account == Account.AVAILABLE, _l.amount), else_=0)
    held = case((_l.account == Account.HELD, _l.amount), else_=0)
    told = (
        select(_t.customer_id, summed(own).label("available"), summed(held).label("held"))
        .join(legs_table, _l.transaction_id == _t.id)
        .group_by(_t.customer_id)
        .subquery()
    )
    available, apart = func.coalesce(told.c.available, 0), func.coalesce(told.c.held, 0)
    return (
        select(_b.customer_id, _b.available, available, _b.held, apart)
        .outerjoin(told, told.c.customer_id == _b.customer_id)
        .where(or_(_b.available != available, _b.held != apart, _b.available < 0, _b.held < 0))
    )


def _held() -> Select[Any]:
    """What is set apart is set apart for orders."""
    apart = case((_p.attempt == Attempt.HELD, _p.amount), else_=0)
    orders = select(_p.customer_id, summed(apart).label("held")).where(_p.provider == CREDIT).group_by(_p.customer_id)
    waiting = orders.subquery()
    held = func.coalesce(waiting.c.held, 0)
    return (
        select(_b.customer_id, _b.held, held)
        .outerjoin(waiting, waiting.c.customer_id == _b.customer_id)
        .where(_b.held != held)
    )


def _held_for_nothing() -> Select[Any]:
    over = or_(_o.status.in_(LAPSED), _o.paid_at.is_not(None))
    return (
        select(_o.id, _o.number, _p.amount)
        .join(payments_table, _p.order_id == _o.id)
        .where(_p.attempt == Attempt.HELD, over)
    )


def _spent() -> Select[Any]:
    """What the ledger says that an order took is what its payment in credit kept."""
    taken = (
        select(_t.order_id, summed(_l.amount).label("taken"))
        .join(legs_table, _l.transaction_id == _t.id)
        .where(_l.account == Account.SPENT)
        .group_by(_t.order_id)
        .subquery()
    )
    took = func.coalesce(taken.c.taken, 0)
    kept = (
        select(_p.order_id, summed(_p.captured - _p.refunded).label("kept"))
        .where(_p.provider == CREDIT, _p.order_id.is_not(None))
        .group_by(_p.order_id)
        .subquery()
    )
    return (
        select(kept.c.order_id, kept.c.kept, took)
        .outerjoin(taken, taken.c.order_id == kept.c.order_id)
        .where(kept.c.kept != took)
    )


def _shares() -> Select[Any]:
    whole = select(_s.order_id, summed(_s.amount).label("sum")).group_by(_s.order_id).subquery()
    return (
        select(_o.id, _o.number, whole.c.sum, _o.total)
        .join(whole, whole.c.order_id == _o.id)
        .where(whole.c.sum != _o.total)
    )


def _foreign() -> Select[Any]:
    """What was offered in another currency is worth what its rate says, rounded up, and counts whole or not at all."""
    offered, due = _p.amount * _p.rate, _p.worth * PARTS
    wrong_rate = and_(_p.rate.is_not(None), or_(_p.worth.is_(None), offered < due, offered - _p.rate >= due))
    in_part = and_(_p.worth.is_not(None), _p.applied != 0, _p.applied != _p.amount)
    return select(_p.id, _p.amount, _p.worth, _p.applied).where(or_(wrong_rate, in_part))


RULES = (
    Rule("a movement of credit has two sides that sum to nought", "transaction {0}: {2} legs, sum {1}", _legs()),
    Rule(
        "a customer's credit is what the ledger says, and never below nought",
        "customer {0}: available {1} ({2}), held {3} ({4})",
        _balances(),
    ),
    Rule("credit is set apart for orders only", "customer {0}: {1} held, {2} for orders", _held()),
    Rule(
        "credit waits only for orders that are still to be paid",
        "order {1}: {2} still set apart",
        _held_for_nothing(),
        may_be_owed=True,
    ),
    Rule("credit that was spent is what its orders kept", "order {0}: kept {1}, ledger {2}", _spent()),
    Rule("what several tenders pay sums to the order's total", "order {1}: {2} of {3}", _shares()),
    Rule("money of another currency counts as it was offered", "payment {0}: {1} for {2}, {3} counted", _foreign()),
)
