"""Long looks that begin when a test says so: what others do meanwhile can be seen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from commerce.kit.database import Database, Session
from commerce.kit.sealing import Keyring


class Unhurried(Database):
    """A database in which somebody may be made to wait before they look for long."""

    def __init__(self, url: str, keyring: Keyring) -> None:
        super().__init__(url, keyring)
        self._wished, self._granted = asyncio.Event(), asyncio.Event()
        self._granted.set()

    @asynccontextmanager
    async def studying(self) -> AsyncIterator[Session]:
        self._wished.set()
        await self._granted.wait()
        async with super().studying() as session:
            yield session

    @asynccontextmanager
    async def at_leisure(self, doing: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
        """What is done in here happens after all of this was committed but its long look, which is awaited at the end.

        Fails where nobody looks for long in it.
        """
        self._wished.clear()
        self._granted.clear()
        looking, wished = asyncio.ensure_future(doing), asyncio.create_task(self._wished.wait())
        await asyncio.wait({looking, wished}, return_when=asyncio.FIRST_COMPLETED)
        assert not looking.done(), "nobody looked for long"
        yield
        self._granted.set()
        await looking
