"""Money without an order, or in another currency than its order's: it is kept, and goes back unless staff place it."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from sqlalchemy import select

from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new, lock_for_update
from commerce.kit.events import emit
from commerce.payments import ledger, refunding
from commerce.payments.attempts import Payment, find_by_ref, get_payment
from commerce.payments.events import MoneyUnmatched
from commerce.payments.models import payments_table
from commerce.payments.report import Outcome, Recorded, Report
from commerce.payments.squaring import take_up_again
from commerce.payments.states import Attempt, EventKind, RefundReason, TaskKind
from commerce.payments.tasks import add_task

#: How long staff have to find out where unmatched money belongs before it goes back.
UNMATCHED_FOR = timedelta(hours=24)
_p = payments_table.c


async def keep_stray(session: Session, report: Report, meant: Payment | None, by_hand: bool) -> Recorded:
    """Money without an order, or in another currency than its order's: staff look, after a day it goes back."""
    order_id = meant.order_id if meant else None
    payment = await _stray(session, report, by_hand=meant.by_hand if meant else by_hand)
    if not await ledger.write_down(session, payment.id, report):
        return Recorded(outcome=Outcome.REPEATED, payment_id=payment.id, order_id=payment.order_id)
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


async def more_of_stray(session: Session, report: Report, payment: Payment) -> Recorded:
    """More is heard of money that belongs to no order."""
    payment = await _keep_still(session, payment.ref)
    if not await ledger.write_down(session, payment.id, report):
        return Recorded(outcome=Outcome.REPEATED, payment_id=payment.id, order_id=payment.order_id)
    if report.kind is EventKind.REFUNDED:
        await refunding.settle(session, payment.id, report)
    await ledger.recount(session, payment.id)
    if report.kind is EventKind.CAPTURE_FAILED:
        await refunding.void_uncovered(session, payment.id, report.charge)
        await _tell_if_lost(session, payment.id, report)
    if report.kind is EventKind.REFUND_FAILED:
        await take_up_again(session, payment.id, report, None)
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
