"""Daily drops in an invented shop: fewer coupons than people who tap when their time has come."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from random import Random
from typing import Any

from sqlalchemy import select

from bot.simulation.shelves import move_in
from campaigns import drops
from campaigns.drops import Plan, Status
from campaigns.drops.models import drops_table
from commerce import coupons, orders
from commerce.coupons import Plan as CouponPlan
from commerce.coupons import Stack, Way
from commerce.coupons import Terms as CouponTerms
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.errors import ShopError
from commerce.kit.profile import ShopProfile

#: Of a day's orders about so many could have a coupon of the day.
_ONE_IN = 15
_d = drops_table.c
_alive = select(_d.id, _d.status).where(_d.status.in_(drops.ALIVE)).order_by(_d.id)


async def let_drop(database: Database, profile: ShopProfile, seed: int, *, orders: int, days: int) -> None:
    """One each day from the morning on, two for one person at most; one at noon, so many in all; one for newcomers."""
    today, few = now().astimezone(profile.timezone).date(), max(2, orders // days // _ONE_IN)
    kinds: tuple[tuple[str, dict[str, Any], bool], ...] = (
        ("Morning", {"minute": 8 * 60, "daily": few, "per_person": 2}, False),
        ("Noon", {"minute": 12 * 60, "daily": 2 * few, "total": few * max(2, days // 2)}, False),
        ("Newcomers", {"minute": 0, "daily": few, "weekdays": 0b0111110}, True),
    )
    for name, facts, for_new in kinds:
        terms = CouponTerms(
            stack=Stack.ORDER, currency=profile.currency, amount=500, threshold=1_500, new_customers_only=for_new
        )
        async with database.unit_of_work() as session:
            staff_id = (await move_in(session, profile, 0, 0)).id
            kind = await coupons.draft(session, staff_id, CouponPlan(name=name, terms=terms, way=Way.DROP, term_days=3))
            plan = Plan(template_id=kind.id, first_day=today, **facts)
            await drops.publish(session, staff_id, (await drops.draft(session, staff_id, plan, profile)).id)


async def change_mind(database: Database, staff_id: int, seed: int) -> None:
    """Once a day: a drop is paused, and goes on the next day; hardly ever one is ended."""
    chance = Random(f"{seed}:drops:{now():%m%d}")
    async with database.unit_of_work() as session:
        for row in (await session.execute(_alive)).all():
            lot = chance.random()
            if row.status == Status.PAUSED:
                await drops.resume(session, staff_id, row.id)
            elif lot < 0.1:
                await drops.pause(session, staff_id, row.id)
            elif lot < 0.12:
                await drops.end(session, staff_id, row.id)


async def claim_one(database: Database, profile: ShopProfile, people: Sequence[int], chance: Random) -> None:
    """Some people tap today's button at the same moment; whoever comes too early or too late may ask to be told."""
    async with database.reading() as session:
        found = (await session.execute(_alive)).all()
    if not found:
        return
    drop_id, today = chance.choice(found).id, now().astimezone(profile.timezone).date()

    async def taps(person: int) -> None:
        try:
            async with database.unit_of_work() as session:
                bought = await orders.has_bought(session, person)
                await drops.claim(session, person, drop_id, today, profile, bought_before=bought)
        except ShopError:
            with suppress(ShopError):
                async with database.unit_of_work() as session:
                    await drops.remind(session, person, drop_id)

    await asyncio.gather(*map(taps, people))
