"""The lives of one shop: its process started, killed, told to stop, and started again."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from pathlib import Path
from time import monotonic

from commerce.kit import clock
from tests.processes import Running, ShopOutside

#: Seconds within which a shop that was started listens, on a machine that has other things to do as well.
TO_LISTEN = 60.0


class Lives:
    """What became of each of a shop's processes."""

    def __init__(self, shop: ShopOutside) -> None:
        self.all: list[Running] = []
        #: Exit code and seconds of each stop that was asked for.
        self.stops: list[tuple[int, float]] = []
        self._shop = shop

    @property
    def latest(self) -> Running:
        """The process of now."""
        return self.all[-1]

    async def starts(self) -> None:
        """Begin a life."""
        self.all.append(await self._shop.opens())

    async def listens(self) -> float:
        """Wait until it takes updates in; the seconds that took."""
        asked = monotonic()
        await self.latest.logs("listening", within=TO_LISTEN)
        return monotonic() - asked

    async def dies(self) -> None:
        """SIGKILL."""
        await self.latest.killed()

    async def is_told_to_stop(self) -> None:
        """SIGTERM; fails when it is not obeyed at all."""
        asked = monotonic()
        async with asyncio.timeout(30):
            code = await self.latest.asked_to_stop()
        self.stops.append((code, monotonic() - asked))

    def go_on_later(self, minutes: int) -> None:
        """From its next life on the shop's clock runs ahead, and so does ours."""
        self._shop.minutes_ahead = minutes
        clock.advance(timedelta(minutes=minutes))

    def keep_log(self, path: Path) -> None:
        """Write down what was logged in all lives, each line with the number of its life."""
        lines = ({"life": number, **line} for number, life in enumerate(self.all, 1) for line in life.lines)
        path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))

    async def closes(self) -> None:
        """End whatever still runs."""
        await self._shop.closes()
