"""Broadcasts agree with the outbox: what is over has nobody left, what is paid for is in its budget, none too many."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, exists, func, literal, or_, select

from campaigns.broadcasts.broadcast import KIND
from campaigns.broadcasts.models import broadcasts_table, contents_table
from campaigns.broadcasts.states import BEFORE, Status
from campaigns.outbox import Delivery, State
from commerce.checkout.rule import Rule
from commerce.kit.database import table_of

_b, _v, _d = broadcasts_table.c, contents_table.c, table_of(Delivery).c
_its = (_d.source_kind == KIND, _d.source_id == _b.id)
_left = exists().where(*_its, _d.state.in_((State.PLANNED, State.DUE, State.LEASED, State.SENDING)))


def _unfinished() -> Select[Any]:
    """A broadcast is over, and somebody still waits for it."""
    over = or_(_b.status == Status.ENDED, (_b.status == Status.STOPPED) & _b.ended_at.is_not(None))
    return select(_b.id, _b.status).where(over, _left)


def _too_early() -> Select[Any]:
    """Somebody was written down for a broadcast that has not been launched."""
    return select(_b.id, _b.status).where(_b.status.in_(BEFORE), exists().where(*_its))


def _twice() -> Select[Any]:
    """Somebody has a broadcast twice."""
    return (
        select(_d.source_id, _d.customer_id, func.count())
        .where(_d.source_kind == KIND)
        .group_by(_d.source_id, _d.customer_id)
        .having(func.count() > 1)
    )


def _speechless() -> Select[Any]:
    """The newest version of a broadcast is missing."""
    return select(_b.id, _b.version).where(~exists().where(_v.broadcast_id == _b.id, _v.version == _b.version))


def _overpaid() -> Select[Any]:
    """More messages were paid for than the broadcast says, or than its Stars are worth."""
    paid = select(func.count()).where(*_its, _d.step.like(literal("v%$"))).correlate(broadcasts_table).scalar_subquery()
    return select(_b.id, paid, _b.paid_given, _b.paid_stars).where(
        _b.paid_most > 0, or_(paid > _b.paid_given, _b.paid_given > _b.paid_stars * 10)
    )


RULES = (
    Rule("a broadcast that is over has nobody left", "broadcast {0}, {1}", _unfinished()),
    Rule("nobody has a broadcast before it is launched", "broadcast {0}, {1}", _too_early()),
    Rule("nobody has a broadcast twice", "broadcast {0}, customer {1}: {2}", _twice()),
    Rule("each broadcast says something", "broadcast {0}, version {1}", _speechless()),
    Rule("a paid broadcast keeps its budget", "broadcast {0}: {1} messages, {2} counted, {3} Stars", _overpaid()),
)
