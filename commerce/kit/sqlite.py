"""SQLite spoken to in the event loop's own thread: sessions without detours, connections, and the reader.

A thread hop costs several times the statement it carries, and so does a way around through greenlets
(docs/decisions/0004-sqlite-in-the-loop.md).
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Executable, create_engine, event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.pool import QueuePool

from commerce.kit.phrases import SHARED
from commerce.kit.sealing import Keyring, give_keys

#: Seconds to wait while another process writes, and how long at a time without holding up the loop.
_PATIENCE = 10.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.005, 0.1
_BUSY_MS = 50
WRITER = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY", "cache_size=-32000")
_READER = ("query_only=ON", "foreign_keys=ON", "temp_store=MEMORY")


class InLoopSession(AsyncSession):
    """An `AsyncSession` whose statements are carried out before anybody waits.

    They go straight to the connection. A session of SQLAlchemy's own is made only for those who want rows as objects.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._notes: dict[Any, Any] = {}

    def __getattr__(self, name: str) -> Any:
        if name not in ("sync_session", "_proxied"):
            raise AttributeError(name)
        super().__init__(expire_on_commit=False, autoflush=False, join_transaction_mode="rollback_only")
        self.sync_session.bind = self._connection
        return self.__dict__[name]

    @property
    def info(self) -> dict[Any, Any]:
        """As `AsyncSession.info`."""
        return self._notes

    def get_bind(self, *_: Any, **__: Any) -> Any:
        """As `AsyncSession.get_bind`."""
        return self._connection

    async def execute(self, statement: Executable, params: Any = None, **options: Any) -> Any:
        """As `AsyncSession.execute`."""
        return self._carry_out(statement, params, options)

    async def scalars(self, statement: Executable, params: Any = None, **options: Any) -> Any:
        """As `AsyncSession.scalars`."""
        return self._carry_out(statement, params, options).scalars()

    async def scalar(self, statement: Executable, params: Any = None, **options: Any) -> Any:
        """As `AsyncSession.scalar`."""
        return self._carry_out(statement, params, options).scalar()

    def begin_nested(self) -> Any:
        """As `AsyncSession.begin_nested`: a savepoint on the connection, since that is where the statements go."""
        return self._part()

    def finish(self) -> None:
        """Write what is still to be written."""
        if "sync_session" in self.__dict__:
            self.sync_session.flush()

    def let_go(self) -> None:
        """Forget everything; the connection stays as it is."""
        if "sync_session" in self.__dict__:
            self.sync_session.close()

    @asynccontextmanager
    async def _part(self) -> AsyncIterator[None]:
        with self._connection.begin_nested():
            yield
            self.finish()

    def _carry_out(self, statement: Any, params: Any, options: dict[str, Any]) -> Any:
        about_objects = statement._propagate_attrs.get("compile_state_plugin") == "orm"
        target = self.sync_session if about_objects else self._connection
        return target.execute(statement, params, **options)


class Reader:
    """Looks at what is committed; each statement sees the latest."""

    def __init__(self, path: Path, keyring: Keyring) -> None:
        self.engine = engine_for(path, _READER, keyring)
        self._connection: Connection | None = None

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[InLoopSession]:
        """A session that cannot write; any number of them may be open at a time."""
        if self._connection is None:
            self._connection = self.engine.connect()
        if not self._connection.in_transaction():
            self._connection.begin()
        session = InLoopSession(self._connection)
        try:
            yield session
        finally:
            session.let_go()

    def close(self) -> None:
        """Let go of the file."""
        let_go(self.engine, self._connection)
        self._connection = None


class _Connection(sqlite3.Connection):
    def cursor(self, *_: Any) -> Any:
        return super().cursor(_WholeCursor)


class _WholeCursor(sqlite3.Cursor):
    """Has read everything when it has executed, so that later changes do not show in an earlier result."""

    _rows: Iterator[Any] = iter(())

    def execute(self, sql: str, parameters: Any = ()) -> _WholeCursor:
        super().execute(sql, parameters)
        if self.description is not None:
            self._rows = iter(super().fetchall())
        return self

    def fetchone(self) -> Any:
        return next(self._rows, None)

    def fetchmany(self, size: int | None = None) -> list[Any]:
        return list(islice(self._rows, size or self.arraysize))

    def fetchall(self) -> list[Any]:
        return list(self._rows)


def threaded(url: URL, keyring: Keyring) -> AsyncEngine:
    """Connections that read in threads of their own, for what takes long."""
    engine = create_async_engine(
        url.set(drivername="sqlite+aiosqlite"), pool_size=2, hide_parameters=True, execution_options=SHARED
    )
    event.listen(engine.sync_engine, "connect", _make_reader)
    give_keys(engine.sync_engine.dialect, keyring)
    return engine


def engine_for(path: Path, pragmas: tuple[str, ...], keyring: Keyring) -> Engine:
    """An engine with a single connection, set up by these pragmas."""
    creator = partial(_connect, path, pragmas)
    engine = create_engine(
        "sqlite://",
        creator=creator,
        poolclass=QueuePool,
        pool_size=1,
        hide_parameters=True,
        execution_options=SHARED,
    )
    give_keys(engine.dialect, keyring)
    return engine


def _connect(path: Path, pragmas: tuple[str, ...]) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None, cached_statements=512, factory=_Connection)
    for pragma in (f"busy_timeout={_BUSY_MS}", *pragmas):
        raw.execute(f"PRAGMA {pragma}")
    return raw


def _make_reader(connection: Any, _: Any) -> None:
    cursor = connection.cursor()
    for pragma in ("busy_timeout=5000", *_READER):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def raw_of(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection."""
    raw = connection.connection.dbapi_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


async def begin_patiently(raw: sqlite3.Connection) -> None:
    """Start writing, waiting without holding up the loop while another process writes."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + _PATIENCE
    pause = _FIRST_PAUSE
    while True:
        try:
            raw.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or loop.time() > deadline:
                raise
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        else:
            return


def let_go(engine: Engine, connection: Connection | None) -> None:
    """Close a connection, and the engine it comes from."""
    if connection is not None:
        connection.close()
    engine.dispose()
