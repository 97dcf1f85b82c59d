"""Money is set apart to go back, never more than there is, and taken off the books once it is back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, select, update

from commerce import credit, orders
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new
from commerce.kit.events import emit, pause_after
from commerce.kit.money import Money
from commerce.orders import OrderCancelled, OrderExpired
from commerce.payments import ledger
from commerce.payments.attempts import Payment, close_attempts, get_payment, of_order
from commerce.payments.errors import RefundTooLarge
from commerce.payments.events import RefundRequested, RefundSucceeded
from commerce.payments.models import payments_table, refunds_table
from commerce.payments.report import Report
from commerce.payments.states import FREEZES, REFUND_MOVES, UNFINISHED, EventKind, RefundReason, RefundStatus, TaskKind
from commerce.payments.tasks import add_task, finish_tasks_of_refund
from commerce.payments.tenders import CREDIT, release_credit

_p, _r = payments_table.c, refunds_table.c
_set_apart = (
    update(payments_table)
    .where(
        _p.id == bindparam("payment_id"),
        _p.captured - _p.refunded - _p.refund_pending >= bindparam("sum"),
    )
    .values(refund_pending=_p.refund_pending + bindparam("sum"))
)
_let_go = (
    update(payments_table)
    .where(_p.id == bindparam("payment_id"))
    .values(refund_pending=_p.refund_pending - bindparam("sum"))
)
_last_of_order = (
    select(_r.reason)
    .where(_r.order_id == bindparam("order_id"), _r.status != RefundStatus.VOID)
    .order_by(_r.id.desc())
    .limit(1)
)
_by_key = select(_r.id).where(_r.idempotency_key == bindparam("key"))
_unfinished = (
    select(_r.id, _r.amount, _r.charge, _r.status)
    .where(_r.payment_id == bindparam("payment_id"), _r.status.in_(UNFINISHED))
    .order_by(_r.id)
)


async def return_money(session: Session, ended: OrderExpired | OrderCancelled) -> None:
    """A reaction: nothing can be paid any more for an order that ended, and what was paid goes back.

    An order that was paid late and came back to life meanwhile keeps its money.
    """
    order = await orders.locked(session, ended.order_id)
    if not order.has_lapsed:
        return
    await close_attempts(session, order.id)
    await release_credit(session, order)
    reason = RefundReason.EXPIRED if isinstance(ended, OrderExpired) else RefundReason.CANCELLED
    for payment in await of_order(session, order.id):
        await ledger.apply(session, payment.id, -payment.applied)
        for charge, left in (await left_of_charges(session, payment.id)).items():
            amount = Money(left, payment.amount.currency)
            there = await get_payment(session, payment.id)
            await request(session, there, amount, reason, charge=charge, key=f"{reason}:{order.id}:{charge}")


async def request(
    session: Session,
    payment: Payment,
    amount: Money,
    reason: RefundReason,
    *,
    charge: str,
    key: str,
    due_at: datetime | None = None,
    order_id: int | None = None,
    as_credit: bool = False,
    lines: Mapping[int, int] | None = None,
) -> None:
    """Set money of a payment apart to go back, once per key, and as much of it as is still there.

    `lines` are minor units by order line, where it goes back for some of them.

    The caller keeps the payment's order still. Before `due_at` nothing is sent. Store credit goes back to itself at
    once, and so does money that its customer would rather have as credit (in the shop's own currency only).
    """
    as_credit = goes_to_credit(payment, as_credit)
    by_hand = payment.by_hand and not as_credit
    order_id, moment = order_id or payment.order_id, now()
    amount = min(amount, payment.returnable)
    row: dict[str, Any] = {"order_id": order_id, "charge": charge, "reason": reason, "idempotency_key": key}
    row |= {"by_hand": by_hand, "as_credit": as_credit, "requested_at": moment, "due_at": due_at or moment}
    row["lines"] = {str(line_id): share for line_id, share in lines.items()} if lines else None
    refund_id = await _write_down(session, payment, amount, row)
    if refund_id is None:
        return
    if as_credit:
        await return_as_credit(session, payment, refund_id, amount)
        return
    if by_hand and row["due_at"] <= moment:
        await ask_a_person(session, refund_id, order_id)
    about: dict[str, Any] = {"refund_id": refund_id, "payment_id": payment.id, "order_id": order_id}
    await emit(session, RefundRequested(**about, customer_id=payment.customer_id, by_hand=by_hand, reason=reason))


async def _write_down(session: Session, payment: Payment, amount: Money, row: Mapping[str, Any]) -> int | None:
    """The refund with its money set apart; nothing where nothing is left to go back, or its key was used before."""
    if amount <= Money.zero(amount.currency) or not await insert_new(
        session,
        refunds_table,
        payment_id=payment.id,
        amount=amount.amount,
        currency=amount.currency,
        status=RefundStatus.REQUESTED,
        **row,
    ):
        return None
    if not await changed(session, _set_apart, {"payment_id": payment.id, "sum": amount.amount}):
        raise RefundTooLarge(most=payment.returnable)
    return int((await session.scalars(_by_key, {"key": row["idempotency_key"]})).one())


def goes_to_credit(payment: Payment, wished: bool = False) -> bool:
    """Whether what goes back of this payment becomes store credit.

    Stars never do, they go back as Stars; nor does what a bank may be giving back at the same time.
    """
    if payment.customer_id is None or payment.order_id is None or payment.is_foreign or payment.dispute in FREEZES:
        return False
    return payment.provider == CREDIT or wished or payment.to_credit


async def return_as_credit(session: Session, payment: Payment, refund_id: int, amount: Money) -> None:
    """Nobody has to be asked: the customer has it as credit now."""
    assert payment.customer_id is not None
    kind = credit.Kind.RETURN if payment.provider == CREDIT else credit.Kind.REFUND
    key = f"refund:{refund_id}"
    await credit.move(session, kind, payment.customer_id, amount, key=key, order_id=payment.order_id)
    report = Report(
        provider=payment.provider,
        event_id=key,
        kind=EventKind.REFUNDED,
        ref=payment.ref,
        charge=f"{CREDIT}:{refund_id}",
        amount=amount,
        happened_at=now(),
        customer_id=payment.customer_id,
        refund_id=refund_id,
    )
    await ledger.write_down(session, payment.id, report)
    await settle(session, payment.id, report)
    await ledger.recount(session, payment.id)


async def ask_a_person(session: Session, refund_id: int, order_id: int | None) -> None:
    """A person has to return this at the provider's, and to confirm it."""
    unfinished = update(refunds_table).where(_r.id == refund_id, _r.status.in_(UNFINISHED))
    if not await changed(session, unfinished.values(status=RefundStatus.PENDING, by_hand=True)):
        return
    kind = TaskKind.REFUND_BY_HAND
    await add_task(session, kind, f"{kind}:{refund_id}", order_id=order_id, refund_id=refund_id)


async def settle(session: Session, payment_id: int, report: Report) -> None:
    """Money of a payment has gone back: finish the refund that is meant, or one of the same amount, if there is one."""
    unfinished = (await session.execute(_unfinished, {"payment_id": payment_id})).all()
    fitting = (one.id for one in unfinished if one.amount == report.amount.amount)
    refund_id = next((one for one in fitting if report.refund_id in (None, one)), None)
    if refund_id is None:
        return
    done: dict[str, Any] = {"settled_at": now(), "settled_by": report.staff_id, "provider_ref": report.charge}
    await states.move(session, refunds_table, refund_id, REFUND_MOVES, RefundStatus.SUCCEEDED, **done)
    await session.execute(_let_go, {"payment_id": payment_id, "sum": report.amount.amount})
    await finish_tasks_of_refund(session, refund_id, report.staff_id)
    payment = await get_payment(session, payment_id)
    await emit(
        session,
        RefundSucceeded(
            refund_id=refund_id,
            payment_id=payment_id,
            order_id=payment.order_id,
            customer_id=payment.customer_id,
        ),
    )


async def last_reason(session: Session, order_id: int) -> str | None:
    """Why money of an order went back for the last time, or is about to."""
    found: str | None = await session.scalar(_last_of_order, {"order_id": order_id})
    return found


async def made_good(session: Session, payment_id: int, report: Report) -> bool:
    """Whether another try of the refund that a report is about has succeeded."""
    again = (_r.id == report.refund_id, _r.status == RefundStatus.SUCCEEDED, _r.provider_ref != report.charge)
    found = select(_r.id).where(_r.payment_id == payment_id, *again)
    return (await session.scalars(found)).first() is not None


async def came_back(session: Session, payment_id: int, report: Report) -> int | None:
    """Money that was sent back did not reach the customer: it is set apart anew, and its refund is tried again.

    Tells which refund of ours was meant, if one was.
    """
    ours = and_(_r.id == report.refund_id, _r.status.in_(UNFINISHED))
    meant = select(_r.id, _r.amount, _r.status).where(
        _r.payment_id == payment_id, or_(_r.provider_ref == report.charge, ours)
    )
    refund = (await session.execute(meant)).first()
    if refund is None:
        return None
    refund_id: int = refund.id
    later: dict[str, Any] = {"due_at": now() + pause_after(1), "settled_at": None, "settled_by": None}
    if not await states.try_move(session, refunds_table, refund.id, REFUND_MOVES, RefundStatus.FAILED, **later):
        return refund_id
    if refund.status == RefundStatus.SUCCEEDED and not await changed(
        session, _set_apart, {"payment_id": payment_id, "sum": refund.amount}
    ):
        raise RefundTooLarge(most=Money.zero(report.amount.currency))
    return refund_id


async def void_uncovered(session: Session, payment_id: int, failed: str) -> None:
    """The provider took a charge back, so it cannot be returned as well.

    Refunds of that charge are void, and so are others nobody was asked for yet, where the order needs their money; what
    it does not need goes back after all. What cannot be called back any more, the order counts no longer.
    """
    unfinished = (await session.execute(_unfinished, {"payment_id": payment_id})).all()
    for refund_id, amount, charge, status in reversed(unfinished):
        needed = status == RefundStatus.REQUESTED and await _short(session, payment_id) > 0
        if needed or charge == failed:
            await _void(session, payment_id, refund_id, amount)
            await _return_spare(session, payment_id, charge, f"rest of {refund_id}")
    payment, short = await get_payment(session, payment_id), await _short(session, payment_id)
    if short > 0:
        await ledger.apply(session, payment_id, -min(Money(short, payment.amount.currency), payment.applied))


async def _void(session: Session, payment_id: int, refund_id: int, amount: int) -> None:
    await states.move(session, refunds_table, refund_id, REFUND_MOVES, RefundStatus.VOID, settled_at=now())
    await session.execute(_let_go, {"payment_id": payment_id, "sum": amount})
    await finish_tasks_of_refund(session, refund_id, None)


async def _return_spare(session: Session, payment_id: int, charge: str, key: str) -> None:
    """Money that is neither counted nor on its way back."""
    payment = await get_payment(session, payment_id)
    spare = payment.unapplied - payment.refund_pending
    await request(session, payment, spare, RefundReason.EXCESS, charge=charge, key=key)


async def _short(session: Session, payment_id: int) -> int:
    """By how much the money that is counted or set apart exceeds the money that is there."""
    payment = await get_payment(session, payment_id)
    return payment.applied.amount + payment.refund_pending.amount + payment.refunded.amount - payment.captured.amount


async def left_of_charges(session: Session, payment_id: int) -> Mapping[str, int]:
    """What of each charge has not gone back and is not set apart to."""
    charges = (await ledger.sums(session, payment_id)).charges
    returned = await session.execute(
        select(_r.charge, func.sum(_r.amount))
        .where(_r.payment_id == payment_id, _r.status != RefundStatus.VOID)
        .group_by(_r.charge)
    )
    taken = {charge: int(amount) for charge, amount in returned}
    return {charge: left for charge, amount in charges.items() if (left := amount - taken.get(charge, 0)) > 0}
