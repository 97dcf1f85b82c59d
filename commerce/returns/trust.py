"""Whom a shop can trust with money back before it has seen the goods."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, exists, func, select

from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.orders import OrderStatus
from commerce.orders.models import orders_table
from commerce.payments import DisputeStatus
from commerce.payments.models import payments_table
from commerce.returns.models import returns_table
from commerce.returns.states import ReturnStatus

#: Whoever completed so many orders, contested no payment, and had nothing back like this for so long, is trusted.
COMPLETED, NOT_WITHIN = 3, timedelta(days=30)

_o, _p, _r = orders_table.c, payments_table.c, returns_table.c
_completed = (
    select(func.count())
    .select_from(orders_table)
    .where(_o.customer_id == bindparam("of"), _o.status == OrderStatus.COMPLETED)
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


async def is_trusted(session: Session, customer_id: int) -> bool:
    """Whether somebody may have money back at once; nobody is refused anything for not being so."""
    mine = {"of": customer_id}
    if (await session.scalar(_completed, mine) or 0) < COMPLETED or await session.scalar(_contested, mine):
        return False
    return not await session.scalar(_had_before, {**mine, "since": now() - NOT_WITHIN})
