"""A process of ours: what it says is read as it says it, and it can be killed."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic

from tests.crash.waiting import TooLong

ROOT = Path(__file__).parents[2]


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The variables of a process: these settings, and nothing of ours but where programs are found."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **settings}


class Process:
    """One life of a process, from its start to its end, and every line it said."""

    def __init__(self, running: asyncio.subprocess.Process) -> None:
        self.lines: list[str] = []
        self.began = monotonic()
        self._running = running
        self._news = asyncio.Condition()
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def start(cls, module: str, *arguments: str, folder: Path, settings: Mapping[str, str]) -> Process:
        """Begin `python -m module arguments` in a folder."""
        running = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            module,
            *arguments,
            cwd=folder,
            env=environment(settings),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            limit=1024 * 1024,
        )
        return cls(running)

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._running.returncode is None

    async def says(self, wanted: Callable[[str], bool], within: float) -> str:
        """The first line of this kind it says (or has said). Raises `TooLong`, also when it ends without saying it."""

        def found() -> str | None:
            return next((line for line in self.lines if wanted(line)), None)

        async with self._news:
            try:
                async with asyncio.timeout(within):
                    await self._news.wait_for(lambda: found() or self._reading.done())
            except TimeoutError:
                pass
            line = found()
        if line is None:
            raise TooLong(f"the process (alive: {self.alive}) did not say it, but:\n" + "\n".join(self.lines[-40:]))
        return line

    async def dies(self) -> None:
        """SIGKILL: it gets no chance to do anything any more."""
        if self.alive:
            self._running.send_signal(signal.SIGKILL)
        await self._ended()

    async def stops(self, within: float = 20.0) -> tuple[int, float]:
        """SIGTERM: its exit code, and the seconds it took. Raises `TooLong`."""
        asked = monotonic()
        self._running.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(within):
                await self._ended()
        except TimeoutError:
            raise TooLong(f"still running {within} s after SIGTERM:\n" + "\n".join(self.lines[-40:])) from None
        return self._running.returncode or 0, monotonic() - asked

    async def _ended(self) -> None:
        await self._running.wait()
        await self._reading

    async def _read(self) -> None:
        assert self._running.stdout is not None
        while line := await self._running.stdout.readline():
            async with self._news:
                self.lines.append(line.decode(errors="replace").rstrip())
                self._news.notify_all()
        async with self._news:
            self._news.notify_all()
