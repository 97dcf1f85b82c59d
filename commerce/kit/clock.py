"""What time it is in the shop; tests and the demo may move it forward."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Listener = Callable[[], None]


class Clock:
    """The time of this process: the machine's, plus whatever was added, or a frozen instant."""

    def __init__(self) -> None:
        self._ahead = timedelta()
        self._frozen: datetime | None = None
        self._listeners: list[Listener] = []

    def now(self) -> datetime:
        """The present instant, aware and in UTC."""
        return (self._frozen or datetime.now(UTC)) + self._ahead

    def advance(self, by: timedelta) -> None:
        """Move the shop's time forward; whoever watches the clock is told."""
        if by < timedelta():
            raise ValueError("the shop's clock only goes forward")
        self._ahead += by
        for listener in list(self._listeners):
            listener()

    def freeze(self, at: datetime) -> None:
        """Stand still at an aware instant; only `advance` moves it from here."""
        self._frozen = at.astimezone(UTC)
        self._ahead = timedelta()

    def reset(self) -> None:
        """Follow the machine's time again."""
        self._frozen = None
        self._ahead = timedelta()

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Be told when time is moved; returns how to stop listening."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)


clock = Clock()
now = clock.now
advance = clock.advance
freeze = clock.freeze
reset = clock.reset
watch = clock.watch
