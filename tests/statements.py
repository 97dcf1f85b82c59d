"""What is asked of the database while something is done."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event, text

from commerce.kit.database import Session, speaks_postgresql

_anybody_waits = text("SELECT count(*) FROM pg_locks WHERE NOT granted")


@contextmanager
def heard() -> Iterator[list[tuple[str, Any]]]:
    """Every statement of this process and its parameters, in the order they are sent, while the `with` block lasts."""
    said: list[tuple[str, Any]] = []

    def note(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        said.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def statements_of(act: Awaitable[object]) -> list[str]:
    """What is asked of the database while this is done."""
    with heard() as said:
        await act
    return [statement for statement, _ in said]


async def waits(waiting: asyncio.Task[object], session: Session) -> None:
    """Go on once somebody waits for what this session holds: a lock of PostgreSQL's, or the turn to write to SQLite."""
    await asyncio.sleep(0)
    while speaks_postgresql(session) and not await session.scalar(_anybody_waits):
        assert not waiting.done()
