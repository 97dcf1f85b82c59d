"""Moving what somebody is still owed when their clock turns out to be another one, or their night."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import bindparam, select, update

from campaigns.outbox.models import Delivery, State
from campaigns.outbox.posting import TOPIC
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, table_of, touch

_d = table_of(Delivery)
_waiting = (_d.c.state.in_((State.PLANNED, State.DUE)), _d.c.topic.is_not(None))
_by_their_clock = select(_d.c.id, _d.c.local_at).where(
    _d.c.customer_id == bindparam("whom"), _d.c.local_at.is_not(None), *_waiting
)
_move = update(_d).where(_d.c.id == bindparam("which"), *_waiting).values(due_at=bindparam("then"))
_look_again = (
    update(_d)
    .where(_d.c.customer_id == bindparam("whom"), _d.c.reason == bindparam("because"), *_waiting)
    .values(due_at=bindparam("at"))
)


async def reschedule(session: Session, customer_id: int, moment: Callable[[datetime], datetime]) -> int:
    """Move what somebody is to hear at a time of their own clock; `moment` says when that clock shows a time.

    What should have come already comes now. Returns how many messages that were.
    """
    rows = (await session.execute(_by_their_clock, {"whom": customer_id})).all()
    for row in rows:
        then = max(moment(datetime.fromisoformat(row.local_at)), now())
        await session.execute(_move, {"which": row.id, "then": then})
    touch(session, TOPIC)
    return len(rows)


async def judge_again(session: Session, customer_id: int, reason: str) -> int:
    """What a gate put off for this reason is judged anew now; returns how many messages that were."""
    touch(session, TOPIC)
    return await changed(session, _look_again, {"whom": customer_id, "because": reason, "at": now()})
