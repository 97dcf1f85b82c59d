"""What a provider reports of money, and what follows from it; money is never dropped and never counted twice."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from sqlalchemy import select, update

from commerce import inventory, orders, staff
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new, lock_for_update
from commerce.kit.errors import NotFound, ShopError
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.orders import NO_GUARDS, Guards, Order
from commerce.payments import ledger, refunding, tenders
from commerce.payments.attempts import (
    Payment,
    applied_of,
    due_of,
    find_by_ref,
    get_payment,
    of_order,
    time_is_over,
)
from commerce.payments.errors import NothingDue, NoTransfer
from commerce.payments.events import MoneyUnmatched, PaymentShort, TransferAnnounced
from commerce.payments.models import payments_table
from commerce.payments.providers import BANK
from commerce.payments.report import Outcome, Recorded, Report
from commerce.payments.resolving import Verdict, resolve, too_late
from commerce.payments.states import Attempt, EventKind, RefundReason, TaskKind
from commerce.payments.tasks import add_task, finish_tasks_of_order

#: For how long stock waits for the rest, when less came than was due.
WAIT_FOR_THE_REST = timedelta(minutes=30)
#: For how long it waits for the rest of a bank transfer.
WAIT_FOR_A_TRANSFER = timedelta(days=3)
#: How long staff have to find out where unmatched money belongs before it goes back.
UNMATCHED_FOR = timedelta(hours=24)
_p = payments_table.c
_NOT_AS_OFFERED = RefundReason.DUPLICATE


async def record(session: Session, report: Report, *, guards: Guards = NO_GUARDS, by_hand: bool = True) -> Recorded:
    """Write a report down once and do what follows from it; refuses nothing, whatever it says.

    Money that pays an order goes to it, late money brings its order back if that can still be kept, everything else
    goes back or waits for staff. Nobody reports store credit: the shop moves it itself.
    `by_hand` is for money nobody can match: whether a person has to return it.
    """
    known = await ledger.find_reported(session, report)
    if known is not None:
        return await _repeated(session, known)
    payment = await find_by_ref(session, report.ref)
    if payment is None or payment.amount.currency != report.amount.currency:
        return await _unmatched(session, report, payment, by_hand)
    if payment.order_id is None:
        return await _stray_reported(session, report, payment)
    if payment.provider == tenders.CREDIT:
        return await _unmatched(session, report, payment, by_hand)
    order = await orders.locked(session, payment.order_id)
    if not await ledger.write_down(session, payment.id, report):
        return await _repeated(session, payment.id)
    outcome = await _FOLLOWS[report.kind](session, order, payment.id, report, guards)
    return Recorded(outcome=outcome, payment_id=payment.id, order_id=order.id)


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


async def _captured(session: Session, order: Order, payment_id: int, report: Report, guards: Guards) -> Outcome:
    """The table of what captured money does."""
    counted = await ledger.recount(session, payment_id)
    known = await of_order(session, order.id)
    payment = next(one for one in known if one.id == payment_id)
    came = Money(counted.charges.get(report.charge, 0), payment.amount.currency)
    if not came:
        return Outcome.NOTED
    amount = payment.in_order(came)
    verdict = _whole(payment, came, resolve(order, _missing(order, known), amount, now()))
    if verdict.outcome is Outcome.REINSTATED and not await _brought_back(session, order, guards, report):
        verdict = too_late(amount)
    await _carry_out(session, order, known, payment, report, verdict)
    if counted.refunded:
        await square(session, order, payment_id)
    return verdict.outcome


def _whole(payment: Payment, came: Money, verdict: Verdict) -> Verdict:
    """Money of another currency than the order's counts as it was offered, or goes back as it came."""
    if not payment.is_foreign or (came == payment.amount and not (verdict.take and verdict.back)):
        return verdict
    return Verdict(Outcome.DUPLICATE, Money.zero(verdict.take.currency), verdict.take + verdict.back, _NOT_AS_OFFERED)


