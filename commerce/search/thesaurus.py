"""The synonyms of a shop as its staff keep them: made, turned, removed and put back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select, update

from commerce import staff
from commerce.catalogue import begin_change
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new, table_of
from commerce.kit.errors import NotFound
from commerce.search.models import SynonymRow
from commerce.search.refusals import SynonymInvalid, TooManySynonyms
from commerce.search.words import words_of

MOST = 2000
LONGEST = 64
_MOST_WORDS = 6

_rows = table_of(SynonymRow)
_alive = _rows.c.removed_at.is_(None)
_highest = select(func.max(_rows.c.version))


@dataclass(frozen=True, slots=True)
class Kept:
    """A synonym as it is kept: whoever types `said` finds what is called `meant`, and the other way round."""

    id: int
    said: str
    meant: str
    both_ways: bool
    is_removed: bool


async def make(session: Session, staff_id: int, said: str, meant: str, *, both_ways: bool) -> Kept:
    """Whoever types `said` finds what is called `meant` as well; the same one made again stands as it is said last.

    Raises `SynonymInvalid` where there is nothing to compare in one of them or both are the same, `TooManySynonyms`.
    """
    said, meant = (" ".join(words.split())[:LONGEST] for words in (said, meant))
    said_key, meant_key = key_of(said), key_of(meant)
    if said_key == meant_key:
        raise SynonymInvalid
    await begin_change(session)
    if (await session.scalar(select(func.count()).where(_alive)) or 0) >= MOST:
        raise TooManySynonyms(most=MOST)
    fresh: dict[str, Any] = {"said": said, "meant": meant, "both_ways": both_ways}
    keys = {"said_key": said_key, "meant_key": meant_key}
    await insert_new(session, _rows, **keys, **fresh, version=0, created_at=now(), removed_at=None)
    at = (_rows.c.said_key == said_key) & (_rows.c.meant_key == meant_key)
    await session.execute(update(_rows).where(at).values(**fresh, removed_at=None, version=await _fresh(session)))
    made = _kept((await session.execute(select(_rows).where(at))).one())
    await _note(session, staff_id, "synonym.make", made.id)
    return made


async def turn(session: Session, staff_id: int, synonym_id: int, *, both_ways: bool) -> Kept:
    """Whether it goes both ways. Raises `NotFound`."""
    return await _change(session, staff_id, synonym_id, "synonym.turn", both_ways=both_ways)


async def remove(session: Session, staff_id: int, synonym_id: int) -> Kept:
    """It holds no more. Raises `NotFound`."""
    return await _change(session, staff_id, synonym_id, "synonym.remove", removed_at=now())


async def restore(session: Session, staff_id: int, synonym_id: int) -> Kept:
    """It holds again. Raises `NotFound`."""
    return await _change(session, staff_id, synonym_id, "synonym.restore", removed_at=None)


async def get(session: Session, synonym_id: int) -> Kept:
    """A synonym, also one that was removed. Raises `NotFound`."""
    row = (await session.execute(select(_rows).where(_rows.c.id == synonym_id))).one_or_none()
    if row is None:
        raise NotFound
    return _kept(row)


async def page(session: Session, page: int, size: int) -> tuple[list[Kept], int]:
    """Those that hold, the newest first, and how many there are."""
    count = await session.scalar(select(func.count()).where(_alive)) or 0
    wanted = select(_rows).where(_alive).order_by(_rows.c.id.desc()).limit(size).offset(page * size)
    return [_kept(row) for row in await session.execute(wanted)], count


def key_of(words: str) -> str:
    """Words as they are compared. Raises `SynonymInvalid` where there is nothing to compare, or too much."""
    found = words_of(words)
    if not 0 < len(found) <= _MOST_WORDS * 2:
        raise SynonymInvalid
    return " ".join(found)[:200]


async def _change(session: Session, staff_id: int, synonym_id: int, did: str, **fresh: Any) -> Kept:
    await begin_change(session)
    known = await get(session, synonym_id)
    fresh["version"] = await _fresh(session)
    await session.execute(update(_rows).where(_rows.c.id == known.id).values(**fresh))
    await _note(session, staff_id, did, known.id)
    return await get(session, synonym_id)


async def _fresh(session: Session) -> int:
    """The next version; whoever begins to change the catalogue is alone with it."""
    return 1 + (await session.scalar(_highest) or 0)


async def _note(session: Session, staff_id: int, did: str, synonym_id: int) -> None:
    await staff.note(session, staff_id, did, f"synonym:{synonym_id}")


def _kept(row: Row[*tuple[Any, ...]]) -> Kept:
    return Kept(row.id, row.said, row.meant, bool(row.both_ways), row.removed_at is not None)
