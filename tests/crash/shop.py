"""The shop's process, over all its lives: started, killed, told to stop, started again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from commerce.kit import clock
from tests.crash.process import Process

#: Seconds within which a shop that was started listens, on a machine that has other things to do as well.
TO_LISTEN = 60.0

Entry = dict[str, Any]


class Shop:
    """`parley run` with these settings; its log is kept over all its lives."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.settings = settings
        self.lives: list[Process] = []
        self.stops: list[tuple[int, float]] = []
        self._folder = folder
        self._minutes_ahead = 0

    @property
    def life(self) -> Process:
        """The latest one."""
        return self.lives[-1]

    async def starts(self) -> None:
        """Begin a life."""
        command = ("tests.crash.later", str(self._minutes_ahead), "run") if self._minutes_ahead else ("bot", "run")
        self.lives.append(await Process.start(*command, folder=self._folder, settings=self.settings))

    async def listens(self) -> None:
        """Wait until it takes updates in."""
        await self.life.says(lambda line: '"listening"' in line, TO_LISTEN)

    async def dies(self) -> None:
        """SIGKILL."""
        await self.life.dies()

    async def is_told_to_stop(self) -> None:
        """SIGTERM; how it ended, and after how many seconds, is noted in `stops`."""
        self.stops.append(await self.life.stops())

    def lives_later(self, minutes: int) -> None:
        """From its next life on the shop's clock, and ours, runs ahead."""
        self._minutes_ahead = minutes
        clock.advance(timedelta(minutes=minutes))

    def log(self) -> Iterator[Entry]:
        """Every line it ever logged; one that is no JSON comes as `{"event": "?", "line": …}`."""
        for number, life in enumerate(self.lives, 1):
            for line in life.lines:
                try:
                    yield {"life": number, **json.loads(line)}
                except ValueError:
                    yield {"life": number, "event": "?", "line": line}
