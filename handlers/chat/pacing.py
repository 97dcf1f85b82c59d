"""Telegram's limits, in lanes: answers first, then replies, then notices, then broadcasts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from handlers.chat.road import Road
from handlers.chat.timers import LoopTimer, Timer
from handlers.chat.turnstile import QUEUEING, Lane, LaneFull, Turnstile, Waiter
from handlers.chat.windows import ChatId, Limits

__all__ = ["ChatId", "Lane", "Limits", "NoTurn", "Pacer", "messages_in"]


class NoTurn(Exception):
    """The call could not go in the time it was given; in `seconds` it might."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"no turn before {seconds:.1f} s have passed")
        self.seconds = seconds


class Pacer:
    """Makes every call wait for its turn, so that the bot stays inside Telegram's limits.

    One pacer belongs to one bot token; its windows live in this process. Calls of one lane to one chat keep their
    order. The ANSWER lane is let through at once and counted nowhere.
    """

    def __init__(self, limits: Limits | None = None, timer: Timer | None = None) -> None:
        self.limits = limits or Limits()
        self.timer = timer or LoopTimer()
        road = Road()
        self._turnstile = Turnstile(self.limits, self.timer, road)
        self._paid = Turnstile(self.limits.for_paid(), self.timer, road)

    @asynccontextmanager
    async def turn(
        self,
        lane: Lane,
        chat_id: ChatId | None = None,
        *,
        messages: int = 1,
        until: float | None = None,
        place: int | None = None,
    ) -> AsyncIterator[int]:
        """Wait until the call may go, and give its place in the queue: `async with pacer.turn(...)` around the call.

        The block ends with the answer, or with whatever became of the call: from then on it is known to have arrived.
        `messages` is what the call adds to the chat (see `messages_in`). A call that is repeated passes its earlier
        `place`, so that the chat's later calls do not overtake it. Raises `NoTurn` when the turn does not come before
        the timer reads `until`, or when too many wait already.
        """
        if lane is Lane.ANSWER:
            yield place or 0
            return
        turnstile, lane = (self._paid, Lane.BULK) if lane is Lane.PAID else (self._turnstile, lane)
        waiter = await self._admitted(turnstile, lane, chat_id, messages, until, place)
        answered = False
        try:
            yield waiter.place
            answered = True
        finally:
            turnstile.back(waiter, answered=answered)

    def flooded(self, chat_id: ChatId | None, seconds: float) -> bool:
        """Telegram answered 429 with `retry_after`: that chat rests for so many seconds, the others go on.

        The whole bot rests when several chats are flooded within seconds, or when no chat was concerned; then it goes
        on more slowly for a while. True in that case.
        """
        whole_bot = self._turnstile.flooded(chat_id, seconds)
        return self._paid.flooded(None if whole_bot else chat_id, seconds) or whole_bot

    def waiting(self) -> dict[Lane, int]:
        """How many calls wait in each lane."""
        return {lane: self._turnstile.waiting(lane) for lane in QUEUEING}

    async def _admitted(
        self,
        turnstile: Turnstile,
        lane: Lane,
        chat_id: ChatId | None,
        messages: int,
        until: float | None,
        place: int | None,
    ) -> Waiter:
        if until is not None and turnstile.free_at(chat_id, messages) > until:
            raise self._no_turn(turnstile, chat_id, messages)
        turn = _Turn()
        try:
            waiter = turnstile.join(lane, chat_id, messages, turn.come, place)
        except LaneFull:
            raise self._no_turn(turnstile, chat_id, messages) from None
        if waiter.waits and not await self._wait(turnstile, turn, waiter, until):
            raise self._no_turn(turnstile, chat_id, messages)
        return waiter

    async def _wait(self, turnstile: Turnstile, turn: _Turn, waiter: Waiter, until: float | None) -> bool:
        turn.future = asyncio.get_running_loop().create_future()
        alarm = self.timer.call_at(until, turn.miss) if until is not None else None
        came = False
        try:
            came = await turn.future
            return came
        finally:
            if not came and not waiter.waits:
                turnstile.back(waiter, answered=False)
            turnstile.leave(waiter)
            if alarm is not None:
                alarm.cancel()

    def _no_turn(self, turnstile: Turnstile, chat_id: ChatId | None, messages: int) -> NoTurn:
        return NoTurn(max(turnstile.free_at(chat_id, messages) - self.timer.now(), 1.0))


class _Turn:
    """Joins the turnstile's call-back to the task that waits for it."""

    def __init__(self) -> None:
        self.future: asyncio.Future[bool] | None = None

    def come(self) -> None:
        self._end(True)

    def miss(self) -> None:
        self._end(False)

    def _end(self, came: bool) -> None:
        if self.future is not None and not self.future.done():
            self.future.set_result(came)


def messages_in(method: str, payload: Mapping[str, Any], chat_id: ChatId | None) -> int:
    """How many messages a Bot API call adds to its chat, as Telegram's limits count them.

    Albums count each picture. In a group an edit counts like a message (about twenty a minute there); elsewhere edits,
    deletions and "typing" only count as calls of the bot.
    """
    if method.startswith("edit"):
        return 1 if isinstance(chat_id, str) or (chat_id or 0) < 0 else 0
    if not method.startswith(("send", "copy", "forward")) or method == "sendChatAction":
        return 0
    several = payload.get("media") if method == "sendMediaGroup" else payload.get("message_ids")
    return len(several) if isinstance(several, list) else 1
