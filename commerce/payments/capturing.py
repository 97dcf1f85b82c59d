"""What captured money does: it pays its order, brings it back, waits for the rest, or goes back itself."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update

from commerce import customers, inventory, orders
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import ShopError
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.orders import Guards, Order
from commerce.payments import ledger, refunding, tenders
from commerce.payments.attempts import Payment, applied_of, due_of, get_payment, of_order
from commerce.payments.events import PaymentShort
from commerce.payments.models import payments_table
from commerce.payments.providers import BANK
from commerce.payments.report import Outcome, Report
from commerce.payments.resolving import Verdict, resolve, too_late
from commerce.payments.squaring import square
from commerce.payments.states import Attempt, RefundReason

#: For how long stock waits for the rest, when less came than was due.
WAIT_FOR_THE_REST = timedelta(minutes=30)
#: For how long it waits for the rest of a bank transfer.
WAIT_FOR_A_TRANSFER = timedelta(days=3)
_p = payments_table.c
_NOT_AS_OFFERED = RefundReason.DUPLICATE


async def captured(session: Session, order: Order, payment_id: int, report: Report, guards: Guards) -> Outcome:
    """The table of what captured money does."""
    counted = await ledger.recount(session, payment_id)
    known = await of_order(session, order.id)
    payment = next(one for one in known if one.id == payment_id)
    came = Money(counted.charges.get(report.charge, 0), payment.amount.currency)
    if not came:
        return Outcome.NOTED
    amount = payment.in_order(came)
    verdict = _whole(payment, came, resolve(order, _missing(order, known), amount, now()))
    if order.has_lapsed and (await customers.get(session, order.customer_id)).is_erased:
        await _belongs_to_payer(session, payment_id, report)
        verdict = too_late(amount)
    elif verdict.outcome is Outcome.REINSTATED and not await _brought_back(session, order, guards, report):
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


async def _belongs_to_payer(session: Session, payment_id: int, report: Report) -> None:
    """Whoever ordered is erased, and their order is over: the money finds its way back to whoever pays by now."""
    if report.customer_id is not None:
        payer = update(payments_table).where(_p.id == payment_id).values(customer_id=report.customer_id)
        await session.execute(payer)


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
