"""The embedded engine: everything in this process, over the tables, on either database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.engine.chores import Chore, ChoreFigures, Runner
from bot.engine.leader import Leadership
from commerce.kit import clock
from commerce.kit.database import Database

log = structlog.get_logger(__name__)


class Duty(Protocol):
    """Something that only the leading process does, such as listening to Telegram."""

    async def begin(self) -> None:
        """This process leads now."""

    async def end(self, grace: float) -> None:
        """This process leads no more: come to an end within `grace` seconds."""


class Embedded:
    """Keeps the chores of one shop going while this process leads.

    APScheduler is the clock that ticks; what is due stands in tables, so a restart loses nothing.
    """

    def __init__(
        self,
        database: Database,
        leadership: Leadership,
        chores: Sequence[Chore],
        duties: Sequence[Duty] = (),
        *,
        figures: ChoreFigures | None = None,
        stand_by: float = 2.0,
    ) -> None:
        """`stand_by` is how many seconds pass between two tries to lead."""
        self._leadership = leadership
        self._duties = duties
        self._stand_by = stand_by
        self._runners = [Runner(chore, figures or ChoreFigures()) for chore in chores]
        self._always = AsyncExitStack()
        self._leads = asyncio.Event()
        self._stopping = asyncio.Event()
        self._deadline: float | None = None
        self._task: asyncio.Task[None] | None = None
        self._unwatch: Callable[[], None] = lambda: None
        for runner in self._runners:
            for topic in runner.chore.topics:
                database.after_commit(topic, runner.wake)

    @property
    def leads(self) -> bool:
        """Whether this process is the one that works."""
        return self._leads.is_set()

    async def leading(self) -> None:
        """Wait until this process leads."""
        await self._leads.wait()

    async def start(self) -> None:
        """Lead and work as soon as nobody else does; what every process does for itself begins at once."""
        self._unwatch = clock.watch(self.wake)
        await self._always.enter_async_context(self._going([one for one in self._runners if one.chore.everywhere]))
        self._task = asyncio.create_task(self._try_to_lead())

    async def stop(self, grace: float) -> None:
        """Finish the rounds under way within `grace` seconds, then let somebody else lead."""
        self._deadline = asyncio.get_running_loop().time() + grace
        self._unwatch()
        self._stopping.set()
        if self._task is not None:
            await self._task
        await self._always.aclose()

    def wake(self) -> None:
        """Look after everything now."""
        _wake(self._runners)

    async def settle(self) -> None:
        """Do everything that is owed by now, and return when nothing is left."""
        while sum([await runner.round() for runner in self._runners]):
            pass

    async def _try_to_lead(self) -> None:
        told = False
        while not self._stopping.is_set():
            if await self._took_over():
                told = False
                await self._lead()
                continue
            if not told:
                log.info("standing_by", hint="another process of this shop leads")
                told = True
            await self._unless_stopping(asyncio.sleep(self._stand_by))

    async def _took_over(self) -> bool:
        try:
            return await self._leadership.take()
        except OSError as error:
            log.warning("cannot_lead", error=type(error).__name__)
            return False

    async def _lead(self) -> None:
        """Work until this process stops or somebody else leads; then end in reverse order, intake first."""
        log.info("leading")
        try:
            async with AsyncExitStack() as stack:
                stack.push_async_callback(self._leadership.give_up)
                await stack.enter_async_context(self._going([one for one in self._runners if not one.chore.everywhere]))
                for duty in self._duties:
                    stack.push_async_callback(self._end, duty)
                    await duty.begin()
                self._leads.set()
                stack.callback(self._leads.clear)
                await self._unless_stopping(self._leadership.lost(self.wake))
        except Exception as failure:
            log.error("leading_failed", exc_info=failure)
            await self._unless_stopping(asyncio.sleep(self._stand_by))
        else:
            log.info("leads_no_more", stopping=self._stopping.is_set())

    @asynccontextmanager
    async def _going(self, runners: Sequence[Runner]) -> AsyncIterator[None]:
        """Keep these chores going."""
        done = asyncio.Event()
        workers = [asyncio.create_task(runner.keep_going(done)) for runner in runners]
        ticking = _ticking(runners)
        _wake(runners)
        try:
            yield
        finally:
            ticking.shutdown(wait=False)
            done.set()
            _wake(runners)
            await _finish(workers, self._time_left())

    async def _end(self, duty: Duty) -> None:
        await duty.end(self._time_left())

    def _time_left(self) -> float:
        """Seconds until everything must have come to its end; none when another process leads already."""
        if self._deadline is None:
            return 0.0
        return max(self._deadline - asyncio.get_running_loop().time(), 0.0)

    async def _unless_stopping(self, wait: Any) -> None:
        """Wait for something, but no longer than until the engine is asked to stop."""
        tasks = [asyncio.ensure_future(wait), asyncio.create_task(self._stopping.wait())]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


def _wake(runners: Sequence[Runner]) -> None:
    for runner in runners:
        runner.wake()


def _ticking(runners: Sequence[Runner]) -> AsyncIOScheduler:
    scheduler = AsyncIOScheduler(timezone="UTC")
    for runner in runners:
        scheduler.add_job(
            _tick,
            IntervalTrigger(seconds=runner.chore.every.total_seconds(), timezone="UTC"),
            args=(runner,),
            name=runner.chore.name,
            coalesce=True,
            misfire_grace_time=None,
        )
    scheduler.start()
    return scheduler


async def _tick(runner: Runner) -> None:
    runner.wake()


async def _finish(workers: Sequence[asyncio.Task[None]], grace: float) -> None:
    """Let rounds under way come to their end, and interrupt those that take longer than `grace` seconds.

    Interrupting is safe: a transaction is rolled back, and a lease runs out.
    """
    if not workers:
        return
    _, late = await asyncio.wait(workers, timeout=grace)
    for worker in late:
        worker.cancel()
    await asyncio.gather(*late, return_exceptions=True)
