"""Lines to servers that are kept open between calls: as many as are needed at once, up to a number."""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import urlsplit

from handlers.chat.line import Line, opened

#: A line that was not used for so many seconds is not trusted: the other side may be about to hang up.
_TRUSTED = 15.0
_PLAIN = re.compile(r"[!-~]+")
_PORTS = {"http": 80, "https": 443}


class NoLine(Exception):
    """Nothing was sent, since no connection could be opened; `in_time` where there were too many, or it took long."""

    def __init__(self, reason: str, number: int | None = None, *, in_time: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.number = number
        self.in_time = in_time


@dataclass(frozen=True)
class Address:
    """Where a call goes: a server, and what is asked for there."""

    host: str
    port: int
    is_safe: bool
    #: The head of a request up to the line that tells its length.
    head: bytes

    @property
    def server(self) -> tuple[str, int, bool]:
        """Whose lines can be used for it."""
        return self.host, self.port, self.is_safe


@lru_cache(maxsize=256)
def address_of(url: str, agent: str) -> Address | None:
    """What an address says; none for one that only a longer way understands, or nobody."""
    if not _PLAIN.fullmatch(url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return None
    if port is None or not parts.hostname or parts.username is not None:
        return None
    asked = parts.path or "/"
    if parts.query:
        asked += f"?{parts.query}"
    head = (
        f"POST {asked} HTTP/1.1\r\nHost: {parts.netloc}\r\nUser-Agent: {agent}\r\n"
        "Content-Type: application/json\r\nContent-Length: "
    )
    return Address(parts.hostname, port, parts.scheme == "https", head.encode())


@cache
def _tls() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


class Lines:
    """The lines of one bot, to whichever servers."""

    def __init__(self, most: int) -> None:
        """`most` calls go at once."""
        self._room = asyncio.Semaphore(most)
        self._idle: dict[tuple[str, int, bool], list[Line]] = {}
        self._busy: set[Line] = set()
        self._closed = False

    @asynccontextmanager
    async def one(self, to: Address, pool: float | None, connect: float | None) -> AsyncIterator[Line]:
        """A line to this server, for one call: one that is open, or a new one. Raises `NoLine`.

        `pool` and `connect` are the seconds to wait for room and for the other side.
        """
        await self._enter(pool)
        try:
            line = self._open_already(to) or await _new(to, connect)
            self._busy.add(line)
            try:
                yield line
            finally:
                self._busy.discard(line)
                if line.is_open and not self._closed:
                    self._idle.setdefault(to.server, []).append(line)
        finally:
            self._room.release()

    def close(self) -> None:
        """Hang up: whoever still waits for an answer gets none."""
        self._closed = True
        for line in (*self._busy, *(line for lines in self._idle.values() for line in lines)):
            line.close()
        self._idle.clear()

    async def _enter(self, pool: float | None) -> None:
        if not self._room.locked():
            await self._room.acquire()
            return
        try:
            async with asyncio.timeout(pool):
                await self._room.acquire()
        except TimeoutError:
            raise NoLine("TimeoutError", in_time=True) from None

    def _open_already(self, to: Address) -> Line | None:
        """The one that was used last; those that have rested too long are hung up."""
        lines = self._idle.get(to.server, [])
        while lines:
            line = lines.pop()
            if line.is_open and asyncio.get_running_loop().time() - line.idle_since < _TRUSTED:
                return line
            line.close()
        return None


async def _new(to: Address, connect: float | None) -> Line:
    try:
        async with asyncio.timeout(connect):
            return await opened(to.host, to.port, _tls() if to.is_safe else None)
    except TimeoutError:
        raise NoLine("TimeoutError", in_time=True) from None
    except (OSError, UnicodeError) as error:
        raise NoLine(type(error).__name__, getattr(error, "errno", None)) from None
