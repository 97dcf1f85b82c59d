"""How the outbox stands: what waits, since when, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, case, func, select, update

from campaigns.outbox.models import Delivery, Lane, State
from campaigns.outbox.posting import TOPIC
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, table_of, touch

_d = table_of(Delivery)
_state = select(_d.c.state).where(_d.c.dedup == bindparam("of_dedup"))


@dataclass(frozen=True)
class Standing:
    """Messages due now, since when the oldest is, and how many failed or were interrupted.

    `oldest` looks past advertisements: a broadcast to many waits its turn for an hour, and nothing is wrong.
    """

    due: int
    oldest: datetime | None
    failed: int
    unknown: int


@dataclass(frozen=True)
class Trouble:
    """A message that did not arrive, or may not have."""

    id: int
    notice: str
    state: State
    reason: str
    attempt: int


async def standing(session: Session) -> Standing:
    """How much waits and how much went wrong."""
    news = case((_d.c.lane == Lane.TRANSACTIONAL, _d.c.due_at))
    waits = select(func.count(), func.min(news)).where(_d.c.state == State.DUE, _d.c.due_at <= now())
    due, oldest = (await session.execute(waits)).one()
    wrong = select(_d.c.state, func.count()).where(_d.c.state.in_((State.FAILED, State.UNKNOWN))).group_by(_d.c.state)
    counts: dict[str, int] = dict((await session.execute(wrong)).all())
    return Standing(due, oldest, counts.get(State.FAILED, 0), counts.get(State.UNKNOWN, 0))


async def troubles(session: Session, most: int = 20) -> list[Trouble]:
    """The latest messages that failed or were interrupted, newest first."""
    statement = (
        select(_d.c.id, _d.c.notice, _d.c.state, _d.c.reason, _d.c.attempt)
        .where(_d.c.state.in_((State.FAILED, State.UNKNOWN)))
        .order_by(_d.c.id.desc())
        .limit(most)
    )
    rows = await session.execute(statement)
    return [Trouble(row.id, row.notice, State(row.state), row.reason or "", row.attempt) for row in rows]


async def state_of(session: Session, dedup: str) -> State | None:
    """How far the message of this `dedup` has come; none where it was never owed."""
    found: str | None = await session.scalar(_state, {"of_dedup": dedup})
    return None if found is None else State(found)


async def send_again(session: Session, delivery_id: int) -> bool:
    """Owe a failed or interrupted message anew, because a person decided so."""
    touch(session, TOPIC)
    statement = (
        update(_d)
        .where(_d.c.id == delivery_id, _d.c.state.in_((State.FAILED, State.UNKNOWN)))
        .values(state=State.DUE, due_at=now(), attempt=_d.c.attempt + 1, reason=None)
    )
    return await changed(session, statement) == 1