async def _carry_out(
    session: Session, order: Order, known: tuple[Payment, ...], payment: Payment, report: Report, verdict: Verdict
) -> None:
    payment_id = payment.id
    await ledger.apply(session, payment_id, _in_its_own(payment, report, verdict.take))
    await session.execute(update(payments_table).where(_p.id == payment_id).values(attempt=Attempt.CLOSED))
    if verdict.outcome in (Outcome.PAID, Outcome.OVERPAID, Outcome.REINSTATED):
        await inventory.commit(session, order.id)
        if any(one.provider == tenders.CREDIT for one in known):
            await tenders.take_credit(session, order)
        await orders.mark_paid(session, order, reinstated=verdict.outcome is Outcome.REINSTATED)
    if verdict.outcome is Outcome.PARTLY_PAID:
        await _wait_for_the_rest(session, order, payment)
    if verdict.reason:
        key = f"{report.provider}:{report.event_id}"
        back = _in_its_own(payment, report, verdict.back) if verdict.back else report.amount
        fresh = await get_payment(session, payment_id)
        await refunding.request(session, fresh, back, verdict.reason, charge=report.charge, key=key)


def _in_its_own(payment: Payment, report: Report, part: Money) -> Money:
    """What counts or goes back, in the currency that was paid; of another one than the order's all or nothing does."""
    if not payment.is_foreign:
        return part
    return report.amount if part else Money.zero(report.amount.currency)


async def _brought_back(session: Session, order: Order, guards: Guards, report: Report) -> bool:
    """Try to hold everything again for an order that had lapsed; leaves no trace when it cannot be."""
    try:
        async with session.begin_nested():
            for guard in guards.pre_checkout:
                await guard(session, order)
            await inventory.release(session, order.id)
            await inventory.hold(session, order.units, order_id=order.id, expires_at=now())
            await tenders.hold_credit_again(session, order, report.event_id)
    except ShopError:
        return False
    return True


async def _wait_for_the_rest(session: Session, order: Order, payment: Payment) -> None:
    wait = WAIT_FOR_A_TRANSFER if payment.provider == BANK else WAIT_FOR_THE_REST
    until = max(now() + wait, order.expires_at or now())
    if await orders.wait_until(session, order.id, until):
        await inventory.extend(session, order.id, until)
    missing = _missing(order, await of_order(session, order.id))
    await emit(session, PaymentShort(order_id=order.id, customer_id=order.customer_id, missing=missing.amount))


def _missing(order: Order, payments: tuple[Payment, ...]) -> Money:
    """What an order lacks of its total; for one that lapsed, what it would lack if it came back."""
    if not order.has_lapsed:
        return due_of(order, payments)
    return order.total - applied_of(order, payments) - tenders.given_back(order, payments)


async def _failed(session: Session, order: Order, payment_id: int, report: Report, guards: Guards) -> Outcome:
    """Captured money was taken back by the provider: the order counts it no more and stops; a person must look.

    So must one when the money had gone back to the customer already: the shop has lost it.
    """
    before = await get_payment(session, payment_id)
    await ledger.recount(session, payment_id)
    await refunding.void_uncovered(session, payment_id, report.charge)
    after = await get_payment(session, payment_id)
    missing, lost = after.applied < before.applied, after.captured < after.refunded
    if not missing and not lost:
        return Outcome.NOTED
    if missing:
        await orders.reverse_payment(session, order)
    kind = TaskKind.PAYMENT_REVERSED
    await add_task(session, kind, f"{kind}:{report.event_id}", order_id=order.id, payment_id=payment_id)
    return Outcome.REVERSED


async def _refunded(session: Session, order: Order, payment_id: int, report: Report, guards: Guards) -> Outcome:
    """Money went back, at our word or at the provider's own."""
    await refunding.settle(session, payment_id, report)
    await square(session, order, payment_id)
    return Outcome.REFUNDED


async def square(session: Session, order: Order, payment_id: int) -> None:
    """What went back is not counted any more; an order whose money all went back is closed.

    One whose price fell after it was paid stays, where it costs nothing any more, or where the shop had given so much
    back before that the difference was all that was left.
    """
    await ledger.recount(session, payment_id)
    payments = await of_order(session, order.id)
    captured = sum(payment.in_order(payment.captured).amount for payment in payments)
    costs = order.total.amount - sum(line.price_cut.amount for line in order.lines)
    if not costs or not captured or captured > sum(one.in_order(one.refunded).amount for one in payments):
        return
    if await refunding.last_reason(session, order.id) != RefundReason.PRICE_ADJUSTMENT:
        await orders.close(session, order)


