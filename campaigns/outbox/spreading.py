"""Owing many people the same notice in one statement: everybody of an audience has a row before the first is sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, bindparam, cast, literal, null, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from campaigns.outbox.models import Delivery, Lane, State
from campaigns.outbox.posting import TOPIC
from campaigns.outbox.source import Source
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, speaks_postgresql, table_of, touch

_deliveries = table_of(Delivery)
_posted_at = bindparam("posted_at", type_=Instant())


class Mailing:
    """A notice to many people: to all of them at once, or a piece at a time by statements that are worked out once."""

    def __init__(
        self,
        source: Source,
        notice: str,
        people: Select[Any],
        *,
        lane: Lane,
        topic: str,
        not_after: datetime | None = None,
    ) -> None:
        """Owed to everybody whom `people` selects.

        `people` gives `customer_id` and, where it wishes, `due_at` (else now), `state` and `reason` (else due: whoever
        is left out has a row too, which says why), `arm` and `local_at`, the moment by their own clock that `due_at`
        was worked out from (see `wall_words`). The notice draws itself from its source: it has no details.
        """
        one = people.subquery("people")
        row = _row(one.c, source) | {
            "lane": literal(lane.value),
            "topic": literal(topic),
            "notice": literal(notice),
            "not_after": literal(not_after, Instant),
            "local_at": one.c.get("local_at", cast(null(), String)),
        }
        # SQLite takes ON CONFLICT after a SELECT only where the SELECT has a WHERE.
        rows = select(*(value.label(name) for name, value in row.items())).where(one.c.customer_id.is_not(None))
        new, once = postgresql.insert(_deliveries), sqlite.insert(_deliveries)
        self._on_postgresql = new.from_select(list(row), rows)
        self._if_new = self._on_postgresql.on_conflict_do_nothing()
        self._on_sqlite = once.from_select(list(row), rows).on_conflict_do_nothing()

    async def post(self, session: Session, asked: Mapping[str, Any] | None = None) -> int:
        """Owe it once for each source and step, to those whom `asked` tells of; returns how many rows are new.

        Rows that are not new are rare. To look for each whether it is costs PostgreSQL a sixth of the time of them
        all: it looks only once one was not.
        """
        touch(session, TOPIC)
        values = {**(asked or {}), "posted_at": now()}
        if not speaks_postgresql(session):
            return await changed(session, self._on_sqlite, values)
        try:
            async with session.begin_nested():
                return await changed(session, self._on_postgresql, values)
        except IntegrityError:
            return await changed(session, self._if_new, values)


async def post_many(
    session: Session,
    source: Source,
    notice: str,
    people: Select[Any],
    *,
    lane: Lane,
    topic: str,
    not_after: datetime | None = None,
) -> int:
    """Owe a notice to all of these people at once, as a `Mailing`; returns how many rows are new."""
    mailing = Mailing(source, notice, people, lane=lane, topic=topic, not_after=not_after)
    return await mailing.post(session)


def _row(one: Any, source: Source) -> dict[str, ColumnElement[Any]]:
    return {
        "customer_id": one.customer_id,
        "source_kind": literal(source.kind),
        "source_id": literal(source.id, _deliveries.c.source_id.type),
        "step": literal(source.step),
        "once": literal(source.step),
        "arm": one.get("arm", cast(null(), String)),
        "due_at": one.get("due_at", _posted_at),
        "state": one.get("state", literal(State.DUE.value)),
        "reason": one.get("reason", cast(null(), String)),
        "attempt": literal(0),
        "created_at": _posted_at,
    }
