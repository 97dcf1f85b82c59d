"""Telegram's limits as arithmetic: when the bot, or one chat, may be written to next."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from math import inf

ChatId = int | str

MINUTE = 60.5
"""Seconds a message counts towards a group's minute: half a second more than sixty, for the road's own unevenness."""

QUIET_MINUTE = 60.0
"""Seconds without a general flood warning after which the bot speeds up by one call a second again."""


@dataclass(frozen=True)
class Limits:
    """How much Telegram lets one bot say.

    The figures are those of Telegram's Bots FAQ ("My bot is hitting limits"): about 30 messages a second in all, one a
    second in a chat with short bursts allowed, twenty a minute in a group. The exact ones are not published, so each
    window here is kept a little under its limit.
    """

    bot_per_second: float = 30
    bot_pace: float = 29.6
    """Calls a second actually aimed at; what it stays under the limit pays for a clock that rings late."""
    chat_per_second: float = 1
    chat_burst: int = 3
    group_per_minute: int = 20
    floods_before_pause: int = 3
    """So many chats flooded within `floods_within` seconds make the whole bot pause."""
    floods_within: float = 5
    shares: tuple[int, int, int] = (100, 25, 10)
    """Percent of the calls promised to replies, transactional notices and bulk while lanes above them are busy."""
    waiting: int = 4096
    """Calls that may wait in one lane; further ones are turned away."""

    @classmethod
    def none(cls) -> Limits:
        """No windows at all, only the pauses Telegram asks for: for rehearsals against a Telegram of our own."""
        return cls(bot_per_second=inf, bot_pace=inf, chat_per_second=inf, group_per_minute=0)


class BotWindow:
    """The bot's calls on an absolute schedule: never more than the limit in any second, and no catching up.

    Moments follow each other by `1 / pace`. A call that goes out late lets the next one keep its own moment, but only
    as far as the margin between pace and limit allows: thirty calls always span more than a second (a virtual
    scheduling algorithm, GCRA in ITU-T I.371). The larger part of the margin is left to the road, which carries one
    call faster than another.
    """

    def __init__(self, limits: Limits) -> None:
        self._ceiling = self._pace = limits.bot_pace
        margin = 0.0 if limits.bot_pace == inf else limits.bot_per_second / limits.bot_pace - 1
        self._lateness = margin * 0.4
        self._slowed_at = 0.0
        self.free_at = 0.0

    def take(self, now: float, calls: int) -> None:
        """Spend the moment that is free now on something Telegram counts as so many calls."""
        self._recover(now)
        gap = 1 / self._pace
        self.free_at = max(self.free_at + gap, now + gap - self._lateness) + (calls - 1) * gap

    def pause(self, now: float, until: float) -> None:
        """Telegram has had enough of the whole bot: wait, then go on at seven tenths of the pace."""
        self.free_at = max(self.free_at, until)
        if self._ceiling < inf:
            self._pace = max(self._pace * 0.7, self._ceiling / 6)
        self._slowed_at = max(now, until)

    def _recover(self, now: float) -> None:
        if self._pace < self._ceiling and now - self._slowed_at >= QUIET_MINUTE:
            quiet_minutes = (now - self._slowed_at) // QUIET_MINUTE
            self._pace = min(self._pace + quiet_minutes, self._ceiling)
            self._slowed_at += quiet_minutes * QUIET_MINUTE


class ChatWindow:
    """What one chat has heard lately, and until when it must be left alone."""

    def __init__(self, chat_id: ChatId, limits: Limits) -> None:
        self._gap = 1 / limits.chat_per_second
        self._burst = (limits.chat_burst - 1) * self._gap
        self._restored_at = 0.0
        self._paused_until = 0.0
        is_group = isinstance(chat_id, str) or chat_id < 0
        counted = limits.group_per_minute if is_group else 0
        self._minute: deque[float] | None = deque(maxlen=counted) if counted else None

    def free_at(self, messages: int) -> float:
        """The earliest moment for a call that adds so many messages (0: a call that adds none)."""
        if not messages:
            return self._paused_until
        return max(self._paused_until, self._restored_at - self._burst, self._minute_free_at(messages))

    def take(self, now: float, messages: int) -> None:
        """Note that the chat hears so many messages now: an album fills a group's minute, but is one call a second."""
        if messages:
            self._restored_at = max(self._restored_at, now) + self._gap
            if self._minute is not None:
                self._minute.extend([now] * messages)

    def pause(self, until: float) -> None:
        """Leave the chat alone until then."""
        self._paused_until = max(self._paused_until, until)

    def forgettable(self, now: float) -> bool:
        """Nothing in here can hold a call back any more."""
        quiet = not self._minute or now - self._minute[-1] > MINUTE
        return quiet and now >= max(self._paused_until, self._restored_at)

    def _minute_free_at(self, messages: int) -> float:
        if not self._minute or self._minute.maxlen is None:
            return 0.0
        room = self._minute.maxlen - len(self._minute)
        if room >= messages:
            return 0.0
        return self._minute[min(messages - room, len(self._minute)) - 1] + MINUTE
