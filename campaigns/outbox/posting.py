"""Owing somebody a message, in the same transaction as the change it tells of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import update

from campaigns.outbox.models import MOVES, UNREACHABLE, Delivery, Lane, State
from campaigns.outbox.source import Source
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new, table_of, touch
from commerce.kit.states import before

TOPIC = "outbox"
_deliveries = table_of(Delivery)


async def post(
    session: Session,
    customer_id: int,
    notice: str,
    details: Mapping[str, Any] | None = None,
    *,
    dedup: str | None = None,
    due_at: datetime | None = None,
    local_at: datetime | None = None,
    not_after: datetime | None = None,
    lane: Lane = Lane.TRANSACTIONAL,
    topic: str | None = None,
    source: Source | None = None,
    arm: str | None = None,
) -> bool:
    """Owe a customer a notice, now or at `due_at`; once for the same `dedup`, however often it is posted.

    Without a `dedup` it is owed once for each step of its `source`. After `not_after` it is no longer worth sending.
    An advertisement has a `topic`, and the gate is asked before it leaves. `local_at` is the wall clock's moment that
    `due_at` was worked out from, if it was. Tells whether it was new.
    """
    if lane is Lane.TRIGGERED and topic is None:
        raise ValueError(f"{notice!r} would be an advertisement without a topic")
    if dedup is None and source is None:
        raise ValueError(f"{notice!r} has nothing to tell it from a second one")
    touch(session, TOPIC)
    return await insert_new(
        session,
        _deliveries,
        dedup=dedup,
        customer_id=customer_id,
        lane=lane,
        topic=topic,
        source_kind=source.kind if source else None,
        source_id=source.id if source else None,
        step=source.step if source else None,
        once=source.step if source and dedup is None else None,
        arm=arm,
        notice=notice,
        details=dict(details) if details else None,
        due_at=due_at or now(),
        local_at=wall_words(local_at),
        not_after=not_after,
        state=State.DUE,
        attempt=0,
        created_at=now(),
    )


async def cancel(session: Session, dedup: str, reason: str) -> bool:
    """Take back a message that has not been begun; tells whether it was in time."""
    statement = (
        update(_deliveries)
        .where(_deliveries.c.dedup == dedup, _deliveries.c.state.in_(before(MOVES, State.CANCELLED)))
        .values(state=State.CANCELLED, reason=reason)
    )
    return await changed(session, statement) == 1


async def owe_again(session: Session, customer_id: int, notice: str) -> int:
    """Owe somebody anew what they missed of a notice while they could not be written to; returns how many that were."""
    touch(session, TOPIC)
    missed = (
        _deliveries.c.customer_id == customer_id,
        _deliveries.c.notice == notice,
        _deliveries.c.state == State.SUPPRESSED,
        _deliveries.c.reason.startswith(UNREACHABLE),
    )
    due = {"state": State.DUE, "due_at": now(), "attempt": _deliveries.c.attempt + 1, "reason": None}
    return await changed(session, update(_deliveries).where(*missed).values(**due))


def wall_words(wall: datetime | None) -> str | None:
    """A moment of a wall clock, such as `2026-11-29T10:00`, as it is written down."""
    return None if wall is None else wall.replace(tzinfo=None).isoformat(timespec="minutes")
