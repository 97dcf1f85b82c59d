"""What the clock does for journeys: it looks who is to be brought onto each, and lets everybody go on who is due."""

from __future__ import annotations

from sqlalchemy import bindparam, or_, select, update

from campaigns.journeys.advancing import advance_due
from campaigns.journeys.entering import enter
from campaigns.journeys.finders import MOST, SLACK, find
from campaigns.journeys.journey import Journey, running
from campaigns.journeys.learning import learn_due
from campaigns.journeys.models import journeys_table
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.reckoning import reckon
from campaigns.journeys.states import Kind
from campaigns.journeys.tuning import begin, unbegun
from commerce import wishlists
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, changed, lock_for_update
from commerce.kit.profile import ShopProfile

_j = journeys_table.c
_look = (
    update(journeys_table)
    .where(_j.id == bindparam("of"), _j.is_on)
    .where(or_(_j.looked_at.is_(None), _j.looked_at <= bindparam("before", type_=Instant())))
    .values(looked_at=bindparam("at", type_=Instant()))
)
#: Of what is scarce no more people are told than there are pieces: processes take turns.
_hold = select(_j.id).where(_j.id == bindparam("of"))
#: Unless it was tuned or switched off and on meanwhile: then all is looked through anew.
_looked_through = (
    update(journeys_table)
    .where(_j.id == bindparam("of"), _j.is_on, _j.version_id == bindparam("version"))
    .values(found_to=bindparam("at", type_=Instant()))
)


async def keep_up(database: Database, profile: ShopProfile) -> int:
    """Do what is due; may run anywhere, any number of times. Returns how much was done."""
    async with database.reading() as session:
        new_here = await unbegun(session)
    if new_here:
        async with database.unit_of_work() as session:
            await begin(session)
    async with database.reading() as session:
        there = await running(session)
    if any(one.kind is Kind.WINBACK for one in there) and await learn_due(database):
        async with database.reading() as session:
            there = await running(session)
    done = sum([await _look_for(database, one, profile) for one in there])
    return done + await advance_due(database, profile)


async def _look_for(database: Database, journey: Journey, profile: ShopProfile) -> int:
    """Bring those onto a journey who are to be, if it is time to look."""
    at = now()
    async with database.unit_of_work() as session:
        if not await changed(session, _look, {"of": journey.id, "at": at, "before": at - RECIPES[journey.kind].every}):
            return 0
    if journey.kind is Kind.REPLENISH:
        await reckon(database, None if journey.found_to is None else journey.found_to - SLACK)
    if journey.kind is Kind.CHEAPER:
        await wishlists.look_at_prices(database, profile.currency)
    done = 0
    while True:
        found, entered = await _bring(database, journey, profile)
        done += entered
        if found < MOST:
            break
        if not entered:
            return done
    async with database.unit_of_work() as session:
        await session.execute(_looked_through, {"of": journey.id, "at": at, "version": journey.version_id})
    return done


async def _bring(database: Database, journey: Journey, profile: ShopProfile) -> tuple[int, int]:
    """Some of those who are to be brought onto a journey now; tells how many these were, and how many are new on it."""
    async with database.studying() as session:
        found = await find(session, journey, profile)
    again, entered = RECIPES[journey.kind].again_after, 0
    async with database.unit_of_work() as session:
        if found and journey.kind is Kind.BACK:
            await session.execute(lock_for_update(session, _hold), {"of": journey.id})
            found = await find(session, journey, profile)
        for one in found:
            number = await enter(
                session,
                journey,
                one.customer_id,
                one.key,
                began_at=one.began_at,
                again_after=again if one.again_after is None else one.again_after,
                facts=one.facts,
            )
            entered += number is not None
    return len(found), entered
