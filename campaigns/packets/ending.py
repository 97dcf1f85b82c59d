"""Packets whose time is over end, and the shares that nobody took end with them."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from campaigns.packets.making import close
from campaigns.packets.models import packets_table
from campaigns.packets.states import Status
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant

_p = packets_table.c
_due = (
    select(_p.id)
    .where(_p.status == Status.OPEN, _p.expires_at <= bindparam("at", type_=Instant()))
    .order_by(_p.expires_at, _p.id)
    .limit(bindparam("most"))
)


async def end_due(database: Database, most: int = 200) -> int:
    """End what is due, each in a transaction of its own; tells how many. May run anywhere, any number of times."""
    async with database.reading() as session:
        due = (await session.scalars(_due, {"at": now(), "most": most})).all()
    ended = 0
    for packet_id in due:
        async with database.unit_of_work() as session:
            ended += await close(session, packet_id, Status.OVER, _p.expires_at <= now())
    return ended
