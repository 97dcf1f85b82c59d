"""The way in: updates are written down, then stand in line, then are served, however often that takes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from time import perf_counter
from typing import Any, Protocol

import structlog

from commerce.kit.clock import now
from commerce.kit.database import Database, Session, call_leader, once_seen
from commerce.kit.events import emit
from handlers.chat import inbox
from handlers.chat.inbox import MoneyNotHeard, SetAside, Update
from handlers.chat.incoming import Unreadable, is_about_money
from handlers.chat.ordering import Bounds, Lines
from handlers.chat.update_figures import Outcome, UpdateFigures

log = structlog.get_logger(__name__)

#: How long a failing update rests before its second and its third try.
PAUSES = (timedelta(seconds=1), timedelta(seconds=5))
#: How long everything rests that could not even be noted as failed: the database is away.
OUTAGE_PAUSE = timedelta(seconds=5)


class Hears(Protocol):
    """Whoever handles updates: the dispatcher."""

    async def handle(self, update_id: int, update: Mapping[str, Any]) -> None:
        """Handle a stored update and settle it in the same transaction; what is raised counts as a failure."""

    async def busy(self, update: Mapping[str, Any]) -> None:
        """Tell somebody who sends too fast to wait a moment."""

    async def apologise(self, update: Mapping[str, Any], reference: str) -> None:
        """Tell somebody that their update could not be handled."""


class Intake:
    """One shop's updates, from the moment they arrive until they are settled.

    Any number of processes may take updates in; one of them serves (`serve`), those that others stored included.
    """

    def __init__(
        self, database: Database, dispatcher: Hears, bounds: Bounds | None = None, figures: UpdateFigures | None = None
    ) -> None:
        self._database = database
        self._dispatcher = dispatcher
        self._figures = figures or UpdateFigures()
        self._bounds = bounds or Bounds()
        self._lines = Lines(self._serve, self._bounds)
        self._batch = _Batch()
        self._storing = asyncio.Lock()
        self._serving = False
        self._behind = True
        self._notices: set[asyncio.Task[None]] = set()

    async def take(self, updates: Iterable[Any]) -> None:
        """Store updates; when this returns they are safe, and Telegram may forget them.

        Whatever arrives while a transaction is being written shares the next one. Things that are no updates are
        counted and let go, since nothing identifies them.
        """
        known = [one for one in updates if self._is_update(one)]
        if not known:
            return
        batch = self._batch
        batch.updates += known
        async with self._storing:
            if batch is self._batch:
                self._batch = _Batch()
                await self._store(batch)
        if batch.failure is not None:
            raise batch.failure

    def has_room(self) -> bool:
        """Whether the shop keeps up; if not, let updates wait with Telegram."""
        return self._lines.has_room()

    async def room(self) -> None:
        """Wait until the shop keeps up again."""
        await self._lines.room()

    def is_behind(self) -> bool:
        """Whether updates may be stored that stand in no line yet."""
        return self._serving and self._behind

    async def catch_up(self) -> int:
        """Take up what rested, and what is stored but stands in no line yet; returns how many updates that were."""
        if not self._serving:
            return 0
        count = self._lines.resume() + await self._load()
        if self._behind and self._lines.has_room():
            self._behind = False
            count += await self._load()
        return count

    def serve(self) -> None:
        """Begin serving; `catch_up` then brings what waits from before."""
        if not self._serving:
            self._lines = Lines(self._serve, self._bounds)
            self._serving = self._behind = True

    async def stop(self, grace: float) -> None:
        """Serve nothing new, finish what is being served within `grace` seconds; the rest waits in the inbox."""
        self._serving = False
        await self._lines.close(grace)
        for notice in self._notices:
            notice.cancel()
        await asyncio.gather(*self._notices, return_exceptions=True)

    async def idle(self) -> None:
        """Wait until nothing is being served."""
        await self._lines.idle()
        if self._notices:
            await asyncio.wait(self._notices)

    async def _load(self) -> int:
        """Let what is stored stand in line, as long as there is room; returns how many updates that were."""
        count, after = 0, -1
        while self._lines.has_room():
            async with self._database.reading() as session:
                stored = await inbox.waiting(session, after)
            if not stored:
                break
            for one in stored:
                count += await self._line_up_stored(one)
            after = stored[-1].update_id
        return count

    def _is_update(self, one: Any) -> bool:
        if inbox.id_of(one) is not None:
            return True
        self._figures.update(Outcome.NOT_AN_UPDATE)
        log.warning("not_an_update", type=type(one).__name__)
        return False

    async def _store(self, batch: _Batch) -> None:
        dropped: list[tuple[Update, bool]] = []

        def line_up() -> None:
            dropped.extend(self._line_up(batch.updates, fresh))

        try:
            async with self._database.unit_of_work() as session:
                fresh = set(await inbox.store(session, batch.updates))
                if fresh and not self._serving:
                    await call_leader(session)
                once_seen(session, line_up)
            if dropped:
                await self._turn_away(dropped)
        except Exception as failure:
            batch.failure = failure

    def _line_up(self, updates: list[Update], fresh: set[int]) -> list[tuple[Update, bool]]:
        """Let new updates stand in line; returns those there is no room for, and whether to say so."""
        if not self._serving or self._behind:
            return []
        dropped = []
        for one in updates:
            update_id = one["update_id"]
            if update_id not in fresh:
                continue
            fresh.discard(update_id)
            if update_id not in self._lines and not self._lines.add(update_id, one):
                dropped.append((one, self._lines.first_turned_away(one)))
        return dropped

    async def _line_up_stored(self, one: inbox.Waiting | SetAside) -> bool:
        if one.update_id in self._lines:
            return False
        if isinstance(one, SetAside):
            async with self._database.unit_of_work() as session:
                await inbox.set_aside(session, one.update_id, one.error)
            self._note(one.update_id, Outcome.SET_ASIDE, error=one.error)
            return True
        self._lines.add(one.update_id, one.update, whatever_waits=True)
        return True

    async def _turn_away(self, updates: list[tuple[Update, bool]]) -> None:
        async with self._database.unit_of_work() as session:
            await inbox.drop(session, [one["update_id"] for one, _ in updates])
        for one, first in updates:
            self._note(one["update_id"], Outcome.DROPPED)
            if first:
                self._tell(self._dispatcher.busy(one), one)

    async def _serve(self, update_id: int, update: Update) -> datetime | None:
        started = perf_counter()
        try:
            await self._dispatcher.handle(update_id, update)
        except Unreadable as failure:
            return await self._give_up(update_id, update, failure)
        except Exception as failure:
            return await self._put_back(update_id, update, failure)
        self._note(update_id, Outcome.DONE, perf_counter() - started)
        return None

    async def _give_up(self, update_id: int, update: Update, failure: Exception) -> datetime | None:
        try:
            async with self._database.unit_of_work() as session:
                await inbox.set_aside(session, update_id, type(failure).__name__)
                await _report(session, update_id, update)
        except Exception as outage:
            return self._wait_out(update_id, outage)
        self._note(update_id, Outcome.SET_ASIDE, error=type(failure).__name__)
        return None

    async def _put_back(self, update_id: int, update: Update, failure: Exception) -> datetime | None:
        """Count a failure; what cannot even be counted is the database's failure, not the update's."""
        try:
            async with self._database.unit_of_work() as session:
                failures = await inbox.failed(session, update_id, type(failure).__name__)
                if failures >= inbox.MOST_ATTEMPTS:
                    await _report(session, update_id, update)
        except Exception as outage:
            return self._wait_out(update_id, outage)
        log.error("update_failed", update_id=update_id, failures=failures, exc_info=failure)
        if not failures:
            return None
        if failures >= inbox.MOST_ATTEMPTS:
            self._note(update_id, Outcome.SET_ASIDE, error=type(failure).__name__)
            self._tell(self._dispatcher.apologise(update, str(update_id)), update)
            return None
        self._figures.update(Outcome.RETRIED)
        return now() + PAUSES[failures - 1]

    def _wait_out(self, update_id: int, outage: Exception) -> datetime:
        log.error("database_away", update_id=update_id, error=type(outage).__name__)
        return now() + OUTAGE_PAUSE

    def _tell(self, words: Any, about: Update) -> None:
        async def speak() -> None:
            try:
                await words
            except Exception as failure:
                log.warning("not_told", update_id=about["update_id"], error=type(failure).__name__)

        notice = asyncio.create_task(speak())
        self._notices.add(notice)
        notice.add_done_callback(self._notices.discard)

    def _note(self, update_id: int, outcome: Outcome, seconds: float = 0.0, **facts: Any) -> None:
        self._figures.update(outcome, seconds)
        log.info("update", update_id=update_id, outcome=outcome.value, ms=round(seconds * 1000, 1), **facts)


async def _report(session: Session, update_id: int, update: Update) -> None:
    """What is set aside waits for whoever runs the shop; where it is about money, the staff hear of it at once."""
    if is_about_money(update):
        await emit(session, MoneyNotHeard(update_id=update_id))


class _Batch:
    """Updates that will be stored in one transaction, and how that ended."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.failure: Exception | None = None
