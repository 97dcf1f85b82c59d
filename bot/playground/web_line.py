"""The line between one open page and the playground: what happens goes out, what people do comes in."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import Any

from aiohttp import WSCloseCode, WSMessage, WSMsgType, web

from bot.playground.errors import ApiError, NotPossible
from bot.playground.web_acts import Acts
from bot.playground.web_audience import Audience, Seat
from bot.playground.web_origin import check_origin
from bot.playground.web_view import Json
from bot.playground.web_wish import Misunderstood, Wish

_LONGEST_WISH = 64 * 1024
_HEARTBEAT = 30.0
_AT_ONCE = 16


def line_route(audience: Audience, acts: Acts) -> web.RouteDef:
    """`/playground/line`, a WebSocket.

    The page hears `{"kind": "state", …}` first and happenings after it. It asks by
    `{"number": 7, "do": "say", "as": <person>, …}` and reads `{"re": 7, "answer": {…}}` or `{"re": 7, "error": "…"}`.
    """

    async def line(request: web.Request) -> web.WebSocketResponse:
        check_origin(request)
        socket = web.WebSocketResponse(heartbeat=_HEARTBEAT, max_msg_size=_LONGEST_WISH)
        await socket.prepare(request)
        seat = audience.join()
        speaking = asyncio.create_task(_speak(socket, seat, audience))
        try:
            async with asyncio.TaskGroup() as deeds:
                await _listen(socket, seat, acts, deeds)
        finally:
            speaking.cancel()
            audience.leave(seat)
        return socket

    return web.get("/playground/line", line)


async def _speak(socket: web.WebSocketResponse, seat: Seat, audience: Audience) -> None:
    with suppress(ConnectionResetError):
        while (words := await seat.words.get()) is not None:
            await socket.send_str(words)
            if seat.behind and seat.words.empty():
                seat.behind = False
                await socket.send_str(audience.state())
        await socket.close(code=WSCloseCode.GOING_AWAY)


async def _listen(socket: web.WebSocketResponse, seat: Seat, acts: Acts, deeds: asyncio.TaskGroup) -> None:
    """Several deeds may be under way, for a payment waits for the bot; too many at once wait their turn."""
    places = asyncio.Semaphore(_AT_ONCE)

    async def do(details: dict[str, Any]) -> None:
        async with places:
            seat.answer(json.dumps({"re": details.get("number"), **await _answer(acts, details)}, default=str))

    async for message in socket:
        details = _read(message)
        if details is None:
            await socket.close(code=WSCloseCode.UNSUPPORTED_DATA, message=b"not a wish")
            break
        deeds.create_task(do(details))


async def _answer(acts: Acts, details: dict[str, Any]) -> Json:
    try:
        return {"answer": await acts.carry_out(Wish(acts.stage, details))}
    except (Misunderstood, NotPossible, ApiError) as refusal:
        return {"error": str(refusal) or "This is not possible."}


def _read(message: WSMessage) -> dict[str, Any] | None:
    if message.type is not WSMsgType.TEXT:
        return None
    try:
        details = json.loads(message.data)
    except ValueError:
        return None
    return details if isinstance(details, dict) else None
