"""Advertisements on their way: begun and written down some at a time, so that each costs a part of a statement.

So many are with Telegram, or marked so, at the same time at most; that is what a dying process leaves uncertain.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from campaigns.outbox.desk import Desk
from campaigns.outbox.ending import Ending, after, ending
from campaigns.outbox.messenger import Outcome, Owed
from campaigns.outbox.models import Lane, State

#: Whatever became of a message is written down within so many seconds, if others keep the hands busy.
_WRITTEN_WITHIN = 0.5
#: Where messages go by the way that is paid for, so many times more are had ahead: they are gone as soon.
_FASTER = 4
#: Gives up to so many more messages, nobody's twice.
Supply = Callable[[int], Awaitable[Sequence[Owed]]]


@dataclass(frozen=True)
class Roads:
    """How many may be on their way at once: by the usual way, and by the one that is paid for."""

    usual: int
    paid: int
    is_paid: Callable[[Owed], bool]

    def room(self, is_paid: bool) -> int:
        """How many this way takes."""
        return self.paid if is_paid else self.usual

    def worth(self, is_paid: bool) -> int:
        """So many are begun together: more of them the slower the way is, as the others are on theirs for longer."""
        room = self.room(is_paid)
        return max(room // 2, 1) if is_paid else room - room // 4


class Flow:
    """Messages leave together whenever enough room on their way is free; some that take long hold nobody up."""

    def __init__(self, desk: Desk, supply: Supply, roads: Roads, ahead: int) -> None:
        """`ahead`: so many at most are had before there is room for them."""
        self._desk = desk
        self._supply = supply
        self._roads = roads
        self._ahead = ahead
        self._waiting: deque[Owed] = deque()
        self._on_the_way: dict[asyncio.Task[Outcome], Owed] = {}
        self._ended: list[Ending] = []
        self._look = asyncio.Event()
        self._hurries = False
        self._tried = 0

    async def run(self) -> int:
        """Until nothing is left to be had; returns how many messages were tried."""
        try:
            while await self._more():
                await self._settle()
        except Exception:
            while self._on_the_way:
                await self._settle()
            raise
        finally:
            for task in self._on_the_way:
                task.cancel()
            await asyncio.gather(*self._on_the_way, return_exceptions=True)
        return self._tried

    async def _more(self) -> bool:
        """Begin the next ones; tells whether any are on their way."""
        while True:
            ahead = self._ahead * (_FASTER if any(map(self._roads.is_paid, self._on_the_way.values())) else 1)
            if len(self._waiting) <= ahead // 2:
                fresh = await self._supply(ahead - len(self._waiting))
                self._tried += len(fresh)
                self._waiting.extend(fresh)
            batch = self._next()
            if not batch:
                return bool(self._on_the_way)
            leaving, stumbled = await self._desk.begin(batch)
            for owed in leaving:
                self._send(owed)
            await self._hold_up(stumbled)

    def _send(self, owed: Owed) -> None:
        task = asyncio.create_task(self._desk.deliver(owed))
        self._on_the_way[task] = owed
        task.add_done_callback(partial(self._home, owed))

    def _next(self) -> list[Owed]:
        """The first who wait, one message for each person: the next is judged when it is known what became of this."""
        busy = {owed.customer_id for owed in self._on_the_way.values()}
        free = self._free()
        batch: list[Owed] = []
        later: deque[Owed] = deque()
        for owed in self._waiting:
            way = self._roads.is_paid(owed)
            if owed.customer_id in busy or not free[way]:
                later.append(owed)
            else:
                batch.append(owed)
                free[way] -= 1
            busy.add(owed.customer_id)
        self._waiting = later
        return batch

    def _free(self) -> dict[bool, int]:
        """How many each way takes now; none where it is worth waiting until more leave together."""
        taken = Counter(self._roads.is_paid(owed) for owed in self._on_the_way.values())
        free = {way: self._roads.room(way) - taken[way] for way in (False, True)}
        hurries, self._hurries = self._hurries, False
        return {way: count if hurries or count >= self._roads.worth(way) else 0 for way, count in free.items()}

    def _home(self, owed: Owed, task: asyncio.Task[Outcome]) -> None:
        """It is still on its way for everybody else until this is written down."""
        if task.cancelled():
            return
        self._ended.append(ending(owed, task.result()))
        enough = self._roads.worth(self._roads.is_paid(owed))
        if len(self._ended) >= min(enough, len(self._on_the_way)):
            self._look.set()

    async def _settle(self) -> None:
        """Wait until it is worth writing down what happened, and do."""
        if len(self._ended) < len(self._on_the_way):
            try:
                async with asyncio.timeout(_WRITTEN_WITHIN):
                    await self._look.wait()
            except TimeoutError:
                self._hurries = True
        self._look.clear()
        ended, self._ended = self._ended, []
        those = {one.owed.id for one in ended}
        if ended:
            await self._desk.write_down(ended)
        await self._hold_up(ended)
        self._on_the_way = {task: owed for task, owed in self._on_the_way.items() if owed.id not in those}

    async def _hold_up(self, ended: Sequence[Ending]) -> None:
        """When one of somebody's messages must wait, those after it in its lane wait as long."""
        until = {_line(one.owed): one.due_at for one in ended if one.state is State.DUE}
        held = [after(owed, until[_line(owed)]) for owed in self._waiting if _line(owed) in until]
        if held:
            self._waiting = deque(owed for owed in self._waiting if _line(owed) not in until)
            await self._desk.write_down(held)


def _line(owed: Owed) -> tuple[int, Lane]:
    return owed.customer_id, owed.lane
