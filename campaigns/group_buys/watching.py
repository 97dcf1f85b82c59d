"""Whoever finds every seat taken may ask to hear when one is free again."""

from __future__ import annotations

from sqlalchemy import bindparam, delete

from campaigns.group_buys.models import watches_table
from campaigns.group_buys.teams import find_team
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new

_w = watches_table.c
_take = delete(watches_table).where(_w.team_id == bindparam("team")).returning(_w.customer_id)


async def watch(session: Session, customer_id: int, team_id: int) -> bool:
    """Tell this customer when a seat is free; tells whether that was new. Raises `NotFound`."""
    await find_team(session, team_id)
    return await insert_new(session, watches_table, team_id=team_id, customer_id=customer_id, noted_at=now())


async def take_watchers(session: Session, team_id: int) -> tuple[int, ...]:
    """Who wants to hear of a free seat now; each of them is told once."""
    return tuple(sorted(await session.scalars(_take, {"team": team_id})))
