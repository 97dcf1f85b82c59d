"""The addresses the shop answers at, and what it says when something is not there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from pathlib import Path

import structlog
from aiohttp import web
from prometheus_client import CollectorRegistry

from bot.http.carrier_webhook import carrier_route
from bot.http.health import health_routes
from bot.http.photos import photo_routes
from bot.http.stripe_webhook import stripe_route
from bot.http.telegram_webhook import webhook_route
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from handlers.chat.intake import Intake

log = structlog.get_logger(__name__)

#: Bytes of a request; what needs more says so itself.
MOST_BYTES = 1024 * 1024
_WORDS = {
    404: "There is nothing at this address.",
    405: "That cannot be done at this address.",
    413: "That is too much at once.",
    500: "Something went wrong on our side. It was noted; please try again.",
    503: "Too much is waiting just now. Please try again in a moment.",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def make_app(
    database: Database,
    registry: CollectorRegistry,
    *,
    leads: Callable[[], bool],
    knows_the_goods: Callable[[], bool] = lambda: True,
    webhook: tuple[Intake, str] | None = None,
    carriers: tuple[ShopProfile, str] | None = None,
    stripe_secret: str | None = None,
    media: Path | None = None,
    most_bytes: int = MOST_BYTES,
) -> web.Application:
    """The web application of one shop. `webhook` is whoever takes updates in, and the word Telegram must show.

    `carriers` is the shop that carriers report to, and the secret they sign with.
    `stripe_secret` signs what Stripe says; without it Stripe is not listened to.
    `media` is the folder of pictures, where the world may see those of the goods.
    """
    app = web.Application(middlewares=[_in_plain_words], client_max_size=most_bytes)
    app.add_routes(health_routes(database, registry, leads, knows_the_goods))
    if webhook is not None:
        app.add_routes([webhook_route(*webhook)])
    if carriers is not None:
        app.add_routes([carrier_route(database, *carriers)])
    if stripe_secret is not None:
        app.add_routes([stripe_route(database, stripe_secret)])
    if media is not None:
        app.add_routes(photo_routes(database, media))
    return app


@web.middleware
async def _in_plain_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer what goes wrong with a sentence, never with a trace."""
    try:
        return await handler(request)
    except web.HTTPException as refusal:
        if refusal.status < HTTPStatus.BAD_REQUEST:
            raise
        if refusal.text != f"{refusal.status}: {refusal.reason}":
            raise
        return _page(refusal.status, refusal.headers.get("Allow"))
    except ConnectionResetError:
        raise
    except Exception as failure:
        log.error(
            "request_failed",
            path=request.match_info.route.resource and request.match_info.route.resource.canonical,
            exc_info=failure,
        )
        return _page(500)


def _page(status: int, allow: str | None = None) -> web.Response:
    words = _WORDS.get(status, f"{HTTPStatus(status).phrase}.")
    return web.Response(status=status, text=f"{words}\n", headers={"Allow": allow} if allow else None)
