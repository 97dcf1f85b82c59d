"""Packets in an invented shop: dropped now and then, with fewer shares than people who tap."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from random import Random

from sqlalchemy import select

from bot.simulation.shelves import move_in
from campaigns import packets
from campaigns.packets import Plan, Status
from campaigns.packets.models import packets_table
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.profile import ShopProfile

_LONGEST = 240
_p = packets_table.c
_open = select(_p.id, _p.token).where(_p.status == Status.OPEN).order_by(_p.id)


async def drop_first(database: Database, profile: ShopProfile, seed: int, *, orders: int, days: int) -> None:
    """One for the first half of the run."""
    async with database.unit_of_work() as session:
        staff_id = (await move_in(session, profile, 0, 0)).id
        await _drop(session, staff_id, profile.currency, max(2, orders // 20), max(1, days * 12), Random(seed))


async def drop_one(database: Database, profile: ShopProfile, staff_id: int, seed: int) -> None:
    """Every other day a packet for a few, open for some hours; one that is still open may be ended before its time."""
    chance = Random(f"{seed}:packet:{now():%m%d}")
    async with database.unit_of_work() as session:
        for row in await session.execute(_open):
            if chance.random() < 0.3:
                await packets.end(session, staff_id, row.id)
        if chance.random() < 0.6:
            people, hours = chance.choice((2, 3, 5, 8)), chance.choice((10, 30, 60))
            await _drop(session, staff_id, profile.currency, people, hours, chance)


async def open_one(database: Database, profile: ShopProfile, people: Sequence[int], chance: Random) -> None:
    """Some people tap a packet at the same moment; one of them may have tapped before."""
    async with database.reading() as session:
        found = (await session.execute(_open)).all()
    if not found:
        return
    token = chance.choice(found).token

    async def taps(person: int) -> None:
        async with database.unit_of_work() as session:
            await packets.take(session, person, token, profile)

    await asyncio.gather(*map(taps, people))


async def _drop(session: Session, staff_id: int, currency: str, people: int, hours: int, chance: Random) -> None:
    total = people * chance.randint(200, 900)
    plan = Plan(
        currency=currency,
        total=total,
        people=people,
        minimum=packets.fair_minimum(total, people),
        threshold=chance.choice((0, 2_000)),
        term_days=chance.choice((2, 7)),
        hours=min(hours, _LONGEST),
    )
    drafted = await packets.draft(session, staff_id, plan)
    await packets.publish(session, staff_id, drafted.id, f"Packet {drafted.id}")
