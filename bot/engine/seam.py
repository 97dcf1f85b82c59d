"""What the shop asks of an engine, whichever it is."""

from __future__ import annotations

from typing import Protocol


class Engine(Protocol):
    """Sees to it that everything owed is done: soon, once in its effects, and again after a failure."""

    async def start(self) -> None:
        """Begin to work, as soon as this process may."""

    async def stop(self, grace: float) -> None:
        """Begin nothing new, finish what is under way within `grace` seconds, and let another process take over."""

    def wake(self) -> None:
        """Look now whether there is something to do."""

    async def settle(self) -> None:
        """Do everything that is owed by now, and return when nothing is left."""

    @property
    def leads(self) -> bool:
        """Whether this process is the one that works."""
