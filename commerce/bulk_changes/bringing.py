"""What staff do with a change of many goods: bring it, correct how it is read, let it happen, take it back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import insert

from commerce import staff
from commerce.bulk_changes.change import Change, changes, get, stored_layout
from commerce.bulk_changes.errors import ChangeMoved, UploadTooLarge
from commerce.bulk_changes.events import BulkChangeMoved
from commerce.bulk_changes.states import MOVES, Kind, Status
from commerce.catalogue import Layout
from commerce.kit.clock import now
from commerce.kit.database import Session, touch
from commerce.kit.events import emit
from commerce.kit.states import try_move

#: What `Database.after_commit` listeners may wait for.
TOPIC = "bulk changes"
#: Megabytes of a file that a bot may fetch (Bot API: getFile).
MOST_MEGABYTES = 20
_MOST_NAME = 100


async def bring(session: Session, actor_id: int, name: str, upload: str, size: int) -> Change:
    """Hand in a file that the messenger holds; it is fetched and looked over next. Raises `UploadTooLarge`."""
    if size > MOST_MEGABYTES * 2**20:
        raise UploadTooLarge(most=MOST_MEGABYTES)
    return await begin(session, Kind.GOODS, actor_id, name, Status.LOOKING, upload=upload)


async def begin(session: Session, kind: Kind, actor_id: int | None, name: str, status: Status, **values: Any) -> Change:
    """Write a change down that has come."""
    row = {
        "kind": kind,
        "status": status,
        "actor_id": actor_id,
        "name": " ".join(name.split())[:_MOST_NAME],
        "created_at": now(),
        **values,
    }
    change_id: int = (await session.scalars(insert(changes).returning(changes.c.id), row)).one()
    touch(session, TOPIC)
    return await get(session, change_id)


async def read_as(session: Session, change_id: int, version: int, layout: Layout) -> Change:
    """Correct how a file is read; it is looked over anew. Raises `ChangeMoved` where it has gone on meanwhile."""
    again = {"layout": stored_layout(layout), "version": version + 1, "report": None, "problem": None, "attempts": 0}
    await _move(session, change_id, Status.LOOKING, version, **again)
    return await get(session, change_id)


async def confirm(session: Session, actor_id: int, change_id: int, version: int) -> Change:
    """Let it happen, as it was last looked over; whoever does so hears what comes of it. Raises `ChangeMoved`."""
    await _move(session, change_id, Status.RUNNING, version, progress=0, attempts=0, actor_id=actor_id)
    change = await get(session, change_id)
    if change.kind is Kind.PRICES:
        await staff.note(session, actor_id, "catalogue.price", f"bulk_change:{change_id}")
    else:
        await staff.note(session, actor_id, "catalogue.import", f"bulk_change:{change_id}")
    return change


async def drop(session: Session, change_id: int) -> Change:
    """Leave everything as it is. Raises `ChangeMoved` for one that has begun already."""
    await _move(session, change_id, Status.DROPPED, None, finished_at=now())
    return await get(session, change_id)


async def undo(session: Session, actor_id: int | None, change_id: int) -> Change:
    """Take a change back, as far as nothing was changed since. Raises `ChangeMoved` for one that was not done."""
    change = await get(session, change_id)
    if not change.may_be_undone:
        raise ChangeMoved
    hears = change.actor_id if actor_id is None else actor_id
    await _move(session, change_id, Status.UNDOING, None, progress=0, attempts=0, actor_id=hears)
    await staff.note(session, actor_id, "catalogue.undo", f"bulk_change:{change_id}")
    return await get(session, change_id)


async def tell(session: Session, change_id: int, mark: str) -> None:
    """Have whoever looks at a change see that it has come further."""
    await emit(session, BulkChangeMoved(change_id=change_id, mark=mark))


async def _move(session: Session, change_id: int, to: Status, seen: int | None, **values: Any) -> None:
    await get(session, change_id)
    fits = () if seen is None else (changes.c.version == seen,)
    if not await try_move(session, changes, change_id, MOVES, to, *fits, **values):
        raise ChangeMoved
    touch(session, TOPIC)
