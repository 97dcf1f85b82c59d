"""What runs by the clock: moments come, people are written down, have their turn, and are accounted for.

Everything is looked up, so this may run in any process, any number of times, and be killed at any moment.
"""

from __future__ import annotations

from campaigns import rounds
from campaigns.broadcasts.broadcast import ROUNDS, Broadcast, card_of, those_in
from campaigns.broadcasts.events import BroadcastOverdue
from campaigns.broadcasts.feeding import anybody_next, feed
from campaigns.broadcasts.preparing import prepare
from campaigns.broadcasts.states import Status
from campaigns.broadcasts.trying import look_at_trial
from commerce.kit.database import Database
from commerce.kit.errors import MoveRefused

_AT_WORK = (Status.SCHEDULED, Status.PREPARING, Status.RUNNING)


async def keep_up(database: Database) -> int:
    """Do what is due for every broadcast; tells how much that was."""
    async with database.reading() as session:
        those = await those_in(session, *_AT_WORK)
        unsettled = await rounds.unsettled(session, ROUNDS)
        share = await rounds.pace(session) / max(1, sum(one.status is Status.RUNNING for one in those))
    done = 0
    for one in those:
        if one.status is Status.SCHEDULED:
            overdue = BroadcastOverdue(broadcast_id=one.id)
            done += await rounds.come(database, ROUNDS, one.id, one.schedule.starts_at, Status.PREPARING, overdue)
        elif one.status is Status.PREPARING:
            await prepare(database, one)
            done += 1
        else:
            done += await _go_on(database, one, share)
    return done + await rounds.settle(database, ROUNDS, unsettled)


async def _go_on(database: Database, broadcast: Broadcast, per_second: float) -> int:
    """The next people have their turn, unless those before were troubled by it."""
    async with database.reading() as session:
        if not await anybody_next(session, broadcast, per_second):
            return 0
        harm = await rounds.harm_of(session, ROUNDS, broadcast.id, broadcast.watch_from, broadcast.fed_to)
    async with database.unit_of_work() as session:
        await rounds.keep_card(session, card_of(broadcast), broadcast.recipients, per_second)
        if harm is None:
            await look_at_trial(session, broadcast)
            return await feed(session, broadcast, per_second)
        try:
            await rounds.rest(session, ROUNDS, broadcast.id, harm)
        except MoveRefused:
            return 0
    return 1
