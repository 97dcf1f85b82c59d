"""SQLite spoken to in the event loop's own thread, in the shape SQLAlchemy expects of aiosqlite.

A thread hop costs several times the statement it carries (docs/decisions/0004-sqlite-in-the-loop.md).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any


async def connect(path: Path, busy_ms: int) -> InLoopConnection:
    """Open a database file for the shop's own statements, which take microseconds each."""
    raw = sqlite3.connect(path, isolation_level=None, cached_statements=512)
    raw.execute(f"PRAGMA busy_timeout={busy_ms}")
    return InLoopConnection(raw)


class InLoopCursor:
    """A cursor whose awaitables are finished before anybody waits."""

    __slots__ = ("_cursor",)

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._cursor = raw.cursor()

    @property
    def description(self) -> Any:
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    @property
    def arraysize(self) -> int:
        return self._cursor.arraysize

    @arraysize.setter
    def arraysize(self, value: int) -> None:
        self._cursor.arraysize = value

    async def __aenter__(self) -> InLoopCursor:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._cursor.close()

    async def execute(self, operation: str, parameters: Sequence[Any] = ()) -> InLoopCursor:
        self._cursor.execute(operation, parameters)
        return self

    async def executemany(self, operation: str, parameters: Iterable[Sequence[Any]]) -> InLoopCursor:
        self._cursor.executemany(operation, parameters)
        return self

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        return self._cursor.fetchmany(size or self._cursor.arraysize)

    async def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    async def close(self) -> None:
        self._cursor.close()


class InLoopConnection:
    """A connection whose awaitables are finished before anybody waits."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._connection: sqlite3.Connection | None = raw
        self._conn = raw

    isolation_level: str | None = None

    def cursor(self) -> InLoopCursor:
        return InLoopCursor(self._conn)

    async def commit(self) -> None:
        self._conn.commit()

    async def rollback(self) -> None:
        self._conn.rollback()

    async def create_function(self, *words: Any, **options: Any) -> None:
        self._conn.create_function(*words, **options)

    async def close(self) -> None:
        self.stop()

    def stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
