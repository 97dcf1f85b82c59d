"""Whatever can go wrong with a process and its line to Telegram, at moments that nobody chose."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from random import Random

from tests.crash.door import Door
from tests.crash.lives import Lives

#: What may happen to the next calls; several of a kind in a row, sometimes.
ACCIDENTS = (
    {"method": "answerCallbackQuery", "code": 500},
    {"method": "answerCallbackQuery", "drop": True},
    {"method": "answerCallbackQuery", "code": 429, "retry_after": 1},
    {"method": "answerPreCheckoutQuery", "drop": True},
    {"method": "answerPreCheckoutQuery", "code": 502},
    {"method": "editMessageText", "drop": True, "after": True},
    {"method": "editMessageText", "code": 500},
    {"method": "editMessageText", "code": 429, "retry_after": 1},
    {"method": "sendMessage", "code": 429, "retry_after": 1},
    {"method": "sendMessage", "drop": True},
    {"method": "sendMessage", "drop": True, "after": True},
    {"method": "sendMessage", "code": 500},
    {"method": "sendInvoice", "code": 500},
    {"method": "getUpdates", "drop": True, "after": True},
    {"method": "getUpdates", "code": 502},
    {"method": "*", "code": 500},
    {"method": "*", "code": 429, "retry_after": 1},
    {"method": "*", "drop": True},
)


@dataclass
class Havoc:
    """So many kills, drawn by chance. Each is followed by a new life of the shop."""

    lives: Lives
    door: Door
    chance: Random
    #: Seconds from the start of a process to its listening, as measured on this machine.
    start: float
    kills: int = 0

    async def rages(self, kills: int, *, gentle: bool = True) -> None:
        """Kill so many times; in the midst of it, if `gentle`, ask the shop once to stop by itself."""
        stop_after = self.chance.randrange(kills) if gentle and kills else -1
        for number in range(kills):
            await self.kills_once()
            if number == stop_after:
                await self._busy_moment()
                await self.lives.is_told_to_stop()
                await self.lives.starts()

    async def kills_once(self) -> None:
        """At some moment of a life, or of its beginning."""
        if self.chance.random() < 0.5:
            for _ in range(self.chance.randint(1, 3)):
                await self.door.accident(**self.chance.choice(ACCIDENTS), times=self.chance.randint(1, 3))
        if self.chance.random() < 0.3:
            await self._first_moment()
        else:
            await self._busy_moment()
        await self.lives.dies()
        self.kills += 1
        await self.lives.starts()

    async def _first_moment(self) -> None:
        """Between its first instruction and its first answers; a moment by chance is the point, so it is slept for."""
        await asyncio.sleep(self.chance.uniform(0.05, self.start * 1.3))

    async def _busy_moment(self) -> None:
        """In the midst of its work: after some time, or just after it logged something."""
        await self.lives.listens()
        await asyncio.sleep(self.chance.uniform(0.3, max(4.0, self.start * 1.3)))
        if self.chance.random() < 0.5:
            heard = sum(line["event"] == "update" for line in self.lives.latest.lines)
            with suppress(TimeoutError):
                await self.lives.latest.logs("update", heard + 1, within=0.4)
            await asyncio.sleep(self.chance.uniform(0, 0.01))
