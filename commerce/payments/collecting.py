"""Money that no provider reports: what staff have in hand or find in the bank's account, what a customer has sent."""

from __future__ import annotations

from commerce import inventory, orders, staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.payments.attempts import Payment, due_of, of_order, time_is_over
from commerce.payments.capturing import WAIT_FOR_A_TRANSFER
from commerce.payments.errors import NothingDue, NoTransfer
from commerce.payments.events import TransferAnnounced
from commerce.payments.providers import BANK
from commerce.payments.report import Outcome, Recorded, Report
from commerce.payments.reports import record
from commerce.payments.states import Attempt, EventKind, TaskKind
from commerce.payments.tasks import add_task, finish_tasks_of_order


async def collect(session: Session, staff_id: int, order_id: int) -> Recorded:
    """Staff have the money of a pay-on-delivery order in hand; saying so twice changes nothing.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `NothingDue` for any other order, `NotFound`.
    """
    order = await orders.locked(session, order_id)
    payments = await of_order(session, order_id)
    cash = next((payment for payment in payments if payment.provider == "cash"), None)
    if cash is None or not order.is_promised:
        raise NothingDue(number=order.number)
    if not due_of(order, payments):
        return Recorded(outcome=Outcome.REPEATED, payment_id=cash.id, order_id=order_id)
    taken = Report(
        provider="cash",
        event_id=f"cash:{cash.ref}",
        kind=EventKind.CAPTURED,
        ref=cash.ref,
        charge=cash.ref,
        amount=due_of(order, payments),
        happened_at=now(),
        customer_id=order.customer_id,
    )
    await staff.note(session, staff_id, "order.collect", f"order:{order_id}")
    return await record(session, taken)


async def confirm_transfer(session: Session, staff_id: int, order_id: int, amount: Money, seen: int) -> Recorded:
    """Staff found so much for this order in the bank's account; what it means is decided as for any other money.

    `staff_id` is the customer id of a member of staff whose right the caller has checked. `seen` is how much (in minor
    units) had arrived by transfer when they looked: saying the same twice, or two saying it at once, counts once.
    Raises `NoTransfer` where none is expected, `NotFound`.
    """
    order = await orders.locked(session, order_id)
    transfer = transfer_of(await of_order(session, order_id))
    if transfer is None or amount.currency != order.currency or amount <= Money.zero(order.currency):
        raise NoTransfer(number=order.number)
    charge = f"{order.number}:{seen}"
    found = Report(
        provider=BANK,
        event_id=f"{BANK}:{charge}",
        kind=EventKind.CAPTURED,
        ref=transfer.ref,
        charge=charge,
        amount=amount,
        happened_at=now(),
        customer_id=order.customer_id,
        staff_id=staff_id,
    )
    recorded = await record(session, found)
    if recorded.outcome is not Outcome.REPEATED:
        details = {"amount": amount.amount, "outcome": recorded.outcome}
        await staff.note(session, staff_id, "order.transfer", f"order:{order_id}", details)
        await finish_tasks_of_order(session, TaskKind.TRANSFER_SENT, order_id, staff_id)
    return recorded


async def announce_transfer(session: Session, customer_id: int, order_id: int) -> bool:
    """The customer says that the money was sent: a person is asked to look, and the goods wait a little longer, once.

    Tells whether that was new. Raises `NoTransfer` where nothing waits for one, `NotFound`.
    """
    order = await orders.locked(session, order_id)
    if order.customer_id != customer_id:
        raise NotFound
    known = await of_order(session, order_id)
    transfer = transfer_of(known)
    if transfer is None or transfer.attempt is not Attempt.OPEN or not due_of(order, known) or time_is_over(order):
        raise NoTransfer(number=order.number)
    kind = TaskKind.TRANSFER_SENT
    if not await add_task(session, kind, f"{kind}:{transfer.id}", order_id=order_id, payment_id=transfer.id):
        return False
    until = max(now() + WAIT_FOR_A_TRANSFER, order.expires_at or now())
    if await orders.wait_until(session, order_id, until):
        await inventory.extend(session, order_id, until)
    await emit(session, TransferAnnounced(order_id=order_id, customer_id=customer_id))
    return True


def transfer_of(payments: tuple[Payment, ...]) -> Payment | None:
    """The latest offer to pay an order by bank transfer."""
    return next((one for one in reversed(payments) if one.provider == BANK), None)
