"""Where Telegram brings updates when the shop does not fetch them: stored first, acknowledged then."""

from __future__ import annotations

import hmac
from functools import partial

from aiohttp import web

from handlers.chat import inbox
from handlers.chat.intake import Intake
from handlers.chat.reading import read_json

PATH = "/telegram/webhook"
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
#: An update is a few kilobytes; a very long message with many entities some tens.
_MOST_BYTES = 1024 * 1024
#: Seconds after which Telegram may come again when too much is waiting.
_COME_AGAIN = 3


def webhook_route(intake: Intake, secret: str) -> web.RouteDef:
    """`POST /telegram/webhook`, for whoever shows the secret."""
    return web.post(PATH, partial(_take, intake, secret.encode()))


async def _take(intake: Intake, secret: bytes, request: web.Request) -> web.Response:
    shown = request.headers.get(_HEADER, "").encode(errors="surrogateescape")
    if not hmac.compare_digest(shown, secret):
        raise web.HTTPForbidden(text="Only Telegram may come in here.\n")
    if request.content_length is None or request.content_length > _MOST_BYTES:
        raise web.HTTPRequestEntityTooLarge(_MOST_BYTES, request.content_length or 0)
    try:
        update = read_json(await request.read())
    except ValueError:
        update = None
    if inbox.id_of(update) is None:
        raise web.HTTPBadRequest(text="That is no update.\n")
    if not intake.has_room():
        raise web.HTTPServiceUnavailable(headers={"Retry-After": str(_COME_AGAIN)})
    await intake.take([update])
    return web.Response()
