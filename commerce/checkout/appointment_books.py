"""Appointments agree with their orders, and times with who comes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, func, or_, select

from commerce.appointments.models import appointments_table, slots_table
from commerce.checkout.rule import Rule
from commerce.orders.models import orders_table
from commerce.orders.states import LAPSED, OrderStatus

_a, _s, _o = appointments_table.c, slots_table.c, orders_table.c


def _places() -> Select[Any]:
    held = select(_a.starts_at, func.count().label("many")).where(_a.holds).group_by(_a.starts_at).subquery()
    return (
        select(_s.starts_at, _s.taken, func.coalesce(held.c.many, 0))
        .outerjoin(held, held.c.starts_at == _s.starts_at)
        .where(_s.taken != func.coalesce(held.c.many, 0))
    )


def _holders() -> Select[Any]:
    over = or_(_o.status.in_(LAPSED), _o.status == OrderStatus.CLOSED)
    return (
        select(_a.order_id, _o.status, _a.holds)
        .join(orders_table, _o.id == _a.order_id)
        .where(or_(and_(over, _a.holds), and_(~over, ~_a.holds)))
    )


RULES = (
    Rule("as many come at a time as hold a place then", "{0}: {1} taken, {2} held", _places()),
    Rule("an order has its time as long as it lives", "order {0} is {1}, holds: {2}", _holders(), may_be_owed=True),
)
