"""Fetching pictures from addresses a file names: https only, from the public internet only, no more than fits."""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable
from typing import Any, Self

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from commerce.catalogue import NoPicture

#: Bytes of a picture.
MOST_BYTES = 20 * 1024 * 1024
_MOST_REDIRECTS = 3
_REDIRECTS = (301, 302, 303, 307, 308)
_TIMEOUT = aiohttp.ClientTimeout(total=60, sock_connect=10, sock_read=20)
Reachable = Callable[[str], bool]


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, not to this machine or its network."""
    try:
        return ipaddress.ip_address(address).is_global
    except ValueError:
        return False


class Fetcher:
    """Fetches files over https. A file must not make the shop ask its own network (server-side request forgery)."""

    def __init__(self, reachable: Reachable = is_public, trust: ssl.SSLContext | bool = True) -> None:
        self._reachable = reachable
        self._trust = trust
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        connector = aiohttp.TCPConnector(resolver=_Careful(self._reachable), limit=8, ssl=self._trust)
        self._session = aiohttp.ClientSession(connector=connector, timeout=_TIMEOUT, trust_env=False)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    async def fetch(self, address: str) -> bytes:
        """The content at an https address. Raises `OSError` when it cannot be had, `NoPicture` when it is too large."""
        url = URL(address)
        for _ in range(_MOST_REDIRECTS + 1):
            content = await self._ask(url)
            if isinstance(content, bytes):
                return content
            url = content
        raise OSError("too many redirections")

    async def _ask(self, url: URL) -> bytes | URL:
        self._check(url)
        assert self._session is not None
        try:
            async with self._session.get(url, allow_redirects=False) as response:
                if response.status in _REDIRECTS:
                    return url.join(URL(response.headers["Location"]))
                if response.status != 200:
                    raise OSError(f"status {response.status}")
                return await _read(response)
        except (aiohttp.ClientError, TimeoutError, KeyError) as error:
            raise OSError(type(error).__name__) from None

    def _check(self, url: URL) -> None:
        host = url.host or ""
        is_number = host.replace(".", "").isdigit() or ":" in host
        if url.scheme != "https" or not host or (is_number and not self._reachable(host)):
            raise OSError("not an https address of the public internet")


class _Careful(AbstractResolver):
    """Finds names as usual, and forgets addresses that may not be reached."""

    def __init__(self, reachable: Reachable) -> None:
        self._reachable = reachable
        self._finds = aiohttp.ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._finds.resolve(host, port, family)
        allowed = [one for one in found if self._reachable(one["host"])]
        if not allowed:
            raise OSError("not an address of the public internet")
        return allowed

    async def close(self) -> None:
        await self._finds.close()


async def _read(response: aiohttp.ClientResponse) -> bytes:
    parts: list[Any] = []
    size = 0
    async for part in response.content.iter_chunked(1 << 16):
        size += len(part)
        if size > MOST_BYTES:
            raise NoPicture
        parts.append(part)
    return b"".join(parts)
