"""Processes of the shop that were forked from one which has read everything: they begin at once, and die like any.

Reading all modules and words takes seconds, and a test that kills its shop again and again would mostly watch that.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sys
from collections.abc import Mapping
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import assembly, cli, guards, jobs, listening, reactions
from bot.commands import serving
from commerce.kit import clock
from handlers.chat.texts import Texts

#: What is forked has these in its memory.
READ = (assembly, guards, jobs, listening, reactions, serving, Texts(("en", "zh"), ZoneInfo("UTC")))
_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload(["tests.warm"])


class Forked:
    """A process as `asyncio.subprocess` has them, as far as tests need it."""

    def __init__(self, words: list[str], environment: Mapping[str, str], folder: Path, minutes: int) -> None:
        ours, theirs = os.pipe()
        with Connection(theirs, readable=False) as log:
            self._process = _forks.Process(target=_lives, args=(words, dict(environment), folder, minutes, log))
            self._process.start()
        self.stderr = asyncio.StreamReader()
        self._log = os.fdopen(ours, "rb")

    async def listens(self) -> None:
        """Hear what it logs from now on."""
        protocol = asyncio.StreamReaderProtocol(self.stderr)
        await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, self._log)

    @property
    def returncode(self) -> int | None:
        """The exit code, once there is one."""
        return self._process.exitcode

    def kill(self) -> None:
        """End it without a warning."""
        self._process.kill()

    def send_signal(self, number: int) -> None:
        """Tell it something."""
        assert self._process.pid is not None
        os.kill(self._process.pid, number)

    async def wait(self) -> int:
        """Wait until it has ended; gives its exit code."""
        ended, loop = asyncio.Event(), asyncio.get_running_loop()
        if self.returncode is None:
            loop.add_reader(self._process.sentinel, ended.set)
            await ended.wait()
            loop.remove_reader(self._process.sentinel)
        assert self.returncode is not None
        return self.returncode


def _lives(words: list[str], environment: Mapping[str, str], folder: Path, minutes: int, log: Connection) -> None:
    """What the new process does: all that `parley` does, its clock some minutes ahead."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    os.dup2(log.fileno(), sys.stderr.fileno())
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    log.close()
    clock.advance(timedelta(minutes=minutes))
    cli.main(words)