async def _unmatched(session: Session, report: Report, meant: Payment | None, by_hand: bool) -> Recorded:
    """Money without an order, or in another currency than its order's: staff look, after a day it goes back."""
    order_id = meant.order_id if meant else None
    payment = await _stray(session, report, by_hand=meant.by_hand if meant else by_hand)
    if not await ledger.write_down(session, payment.id, report):
        return await _repeated(session, payment.id)
    await ledger.recount(session, payment.id)
    if report.kind is not EventKind.CAPTURED:
        return Recorded(outcome=Outcome.NOTED, payment_id=payment.id, order_id=order_id)
    kind = TaskKind.MONEY_UNMATCHED
    await add_task(session, kind, f"{kind}:{payment.id}", order_id=order_id, payment_id=payment.id)
    await emit(session, MoneyUnmatched(payment_id=payment.id, order_id=order_id))
    await refunding.request(
        session,
        await get_payment(session, payment.id),
        report.amount,
        RefundReason.UNMATCHED,
        charge=report.charge,
        key=f"{report.provider}:{report.event_id}",
        due_at=now() + UNMATCHED_FOR,
        order_id=order_id,
    )
    return Recorded(outcome=Outcome.UNMATCHED, payment_id=payment.id, order_id=order_id)


async def _stray_reported(session: Session, report: Report, payment: Payment) -> Recorded:
    """More is heard of money that belongs to no order."""
    await _keep_still(session, payment.ref)
    if not await ledger.write_down(session, payment.id, report):
        return await _repeated(session, payment.id)
    if report.kind is EventKind.REFUNDED:
        await refunding.settle(session, payment.id, report)
    await ledger.recount(session, payment.id)
    if report.kind is EventKind.CAPTURE_FAILED:
        await refunding.void_uncovered(session, payment.id, report.charge)
        await _tell_if_lost(session, payment.id, report)
    if report.kind is EventKind.REFUND_FAILED:
        await _take_up_again(session, payment.id, report, None)
    outcome = Outcome.REFUNDED if report.kind is EventKind.REFUNDED else Outcome.NOTED
    return Recorded(outcome=outcome, payment_id=payment.id, order_id=None)


async def _tell_if_lost(session: Session, payment_id: int, report: Report) -> None:
    """Money without an order had gone back before its provider took it as well: a person must look."""
    after = await get_payment(session, payment_id)
    if after.captured < after.refunded:
        kind = TaskKind.PAYMENT_REVERSED
        await add_task(session, kind, f"{kind}:{report.event_id}", order_id=None, payment_id=payment_id)


async def _stray(session: Session, report: Report, *, by_hand: bool) -> Payment:
    """The payment under which stray money of one charge is kept, held still."""
    sign = hashlib.sha256(f"{report.provider}:{report.charge}:{report.amount.currency}".encode()).hexdigest()
    ref = f"stray-{sign[:40]}"
    await insert_new(
        session,
        payments_table,
        ref=ref,
        order_id=None,
        customer_id=report.customer_id,
        provider=report.provider,
        by_hand=by_hand,
        attempt=Attempt.CLOSED,
        attempt_no=1,
        amount=report.amount.amount,
        currency=report.amount.currency,
        created_at=now(),
    )
    return await _keep_still(session, ref)


async def _keep_still(session: Session, ref: str) -> Payment:
    await session.execute(lock_for_update(session, select(_p.id).where(_p.ref == ref)))
    payment = await find_by_ref(session, ref)
    assert payment is not None
    return payment


async def _repeated(session: Session, payment_id: int) -> Recorded:
    payment = await get_payment(session, payment_id)
    return Recorded(outcome=Outcome.REPEATED, payment_id=payment_id, order_id=payment.order_id)


async def _refund_failed(session: Session, order: Order, payment_id: int, report: Report, guards: Guards) -> Outcome:
    """Money that was sent back is the shop's again: a refund of ours is tried anew, and a person must know."""
    await ledger.recount(session, payment_id)
    await _take_up_again(session, payment_id, report, order.id)
    return Outcome.NOTED


async def _take_up_again(session: Session, payment_id: int, report: Report, order_id: int | None) -> None:
    if await refunding.made_good(session, payment_id, report):
        return
    refund_id = await refunding.came_back(session, payment_id, report)
    kind = TaskKind.REFUND_FAILED
    dedup = f"{kind}:{refund_id or report.event_id}"
    await add_task(session, kind, dedup, order_id=order_id, payment_id=payment_id, refund_id=refund_id)


_FOLLOWS = {
    EventKind.CAPTURED: _captured,
    EventKind.CAPTURE_FAILED: _failed,
    EventKind.REFUNDED: _refunded,
    EventKind.REFUND_FAILED: _refund_failed,
}
