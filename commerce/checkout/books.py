"""The rules by which orders, money, stock and parcels agree, each as a search for what breaks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, exists, func, or_, select

from commerce.inventory import HoldStatus, StockHold
from commerce.kit.database import table_of
from commerce.orders.models import adjustments_table, line_adjustments_table, lines_table, orders_table
from commerce.orders.states import LAPSED, UNPAID, OrderStatus
from commerce.payments.models import events_table, payments_table, refunds_table, tasks_table
from commerce.payments.states import UNFINISHED, EventKind, RefundStatus
from commerce.pricing import Lane
from commerce.shipping.models import shipment_lines_table, shipments_table
from commerce.shipping.states import ShipmentStatus


@dataclass(frozen=True)
class Rule:
    """One rule: its name, the rows that break it (the first column is an order's id where `may_be_owed`)."""

    name: str
    #: How a broken row is told, with the row's columns in their places.
    says: str
    broken: Select[Any]
    #: Whether a reaction that has not run yet may explain it.
    may_be_owed: bool = False


_o, _l, _p, _e, _r = orders_table.c, lines_table.c, payments_table.c, events_table.c, refunds_table.c
_holds = table_of(StockHold)
_PAID = (OrderStatus.PAID, OrderStatus.AWAITING_GROUP, OrderStatus.PROCESSING, OrderStatus.COMPLETED)


def _sum(column: ColumnElement[Any]) -> Any:
    return func.coalesce(func.sum(column), 0)


def _order_sums() -> Select[Any]:
    lines = (
        select(
            _l.order_id,
            _sum(_l.net_total).label("net"),
            _sum(_l.tax_total).label("tax"),
            _sum(_l.tax_added).label("added"),
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
        select(line_adjustments_table.c.line_id, _sum(line_adjustments_table.c.amount).label("off"))
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
    parts = select(part.adjustment_id, _sum(part.amount).label("off")).group_by(part.adjustment_id).subquery()
    off = func.coalesce(parts.c.off, 0)
    return (
        select(adjustment.order_id, adjustment.id, adjustment.amount, off)
        .outerjoin(parts, parts.c.adjustment_id == adjustment.id)
        .where(adjustment.lane != int(Lane.DELIVERY), off != adjustment.amount)
    )


def _delivery_adjustments() -> Select[Any]:
    adjustment = adjustments_table.c
    fee = (
        select(adjustment.order_id, _sum(adjustment.amount).label("off"))
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


def _event_sums() -> FromClause:
    """Captured and refunded by payment, worked out from the events alone."""
    captured = func.sum(case((_e.kind == EventKind.CAPTURED, _e.amount), else_=0))
    failed = func.sum(case((_e.kind == EventKind.CAPTURE_FAILED, _e.amount), else_=0))
    charges = (
        select(
            _e.payment_id,
            case((captured > failed, captured - failed), else_=0).label("left"),
            func.sum(case((_e.kind == EventKind.REFUNDED, _e.amount), else_=0)).label("back"),
        )
        .group_by(_e.payment_id, _e.provider_ref)
        .subquery()
    )
    return (
        select(charges.c.payment_id, _sum(charges.c.left).label("captured"), _sum(charges.c.back).label("refunded"))
        .group_by(charges.c.payment_id)
        .subquery()
    )


def _payment_sums() -> Select[Any]:
    told = _event_sums()
    captured, refunded = func.coalesce(told.c.captured, 0), func.coalesce(told.c.refunded, 0)
    return (
        select(_p.id, _p.captured, captured, _p.refunded, refunded)
        .outerjoin(told, told.c.payment_id == _p.id)
        .where(or_(_p.captured != captured, _p.refunded != refunded))
    )


def _money_kept() -> Select[Any]:
    kept = _p.captured - _p.refunded
    return select(_p.id, _p.captured, _p.refunded, _p.applied).where(
        or_(kept < 0, _p.applied > kept, _p.refund_pending > kept)
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


def _by_order(column: ColumnElement[Any]) -> FromClause:
    return select(_p.order_id, _sum(column).label("amount")).group_by(_p.order_id).subquery()


def _paid_orders() -> Select[Any]:
    """Paid orders have their money (or had it, and gave some back); unpaid ones do not."""
    had = _by_order(_p.applied + _p.refunded + _p.refund_pending)
    amount = func.coalesce(had.c.amount, 0)
    paid = and_(_o.status.in_(_PAID), _o.paid_at.is_not(None))
    owing = or_(_o.status.in_(UNPAID), and_(_o.status == OrderStatus.PROCESSING, _o.paid_at.is_(None)))
    counted = _by_order(_p.applied)
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


def _unpaid_holds() -> Select[Any]:
    """What an unpaid order waits for is held; nobody else holds anything."""
    waiting = _o.status.in_(UNPAID)
    return (
        select(_holds.c.order_id, _holds.c.variant_id, _holds.c.status)
        .outerjoin(orders_table, _o.id == _holds.c.order_id)
        .where(
            or_(
                _o.id.is_(None),
                and_(waiting, _holds.c.status != HoldStatus.ACTIVE),
                and_(~waiting, _holds.c.status == HoldStatus.ACTIVE),
            )
        )
    )


def _promised_stock() -> Select[Any]:
    """What a promised order still has to send is what stock keeps for it."""
    left = _sum(_l.quantity - _l.shipped_quantity - _l.cancelled_quantity)
    lines = select(_l.order_id, _l.variant_id, left.label("left")).group_by(_l.order_id, _l.variant_id).subquery()
    kept = (
        select(_holds.c.order_id, _holds.c.variant_id, _sum(_holds.c.quantity - _holds.c.settled).label("kept"))
        .where(_holds.c.status == HoldStatus.CONSUMED)
        .group_by(_holds.c.order_id, _holds.c.variant_id)
        .subquery()
    )
    ended = or_(_o.status.in_(LAPSED), _o.status == OrderStatus.CLOSED)
    should = case((ended, 0), else_=lines.c.left)
    return (
        select(kept.c.order_id, kept.c.variant_id, kept.c.kept, should)
        .join(lines, and_(lines.c.order_id == kept.c.order_id, lines.c.variant_id == kept.c.variant_id))
        .join(orders_table, _o.id == kept.c.order_id)
        .where(kept.c.kept != should)
    )


def _parcels() -> Select[Any]:
    delivered = case((shipments_table.c.status == ShipmentStatus.DELIVERED, shipment_lines_table.c.quantity), else_=0)
    sent = (
        select(
            shipment_lines_table.c.order_line_id,
            _sum(shipment_lines_table.c.quantity).label("sent"),
            _sum(delivered).label("arrived"),
        )
        .join(shipments_table, shipments_table.c.id == shipment_lines_table.c.shipment_id)
        .group_by(shipment_lines_table.c.order_line_id)
        .subquery()
    )
    return (
        select(_l.order_id, _l.id)
        .outerjoin(sent, sent.c.order_line_id == _l.id)
        .where(
            or_(
                _l.shipped_quantity != func.coalesce(sent.c.sent, 0),
                _l.delivered_quantity != func.coalesce(sent.c.arrived, 0),
            )
        )
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
    Rule(
        "stock is held for unpaid orders, and for them alone",
        "order {0}, variant {1}: a hold is {2}",
        _unpaid_holds(),
        may_be_owed=True,
    ),
    Rule(
        "sold stock is kept until it is shipped or given back",
        "order {0}, variant {1}: {2} kept, should be {3}",
        _promised_stock(),
        may_be_owed=True,
    ),
    Rule("what lines call shipped and delivered lies in parcels", "order {0}, line {1}", _parcels()),
    Rule("what nobody paid for is back in the cart", "order {1}", _carts_refilled(), may_be_owed=True),
)
