"""An order at a group's price is paid like any other, and waits until enough others have bought as well."""

from __future__ import annotations

from sqlalchemy import bindparam, update

from commerce.kit import states
from commerce.kit.database import Session, changed
from commerce.kit.events import emit
from commerce.orders.cancelling import CancelReason, call_off
from commerce.orders.events import OrderReady
from commerce.orders.guards import NO_GUARDS, Guards
from commerce.orders.history import note
from commerce.orders.models import orders_table
from commerce.orders.order import Order
from commerce.orders.reading import locked
from commerce.orders.states import ORDER_MOVES, UNPAID, Actor, OrderStatus

_o = orders_table.c
_await = (
    update(orders_table)
    .where(_o.id == bindparam("of_order"), _o.status.in_(UNPAID), _o.expires_at.is_not(None))
    .values(awaits_group=True)
)
_stop = update(orders_table).where(_o.id == bindparam("of_order"), _o.awaits_group).values(awaits_group=False)


async def await_group(session: Session, order_id: int) -> bool:
    """Nothing of this unpaid order is to be sent before its group is full; tells whether it can wait like that.

    An order that is paid on delivery cannot: nobody would have paid for the seat.
    """
    return await changed(session, _await, {"of_order": order_id}) == 1


async def group_is_full(session: Session, order_id: int) -> bool:
    """The wait is over; tells whether the shop can work on the order now: it is paid, and was not called off.

    An order whose payment was taken back waits for its money alone from now on. Saying it twice changes nothing.
    """
    order = await locked(session, order_id)
    await session.execute(_stop, {"of_order": order_id})
    if order.status is not OrderStatus.AWAITING_GROUP:
        return False
    await states.move(session, orders_table, order_id, ORDER_MOVES, OrderStatus.PAID)
    await note(session, order_id, "group_full", Actor.SYSTEM)
    await emit(session, OrderReady(order_id=order_id, customer_id=order.customer_id))
    return True


async def group_failed(session: Session, order_id: int, guards: Guards = NO_GUARDS) -> Order | None:
    """Not enough others bought: an order that waited for them is called off, and what follows gives its money back.

    None for an order that waits for nobody (any more). Raises `PaymentInFlight`, or what a guard refuses.
    """
    order = await locked(session, order_id)
    if not order.awaits_group or order.has_lapsed or OrderStatus.CANCELLED not in ORDER_MOVES[order.status]:
        return None
    return await call_off(session, order, Actor.SYSTEM, None, CancelReason.GROUP_FAILED, None, guards)
