"""Taking messages out to send them: leased first, then begun, then recorded; never sent inside a transaction.

The attempt number is the fence: whoever was too slow and lost the lease can no longer begin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Integer,
    Row,
    bindparam,
    case,
    column,
    func,
    or_,
    select,
    update,
)

from campaigns.outbox.ending import Ending
from campaigns.outbox.messenger import Owed
from campaigns.outbox.models import LANES, MOVES, Delivery, Lane, State
from campaigns.outbox.posting import TOPIC
from campaigns.outbox.source import Source
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, speaks_postgresql, table_of, touch
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
    _d.c.topic,
    _d.c.source_kind,
    _d.c.source_id,
    _d.c.step,
    _d.c.arm,
    _d.c.begun_at,
    _d.c.reason,
)
_due = (
    select(_d.c.id)
    .where(_d.c.state == State.DUE, _d.c.lane == bindparam("of_lane"), _d.c.due_at <= bindparam("at"))
    .order_by(_d.c.due_at, _d.c.id)
    .limit(bindparam("most"))
)
_waits = _due.with_only_columns(_d.c.id).order_by(None).limit(1)
_begin = (
    update(_d)
    .where(
        _d.c.id.in_(bindparam("these", expanding=True)),
        _d.c.attempt == bindparam("fence"),
        _d.c.state == State.LEASED,
    )
    .values(
        state=State.SENDING,
        lease_until=bindparam("until"),
        begun_at=func.coalesce(_d.c.begun_at, bindparam("at", type_=Instant)),
    )
    .returning(_d.c.id)
)
_arrived = select(_d.c.id, _d.c.attempt).where(
    _d.c.id.in_(bindparam("these", expanding=True)), _d.c.state == State.SENT
)
_taken = _d.c.state.in_((State.LEASED, State.SENDING))


def _leasing(due: Any) -> Any:
    taken = {"lease_owner": bindparam("by"), "lease_until": bindparam("until"), "attempt": _d.c.attempt + 1}
    return update(_d).where(_d.c.id.in_(due)).values(state=State.LEASED, **taken).returning(*_facts)


_lease = _leasing(_due)
_lease_unlocked = _leasing(_due.with_for_update(skip_locked=True))


def _may_become(to: State) -> list[ColumnElement[bool]]:
    """One by one: a list of unknown length cannot be carried out for many rows at once."""
    return [_d.c.state == state for state in before(MOVES, to)]


def _finish(to: State) -> Any:
    return (
        update(_d)
        .where(_d.c.id == bindparam("of"), _d.c.attempt == bindparam("fence"), or_(*_may_become(to)))
        .values(state=to, lease_owner=None, lease_until=None, reason=bindparam("because"))
    )


def _arrive_together() -> Any:
    """PostgreSQL writes down many arrivals by one statement; SQLite, which is in this process, one by one."""
    given = {"of": BigInteger, "fence": Integer, "message": BigInteger}
    each: Any = func.unnest(*(bindparam(name, type_=ARRAY(kind)) for name, kind in given.items()))
    those = each.table_valued(*(column(name, kind) for name, kind in given.items()), name="those").render_derived()
    return (
        update(_d)
        .where(_d.c.id == those.c.of, _d.c.attempt == those.c.fence, or_(*_may_become(State.SENT)))
        .values(state=State.SENT, lease_owner=None, lease_until=None, reason=None)
        .values(message_id=those.c.message, sent_at=bindparam("at", type_=Instant()))
    )


_together = _arrive_together()
_ended = {
    State.SENT: _finish(State.SENT).values(message_id=bindparam("message"), sent_at=bindparam("at")),
    State.DUE: _finish(State.DUE).values(due_at=bindparam("at")),
    **{
        state: _finish(state)
        for state in (
            State.FAILED,
            State.SUPPRESSED,
            State.UNKNOWN,
            State.EXPIRED,
            State.CAPPED,
            State.HELD_OUT,
            State.CANCELLED,
        )
    },
}


async def anything_due(session: Session, lanes: Sequence[Lane] = LANES) -> bool:
    """Whether a message of these lanes waits to be sent now."""
    for lane in lanes:
        if await session.scalar(_waits, {"of_lane": lane, "at": now()}) is not None:
            return True
    return False


async def lease(session: Session, owner: str, lane: Lane, most: int) -> list[Owed]:
    """Take up to `most` due messages of a lane, oldest first, for nobody else to take while the lease lasts."""
    at = now()
    asked = {"of_lane": lane, "at": at, "most": most, "by": owner, "until": at + LEASE}
    rows = await session.execute(_lease_unlocked if speaks_postgresql(session) else _lease, asked)
    return sorted((_owed(row) for row in rows), key=lambda owed: owed.id)


async def begin(session: Session, these: Sequence[Owed]) -> list[Owed]:
    """These messages leave now, but for those whose lease was lost, which somebody else has; returns those that do."""
    by_attempt: dict[int, list[int]] = defaultdict(list)
    for owed in these:
        by_attempt[owed.attempt].append(owed.id)
    at, begun = now(), set[int]()
    for fence, ids in by_attempt.items():
        begun |= set(await session.scalars(_begin, {"these": ids, "fence": fence, "at": at, "until": at + ATTEMPT}))
    return [owed for owed in these if owed.id in begun]


async def record(session: Session, endings: Sequence[Ending]) -> list[Owed]:
    """Write down what became of attempts; returns those that arrived when another attempt had begun meanwhile.

    Such a message may have arrived twice.
    """
    by_state: dict[State, list[dict[str, Any]]] = defaultdict(list)
    for one in sorted(endings, key=lambda ending: ending.owed.id):
        by_state[one.state].append(_values(one))
    overtaken: list[Owed] = []
    for state, values in by_state.items():
        written = await _written(session, state, values)
        if state is State.SENT and written < len(values):
            overtaken = await _overtaken(session, endings)
    return overtaken


async def reap(session: Session) -> int:
    """Take back what somebody leased and did not bring to an end in time; returns how many messages that were.

    What never left, and what must arrive at least once, is due again; an interrupted advertisement stays unknown.
    """
    return await changed(session, _reap, {"at": now()})


async def take_over(session: Session, owner: str) -> int:
    """As `reap`, without waiting for the leases of others to run out: whoever held them is gone."""
    touch(session, TOPIC)
    return await changed(session, _take_over, {"heir": owner})


async def _written(session: Session, state: State, values: list[dict[str, Any]]) -> int:
    if state is not State.SENT or not speaks_postgresql(session):
        return await changed(session, _ended[state], values)
    columns = {name: [one[name] for one in values] for name in ("of", "fence", "message")}
    return await changed(session, _together, {**columns, "at": now()})


async def _overtaken(session: Session, endings: Sequence[Ending]) -> list[Owed]:
    arrived = [one.owed for one in endings if one.state is State.SENT]
    rows = await session.execute(_arrived, {"these": [owed.id for owed in arrived]})
    known = {(row.id, row.attempt) for row in rows}
    return [owed for owed in arrived if (owed.id, owed.attempt) not in known]


def _take_back(lost: ColumnElement[bool]) -> Any:
    interrupted = (_d.c.state == State.SENDING) & (_d.c.lane != Lane.TRANSACTIONAL)
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


def _values(one: Ending) -> dict[str, Any]:
    values: dict[str, Any] = {"of": one.owed.id, "fence": one.owed.attempt, "because": one.reason and one.reason[:160]}
    if one.state is State.SENT:
        return values | {"message": one.message_id, "at": now()}
    return values | {"at": one.due_at} if one.state is State.DUE else values


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
        row.topic,
        Source(row.source_kind, row.source_id, row.step or "") if row.source_kind is not None else None,
        row.arm,
        row.begun_at,
        row.reason,
    )
