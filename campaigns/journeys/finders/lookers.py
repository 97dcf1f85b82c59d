"""Whoever looked at a team of others that is nearly full: a few for its one seat, those who looked last."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, select

from campaigns.behaviour import Kind as Act
from campaigns.behaviour.models import events_table
from campaigns.journeys.finders.looking import asked, instant, may_hear, not_lately
from campaigns.journeys.journey import Journey
from commerce.customers import CustomerRow
from commerce.kit.database import Session, table_of

#: So many are told of one seat.
EACH = 3

_b, _c = events_table.c, table_of(CustomerRow).c
_lookers = (
    select(_b.customer_id)
    .join(table_of(CustomerRow), _c.id == _b.customer_id)
    .where(
        _b.kind == Act.TEAM.value,
        _b.happened_at >= instant("opened"),
        _b.subject_id == bindparam("team"),
        _b.customer_id.not_in(bindparam("members", expanding=True)),
        not_lately(_b.customer_id, bindparam("about")),
    )
    .group_by(_b.customer_id)
    .order_by(func.max(_b.happened_at).desc(), _b.customer_id)
    .limit(EACH)
)


def team_key(team_id: int) -> str:
    """What somebody on this journey hears of."""
    return f"team:{team_id}"


async def lookers(
    session: Session, journey: Journey, team_id: int, opened_at: datetime, members: Collection[int]
) -> Sequence[int]:
    """Some of those who looked at a team since it was opened, and have neither a seat in it nor heard of it."""
    wanted = asked(journey, team=team_id, opened=opened_at, members=list(members), about=team_key(team_id))
    return list(await session.scalars(_lookers.where(may_hear(journey)), wanted))
