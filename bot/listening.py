"""Listening to Telegram, by asking or by being told; only the leading process does."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog
from telegram.error import TelegramError

from bot.http.telegram_webhook import PATH
from bot.settings import Settings
from handlers.chat.courier import Courier
from handlers.chat.dispatcher import Dispatcher
from handlers.chat.incoming import ALLOWED_UPDATES
from handlers.chat.intake import Intake
from handlers.chat.pacing import Lane
from handlers.chat.polling import Polling

log = structlog.get_logger(__name__)

#: Seconds after which the shop begins to listen even if not everybody was told yet that it was interrupted.
_MAKE_UP = 5.0
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0


class Listening:
    """One shop's ears: what waits in the inbox first, then whatever Telegram brings."""

    def __init__(self, settings: Settings, courier: Courier, dispatcher: Dispatcher, intake: Intake) -> None:
        self._settings = settings
        self._courier = courier
        self._dispatcher = dispatcher
        self._intake = intake
        self._task: asyncio.Task[None] | None = None
        self._making_up: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        """Tell whoever was interrupted, serve what waits, and listen."""
        self._making_up = asyncio.create_task(self._make_up())
        done, _ = await asyncio.wait([self._making_up], timeout=_MAKE_UP)
        for finished in done:
            finished.result()
        self._intake.serve()
        self._start(self._listen())

    async def end(self, grace: float) -> None:
        """Take nothing more in, and finish what is being served."""
        tasks = [task for task in (self._task, self._making_up) if task is not None]
        self._task = self._making_up = None
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._intake.stop(grace)
        await self._dispatcher.flush()

    def _start(self, listening: Coroutine[Any, Any, None]) -> None:
        self._task = asyncio.create_task(listening)
        self._task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        """Nothing may leave a shop deaf: when its listening broke off (the database was away), it begins anew."""
        if task is self._task and not task.cancelled() and (failure := task.exception()) is not None:
            log.error("listening_broke_off", exc_info=failure)
            self._start(self._listen_again())

    async def _listen_again(self) -> None:
        await asyncio.sleep(_FIRST_PAUSE)
        await self._listen()

    async def _make_up(self) -> None:
        """Until everybody was told who could be: in the beginning, and beside the work if it takes long."""
        left = await self._dispatcher.make_up()
        while left:
            await asyncio.sleep(_FIRST_PAUSE)
            left = await self._dispatcher.make_up(left)

    async def _listen(self) -> None:
        await self._serve_what_waits()
        if self._settings.updates == "webhook":
            await self._insist("setWebhook", self._webhook())
            log.info("listening", by="webhook")
            return
        await self._insist("deleteWebhook", {"drop_pending_updates": False})
        log.info("listening", by="polling")
        await Polling(self._courier, self._intake).run()

    async def _serve_what_waits(self) -> None:
        """Everything from before the start stands in line before anything new does."""
        while self._intake.is_behind():
            await self._intake.catch_up()
            await self._intake.room()

    def _webhook(self) -> dict[str, Any]:
        return {
            "url": f"{self._settings.public_url}{PATH}",
            "secret_token": self._settings.webhook_word(),
            "allowed_updates": list(ALLOWED_UPDATES),
            "max_connections": 40,
        }

    async def _insist(self, method: str, payload: dict[str, Any]) -> None:
        """Call until it works: Telegram may be out of reach when the shop starts."""
        pause = _FIRST_PAUSE
        while True:
            try:
                await self._courier.call(method, payload, lane=Lane.REPLY)
            except TelegramError as failure:
                log.warning("cannot_listen_yet", method=method, error=type(failure).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
            else:
                return
