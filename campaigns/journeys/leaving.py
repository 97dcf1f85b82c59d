"""Somebody leaves a journey: nothing more is waited for, and what has not left of it is taken back."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select, update

from campaigns import outbox
from campaigns.journeys.models import enrolments_table, steps_table, waits_table
from campaigns.journeys.states import SWITCHED_OFF, State
from commerce.customers import ERASED
from commerce.kit.clock import now
from commerce.kit.database import Session, changed

SENT = "sent"
_e, _w, _s = enrolments_table.c, waits_table.c, steps_table.c
_leave = (
    update(enrolments_table)
    .where(_e.id == bindparam("of"), _e.state == State.ACTIVE)
    .values(state=bindparam("to"), reason=bindparam("why"), ended_at=bindparam("at"), wake_at=None)
)
_forget = delete(waits_table).where(_w.enrolment_id == bindparam("of"))
_owed = select(_s.node).where(_s.enrolment_id == bindparam("of"), _s.outcome == SENT)
_theirs = select(_e.id).where(_e.customer_id == bindparam("whom"), _e.state == State.ACTIVE).order_by(_e.id)
_on_the_way = select(_e.id).where(_e.journey_id == bindparam("journey"), _e.state == State.ACTIVE).limit(500)


def dedup_of(enrolment_id: int, node: str) -> str:
    """The name of a message in the outbox."""
    return f"journey:{enrolment_id}:{node}"


async def leave(session: Session, enrolment_id: int, reason: str, to: State = State.EXITED) -> bool:
    """They are on the way no more; tells whether they were. What is owed and not begun is taken back if they left."""
    values = {"of": enrolment_id, "to": to, "why": reason, "at": now()}
    if not await changed(session, _leave, values):
        return False
    await session.execute(_forget, {"of": enrolment_id})
    if to is State.EXITED:
        for node in list(await session.scalars(_owed, {"of": enrolment_id})):
            await outbox.cancel(session, dedup_of(enrolment_id, node), reason)
    return True


async def all_leave(session: Session, journey_id: int) -> int:
    """Some of those on a journey that was switched off leave it; tells how many, nought when nobody is left."""
    there = list(await session.scalars(_on_the_way, {"journey": journey_id}))
    return sum([await leave(session, one, SWITCHED_OFF) for one in there])


async def leave_all(session: Session, customer_id: int) -> int:
    """Somebody is erased: they leave every journey they are on; tells how many those were."""
    there = list(await session.scalars(_theirs, {"whom": customer_id}))
    return sum([await leave(session, one, ERASED) for one in there])
