"""Where Stripe says what happened to a payment: kept, acknowledged, and believed only after asking Stripe itself."""

from __future__ import annotations

from functools import partial

from aiohttp import web

from commerce import payments
from commerce.kit.clock import now
from commerce.kit.database import Database

PATH = "/payments/stripe"
_HEADER = "Stripe-Signature"
#: A message is a few kilobytes; a page with a hundred lines some tens.
_MOST_BYTES = 256 * 1024


def stripe_route(database: Database, secret: str) -> web.RouteDef:
    """`POST /payments/stripe`, for whoever signs with the secret."""
    return web.post(PATH, partial(_take, database, secret))


async def _take(database: Database, secret: str, request: web.Request) -> web.Response:
    from commerce.payments.providers.stripe import NAME
    from commerce.payments.providers.stripe_messages import MessageWrong, read_message

    if request.content_length is None or request.content_length > _MOST_BYTES:
        raise web.HTTPRequestEntityTooLarge(_MOST_BYTES, request.content_length or 0)
    body = await request.read()
    try:
        message = read_message(body, request.headers.get(_HEADER, ""), secret, now())
    except MessageWrong as wrong:
        raise web.HTTPBadRequest(text=f"Only Stripe may come in here ({wrong}).\n") from None
    if message.subject is not None:
        async with database.unit_of_work() as session:
            await payments.take_message(session, NAME, message.message_id, message.kind, message.subject, message.body)
    return web.Response()
