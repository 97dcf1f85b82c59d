"""What runs by the clock: offers are weighed, promised, have their turn, and are accounted for.

Everything is looked up, so this may run in any process, any number of times, and be killed at any moment.
"""

from __future__ import annotations

from campaigns import rounds
from campaigns.personal_offers.feeding import anybody_next, feed
from campaigns.personal_offers.offers import ROUNDS, Offers, card_of, those_in
from campaigns.personal_offers.preparing import prepare
from campaigns.personal_offers.states import Status
from commerce.kit.database import Database
from commerce.kit.errors import MoveRefused


async def keep_up(database: Database) -> int:
    """Do what is due for every campaign; tells how much that was."""
    async with database.reading() as session:
        those = await those_in(session, Status.WEIGHING, Status.PROMISING, Status.RUNNING)
        unsettled = await rounds.unsettled(session, ROUNDS)
        share = await rounds.pace(session) / max(1, sum(one.status is Status.RUNNING for one in those))
    done = 0
    for one in those:
        if one.is_preparing:
            await prepare(database, one)
            done += 1
        else:
            done += await _go_on(database, one, share)
    return done + await rounds.settle(database, ROUNDS, unsettled)


async def _go_on(database: Database, offers: Offers, per_second: float) -> int:
    """The next people have their turn, unless those before were troubled by it."""
    async with database.reading() as session:
        if not await anybody_next(session, offers, per_second):
            return 0
        harm = await rounds.harm_of(session, ROUNDS, offers.id, offers.watch_from, offers.fed_to)
    async with database.unit_of_work() as session:
        await rounds.keep_card(session, card_of(offers), offers.recipients, per_second)
        if harm is None:
            return await feed(session, offers, per_second)
        try:
            await rounds.rest(session, ROUNDS, offers.id, harm)
        except MoveRefused:
            return 0
    return 1
