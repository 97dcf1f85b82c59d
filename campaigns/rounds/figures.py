"""How far a round has come, in figures; every one of its people is in exactly one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, or_, select

from campaigns import outbox
from campaigns.attribution import Touch
from campaigns.attribution.models import touches_table
from campaigns.consent import Topic
from campaigns.consent.models import changes_table
from campaigns.outbox import Delivery, Source, State
from campaigns.outbox.models import UNREACHABLE
from commerce.kit.database import Session, table_of

_d, _h, _t = table_of(Delivery).c, changes_table.c, touches_table.c
_of = (_d.source_kind == bindparam("kind"), _d.source_id == bindparam("of"))
_blocked = select(func.count()).where(
    *_of, _d.state == State.SUPPRESSED, _d.begun_at.is_not(None), _d.reason.startswith(UNREACHABLE)
)
_stopped = (
    select(func.count(_h.customer_id.distinct()))
    .join_from(table_of(Delivery), changes_table, _h.customer_id == _d.customer_id)
    .where(*_of, _d.state == State.SENT, _h.topic == Topic.OFFERS, _h.agreed.is_(False))
    .where(_h.changed_at >= _d.begun_at)
)
_did = (
    select(_t.kind, func.count(_t.customer_id.distinct()))
    .join_from(table_of(Delivery), touches_table, _t.delivery_id == _d.id)
    .where(*_of, or_(_t.kind != Touch.CONVERT, _t.value > 0))
    .group_by(_t.kind)
)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Everybody of a round by what became of their message, and what they did then."""

    sent: int
    #: Not reached for a reason that is not theirs; and those whom it may have reached.
    failed: int
    unknown: int
    blocked: int
    held_out: int
    #: Left out, when it was prepared or at the last look: not agreed, capped, asleep, already blocked …
    left_out: int
    lapsed: int
    called_off: int
    waiting: int
    stopped: int
    clicked: int
    #: Of those who wait: whose night it is, or who had enough for now, by reason; and when the last of them is due.
    put_off: Mapping[str, int]
    put_off_until: datetime | None
    #: Who blocked the shop once they had it, and whose orders are thanked to it.
    went_away: int
    bought: int

    @property
    def total(self) -> int:
        """Whoever it was meant for."""
        return self.sent + self.failed + self.unknown + self.blocked + self.lapsed + self.called_off + self.waiting

    @property
    def done(self) -> int:
        """How many of them are through."""
        return self.total - self.waiting


async def figures(session: Session, source: Source, *, runs: bool) -> Figures:
    """The figures of now: a long look where there are many people. Only of what `runs` does anybody wait."""
    counts = await outbox.standing_of(session, source)
    asked = {"kind": source.kind, "of": source.id}
    blocked = int(await session.scalar(_blocked, asked) or 0)
    did = {row[0]: row[1] for row in await session.execute(_did, asked)}
    waiting = sum(counts.get(one, 0) for one in (State.PLANNED, State.DUE, State.LEASED, State.SENDING))
    waits = await outbox.waits_of(session, source) if runs and waiting else []
    return Figures(
        sent=counts.get(State.SENT, 0),
        failed=counts.get(State.FAILED, 0),
        unknown=counts.get(State.UNKNOWN, 0),
        blocked=blocked,
        held_out=counts.get(State.HELD_OUT, 0),
        left_out=counts.get(State.SUPPRESSED, 0) - blocked + counts.get(State.CAPPED, 0),
        lapsed=counts.get(State.EXPIRED, 0),
        called_off=counts.get(State.CANCELLED, 0),
        waiting=waiting,
        stopped=int(await session.scalar(_stopped, asked) or 0),
        clicked=did.get(Touch.CLICK, 0),
        went_away=did.get(Touch.BLOCK, 0),
        bought=did.get(Touch.CONVERT, 0),
        put_off={one.reason: one.count for one in waits},
        put_off_until=max((one.until for one in waits), default=None),
    )
