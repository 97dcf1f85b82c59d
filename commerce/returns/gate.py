"""A return that is on its way keeps its order open."""

from __future__ import annotations

from sqlalchemy import bindparam, exists, select

from commerce.kit.database import Session
from commerce.orders import Order
from commerce.returns.errors import ReturnUnderWay
from commerce.returns.models import returns_table
from commerce.returns.states import LIVE

_r = returns_table.c
_under_way = select(exists().where(_r.order_id == bindparam("of_order"), _r.status.in_(LIVE)))


async def nothing_comes_back(session: Session, order: Order) -> None:
    """A guard: time neither receives nor completes an order while somebody still waits for a return of it.

    Raises `ReturnUnderWay`.
    """
    if await session.scalar(_under_way, {"of_order": order.id}):
        raise ReturnUnderWay(number=order.number)
