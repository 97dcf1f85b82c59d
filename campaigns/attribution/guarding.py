"""What people block, stop or never receive does harm: whoever sends it lets it rest before it does more.

The last two hundred who had their turn are looked at: more than 3 % who blocked the shop, before it came or after,
2 % who tapped Stop, or 10 % whom it did not reach for another reason are too many. In a small audience it is the same
number of people.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, func, select

from campaigns.attribution.kinds import Touch
from campaigns.attribution.models import touches_table
from campaigns.consent import Topic
from campaigns.consent.models import changes_table
from campaigns.outbox import Delivery, State
from campaigns.outbox.models import UNREACHABLE
from commerce.kit.database import Session, table_of


class Harm(StrEnum):
    """What too many of the latest readers did, or what befell their messages."""

    BLOCKS = "blocks"
    STOPS = "stops"
    FAILURES = "failures"


#: So many of the latest are looked at, and so many of them in ten thousand are still all right.
LAST = 200
MOST = {Harm.BLOCKS: 300, Harm.STOPS: 200, Harm.FAILURES: 1000}

_d, _h, _t = table_of(Delivery).c, changes_table.c, touches_table.c
_of = (_d.source_kind == bindparam("kind"), _d.source_id == bindparam("of"))
_between = (_d.id > bindparam("after"), _d.id <= bindparam("to"))
_tried = (State.SENT, State.FAILED, State.UNKNOWN)
_latest = {
    state: select(_d.id).where(*_of, _d.state == state, *_between).order_by(_d.id.desc()).limit(LAST)
    for state in _tried
}
_blocked = select(func.count()).where(
    *_of, _d.state == State.SUPPRESSED, *_between, _d.begun_at.is_not(None), _d.reason.startswith(UNREACHABLE)
)
_left = (
    select(func.count(_t.customer_id.distinct()))
    .join_from(table_of(Delivery), touches_table, _t.delivery_id == _d.id)
    .where(*_of, _d.state.in_(_tried), *_between, _t.kind == Touch.BLOCK)
)
_stopped = (
    select(func.count(_h.customer_id.distinct()))
    .join_from(table_of(Delivery), changes_table, _h.customer_id == _d.customer_id)
    .where(*_of, _d.state == State.SENT, *_between)
    .where(_h.topic == Topic.OFFERS, _h.agreed.is_(False), _h.changed_at >= _d.begun_at)
)


@dataclass(frozen=True)
class Window:
    """What became of the latest who had their turn."""

    tried: int
    blocks: int
    stops: int
    failures: int

    def harm(self) -> Harm | None:
        """Why it should rest, if it should."""
        of = max(self.tried, LAST)
        counts = {Harm.BLOCKS: self.blocks, Harm.STOPS: self.stops, Harm.FAILURES: self.failures}
        return next((why for why, count in counts.items() if count * 10_000 > MOST[why] * of), None)


async def look(session: Session, kind: str, source_id: int, after: int, to: int) -> Window:
    """How the latest messages of a source went, of those with numbers above `after` and up to `to`."""
    asked: dict[str, Any] = {"kind": kind, "of": source_id, "after": after, "to": to}
    latest = {state: list(await session.scalars(_latest[state], asked)) for state in _tried}
    ids = sorted((one for some in latest.values() for one in some), reverse=True)[:LAST]
    if len(ids) == LAST:
        asked["after"] = ids[-1] - 1
    blocked = int(await session.scalar(_blocked, asked) or 0)
    left = int(await session.scalar(_left, asked) or 0)
    stops = int(await session.scalar(_stopped, asked) or 0)
    among = set(ids)
    failures = sum(one in among for state in (State.FAILED, State.UNKNOWN) for one in latest[state])
    return Window(len(ids) + blocked, blocked + left, stops, failures)
