"""Published promotions kept in memory, ready to price: their rows are read once, and asked only whether they run.

The key of a promotion tells it from any other, and its version what it is now from what it was before a change.
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Engine, bindparam, select

from commerce.kit.database import Session
from commerce.pricing import Promotion
from commerce.promotions.compiling import compiled
from commerce.promotions.models import promotions_table
from commerce.promotions.records import Record, record_of

_MOST_REMEMBERED = 2_000
_by_ids = select(promotions_table).where(promotions_table.c.id.in_(bindparam("ids", expanding=True)))


class Key(NamedTuple):
    """Which promotion, as it was made: a number that was given up with a draft never stands for another one."""

    id: int
    version: int
    created_at: datetime


class Known:
    """A promotion and what it looks like to pricing, by language."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._compiled: dict[str, Promotion] = {}

    def in_language(self, language: str) -> Promotion:
        """Ready to price, named in a language."""
        found = self._compiled.get(language)
        if found is None:
            found = self._compiled[language] = compiled(self.record, language)
        return found


class Memory:
    """What one process remembers of one shop's promotions."""

    def __init__(self) -> None:
        self._known: dict[Key, Known] = {}

    async def records(self, session: Session, keys: Sequence[Key]) -> list[Known]:
        """These promotions, in this order."""
        missing = [key for key in keys if key not in self._known]
        fresh: dict[int, Known] = {}
        if missing:
            if len(self._known) + len(missing) > _MOST_REMEMBERED:
                self._known.clear()
                missing = list(keys)
            rows = (await session.execute(_by_ids, {"ids": [key.id for key in missing]})).all()
            fresh = {row.id: Known(record_of(row)) for row in rows}
            self._known |= {Key(row.id, row.version, row.created_at): fresh[row.id] for row in rows}
        # One that was changed between the two statements is read as it is now.
        return [self._known.get(key) or fresh[key.id] for key in keys]


_memories: weakref.WeakKeyDictionary[Engine | Connection, Memory] = weakref.WeakKeyDictionary()


def memory_of(session: Session) -> Memory:
    """This process's memory of the database a session talks to."""
    bind = session.get_bind()
    memory = _memories.get(bind)
    if memory is None:
        memory = _memories[bind] = Memory()
    return memory
