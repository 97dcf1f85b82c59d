"""Money agrees with what was reported, with the orders that count it, and with what goes back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, exists, func, or_, select

from commerce.checkout.rule import Rule, summed
from commerce.orders.models import orders_table
from commerce.orders.states import LAPSED, UNPAID, OrderStatus
from commerce.payments.models import events_table, payments_table, refunds_table, tasks_table
from commerce.payments.states import UNFINISHED, EventKind, RefundStatus, TaskKind

_o, _p, _e, _r = orders_table.c, payments_table.c, events_table.c, refunds_table.c
_PAID = (OrderStatus.PAID, OrderStatus.AWAITING_GROUP, OrderStatus.PROCESSING, OrderStatus.COMPLETED)


def _event_sums() -> FromClause:
    """Captured and refunded by payment, worked out from the events alone."""
    captured = func.sum(case((_e.kind == EventKind.CAPTURED, _e.amount), else_=0))
    failed = func.sum(case((_e.kind == EventKind.CAPTURE_FAILED, _e.amount), else_=0))
    back = func.sum(case((_e.kind == EventKind.REFUNDED, _e.amount), else_=0))
    lost = func.sum(case((_e.kind == EventKind.REFUND_FAILED, _e.amount), else_=0))
    charges = (
        select(
            _e.payment_id,
            case((captured > failed, captured - failed), else_=0).label("left"),
            case((back > lost, back - lost), else_=0).label("back"),
        )
        .group_by(_e.payment_id, _e.provider_ref)
        .subquery()
    )
    return (
        select(charges.c.payment_id, summed(charges.c.left).label("captured"), summed(charges.c.back).label("refunded"))
        .group_by(charges.c.payment_id)
        .subquery()
    )


def _by_order(column: ColumnElement[Any]) -> FromClause:
    return select(_p.order_id, summed(column).label("amount")).group_by(_p.order_id).subquery()


def _in_order(amount: ColumnElement[Any]) -> ColumnElement[Any]:
    """An amount of a payment as its order counts it: in whole payments where the currencies differ."""
    return case((_p.worth.is_(None), amount), else_=_p.worth * amount // _p.amount)


def _payment_sums() -> Select[Any]:
    told = _event_sums()
    captured, refunded = func.coalesce(told.c.captured, 0), func.coalesce(told.c.refunded, 0)
    return (
        select(_p.id, _p.captured, captured, _p.refunded, refunded)
        .outerjoin(told, told.c.payment_id == _p.id)
        .where(or_(_p.captured != captured, _p.refunded != refunded))
    )


def _money_kept() -> Select[Any]:
    """What went back before its bank took it as well is lost: the staff were told."""
    kept = _p.captured - _p.refunded
    told = exists().where(tasks_table.c.payment_id == _p.id, tasks_table.c.kind == TaskKind.PAYMENT_REVERSED)
    lost = and_(kept < 0, _p.applied == 0, _p.refund_pending == 0, told)
    return select(_p.id, _p.captured, _p.refunded, _p.applied).where(
        or_(kept < 0, _p.applied > kept, _p.refund_pending > kept), ~lost
    )


def _refunds_set_apart() -> Select[Any]:
    pending = func.sum(case((_r.status.in_(UNFINISHED), _r.amount), else_=0))
    done = func.sum(case((_r.status == RefundStatus.SUCCEEDED, _r.amount), else_=0))
    refunds = select(_r.payment_id, pending.label("pending"), done.label("done")).group_by(_r.payment_id).subquery()
    return (
        select(_p.id, _p.refund_pending, func.coalesce(refunds.c.pending, 0))
        .outerjoin(refunds, refunds.c.payment_id == _p.id)
        .where(
            or_(
                _p.refund_pending != func.coalesce(refunds.c.pending, 0),
                func.coalesce(refunds.c.done, 0) > _p.refunded,
            )
        )
    )


def _idle_money() -> Select[Any]:
    """Money nobody counts must be on its way back or on somebody's list."""
    idle = _p.captured - _p.refunded - _p.applied
    on_a_list = exists().where(tasks_table.c.payment_id == _p.id, tasks_table.c.done_at.is_(None))
    return select(_p.order_id, _p.id, idle, _p.refund_pending).where(idle > _p.refund_pending, ~on_a_list)


def _paid_orders() -> Select[Any]:
    """Paid orders have their money (or had it, and gave some back); unpaid ones do not."""
    had = _by_order(_in_order(_p.applied + _p.refunded + _p.refund_pending))
    amount = func.coalesce(had.c.amount, 0)
    paid = and_(_o.status.in_(_PAID), _o.paid_at.is_not(None))
    owing = or_(_o.status.in_(UNPAID), and_(_o.status == OrderStatus.PROCESSING, _o.paid_at.is_(None)))
    counted = _by_order(_in_order(_p.applied))
    return (
        select(_o.id, _o.number, _o.status, amount, _o.total)
        .outerjoin(had, had.c.order_id == _o.id)
        .outerjoin(counted, counted.c.order_id == _o.id)
        .where(
            or_(
                and_(paid, amount < _o.total),
                and_(owing, func.coalesce(counted.c.amount, 0) >= _o.total),
                and_(_o.status == OrderStatus.PAID, _o.paid_at.is_(None)),
                func.coalesce(counted.c.amount, 0) > _o.total,
            )
        )
    )


def _ended_orders() -> Select[Any]:
    counted = _by_order(_p.applied)
    ended = or_(_o.status.in_(LAPSED), _o.status == OrderStatus.CLOSED)
    return (
        select(_o.id, _o.number, _o.status, counted.c.amount)
        .join(counted, counted.c.order_id == _o.id)
        .where(ended, or_(counted.c.amount != 0, _o.ended_at.is_(None)))
    )


RULES = (
    Rule(
        "a payment's sums are those of its events",
        "payment {0}: captured {1} ({2}), refunded {3} ({4})",
        _payment_sums(),
    ),
    Rule(
        "never more is counted or returned than was captured",
        "payment {0}: captured {1}, refunded {2}, applied {3}",
        _money_kept(),
    ),
    Rule(
        "a refund keeps its amount set apart until it is done",
        "payment {0}: {1} set apart, {2} asked for",
        _refunds_set_apart(),
    ),
    Rule(
        "money nobody counts is on its way back or on a list",
        "order {0}, payment {1}: {2} idle, {3} going back",
        _idle_money(),
        may_be_owed=True,
    ),
    Rule("paid orders have their money and unpaid ones do not", "order {1} is {2} with {3} of {4}", _paid_orders()),
    Rule("orders that ended count no money", "order {1} is {2} with {3}", _ended_orders(), may_be_owed=True),
)
