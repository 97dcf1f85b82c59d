"""The shop works on an order: accepts it, sends it, is done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Update, bindparam, exists, or_, select, update

from commerce import staff
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.errors import ShopError
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.orders.errors import OrderNotOpen
from commerce.orders.events import OrderAccepted, OrderCompleted, PiecesCalledOff
from commerce.orders.guards import NO_GUARDS, Guards
from commerce.orders.history import note
from commerce.orders.models import lines_table, orders_table
from commerce.orders.order import Order
from commerce.orders.reading import get_for_staff, locked
from commerce.orders.states import ORDER_MOVES, Actor, OrderStatus

#: What is refused for now (a return is open) is looked at again after this.
LOOK_AGAIN = timedelta(days=1)
_o, _lines = orders_table.c, lines_table.c
_mine = update(lines_table).where(_lines.id == bindparam("of_line"), _lines.order_id == bindparam("of_order"))
_left = _lines.quantity - _lines.cancelled_quantity - _lines.shipped_quantity
_ship = _mine.where(_lines.kind == "physical", _left >= bindparam("pieces")).values(
    shipped_quantity=_lines.shipped_quantity + bindparam("pieces")
)
_deliver = _mine.values(delivered_quantity=_lines.delivered_quantity + bindparam("pieces"))
_call_off = _mine.where(_left >= bindparam("pieces")).values(
    cancelled_quantity=_lines.cancelled_quantity + bindparam("pieces"),
    refunded_total=_lines.refunded_total + bindparam("sum"),
)
_lose = _mine.values(
    shipped_quantity=_lines.shipped_quantity - bindparam("pieces"),
    cancelled_quantity=_lines.cancelled_quantity + bindparam("off"),
)
#: Services are rendered when the shop says so: orders with such lines are not completed by time, nor are those with
#: digital goods that were not given.
_COMPLETED_BY_TIME = (
    _o.status == OrderStatus.PROCESSING,
    _o.paid_at.is_not(None),
    ~exists().where(
        _lines.order_id == _o.id,
        _lines.kind != "physical",
        or_(_lines.kind != "digital", _lines.delivered_quantity < _lines.quantity - _lines.cancelled_quantity),
    ),
)


async def accept(session: Session, staff_id: int, order_id: int) -> Order:
    """The shop begins to prepare the order: from now on its customer cannot cancel with one tap.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Accepting twice changes nothing. Raises `OrderNotOpen`, `NotFound`.
    """
    order = await locked(session, order_id)
    if order.accepted_at is not None and order.is_promised:
        return order
    if order.status not in (OrderStatus.PAID, OrderStatus.PROCESSING):
        raise OrderNotOpen(number=order.number)
    if order.status is OrderStatus.PAID:
        await states.move(session, orders_table, order_id, ORDER_MOVES, OrderStatus.PROCESSING, accepted_at=now())
    else:
        await session.execute(update(orders_table).where(orders_table.c.id == order_id).values(accepted_at=now()))
    await note(session, order_id, "accepted", Actor.STAFF, staff_id)
    await staff.note(session, staff_id, "order.accept", f"order:{order_id}")
    await emit(session, OrderAccepted(order_id=order_id, customer_id=order.customer_id))
    return await get_for_staff(session, order_id)


async def complete(session: Session, staff_id: int, order_id: int) -> Order:
    """Nothing is left to do: everything sent has arrived, services are rendered, and the money is here.

    Completing twice changes nothing. Raises `OrderNotOpen`, `NotFound`.
    """
    order = await locked(session, order_id)
    if order.status is OrderStatus.COMPLETED:
        return order
    arrived = all(line.delivered == line.quantity - line.cancelled for line in order.lines if line.kind == "physical")
    if order.status is not OrderStatus.PROCESSING or order.paid_at is None or not arrived:
        raise OrderNotOpen(number=order.number)
    await states.move(session, orders_table, order_id, ORDER_MOVES, OrderStatus.COMPLETED)
    await note(session, order_id, "completed", Actor.STAFF, staff_id)
    await staff.note(session, staff_id, "order.complete", f"order:{order_id}")
    await emit(session, OrderCompleted(order_id=order_id, customer_id=order.customer_id))
    return await get_for_staff(session, order_id)


async def complete_on(session: Session, order_id: int, at: datetime | None) -> None:
    """Everything has arrived: unless somebody objects, the order is completed then. None: not everything has."""
    under_way = (_o.id == order_id, _o.status == OrderStatus.PROCESSING)
    await session.execute(update(orders_table).where(*under_way).values(complete_at=at))


async def due_to_complete(session: Session, most: int = 200) -> Sequence[int]:
    """The orders whose time to be returned freely is over, the oldest deadline first."""
    over = select(_o.id).where(*_COMPLETED_BY_TIME, _o.complete_at <= now()).order_by(_o.complete_at, _o.id)
    return (await session.scalars(over.limit(most))).all()


async def complete_by_time(session: Session, order_id: int, guards: Guards = NO_GUARDS) -> bool:
    """Nothing is left to do and nobody objected in time; tells whether this very call completed the order.

    While a guard refuses, the order waits. Raises `NotFound`.
    """
    order = await locked(session, order_id)
    try:
        for guard in guards.finishing:
            await guard(session, order)
    except ShopError:
        mine = update(orders_table).where(_o.id == order_id, *_COMPLETED_BY_TIME)
        await session.execute(mine.values(complete_at=now() + LOOK_AGAIN))
        return False
    due = (*_COMPLETED_BY_TIME, _o.complete_at <= now())
    if not await states.try_move(session, orders_table, order_id, ORDER_MOVES, OrderStatus.COMPLETED, *due):
        return False
    await note(session, order_id, "completed", Actor.SYSTEM)
    await emit(session, OrderCompleted(order_id=order_id, customer_id=order.customer_id))
    return True


async def note_shipped(session: Session, order_id: int, quantities: Mapping[int, int], staff_id: int | None) -> bool:
    """So many pieces by order line left the shop; tells whether every line had so many left to send."""
    if not await _count(session, _ship, _rows(order_id, quantities)):
        return False
    await note(session, order_id, "shipped", Actor.STAFF, staff_id)
    return True


async def note_delivered(
    session: Session, order_id: int, quantities: Mapping[int, int], actor_id: int | None, actor: Actor
) -> None:
    """So many pieces by order line have arrived."""
    await _count(session, _deliver, _rows(order_id, quantities))
    await note(session, order_id, "delivered", actor, actor_id)


async def note_called_off(
    session: Session, order: Order, quantities: Mapping[int, int], refunded: Mapping[int, int]
) -> bool:
    """So many pieces by order line will not be sent, because their customer called them off; tells whether all were
    still there. `refunded` is what goes back of each line, in minor units, without the tax that came on top.
    """
    rows = [{**row, "sum": refunded.get(row["of_line"], 0)} for row in _rows(order.id, quantities)]
    if not await _count(session, _call_off, rows):
        return False
    await note(session, order.id, "called_off", Actor.CUSTOMER, order.customer_id)
    told = {"pieces": sum(quantities.values()), "off": order.called_off + sum(quantities.values())}
    await emit(session, PiecesCalledOff(order_id=order.id, customer_id=order.customer_id, **told))
    return True


async def note_price_cut(session: Session, order_id: int, line_id: int, amount: Money, *, seen: int = 0) -> bool:
    """The price of a line fell after it was paid, by so much with its tax: its pieces are worth less.

    Once for a line, unless it is said how much it had fallen before (`seen`, minor units).

    Tells whether this very call did it; the caller gives the money back.
    """
    cut = (
        update(lines_table)
        .where(
            _lines.id == line_id,
            _lines.order_id == order_id,
            _lines.price_cut == seen,
            _lines.net_total + _lines.tax_added >= seen + amount.amount,
        )
        .values(price_cut=seen + amount.amount)
    )
    if not await changed(session, cut):
        return False
    await note(session, order_id, "price_cut", Actor.SYSTEM)
    return True


async def note_lost(
    session: Session, order_id: int, quantities: Mapping[int, int], staff_id: int, *, sent_again: bool
) -> None:
    """So many pieces by order line were lost on their way: they are still to be sent, or will not be sent any more."""
    rows = [{**row, "off": 0 if sent_again else row["pieces"]} for row in _rows(order_id, quantities)]
    await _count(session, _lose, rows)
    await note(session, order_id, "lost", Actor.STAFF, staff_id)


def _rows(order_id: int, quantities: Mapping[int, int]) -> list[dict[str, int]]:
    return [{"of_order": order_id, "of_line": line, "pieces": pieces} for line, pieces in sorted(quantities.items())]


async def _count(session: Session, statement: Update, rows: Sequence[Mapping[str, int]]) -> bool:
    """The lines count some more pieces; tells whether each of them could."""
    return not rows or await changed(session, statement, rows) == len(rows)
