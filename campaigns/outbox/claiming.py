"""Taking messages out to send them: leased first, then begun, then recorded; never sent inside a transaction.

The attempt number is the fence: whoever was too slow and lost the lease can no longer begin.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, case, select, update

from campaigns.outbox.messenger import Owed
from campaigns.outbox.models import MOVES, Delivery, Lane, State
from campaigns.outbox.posting import TOPIC
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, speaks_postgresql, table_of, touch
from commerce.kit.states import before

#: How long a lease lasts before the message is given to somebody else.
LEASE = timedelta(minutes=1)
#: How long one attempt may take, waiting for its turn with Telegram included.
ATTEMPT = timedelta(minutes=3)

_d = table_of(Delivery)
_facts = (
    _d.c.id,
    _d.c.customer_id,
    _d.c.lane,
    _d.c.notice,
    _d.c.details,
    _d.c.attempt,
    _d.c.created_at,
    _d.c.not_after,
)
_due = (
    select(_d.c.id)
    .where(_d.c.state == State.DUE, _d.c.lane == bindparam("of_lane"), _d.c.due_at <= bindparam("at"))
    .order_by(_d.c.due_at, _d.c.id)
    .limit(bindparam("most"))
)
_waits = select(_d.c.id).where(_d.c.state == State.DUE, _d.c.due_at <= bindparam("at")).limit(1)
_begin = (
    update(_d)
    .where(_d.c.id == bindparam("of"), _d.c.attempt == bindparam("fence"), _d.c.state == State.LEASED)
    .values(state=State.SENDING, lease_until=bindparam("until"))
)
_taken = _d.c.state.in_((State.LEASED, State.SENDING))


def _leasing(due: Any) -> Any:
    taken = {"lease_owner": bindparam("by"), "lease_until": bindparam("until"), "attempt": _d.c.attempt + 1}
    return update(_d).where(_d.c.id.in_(due)).values(state=State.LEASED, **taken).returning(*_facts)


_lease = _leasing(_due)
_lease_unlocked = _leasing(_due.with_for_update(skip_locked=True))


def _finish(to: State) -> Any:
    return (
        update(_d)
        .where(_d.c.id == bindparam("of"), _d.c.attempt == bindparam("fence"), _d.c.state.in_(before(MOVES, to)))
        .values(state=to, lease_owner=None, lease_until=None, reason=bindparam("because"))
    )


_sent = _finish(State.SENT).values(message_id=bindparam("message"), sent_at=bindparam("at"))
_back_to_due = _finish(State.DUE).values(due_at=bindparam("at"))
_ended = {state: _finish(state) for state in (State.FAILED, State.SUPPRESSED, State.UNKNOWN, State.EXPIRED)}


async def anything_due(session: Session) -> bool:
    """Whether a message waits to be sent now."""
    return await session.scalar(_waits, {"at": now()}) is not None


async def lease(session: Session, owner: str, lane: Lane, most: int) -> list[Owed]:
    """Take up to `most` due messages of a lane, oldest first, for nobody else to take while the lease lasts."""
    at = now()
    asked = {"of_lane": lane, "at": at, "most": most, "by": owner, "until": at + LEASE}
    rows = await session.execute(_lease_unlocked if speaks_postgresql(session) else _lease, asked)
    return sorted((_owed(row) for row in rows), key=lambda owed: owed.id)


async def begin(session: Session, owed: Owed) -> bool:
    """The message leaves now; `False` if the lease was lost and somebody else has it."""
    values = {"of": owed.id, "fence": owed.attempt, "until": now() + ATTEMPT}
    return await changed(session, _begin, values) == 1


async def sent(session: Session, owed: Owed, message_id: int | None) -> bool:
    """It arrived; `False` if another attempt has begun meanwhile, so that it may have arrived twice."""
    values = _fenced(owed, None) | {"message": message_id, "at": now()}
    return await changed(session, _sent, values) == 1


async def put_off(session: Session, owed: Owed, until: datetime, reason: str) -> bool:
    """Try it again at a later moment."""
    return await changed(session, _back_to_due, _fenced(owed, reason) | {"at": until}) == 1


async def end(session: Session, owed: Owed, state: State, reason: str) -> bool:
    """It will not be sent (`FAILED`, `SUPPRESSED`, `EXPIRED`), or may have been and is not repeated (`UNKNOWN`)."""
    return await changed(session, _ended[state], _fenced(owed, reason)) == 1


async def reap(session: Session) -> int:
    """Take back what somebody leased and did not bring to an end in time; returns how many messages that were.

    What never left, and what must arrive at least once, is due again; an interrupted advertisement stays unknown.
    """
    return await changed(session, _reap, {"at": now()})


async def take_over(session: Session, owner: str) -> int:
    """As `reap`, without waiting for the leases of others to run out: whoever held them is gone."""
    touch(session, TOPIC)
    return await changed(session, _take_over, {"heir": owner})


def _take_back(lost: ColumnElement[bool]) -> Any:
    interrupted = (_d.c.state == State.SENDING) & (_d.c.lane == Lane.BULK)
    return (
        update(_d)
        .where(_taken, lost)
        .values(
            state=case((interrupted, State.UNKNOWN), else_=State.DUE),
            reason="interrupted",
            lease_owner=None,
            lease_until=None,
        )
    )


_reap = _take_back(_d.c.lease_until < bindparam("at"))
_take_over = _take_back(_d.c.lease_owner != bindparam("heir"))


def _fenced(owed: Owed, reason: str | None) -> dict[str, Any]:
    return {"of": owed.id, "fence": owed.attempt, "because": reason and reason[:160]}


def _owed(row: Row[Any]) -> Owed:
    return Owed(
        row.id,
        row.customer_id,
        Lane(row.lane),
        row.notice,
        row.details or {},
        row.attempt,
        row.created_at,
        row.not_after,
    )
