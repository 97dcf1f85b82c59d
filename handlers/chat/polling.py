"""Fetching updates from Telegram: each batch is stored before the next one is asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

import structlog

from handlers.chat import inbox
from handlers.chat.failures import CallFailed, FloodWait, PollingConflict, TokenRejected
from handlers.chat.incoming import ALLOWED_UPDATES
from handlers.chat.intake import Intake

log = structlog.get_logger(__name__)

#: Seconds Telegram may keep a question open when it has nothing to tell.
LONG_POLL = 30
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_CONFLICT_PAUSE, _REJECTED_PAUSE = 10.0, 60.0


class Source(Protocol):
    """Where updates come from: the courier."""

    async def get_updates(
        self, offset: int | None, timeout: int, allowed_updates: Sequence[str] | None
    ) -> list[dict[str, Any]]:
        """Wait for updates; asking for an offset confirms all before it."""


class Polling:
    """Asks Telegram for updates for as long as it runs."""

    def __init__(
        self, source: Source, intake: Intake, pause: Callable[[float], Awaitable[object]] = asyncio.sleep
    ) -> None:
        """`pause` waits so many seconds after a failure."""
        self._source = source
        self._intake = intake
        self._pause = pause
        self._offset: int | None = None
        self._failures = 0

    async def run(self) -> None:
        """Fetch and store until cancelled. What goes wrong is logged, and tried again after a rest."""
        while True:
            await self._intake.room()
            try:
                await self._fetch()
                self._failures = 0
            except Exception as failure:
                self._failures += 1
                await self._pause(self._rest_after(failure))

    async def _fetch(self) -> None:
        updates = await self._source.get_updates(self._offset, LONG_POLL, ALLOWED_UPDATES)
        await self._intake.take(updates)
        ids = [found for one in updates if (found := inbox.id_of(one)) is not None]
        if ids:
            self._offset = max(ids) + 1
        elif updates:
            await self._pause(_FIRST_PAUSE)

    def _rest_after(self, failure: Exception) -> float:
        """How many seconds to leave Telegram alone, and a line in the log that says why."""
        match failure:
            case PollingConflict():
                log.warning("another_poller", hint="another process fetches this bot's updates, or a webhook is set")
                return _CONFLICT_PAUSE
            case TokenRejected():
                log.error("token_rejected", hint="Telegram does not accept BOT_TOKEN any more")
                return _REJECTED_PAUSE
            case FloodWait():
                return float(failure.retry_after)
            case CallFailed():
                log.warning("polling_failed", error=type(failure).__name__, failures=self._failures)
            case _:
                log.error("updates_not_stored", failures=self._failures, exc_info=failure)
        return min(_FIRST_PAUSE * float(2 ** min(self._failures - 1, 10)), _LONGEST_PAUSE)
