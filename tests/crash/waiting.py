"""Waiting for something that another process will do: looked for again and again, and never for ever."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")

#: Seconds between two looks.
GLANCE = 0.08


class TooLong(AssertionError):
    """What was waited for did not come in time."""


async def until(what: str, look: Callable[[], Awaitable[T | None]], within: float, glance: float = GLANCE) -> T:
    """What a look finds, once it finds something. Raises `TooLong` after so many seconds."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + within
    while True:
        found = await look()
        if found is not None:
            return found
        if loop.time() > deadline:
            raise TooLong(f"{what} did not come within {within:.0f} s")
        await asyncio.sleep(glance)
