"""Noting what people do after a message: each once, and only for a message of their own that has left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, select

from campaigns import behaviour
from campaigns.attribution.kinds import AFTER_DELIVERY, Touch
from campaigns.attribution.models import touches_table
from campaigns.outbox import Delivery, Source, State
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new, table_of

_d = table_of(Delivery).c
_LEFT = (State.SENT, State.SENDING, State.UNKNOWN)
_facts = (_d.id, _d.notice, _d.details, _d.topic, _d.source_kind, _d.source_id, _d.step, _d.arm)
_theirs = select(*_facts).where(
    _d.id == bindparam("of"), _d.customer_id == bindparam("who"), _d.topic.is_not(None), _d.state.in_(_LEFT)
)
_latest = (
    select(_d.id)
    .where(_d.customer_id == bindparam("who"), _d.topic.is_not(None), _d.begun_at >= bindparam("since"))
    .where(_d.state.in_(_LEFT))
    .order_by(_d.begun_at.desc(), _d.id.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Message:
    """An advertisement that reached somebody: what it was sent for, in which version, and what it was about."""

    delivery_id: int
    notice: str
    details: Mapping[str, Any]
    topic: str
    source: Source | None
    arm: str | None


async def note_click(session: Session, delivery_id: int, customer_id: int) -> Message | None:
    """Somebody followed a message: it counts once. Gives the message, or nothing where it is not theirs.

    Ids come in links and buttons, and those can be forged and forwarded.
    """
    row = (await session.execute(_theirs, {"of": delivery_id, "who": customer_id})).first()
    if row is None:
        return None
    if await _add(session, delivery_id, customer_id, Touch.CLICK):
        await behaviour.note(session, customer_id, behaviour.Kind.CLICKED, delivery_id)
    return _message(row)


async def note_block(session: Session, customer_id: int) -> None:
    """Somebody blocked the shop: the last advertisement that reached them within a day is held to account."""
    asked = {"who": customer_id, "since": now() - AFTER_DELIVERY}
    latest: int | None = await session.scalar(_latest, asked)
    if latest is not None:
        await _add(session, latest, customer_id, Touch.BLOCK)


async def _add(session: Session, delivery_id: int, customer_id: int, kind: Touch) -> bool:
    return await insert_new(
        session, touches_table, delivery_id=delivery_id, customer_id=customer_id, kind=kind, at=now()
    )


def _message(row: Row[*tuple[Any, ...]]) -> Message:
    source = None if row.source_kind is None else Source(row.source_kind, row.source_id, row.step or "")
    return Message(row.id, row.notice, row.details or {}, row.topic, source, row.arm)
