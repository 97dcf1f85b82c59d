"""Whatever can go wrong with a process and its line to Telegram, at moments that nobody chose."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from random import Random

from tests.crash.door import Door
from tests.crash.shop import Shop

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

    shop: Shop
    door: Door
    chance: Random
    #: Seconds from the start of a process to its listening, as measured on this machine.
    start: float
    kills: int = 0
    moments: list[str] = field(default_factory=list)

    async def rages(self, kills: int, *, gentle: bool = True) -> None:
        """Kill so many times; in the midst of it, if `gentle`, ask the shop once to stop by itself."""
        stop_after = self.chance.randrange(kills) if gentle and kills else -1
        for number in range(kills):
            await self.kills_once()
            if number == stop_after:
                await self._busy_moment()
                await self.shop.is_told_to_stop()
                await self.shop.starts()

    async def kills_once(self) -> None:
        """At some moment of a life, or of its beginning."""
        if self.chance.random() < 0.5:
            for _ in range(self.chance.randint(1, 3)):
                await self.door.accident(**self.chance.choice(ACCIDENTS), times=self.chance.randint(1, 3))
        moment = await self._first_moment() if self.chance.random() < 0.3 else await self._busy_moment()
        await self.shop.dies()
        self.kills += 1
        self.moments.append(moment)
        await self.shop.starts()

    async def _first_moment(self) -> str:
        """Between its first instruction and its first answers; a moment by chance is the point, so it is slept for."""
        after = self.chance.uniform(0.05, self.start * 1.3)
        await asyncio.sleep(after)
        return f"{after:.2f} s after its start"

    async def _busy_moment(self) -> str:
        """In the midst of its work: after some time, or with the next line of its log."""
        await self.shop.listens()
        after = self.chance.uniform(0.1, max(3.0, self.start))
        await asyncio.sleep(after)
        if self.chance.random() < 0.5:
            return f"{after:.2f} s after it listened"
        seen = len(self.shop.life.lines)
        await self._next_line(seen)
        await asyncio.sleep(self.chance.uniform(0, 0.01))
        return f"{after:.2f} s after it listened, when it had just said something"

    async def _next_line(self, seen: int) -> None:
        """Its next line, unless it keeps silent for a while."""
        life = self.shop.life
        for _ in range(200):
            if len(life.lines) > seen:
                return
            await asyncio.sleep(0.002)
