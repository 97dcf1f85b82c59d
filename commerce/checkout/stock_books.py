"""Stock and parcels agree with the orders they are for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select

from commerce.checkout.rule import Rule, summed
from commerce.inventory import HoldStatus, Location, MovementKind, StockHold, StockMovement
from commerce.kit.database import table_of
from commerce.orders.models import lines_table, orders_table
from commerce.orders.states import LAPSED, UNPAID, OrderStatus
from commerce.shipping.models import shipment_lines_table, shipments_table
from commerce.shipping.states import ShipmentStatus

_o, _l = orders_table.c, lines_table.c
_holds = table_of(StockHold)
_moves, _places = table_of(StockMovement).c, table_of(Location).c


def _unpaid_holds() -> Select[Any]:
    """What an unpaid order waits for is held; nobody else holds anything, but for exchanges."""
    waiting = _o.status.in_(UNPAID)
    return (
        select(_holds.c.order_id, _holds.c.variant_id, _holds.c.status)
        .outerjoin(orders_table, _o.id == _holds.c.order_id)
        .where(
            or_(
                and_(_o.id.is_(None), _holds.c.order_id > 0),
                and_(waiting, _holds.c.status != HoldStatus.ACTIVE),
                and_(~waiting, _holds.c.status == HoldStatus.ACTIVE),
            )
        )
    )


def _promised_stock() -> Select[Any]:
    """What a promised order still has to send is what stock keeps for it."""
    left = summed(_l.quantity - _l.shipped_quantity - _l.cancelled_quantity)
    lines = select(_l.order_id, _l.variant_id, left.label("left")).group_by(_l.order_id, _l.variant_id).subquery()
    kept = (
        select(_holds.c.order_id, _holds.c.variant_id, summed(_holds.c.quantity - _holds.c.settled).label("kept"))
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
    """What lies in parcels was shipped, but for those that were given up; what lies in delivered ones arrived.

    Digital goods travel in none.

    A replacement is no piece of its order line: see `exchange_books`.
    """
    delivered = case((shipments_table.c.status == ShipmentStatus.DELIVERED, shipment_lines_table.c.quantity), else_=0)
    sent = (
        select(
            shipment_lines_table.c.order_line_id,
            summed(shipment_lines_table.c.quantity).label("sent"),
            summed(delivered).label("arrived"),
        )
        .join(shipments_table, shipments_table.c.id == shipment_lines_table.c.shipment_id)
        .where(shipments_table.c.status != ShipmentStatus.LOST, shipments_table.c.return_id.is_(None))
        .group_by(shipment_lines_table.c.order_line_id)
        .subquery()
    )
    return (
        select(_l.order_id, _l.id)
        .outerjoin(sent, sent.c.order_line_id == _l.id)
        .where(
            _l.kind != "digital",
            or_(
                _l.shipped_quantity != func.coalesce(sent.c.sent, 0),
                _l.delivered_quantity != func.coalesce(sent.c.arrived, 0),
            ),
        )
    )


def _torn_transfers() -> Select[Any]:
    """What is moved leaves one place and comes to another: two legs of one variant that sum to nothing."""
    moved = summed(_moves.on_hand)
    variants = func.count(_moves.variant_id.distinct())
    return (
        select(_moves.transfer, func.min(_moves.variant_id), func.count(), moved)
        .where(or_(_moves.transfer.is_not(None), _moves.kind == MovementKind.TRANSFER))
        .group_by(_moves.transfer)
        .having(or_(_moves.transfer.is_(None), func.count() != 2, variants != 1, moved != 0))
    )


def _closed_shop() -> Select[Any]:
    """Where goods have been counted, at least one place is open."""
    still_open = select(_places.code).where(_places.closed_at.is_(None)).exists()
    known: Any = func.count(_places.code)
    return select(known).having(known > 0, ~still_open)


RULES = (
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
    Rule(
        "what leaves one place comes to another",
        "transfer {0} of variant {1}: {2} legs, {3} too many",
        _torn_transfers(),
    ),
    Rule("goods are sold from somewhere", "all {0} places are closed", _closed_shop()),
    Rule("what lines call shipped and delivered lies in parcels", "order {0}, line {1}", _parcels()),
)
