"""People who come to an invented shop by somebody's link, and staff who look at those that are remarkable."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from random import Random

from sqlalchemy import select

from bot.simulation.shelves import PEOPLE, move_in
from campaigns import referrals
from campaigns.referrals.models import referrals_table
from commerce.kit.database import Database
from commerce.kit.errors import ShopError
from commerce.kit.profile import ShopProfile

#: So few lots that hardly two friends draw the same.
_NUMBERS = 100_000_000
_MOST = 50
_friends = select(referrals_table.c.friend_id).order_by(referrals_table.c.id)


async def friends(database: Database) -> list[int]:
    """Everybody who came by a link, the first one first."""
    async with database.reading() as session:
        return list(await session.scalars(_friends))


async def bring_friend(database: Database, profile: ShopProfile, inviters: Sequence[int], chance: Random) -> int:
    """Somebody who was never here comes by somebody's link; now and then from the inviter's own address."""
    at = chance.randrange(len(inviters))
    number = PEOPLE + chance.randrange(_NUMBERS)
    house = at + 1 if chance.random() < 0.15 else number
    async with database.unit_of_work() as session:
        friend = await move_in(session, profile, number, house)
        code = await referrals.link_code(session, inviters[at])
        await referrals.accept(session, friend.id, code, profile, first_visit=friend.is_new)
    return friend.id


async def open_link(database: Database, profile: ShopProfile, person: int, inviter: int) -> None:
    """Somebody who was here before opens a link, maybe their own: nothing comes of it."""
    async with database.unit_of_work() as session:
        code = await referrals.link_code(session, inviter)
        await referrals.accept(session, person, code, profile, first_visit=False)


async def look_at_remarkable(database: Database, profile: ShopProfile, staff_id: int, seed: int) -> None:
    """Somebody looks at the referrals that wait for it: most of them are friends."""
    async with database.reading() as session:
        waiting, _ = await referrals.waiting(session, 0, _MOST)
    for one in waiting:
        with suppress(ShopError):
            async with database.unit_of_work() as session:
                if Random(f"{seed}:referral {one.id}").random() < 0.7:
                    await referrals.approve(session, staff_id, one.id, profile)
                else:
                    await referrals.refuse(session, staff_id, one.id, "They live together.")
