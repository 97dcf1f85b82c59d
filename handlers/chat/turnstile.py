"""Who may speak next: everybody who waits to write to Telegram, in lanes, one line per chat."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from enum import IntEnum
from heapq import heapify, heappop, heappush
from itertools import count
from math import inf

from handlers.chat.road import Road
from handlers.chat.timers import Alarm, Timer
from handlers.chat.windows import BotWindow, ChatId, ChatWindow, Limits


class Lane(IntEnum):
    """How urgent a call is; a lower number goes first."""

    ANSWER = 0
    """Answers to taps, pre-checkout, shipping and inline queries: not messages, so they wait for nobody."""
    REPLY = 1
    """What a person just asked for."""
    TRANSACTIONAL = 2
    """What a person should know: paid, shipped, refunded."""
    BULK = 3
    """Broadcasts and campaigns."""
    PAID = 4
    """Broadcasts that are paid for: Telegram counts them apart."""


QUEUEING = (Lane.REPLY, Lane.TRANSACTIONAL, Lane.BULK)
SWEEP_EVERY = 256


class Waiter:
    """One call in the queue. `place` is its age: the same place again means the same turn among its chat's calls."""

    __slots__ = ("admit", "left_at", "line", "messages", "place", "waits")

    def __init__(self, line: _Line, place: int, messages: int, admit: Callable[[], None]) -> None:
        self.line = line
        self.place = place
        self.messages = messages
        self.admit = admit
        self.waits = True
        self.left_at = 0.0

    def __lt__(self, other: Waiter) -> bool:
        return self.place < other.place


class _Line:
    """The calls of one lane for one chat, oldest first. `entry` is its only valid card in the turnstile's heaps."""

    __slots__ = ("chat", "entry", "key", "waiters")

    def __init__(self, key: tuple[Lane, ChatId | None], chat: ChatWindow | None) -> None:
        self.key = key
        self.chat = chat
        self.waiters: list[Waiter] = []
        self.entry: _Entry | None = None

    def free_at(self, now: float) -> float:
        return self.chat.free_at(now, self.waiters[0].messages) if self.chat else 0.0


_Entry = tuple[float, int, int, "_Line"]
"""When or since when, the place of its first call, a serial number that settles ties, the line."""


class LaneFull(Exception):
    """Too many calls wait in this lane already."""


