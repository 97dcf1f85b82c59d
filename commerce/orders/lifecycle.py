"""What money and time do to an order; called by payments and by the expiry, never by a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select, update

from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.events import emit
from commerce.orders.events import OrderClosed, OrderExpired, OrderPaid, OrderPaymentReversed
from commerce.orders.history import note
from commerce.orders.models import orders_table
from commerce.orders.order import Order
from commerce.orders.states import ORDER_MOVES, UNPAID, Actor, OrderStatus

_o = orders_table.c


async def mark_paid(session: Session, order: Order, *, reinstated: bool = False) -> None:
    """All of an order's money is here. Raises `MoveRefused` for an order that cannot be paid in its state.

    An order that is being worked on already stays so: one that is paid on delivery, or was paid anew after its
    payment had been taken back.
    """
    if order.status in (OrderStatus.PROCESSING, OrderStatus.COMPLETED):
        await session.execute(update(orders_table).where(_o.id == order.id).values(paid_at=now()))
    else:
        await states.move(
            session,
            orders_table,
            order.id,
            ORDER_MOVES,
            _paid(order),
            _o.status == order.status,
            paid_at=now(),
            ended_at=None,
            expiring_since=None,
            payment_in_flight_until=None,
            cancelled_by=None,
            cancel_reason=None,
            cancel_note=None,
        )
    await note(session, order.id, "reinstated" if reinstated else "paid", Actor.PROVIDER)
    await emit(session, OrderPaid(order_id=order.id, customer_id=order.customer_id, reinstated=reinstated))


async def close(session: Session, order: Order) -> bool:
    """An order that had been paid was refunded in full; tells whether it was open until now."""
    if not await states.try_move(session, orders_table, order.id, ORDER_MOVES, OrderStatus.CLOSED, ended_at=now()):
        return False
    await note(session, order.id, "closed", Actor.SYSTEM)
    await emit(session, OrderClosed(order_id=order.id, customer_id=order.customer_id))
    return True


async def reverse_payment(session: Session, order: Order) -> bool:
    """Captured money was taken back: the order stops where it is; tells whether it was under way."""
    if not await states.try_move(session, orders_table, order.id, ORDER_MOVES, OrderStatus.PAYMENT_REVERSED):
        return False
    await note(session, order.id, "payment_reversed", Actor.PROVIDER)
    await emit(session, OrderPaymentReversed(order_id=order.id, customer_id=order.customer_id))
    return True


async def put_in_flight(session: Session, order_id: int, until: datetime) -> bool:
    """A payment is on its way: the order does not expire before `until`; tells whether it still waits for one."""
    waiting = (_o.id == order_id, _o.status == OrderStatus.PENDING_PAYMENT)
    return await changed(session, update(orders_table).where(*waiting).values(payment_in_flight_until=until)) == 1


async def wait_until(session: Session, order_id: int, until: datetime) -> bool:
    """Give an unpaid order a new deadline (also one that was about to expire); tells whether it is unpaid."""
    unpaid = (_o.id == order_id, _o.status.in_(UNPAID))
    fresh = {"status": OrderStatus.PENDING_PAYMENT, "expires_at": until, "expiring_since": None}
    return await changed(session, update(orders_table).where(*unpaid).values(**fresh)) == 1


async def pay_by(session: Session, order_id: int, until: datetime) -> bool:
    """Let an unpaid order wait no longer than that; never prolongs. Tells whether it was to wait longer."""
    longer = (_o.id == order_id, _o.status == OrderStatus.PENDING_PAYMENT, _o.expires_at > until)
    return await changed(session, update(orders_table).where(*longer).values(expires_at=until)) == 1


async def due_to_expire(session: Session, most: int = 200) -> Sequence[int]:
    """The unpaid orders whose time is over and whose payment is not on its way, the oldest deadline first."""
    over = select(_o.id).where(_overdue(now())).order_by(_o.expires_at, _o.id).limit(most)
    return (await session.scalars(over)).all()


async def begin_expiry(session: Session, order_id: int) -> datetime | None:
    """Stop an overdue order from being paid while its provider is asked; returns since when it has been asked.

    None when it is not overdue (any more).
    """
    began = (
        update(orders_table)
        .where(_o.id == order_id, _o.status == OrderStatus.PENDING_PAYMENT, _overdue(now()))
        .values(status=OrderStatus.EXPIRING, expiring_since=now())
    )
    await session.execute(began)
    since = select(_o.expiring_since).where(_o.id == order_id, _o.status == OrderStatus.EXPIRING)
    began_at: datetime | None = await session.scalar(since)
    return began_at


async def expire(session: Session, order_id: int) -> bool:
    """End an order that nobody paid; tells whether this very call did it."""
    if not await states.try_move(session, orders_table, order_id, ORDER_MOVES, OrderStatus.EXPIRED, ended_at=now()):
        return False
    customer_id = (await session.scalars(select(_o.customer_id).where(_o.id == order_id))).one()
    await note(session, order_id, "expired", Actor.SYSTEM)
    await emit(session, OrderExpired(order_id=order_id, customer_id=customer_id))
    return True


def _paid(order: Order) -> OrderStatus:
    """What an order becomes when its money is here."""
    if order.awaits_group:
        return OrderStatus.AWAITING_GROUP
    return OrderStatus.PAID if order.accepted_at is None else OrderStatus.PROCESSING


def _overdue(moment: datetime) -> ColumnElement[bool]:
    landed = or_(_o.payment_in_flight_until.is_(None), _o.payment_in_flight_until <= moment)
    return and_(_o.status.in_(UNPAID), _o.expires_at <= moment, landed)
