"""The members of a team that is not complete hear once that little time is left."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, select, update

from campaigns.group_buys.events import TeamEnding
from campaigns.group_buys.models import teams_table
from campaigns.group_buys.states import TeamStatus
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session, changed
from commerce.kit.events import emit

#: So long before its end a team is reminded, unless it had not much more time from the beginning.
BEFORE = timedelta(hours=1)
_t = teams_table.c
_waiting = (_t.status == TeamStatus.FORMING, _t.reminded_at.is_(None))
_soon = (
    select(_t.id, _t.opened_at, _t.expires_at)
    .where(
        *_waiting,
        _t.expires_at > bindparam("at", type_=Instant()),
        _t.expires_at <= bindparam("until", type_=Instant()),
    )
    .order_by(_t.expires_at, _t.id)
    .limit(bindparam("most"))
)
_note = update(teams_table).where(_t.id == bindparam("team"), *_waiting).values(reminded_at=bindparam("at"))


async def remind_due(database: Database, most: int = 200) -> int:
    """Tell of teams whose time is nearly over, each once; tells how many that were."""
    async with database.reading() as session:
        asked = {"at": now(), "until": now() + BEFORE, "most": most}
        soon = (await session.execute(_soon, asked)).all()
    told = 0
    for team_id, opened_at, expires_at in soon:
        async with database.unit_of_work() as session:
            told += await _remind(session, team_id, expires_at - opened_at >= 2 * BEFORE)
    return told


async def _remind(session: Session, team_id: int, worth_it: bool) -> bool:
    if not await changed(session, _note, {"team": team_id, "at": now()}) or not worth_it:
        return False
    await emit(session, TeamEnding(team_id=team_id))
    return True
