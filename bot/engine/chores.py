"""A chore: something to look after again and again, and how it is kept going."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from time import perf_counter

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Chore:
    """Work that finds out by itself, from rows and their due times, whether there is something to do.

    `do` tells how much it did and is asked again until that is nothing. It is looked after at once when the clock is
    moved or when a unit of work touched one of `topics`, and `every` so often as a net. Only the leading process
    does it, unless it is done `everywhere`.
    """

    name: str
    do: Callable[[], Awaitable[int]]
    every: timedelta
    topics: tuple[str, ...] = ()
    everywhere: bool = False


class ChoreFigures:
    """Counters in a Prometheus registry; shops that share a registry share one of these."""

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        registry = registry or CollectorRegistry()
        self._done = Counter("parley_chore_done", "Pieces of work done, by chore.", ["chore"], registry=registry)
        self._failures = Counter("parley_chore_failures", "Failed rounds, by chore.", ["chore"], registry=registry)
        self._seconds = Histogram("parley_chore_seconds", "Seconds of a round with work.", ["chore"], registry=registry)

    def done(self, chore: str, count: int, seconds: float) -> None:
        """A round did so much."""
        self._done.labels(chore).inc(count)
        self._seconds.labels(chore).observe(seconds)

    def failed(self, chore: str) -> None:
        """A round broke off."""
        self._failures.labels(chore).inc()


class Runner:
    """Keeps one chore going, one round at a time; a failing round is logged and tried again at the next tick."""

    def __init__(self, chore: Chore, figures: ChoreFigures) -> None:
        self.chore = chore
        self._figures = figures
        self._woken = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()

    def wake(self) -> None:
        """Look soon whether there is something to do."""
        self._woken.set()

    async def keep_going(self, stopping: asyncio.Event) -> None:
        """Work whenever woken, until `stopping`; a round that has begun is finished."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            if stopping.is_set():
                return
            while await self.round() and not stopping.is_set():
                pass

    async def round(self) -> int:
        """One round of work; returns how much was done."""
        async with self._one_at_a_time:
            started = perf_counter()
            try:
                count = await self.chore.do()
            except Exception as failure:
                self._figures.failed(self.chore.name)
                log.error("chore_failed", chore=self.chore.name, exc_info=failure)
                return 0
        if count:
            seconds = perf_counter() - started
            self._figures.done(self.chore.name, count, seconds)
            log.info("chore", chore=self.chore.name, count=count, ms=round(seconds * 1000, 1))
        return count
