"""SQLite spoken to in the event loop's own thread: one writer whose units of work take turns, and one reader beside it.

A thread hop costs several times the statement it carries, and so does a way around through greenlets
(docs/decisions/0004-sqlite-in-the-loop.md).
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
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
#: So many units of work share a commit at most.
_MOST_SHARING = 64
_WRITER = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY", "cache_size=-32000")
_READER = ("query_only=ON", "foreign_keys=ON", "temp_store=MEMORY")


class InLoopSession(AsyncSession):
    """An `AsyncSession` whose statements are carried out before anybody waits."""

    def __init__(self, bind: Connection) -> None:
        super().__init__(expire_on_commit=False, autoflush=False, join_transaction_mode="rollback_only")
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
        session = InLoopSession(self._connection)
        try:
            yield session
        finally:
            session.sync_session.close()

    def close(self) -> None:
        """Let go of the file."""
        _let_go(self.engine, self._connection)
        self._connection = None


class Writer:
    """The only writing connection of a file. Units of work take turns, and those that end together share a commit.

    A unit that ends leaves its work in the open transaction. That is committed as soon as nobody else is about to add
    to it, and only then do its units go on: `synchronous=FULL` is paid once for all of them. What fails leaves the
    others alone.
    """

    def __init__(self, path: Path, keyring: Keyring) -> None:
        self.engine = _engine(path, _WRITER, keyring)
        self._connection: Connection | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._sharing = 0
        self._shared: asyncio.Future[None] | None = None

    @asynccontextmanager
    async def unit_of_work(self, seen: Callable[[AsyncSession], None]) -> AsyncIterator[InLoopSession]:
        """All or nothing, committed when this ends; `seen` is called when the next unit sees what this one did."""
        loop = asyncio.get_running_loop()
        async with self._taking_turns():
            async with self._work() as session:
                yield session
            seen(session)
            self._shared = shared = self._shared or loop.create_future()
            self._sharing += 1
        await asyncio.shield(shared)

    async def close(self) -> None:
        """Let go of the file once the last unit of work has ended."""
        while self._shared is not None:
            await asyncio.wait([self._shared])
        async with self._turn:
            _let_go(self.engine, self._connection)
            self._connection = None

    @asynccontextmanager
    async def _taking_turns(self) -> AsyncIterator[None]:
        self._waiting += 1
        try:
            await self._turn.acquire()
        except BaseException:
            self._commit_soon()
            raise
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._turn.release()
            self._commit_soon()

    def _commit_soon(self) -> None:
        """Whoever has added something, or was to and does not, sees to it that the others go on."""
        if self._shared is not None:
            asyncio.get_running_loop().call_soon(self._commit)

    @asynccontextmanager
    async def _work(self) -> AsyncIterator[InLoopSession]:
        connection = await self._begun()
        raw = _raw(connection)
        joined = self._shared is not None
        if joined:
            raw.execute("SAVEPOINT unit")
        session = InLoopSession(connection)
        try:
            yield session
            session.sync_session.flush()
            if joined:
                raw.execute("RELEASE unit")
        except BaseException:
            self._undo(connection, joined)
            raise
        finally:
            session.sync_session.close()

    def _undo(self, connection: Connection, joined: bool) -> None:
        raw = _raw(connection)
        if joined and raw.in_transaction:
            raw.execute("ROLLBACK TO unit")
            raw.execute("RELEASE unit")
            return
        connection.rollback()
        if self._shared is not None:
            shared, self._shared, self._sharing = self._shared, None, 0
            shared.set_exception(ConnectionError("the shared transaction was lost"))

    async def _begun(self) -> Connection:
        """The connection inside a transaction: the one that others have left open, or a new one."""
        if self._connection is None:
            self._connection = self.engine.connect()
        if self._shared is None:
            await _begin_patiently(_raw(self._connection))
            self._connection.begin()
        return self._connection

    def _commit(self) -> None:
        """Commit for all who share, unless somebody is about to join them and will ask again."""
        crowded = self._waiting and self._sharing < _MOST_SHARING
        if self._shared is None or self._turn.locked() or crowded:
            return
        assert self._connection is not None
        shared, self._shared, self._sharing = self._shared, None, 0
        try:
            self._connection.commit()
        except Exception as failure:
            _raw(self._connection).rollback()
            shared.set_exception(failure)
        else:
            shared.set_result(None)


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
