"""The book of what the staff did: who, what, to what, and why; it is only ever added to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, insert, select

from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.staff.models import AuditEntry

#: Where a unit of work keeps the number of the update that it answers, if it answers one.
UPDATE = "update_id"
_entries = table_of(AuditEntry)
_e = _entries.c
_add = insert(_entries)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the book. `subject` reads `order:42`; `details` hold what was before and after, nothing personal."""

    happened_at: datetime
    actor_id: int | None
    action: str
    subject: str
    details: Mapping[str, Any]
    reason: str | None
    update_id: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class LogPage:
    """Some of the book, the newest first; pages count from 0."""

    entries: Sequence[Entry]
    count: int
    page: int
    pages: int


async def note(
    session: Session,
    actor_id: int | None,
    action: str,
    subject: str,
    details: Mapping[str, Any] | None = None,
    reason: str | None = None,
) -> None:
    """Write down what somebody did, in the transaction that does it. `actor_id` None: the command line did."""
    row = {
        "happened_at": now(),
        "actor_id": actor_id,
        "action": action,
        "subject": subject,
        "details": dict(details or {}),
        "reason": reason,
        "update_id": session.info.get(UPDATE),
    }
    await session.execute(_add, [row])


async def entries(session: Session, subject: str | None = None, most: int = 50) -> list[Entry]:
    """The latest entries, newest first; of one subject if one is named."""
    latest = _of(select(_entries), None, None if subject is None else [subject]).order_by(_e.id.desc()).limit(most)
    return [_entry(row) for row in await session.execute(latest)]


async def log_page(
    session: Session,
    page: int,
    size: int,
    *,
    actor_id: int | None = None,
    subjects: Collection[str] | None = None,
) -> LogPage:
    """A page of the book, the newest first: of one person and of some subjects, where they are named."""
    count = await session.scalar(_of(select(func.count()).select_from(_entries), actor_id, subjects)) or 0
    pages = max(1, -(-count // size))
    page = min(page, pages - 1)
    some = _of(select(_entries), actor_id, subjects).order_by(_e.id.desc()).limit(size).offset(page * size)
    return LogPage([_entry(row) for row in await session.execute(some)], count, page, pages)


async def log_people(session: Session, most: int) -> list[int]:
    """Whoever has done something, also those who have left; whoever did so last comes first."""
    latest = func.max(_e.id).desc()
    people = select(_e.actor_id).where(_e.actor_id.is_not(None)).group_by(_e.actor_id).order_by(latest).limit(most)
    return list((await session.scalars(people)).all())


async def log_after(session: Session, after_id: int, since: datetime | None = None, most: int = 1000) -> list[Entry]:
    """The next entries behind one, the oldest first, from some moment on: for writing the whole book to a file."""
    some = select(_entries).where(_e.id > after_id).order_by(_e.id).limit(most)
    if since is not None:
        some = some.where(_e.happened_at >= since)
    return [_entry(row) for row in await session.execute(some)]


def _of(statement: Select[Any], actor_id: int | None, subjects: Collection[str] | None) -> Select[Any]:
    if actor_id is not None:
        statement = statement.where(_e.actor_id == actor_id)
    return statement if subjects is None else statement.where(_e.subject.in_(list(subjects)))


def _entry(row: Row[*tuple[Any, ...]]) -> Entry:
    return Entry(row.happened_at, row.actor_id, row.action, row.subject, row.details, row.reason, row.update_id, row.id)
