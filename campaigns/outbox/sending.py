"""The sender: brings what is owed, in order for each person, and writes down what became of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import groupby
from secrets import token_hex

import structlog

from campaigns.outbox import claiming
from campaigns.outbox.messenger import Delivered, Failed, Messenger, NotNeeded, Outcome, Owed, Unreachable
from campaigns.outbox.models import UNREACHABLE, Lane, State
from commerce import customers
from commerce.kit.clock import now
from commerce.kit.database import Database

log = structlog.get_logger(__name__)

_FIRST_PAUSE = timedelta(seconds=2)
_LONGEST_PAUSE = timedelta(minutes=10)
#: After so long even the most important message is no news any more.
GIVE_UP_AFTER = timedelta(days=3)
#: A message that the messenger stumbles over (its own mistake, not the network's) is tried so often.
MOST_STUMBLES = 8

Noticed = Callable[[Owed, State], None]


class Sender:
    """Sends what the outbox owes, through a messenger; any number of senders may share one outbox."""

    def __init__(
        self,
        database: Database,
        messenger: Messenger,
        *,
        most: int = 60,
        at_once: int = 16,
        noticed: Noticed = lambda owed, state: None,
    ) -> None:
        """`most` messages are leased at a time, `at_once` people written to; `noticed` hears how each attempt ended."""
        self._database = database
        self._messenger = messenger
        self._owner = token_hex(8)
        self._most = most
        self._hands = asyncio.Semaphore(at_once)
        self._noticed = noticed

    async def take_over(self) -> int:
        """Take up at once what senders before this one left in the midst; returns how many messages that were.

        For a sender that knows itself alone: those that live would see their messages sent a second time.
        """
        async with self._database.unit_of_work() as session:
            return await claiming.take_over(session, self._owner)

    async def run(self) -> int:
        """Send what is due now; returns how many messages were tried."""
        async with self._database.reading() as session:
            if not await claiming.anything_due(session):
                return 0
        owed = await self._lease()
        in_order = sorted(owed, key=lambda one: (one.customer_id, one.lane, one.id))
        lines = [list(theirs) for _, theirs in groupby(in_order, key=lambda one: (one.customer_id, one.lane))]
        await asyncio.gather(*(self._serve(theirs) for theirs in lines))
        return len(owed)

    async def _lease(self) -> list[Owed]:
        async with self._database.unit_of_work() as session:
            owed = await claiming.lease(session, self._owner, Lane.TRANSACTIONAL, self._most)
            if len(owed) < self._most:
                owed += await claiming.lease(session, self._owner, Lane.BULK, self._most - len(owed))
            return owed

    async def _serve(self, theirs: Sequence[Owed]) -> None:
        """One person's messages of a lane in order; when one must wait, those after it wait as long."""
        async with self._hands:
            for at, owed in enumerate(theirs):
                pause = await self._bring(owed)
                if pause is not None:
                    await self._put_off(theirs[at + 1 :], pause, "after another message")
                    return

    async def _bring(self, owed: Owed) -> timedelta | None:
        """Bring one message; gives the pause before it is tried again, if it must be."""
        if owed.not_after is not None and now() > owed.not_after:
            await self._end(owed, State.EXPIRED, "too late")
            return None
        async with self._database.unit_of_work() as session:
            if not await claiming.begin(session, owed):
                return None
        return await self._record(owed, await self._deliver(owed))

    async def _deliver(self, owed: Owed) -> Outcome:
        try:
            return await self._messenger.deliver(owed)
        except Exception as failure:
            log.error("messenger_stumbled", delivery_id=owed.id, notice=owed.notice, exc_info=failure)
            return Failed(type(failure).__name__, final=owed.attempt >= MOST_STUMBLES, maybe_sent=True)

    async def _record(self, owed: Owed, outcome: Outcome) -> timedelta | None:
        match outcome:
            case Delivered():
                await self._note_sent(owed, outcome.message_id)
            case Unreachable():
                async with self._database.unit_of_work() as session:
                    await customers.mark_unreachable(session, owed.customer_id, outcome.reason)
                    await claiming.end(session, owed, State.SUPPRESSED, f"{UNREACHABLE}: {outcome.reason}")
                self._noticed(owed, State.SUPPRESSED)
            case NotNeeded():
                await self._end(owed, State.SUPPRESSED, outcome.reason)
            case Failed() if outcome.maybe_sent and owed.lane is Lane.BULK:
                await self._end(owed, State.UNKNOWN, outcome.reason)
            case Failed() if outcome.final or now() - owed.created_at > GIVE_UP_AFTER:
                await self._end(owed, State.FAILED, outcome.reason)
            case Failed():
                pause = outcome.retry_after or pause_after(owed.attempt)
                await self._put_off([owed], pause, outcome.reason)
                return pause
        return None

    async def _note_sent(self, owed: Owed, message_id: int | None) -> None:
        async with self._database.unit_of_work() as session:
            recorded = await claiming.sent(session, owed, message_id)
        if not recorded:
            log.warning("sent_too_slowly", delivery_id=owed.id, attempt=owed.attempt)
        self._noticed(owed, State.SENT)

    async def _end(self, owed: Owed, state: State, reason: str) -> None:
        async with self._database.unit_of_work() as session:
            await claiming.end(session, owed, state, reason)
        log.info("delivery", delivery_id=owed.id, notice=owed.notice, state=state.value, reason=reason)
        self._noticed(owed, state)

    async def _put_off(self, these: Sequence[Owed], pause: timedelta, reason: str) -> None:
        if not these:
            return
        async with self._database.unit_of_work() as session:
            for owed in these:
                await claiming.put_off(session, owed, now() + pause, reason)
        for owed in these:
            self._noticed(owed, State.DUE)


def pause_after(attempt: int) -> timedelta:
    """How long a message rests after its first, second, third attempt: 2 s, 4 s, 8 s … ten minutes at most."""
    return min(_FIRST_PAUSE * (1 << min(attempt - 1, 16)), _LONGEST_PAUSE)
