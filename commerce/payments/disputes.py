"""Charges that customers contest at their bank: nothing goes back meanwhile, and what is lost counts as refunded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.kit.states import before
from commerce.payments import refunding
from commerce.payments.attempts import Payment, find_by_ref
from commerce.payments.events import DisputeClosed, DisputeOpened
from commerce.payments.models import disputes_table, payments_table
from commerce.payments.providers import SeenDispute
from commerce.payments.report import Report
from commerce.payments.reports import record
from commerce.payments.states import DISPUTE_MOVES, SETTLED, DisputeStatus, EventKind, TaskKind
from commerce.payments.tasks import add_task, finish_task_named

_d, _p = disputes_table.c, payments_table.c
_of_payment = (
    select(_d.status)
    .where(_d.payment_id == bindparam("payment_id"))
    .order_by(case((_d.status.in_(SETTLED), 1), else_=0), _d.id.desc())
    .limit(1)
)
_of_order = (
    select(disputes_table)
    .join(payments_table, _p.id == _d.payment_id)
    .where(_p.order_id == bindparam("order_id"))
    .order_by(_d.id)
)


@dataclass(frozen=True, kw_only=True)
class Dispute:
    """A charge that a customer contests at their bank."""

    id: int
    payment_id: int
    status: DisputeStatus
    #: The bank's word for why, such as `product_not_received`.
    reason: str
    amount: Money
    opened_at: datetime


async def of_order(session: Session, order_id: int) -> tuple[Dispute, ...]:
    """The disputes about an order, the oldest first; the caller has checked whose it is."""
    return tuple(_dispute(row) for row in await session.execute(_of_order, {"order_id": order_id}))


async def note(session: Session, ref: str, seen: SeenDispute) -> None:
    """Write down how a dispute stands; hearing of it again, or of an earlier stage of it, changes nothing.

    The caller keeps the payment's order still.
    """
    payment = await find_by_ref(session, ref)
    if payment is None:
        return
    fresh = await insert_new(
        session,
        disputes_table,
        payment_id=payment.id,
        provider=payment.provider,
        provider_ref=seen.number,
        charge=seen.charge,
        status=DisputeStatus.NONE,
        reason=seen.reason[:80],
        amount=seen.amount.amount,
        currency=seen.amount.currency,
        opened_at=seen.opened_at,
        updated_at=now(),
    )
    known = select(_d.id, _d.status).where(_d.provider == payment.provider, _d.provider_ref == seen.number)
    dispute_id, was = (await session.execute(known)).one()
    moving = update(disputes_table).where(_d.id == dispute_id, _d.status.in_(before(DISPUTE_MOVES, seen.status)))
    moved = await changed(session, moving.values(status=seen.status, updated_at=now())) == 1
    if not moved:
        return
    status = await session.scalar(_of_payment, {"payment_id": payment.id})
    await session.execute(update(payments_table).where(_p.id == payment.id).values(dispute_status=status))
    if seen.status in SETTLED:
        await _decided(session, payment, dispute_id, seen)
    elif fresh or was == DisputeStatus.INQUIRY:
        await _opened(session, payment, dispute_id, seen)


async def _opened(session: Session, payment: Payment, dispute_id: int, seen: SeenDispute) -> None:
    """Somebody has to answer the bank."""
    await add_task(session, TaskKind.DISPUTE, _task(dispute_id), order_id=payment.order_id, payment_id=payment.id)
    opened = DisputeOpened(
        dispute_id=dispute_id,
        payment_id=payment.id,
        order_id=payment.order_id,
        inquiry=seen.status is DisputeStatus.INQUIRY,
    )
    await emit(session, opened)


async def _decided(session: Session, payment: Payment, dispute_id: int, seen: SeenDispute) -> None:
    await finish_task_named(session, _task(dispute_id))
    if seen.status is DisputeStatus.LOST:
        lost = Report(
            provider=payment.provider,
            event_id=f"dispute:{seen.number}",
            kind=EventKind.REFUNDED,
            ref=payment.ref,
            charge=seen.number,
            amount=seen.amount,
            happened_at=now(),
        )
        await record(session, lost)
        await refunding.void_uncovered(session, payment.id, seen.charge)
    won = seen.status is DisputeStatus.WON
    closed = DisputeClosed(dispute_id=dispute_id, payment_id=payment.id, order_id=payment.order_id, won=won)
    await emit(session, closed)


def _task(dispute_id: int) -> str:
    return f"{TaskKind.DISPUTE}:{dispute_id}"


def _dispute(row: Row[*tuple[Any, ...]]) -> Dispute:
    return Dispute(
        id=row.id,
        payment_id=row.payment_id,
        status=DisputeStatus(row.status),
        reason=row.reason,
        amount=Money(row.amount, row.currency),
        opened_at=row.opened_at,
    )
