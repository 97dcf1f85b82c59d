"""One process leads: the others of the same shop stand by and take over when it is gone."""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sqlalchemy.engine import URL

from commerce.kit.database import LEADER, Database

if TYPE_CHECKING:
    from psycopg import AsyncConnection

_CALLED = "parley leader"


class Leadership(Protocol):
    """The right to do the shop's work, held by one process at a time.

    It spares double work; what must not happen twice is guarded by rows, should two ever believe that they lead.
    """

    async def take(self) -> bool:
        """Lead from now on, unless somebody else does. Raises `OSError` when that cannot be found out."""

    async def lost(self, called: Callable[[], None]) -> None:
        """Wait until the right is gone; `called` hears when another process has something for the leader."""

    async def give_up(self) -> None:
        """Let somebody else lead."""


def leadership_of(database: Database) -> Leadership:
    """The leadership of the shop that lives in this database."""
    if database.is_sqlite:
        return FileLeadership(Path(f"{database.url.database}.leader"))
    return AdvisoryLeadership(database.url, database.schema)


class FileLeadership:
    """Leads whoever holds the lock of a file beside the database; it ends with the process, however that ends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: int | None = None

    async def take(self) -> bool:
        """Lead from now on, unless another process of this machine does."""
        import fcntl

        if self._held is not None:
            return True
        opened = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(opened)
            return False
        self._held = opened
        return True

    async def lost(self, called: Callable[[], None]) -> None:
        """Never happens while the process lives; nobody else on this machine calls."""
        await asyncio.Event().wait()

    async def give_up(self) -> None:
        """Let go of the lock."""
        held, self._held = self._held, None
        if held is not None:
            os.close(held)


class AdvisoryLeadership:
    """Leads whoever holds PostgreSQL's advisory lock, on a connection of its own; it ends with the connection."""

    def __init__(self, url: URL, schema: str | None) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        name = f"{_CALLED} {schema or ''}".encode()
        self._key = int.from_bytes(hashlib.sha256(name).digest()[:8], signed=True)
        self._connection: AsyncConnection | None = None

    async def take(self) -> bool:
        """Lead from now on, unless somebody else does. Raises `OSError` when the database is away."""
        import psycopg

        await self.give_up()
        try:
            # With these keep-alives a database whose machine has vanished is noticed within a quarter of a minute.
            connection = await psycopg.AsyncConnection.connect(
                self._address,
                autocommit=True,
                application_name=_CALLED,
                keepalives_idle=5,
                keepalives_interval=3,
                keepalives_count=3,
            )
            cursor = await connection.execute("SELECT pg_try_advisory_lock(%s)", (self._key,))
            row = await cursor.fetchone()
        except psycopg.Error as error:
            raise ConnectionError(type(error).__name__) from None
        if row is None or not row[0]:
            await connection.close()
            return False
        self._connection = connection
        return True

    async def lost(self, called: Callable[[], None]) -> None:
        """Wait until the connection breaks, and pass on every call (`call_leader`) that comes over it.

        Who called before anybody listened is heard too: `called` is called once to begin with.
        """
        import psycopg

        if self._connection is None:
            return
        try:
            await self._connection.execute(f"LISTEN {LEADER}")
            called()
            async for _ in self._connection.notifies():
                called()
        except psycopg.OperationalError:
            return

    async def give_up(self) -> None:
        """Close the connection, and with it let go of the lock."""
        held, self._connection = self._connection, None
        if held is not None:
            await held.close()
