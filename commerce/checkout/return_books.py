"""No piece comes back twice, none that never arrived, and what was never sent is paid back for what it cost."""

from __future__ import annotations

from sqlalchemy import case, func, select

from commerce.checkout.rule import Rule, summed
from commerce.orders.models import lines_table, orders_table
from commerce.payments.models import refunds_table
from commerce.payments.states import RefundReason, RefundStatus
from commerce.returns.models import lines_table as return_lines
from commerce.returns.models import returns_table
from commerce.returns.states import CLAIMING

_o, _ol, _rl, _f = orders_table.c, lines_table.c, return_lines.c, refunds_table.c
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
_gone_twice = select(_ol.order_id, _ol.id, _ol.cancelled_quantity, _ol.refunded_quantity).where(
    _ol.cancelled_quantity + _ol.refunded_quantity > _ol.quantity
)
#: What pieces that came off cost, rounded up, and all that was paid for sending where none is sent.
_cost = (
    select(
        _ol.order_id,
        summed((_ol.net_total + _ol.tax_added) * _ol.cancelled_quantity // _ol.quantity + 1).label("most"),
        summed(case((_ol.kind == "physical", _ol.quantity - _ol.cancelled_quantity), else_=0)).label("left"),
    )
    .group_by(_ol.order_id)
    .subquery()
)
_not_sent = (
    select(_f.order_id, summed(_f.amount).label("back"))
    .where(_f.reason == RefundReason.NOT_SENT, _f.status != RefundStatus.VOID)
    .group_by(_f.order_id)
    .subquery()
)
_most = _cost.c.most + case((_cost.c.left == 0, _o.delivery_total + _o.delivery_tax_added), else_=0)
_too_much = (
    select(_o.id, _o.number, _not_sent.c.back, _most)
    .join(_not_sent, _not_sent.c.order_id == _o.id)
    .join(_cost, _cost.c.order_id == _o.id)
    .where(_not_sent.c.back > _most)
)

RULES = (
    Rule("no more comes back than arrived", "order {}, line {}: {} pieces returned, {} delivered", _too_many),
    Rule("no piece comes off an order and is returned as well", "order {}, line {}: {} off, {} returned", _gone_twice),
    Rule("what was not sent is paid back for what it cost", "order {1}: {2} back, {3} at most", _too_much),
)
