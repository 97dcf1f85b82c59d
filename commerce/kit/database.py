"""Where the shop remembers: one unit of work at a time, on SQLite or PostgreSQL alike."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import BigInteger, ColumnElement, DateTime, Dialect, Executable, Index, Integer, MetaData, Table, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, CursorResult, make_url
from sqlalchemy.exc import DataError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.sql import ClauseElement
from sqlalchemy.types import JSON, TypeDecorator

from commerce.kit import sqlite as in_loop
from commerce.kit.errors import NumberBeyond
from commerce.kit.phrases import SHARED
from commerce.kit.sealing import Keyring, give_keys
from commerce.kit.turns import Seen, Writer

#: Without this, SQLAlchemy forgets how many rows an INSERT added on PostgreSQL.
_COUNTED = {"preserve_rowcount": True}
#: What PostgreSQL says of a number that is too large for its column, and of pages before the first.
_BEYOND = ("22003", "2201W", "2201X")
#: The channel on which PostgreSQL carries calls for the leader.
LEADER = "parley_leader"
_call = text(f"NOTIFY {LEADER}")
_no_wait = text("SET LOCAL synchronous_commit TO off")
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

#: Row ids: 64 bits on PostgreSQL; SQLite numbers only INTEGER keys by itself.
Id = BigInteger().with_variant(Integer, "sqlite")
#: Plain mappings and lists; JSONB on PostgreSQL.
Json = JSON().with_variant(postgresql.JSONB(), "postgresql")

Session = AsyncSession
Committed = Callable[[], None]
Model = TypeVar("Model")


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, aware on both sides."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """The mother of all rows."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {datetime: Instant}  # noqa: RUF012 (SQLAlchemy's own form)


def table_of(model: type[Base]) -> Table:
    """The table behind a row class, for statements built once."""
    table = model.__table__
    assert isinstance(table, Table)
    return table


def partial_index(name: str, *columns: str | ColumnElement[Any], where: ClauseElement, unique: bool = False) -> Index:
    """An index of those rows alone of which `where` is so, on both databases."""
    return Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)


class Database:
    """One shop's database: `postgresql://…`, or an SQLite file `sqlite:///path`.

    SQLite has exactly one writing connection, so that nobody starves waiting for another;
    readers stand apart. On PostgreSQL a shop may live in a schema of its own.
    """

    def __init__(self, url: str, keyring: Keyring, *, schema: str | None = None, pool_size: int = 10) -> None:
        self.url = make_url(url)
        self.schema = schema
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._listeners: dict[str, list[Committed]] = {}
        self._home: _Home = (
            _InFile(self.url, keyring) if self.is_sqlite else _OnServer(self.url, keyring, schema, pool_size)
        )

    @asynccontextmanager
    async def unit_of_work(self) -> AsyncIterator[Session]:
        """All or nothing: what happens inside is committed together at the end, or not at all."""
        async with self._home.unit_of_work(_follow_sight) as session:
            yield session
        self._tell(session)

    def reading(self) -> AbstractAsyncContextManager[Session]:
        """A short look at what is committed; nothing may be written."""
        return self._home.reading()

    def studying(self) -> AbstractAsyncContextManager[Session]:
        """A long look, such as a report: on SQLite in a thread, so that nobody waits for it."""
        return self._home.studying()

    def after_commit(self, topic: str, listener: Committed) -> None:
        """Call the listener after each unit of work that did `touch(session, topic)`."""
        self._listeners.setdefault(topic, []).append(listener)

    async def close(self) -> None:
        """Let go of every connection."""
        await self._home.close()

    def _tell(self, session: Session) -> None:
        for follow_up in session.info.pop("once committed", ()):
            follow_up()
        for topic in session.info.pop("touched", ()):
            for listener in self._listeners.get(topic, ()):
                listener()


def touch(session: Session, topic: str) -> None:
    """Note that listeners of this topic should be woken once the unit of work is committed."""
    session.info.setdefault("touched", set()).add(topic)


async def call_leader(session: Session) -> None:
    """Wake the leading process once this is committed, if it is another one; SQLite's looks by itself now and then."""
    if speaks_postgresql(session):
        await session.execute(_call)


async def need_not_last(session: Session) -> None:
    """This unit of work is done again if the machine loses its power: PostgreSQL does not wait until it is on the disk.

    It is there whole or not at all, and everything is on the disk that was committed before a unit that does wait.
    SQLite always waits.
    """
    if speaks_postgresql(session):
        await session.execute(_no_wait)


def once_committed(session: Session, follow_up: Committed) -> None:
    """Call this when the unit of work is committed, and never if it is not."""
    session.info.setdefault("once committed", []).append(follow_up)


def once_seen(session: Session, follow_up: Committed) -> None:
    """Call this as soon as further units of work see what this one did, and never if it fails.

    On PostgreSQL that is when it is committed. On SQLite it may be a moment before; then those further units are
    committed together with this one, or not at all.
    """
    session.info.setdefault("once seen", []).append(follow_up)