class Turnstile:
    """Lets calls through one by one so that no window of `Limits` is ever exceeded where they arrive.

    A chat that must wait holds up nobody else. Among those who may go, the higher lane goes first and the longest
    waiting within it; each lane below is still promised its share, so none starves. `admit` is called back at the
    moment of the turn, possibly before `join` returns; `back` must be told whatever became of the call.
    """

    def __init__(self, limits: Limits, timer: Timer, road: Road | None = None) -> None:
        self._limits = limits
        self._timer = timer
        self._road = road or Road()
        self._bot = BotWindow(limits)
        self._chats: dict[ChatId, ChatWindow] = {}
        self._lines: dict[tuple[Lane, ChatId | None], _Line] = {}
        self._ready: dict[Lane, list[_Entry]] = {lane: [] for lane in QUEUEING}
        self._resting: list[_Entry] = []
        self._owed = dict.fromkeys(QUEUEING, 0)
        self._waiting = dict.fromkeys(QUEUEING, 0)
        self._floods: deque[tuple[float, ChatId]] = deque(maxlen=64)
        self._places = count()
        self._serials = count()
        self._joined = 0
        self._alarm: Alarm | None = None
        self._alarm_at = inf

    def join(
        self, lane: Lane, chat_id: ChatId | None, messages: int, admit: Callable[[], None], place: int | None = None
    ) -> Waiter:
        """Stand in line. Pass the `place` of an earlier turn to stand where that call stood.

        Raises `LaneFull`.
        """
        if self._waiting[lane] >= self._limits.waiting:
            raise LaneFull(lane.name)
        self._joined += 1
        if self._joined % SWEEP_EVERY == 0:
            self._sweep()
        line = self._line(lane, chat_id)
        waiter = Waiter(line, next(self._places) if place is None else place, messages, admit)
        heappush(line.waiters, waiter)
        self._waiting[lane] += 1
        if line.entry is None or line.waiters[0] is waiter:
            self._queue(line)
        self._serve()
        return waiter

    def leave(self, waiter: Waiter) -> None:
        """Step out of the line without having had a turn."""
        if not waiter.waits:
            return
        line = waiter.line
        was_first = line.waiters[0] is waiter
        waiter.waits = False
        self._waiting[line.key[0]] -= 1
        line.waiters.remove(waiter)
        heapify(line.waiters)
        if was_first:
            self._queue(line)

    def back(self, waiter: Waiter, *, answered: bool) -> None:
        """A call that had its turn has been answered, or nobody waits for its answer any more."""
        now = self._timer.now()
        if answered:
            self._road.went(now - waiter.left_at)
        arrived = self._road.arrived(now)
        self._bot.arrived(arrived, max(waiter.messages, 1))
        if waiter.line.chat is not None:
            waiter.line.chat.arrived(arrived, waiter.messages)
            self._look_again(waiter.line.key[1])
        if any(self._waiting.values()):
            self._serve()

    def flooded(self, chat_id: ChatId | None, seconds: float) -> bool:
        """Telegram answered 429: leave that chat alone for so long. True if the whole bot pauses.

        It does when several chats complain at once, and when the complaint concerns no chat in particular.
        """
        now = self._timer.now()
        if chat_id is None:
            self._bot.pause(now, now + seconds)
            return True
        self._chat(chat_id).pause(now + seconds)
        self._floods.append((now, chat_id))
        while now - self._floods[0][0] > self._limits.floods_within:
            self._floods.popleft()
        if len({chat for _, chat in self._floods}) < self._limits.floods_before_pause:
            return False
        self._floods.clear()
        self._bot.pause(now, now + seconds)
        return True

    def free_at(self, chat_id: ChatId | None, messages: int) -> float:
        """The earliest moment such a call could go if nobody else waited."""
        now = self._timer.now()
        chat = self._chats.get(chat_id) if chat_id is not None else None
        return max(self._bot.free_at(now), chat.free_at(now, messages) if chat else 0.0)

    def waiting(self, lane: Lane) -> int:
        """How many calls wait in a lane."""
        return self._waiting.get(lane, 0)

    def chats_remembered(self) -> int:
        """How many chats' windows are kept in memory just now."""
        return len(self._chats)

    def _line(self, lane: Lane, chat_id: ChatId | None) -> _Line:
        key = (lane, chat_id)
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = _Line(key, None if chat_id is None else self._chat(chat_id))
        return line

    def _chat(self, chat_id: ChatId) -> ChatWindow:
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = self._chats[chat_id] = ChatWindow(chat_id, self._limits)
        return chat

    def _queue(self, line: _Line) -> None:
        """Put a line where it belongs: among the ready, among the resting, or nowhere when it is empty."""
        if not line.waiters:
            line.entry = None
            self._lines.pop(line.key, None)
            return
        now = self._timer.now()
        free_at = line.free_at(now)
        place = line.waiters[0].place
        if free_at <= now:
            line.entry = (place, place, next(self._serials), line)
            heappush(self._ready[line.key[0]], line.entry)
        else:
            line.entry = (free_at, place, next(self._serials), line)
            heappush(self._resting, line.entry)

    def _look_again(self, chat_id: ChatId | None) -> None:
        """Lines of this chat may have waited for a call of theirs to come back."""
        for lane in QUEUEING:
            if (line := self._lines.get((lane, chat_id))) is not None:
                self._queue(line)

    def _serve(self) -> None:
        now = self._timer.now()
        self._wake(now)
        while self._bot.free_at(now) <= now and (line := self._next_line(now)) is not None:
            self._let_through(line, now)
        self._set_alarm(now)

    def _wake(self, now: float) -> None:
        while self._resting and self._resting[0][0] <= now:
            entry = heappop(self._resting)
            if entry[3].entry is entry:
                self._queue(entry[3])

    def _next_line(self, now: float) -> _Line | None:
        fronts = [(lane, line) for lane in QUEUEING if (line := self._front(lane, now)) is not None]
        if not fronts:
            return None
        chosen = next((front for front in reversed(fronts) if self._owed[front[0]] >= 100), fronts[0])
        self._settle(chosen[0], [lane for lane, _ in fronts])
        return chosen[1]

    def _front(self, lane: Lane, now: float) -> _Line | None:
        """The line of this lane whose first call has waited longest and may go now."""
        ready = self._ready[lane]
        while ready:
            entry = ready[0]
            line = entry[3]
            if line.entry is entry and line.free_at(now) <= now:
                return line
            heappop(ready)
            if line.entry is entry:
                self._queue(line)
        return None

    def _settle(self, chosen: Lane, present: list[Lane]) -> None:
        """Lanes that had to let a higher one pass are owed their share; who goes first by right is owed nothing."""
        for lane in present[1:]:
            self._owed[lane] += self._limits.shares[lane - 1]
        self._owed[chosen] = 0 if chosen is present[0] else self._owed[chosen] - 100

    def _let_through(self, line: _Line, now: float) -> None:
        waiter = heappop(line.waiters)
        waiter.waits, waiter.left_at = False, now
        self._waiting[line.key[0]] -= 1
        self._bot.take(now, max(waiter.messages, 1))
        if line.chat is not None:
            line.chat.take(waiter.messages)
        heappop(self._ready[line.key[0]])
        self._queue(line)
        waiter.admit()

    def _sweep(self) -> None:
        """Forget chats that nothing holds back any more, and cards that are no longer valid."""
        now = self._timer.now()
        for heap in (self._resting, *self._ready.values()):
            heap[:] = [entry for entry in heap if entry[3].entry is entry]
            heapify(heap)
        busy = {chat_id for _, chat_id in self._lines}
        quiet = [chat_id for chat_id, chat in self._chats.items() if chat_id not in busy and chat.forgettable(now)]
        for chat_id in quiet:
            del self._chats[chat_id]

    def _set_alarm(self, now: float) -> None:
        when = self._next_moment(now)
        if when == self._alarm_at:
            return
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm_at = when
        self._alarm = self._timer.call_at(when, self._ring) if when < inf else None

    def _next_moment(self, now: float) -> float:
        if any(self._front(lane, now) for lane in QUEUEING):
            return self._bot.free_at(now)
        while self._resting and self._resting[0][3].entry is not self._resting[0]:
            heappop(self._resting)
        return max(self._resting[0][0], self._bot.free_at(now)) if self._resting else inf

    def _ring(self) -> None:
        self._alarm, self._alarm_at = None, inf
        self._serve()
