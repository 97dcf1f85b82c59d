"""No piece comes back twice, and none that never arrived."""

from __future__ import annotations

from sqlalchemy import func, select

from commerce.checkout.rule import Rule
from commerce.orders.models import lines_table, orders_table
from commerce.returns.models import lines_table as return_lines
from commerce.returns.models import returns_table
from commerce.returns.states import CLAIMING

_ol, _rl = lines_table.c, return_lines.c
_claimed = (
    select(_rl.order_line_id, func.sum(_rl.quantity).label("pieces"))
    .join(returns_table, returns_table.c.id == _rl.return_id)
    .where(returns_table.c.status.in_(CLAIMING), returns_table.c.of_return_id.is_(None))
    .group_by(_rl.order_line_id)
    .subquery()
)
_too_many = (
    select(orders_table.c.id, _ol.id, _claimed.c.pieces, _ol.delivered_quantity)
    .join(lines_table, _ol.order_id == orders_table.c.id)
    .join(_claimed, _claimed.c.order_line_id == _ol.id)
    .where(_claimed.c.pieces > _ol.delivered_quantity)
)

RULES = (Rule("no more comes back than arrived", "order {}, line {}: {} pieces returned, {} delivered", _too_many),)