def _follow_sight(session: Session) -> None:
    for follow_up in session.info.pop("once seen", ()):
        follow_up()


async def changed(
    session: Session, statement: Executable, values: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None
) -> int:
    """Carry a statement out, once or for each of several rows in their order, and tell how many rows it changed."""
    result = await session.execute(statement, values, execution_options=_COUNTED)
    assert isinstance(result, CursorResult)
    return result.rowcount


async def insert_new(session: Session, table: Table, **values: Any) -> bool:
    """Add a row unless one with the same unique key stands there already; tells whether it was added."""
    return await changed(session, _insert_new(table, speaks_postgresql(session)), values) == 1


async def insert_all_new(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add those rows of which none with the same unique key stands there already."""
    if rows:
        await session.execute(_insert_new(table, speaks_postgresql(session)), rows)


async def put(session: Session, table: Table, key: Iterable[str], **values: Any) -> None:
    """Add a row, or bring the one with the same key up to date."""
    await session.execute(_put(table, tuple(key), tuple(values), speaks_postgresql(session)), values)


def lock_for_update(session: Session, statement: Any) -> Any:
    """Hold the selected rows until the end: row locks on PostgreSQL; SQLite's writer already is alone.

    Others may still add rows that refer to them: nobody here deletes a row or gives it another key, and without that
    two who hold a customer and an order each would wait for each other.
    """
    return statement.with_for_update(key_share=True) if speaks_postgresql(session) else statement


def speaks_postgresql(session: Session) -> bool:
    """Whether this session's database is PostgreSQL."""
    return bool(session.get_bind().dialect.name == "postgresql")


@cache
def _insert_new(table: Table, on_postgresql: bool) -> Executable:
    insert = postgresql.insert(table) if on_postgresql else sqlite.insert(table)
    return insert.on_conflict_do_nothing()


@cache
def _put(table: Table, key: tuple[str, ...], names: tuple[str, ...], on_postgresql: bool) -> Executable:
    insert = postgresql.insert(table) if on_postgresql else sqlite.insert(table)
    fresh = {name: insert.excluded[name] for name in names if name not in key}
    return insert.on_conflict_do_update(index_elements=list(key), set_=fresh)


class _Home(Protocol):
    """Where the rows live."""

    def unit_of_work(self, seen: Seen) -> AbstractAsyncContextManager[Session]: ...

    def reading(self) -> AbstractAsyncContextManager[Session]: ...

    def studying(self) -> AbstractAsyncContextManager[Session]: ...

    async def close(self) -> None: ...


class _InFile:
    """An SQLite file."""

    def __init__(self, url: URL, keyring: Keyring) -> None:
        path = Path(url.database or "")
        self._writer = Writer(path, keyring)
        self._reader = in_loop.Reader(path, keyring)
        self._reports = in_loop.threaded(url, keyring)
        self._studying = async_sessionmaker(self._reports, expire_on_commit=False, autoflush=False)

    def unit_of_work(self, seen: Seen) -> AbstractAsyncContextManager[Session]:
        return self._writer.unit_of_work(seen)

    def reading(self) -> AbstractAsyncContextManager[Session]:
        return self._reader.reading()

    def studying(self) -> AbstractAsyncContextManager[Session]:
        return self._studying()

    async def close(self) -> None:
        await self._writer.close()
        self._reader.close()
        await self._reports.dispose()


class _OnServer:
    """A PostgreSQL database."""

    def __init__(self, url: URL, keyring: Keyring, schema: str | None, pool_size: int) -> None:
        self._engine = _postgresql(url, schema, pool_size)
        give_keys(self._engine.sync_engine.dialect, keyring)
        self._sessions = async_sessionmaker(self._engine, expire_on_commit=False, autoflush=False)

    @asynccontextmanager
    async def unit_of_work(self, seen: Seen) -> AsyncIterator[Session]:
        """Raises `NumberBeyond` where a number is asked for that no column holds: buttons can be forged."""
        try:
            async with self._sessions() as session, session.begin():
                yield session
        except DataError as error:
            if getattr(error.orig, "sqlstate", None) in _BEYOND:
                raise NumberBeyond from error
            raise
        seen(session)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Session]:
        """Ends like a unit of work, with nothing to commit: whoever rolls back has psycopg forget what it prepared."""
        async with self._sessions() as session:
            yield session
            session.expunge_all()
            await session.commit()

    def studying(self) -> AbstractAsyncContextManager[Session]:
        return self._sessions()

    async def close(self) -> None:
        await self._engine.dispose()


def _postgresql(url: URL, schema: str | None, pool_size: int) -> AsyncEngine:
    options = {"options": f"-csearch_path={schema},public"} if schema else {}
    return create_async_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=pool_size,
        max_overflow=pool_size,
        connect_args=options,
        hide_parameters=True,
        execution_options=SHARED,
    )
