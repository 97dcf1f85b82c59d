"""Audiences are drafted, kept, changed, copied, removed and put back; each change is against the version seen."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, delete, exists, insert, or_, update

from campaigns.segments.errors import SegmentChanged, SegmentInvalid
from campaigns.segments.models import segments_table, snapshots_table
from campaigns.segments.rules import Rule
from campaigns.segments.segment import Segment, get
from campaigns.segments.writing import written
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed
from commerce.kit.errors import NotFound

LONGEST_NAME = 60
#: Drafts nobody kept and audiences that were removed are forgotten after this.
FORGET_AFTER = timedelta(days=7)
_s = segments_table.c
_at = bindparam("at", type_=Instant())
_this = (_s.id == bindparam("of"), _s.version == bindparam("seen"), _s.removed_at.is_(None))
_add = insert(segments_table).returning(_s.id)
_change = update(segments_table).where(*_this).values(version=_s.version + 1, changed_at=_at)
_keep = update(segments_table).where(_s.id == bindparam("of"), _s.kept_at.is_(None), _s.removed_at.is_(None))
_remove = update(segments_table).where(_s.id == bindparam("of"), _s.removed_at.is_(None)).values(removed_at=_at)
_restore = update(segments_table).where(_s.id == bindparam("of"), _s.removed_at.is_not(None)).values(removed_at=None)
_used = exists().where(snapshots_table.c.segment_id == _s.id)
_forget = delete(segments_table).where(or_(_s.removed_at < _at, (_s.kept_at.is_(None)) & (_s.changed_at < _at)), ~_used)


async def draft(session: Session, actor_id: int, name: str, rule: Rule) -> Segment:
    """A new audience that nobody else sees before it is kept. Raises `SegmentInvalid` for no name."""
    row = {
        "name": _named(name),
        "definition": written(rule),
        "version": 1,
        "created_by": actor_id,
        "created_at": now(),
        "changed_at": now(),
    }
    return await get(session, (await session.scalars(_add, row)).one())


async def keep(session: Session, actor_id: int, segment_id: int) -> Segment:
    """Let the staff use it from now on; keeping it again changes nothing. Raises `NotFound`."""
    if await changed(session, _keep.values(kept_at=now()), {"of": segment_id}):
        await _note(session, actor_id, "segment.keep", segment_id)
    return await get(session, segment_id)


async def redefine(session: Session, actor_id: int, segment_id: int, seen: int, rule: Rule) -> Segment:
    """Another rule, in place of the version that was seen. Raises `SegmentChanged`, `NotFound`."""
    return await _set(session, actor_id, segment_id, seen, "segment.change", definition=written(rule))


async def rename(session: Session, actor_id: int, segment_id: int, seen: int, name: str) -> Segment:
    """Another name. Raises `SegmentInvalid`, `SegmentChanged`, `NotFound`."""
    return await _set(session, actor_id, segment_id, seen, "segment.rename", name=_named(name))


async def copy(session: Session, actor_id: int, segment_id: int, name: str) -> Segment:
    """A draft of the same rule under another name. Raises `NotFound`."""
    return await draft(session, actor_id, name, (await get(session, segment_id)).rule)


async def remove(session: Session, actor_id: int, segment_id: int) -> None:
    """Use it no more; it can be put back for a while. Raises `NotFound`."""
    if not await changed(session, _remove, {"of": segment_id, "at": now()}):
        raise NotFound
    await _note(session, actor_id, "segment.remove", segment_id)


async def restore(session: Session, actor_id: int, segment_id: int) -> Segment:
    """Put it back as it was. Raises `NotFound`, also when it is too late."""
    if not await changed(session, _restore, {"of": segment_id}):
        raise NotFound
    await _note(session, actor_id, "segment.restore", segment_id)
    return await get(session, segment_id)


async def forget(session: Session) -> int:
    """Throw away drafts nobody kept and what was removed long ago, unless somebody was counted by it."""
    return await changed(session, _forget, {"at": now() - FORGET_AFTER})


async def _set(session: Session, actor_id: int, segment_id: int, seen: int, action: str, **values: Any) -> Segment:
    if not await changed(session, _change.values(**values), {"of": segment_id, "seen": seen, "at": now()}):
        if (await get(session, segment_id)).is_removed:
            raise NotFound
        raise SegmentChanged
    segment = await get(session, segment_id)
    if segment.is_kept:
        await _note(session, actor_id, action, segment_id)
    return segment


def _named(name: str) -> str:
    plain = " ".join(name.split())
    if not plain or len(plain) > LONGEST_NAME:
        raise SegmentInvalid
    return plain


async def _note(session: Session, actor_id: int, action: str, segment_id: int) -> None:
    await staff.note(session, actor_id, action, f"segment:{segment_id}")
