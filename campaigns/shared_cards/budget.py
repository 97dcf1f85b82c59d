"""How many edits all shared cards may have together: so that a thousand of them leave Telegram's patience to people."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from commerce.kit.clock import now

_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)


class Budget:
    """So many edits in any second, and in any minute; it lives in the process that edits."""

    def __init__(self, a_second: int = 10, a_minute: int = 480) -> None:
        self._a_second = a_second
        self._a_minute = a_minute
        self._spent: deque[datetime] = deque(maxlen=a_minute)
        self._closed_until: datetime | None = None

    def left(self) -> int:
        """How many may go now."""
        moment = now()
        if self._closed_until is not None and moment < self._closed_until:
            return 0
        lately = sum(moment - one < _SECOND for one in self._spent)
        of_late = sum(moment - one < _MINUTE for one in self._spent)
        return max(min(self._a_second - lately, self._a_minute - of_late), 0)

    def spend(self, edits: int) -> None:
        """So many went."""
        self._spent.extend([now()] * edits)

    def close(self, pause: timedelta) -> None:
        """Telegram has had enough: none for so long."""
        self._closed_until = now() + pause
