"""Partners of an invented shop: some people come by their links, and the staff pay them what is stated."""

from __future__ import annotations

from contextlib import suppress
from random import Random

from sqlalchemy import select

from bot.simulation.shelves import people
from campaigns import partners
from campaigns.partners.models import partners_table
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.errors import ShopError
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile

#: Of all who come, so many come by a partner's link.
_COMES_BY = 0.15
_p = partners_table.c
_all = select(_p.id, _p.code).order_by(_p.id)


async def team_up(database: Database, profile: ShopProfile, seed: int, *, orders: int, days: int) -> None:
    """Three partners: one is a customer as well, one counts first orders only, one is paid from a large sum on."""
    everybody = await people(database, profile)
    staff_id = everybody[0]
    async with database.unit_of_work() as session:
        made = [
            (await partners.make(session, staff_id, f"Partner {at}", rate, profile.currency)).id
            for at, rate in enumerate((1_000, 2_000, 333), 1)
        ]
        await partners.accept(session, everybody[1], await partners.invite(session, staff_id, made[0]))
        await partners.set_new_only(session, staff_id, made[1], True)
        await partners.set_minimum(session, staff_id, made[2], Money(5_000, profile.currency))


async def come_by(database: Database, profile: ShopProfile, person: int, chance: Random) -> None:
    """Somebody opens a partner's link before they order, if they do."""
    if chance.random() >= _COMES_BY:
        return
    async with database.unit_of_work() as session:
        codes = [row.code for row in await session.execute(_all)]
        if codes:
            await partners.arrive(session, person, chance.choice(codes), profile)


async def pay_partners(database: Database, staff_id: int, most: int) -> None:
    """Whoever is due is paid, and what was paid is written down."""
    async with database.reading() as session:
        everyone = [row.id for row in await session.execute(_all)]
        due = {one: await partners.due(session, await partners.get(session, one)) for one in everyone}
    for partner_id, amount in due.items():
        today = now().date()
        with suppress(ShopError):
            async with database.unit_of_work() as session:
                await partners.pay(
                    session,
                    staff_id,
                    partner_id,
                    seen=amount.amount,
                    day=today,
                    reference="SEPA",
                    today=today,
                    limit=most,
                )
