"""What people did is written down every second, and once more before a process stops or leads no more."""

from __future__ import annotations

import asyncio

from campaigns import behaviour
from commerce.kit.database import Database


class Remembering:
    """A duty and a chore: one writer at a time, so that nothing is written down twice."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._one_at_a_time = asyncio.Lock()

    async def write(self) -> int:
        """Write down what is kept in mind; returns how much that was."""
        async with self._one_at_a_time, self._database.unit_of_work() as session:
            return await behaviour.write(session)

    async def begin(self) -> None:
        """Nothing is owed from before."""

    async def end(self, grace: float) -> None:
        """What was still kept in mind; no longer than there is time for."""
        async with asyncio.timeout(max(grace, 1.0)):
            while await self.write():
                pass
