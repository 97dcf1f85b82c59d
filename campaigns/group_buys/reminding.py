"""The last hour of a team that is not full is told, once."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, select, update

from campaigns.group_buys.events import TeamEndsSoon
from campaigns.group_buys.models import teams_table
from campaigns.group_buys.states import TeamStatus
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, changed
from commerce.kit.events import emit

#: So long before its time is over a team is told.
BEFORE = timedelta(hours=1)
_t = teams_table.c
_soon = (
    select(_t.id, _t.opened_at, _t.expires_at)
    .where(
        _t.status == TeamStatus.FORMING,
        _t.reminded_at.is_(None),
        _t.expires_at > bindparam("at", type_=Instant()),
        _t.expires_at <= bindparam("before", type_=Instant()),
    )
    .order_by(_t.expires_at, _t.id)
    .limit(bindparam("most"))
)
_note = (
    update(teams_table)
    .where(_t.id == bindparam("team"), _t.status == TeamStatus.FORMING, _t.reminded_at.is_(None))
    .values(reminded_at=bindparam("at", type_=Instant()))
)


async def remind_due(database: Database, most: int = 200) -> int:
    """Tell of the teams whose last hour has begun; how many they are. One that never had more is not told.

    May run anywhere, any number of times at once.
    """
    async with database.reading() as session:
        due = (await session.execute(_soon, {"at": now(), "before": now() + BEFORE, "most": most})).all()
    told = 0
    for row in due:
        async with database.unit_of_work() as session:
            fresh = await changed(session, _note, {"team": row.id, "at": now()}) == 1
            if fresh and row.expires_at - row.opened_at > BEFORE:
                await emit(session, TeamEndsSoon(team_id=row.id))
                told += 1
    return told
