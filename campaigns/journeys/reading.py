"""What came of journeys, for the staff: who entered, what was sent, who bought, and why others left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import String, bindparam, cast, func, literal, select

from campaigns import outbox
from campaigns.journeys.journey import Tuning, find, running
from campaigns.journeys.leaving import SENT
from campaigns.journeys.models import enrolments_table, steps_table
from campaigns.journeys.posting import source_of
from campaigns.journeys.states import BOUGHT, Kind, State
from campaigns.outbox import Delivery, NotSent
from campaigns.outbox import State as Sent
from commerce.kit.database import Session, table_of

_MOST_REASONS = 8
_e, _s, _d = enrolments_table.c, steps_table.c, table_of(Delivery).c
_of_journey = _e.journey_id == bindparam("journey")
_standing = select(_e.state, _e.reason, func.count()).where(_of_journey).group_by(_e.state, _e.reason)
_dedup = literal("journey:") + cast(_s.enrolment_id, String) + ":" + _s.node
_bought_after = (
    select(func.count(_e.id.distinct()))
    .select_from(enrolments_table)
    .join(steps_table, _s.enrolment_id == _e.id)
    .join(table_of(Delivery), _d.dedup == _dedup)
    .where(_of_journey, _s.outcome == SENT, _e.reason == BOUGHT, _d.state == Sent.SENT)
)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """How a journey went: people by how they stand, messages by what became of them.

    `bought` are those who ordered on the way, `bought_after` those of them who had had a message before.
    """

    entered: int = 0
    on_the_way: int = 0
    finished: int = 0
    sent: int = 0
    #: Owed and not sent yet; not sent at all.
    waiting: int = 0
    unsent: int = 0
    bought: int = 0
    bought_after: int = 0
    #: Why messages were not sent, the commonest reason first.
    why_unsent: tuple[NotSent, ...] = ()
    #: Whoever left for another reason.
    left: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Look:
    """A journey of the catalogue as the staff see it; one that has never run is off, and as the house has it."""

    #: Its number, once it has run or somebody of the staff has touched it.
    id: int | None
    kind: Kind
    is_on: bool
    tuning: Tuning
    learned: Mapping[str, int]
    figures: Figures


async def switched_on(session: Session) -> frozenset[Kind]:
    """Those of the catalogue that run."""
    return frozenset(one.kind for one in await running(session))


async def look(session: Session, kind: Kind) -> Look:
    """One journey; the caller has checked the right."""
    journey = await find(session, kind)
    if journey is None:
        return Look(id=None, kind=kind, is_on=False, tuning=Tuning(), learned={}, figures=Figures(left={}))
    return Look(
        id=journey.id,
        kind=kind,
        is_on=journey.is_on,
        tuning=journey.tuning,
        learned=journey.learned,
        figures=await _figures(session, journey.id),
    )


async def _figures(session: Session, journey_id: int) -> Figures:
    asked = {"journey": journey_id}
    people = [(row[0], row[1], row[2]) for row in await session.execute(_standing, asked)]
    messages = await outbox.standing_of(session, source_of(journey_id))
    waits = (Sent.PLANNED, Sent.DUE, Sent.LEASED, Sent.SENDING)
    reasons = {why: count for state, why, count in people if state == State.EXITED and why is not None}
    return Figures(
        entered=sum(count for *_, count in people),
        on_the_way=sum(count for state, _, count in people if state == State.ACTIVE),
        finished=sum(count for state, _, count in people if state == State.DONE),
        sent=messages.get(Sent.SENT, 0),
        waiting=sum(messages.get(one, 0) for one in waits),
        unsent=sum(count for state, count in messages.items() if state not in (Sent.SENT, *waits)),
        bought=reasons.pop(BOUGHT, 0),
        why_unsent=tuple(await outbox.reasons_of(session, source_of(journey_id), most=_MOST_REASONS)),
        bought_after=(await session.scalars(_bought_after, asked)).one(),
        left=reasons,
    )
