"""The door for bots in other processes: our Telegram as an HTTP server like Telegram's own."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import orjson
from aiohttp import BodyPartReader, web

from bot.playground.errors import ApiError, ConnectionDropped
from bot.playground.files import UPLOAD_BYTES, Upload
from bot.playground.telegram import Telegram

MOST_BYTES = UPLOAD_BYTES + 1024 * 1024


def bot_api_routes(telegram: Telegram, *, latency: float = 0.0) -> list[web.RouteDef]:
    """`/bot<token>/<method>` and `/file/bot<token>/<path>`, to be added to any aiohttp application.

    `latency` seconds are added to every answer; benchmarks use it. Give the application
    `client_max_size=MOST_BYTES` so that files fit.
    """
    answer = partial(_answer, telegram, latency)
    return [
        web.get("/bot{token:[^/]+}/{method:[^/]+}", answer),
        web.post("/bot{token:[^/]+}/{method:[^/]+}", answer),
        web.get("/file/bot{token:[^/]+}/{path:.+}", partial(_file, telegram)),
    ]


async def _answer(telegram: Telegram, latency: float, request: web.Request) -> web.StreamResponse:
    try:
        params, files = await _read(request)
        result = await telegram.call(request.match_info["token"], request.match_info["method"], params, files)
    except ApiError as refusal:
        return _refused(refusal)
    except ConnectionDropped:
        return _hang_up(request)
    if latency:
        await asyncio.sleep(latency)
    return web.Response(body=orjson.dumps({"ok": True, "result": result}), content_type="application/json")


async def _file(telegram: Telegram, request: web.Request) -> web.StreamResponse:
    try:
        content = await telegram.get_file_bytes(request.match_info["token"], request.match_info["path"])
    except ApiError as refusal:
        return _refused(refusal)
    return web.Response(body=content, content_type="application/octet-stream")


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """The fields and files of a call, from the query, a form, a multipart form or JSON. Raises `ApiError`."""
    params: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    kind = request.content_type
    try:
        if kind == "application/json":
            params.update(orjson.loads(await request.read() or b"{}"))
        elif kind == "application/x-www-form-urlencoded":
            params.update((name, str(value)) for name, value in (await request.post()).items())
        elif kind == "multipart/form-data":
            await _read_parts(request, params, files)
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    except (ValueError, TypeError):
        raise ApiError(400, "Bad Request: can't parse request body") from None
    return params, files


async def _read_parts(request: web.Request, params: dict[str, Any], files: dict[str, Upload]) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=True))
        if part.filename is None:
            params[part.name] = content.decode()
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = Upload(part.filename, content, mime)


def _refused(refusal: ApiError) -> web.Response:
    seconds = refusal.parameters.get("retry_after")
    headers = {"Retry-After": str(seconds)} if seconds else {}
    body = orjson.dumps(refusal.as_json())
    return web.Response(status=refusal.code, body=body, headers=headers, content_type="application/json")


def _hang_up(request: web.Request) -> web.StreamResponse:
    """Cut the line without an answer, as a test ordered."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=499)
