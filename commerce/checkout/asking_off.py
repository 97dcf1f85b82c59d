"""An order the shop has begun to prepare is called off on request: the shop answers in two days, or has agreed."""

from __future__ import annotations

from commerce import orders, payments, staff
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError
from commerce.kit.events import emit
from commerce.orders import CancelAsked, CancelDeclined, Guards, Order, OrderCancelled, OrderNotCancellable
from commerce.payments import StaffTask, TaskKind
from commerce.returns import ANSWER_WITHIN
from commerce.shipping import ShipmentSent


async def ask_to_call_off(session: Session, customer_id: int, order_id: int) -> Order:
    """The customer asks the shop to call the order off; asking twice changes nothing, and one answer is enough.

    Raises `NotFound`, `OrderNotCancellable` where one tap still calls it off, something of it has left, or the shop has
    said no.
    """
    order = await orders.get(session, customer_id, order_id)
    order = await orders.locked(session, order.id)
    if not order.may_ask_to_cancel:
        raise OrderNotCancellable(number=order.number)
    kind = TaskKind.CANCEL_ASKED
    if await payments.add_task(session, kind, _name(order_id), order_id=order_id, within=ANSWER_WITHIN):
        await emit(session, CancelAsked(order_id=order_id, customer_id=customer_id))
    elif not await _waits(session, order_id):
        raise OrderNotCancellable(number=order.number)
    return order


async def find_request(session: Session, order: Order) -> StaffTask | None:
    """What its customer asked of the shop, if they did: while it waits, it is answered until it is due.

    The caller checked whose order it is.
    """
    return await payments.find_task(session, _name(order.id))


async def decline_to_call_off(session: Session, staff_id: int, order_id: int) -> Order:
    """The shop sends it all the same. `staff_id` has the right, the caller checked. Raises `NotFound`."""
    order = await orders.locked(session, order_id)
    if await payments.finish_task_named(session, _name(order_id), staff_id):
        await staff.note(session, staff_id, "order.keep", f"order:{order_id}")
        await emit(session, CancelDeclined(order_id=order_id, customer_id=order.customer_id))
    return order


async def drop_request(session: Session, happened: OrderCancelled | ShipmentSent) -> None:
    """A reaction: an order that is called off, or has left, waits for no answer."""
    await payments.finish_task_named(session, _name(happened.order_id))


async def call_off_due(database: Database, guards: Guards) -> int:
    """The clock's job: what the shop did not answer in time it has agreed to; returns how many requests were due."""
    async with database.reading() as session:
        due = await payments.due_tasks(session, TaskKind.CANCEL_ASKED)
    for task in due:
        async with database.unit_of_work() as session:
            await _agree(session, task.order_id or 0, guards)
    return len(due)


async def _agree(session: Session, order_id: int, guards: Guards) -> None:
    """Unless the shop has answered since the request was found due."""
    await orders.locked(session, order_id)
    if not await _waits(session, order_id):
        return
    try:
        await orders.cancel_on_request(session, order_id, guards=guards)
    except ShopError:
        await payments.finish_task_named(session, _name(order_id))


async def _waits(session: Session, order_id: int) -> bool:
    asked = await payments.find_task(session, _name(order_id))
    return asked is not None and asked.is_open


def _name(order_id: int) -> str:
    return f"{TaskKind.CANCEL_ASKED}:{order_id}."
