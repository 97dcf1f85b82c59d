"""The road to Telegram: the Bot API over aiohttp, for python-telegram-bot and for our own courier."""

from __future__ import annotations

import asyncio
import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from handlers.chat.reading import read_json

JSON_HEADERS = {"Content-Type": "application/json"}
TOKEN_IN_ADDRESS = re.compile(r"/bot(\d+:[^/]+)/")
LARGEST_ANSWER = 21 * 1024 * 1024
"""Bytes of an answer we are willing to read: a little more than the largest file a bot may download (20 MB)."""


class NotSent(NetworkError):
    """Nothing reached Telegram: there was no connection to send it through. Safe to try again."""

    __slots__ = ()


class NotSentInTime(NotSent, TimedOut):
    """Nothing reached Telegram: no connection came free, or none could be opened, in time. Safe to try again."""

    __slots__ = ()


class AnswerTooLarge(NetworkError):
    """The answer is larger than we are willing to keep in memory."""

    __slots__ = ()


class AioRequest(BaseRequest):
    """Calls over one aiohttp session: JSON bodies, or multipart where there are files.

    Timeouts are seconds: `pool` to get a free connection, `connect` to open one, `write` to send the body
    (`media_write` with files), `read` for the answer. A failure is `NotSent` when the call certainly did
    not leave, `TimedOut` or another `NetworkError` when it may have been carried out.

    The bot's token is part of every address, so no address and no message of a lower layer ever enters an error.
    """

    def __init__(
        self,
        *,
        connections: int = 100,
        read_timeout: float = 20.0,
        write_timeout: float = 10.0,
        connect_timeout: float = 5.0,
        pool_timeout: float = 5.0,
        media_write_timeout: float = 60.0,
        closing_grace: float = 5.0,
        largest_answer: int = LARGEST_ANSWER,
        proxy: str | None = None,
    ) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._write_timeout = write_timeout
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._media_write_timeout = media_write_timeout
        self._closing_grace = closing_grace
        self._largest_answer = largest_answer
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None
        self._under_way = 0
        self._idle = asyncio.Event()

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer when a call names no other."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session; connections are opened when they are needed."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                skip_auto_headers=("Accept",),
            )

    async def shutdown(self) -> None:
        """Take no more calls, give those under way a few seconds to come home, then hang up."""
        session, self._session = self._session, None
        if session is None:
            return
        if self._under_way:
            self._idle.clear()
            try:
                async with asyncio.timeout(self._closing_grace):
                    await self._idle.wait()
            except TimeoutError:
                pass
        await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one call and give the HTTP status and the body of the answer.

        Raises `NotSent`, `TimedOut`, `AnswerTooLarge` or `NetworkError`.
        """
        if self._session is None:
            raise NotSent("The road to Telegram is closed")
        with_files = request_data is not None and request_data.contains_files
        usual_write = self._media_write_timeout if with_files else self._write_timeout
        timeout = _timeout(
            read=_given(read_timeout, self._read_timeout),
            write=_given(write_timeout, usual_write),
            connect=_given(connect_timeout, self._connect_timeout),
            pool=_given(pool_timeout, self._pool_timeout),
        )
        self._under_way += 1
        try:
            status, body = await self._exchange(self._session, method, url, request_data, timeout)
        except (aiohttp.ClientError, OSError) as error:
            failure = _failure(error)
        else:
            return status, body if status < 300 else _without_token(url, body)
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()
        raise failure

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer. Raises `TelegramError`, without quoting what could not be read."""
        try:
            answer = read_json(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer

    async def _exchange(
        self,
        session: aiohttp.ClientSession,
        method: str,
        url: str,
        request_data: RequestData | None,
        timeout: aiohttp.ClientTimeout,
    ) -> tuple[int, bytes]:
        body, headers = _body_of(request_data)
        async with session.request(
            method,
            URL(url),
            data=body,
            headers=headers,
            timeout=timeout,
            allow_redirects=False,
            proxy=self._proxy,
        ) as response:
            return response.status, await self._read(response)

    async def _read(self, response: aiohttp.ClientResponse) -> bytes:
        parts: list[bytes] = []
        size = 0
        async for part in response.content.iter_any():
            size += len(part)
            if size > self._largest_answer:
                raise _TooLarge
            parts.append(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)


class _TooLarge(aiohttp.ClientError):
    pass


def _given(timeout: Any, usual: float) -> float | None:
    return usual if timeout is BaseRequest.DEFAULT_NONE else timeout


@lru_cache(maxsize=64)
def _timeout(
    read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    acquire = None if connect is None or pool is None else connect + pool
    total = None if acquire is None or read is None or write is None else acquire + write + read
    return aiohttp.ClientTimeout(total=total, connect=acquire, sock_connect=connect, sock_read=read)


def _body_of(request_data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str] | None]:
    if request_data is None:
        return None, None
    if not request_data.contains_files:
        return orjson.dumps(request_data.parameters), JSON_HEADERS
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mimetype) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mimetype)
    return form, None


def _failure(error: Exception) -> NetworkError:
    kind = type(error).__name__
    match error:
        case _TooLarge():
            return AnswerTooLarge("The answer is too large")
        case aiohttp.ConnectionTimeoutError():
            return NotSentInTime("No connection in time; nothing was sent")
        case aiohttp.ClientConnectorError() | aiohttp.InvalidURL():
            return NotSent(f"No connection ({kind}{_reason(error)}); nothing was sent")
        case TimeoutError():
            return TimedOut(f"No answer in time ({kind})")
        case _:
            return NetworkError(f"The connection failed ({kind}{_reason(error)})")


def _reason(error: Exception) -> str:
    number = error.errno if isinstance(error, OSError) else None
    return f", error {number}" if number else ""


def _without_token(url: str, body: bytes) -> bytes:
    """A page of some server between us and Telegram may quote the address it was asked for; hide the token in it."""
    found = TOKEN_IN_ADDRESS.search(url)
    if found is None:
        return body
    token = found[1]
    return body.replace(token.encode(), b"<token>").replace(quote(token).encode(), b"<token>")
