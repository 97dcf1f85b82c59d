"""The book of what the staff did: who, what, to what, and why; it is only ever added to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.staff.models import AuditEntry

_entries = table_of(AuditEntry)
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
    }
    await session.execute(_add, [row])


async def entries(session: Session, subject: str | None = None, most: int = 50) -> list[Entry]:
    """The latest entries, newest first; of one subject if one is named."""
    latest = select(_entries).order_by(_entries.c.id.desc()).limit(most)
    if subject is not None:
        latest = latest.where(_entries.c.subject == subject)
    return [
        Entry(row.happened_at, row.actor_id, row.action, row.subject, row.details, row.reason)
        for row in await session.execute(latest)
    ]
