"""The same pacing for calls made through python-telegram-bot's own bot object."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from handlers.chat.pacing import Lane, Pacer, messages_in

Result = bool | dict[str, Any] | list[dict[str, Any]]


class PacedRateLimiter(BaseRateLimiter[Lane]):
    """`ExtBot(token, rate_limiter=PacedRateLimiter(pacer))`; a call names its lane as `rate_limit_args`.

    Calls without a lane count as replies, `answer…` calls never wait. A call that Telegram answers with 429 is tried
    again when its chat may be written to, `retries` times; an answer is not, for it would come too late.
    """

    def __init__(self, pacer: Pacer, *, retries: int = 5) -> None:
        self._pacer = pacer
        self._retries = retries

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Lane | None,
    ) -> Result:
        """Wait for the call's turn, make it, and make it again after a flood."""
        lane = Lane.ANSWER if endpoint.startswith("answer") else rate_limit_args or Lane.REPLY
        chat_id = data.get("chat_id")
        messages = messages_in(endpoint, data, chat_id)
        place: int | None = None
        for tries_left in reversed(range(self._retries + 1)):
            place = await self._pacer.turn(lane, chat_id, messages=messages, place=place)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as flood:
                self._pacer.flooded(chat_id, _seconds(flood))
                if lane is Lane.ANSWER or not tries_left:
                    raise
        raise AssertionError("the last try returns or raises")


def _seconds(flood: RetryAfter) -> float:
    wait = flood.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else wait
