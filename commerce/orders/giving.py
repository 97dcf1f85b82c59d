"""Digital goods are given rather than sent: what was given counts as arrived, and an order of them alone is done."""

from __future__ import annotations

from sqlalchemy import bindparam, update

from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.events import emit
from commerce.orders.events import OrderCompleted
from commerce.orders.history import note
from commerce.orders.models import lines_table, orders_table
from commerce.orders.reading import locked
from commerce.orders.states import ORDER_MOVES, Actor, OrderStatus

_l = lines_table.c
_give = (
    update(lines_table)
    .where(
        _l.id == bindparam("of_line"),
        _l.order_id == bindparam("of_order"),
        _l.kind == "digital",
        _l.quantity - _l.cancelled_quantity - _l.shipped_quantity >= bindparam("pieces"),
    )
    .values(
        shipped_quantity=_l.shipped_quantity + bindparam("pieces"),
        delivered_quantity=_l.delivered_quantity + bindparam("pieces"),
    )
)


async def note_given(session: Session, order_id: int, line_id: int, pieces: int) -> bool:
    """So many pieces of a line of digital goods were given; tells whether so many were still owed."""
    if not await changed(session, _give, {"of_line": line_id, "of_order": order_id, "pieces": pieces}):
        return False
    await note(session, order_id, "given", Actor.SYSTEM)
    return True


async def complete_given(session: Session, order_id: int) -> bool:
    """An order of digital goods alone is done once all of them were given; tells whether this very call ended it."""
    order = await locked(session, order_id)
    given = all(line.kind == "digital" and line.delivered == line.quantity - line.cancelled for line in order.lines)
    if not given or order.paid_at is None or order.status not in (OrderStatus.PAID, OrderStatus.PROCESSING):
        return False
    if order.status is OrderStatus.PAID:
        await states.move(session, orders_table, order_id, ORDER_MOVES, OrderStatus.PROCESSING, accepted_at=now())
    await states.move(session, orders_table, order_id, ORDER_MOVES, OrderStatus.COMPLETED)
    await note(session, order_id, "completed", Actor.SYSTEM)
    await emit(session, OrderCompleted(order_id=order_id, customer_id=order.customer_id))
    return True
