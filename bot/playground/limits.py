"""How fast a bot may talk here, and the accidents a test can order."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

from bot.playground.errors import ApiError, ConnectionDropped, too_many_requests

_MINUTE = 60.0


@dataclass
class Limits:
    """Telegram's rates, off until `on` is set: messages a second per bot and per chat, messages a minute per group.

    The windows slide: no second holds more than `per_bot`, no minute more than `per_group_minute`. A chat may be
    written to `chat_burst` times in a row, after that `per_chat` times a second.
    """

    on: bool = False
    per_bot: int = 30
    per_chat: int = 1
    chat_burst: int = 3
    per_group_minute: int = 20
    _bots: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _groups: dict[tuple[int, int], deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _chats: dict[tuple[int, int], float] = field(default_factory=dict)
    _webhooks: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(lambda: deque(maxlen=1)))

    def count(self, bot: int, chat: int, at: float) -> None:
        """Count a message at this second. Raises `ApiError` 429; a refused call counts not."""
        if not self.on:
            return
        windows = [(self._bots[bot], self.per_bot, 1.0)]
        if chat < 0:
            windows.append((self._groups[bot, chat], self.per_group_minute, _MINUTE))
        wait = max(_wait(window, most, span, at) for window, most, span in windows)
        wait = max(wait, self._chat_wait(bot, chat, at))
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for window, _, _ in windows:
            window.append(at)
        self._chats[bot, chat] = max(self._chats.get((bot, chat), 0.0), at) + 1 / self.per_chat

    def count_edit(self, bot: int, chat: int, at: float) -> None:
        """Count an edit: in groups it uses up the minute like a message, elsewhere not. Raises `ApiError` 429."""
        if not self.on or chat > 0:
            return
        window = self._groups[bot, chat]
        wait = _wait(window, self.per_group_minute, _MINUTE, at)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        window.append(at)

    def count_webhook(self, bot: int, at: float) -> None:
        """A webhook may be set once a second. Raises `ApiError` 429."""
        if self.on and _wait(self._webhooks[bot], 1, 1.0, at) > 0:
            raise too_many_requests(1)
        self._webhooks[bot].append(at)

    def _chat_wait(self, bot: int, chat: int, at: float) -> float:
        """Each message pushes the chat's free time back by its share; a burst may run ahead of it."""
        if chat < 0:
            return 0.0
        allowance = (self.chat_burst - 1) / self.per_chat
        return self._chats.get((bot, chat), 0.0) - at - allowance


def _wait(window: deque[float], most: int, span: float, at: float) -> float:
    while window and window[0] <= at - span:
        window.popleft()
    return window[0] + span - at if len(window) >= most else 0.0


@dataclass(slots=True)
class _Accident:
    left: int
    code: int = 0
    retry_after: int = 0
    drops_after: bool = False


class Faults:
    """Accidents ordered by a test for the next calls of a method (`*` for any); each is used up by one call."""

    def __init__(self) -> None:
        self._ordered: dict[str, deque[_Accident]] = {}

    def fail(self, method: str, *, times: int = 1, code: int = 500, retry_after: int = 1) -> None:
        """The next calls answer with this code instead of being carried out; 429 carries `retry_after` seconds."""
        self._order(method, _Accident(times, code=code, retry_after=retry_after))

    def drop(self, method: str, *, times: int = 1, after: bool = False) -> None:
        """The line goes dead before the next calls are carried out, or `after` they were."""
        self._order(method, _Accident(times, drops_after=after))

    def clear(self) -> None:
        """Forget all accidents not yet used up."""
        self._ordered.clear()

    def strike(self, method: str) -> bool:
        """Let the next accident ordered for this call happen; True when the line must go dead afterwards.

        Raises `ApiError` or `ConnectionDropped`.
        """
        if not self._ordered:
            return False
        accident = self._next(method.lower()) or self._next("*")
        if accident is None:
            return False
        if accident.code == 429:
            raise too_many_requests(accident.retry_after)
        if accident.code:
            raise ApiError(accident.code, _WORDS.get(accident.code, "Internal Server Error"))
        if not accident.drops_after:
            raise ConnectionDropped(method)
        return True

    def _order(self, method: str, accident: _Accident) -> None:
        self._ordered.setdefault(method.lower(), deque()).append(accident)

    def _next(self, name: str) -> _Accident | None:
        ordered = self._ordered.get(name)
        if not ordered:
            return None
        accident = ordered[0]
        accident.left -= 1
        if accident.left <= 0:
            ordered.popleft()
        return accident


_WORDS = {
    400: "Bad Request: ordered by a test",
    401: "Unauthorized",
    403: "Forbidden: ordered by a test",
    409: "Conflict: ordered by a test",
    502: "Bad Gateway",
}
