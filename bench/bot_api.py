"""A Bot API server that says yes to everything, so that only the bot beside it is measured.

It speaks HTTP/1.1 on one asyncio protocol and knows just enough of each method to keep a bot going; whether Telegram
would have agreed is the playground's business, not this one's. It runs in the process of the benchmark.
"""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import Callable
from itertools import count
from time import perf_counter
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
import orjson

Json = dict[str, Any]
#: Hears of every call of a bot: method, its fields, the result it is given.
Listener = Callable[[str, Json, Any], None]

_HEADER_END = b"\r\n\r\n"
_MESSAGES = ("send", "edit", "copy", "forward")
#: No two updates have one number, whichever server sends them: a bot that starts anew would take them for repeated.
_update_ids = count(1)
_PART = re.compile(rb'name="([^"]+)"(; filename="[^"]*")?.*?\r\n\r\n(.*)\r\n', re.DOTALL)


class Bot:
    """One bot as its server knows it: the updates that wait for it, and who listens to what it says."""

    def __init__(self, token: str, username: str) -> None:
        self.token = token
        self.id = int(token.partition(":")[0])
        self.username = username
        self.listener: Listener = lambda method, fields, result: None
        self.calls = 0
        self._hook: _Hook | None = None
        self._updates: deque[Json] = deque()
        self._waiting: asyncio.Future[None] | None = None
        self._next_message = 1
        #: Told when a call came, if somebody wants to know: pacing is measured by it.
        self.times: list[float] | None = None

    def push(self, kind: str, content: Json) -> Json:
        """Let something happen; the bot hears of it at once by webhook, or when it asks for updates next."""
        update = {"update_id": next(_update_ids), kind: content}
        if self._hook is not None:
            self._hook.send(update)
            return update
        self._updates.append(update)
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)
        return update

    def fresh_message_id(self) -> int:
        """A number that no message of this bot's chats has."""
        self._next_message += 1
        return self._next_message

    async def answer(self, method: str, fields: Json) -> Any:
        """What the server says to a call."""
        if method == "getUpdates":
            return await self._get_updates(fields)
        if method == "setWebhook":
            self._hook = _Hook(fields["url"], fields.get("secret_token", ""))
            self._forward()
            return True
        self.calls += 1
        if self.times is not None and not method.startswith("answer"):
            self.times.append(perf_counter())
        result = self._result(method, fields)
        self.listener(method, fields, result)
        return result

    async def _get_updates(self, fields: Json) -> list[Json]:
        offset, limit = int(fields.get("offset") or 0), int(fields.get("limit") or 100)
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        if not self._updates and int(fields.get("timeout") or 0):
            self._waiting = asyncio.get_running_loop().create_future()
            try:
                async with asyncio.timeout(float(fields["timeout"])):
                    await self._waiting
            except TimeoutError:
                return []
        return [update for update, _ in zip(self._updates, range(limit), strict=False)]

    def _forward(self) -> None:
        assert self._hook is not None
        while self._updates:
            self._hook.send(self._updates.popleft())

    async def close(self) -> None:
        """Send nothing more."""
        if self._hook is not None:
            await self._hook.close()

    def _result(self, method: str, fields: Json) -> Any:
        if method == "getMe":
            return {**self.account(), "can_join_groups": True, "supports_inline_queries": True}
        if method == "getWebhookInfo":
            return {"url": "", "has_custom_certificate": False, "pending_update_count": len(self._updates)}
        if method.startswith("get") and method.endswith(("Commands", "Administrators")):
            return []
        if method.startswith(_MESSAGES) and method != "sendChatAction" and "chat_id" in fields:
            return self._message(method, fields)
        return True

    def account(self) -> Json:
        """The bot as messages name it."""
        return {"id": self.id, "is_bot": True, "first_name": "Shop", "username": self.username}

    def _message(self, method: str, fields: Json) -> Json:
        chat = int(fields["chat_id"])
        message: Json = {
            "message_id": int(fields["message_id"]) if method.startswith("edit") else self.fresh_message_id(),
            "from": self.account(),
            "chat": {"id": chat, "type": "private", "first_name": "Alice"},
            "date": 1_770_000_000,
        }
        if "text" in fields:
            message["text"] = fields["text"]
        elif "photo" in fields or "media" in fields:
            message["photo"] = [{"file_id": f"photo-{self.id}", "file_unique_id": "p", "width": 800, "height": 800}]
            message["caption"] = fields.get("caption", "")
        if "inline_keyboard" in (fields.get("reply_markup") or ()):
            message["reply_markup"] = fields["reply_markup"]
        return message


