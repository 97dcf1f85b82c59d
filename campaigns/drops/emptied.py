"""Days of which this process knows that everything is claimed: nothing of a day ever comes back, so it stays known."""

from __future__ import annotations

import weakref
from datetime import date, datetime

from sqlalchemy import Connection, Engine

from commerce.kit.clock import now
from commerce.kit.database import Session

#: How many days are kept in mind before those that are over are forgotten.
MOST = 100
_Known = dict[tuple[int, date], datetime]
_known: weakref.WeakKeyDictionary[Engine | Connection, _Known] = weakref.WeakKeyDictionary()


def is_known(session: Session, drop_id: int, day: date) -> bool:
    """Whether a crowd that comes for this day comes in vain."""
    return (drop_id, day) in _of(session)


def note(session: Session, drop_id: int, day: date, ends_at: datetime) -> None:
    """Everything of this day is claimed, as the database says."""
    known = _of(session)
    if len(known) >= MOST:
        for over in [key for key, end in known.items() if end <= now()]:
            del known[over]
    known[drop_id, day] = ends_at


def _of(session: Session) -> _Known:
    bind = session.get_bind()
    known = _known.get(bind)
    if known is None:
        known = _known[bind] = {}
    return known
