"""Journals are kept as long as anybody may want to take a change back, and no longer."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlalchemy import delete, select, update

from commerce import catalogue
from commerce.bulk_changes.change import changes
from commerce.bulk_changes.files import throw_away
from commerce.bulk_changes.journal import batches
from commerce.bulk_changes.states import Status
from commerce.kit.clock import now
from commerce.kit.database import Database

#: So long a change can be undone.
KEEPS = timedelta(days=30)
#: A file that nobody let happen is thrown away after so long.
WAITS = timedelta(days=2)
_c = changes.c
_OVER = (Status.DONE, Status.UNDONE, Status.REFUSED, Status.DROPPED)


async def forget(database: Database, media_dir: Path) -> int:
    """Throw away what is over for long, and what nobody came back to; returns how many changes that were."""
    async with database.unit_of_work() as session:
        waiting = (_c.status == Status.READY, _c.created_at < now() - WAITS)
        await session.execute(update(changes).where(*waiting).values(status=Status.DROPPED, finished_at=now()))
        long_over = select(_c.id).where(_c.status.in_(_OVER), _c.created_at < now() - KEEPS)
        gone = list(await session.scalars(long_over))
        dropped = list(await session.scalars(select(_c.id).where(_c.status == Status.DROPPED)))
        await session.execute(delete(batches).where(batches.c.change_id.in_(gone)))
        await session.execute(delete(changes).where(_c.id.in_(gone)))
        await catalogue.forget_marks(session, now() - KEEPS)
    for change_id in {*gone, *dropped}:
        throw_away(media_dir, change_id)
    return len(gone)
