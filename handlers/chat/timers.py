"""How the post room tells the time: the event loop's clock in the shop, a clock moved by hand in tests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count
from typing import Protocol


class Alarm(Protocol):
    """Something that will ring unless it is cancelled first."""

    def cancel(self) -> None:
        """Never ring; cancelling twice, or after the ring, does nothing."""


class Timer(Protocol):
    """A clock that only goes forward, in seconds from some moment of its own, and that can ring."""

    def now(self) -> float:
        """Seconds since this clock's beginning."""

    def call_at(self, when: float, callback: Callable[[], None]) -> Alarm:
        """Call back at that moment, or as soon as possible if it is past."""


class LoopTimer:
    """The running event loop's own clock."""

    def now(self) -> float:
        """The loop's monotonic time in seconds."""
        return asyncio.get_running_loop().time()

    def call_at(self, when: float, callback: Callable[[], None]) -> Alarm:
        """Ring through the loop; asyncio may be a millisecond late, never early."""
        return asyncio.get_running_loop().call_at(when, callback)


class ManualTimer:
    """A clock that moves only when told, and rings everything it passes, in order."""

    def __init__(self, start: float = 0.0) -> None:
        self._now = start
        self._alarms: list[tuple[float, int, _ManualAlarm]] = []
        self._order = count()

    def now(self) -> float:
        """The moment this clock was last moved to."""
        return self._now

    def call_at(self, when: float, callback: Callable[[], None]) -> Alarm:
        """Ring when the clock is moved to that moment or past it."""
        alarm = _ManualAlarm(callback)
        heappush(self._alarms, (when, next(self._order), alarm))
        return alarm

    def next_alarm(self) -> float | None:
        """The moment of the next ring, or None when nothing is set."""
        while self._alarms and self._alarms[0][2].cancelled:
            heappop(self._alarms)
        return self._alarms[0][0] if self._alarms else None

    def move_to(self, moment: float) -> None:
        """Go forward, stopping at each alarm on the way so that it rings at its own time."""
        while (alarm := self.next_alarm()) is not None and alarm <= moment:
            when, _, due = heappop(self._alarms)
            self._now = max(self._now, when)
            due.callback()
        self._now = max(self._now, moment)


class _ManualAlarm:
    def __init__(self, callback: Callable[[], None]) -> None:
        self.callback = callback
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


async def sleep_until(timer: Timer, when: float) -> None:
    """Wait until the timer's clock reads `when`."""
    arrived = asyncio.Event()
    alarm = timer.call_at(when, arrived.set)
    try:
        await arrived.wait()
    finally:
        alarm.cancel()
