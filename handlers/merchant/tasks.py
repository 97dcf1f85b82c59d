"""What only a person can settle: money to send back by hand, money that belongs to nobody."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from commerce import checkout, customers, orders, payments, staff
from commerce.kit.errors import NotAllowed
from commerce.payments import StaffTask, TaskKind
from commerce.staff import MAY, Permission, Role
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowStaffOrder, ShowTasks
from handlers.merchant.wording import worded, worded_parcel
from handlers.parcels import contents_words

router = Router()

#: What those settle who ship: by saying what became of a parcel.
OF_PARCELS = frozenset({TaskKind.PARCEL_MISSING, TaskKind.PARCEL_RETURNED})

MOST_SHOWN = 10
#: Signs that a button can copy (Bot API: CopyTextButton).
MOST_COPIED = 256


@tap("m.task", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class FinishTask(Tap):
    """It is done."""

    task_id: int


@tap("m.refund", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class ConfirmRefund(Tap):
    """The money was sent back by hand."""

    refund_id: int


@tap("m.refund+", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class RefundAsCredit(Tap):
    """The customer would rather have it as store credit."""

    refund_id: int


@tap("m.lost$?", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class AskPayLost(Tap):
    """Pay back what was lost?"""

    task_id: int


@tap("m.lost$", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class PayLost(Tap):
    """Yes, pay it back."""

    task_id: int


@router.tap(ShowTasks)
async def show_tasks(visit: Visit, _: ShowTasks) -> Answer:
    return await tasks_screen(visit)


@router.tap(FinishTask)
async def finish_task(visit: Visit, wanted: FinishTask) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    await payments.finish_task(visit.session, visit.customer.id, wanted.task_id)
    return await tasks_screen(visit)


@router.tap(ConfirmRefund)
async def confirm_refund(visit: Visit, wanted: ConfirmRefund) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    await payments.refunds.confirm(visit.session, visit.customer.id, wanted.refund_id)
    return await tasks_screen(visit)


@router.tap(RefundAsCredit)
async def refund_as_credit(visit: Visit, wanted: RefundAsCredit) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    await payments.refunds.confirm_as_credit(visit.session, visit.customer.id, wanted.refund_id)
    return await tasks_screen(visit)


@router.tap(AskPayLost)
async def ask_pay_lost(visit: Visit, wanted: AskPayLost) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    task = await payments.find_open_task(visit.session, wanted.task_id)
    lost = None if task is None else await checkout.lost_part(visit.session, task)
    if lost is None:
        return await tasks_screen(visit)
    order = await worded(visit.session, lost.order, visit.language)
    parcel = await worded_parcel(visit.session, order, lost.parcel, visit.language)
    body = text("lost-pay-ask", number=order.number, amount=lost.amount)
    yes = Button(text("button-confirm"), PayLost(wanted.task_id), style=Style.DANGER)
    return Screen(paragraphs(body, lines(*contents_words(order, parcel))), [[yes], way_back(ShowTasks())])


@router.tap(PayLost)
async def pay_lost(visit: Visit, wanted: PayLost) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    limit = visit.shop.profile.limits.refund
    waits = await checkout.pay_lost_back(visit.session, visit.customer.id, wanted.task_id, limit=limit)
    screen = await tasks_screen(visit)
    return Screen(paragraphs(text("approval-waits") if waits else None, screen.body), screen.rows)


async def tasks_screen(visit: Visit) -> Screen:
    """Open tasks that this person may settle, the most urgent first, each with what settles it."""
    role = await staff.find_role(visit.session, visit.customer.id)
    if role is None or not {Permission.ORDER_REFUND, Permission.ORDER_SHIP, Permission.ORDER_CANCEL} & MAY[role]:
        raise NotAllowed
    tasks = tasks_for(role, await payments.open_tasks(visit.session))[:MOST_SHOWN]
    rows: list[Row] = []
    told: list[Words] = []
    for at, task in enumerate(tasks, 1):
        told.append(await _task_words(visit, at, task))
        row: Row = []
        if task.refund_id is not None:
            refund = await payments.refunds.get(visit.session, task.refund_id)
            row.append(Button(text("task-refund-done", at=at), ConfirmRefund(task.refund_id)))
            row.append(Button(text("task-copy-charge", at=at), copy=refund.charge[:MOST_COPIED]))
            if task.order_id is not None:
                row.append(Button(text("task-as-credit", at=at), RefundAsCredit(task.refund_id)))
        elif task.kind not in (*OF_PARCELS, TaskKind.CANCEL_ASKED):
            row.append(Button(text("task-done", at=at), FinishTask(task.id)))
        if task.kind is TaskKind.PARCEL_LOST:
            row.append(Button(text("task-lost-pay", at=at), AskPayLost(task.id)))
        if task.order_id is not None:
            row.append(Button(text("task-order", at=at), ShowStaffOrder(task.order_id)))
        rows += grid(row, 2)
    rows.append(way_back(ShowConsole()))
    return Screen(paragraphs(text("tasks-title", count=len(tasks)), *told), rows)


def tasks_for(role: Role, tasks: Sequence[StaffTask]) -> list[StaffTask]:
    """The tasks that this role may settle: parcels are for those who ship, money for those who return it."""
    return [one for one in tasks if _right_for(one.kind) in MAY[role]]


def _right_for(kind: TaskKind) -> Permission:
    if kind is TaskKind.CANCEL_ASKED:
        return Permission.ORDER_CANCEL
    return Permission.ORDER_SHIP if kind in OF_PARCELS else Permission.ORDER_REFUND


async def _task_words(visit: Visit, at: int, task: StaffTask) -> Words:
    key = f"task-{task.kind.value.replace('_', '-')}"
    if task.refund_id is None:
        lost = await checkout.lost_part(visit.session, task)
        worth = text("task-lost-worth", amount=lost.amount) if lost else None
        return lines(text(key, at=at, due=task.due_at), worth)
    refund = await payments.refunds.get(visit.session, task.refund_id)
    return lines(text(key, at=at, due=task.due_at, amount=refund.amount), *[one async for one in _about(visit, refund)])


async def _about(visit: Visit, refund: payments.Refund) -> AsyncIterator[Words]:
    """Whose money it is, how it was paid, and under which number the provider knows it."""
    if refund.order_id is not None:
        order = await orders.get_for_staff(visit.session, refund.order_id)
        yield text("task-refund-order", number=order.number, method=order.method)
        if await staff.may(visit.session, visit.customer.id, Permission.CONTACT_READ):
            person = await customers.person(visit.session, order.customer_id)
            yield text("staff-customer", name=person.name, username=f"@{person.username}" if person.username else "–")
    yield text("task-refund-charge", charge=refund.charge)
