"""What people do is kept in mind until its update is committed, and written down soon after, many at a time."""

from __future__ import annotations

import weakref
from typing import Any

from sqlalchemy import Connection, Engine, bindparam

from campaigns import consent
from campaigns.behaviour.kinds import Kind
from campaigns.behaviour.models import events_table
from campaigns.consent.models import habits_table
from commerce.kit.clock import now
from commerce.kit.database import Session, once_committed
from commerce.kit.rows import add_rows, stored_instant
from commerce.kit.sealing import keyring_of

#: So many are written down in one unit of work.
AT_ONCE = 1_000
#: More than these are not kept in mind: the oldest go, should nobody be able to write.
MOST = 100_000
_COLUMNS = ("customer_id", "kind", "subject_id", "sign", "amount", "happened_at")
_impersonal = consent.impersonal().where(habits_table.c.customer_id.in_(bindparam("people", expanding=True)))
_Noted = list[tuple[Any, ...]]
_noted: weakref.WeakKeyDictionary[Engine | Connection, _Noted] = weakref.WeakKeyDictionary()


async def note(
    session: Session,
    customer_id: int,
    kind: Kind,
    subject_id: int | None = None,
    *,
    words: str | None = None,
    amount: int | None = None,
) -> None:
    """Remember that somebody did this, unless they want nothing personal, or their update is not committed.

    Of `words` only a fingerprint is kept. `write` puts it into the database, a second later at the most.
    """
    sign = None if words is None else keyring_of(session.get_bind().dialect).blind(words)
    noted, row = _of(session), (customer_id, kind.value, subject_id, sign, amount, now())
    once_committed(session, lambda: noted.append(row))


async def write(session: Session) -> int:
    """Write down what is kept in mind, the oldest first; returns how many were settled so.

    Whoever wants nothing personal by now is left out.
    """
    noted = _of(session)
    del noted[:-MOST]
    rows = noted[:AT_ONCE]
    if rows:
        at, left_alone = events_table.c.happened_at, await _left_alone(session, {one[0] for one in rows})
        kept = [one for one in rows if one[0] not in left_alone]
        await add_rows(
            session, events_table, _COLUMNS, [(*one[:-1], stored_instant(session, at, one[-1])) for one in kept]
        )
        once_committed(session, lambda: _drop(noted, len(rows)))
    return len(rows)


def forget_noted(session: Session, customer_id: int) -> None:
    """What somebody did in this process and is not written down yet is not written down, once this is committed."""
    noted = _of(session)

    def forget() -> None:
        noted[:] = [one for one in noted if one[0] != customer_id]

    once_committed(session, forget)


async def _left_alone(session: Session, people: set[int]) -> set[int]:
    """Those of some people who want nothing personal: nothing is remembered of them."""
    return set(await session.scalars(_impersonal, {"people": sorted(people)}))


def _drop(noted: _Noted, count: int) -> None:
    del noted[:count]


def _of(session: Session) -> _Noted:
    bind = session.get_bind()
    noted = _noted.get(bind)
    if noted is None:
        noted = _noted[bind] = []
    return noted
