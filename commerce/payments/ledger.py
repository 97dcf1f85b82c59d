"""What providers reported, added up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, case, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new
from commerce.kit.money import Money
from commerce.payments.models import events_table, payments_table
from commerce.payments.report import Report
from commerce.payments.states import EventKind

_e, _p = events_table.c, payments_table.c
_of_payment = (
    select(_e.kind, _e.provider_ref, _e.amount).where(_e.payment_id == bindparam("payment_id")).order_by(_e.id)
)
_known = select(_e.payment_id).where(_e.provider == bindparam("provider"), _e.provider_event_id == bindparam("event"))


@dataclass(frozen=True)
class Sums:
    """The events of one payment added up, in minor units; they come out the same in whatever order they came."""

    captured: int
    refunded: int
    #: What each charge brought, those that failed afterwards taken off.
    charges: Mapping[str, int]


async def find_reported(session: Session, report: Report) -> int | None:
    """The payment under which this very report was written down before."""
    known: int | None = await session.scalar(_known, {"provider": report.provider, "event": report.event_id})
    return known


async def write_down(session: Session, payment_id: int, report: Report) -> bool:
    """Keep a report, once; tells whether it was new."""
    return await insert_new(
        session,
        events_table,
        payment_id=payment_id,
        provider=report.provider,
        provider_event_id=report.event_id,
        kind=report.kind,
        provider_ref=report.charge,
        amount=report.amount.amount,
        currency=report.amount.currency,
        happened_at=report.happened_at,
        received_at=now(),
        details=dict(report.details),
    )


async def sums(session: Session, payment_id: int) -> Sums:
    """Add a payment's events up."""
    charges: dict[str, int] = {}
    failed: dict[str, int] = {}
    refunds: dict[str, int] = {}
    lost: dict[str, int] = {}
    for kind, ref, amount in await session.execute(_of_payment, {"payment_id": payment_id}):
        if kind == EventKind.CAPTURED:
            charges[ref] = charges.get(ref, 0) + amount
        elif kind == EventKind.CAPTURE_FAILED:
            failed[ref] = failed.get(ref, 0) + amount
        else:
            into = refunds if kind == EventKind.REFUNDED else lost
            into[ref] = into.get(ref, 0) + amount
    refunded = sum(max(0, amount - lost.get(ref, 0)) for ref, amount in refunds.items())
    left = {ref: max(0, amount - failed.get(ref, 0)) for ref, amount in charges.items()}
    return Sums(sum(left.values()), refunded, left)


async def recount(session: Session, payment_id: int) -> Sums:
    """Bring a payment's sums up to date with its events; its order never counts more than there is."""
    counted = await sums(session, payment_id)
    kept = max(0, counted.captured - counted.refunded)
    await session.execute(
        update(payments_table)
        .where(_p.id == payment_id)
        .values(
            captured=counted.captured,
            refunded=counted.refunded,
            applied=case((_p.applied > kept, kept), else_=_p.applied),
        )
    )
    return counted


async def apply(session: Session, payment_id: int, amount: Money) -> None:
    """Let the payment's order count so much more (or, if negative, less) of it."""
    await session.execute(update(payments_table).where(_p.id == payment_id).values(applied=_p.applied + amount.amount))
