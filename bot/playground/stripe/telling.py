"""What a Stripe account has to tell the shop: signed messages, told until they are acknowledged."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import aiohttp
import orjson

Json = dict[str, Any]
#: Seconds until what was not acknowledged is told again.
_PAUSE = 2
_PATIENCE = aiohttp.ClientTimeout(total=20)


@dataclass
class Telling:
    """A message the shop has to be told, until it has acknowledged it."""

    event: Json
    tries: int = 0


@dataclass
class Messenger:
    """Whoever has something to tell. `now` is its clock, `secret` signs its messages."""

    now: Callable[[], datetime]
    secret: str
    #: Every message there ever was, in order.
    events: list[Json] = field(default_factory=list)
    owed: list[Telling] = field(default_factory=list)
    #: Where the shop listens.
    where: str | None = None
    _woken: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, where: str) -> None:
        """Messages go to this address from now on."""
        self.where = where

    def owe(self, number: str, kind: str, thing: Json) -> None:
        """The shop is owed a message about a thing as it is now."""
        event = {
            "id": number,
            "object": "event",
            "type": kind,
            "created": self.second(),
            "livemode": False,
            "data": {"object": orjson.loads(orjson.dumps(thing))},
        }
        self.events.append(event)
        self.owed.append(Telling(event))
        self._woken.set()

    async def deliver(self, *, times: int = 1, reverse: bool = False) -> int:
        """Tell the shop what is owed, each `times` over, perhaps in reverse; returns how much was acknowledged."""
        if self.where is None:
            return 0
        owed, self.owed = self.owed, []
        done = 0
        async with aiohttp.ClientSession(timeout=_PATIENCE) as line:
            for telling in reversed(owed) if reverse else owed:
                heard = [await self._say(line, self.where, telling) for _ in range(times)]
                if all(heard):
                    done += 1
                else:
                    self.owed.append(telling)
        return done

    async def keep_telling(self) -> None:
        """Tell the shop everything as it comes, for ever; what it does not acknowledge is told again in a while."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            await self.deliver()
            if self.owed:
                await asyncio.sleep(_PAUSE)
                self._woken.set()

    def sign(self, body: bytes, *, at: int | None = None) -> str:
        """The signature of a message (https://docs.stripe.com/webhooks#verify-manually)."""
        second = self.second() if at is None else at
        signed = hmac.new(self.secret.encode(), f"{second}.".encode() + body, hashlib.sha256).hexdigest()
        return f"t={second},v1={signed}"

    def second(self) -> int:
        """The account's clock, as Stripe writes it."""
        return int(self.now().timestamp())

    async def _say(self, line: aiohttp.ClientSession, where: str, telling: Telling) -> bool:
        telling.tries += 1
        body = orjson.dumps(telling.event)
        headers = {"Content-Type": "application/json", "Stripe-Signature": self.sign(body)}
        try:
            async with line.post(where, data=body, headers=headers) as answer:
                return 200 <= answer.status < 300
        except (aiohttp.ClientError, TimeoutError, OSError):
            return False
