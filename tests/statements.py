"""What is asked of the database while something is done."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event


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


async def all_wait(turns: int = 5000) -> None:
    """Everybody else has come as far as they can: nothing is asked of the database for so many turns of the loop."""
    with heard() as said:
        still = asked = 0
        while still < turns:
            await asyncio.sleep(0)
            still, asked = (still + 1, asked) if len(said) == asked else (0, len(said))
