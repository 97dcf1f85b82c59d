"""What the outbox asks of whoever knows how a message looks and how to reach people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from campaigns.outbox.models import Lane
from campaigns.outbox.source import Source


@dataclass(frozen=True)
class Owed:
    """A message to deliver: to whom, which notice, with which facts; `attempt` is the first, the second …

    An advertisement has a `topic` (which people may have stopped) and usually a `source` and an `arm`. `waited_for` is
    why it was put off the last time.
    """

    id: int
    customer_id: int
    lane: Lane
    notice: str
    details: Mapping[str, Any]
    attempt: int
    created_at: datetime
    not_after: datetime | None
    topic: str | None = None
    source: Source | None = None
    arm: str | None = None
    begun_at: datetime | None = None
    waited_for: str | None = None


@dataclass(frozen=True)
class Delivered:
    """It arrived; `message_id` is its number in the chat, where there is one."""

    message_id: int | None = None


@dataclass(frozen=True)
class Failed:
    """It did not arrive, or nobody can tell (`maybe_sent`). A `final` failure is never tried again."""

    reason: str
    final: bool = False
    retry_after: timedelta | None = None
    maybe_sent: bool = False


@dataclass(frozen=True)
class Unreachable:
    """This person cannot be written to until they show themselves again: they blocked the shop, or never started it."""

    reason: str


@dataclass(frozen=True)
class NotNeeded:
    """There is nothing (any more) to say: no failure, and nothing to be sent."""

    reason: str


Outcome = Delivered | Failed | NotNeeded | Unreachable


class Messenger(Protocol):
    """Somebody who brings messages to people."""

    async def deliver(self, owed: Owed) -> Outcome:
        """Bring one message and tell what became of it. Whatever is raised counts as a failure to be tried again."""
