"""Why somebody did, or did not, get this: what they agreed to, which journeys they were on, what became of messages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from campaigns import consent
from campaigns.consent import Topic
from campaigns.journeys.enrolment import Enrolment, enrolment_of
from campaigns.journeys.journey import find
from campaigns.journeys.models import enrolments_table, journeys_table
from campaigns.journeys.states import Kind
from campaigns.outbox import Delivery, State
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.errors import NotFound

#: So many of the latest messages and journeys are told of.
MOST = 10
_d, _e, _j, _c = table_of(Delivery).c, enrolments_table.c, journeys_table.c, table_of(CustomerRow).c
_person = select(_c.reachable, _c.unreachable_reason, _c.lot).where(_c.id == bindparam("whom"))
_messages = (
    select(_d.id, _d.source_kind, _d.source_id, _d.step, _d.topic, _d.notice, _d.state, _d.reason)
    .add_columns(_d.created_at, _d.due_at, _d.sent_at)
    .where(_d.customer_id == bindparam("whom"), _d.topic.is_not(None))
    .order_by(_d.id.desc())
    .limit(bindparam("most"))
)
_travels = (
    select(enrolments_table, _j.kind, _j.is_on)
    .join(journeys_table, _j.id == _e.journey_id)
    .where(_e.customer_id == bindparam("whom"))
    .order_by(_e.id.desc())
    .limit(bindparam("most"))
)


@dataclass(frozen=True, kw_only=True)
class Message:
    """An advertisement to somebody: what it was sent for, and what became of it, with the reason."""

    id: int
    source_kind: str
    source_id: int | None
    step: str
    #: The journey that it belongs to, if it belongs to one.
    journey: Kind | None
    topic: str
    notice: str
    state: State
    reason: str
    planned_at: datetime
    due_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Why:
    """All that decides about what somebody gets, and what became of it lately, the newest first."""

    customer_id: int
    reachable: bool
    unreachable_reason: str
    #: In the control group this quarter: nothing is sent to them that they did not ask for.
    held_out: bool
    agreed_to: frozenset[Topic]
    stopped: frozenset[Topic]
    #: The one that was asked about, and whether it runs.
    journey: Kind | None
    is_on: bool
    travels: tuple[Enrolment, ...]
    messages: tuple[Message, ...]


async def why(
    session: Session, customer_id: int, *, broadcast: int | None = None, journey: Kind | None = None, most: int = MOST
) -> Why:
    """What decides about messages to somebody: all of them, or one broadcast's, or one journey's. Raises `NotFound`.

    The caller has checked the right. Nothing personal is in it.
    """
    person = (await session.execute(_person, {"whom": customer_id})).first()
    if person is None:
        raise NotFound
    agreed = await consent.agreed_to(session, customer_id)
    said = {one.topic for one in await consent.history(session, customer_id)}
    running = None if journey is None else await find(session, journey)
    travels = [] if broadcast is not None else await _travels_of(session, customer_id, journey, most)
    return Why(
        customer_id=customer_id,
        reachable=person.reachable,
        unreachable_reason=person.unreachable_reason or "",
        held_out=consent.is_held_out(person.lot, now()),
        agreed_to=agreed,
        stopped=frozenset(said - agreed),
        journey=journey,
        is_on=running is not None and running.is_on,
        travels=tuple(travels),
        messages=tuple(await _messages_to(session, customer_id, broadcast, journey, most)),
    )


async def _travels_of(session: Session, customer_id: int, kind: Kind | None, most: int) -> list[Enrolment]:
    statement = _travels if kind is None else _travels.where(_j.kind == kind)
    return [enrolment_of(row) for row in await session.execute(statement, {"whom": customer_id, "most": most})]


async def _messages_to(
    session: Session, customer_id: int, broadcast: int | None, kind: Kind | None, most: int
) -> list[Message]:
    statement, kinds = _messages, await _kinds(session)
    if broadcast is not None:
        statement = statement.where(_d.source_kind == "broadcast", _d.source_id == broadcast)
    elif kind is not None:
        ids = [number for number, one in kinds.items() if one is kind]
        statement = statement.where(_d.source_kind == "journey", _d.source_id.in_(ids))
    rows = await session.execute(statement, {"whom": customer_id, "most": most})
    return [_message(row, kinds) for row in rows]


async def _kinds(session: Session) -> dict[int, Kind]:
    return {row.id: Kind(row.kind) for row in await session.execute(select(_j.id, _j.kind))}


def _message(row: Any, kinds: dict[int, Kind]) -> Message:
    return Message(
        id=row.id,
        source_kind=row.source_kind or "",
        source_id=row.source_id,
        step=row.step or "",
        journey=kinds.get(row.source_id) if row.source_kind == "journey" else None,
        topic=row.topic,
        notice=row.notice,
        state=State(row.state),
        reason=row.reason or "",
        planned_at=row.created_at,
        due_at=row.due_at,
        sent_at=row.sent_at,
    )
