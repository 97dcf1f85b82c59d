"""The sender: brings what is owed, in order for each person, and writes down what became of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from itertools import groupby
from secrets import token_hex

from campaigns.outbox import claiming
from campaigns.outbox.desk import Desk, Expect, Noticed
from campaigns.outbox.ending import Ending, after, ending
from campaigns.outbox.flow import Flow, Roads
from campaigns.outbox.messenger import Messenger, Owed
from campaigns.outbox.models import LANES, Lane, State
from campaigns.outbox.verdicts import Gate, OpenGate
from commerce.kit.database import Database

#: So many advertisements that are paid for are on their way at once: of a thousand a second each takes 80 ms from
#: its beginning until it is written down. They leave connections free for those who are answered meanwhile.
PAID_AT_ONCE = 80


class Sender:
    """Sends what the outbox owes, through a messenger; any number of senders may share one outbox."""

    def __init__(
        self,
        database: Database,
        messenger: Messenger,
        gate: Gate | None = None,
        *,
        most: int = 60,
        at_once: int = 16,
        is_paid: Callable[[Owed], bool] = lambda owed: False,
        noticed: Noticed = lambda owed, state: None,
        expect: Expect | None = None,
    ) -> None:
        """`most` messages are leased at a time, `at_once` people written to; `noticed` hears how each attempt ended.

        `most` is no more than the slowest lane brings within a lease, even where it has a tenth of the bot's turns.
        `is_paid` tells which advertisements go by the wider way that Telegram has for those that are paid for.
        `expect` hears who leaves together, before they are brought.
        """
        self._database = database
        self._desk = Desk(database, messenger, gate or OpenGate(), noticed, expect)
        self._owner = token_hex(8)
        self._most = most
        self._hands = asyncio.Semaphore(at_once)
        self._roads = Roads(at_once, PAID_AT_ONCE, is_paid)
        self._resting = False

    async def take_over(self) -> int:
        """Take up at once what senders before this one left in the midst; returns how many messages that were.

        For a sender that knows itself alone: those that live would see their messages sent a second time.
        """
        self._resting = False
        async with self._database.unit_of_work() as session:
            return await claiming.take_over(session, self._owner)

    def rest(self) -> None:
        """Begin no advertisement any more, until this sender takes over again: those on their way come home."""
        self._resting = True

    async def run(self, *lanes: Lane) -> int:
        """Send what is due now in these lanes, or in all of them; returns how many messages were tried.

        Advertisements that become due meanwhile go along.
        """
        async with self._database.reading() as session:
            if not await claiming.anything_due(session, lanes or LANES):
                return 0
        tried = await self._tell_news() if Lane.TRANSACTIONAL in (lanes or LANES) else 0
        advertising = [lane for lane in (lanes or LANES) if lane is not Lane.TRANSACTIONAL]
        if advertising and tried < self._most:
            tried += await self._advertise(advertising)
        return tried

    async def _tell_news(self) -> int:
        owed = await self._lease([Lane.TRANSACTIONAL], self._most)
        in_order = sorted(owed, key=lambda one: (one.customer_id, one.id))
        lines = [list(theirs) for _, theirs in groupby(in_order, key=lambda one: one.customer_id)]
        await asyncio.gather(*(self._serve(theirs) for theirs in lines))
        return len(owed)

    async def _advertise(self, lanes: Sequence[Lane]) -> int:
        async def supply(most: int) -> Sequence[Owed]:
            return [] if self._resting else await self._lease(lanes, most)

        return await Flow(self._desk, supply, self._roads, self._most).run()

    async def _lease(self, lanes: Sequence[Lane], most: int) -> list[Owed]:
        owed: list[Owed] = []
        async with self._database.unit_of_work() as session:
            for lane in lanes:
                if len(owed) < most:
                    owed += await claiming.lease(session, self._owner, lane, most - len(owed))
        return owed

    async def _serve(self, theirs: Sequence[Owed]) -> None:
        """One person's news in order; when one must wait, those after it wait as long."""
        async with self._hands:
            for at, owed in enumerate(theirs):
                ended = await self._bring(owed)
                if ended is not None and ended.state is State.DUE:
                    await self._desk.write_down([after(one, ended.due_at) for one in theirs[at + 1 :]])
                    return

    async def _bring(self, owed: Owed) -> Ending | None:
        """How the attempt ended; nothing where it was not made."""
        leaving, stumbled = await self._desk.begin([owed])
        if not leaving:
            return stumbled[0] if stumbled else None
        ended = ending(owed, await self._desk.deliver(owed))
        await self._desk.write_down([ended])
        return ended
