"""One line to a server, kept open: a call goes out over it, and the answer comes back, as HTTP/1.1 writes them."""

from __future__ import annotations

import asyncio
import ssl

_HEAD_END = b"\r\n\r\n"
_MOST_HEAD = 64 * 1024
_HEX = b"0123456789abcdefABCDEF"
#: Answers that have no body, whatever they say of its length (RFC 9112, 6.3).
_BARE = frozenset({204, 304})


class Broken(OSError):
    """The line broke, or what came over it was no answer: the call may have been carried out."""


class TooMuch(Exception):
    """The answer is larger than anybody wants to keep."""


class Answer:
    """An answer as it comes in, in whatever pieces."""

    __slots__ = ("_chunked", "_heard", "_left", "_parts", "_size", "_until_closed", "keeps", "most", "status")

    def __init__(self, most: int) -> None:
        self.most = most
        self.status = 0
        #: Whether another call may go over the same line.
        self.keeps = False
        self._heard = bytearray()
        self._parts: list[bytes] = []
        self._size = 0
        self._left = 0
        self._chunked = self._until_closed = False

    @property
    def body(self) -> bytes:
        """All of it, once it is whole."""
        return self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)

    def hears(self, data: bytes) -> bool:
        """Some more has come; tells whether the answer is whole. Raises `Broken`, `TooMuch`."""
        self._heard += data
        while not self.status:
            end = self._heard.find(_HEAD_END)
            if end < 0:
                if len(self._heard) > _MOST_HEAD:
                    raise Broken("no end of the answer's head")
                return False
            head = bytes(self._heard[:end])
            del self._heard[: end + len(_HEAD_END)]
            self._read_head(head)
        return self._unpack() if self._chunked else self._take()

    def is_whole_when_closed(self) -> bool:
        """Whether the end of the line is the end of this answer."""
        return bool(self.status) and self._until_closed

    def _read_head(self, head: bytes) -> None:
        first, *lines = head.split(b"\r\n")
        version, _, rest = first.partition(b" ")
        number = rest[:3]
        if version not in (b"HTTP/1.1", b"HTTP/1.0") or not number.isdigit():
            raise Broken("no answer in HTTP/1")
        if number[:1] == b"1":
            return
        fields: dict[bytes, bytes] = {}
        for line in lines:
            name, _, value = line.partition(b":")
            fields[name.lower()] = value.strip().lower()
        self.status = int(number)
        wishes = fields.get(b"connection", b"")
        self.keeps = version == b"HTTP/1.1" and b"close" not in wishes
        self._chunked = b"chunked" in fields.get(b"transfer-encoding", b"")
        if not self._chunked:
            self._expect(fields.get(b"content-length"))

    def _expect(self, length: bytes | None) -> None:
        if self.status in _BARE:
            return
        if length is None:
            self._until_closed, self.keeps = True, False
        elif not length.isdigit():
            raise Broken("no length")
        elif int(length) > self.most:
            raise TooMuch
        else:
            self._left = int(length)

    def _take(self) -> bool:
        if self._until_closed:
            self._keep(bytes(self._heard))
            self._heard.clear()
            return False
        if len(self._heard) < self._left:
            return False
        self._keep(bytes(self._heard[: self._left]))
        del self._heard[: self._left]
        self._is_over()
        return True

    def _unpack(self) -> bool:
        """Pieces, each with its length before it; the last has none, and perhaps some more fields after it."""
        while True:
            end = self._heard.find(b"\r\n")
            if end < 0:
                return False
            length = bytes(self._heard[:end]).partition(b";")[0].strip()
            if not length or length.strip(_HEX):
                raise Broken("no length of a piece")
            size = int(length, 16)
            if size > self.most:
                raise TooMuch
            if not size:
                return self._read_trailer(end)
            if len(self._heard) < end + 2 + size + 2:
                return False
            self._keep(bytes(self._heard[end + 2 : end + 2 + size]))
            del self._heard[: end + 2 + size + 2]

    def _read_trailer(self, end: int) -> bool:
        if self._heard[end : end + 4] == _HEAD_END:
            last = end + 4
        elif (found := self._heard.find(_HEAD_END, end)) >= 0:
            last = found + 4
        else:
            return False
        del self._heard[:last]
        self._is_over()
        return True

    def _keep(self, part: bytes) -> None:
        self._size += len(part)
        if self._size > self.most:
            raise TooMuch
        if part:
            self._parts.append(part)

    def _is_over(self) -> None:
        """What comes after an answer that nobody asked for belongs to no call: such a line is not used again."""
        if self._heard:
            self.keeps = False


class Line(asyncio.Protocol):
    """One connection; one call at a time."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._answer: Answer | None = None
        self._waiting: asyncio.Future[Answer] | None = None
        self._alarm: asyncio.TimerHandle | None = None
        self._patience: float | None = None
        self._heard_at = 0.0
        #: When the last call over it ended.
        self.idle_since = 0.0

    @property
    def is_open(self) -> bool:
        """Whether a call can go over it."""
        return self._transport is not None and not self._transport.is_closing()

    async def call(self, request: bytes, patience: float | None, most: int) -> Answer:
        """Send a call and wait for its answer, no longer than so many seconds without a sign.

        Raises `Broken`, `TooMuch` or `TimeoutError`; the line is closed then, as it is when nobody waits any more.
        """
        assert self._transport is not None
        self._answer, self._waiting, self._patience = Answer(most), self._loop.create_future(), patience
        self._heard_at = self._loop.time()
        self._watch()
        whole = False
        try:
            self._transport.write(request)
            answer = await self._waiting
            whole = answer.keeps
            return answer
        finally:
            if self._alarm is not None:
                self._alarm.cancel()
            self._answer = self._waiting = self._alarm = None
            self.idle_since = self._loop.time()
            if not whole:
                self.close()

    def close(self) -> None:
        """Hang up at once."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The line is open."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Something came; what nobody waits for is no good sign."""
        if self._answer is None or self._waiting is None or self._waiting.done():
            self.close()
            return
        self._heard_at = self._loop.time()
        try:
            if self._answer.hears(data):
                self._waiting.set_result(self._answer)
        except (Broken, TooMuch) as failure:
            self._waiting.set_exception(failure)

    def connection_lost(self, exc: Exception | None) -> None:
        """The line is closed, by whomever."""
        if self._waiting is None or self._waiting.done():
            return
        if exc is None and self._answer is not None and self._answer.is_whole_when_closed():
            self._waiting.set_result(self._answer)
        else:
            self._waiting.set_exception(Broken(*(exc.args if isinstance(exc, OSError) else ("hung up",))))

    def _watch(self) -> None:
        if self._patience is not None:
            self._alarm = self._loop.call_at(self._heard_at + self._patience, self._lose_patience)

    def _lose_patience(self) -> None:
        if self._waiting is None or self._waiting.done() or self._patience is None:
            return
        if self._heard_at + self._patience > self._loop.time():
            self._watch()
            return
        self._waiting.set_exception(TimeoutError())


async def opened(host: str, port: int, tls: ssl.SSLContext | None) -> Line:
    """A new line. Raises `OSError`."""
    loop = asyncio.get_running_loop()
    _, line = await loop.create_connection(Line, host, port, ssl=tls, happy_eyeballs_delay=0.25)
    return line
