"""Updates sent to a bot's own address: in order within a lane, many lanes at once, again and again until taken."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import aiohttp
import orjson

from bot.playground.accounts import BotAccount, Webhook
from bot.playground.errors import ApiError, ConnectionDropped
from bot.playground.parameters import Json

if TYPE_CHECKING:
    from bot.playground.telegram import Telegram

_GONE = 410
_GONE_SECONDS = 23 * 3600
_ANSWER_SECONDS = 60


class WebhookSender:
    """Carries queued updates to webhooks.

    A lane is a chat, or a person's taps, queries or payments: within it updates wait for the one before, which is
    repeated after 1, 2, 4 … 60 seconds (`retry_seconds`) until it is taken or has expired.
    """

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._lanes: dict[tuple[int, str], deque[int]] = defaultdict(deque)
        self._tasks: dict[int, set[asyncio.Task[None]]] = defaultdict(set)
        self._slots: dict[int, asyncio.Semaphore] = {}
        self._gone_since: dict[int, float] = {}
        self._session: aiohttp.ClientSession | None = None
        self.retry_seconds: Sequence[float] = (1, 2, 4, 8, 16, 32, 60)

    def start(self, bot: BotAccount) -> None:
        """Begin with what already waits; from now on every new update is sent at once."""
        self.stop(bot)
        self._slots[bot.id] = asyncio.Semaphore(bot.webhook.max_connections)
        bot.updates.on_push = partial(self._enqueue, bot)
        for number in bot.updates.numbers():
            self._enqueue(bot, number)

    def stop(self, bot: BotAccount) -> None:
        """Send nothing more to this bot; what was not taken stays queued."""
        bot.updates.on_push = None
        for task in self._tasks.pop(bot.id, set()):
            task.cancel()
        for key in [key for key in self._lanes if key[0] == bot.id]:
            del self._lanes[key]

    async def close(self) -> None:
        """Stop for all bots."""
        tasks = [task for running in self._tasks.values() for task in running]
        for bot in self._telegram.bots.values():
            self.stop(bot)
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
        if self._session:
            await self._session.close()
            self._session = None

    def _enqueue(self, bot: BotAccount, number: int) -> None:
        queued = bot.updates.find(number)
        if queued is None:
            return
        lane = self._lanes[bot.id, queued.lane]
        lane.append(number)
        if len(lane) == 1:
            task = asyncio.get_running_loop().create_task(self._drain(bot, queued.lane))
            self._tasks[bot.id].add(task)
            task.add_done_callback(self._tasks[bot.id].discard)

    async def _drain(self, bot: BotAccount, name: str) -> None:
        lane = self._lanes[bot.id, name]
        failures = 0
        while lane:
            queued = bot.updates.find(lane[0])
            if queued is None or await self._deliver(bot, queued.update):
                bot.updates.confirm(lane.popleft())
                failures = 0
                continue
            await asyncio.sleep(self.retry_seconds[min(failures, len(self.retry_seconds) - 1)])
            failures += 1

    async def _deliver(self, bot: BotAccount, update: Json) -> bool:
        """Post one update; whether it was taken."""
        hook = bot.webhook
        try:
            async with self._slots[bot.id], asyncio.timeout(_ANSWER_SECONDS):
                status, reason, body = await self._post(hook, update)
        except (aiohttp.ClientError, TimeoutError) as error:
            self._failed(hook, "Read timeout expired" if isinstance(error, TimeoutError) else "Connection refused")
            return False
        if 200 <= status < 300:
            self._gone_since.pop(bot.id, None)
            await self._carry_out(bot, body)
            return True
        self._failed(hook, f"Wrong response from the webhook: {status} {reason}")
        if status == _GONE:
            self._count_gone(bot)
        return False

    async def _post(self, hook: Webhook, update: Json) -> tuple[int, str, bytes]:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        async with self._session.post(hook.url, data=orjson.dumps(update), headers=headers) as answer:
            return answer.status, answer.reason or "", await answer.read()

    async def _carry_out(self, bot: BotAccount, body: bytes) -> None:
        """An answer may hold a method to call; the bot never learns how that went."""
        try:
            wish = orjson.loads(body)
        except orjson.JSONDecodeError:
            return
        if isinstance(wish, dict) and isinstance(wish.get("method"), str):
            with suppress(ApiError, ConnectionDropped):
                await self._telegram.call(bot.token, wish.pop("method"), wish)

    def _failed(self, hook: Webhook, reason: str) -> None:
        hook.last_error, hook.last_error_date = reason, self._telegram.second()

    def _count_gone(self, bot: BotAccount) -> None:
        """An address that says it is gone for 23 hours is forgotten."""
        since = self._gone_since.setdefault(bot.id, self._telegram.moment())
        if self._telegram.moment() - since >= _GONE_SECONDS:
            bot.webhook = Webhook()
            self.stop(bot)
