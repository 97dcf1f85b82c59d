"""What this process believes to be sold out: a hint that spares the database the crowd, never more than a hint.

It lasts a moment, and is forgotten at once where pieces come back; what is so is decided by the guarded count.
"""

from __future__ import annotations

import weakref
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine

from commerce.kit.clock import now
from commerce.kit.database import Session, once_committed

#: Pieces may come back in another process, which cannot say so here.
LASTS = timedelta(seconds=2)
#: For so long after that it is looked at first.
REMEMBERED = timedelta(hours=1)

_Hints = dict[tuple[int, int], datetime]
_hints: weakref.WeakKeyDictionary[Engine | Connection, _Hints] = weakref.WeakKeyDictionary()


def believed(session: Session, campaign_id: int, variant_id: int) -> bool:
    """Whether everything was taken a moment ago."""
    until = _of(session).get((campaign_id, variant_id))
    return until is not None and now() < until


def suspected(session: Session) -> bool:
    """Whether anything at all was found sold out lately: what is believed no more is worth a look before the work."""
    hints = _of(session)
    if hints and max(hints.values()) + REMEMBERED <= now():
        hints.clear()
    return bool(hints)


def may_be_gone(session: Session, campaign_id: int, variant_id: int) -> bool:
    """Whether this was found sold out lately."""
    return (campaign_id, variant_id) in _of(session)


def believe(session: Session, campaign_id: int, variant_id: int) -> None:
    """Everything is taken."""
    _note(_of(session), campaign_id, variant_id)


def believe_then(session: Session, campaign_id: int, variant_id: int) -> None:
    """With this unit of work everything is taken."""
    hints = _of(session)
    once_committed(session, lambda: _note(hints, campaign_id, variant_id))


def forget(session: Session, campaign_id: int, variant_id: int) -> None:
    """Pieces come back with this unit of work."""
    hints = _of(session)

    def pop() -> None:
        hints.pop((campaign_id, variant_id), None)

    once_committed(session, pop)


def _note(hints: _Hints, campaign_id: int, variant_id: int) -> None:
    hints[campaign_id, variant_id] = now() + LASTS


def _of(session: Session) -> _Hints:
    bind = session.get_bind()
    hints = _hints.get(bind)
    if hints is None:
        hints = _hints[bind] = {}
    return hints
