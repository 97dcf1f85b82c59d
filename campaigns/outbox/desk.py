"""The sender's desk: messages are judged and begun, and what became of them is written down, many at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

import structlog

from campaigns.outbox import claiming
from campaigns.outbox.ending import Ending, ending, refused, too_late
from campaigns.outbox.messenger import Failed, Messenger, Outcome, Owed
from campaigns.outbox.models import State
from campaigns.outbox.verdicts import Gate
from commerce import customers
from commerce.kit.clock import now
from commerce.kit.database import Database

log = structlog.get_logger(__name__)

Noticed = Callable[[Owed, State], None]
#: Is told which messages are brought next, to look up together what each of them needs.
Expect = Callable[[Sequence[Owed]], Awaitable[None]]
#: A message that the messenger or the gate stumbles over (its own mistake, not the network's) is tried so often.
MOST_STUMBLES = 8


class Desk:
    """Keeps the rows of one sender in step with what happens to its messages."""

    def __init__(
        self, database: Database, messenger: Messenger, gate: Gate, noticed: Noticed, expect: Expect | None = None
    ) -> None:
        self._database = database
        self._messenger = messenger
        self._gate = gate
        self._noticed = noticed
        self._expect = expect

    async def begin(self, these: Sequence[Owed]) -> tuple[list[Owed], list[Ending]]:
        """Those of these that leave now: still ours, not too late, and let go by the gate in the same transaction.

        When the gate stumbles over somebody, the others are judged without them; the second list is of such.
        """
        at = now()
        late = [too_late(owed, owed.waited_for) for owed in these if _is_late(owed, at)]
        if late:
            await self.write_down(late)
        begun, stumbled = await self._judged([owed for owed in these if not _is_late(owed, at)])
        if begun and self._expect is not None:
            await self._announce(begun, self._expect)
        return begun, stumbled

    async def deliver(self, owed: Owed) -> Outcome:
        """Bring one message; what its messenger raises may have come after it left."""
        try:
            return await self._messenger.deliver(owed)
        except Exception as failure:
            log.error("messenger_stumbled", delivery_id=owed.id, notice=owed.notice, exc_info=failure)
            return Failed(type(failure).__name__, final=owed.attempt >= MOST_STUMBLES, maybe_sent=True)

    async def write_down(self, endings: Sequence[Ending]) -> None:
        """What became of these, in one unit of work; whoever is gone is not written to again.

        When one of them cannot be written down, the others are without it: its lease runs out.
        """
        try:
            await self._write_down(endings)
        except Exception as failure:
            if len(endings) == 1:
                owed = endings[0].owed
                log.error("not_written_down", delivery_id=owed.id, notice=owed.notice, exc_info=failure)
                return
            for one in endings:
                await self.write_down([one])

    async def _judged(self, these: Sequence[Owed]) -> tuple[list[Owed], list[Ending]]:
        if not these:
            return [], []
        try:
            return await self._judge(these), []
        except Exception as failure:
            if len(these) == 1:
                return [], [await self._note_stumble(these[0], failure)]
        apart = [await self._judged([owed]) for owed in these]
        return [owed for begun, _ in apart for owed in begun], [one for _, stumbled in apart for one in stumbled]

    async def _judge(self, these: Sequence[Owed]) -> list[Owed]:
        async with self._database.unit_of_work() as session:
            asked = [owed for owed in these if owed.topic is not None]
            verdicts = await self._gate.judge(session, asked) if asked else []
            those = [refused(owed, verdict) for owed, verdict in zip(asked, verdicts, strict=True)]
            endings = [one for one in those if one is not None]
            held = {one.owed.id for one in endings}
            begun = await claiming.begin(session, [owed for owed in these if owed.id not in held])
            await claiming.record(session, endings)
        self._tell(endings)
        return begun

    async def _note_stumble(self, owed: Owed, failure: Exception) -> Ending:
        log.error("gate_stumbled", delivery_id=owed.id, notice=owed.notice, exc_info=failure)
        vain = owed.topic is not None and owed.attempt >= MOST_STUMBLES
        ended = ending(owed, Failed(type(failure).__name__, final=vain))
        await self.write_down([ended])
        return ended

    async def _announce(self, begun: Sequence[Owed], expect: Expect) -> None:
        """Who is not prepared for them looks up what each needs when it is its turn."""
        try:
            await expect(begun)
        except Exception as failure:
            log.warning("not_expected", messages=len(begun), exc_info=failure)

    async def _write_down(self, endings: Sequence[Ending]) -> None:
        async with self._database.unit_of_work() as session:
            for one in sorted(endings, key=lambda ending: ending.owed.customer_id):
                if one.gone is not None:
                    await customers.mark_unreachable(session, one.owed.customer_id, one.gone)
            overtaken = await claiming.record(session, endings)
        for owed in overtaken:
            log.warning("sent_too_slowly", delivery_id=owed.id, attempt=owed.attempt)
        self._tell(endings)

    def _tell(self, endings: Sequence[Ending]) -> None:
        for one in endings:
            if one.state not in (State.SENT, State.DUE):
                owed = one.owed
                state = one.state.value
                log.info("delivery", delivery_id=owed.id, notice=owed.notice, state=state, reason=one.reason)
            self._noticed(one.owed, one.state)


def _is_late(owed: Owed, at: datetime) -> bool:
    return owed.not_after is not None and at > owed.not_after
