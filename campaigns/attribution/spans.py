"""For how long everybody of a comparison could act by now, where some have their message hours after others.

Whoever had it in the morning has had longer to follow it than whoever has it in the evening. So nothing is counted
before the last one's message has left, and from then on of each as many hours after theirs as the last one has had.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, func, select

from campaigns.attribution.kinds import LIFT_WINDOW
from campaigns.outbox import Delivery, Source, State
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of

_HOUR = timedelta(hours=1)
_WAITING = (State.PLANNED, State.DUE, State.LEASED, State.SENDING)
_d = table_of(Delivery).c
#: Whoever has an arm and was not left out or left alone; whoever never had a turn was called off, or lapsed unbegun.
_span = select(
    func.coalesce(func.sum(case((_d.state.in_(_WAITING), 1), else_=0)), 0).label("waiting"),
    func.coalesce(
        func.sum(case((_d.state == State.CANCELLED, 1), ((_d.state == State.EXPIRED) & (_d.attempt == 0), 1), else_=0)),
        0,
    ).label("missed"),
    func.max(_d.due_at).label("last"),
).where(
    _d.source_kind == bindparam("kind"),
    _d.source_id == bindparam("of"),
    _d.arm.is_not(None),
    _d.state.not_in((State.HELD_OUT, State.SUPPRESSED)),
)


@dataclass(frozen=True)
class Span:
    """How a comparison by the hour stands: counts are people."""

    #: Whose hour is to come, or who waits for a better moment.
    waiting: int
    #: Who never had a turn, since it was stopped or took too long: with them the arms are not alike.
    missed: int
    #: When the last one's turn was, or will be.
    last: datetime | None
    #: For so many whole hours each of them could act, as long as their acts are counted at the most.
    hours: int

    @property
    def is_judged(self) -> bool:
        """Whether anything can be said yet."""
        return self.hours > 0


async def span_of(session: Session, source: Source) -> Span:
    """How the comparison stands on what a source sends."""
    row = (await session.execute(_span, {"kind": source.kind, "of": source.id})).one()
    waiting, missed = int(row.waiting), int(row.missed)
    if waiting or missed or row.last is None:
        return Span(waiting, missed, row.last, 0)
    return Span(waiting, missed, row.last, max(0, min(now() - row.last, LIFT_WINDOW) // _HOUR))