class _Hook:
    """Brings updates to a bot that wants to be told."""

    def __init__(self, url: str, secret: str) -> None:
        self._url = url
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret, "Content-Type": "application/json"}
        self._session = aiohttp.ClientSession(headers=headers)
        self._sending: set[asyncio.Task[None]] = set()

    def send(self, update: Json) -> None:
        """Post an update; whether it was taken is seen by its answer."""
        task = asyncio.create_task(self._send(orjson.dumps(update)))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def close(self) -> None:
        """Hang up."""
        await asyncio.gather(*self._sending, return_exceptions=True)
        await self._session.close()

    async def _send(self, body: bytes) -> None:
        async with self._session.post(self._url, data=body) as response:
            response.raise_for_status()


class BotApi:
    """The server: `async with BotApi() as api`, then `api.url` is what a bot is told. `latency` is in seconds."""

    def __init__(self, *bots: Bot, latency: float = 0.0) -> None:
        self.bots = {bot.token: bot for bot in bots}
        self.latency = latency
        self.url = ""
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> BotApi:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Line(self), "127.0.0.1", 0)
        host, port = self._server.sockets[0].getsockname()[:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for bot in self.bots.values():
            await bot.close()

    async def respond(self, path: str, kind: bytes, body: bytes) -> bytes:
        """The answer to one request, ready to be sent."""
        _, called, method = path.split("?")[0].split("/")[:3]
        bot = self.bots[called.removeprefix("bot")]
        result = await bot.answer(method, _fields(kind, body))
        if self.latency and method != "getUpdates":
            await asyncio.sleep(self.latency)
        answer = orjson.dumps({"ok": True, "result": result})
        return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
            len(answer),
            answer,
        )


class _Line(asyncio.Protocol):
    """One connection of a bot; requests on it come one after another."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._heard = bytearray()
        self._transport: asyncio.WriteTransport | None = None
        self._answering: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        for task in self._answering:
            task.cancel()

    def data_received(self, data: bytes) -> None:
        self._heard += data
        end = self._heard.find(_HEADER_END)
        if end < 0:
            return
        first, *lines = bytes(self._heard[:end]).split(b"\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(b":") for line in lines)}
        whole = end + len(_HEADER_END) + int(headers.get(b"content-length", 0))
        if len(self._heard) < whole:
            return
        body = bytes(self._heard[end + len(_HEADER_END) : whole])
        del self._heard[:whole]
        path = first.split(b" ")[1].decode()
        task = asyncio.create_task(self._answer(path, headers.get(b"content-type", b""), body))
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def _answer(self, path: str, kind: bytes, body: bytes) -> None:
        answer = await self._api.respond(path, kind, body)
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(answer)


def _fields(kind: bytes, body: bytes) -> Json:
    """The fields of a call: JSON, a form whose values may be JSON, or a form with files (which are dropped)."""
    if not body:
        return {}
    if kind.startswith(b"application/json"):
        fields: Json = orjson.loads(body)
        return fields
    if kind.startswith(b"multipart"):
        boundary = kind.partition(b"boundary=")[2].strip(b'"')
        parts = (_PART.search(part) for part in body.split(b"--" + boundary))
        return {part[1].decode(): _plain(part[3].decode()) for part in parts if part and not part[2]}
    return {name: _plain(value) for name, value in parse_qsl(body.decode())}


def _plain(value: str) -> Any:
    return orjson.loads(value) if value[:1] in ("{", "[") else value
