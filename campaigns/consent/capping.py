"""How much is too much: so many advertisements of a class in any day and any week, and so long between two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select

from campaigns.consent.topics import Reason
from campaigns.outbox import Delivery, Lane, State
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of

_d = table_of(Delivery).c
#: What was sent, or may have been.
GONE_OUT = (State.SENDING, State.SENT, State.UNKNOWN)
WHEN = func.coalesce(_d.sent_at, _d.begun_at).label("at")
_gone_out = (
    select(_d.customer_id, _d.lane, WHEN)
    .where(
        _d.customer_id.in_(bindparam("whom", expanding=True)),
        _d.topic.is_not(None),
        _d.begun_at > bindparam("since"),
        _d.state.in_(GONE_OUT),
    )
    .order_by(WHEN.desc())
)


@dataclass(frozen=True)
class Cap:
    """At most so many in any stretch of time as long as this."""

    most: int
    within: timedelta
    reason: Reason


_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
#: By class. Windows roll: by calendar days one message could come at 23:50 and the next at 00:05.
CAPS: Mapping[Lane, Sequence[Cap]] = {
    Lane.TRANSACTIONAL: (),
    Lane.TRIGGERED: (Cap(2, _DAY, Reason.CAPPED_DAY), Cap(5, _WEEK, Reason.CAPPED_WEEK)),
    Lane.BULK: (
        Cap(1, timedelta(hours=16), Reason.CAPPED_APART),
        Cap(1, _DAY, Reason.CAPPED_DAY),
        Cap(3, _WEEK, Reason.CAPPED_WEEK),
    ),
}
#: A first attempt may lie so long before the message arrived.
SLACK = timedelta(days=3)


async def capped_until(
    session: Session, of: Sequence[tuple[int, Lane]]
) -> dict[tuple[int, Lane], tuple[datetime, Reason]]:
    """Of people and classes those in which one more is too much now: until when, and which cap it is over."""
    people = sorted({customer_id for customer_id, lane in of if CAPS[lane]})
    if not people:
        return {}
    gone: dict[tuple[int, Lane], list[datetime]] = defaultdict(list)
    for row in await session.execute(_gone_out, {"whom": people, "since": now() - _WEEK - SLACK}):
        gone[row.customer_id, Lane(row.lane)].append(row.at)
    held = {one: over(CAPS[one[1]], gone[one], now()) for one in of}
    return {one: until for one, until in held.items() if until is not None}


def over(caps: Sequence[Cap], gone: Sequence[datetime], at: datetime) -> tuple[datetime, Reason] | None:
    """The cap that holds longest among those that one more now would break, and until when; `gone` newest first."""
    held = [(gone[cap.most - 1] + cap.within, cap.reason) for cap in caps if len(gone) >= cap.most]
    later = [one for one in held if one[0] > at]
    return max(later, default=None)
