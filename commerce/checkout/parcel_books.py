"""Parcels agree with their own histories, codes with what was handed over, and the bell with what it rang for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, or_, select

from commerce.checkout.rule import Rule
from commerce.inventory import Inventory
from commerce.kit.database import table_of
from commerce.orders.models import lines_table, orders_table
from commerce.orders.states import OrderStatus
from commerce.shipping import BY_HAND, ShipmentStatus
from commerce.shipping.models import pickups_table, reports_table, shipments_table, tracking_table
from commerce.shipping.states import UNDER_WAY

_o, _l, _s, _t = orders_table.c, lines_table.c, shipments_table.c, tracking_table.c
_i = table_of(Inventory).c


def _status_without_step() -> Select[Any]:
    step = select(_t.id).where(_t.shipment_id == _s.id, _t.status == _s.status).exists()
    return select(_s.id, _s.status).where(~step)


def _arrivals() -> Select[Any]:
    arrived = _s.status == ShipmentStatus.DELIVERED
    wrong = or_(
        and_(arrived, or_(_s.delivered_at.is_(None), _s.delivered_at < _s.shipped_at)),
        and_(~arrived, or_(_s.delivered_at.is_not(None), _s.delivered_by.is_not(None))),
        and_(_s.missing_since.is_not(None), _s.status.not_in(UNDER_WAY), _s.status != "returned_to_sender"),
    )
    return select(_s.id, _s.status).where(wrong)


def _foreign_reports() -> Select[Any]:
    """A step that a carrier reported says what the report says."""
    return (
        select(_t.shipment_id, _t.status, reports_table.c.status)
        .join(reports_table, reports_table.c.id == _t.report_id)
        .where(or_(reports_table.c.status.is_(None), reports_table.c.status != _t.status))
    )


def _codes() -> Select[Any]:
    """A code that was used opened the door once: one parcel of its order went by hand. Exchanges need none."""
    mine = (_s.order_id == pickups_table.c.order_id, _s.return_id.is_(None))
    by_hand = select(_s.id).where(*mine, _s.carrier == BY_HAND).exists()
    used = pickups_table.c.used_at.is_not(None)
    return select(pickups_table.c.order_id).where(or_(and_(used, ~by_hand), and_(~used, by_hand)))


def _early_completion() -> Select[Any]:
    """What is completed has left and arrived, as far as it travels."""
    open_line = (
        select(_l.id)
        .where(
            _l.order_id == _o.id,
            _l.kind == "physical",
            _l.delivered_quantity != _l.quantity - _l.cancelled_quantity,
        )
        .exists()
    )
    return select(_o.id, _o.number).where(_o.status == OrderStatus.COMPLETED, open_line)


def _silent_bells() -> Select[Any]:
    return select(_i.variant_id).where(_i.alert_rang, _i.alerted_at.is_(None))


RULES = (
    Rule("a parcel's status stands in its history", "parcel {0}: {1}", _status_without_step()),
    Rule("a parcel has arrived exactly when its day is known", "parcel {0}: {1}", _arrivals()),
    Rule("a step says what its carrier reported", "parcel {0}: {1}, reported {2}", _foreign_reports()),
    Rule("goods that wait for a code leave by it, and once", "order {0}", _codes()),
    Rule("what is completed has arrived", "order {1}", _early_completion()),
    Rule("a bell that is silent has rung", "variant {0}", _silent_bells()),
)
