"""What is sent instead of what came back is kept while it is owed, lies in one parcel, and costs nobody anything."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select

from commerce.checkout.rule import Rule, summed
from commerce.inventory import HoldStatus, StockHold
from commerce.kit.database import table_of
from commerce.returns.models import lines_table, returns_table
from commerce.returns.states import CLAIMING, HOLDING, Disposition, Ending, ReturnStatus
from commerce.shipping.models import shipment_lines_table, shipments_table
from commerce.shipping.states import ShipmentStatus

_r, _l, _s, _sl = returns_table.c, lines_table.c, shipments_table.c, shipment_lines_table.c
_h = table_of(StockHold).c
_is_exchange = _r.ending == Ending.EXCHANGE
_came = case((_l.disposition == Disposition.MISSING, 0), else_=_l.quantity)


def _kept() -> Select[Any]:
    """Stock under the number of an exchange is what the exchange owes: held at first, promised later."""
    left = case(
        (_h.status == HoldStatus.ACTIVE, _h.quantity), (_h.status == HoldStatus.CONSUMED, _h.quantity - _h.settled)
    )
    kept = (
        select((-_h.order_id).label("return_id"), _h.variant_id, func.coalesce(summed(left), 0).label("kept"))
        .where(_h.order_id < 0)
        .group_by(_h.order_id, _h.variant_id)
        .subquery()
    )
    owes = case(
        (and_(_is_exchange, _r.status.in_(HOLDING)), _l.quantity),
        (and_(_is_exchange, _r.status == ReturnStatus.ACCEPTED), _came),
        else_=0,
    )
    owed = (
        select(_l.return_id, _l.replacement_id, summed(owes).label("owed"))
        .join(returns_table, _r.id == _l.return_id)
        .group_by(_l.return_id, _l.replacement_id)
        .subquery()
    )
    same = and_(owed.c.return_id == kept.c.return_id, owed.c.replacement_id == kept.c.variant_id)
    should = func.coalesce(owed.c.owed, 0)
    return (
        select(kept.c.return_id, kept.c.variant_id, kept.c.kept, should)
        .outerjoin(owed, same)
        .where(kept.c.kept != should)
    )


def _parcels() -> Select[Any]:
    """What an exchange sent lies in one parcel; what was lost does not count, and nobody sends what is not owed.

    That one was lost may not have been heard of yet.
    """
    sent = (
        select(_s.return_id, _sl.order_line_id, summed(_sl.quantity).label("sent"))
        .join(shipments_table, _s.id == _sl.shipment_id)
        .where(_s.return_id.is_not(None), _s.status != ShipmentStatus.LOST)
        .group_by(_s.return_id, _sl.order_line_id)
        .subquery()
    )
    gone = and_(_is_exchange, _r.status.in_((ReturnStatus.SHIPPED, ReturnStatus.COMPLETED)))
    should, did = case((gone, _came), else_=0), func.coalesce(sent.c.sent, 0)
    lost = select(_s.id).where(_s.return_id == _l.return_id, _s.status == ShipmentStatus.LOST).exists()
    unheard = and_(_r.status == ReturnStatus.SHIPPED, did == 0, lost)
    return (
        select(_l.return_id, _l.order_line_id, did, should)
        .join(returns_table, _r.id == _l.return_id)
        .outerjoin(sent, and_(sent.c.return_id == _l.return_id, sent.c.order_line_id == _l.order_line_id))
        .where(did != should, ~unheard)
    )


def _paid() -> Select[Any]:
    """An exchange moves no money, and says for every line what is sent instead."""
    unnamed = select(_l.return_id).where(_l.return_id == _r.id, _l.replacement_id.is_(None)).exists()
    return select(_r.id, _r.refunded).where(_is_exchange, or_(_r.refunded != 0, unnamed))


def _back_again() -> Select[Any]:
    """Of what an exchange sent no more comes back than arrived."""
    claimed = (
        select(_r.of_return_id, _l.order_line_id, summed(_l.quantity).label("pieces"))
        .join(lines_table, _l.return_id == _r.id)
        .where(_r.of_return_id.is_not(None), _r.status.in_(CLAIMING))
        .group_by(_r.of_return_id, _l.order_line_id)
        .subquery()
    )
    arrived = (
        select(_s.return_id, _sl.order_line_id, summed(_sl.quantity).label("pieces"))
        .join(shipments_table, _s.id == _sl.shipment_id)
        .where(_s.return_id.is_not(None), _s.status == ShipmentStatus.DELIVERED)
        .group_by(_s.return_id, _sl.order_line_id)
        .subquery()
    )
    same = and_(arrived.c.return_id == claimed.c.of_return_id, arrived.c.order_line_id == claimed.c.order_line_id)
    there = func.coalesce(arrived.c.pieces, 0)
    return (
        select(claimed.c.of_return_id, claimed.c.order_line_id, claimed.c.pieces, there)
        .outerjoin(arrived, same)
        .where(claimed.c.pieces > there)
    )


RULES = (
    Rule("stock is kept for an exchange while it is owed", "return {}, variant {}: {} kept, should be {}", _kept()),
    Rule("what replaces goods lies in one parcel", "return {}, line {}: {} sent, should be {}", _parcels()),
    Rule("an exchange moves no money", "return {}: {} went back, or a line has nothing instead", _paid()),
    Rule("no more of a replacement comes back than arrived", "return {}, line {}: {} of {}", _back_again()),
)
