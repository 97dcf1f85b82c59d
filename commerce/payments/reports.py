"""What a provider reports of money, and what follows from it; money is never dropped and never counted twice."""

from __future__ import annotations

from commerce import orders
from commerce.kit.database import Session
from commerce.orders import NO_GUARDS, Guards, Order
from commerce.payments import ledger, refunding, tenders
from commerce.payments.attempts import find_by_ref, get_payment
from commerce.payments.capturing import captured
from commerce.payments.report import Outcome, Recorded, Report
from commerce.payments.squaring import square, take_up_again
from commerce.payments.states import EventKind, TaskKind
from commerce.payments.strays import keep_stray, more_of_stray
from commerce.payments.tasks import add_task


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
        return await keep_stray(session, report, payment, by_hand)
    if payment.order_id is None:
        return await more_of_stray(session, report, payment)
    if payment.provider == tenders.CREDIT:
        return await keep_stray(session, report, payment, by_hand)
    order = await orders.locked(session, payment.order_id)
    if not await ledger.write_down(session, payment.id, report):
        return await _repeated(session, payment.id)
    outcome = await _FOLLOWS[report.kind](session, order, payment.id, report, guards)
    return Recorded(outcome=outcome, payment_id=payment.id, order_id=order.id)


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


async def _refund_failed(session: Session, order: Order, payment_id: int, report: Report, guards: Guards) -> Outcome:
    """Money that was sent back is the shop's again: a refund of ours is tried anew, and a person must know."""
    await ledger.recount(session, payment_id)
    await take_up_again(session, payment_id, report, order.id)
    return Outcome.NOTED


async def _repeated(session: Session, payment_id: int) -> Recorded:
    payment = await get_payment(session, payment_id)
    return Recorded(outcome=Outcome.REPEATED, payment_id=payment_id, order_id=payment.order_id)


_FOLLOWS = {
    EventKind.CAPTURED: captured,
    EventKind.CAPTURE_FAILED: _failed,
    EventKind.REFUNDED: _refunded,
    EventKind.REFUND_FAILED: _refund_failed,
}
