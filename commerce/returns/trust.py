"""Whom a shop can trust with money back before it has seen the goods."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, distinct, exists, func, select

from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.kit.money import Money
from commerce.orders import OrderStatus
from commerce.orders.models import lines_table, orders_table
from commerce.payments import DisputeStatus
from commerce.payments.models import payments_table
from commerce.returns.models import returns_table
from commerce.returns.states import ReturnStatus

#: Whoever kept goods of so many orders, contested no payment, and had nothing back like this for so long, is trusted.
COMPLETED, NOT_WITHIN = 3, timedelta(days=30)

_o, _l, _p, _r = orders_table.c, lines_table.c, payments_table.c, returns_table.c
#: Digital goods prove nothing: they are given at once, so that their orders are done in the minute they are paid.
_kept = (
    select(
        func.count(distinct(_o.id)).label("orders"),
        func.coalesce(func.sum(_l.net_total - _l.refunded_total - _l.price_cut), 0).label("worth"),
    )
    .select_from(orders_table)
    .join(lines_table, _l.order_id == _o.id)
    .where(
        _o.customer_id == bindparam("of"),
        _o.status == OrderStatus.COMPLETED,
        _o.currency == bindparam("currency"),
        _l.kind != "digital",
        _l.quantity - _l.cancelled_quantity - _l.refunded_quantity > 0,
    )
)
_HARMLESS = (DisputeStatus.NONE, DisputeStatus.INQUIRY, DisputeStatus.WON)
_contested = select(exists().where(_p.customer_id == bindparam("of"), _p.dispute_status.not_in(_HARMLESS)))
_had_before = select(
    exists().where(
        _r.customer_id == bindparam("of"),
        _r.status == ReturnStatus.COMPLETED,
        _r.received_at.is_(None),
        _r.ended_at > bindparam("since", type_=Instant()),
    )
)


async def is_trusted(session: Session, customer_id: int, amount: Money) -> bool:
    """Whether somebody may have so much back at once; nobody is refused anything for not being so.

    They have kept what was sent to them, of several orders that are over, and paid no less for it than that.
    """
    mine = {"of": customer_id}
    kept = (await session.execute(_kept, {**mine, "currency": amount.currency})).one()
    if kept.orders < COMPLETED or kept.worth < amount.amount or await session.scalar(_contested, mine):
        return False
    return not await session.scalar(_had_before, {**mine, "since": now() - NOT_WITHIN})
