"""The clock notes a day shortly before it begins, and ends drops; a start that was missed comes late, a day never.

A day is written down when its time has nearly come or when its first coupon is claimed, whichever is first. What was
not claimed when it is over lapses by that alone.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam

from campaigns.drops.days import Window
from campaigns.drops.drop import Day, Drop, drop_of, find_day, locked, whole
from campaigns.drops.events import DropComing, DropStopped
from campaigns.drops.models import days_table, drops_table
from campaigns.drops.states import ALIVE, MOVES, Status
from commerce import coupons
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, insert_new
from commerce.kit.events import emit
from commerce.kit.states import try_move

#: So long before it begins a day is written down, and whoever wants to hear of it is told.
LEAD = timedelta(minutes=5)
_d = drops_table.c
_alive = whole.where(_d.status.in_(bindparam("alive", expanding=True))).order_by(_d.id)


async def keep_up(database: Database) -> int:
    """Note the days whose time comes and end what is over; tells how many. May run anywhere, any number of times."""
    async with database.reading() as session:
        alive = [drop_of(row) for row in await session.execute(_alive, {"alive": list(ALIVE)})]
        due = [one for one in alive if is_over(one) or (one.gives and await _unnoted(session, one))]
    for one in due:
        async with database.unit_of_work() as session:
            await _keep_up(session, one.id)
    return len(due)


async def note_day(session: Session, drop: Drop, window: Window) -> Day:
    """A day as it is written down, now if it was not; the caller keeps the drop still."""
    known = await find_day(session, drop.id, window.day)
    if known is not None:
        return known
    row = {"drop_id": drop.id, "day": window.day, "starts_at": window.starts_at, "ends_at": window.ends_at}
    fresh = await insert_new(session, days_table, **row, quota=drop.quota(), taken=0)
    day = await find_day(session, drop.id, window.day)
    assert day is not None
    if fresh:
        await emit(session, DropComing(drop_id=drop.id, day_id=day.id))
    return day


async def finish(session: Session, drop: Drop) -> bool:
    """A drop gives nothing any more, nor does its kind of coupon; tells whether this very call ended it."""
    if not await try_move(session, drops_table, drop.id, MOVES, Status.ENDED, ended_at=now()):
        return False
    await coupons.close(session, drop.plan.template_id)
    await emit(session, DropStopped(drop_id=drop.id))
    return True


def is_over(drop: Drop) -> bool:
    """Whether no day is left, or no coupon."""
    return not drop.windows(now())


def soon(drop: Drop) -> list[Window]:
    """The days that can be claimed now or in a moment: two where one begins as the other ends."""
    return [one for one in drop.windows(now()) if one.starts_at - LEAD <= now()]


async def _keep_up(session: Session, drop_id: int) -> None:
    drop = await locked(session, drop_id)
    if drop.status in ALIVE and is_over(drop):
        await finish(session, drop)
    elif drop.gives:
        for window in soon(drop):
            await note_day(session, drop, window)


async def _unnoted(session: Session, drop: Drop) -> bool:
    return any([await find_day(session, drop.id, one.day) is None for one in soon(drop)])
