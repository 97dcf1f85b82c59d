"""Processes that are measured: started on a core of their own, watched from outside."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator, Mapping
from functools import cache
from pathlib import Path

import psutil

HOUSE = Path(__file__).parents[1]
_PATIENCE = 15.0


class Process:
    """A running process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._seen = psutil.Process(process.pid)

    @property
    def cpu(self) -> float:
        """Seconds of processor time it has used, in user and system mode (getrusage, steps of 10 ms on Linux)."""
        times = self._seen.cpu_times()
        return float(times.user + times.system)

    @property
    def memory(self) -> float:
        """Megabytes it has in memory."""
        return float(self._seen.memory_info().rss / 1024**2)

    @property
    def running(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.returncode is None


@contextlib.asynccontextmanager
async def process(*words: str, environment: Mapping[str, str] | None = None, log: Path) -> AsyncIterator[Process]:
    """`python -m …` for as long as the block lasts, on the first core where there are several; then it is stopped.

    What it says goes into the file `log`.
    """
    with log.open("ab") as heard:
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", *words),
            cwd=HOUSE,
            env={**os.environ, **(environment or {})},
            stdout=heard,
            stderr=heard,
        )
    if _cores():
        os.sched_setaffinity(child.pid, _cores()[:1])
    try:
        yield Process(child)
    finally:
        await _stop(child)


def stay_off_the_first_core() -> None:
    """Leave the first core to what is measured, where there are several."""
    if len(_cores()) > 1:
        os.sched_setaffinity(0, _cores()[1:])


@cache
def _cores() -> list[int]:
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


async def _stop(child: asyncio.subprocess.Process) -> None:
    if child.returncode is None:
        child.terminate()
    try:
        async with asyncio.timeout(_PATIENCE):
            await child.wait()
    except TimeoutError:
        child.kill()
        await child.wait()
