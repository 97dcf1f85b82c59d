"""What the process before this one had in its hands when it ended is taken up at once."""

from __future__ import annotations

import structlog

from campaigns.outbox import Sender

log = structlog.get_logger(__name__)


class TakingOver:
    """The first duty of a process that leads: messages that another was sending need not wait for their leases."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    async def begin(self) -> None:
        """Whoever led before does so no more."""
        count = await self._sender.take_over()
        if count:
            log.info("took_over", messages=count)

    async def end(self, grace: float) -> None:
        """No advertisement is begun any more; the round that has begun is finished."""
        self._sender.rest()
