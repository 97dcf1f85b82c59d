"""Updates on their way to a bot: queued, numbered, confirmed by offset, and forgotten when too old."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.playground.errors import conflict
from bot.playground.parameters import Json

KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "message_reaction",
    "message_reaction_count",
    "chat_join_request",
)
_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_LIFE = {
    "callback_query": 150,
    "shipping_query": 150,
    "pre_checkout_query": 150,
    "inline_query": 30,
    "chosen_inline_result": 600,
}
_DAY = 86_400
_FIRST_UPDATE = 700_000_001
_LONGEST_POLL = 50
ANOTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True, slots=True)
class Queued:
    """An update that waits, until when, and in which lane it must stay in order."""

    update: Json
    expires: datetime
    lane: str


class UpdateQueue:
    """One bot's updates. Nothing leaves it but by confirmation, expiry or order to drop."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._queued: OrderedDict[int, Queued] = OrderedDict()
        self._soonest_end: datetime | None = None
        self._next = _FIRST_UPDATE
        self._allowed: frozenset[str] | None = None
        self._turn: asyncio.Future[None] | None = None
        self._last_poll: tuple[int, datetime] | None = None
        self.on_push: Callable[[int], None] | None = None

    def __len__(self) -> int:
        self._forget_old()
        return len(self._queued)

    @property
    def queued(self) -> int:
        """How many updates there have ever been."""
        return self._next - _FIRST_UPDATE

    @property
    def allowed(self) -> list[str] | None:
        """The kinds the bot asked for; None while it never chose."""
        return sorted(self._allowed) if self._allowed is not None else None

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Choose kinds: None keeps the choice, an empty list is the default. Updates already queued stay."""
        if kinds is not None:
            self._allowed = frozenset(kinds) & frozenset(KINDS) or None

    def wants(self, kind: str) -> bool:
        """Whether an update of this kind would be queued."""
        if self._allowed is None:
            return kind not in _ONLY_ON_REQUEST
        return kind in self._allowed

    def push(self, kind: str, payload: Any, lane: str) -> None:
        """Queue an update, unless the bot does not want its kind."""
        if not self.wants(kind):
            return
        number = self._next
        self._next += 1
        expires = self._now() + timedelta(seconds=_LIFE.get(kind, _DAY))
        self._queued[number] = Queued({"update_id": number, kind: payload}, expires, lane)
        self._soonest_end = min(expires, self._soonest_end or expires)
        self.wake()
        if self.on_push:
            self.on_push(number)

    def find(self, number: int) -> Queued | None:
        """A queued update that is still worth telling."""
        queued = self._queued.get(number)
        if queued and queued.expires <= self._now():
            del self._queued[number]
            return None
        return queued

    def numbers(self) -> Iterable[int]:
        """All waiting updates, oldest first."""
        self._forget_old()
        return list(self._queued)

    def confirm(self, number: int) -> None:
        """Forget one update that was delivered."""
        self._queued.pop(number, None)

    def take(self, offset: int, limit: int) -> list[Json]:
        """Forget everything below the offset (a negative one keeps the newest so many) and show what is left."""
        self._forget_old()
        if offset < 0:
            offset = next(iter(list(self._queued)[offset:]), self._next)
        while self._queued and next(iter(self._queued)) < offset:
            self._queued.popitem(last=False)
        return [queued.update for queued, _ in zip(self._queued.values(), range(limit), strict=False)]

    def drop_all(self) -> None:
        """Forget everything that waits."""
        self._queued.clear()

    async def poll(self, offset: int, limit: int, timeout: int) -> list[Json]:
        """Long polling. Whoever polled before is told to go: raises `ApiError` 409 there."""
        self.end_poll(ANOTHER_POLLER)
        limit, timeout = self._haste(offset, limit, timeout)
        updates = self.take(offset, limit)
        if updates or timeout <= 0:
            return updates
        turn = self._turn = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(turn, min(timeout, _LONGEST_POLL))
        except TimeoutError:
            pass
        finally:
            if self._turn is turn:
                self._turn = None
        return self.take(offset, limit)

    def end_poll(self, reason: str) -> None:
        """Send the waiting poller away with a conflict."""
        if self._turn and not self._turn.done():
            self._turn.set_exception(conflict(reason))
        self._turn = None

    def wake(self) -> None:
        """Let the waiting poller look again."""
        if self._turn and not self._turn.done():
            self._turn.set_result(None)

    def _haste(self, offset: int, limit: int, timeout: int) -> tuple[int, int]:
        """Asking again for the same offset at once gets one update, or a wait of up to three seconds."""
        now = self._now()
        last, self._last_poll = self._last_poll, (offset, now)
        if last is None or last[0] != offset:
            return limit, timeout
        since = now - last[1]
        if since < timedelta(seconds=3) and timeout < 3:
            timeout = 3
        return (1 if since < timedelta(seconds=0.5) else limit), timeout

    def _forget_old(self) -> None:
        now = self._now()
        if self._soonest_end is None or now < self._soonest_end:
            return
        for number in [number for number, queued in self._queued.items() if queued.expires <= now]:
            del self._queued[number]
        self._soonest_end = min((queued.expires for queued in self._queued.values()), default=None)
