"""What runs by the clock for every kind of rounds: moments come, harm is seen, and what was interrupted is settled.

Everything is looked up, so this may run in any process, any number of times, and be killed at any moment.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, Table, exists, or_, select

from campaigns import attribution
from campaigns.outbox import Delivery, State
from campaigns.rounds.kinds import Kind, Rest, Stage
from campaigns.rounds.steering import tidy
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, table_of
from commerce.kit.events import Event, emit
from commerce.kit.states import State as Status
from commerce.kit.states import try_move

#: A moment that passed longer ago than this was missed: a person decides, and nothing goes out unasked.
GRACE = timedelta(minutes=10)

_d = table_of(Delivery).c


async def come(
    database: Database, kind: Kind[Status], round_id: int, starts: datetime | None, to: Status, overdue: Event
) -> int:
    """What waits for its moment goes on to be prepared when it has come, or is overdue if nobody was there then."""
    if starts is None or starts > now():
        return 0
    missed = now() - starts > GRACE
    waits = kind.table.c.status == Stage.SCHEDULED
    async with database.unit_of_work() as session:
        status = kind.status(Stage.OVERDUE) if missed else to
        turned = await try_move(session, kind.table, round_id, kind.moves, status, waits)
        if turned and missed:
            await emit(session, overdue)
    return int(turned)


async def harm_of(session: Session, kind: Kind[Any], round_id: int, watch_from: int, fed_to: int) -> Rest | None:
    """Why a running round should rest, if the latest of its people were troubled by it."""
    harm = (await attribution.look(session, kind.name, round_id, watch_from, fed_to)).harm()
    return None if harm is None else Rest(harm)


async def unsettled(session: Session, kind: Kind[Any]) -> list[int]:
    """Rounds that rest while somebody waits with the sender, or were stopped and are not over yet."""
    return list(await session.scalars(_unsettled(kind.name, kind.table)))


@cache
def _unsettled(kind: str, table: Table) -> Select[Any]:
    rows = table.c
    waits = exists().where(_d.source_kind == kind, _d.source_id == rows.id, _d.state == State.DUE)
    left = or_((rows.status == Stage.PAUSED) & waits, (rows.status == Stage.STOPPED) & rows.ended_at.is_(None))
    return select(rows.id).where(left)


async def settle(database: Database, kind: Kind[Any], those: list[int]) -> int:
    """Put what they left lying where it belongs; tells how many rows that were."""
    done = 0
    for round_id in those:
        async with database.unit_of_work() as session:
            done += await tidy(session, kind, round_id)
    return done
