"""What people agree to hear of, what they stopped, and every change of mind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update

from campaigns.consent.models import changes_table, consents_table
from campaigns.consent.topics import ASKED_FOR, Topic
from campaigns.outbox import Delivery, Source, State
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new, table_of
from commerce.kit.errors import NotFound

_c, _h = consents_table.c, changes_table.c
_of = (_c.customer_id == bindparam("whom"), _c.topic == bindparam("on"))
_said = select(_c.agreed).where(*_of)
_all_said = select(_c.topic, _c.agreed).where(_c.customer_id == bindparam("whom"))
_turn = (
    update(consents_table)
    .where(*_of, _c.agreed.is_distinct_from(bindparam("now_agreed")))
    .values(agreed=bindparam("now_agreed"), changed_at=bindparam("at"))
)
_note = insert(changes_table)
_history = (
    select(_h.topic, _h.agreed, _h.source, _h.changed_at).where(_h.customer_id == bindparam("whom")).order_by(_h.id)
)
_d = table_of(Delivery).c
#: Only what left can be stopped under: a forged button must not count against a message that nobody got.
_topic_of = select(_d.topic).where(
    _d.id == bindparam("which"),
    _d.customer_id == bindparam("whom"),
    _d.state.in_((State.SENT, State.SENDING, State.UNKNOWN)),
)
_stops = (
    select(func.count(_h.customer_id.distinct()))
    .join_from(changes_table, table_of(Delivery), _d.id == _h.delivery_id)
    .where(_d.source_kind == bindparam("kind"), _d.source_id == bindparam("of"), _h.agreed.is_(False))
)


@dataclass(frozen=True)
class Change:
    """One change of mind: on what, to which side, where and when."""

    topic: Topic
    agreed: bool
    source: str
    at: datetime


async def agrees(session: Session, customer_id: int, topic: Topic) -> bool:
    """Whether somebody may be written to on a topic: they said so, or asked for it and have not stopped it."""
    said: bool | None = await session.scalar(_said, {"whom": customer_id, "on": topic})
    return topic in ASKED_FOR if said is None else said


async def agreed_to(session: Session, customer_id: int) -> frozenset[Topic]:
    """All topics that somebody may be written to on."""
    said = {row.topic: row.agreed for row in await session.execute(_all_said, {"whom": customer_id})}
    return frozenset(topic for topic in Topic if said.get(topic, topic in ASKED_FOR))


async def said_yes_to(session: Session, customer_id: int) -> frozenset[Topic]:
    """The topics that somebody said yes to themselves."""
    rows = await session.execute(_all_said, {"whom": customer_id})
    return frozenset(Topic(row.topic) for row in rows if row.agreed)


async def allow(session: Session, customer_id: int, topic: Topic, source: str) -> bool:
    """They wish to hear of this; tells whether that is new. `source` says where they said so."""
    return await _change(session, customer_id, topic, True, source)


async def stop(session: Session, customer_id: int, topic: Topic, source: str) -> bool:
    """They do not wish to hear of this any more; tells whether that is new."""
    return await _change(session, customer_id, topic, False, source)


async def stop_all(session: Session, customer_id: int, source: str) -> frozenset[Topic]:
    """Nothing but what they ordered from now on; returns what that ended, for whoever wants it back at once."""
    ended = await agreed_to(session, customer_id)
    for topic in Topic:
        await _change(session, customer_id, topic, False, source)
    return ended


async def allow_all(session: Session, customer_id: int, topics: Iterable[Topic], source: str) -> None:
    """They wish to hear of all these."""
    for topic in sorted(topics):
        await _change(session, customer_id, topic, True, source)


async def history(session: Session, customer_id: int) -> list[Change]:
    """Every change of mind of one person, the first first."""
    rows = await session.execute(_history, {"whom": customer_id})
    return [Change(Topic(row.topic), row.agreed, row.source, row.changed_at) for row in rows]


async def stop_by_message(session: Session, customer_id: int, delivery_id: int) -> Topic:
    """They do not wish to hear any more of what this message was about. Raises `NotFound` if they did not get it."""
    topic = await session.scalar(_topic_of, {"which": delivery_id, "whom": customer_id})
    if topic is None:
        raise NotFound
    await _change(session, customer_id, Topic(topic), False, "message", delivery_id)
    return Topic(topic)


async def stops_of(session: Session, source: Source) -> int:
    """How many people stopped a topic under one of a source's messages."""
    return await session.scalar(_stops, {"kind": source.kind, "of": source.id}) or 0


async def _change(
    session: Session, customer_id: int, topic: Topic, agreed: bool, source: str, delivery_id: int | None = None
) -> bool:
    at = now()
    said = {"customer_id": customer_id, "topic": topic, "agreed": agreed, "changed_at": at}
    if not await insert_new(session, consents_table, **said):
        turned = await changed(session, _turn, {"whom": customer_id, "on": topic, "now_agreed": agreed, "at": at})
        if not turned:
            return False
    await session.execute(_note, said | {"source": source, "delivery_id": delivery_id})
    return True
