"""SQLite spoken to in the event loop's own thread: one writer whose units of work take turns, and one reader beside it.

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

from commerce.kit.sealing import Keyring, give_keys

#: Seconds to wait while another process writes, and how long at a time without holding up the loop.
_PATIENCE = 10.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.005, 0.1
_BUSY_MS = 50
_WRITER = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY", "cache_size=-32000")
_READER = ("query_only=ON", "foreign_keys=ON", "temp_store=MEMORY")


class InLoopSession(AsyncSession):
    """An `AsyncSession` whose statements are carried out before anybody waits."""

    def __init__(self, bind: Connection, join_transaction_mode: Any) -> None:
        super().__init__(expire_on_commit=False, autoflush=False, join_transaction_mode=join_transaction_mode)
        self.sync_session.bind = bind

    async def execute(self, statement: Executable, params: Any = None, **options: Any) -> Any:
        """As `AsyncSession.execute`."""
        return self.sync_session.execute(statement, params, **options)

    async def scalars(self, statement: Executable, params: Any = None, **options: Any) -> Any:
        """As `AsyncSession.scalars`."""
        return self.sync_session.execute(statement, params, **options).scalars()

    async def scalar(self, statement: Executable, params: Any = None, **options: Any) -> Any:
        """As `AsyncSession.scalar`."""
        return self.sync_session.execute(statement, params, **options).scalar()


class Reader:
    """Looks at what is committed; each statement sees the latest."""

    def __init__(self, path: Path, keyring: Keyring) -> None:
        self.engine = _engine(path, _READER, keyring)
        self._connection: Connection | None = None

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[InLoopSession]:
        """A session that cannot write; any number of them may be open at a time."""
        if self._connection is None:
            self._connection = self.engine.connect()
        if not self._connection.in_transaction():
            self._connection.begin()
        session = InLoopSession(self._connection, "rollback_only")
        try:
            yield session
        finally:
            session.sync_session.close()

    def close(self) -> None:
        """Let go of the file."""
        _let_go(self.engine, self._connection)
        self._connection = None


class Writer:
    """The only writing connection of a file. Units of work take turns; those that wait for theirs share a commit.

    A unit that ends while others wait leaves its work in the open transaction, which is committed once they are done,
    and only then goes on: `synchronous=FULL` is paid once for all of them, and what fails leaves the others alone.
    """

    def __init__(self, path: Path, keyring: Keyring) -> None:
        self.engine = _engine(path, _WRITER, keyring)
        self._connection: Connection | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._shared: _SharedCommit | None = None

    @asynccontextmanager
    async def unit_of_work(self) -> AsyncIterator[InLoopSession]:
        """All or nothing, committed when this ends."""
        self._waiting += 1
        try:
            await self._turn.acquire()
        finally:
            self._waiting -= 1
        try:
            async with self._work() as session:
                yield session
            shared = self._end()
        finally:
            self._turn.release()
        if shared is not None:
            await asyncio.shield(shared.done)

    async def close(self) -> None:
        """Let go of the file once the last unit of work has ended."""
        async with self._turn:
            _let_go(self.engine, self._connection)
            self._connection = None

    @asynccontextmanager
    async def _work(self) -> AsyncIterator[InLoopSession]:
        connection = await self._begun()
        alone = self._shared is None
        session = InLoopSession(connection, "rollback_only" if alone else "create_savepoint")
        try:
            yield session
            session.sync_session.flush() if alone else session.sync_session.commit()
        except BaseException:
            session.sync_session.rollback()
            if alone:
                connection.rollback()
            raise
        finally:
            session.sync_session.close()

    def _end(self) -> _SharedCommit | None:
        """Commit now if nobody waits, or leave that to whoever comes last."""
        if self._shared is None:
            if not self._waiting:
                self._commit()
                return None
            self._shared = _SharedCommit()
            self._shared.task = asyncio.create_task(self._commit_shared(self._shared))
        return self._shared

    async def _commit_shared(self, shared: _SharedCommit) -> None:
        """Stand in line behind those that wait now, then commit for all."""
        async with self._turn:
            self._shared = None
            try:
                self._commit()
            except BaseException as failure:
                shared.done.set_exception(failure)
            else:
                shared.done.set_result(None)

    async def _begun(self) -> Connection:
        """The connection inside a transaction: the one that is open for several units, or a new one."""
        if self._connection is None:
            self._connection = self.engine.connect()
        if self._shared is None:
            await _begin_patiently(_raw(self._connection))
            self._connection.begin()
        return self._connection

    def _commit(self) -> None:
        assert self._connection is not None
        try:
            self._connection.commit()
        except BaseException:
            _raw(self._connection).rollback()
            raise


class _SharedCommit:
    """The end that several units of work wait for together."""

    def __init__(self) -> None:
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.task: asyncio.Task[None] | None = None


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
    engine = create_async_engine(url.set(drivername="sqlite+aiosqlite"), pool_size=2, hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _make_reader)
    give_keys(engine.sync_engine.dialect, keyring)
    return engine


def _engine(path: Path, pragmas: tuple[str, ...], keyring: Keyring) -> Engine:
    creator = partial(_connect, path, pragmas)
    engine = create_engine("sqlite://", creator=creator, poolclass=QueuePool, pool_size=1, hide_parameters=True)
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


def _raw(connection: Connection) -> sqlite3.Connection:
    raw = connection.connection.dbapi_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


async def _begin_patiently(raw: sqlite3.Connection) -> None:
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


def _let_go(engine: Engine, connection: Connection | None) -> None:
    if connection is not None:
        connection.close()
    engine.dispose()
