"""How far a broadcast has come: its figures, those who wait for a version, and when the last one has it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from campaigns import rounds
from campaigns.broadcasts.broadcast import KIND, Broadcast
from campaigns.broadcasts.states import Status
from campaigns.outbox import Delivery, Source, State
from campaigns.rounds import Figures
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, table_of

_d = table_of(Delivery).c
_of = (_d.source_kind == KIND, _d.source_id == bindparam("of"))
_rest = select(func.count()).where(
    *_of, _d.state == State.PLANNED, _d.arm.is_(None), _d.due_at >= bindparam("until", type_=Instant())
)


@dataclass(frozen=True, kw_only=True)
class Progress(Figures):
    """The figures of a broadcast."""

    #: How many of those who wait do so until it is known which version is best.
    rest: int
    finish: datetime | None


async def progress(session: Session, broadcast: Broadcast) -> Progress:
    """The figures of now: a long look where there are many people."""
    runs = broadcast.status is Status.RUNNING
    found = await rounds.figures(session, Source(KIND, broadcast.id), runs=runs)
    rest, finish = await _resting(session, broadcast), None
    if runs and found.waiting:
        soonest = _finish(broadcast, found.waiting, rest, await rounds.pace(session))
        finish = max(soonest, found.put_off_until or soonest)
    return Progress(**vars(found), rest=rest, finish=finish)


async def _resting(session: Session, broadcast: Broadcast) -> int:
    if not broadcast.rest_waits:
        return 0
    return int(await session.scalar(_rest, {"of": broadcast.id, "until": broadcast.rest_until}) or 0)


def _finish(broadcast: Broadcast, waiting: int, rest: int, per_second: int) -> datetime:
    """When the last one has it; the rest does not begin before its time."""
    paid, each = broadcast.paid_people, broadcast.content.messages
    if not rest or broadcast.rest_until is None:
        return now() + rounds.duration(waiting, per_second, paid, each)
    first = now() + rounds.duration(waiting - rest, per_second, paid, each)
    return max(first, broadcast.rest_until) + rounds.duration(rest, per_second)
