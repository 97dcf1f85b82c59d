"""How the messages of one source stand: so many sent, so many not, and why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from campaigns.outbox.models import MOVES, Delivery, State
from campaigns.outbox.source import Source
from commerce.kit.database import Session, changed, table_of
from commerce.kit.states import before

_d = table_of(Delivery)
_of_source = (_d.c.source_kind == bindparam("kind"), _d.c.source_id == bindparam("of"))
_counts = select(_d.c.state, func.count()).where(*_of_source).group_by(_d.c.state)
_reasons = (
    select(_d.c.state, _d.c.reason, func.count())
    .where(*_of_source, _d.c.state.in_((State.SUPPRESSED, State.CAPPED, State.HELD_OUT, State.EXPIRED, State.FAILED)))
    .group_by(_d.c.state, _d.c.reason)
    .order_by(func.count().desc(), _d.c.state, _d.c.reason)
    .limit(bindparam("most"))
)
_waits = (
    select(_d.c.reason, func.count(), func.max(_d.c.due_at))
    .where(*_of_source, _d.c.state == State.DUE, _d.c.reason.is_not(None))
    .group_by(_d.c.reason)
    .order_by(func.count().desc(), _d.c.reason)
)
_cancel = (
    update(_d)
    .where(*_of_source, _d.c.state.in_(before(MOVES, State.CANCELLED)))
    .values(state=State.CANCELLED, reason=bindparam("because"))
)


@dataclass(frozen=True)
class NotSent:
    """How many of a source's messages were not sent for one reason."""

    state: State
    reason: str
    count: int


@dataclass(frozen=True)
class PutOff:
    """How many of a source's messages wait for one reason, and when the last of them is due."""

    reason: str
    count: int
    until: datetime


async def standing_of(session: Session, source: Source) -> Mapping[State, int]:
    """How many of a source's messages are in each state, all its steps together; one look at an index."""
    rows = await session.execute(_counts, {"kind": source.kind, "of": source.id})
    return {State(row.state): row[1] for row in rows}


async def waits_of(session: Session, source: Source) -> list[PutOff]:
    """What a source's messages wait for that were put off, the commonest reason first."""
    rows = await session.execute(_waits, {"kind": source.kind, "of": source.id})
    return [PutOff(row.reason, row[1], row[2]) for row in rows]


async def reasons_of(session: Session, source: Source, most: int = 20) -> list[NotSent]:
    """Why a source's messages were not sent, the commonest reason first."""
    rows = await session.execute(_reasons, {"kind": source.kind, "of": source.id, "most": most})
    return [NotSent(State(row.state), row.reason or "", row[2]) for row in rows]


async def cancel_all(session: Session, source: Source, reason: str) -> int:
    """Call off every message of a source that has not been begun; returns how many those were."""
    return await changed(session, _cancel, {"kind": source.kind, "of": source.id, "because": reason})
