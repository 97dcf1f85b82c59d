"""Telegram's limits as arithmetic: when the bot, or one chat, may be written to next."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from math import inf

ChatId = int | str

SECOND, MINUTE = 1.0, 60.0
"""So many seconds a message counts towards the bot's second, and towards a group's minute."""

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
    bot_pace: float = 29.7
    """Calls a second actually aimed at; what it stays under the limit pays for calls that take longer than others."""
    chat_per_second: float = 1
    chat_burst: int = 3
    group_per_minute: int = 20
    floods_before_pause: int = 3
    """So many chats flooded within `floods_within` seconds make the whole bot pause."""
    floods_within: float = 5
    shares: tuple[int, int, int] = (100, 25, 10)
    """Percent of the calls promised to replies, transactional notices and bulk while lanes above them are busy."""
    paid_per_second: float = 1000
    paid_pace: float = 990
    """The same for messages that are paid for (Bot API: `allow_paid_broadcast`)."""
    catching_up: float = 0.015
    """Seconds of a call's lateness that the next ones make up for."""
    paid_catching_up: float = 0.05
    """The same for messages that are paid for: a process that is busy for a moment misses dozens of their turns."""
    waiting: int = 4096
    """Calls that may wait in one lane; further ones are turned away."""

    @classmethod
    def none(cls) -> Limits:
        """No windows at all, only the pauses Telegram asks for: for rehearsals against a Telegram of our own."""
        return cls(
            bot_per_second=inf,
            bot_pace=inf,
            chat_per_second=inf,
            group_per_minute=0,
            paid_per_second=inf,
            paid_pace=inf,
        )

    def for_paid(self) -> Limits:
        """The windows of messages that are paid for."""
        return replace(
            self,
            bot_per_second=self.paid_per_second,
            bot_pace=self.paid_pace,
            catching_up=self.paid_catching_up,
        )


class BotWindow:
    """The bot's calls on an absolute schedule, and never more of them than the limit in any second where they arrive.

    Moments follow each other by `1 / pace`; a call that goes out late lets the next one keep its own moment (a virtual
    scheduling algorithm, GCRA in ITU-T I.371). That alone keeps the limit only where every call takes equally long. So
    a call counts from its leaving until a second after it has surely arrived, and no more than the limit count at once.
    """

    def __init__(self, limits: Limits) -> None:
        self._ceiling = self._pace = limits.bot_pace
        self._limit = limits.bot_per_second
        self._catching_up = limits.catching_up
        self._counted = 0
        self._arrived: deque[tuple[float, int]] = deque()
        self._slowed_at = 0.0
        self._moment = 0.0

    def free_at(self, now: float) -> float:
        """The earliest moment for a call, unless one that is under way comes back later than now."""
        return max(self._moment, self._room_at(now))

    def take(self, now: float, calls: int) -> None:
        """Spend the moment that is free now on something Telegram counts as so many calls."""
        self._recover(now)
        gap = 1 / self._pace
        self._moment = max(self._moment + gap, now + gap - self._catching_up) + (calls - 1) * gap
        self._counted += calls

    def arrived(self, at: float, calls: int) -> None:
        """What was taken for so many calls has arrived, then at the latest."""
        self._arrived.append((at, calls))

    def pause(self, now: float, until: float) -> None:
        """Telegram has had enough of the whole bot: wait, then go on at seven tenths of the pace."""
        self._moment = max(self._moment, until)
        if self._ceiling < inf:
            self._pace = max(self._pace * 0.7, self._ceiling / 6)
        self._slowed_at = max(now, until)

    def _room_at(self, now: float) -> float:
        while self._arrived and self._arrived[0][0] + SECOND <= now:
            self._counted -= self._arrived.popleft()[1]
        left = self._counted
        if left < self._limit:
            return now
        for at, calls in self._arrived:
            left -= calls
            if left < self._limit:
                return at + SECOND
        return now + SECOND

    def _recover(self, now: float) -> None:
        if self._pace < self._ceiling and now - self._slowed_at >= QUIET_MINUTE:
            quiet_minutes = (now - self._slowed_at) // QUIET_MINUTE
            self._pace = min(self._pace + quiet_minutes, self._ceiling)
            self._slowed_at += quiet_minutes * QUIET_MINUTE


class ChatWindow:
    """What one chat has heard lately, and until when it must be left alone.

    What is under way counts as though it arrived just before the next call does; what came back, at the latest moment
    at which it can have arrived.
    """

    def __init__(self, chat_id: ChatId, limits: Limits) -> None:
        self._gap = 1 / limits.chat_per_second
        self._burst = limits.chat_burst
        self._restored_at = 0.0
        self._paused_until = 0.0
        self._under_way = 0
        is_group = isinstance(chat_id, str) or chat_id < 0
        self._minute = _Minute(limits.group_per_minute) if is_group and limits.group_per_minute else None

    def free_at(self, now: float, messages: int) -> float:
        """The earliest moment for a call that adds so many messages (0: a call that adds none).

        Where what is under way must come back first, a moment to look again at the latest.
        """
        if not messages:
            return self._paused_until
        minute = self._minute.free_at(now, messages) if self._minute else 0.0
        return max(self._paused_until, self._second_free_at(now), minute)

    def take(self, messages: int) -> None:
        """The chat will hear so many messages: an album fills a group's minute, but is one call a second."""
        if messages:
            self._under_way += 1
            if self._minute:
                self._minute.under_way += messages

    def arrived(self, at: float, messages: int) -> None:
        """What was taken has arrived, then at the latest."""
        if messages:
            self._under_way -= 1
            self._restored_at = max(self._restored_at, at) + self._gap
            if self._minute:
                self._minute.arrived(at, messages)

    def pause(self, until: float) -> None:
        """Leave the chat alone until then."""
        self._paused_until = max(self._paused_until, until)

    def forgettable(self, now: float) -> bool:
        """Nothing in here can hold a call back any more."""
        quiet = not self._under_way and (self._minute is None or self._minute.is_over(now))
        return quiet and now >= max(self._paused_until, self._restored_at)

    def _second_free_at(self, now: float) -> float:
        if self._under_way >= self._burst:
            return now + self._gap
        return self._restored_at - (self._burst - 1 - self._under_way) * self._gap


class _Minute:
    """So many messages in any minute of a group, where they arrive."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._heard: deque[float] = deque(maxlen=limit)
        self.under_way = 0

    def free_at(self, now: float, messages: int) -> float:
        older = len(self._heard)
        too_many = min(older + self.under_way + messages - self._limit, older + self.under_way)
        if too_many <= 0:
            return 0.0
        return self._heard[too_many - 1] + MINUTE if too_many <= older else now + SECOND

    def arrived(self, at: float, messages: int) -> None:
        self.under_way -= messages
        self._heard.extend([at] * messages)

    def is_over(self, now: float) -> bool:
        return not self.under_way and (not self._heard or now - self._heard[-1] > MINUTE)
