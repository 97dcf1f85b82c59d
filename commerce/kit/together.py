"""Several things at once, but not too many: so that one slow provider does not hold up everybody."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar

Done = TypeVar("Done")


async def several(doing: Iterable[Coroutine[Any, Any, Done]], at_once: int = 8) -> list[Done]:
    """Do all of these, so many at a time; returns what each came to, in their order."""
    room = asyncio.Semaphore(at_once)

    async def do(one: Coroutine[Any, Any, Done]) -> Done:
        async with room:
            return await one

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(do(one)) for one in doing]
    return [task.result() for task in tasks]
