"""Refunds as staff see them and as providers carry them out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, exists, or_, select, update

from commerce import customers, orders, staff
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, changed
from commerce.kit.errors import MoveRefused, NotFound
from commerce.kit.events import pause_after
from commerce.kit.money import Money
from commerce.orders import Order
from commerce.payments import ledger
from commerce.payments.attempts import Payment, get_payment
from commerce.payments.errors import PaymentDisputed
from commerce.payments.models import payments_table, refunds_table
from commerce.payments.providers import Owed, Providers, ProviderSilent, RefundUnderWay, SendsBack, returns_whole
from commerce.payments.refunding import ask_a_person, goes_to_credit, return_as_credit
from commerce.payments.report import Report
from commerce.payments.reports import record
from commerce.payments.squaring import square
from commerce.payments.states import FREEZES, UNFINISHED, EventKind, RefundReason, RefundStatus, TaskKind
from commerce.payments.tasks import add_task

#: For how long a provider that was asked is left alone before it is asked the same again.
_LEASE = timedelta(minutes=5)
#: When a provider that is not done with a refund is asked again, unless it reports before.
_UNDER_WAY = timedelta(hours=1)
#: After so many failures a person is told; the provider is asked on.
_TELL_A_PERSON_AFTER = 5
_r = refunds_table.c
_thanks = select(_r.payment_id, _r.amount, _r.currency).where(
    _r.order_id == bindparam("order_id"),
    _r.reason == RefundReason.THANKS,
    _r.status == RefundStatus.SUCCEEDED,
)


@dataclass(frozen=True, kw_only=True)
class Refund:
    """Money on its way back to where it came from."""

    id: int
    payment_id: int
    order_id: int | None
    #: The provider's number of the charge that goes back.
    charge: str
    amount: Money
    reason: str
    status: RefundStatus
    by_hand: bool
    attempts: int
    requested_at: datetime
    due_at: datetime
    #: Whether it went to the customer's store credit.
    as_credit: bool = False
    #: What of it is for which order line, in minor units of the order's currency; nothing: for the order as a whole.
    lines: Mapping[int, int] = field(default_factory=dict)


async def pending(session: Session) -> tuple[Refund, ...]:
    """For staff: refunds that are not done, the oldest first."""
    rows = await session.execute(select(refunds_table).where(_r.status.in_(UNFINISHED)).order_by(_r.id))
    return tuple(_refund(row) for row in rows)


async def of_order(session: Session, order_id: int) -> tuple[Refund, ...]:
    """The refunds of one order, the oldest first; the caller has checked whose it is."""
    rows = await session.execute(select(refunds_table).where(_r.order_id == order_id).order_by(_r.id))
    return tuple(_refund(row) for row in rows)


async def thanked(session: Session, order: Order, known: Iterable[Payment]) -> int:
    """How much of an order's money has gone back as thanks, in minor units: it was sold for that as well."""
    by_id = {one.id: one for one in known}
    rows = (await session.execute(_thanks, {"order_id": order.id})).all()
    return sum(by_id[row.payment_id].in_order(Money(row.amount, row.currency)).amount for row in rows)


async def get(session: Session, refund_id: int) -> Refund:
    """One refund. Raises `NotFound`."""
    row = (await session.execute(select(refunds_table).where(_r.id == refund_id))).first()
    if row is None:
        raise NotFound
    return _refund(row)


async def worth_of(session: Session, refund: Refund) -> Money:
    """What a refund is worth in its order's currency: of Stars what the order counted for them, never converted."""
    return (await get_payment(session, refund.payment_id)).in_order(refund.amount)


async def confirm(session: Session, staff_id: int, refund_id: int, provider_ref: str = "") -> Refund:
    """A member of staff says that the money has gone back; saying so twice changes nothing.

    `staff_id` is the customer id of a member of staff whose right the caller has checked; `provider_ref` the number
    under which the provider knows the refund, where there is one.
    Raises `NotFound`, `MoveRefused` where the provider gives money back by itself or it was void, and
    `PaymentDisputed` while the customer's bank looks into it.
    """
    refund = await get(session, refund_id)
    if refund.status is RefundStatus.SUCCEEDED:
        return refund
    if not refund.by_hand or refund.status is RefundStatus.VOID:
        raise MoveRefused(to=RefundStatus.SUCCEEDED.value)
    payment = await get_payment(session, refund.payment_id)
    if payment.dispute in FREEZES:
        raise PaymentDisputed
    await record(session, _report(refund, payment, provider_ref, staff_id))
    await staff.note(session, staff_id, "refund.confirm", f"refund:{refund_id}", {"order": refund.order_id})
    return await get(session, refund_id)


async def confirm_as_credit(session: Session, staff_id: int, refund_id: int) -> Refund:
    """What a person was to send back becomes store credit instead, as its customer asked; twice changes nothing.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `NotFound`, `NobodyThere`, and `MoveRefused` where it cannot be credit: it is back, void, stray or in Stars.
    """
    refund = await get(session, refund_id)
    payment = await get_payment(session, refund.payment_id)
    if payment.order_id is None or not goes_to_credit(payment, wished=True):
        raise MoveRefused(to=RefundStatus.SUCCEEDED.value)
    order = await orders.locked(session, payment.order_id)
    await customers.require_present(session, order.customer_id)
    refund = await get(session, refund_id)
    if refund.status is RefundStatus.SUCCEEDED and refund.as_credit:
        return refund
    if not refund.by_hand or refund.status not in UNFINISHED:
        raise MoveRefused(to=RefundStatus.SUCCEEDED.value)
    await session.execute(update(refunds_table).where(_r.id == refund_id).values(as_credit=True, by_hand=False))
    await return_as_credit(session, payment, refund_id, refund.amount)
    await square(session, order, payment.id)
    await staff.note(session, staff_id, "refund.credit", f"refund:{refund_id}", {"order": refund.order_id})
    return await get(session, refund_id)


