"""Time that moves by hand, for tests of everything that waits."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Protocol

import pytest

from handlers.chat.timers import ManualTimer


class InItsTime(Protocol):
    """Runs something to its end, moving the clock whenever nothing else is left to do."""

    async def __call__(self, *doing: Coroutine[Any, Any, Any]) -> list[Any]: ...


@pytest.fixture
def timer() -> ManualTimer:
    """A clock that reads 100 and moves only when told."""
    return ManualTimer(100.0)


@pytest.fixture
def everybody_waits() -> Callable[[], Awaitable[None]]:
    """Let every task run on until it waits for something that only the clock brings."""
    return _everybody_waits


@pytest.fixture
def in_its_time(timer: ManualTimer) -> InItsTime:
    """Give results (or exceptions) of what runs by `timer`, however long it waits by that clock."""

    async def run(*doing: Coroutine[Any, Any, Any]) -> list[Any]:
        tasks = [asyncio.create_task(one) for one in doing]
        while not all(task.done() for task in tasks):
            await _everybody_waits()
            alarm = timer.next_alarm()
            if alarm is not None:
                timer.move_to(alarm)
            elif not all(task.done() for task in tasks):
                await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return await asyncio.gather(*tasks, return_exceptions=True)

    return run


async def _everybody_waits() -> None:
    for _ in range(50):
        await asyncio.sleep(0)
