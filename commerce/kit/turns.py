"""Units of work on SQLite take turns at the one writing connection; those that end together share a commit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncSession

from commerce.kit.sealing import Keyring
from commerce.kit.sqlite import WRITER, InLoopSession, begin_patiently, engine_for, let_go, raw_of

#: So many units of work share a commit at most.
_MOST_SHARING = 64
Seen = Callable[[AsyncSession], None]


class Writer:
    """The only writing connection of a file.

    A unit that ends leaves its work in the open transaction. That is committed as soon as nobody else is about to add
    to it, and only then do its units go on: `synchronous=FULL` is paid once for all of them. What fails leaves the
    others alone.
    """

    def __init__(self, path: Path, keyring: Keyring) -> None:
        self._engine = engine_for(path, WRITER, keyring)
        self._connection: Connection | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._sharing: list[asyncio.Future[None]] = []

    def unit_of_work(self, seen: Seen) -> UnitOfWork:
        """All or nothing, committed when this ends; `seen` is called when the next unit sees what this one did."""
        return UnitOfWork(self, seen)

    async def close(self) -> None:
        """Let go of the file once the last unit of work has ended."""
        while self._sharing:
            await asyncio.wait(self._sharing)
        async with self._turn:
            let_go(self._engine, self._connection)
            self._connection = None

    async def begin(self) -> InLoopSession:
        """Wait for a turn and begin a transaction, or a part of the one that others have left open."""
        await self._take_turn()
        try:
            if self._connection is None:
                self._connection = self._engine.connect()
            if self._sharing:
                raw_of(self._connection).execute("SAVEPOINT unit")
            else:
                await begin_patiently(raw_of(self._connection))
                self._connection.begin()
        except BaseException:
            self.end_turn()
            raise
        return InLoopSession(self._connection)

    def share(self, session: InLoopSession) -> asyncio.Future[None]:
        """Keep what a unit did; gives the moment at which it is committed."""
        session.finish()
        if self._sharing:
            raw_of(session.get_bind()).execute("RELEASE unit")
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sharing.append(done)
        return done

    def undo(self, session: InLoopSession) -> None:
        """Leave no trace of a unit; if that costs the others their work as well, they hear of it."""
        raw = raw_of(session.get_bind())
        if self._sharing and raw.in_transaction:
            raw.execute("ROLLBACK TO unit")
            raw.execute("RELEASE unit")
            return
        session.get_bind().rollback()
        self._tell_all(ConnectionError("the shared transaction was lost"))

    def end_turn(self) -> None:
        """Let the next one begin, and see to it that those go on who wait for a commit."""
        self._turn.release()
        self._commit_soon()

    async def _take_turn(self) -> None:
        self._waiting += 1
        try:
            await self._turn.acquire()
        except BaseException:
            self._commit_soon()
            raise
        finally:
            self._waiting -= 1

    def _commit_soon(self) -> None:
        if self._sharing:
            asyncio.get_running_loop().call_soon(self._commit)

    def _commit(self) -> None:
        """Commit for all who share, unless somebody is about to join them and will ask again."""
        crowded = self._waiting and len(self._sharing) < _MOST_SHARING
        if not self._sharing or self._turn.locked() or crowded:
            return
        assert self._connection is not None
        try:
            self._connection.commit()
        except Exception as failure:
            raw_of(self._connection).rollback()
            self._tell_all(failure)
        else:
            self._tell_all(None)

    def _tell_all(self, failure: Exception | None) -> None:
        sharing, self._sharing = self._sharing, []
        for done in sharing:
            if done.done():
                continue
            if failure is None:
                done.set_result(None)
            else:
                done.set_exception(failure)


class UnitOfWork:
    """One unit of work, from taking its turn to its commit."""

    __slots__ = ("_seen", "_session", "_writer")

    def __init__(self, writer: Writer, seen: Seen) -> None:
        self._writer = writer
        self._seen = seen

    async def __aenter__(self) -> InLoopSession:
        self._session = await self._writer.begin()
        return self._session

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        done = self._end(error)
        if done is not None:
            await done

    def _end(self, error: BaseException | None) -> asyncio.Future[None] | None:
        session, writer = self._session, self._writer
        try:
            if error is not None:
                writer.undo(session)
                return None
            done = self._kept()
            self._seen(session)
            return done
        finally:
            session.let_go()
            writer.end_turn()

    def _kept(self) -> asyncio.Future[None]:
        try:
            return self._writer.share(self._session)
        except BaseException:
            self._writer.undo(self._session)
            raise