async def send_due(database: Database, providers: Providers) -> int:
    """Have providers return what is due, and ask people where they must; returns how many refunds were tried.

    Each is asked for under one key for ever, so that asking again after a crash returns nothing twice.
    """
    async with database.reading() as session:
        due = [_refund(row) for row in await session.execute(_due())]
    for refund in due:
        await _send(database, providers, refund)
    return len(due)


async def _send(database: Database, providers: Providers, refund: Refund) -> None:
    async with database.unit_of_work() as session:
        payment = await get_payment(session, refund.payment_id)
        provider = providers.get(payment.provider)
        if payment.dispute in FREEZES:
            return
        if (
            refund.by_hand
            or not isinstance(provider, SendsBack)
            or (returns_whole(provider) and not await _is_whole(session, refund))
        ):
            await ask_a_person(session, refund.id, refund.order_id)
            return
        if not await _lease(session, refund):
            return
    await _ask_provider(database, provider, refund, payment)


async def _ask_provider(database: Database, provider: SendsBack, refund: Refund, payment: Payment) -> None:
    owed = Owed(payment_id=payment.id, ref=payment.ref, amount=payment.amount, customer_id=payment.customer_id)
    try:
        number = await provider.refund(owed, refund.charge, refund.amount, f"refund:{refund.id}")
    except ProviderSilent:
        async with database.unit_of_work() as session:
            await _put_off(session, refund)
        return
    except RefundUnderWay:
        async with database.unit_of_work() as session:
            await _wait(session, refund)
        return
    async with database.unit_of_work() as session:
        await record(session, _report(refund, payment, number, None))


async def _is_whole(session: Session, refund: Refund) -> bool:
    """Whether all of a charge goes back at once."""
    return (await ledger.sums(session, refund.payment_id)).charges.get(refund.charge) == refund.amount.amount


async def _lease(session: Session, refund: Refund) -> bool:
    """Take this refund's next attempt; nobody else has it then."""
    mine = (_r.id == refund.id, _r.attempts == refund.attempts, _r.status.in_(UNFINISHED))
    taken = {"status": RefundStatus.PENDING, "attempts": refund.attempts + 1, "due_at": now() + _LEASE}
    return await changed(session, update(refunds_table).where(*mine).values(**taken)) == 1


async def _wait(session: Session, refund: Refund) -> None:
    """The provider has it and is not done yet."""
    mine = (_r.id == refund.id, _r.attempts == refund.attempts + 1, _r.status == RefundStatus.PENDING)
    await session.execute(update(refunds_table).where(*mine).values(due_at=now() + _UNDER_WAY))


async def _put_off(session: Session, refund: Refund) -> None:
    attempts = refund.attempts + 1
    mine = (_r.id == refund.id, _r.attempts == attempts, _r.status == RefundStatus.PENDING)
    later = {"status": RefundStatus.FAILED, "due_at": now() + pause_after(attempts)}
    await session.execute(update(refunds_table).where(*mine).values(**later))
    if attempts >= _TELL_A_PERSON_AFTER:
        kind = TaskKind.REFUND_FAILED
        await add_task(session, kind, f"{kind}:{refund.id}", order_id=refund.order_id, refund_id=refund.id)


def _report(refund: Refund, payment: Payment, number: str, staff_id: int | None) -> Report:
    return Report(
        provider=payment.provider,
        event_id=f"refund:{refund.id}",
        kind=EventKind.REFUNDED,
        ref=payment.ref,
        charge=number or f"refund:{refund.id}",
        amount=refund.amount,
        happened_at=now(),
        customer_id=payment.customer_id,
        refund_id=refund.id,
        staff_id=staff_id,
    )


def _due() -> Any:
    by_people = and_(_r.by_hand, _r.status == RefundStatus.REQUESTED)
    by_providers = and_(~_r.by_hand, _r.status.in_(UNFINISHED))
    contested = exists().where(payments_table.c.id == _r.payment_id, payments_table.c.dispute_status.in_(FREEZES))
    due = select(refunds_table).where(or_(by_people, by_providers), _r.due_at <= now(), ~contested)
    return due.order_by(_r.id).limit(100)


def _refund(row: Row[*tuple[Any, ...]]) -> Refund:
    return Refund(
        id=row.id,
        payment_id=row.payment_id,
        order_id=row.order_id,
        charge=row.charge,
        amount=Money(row.amount, row.currency),
        reason=row.reason,
        status=RefundStatus(row.status),
        by_hand=row.by_hand,
        attempts=row.attempts,
        requested_at=row.requested_at,
        due_at=row.due_at,
        as_credit=row.as_credit,
        lines={int(line_id): share for line_id, share in (row.lines or {}).items()},
    )
