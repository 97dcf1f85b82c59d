"""The API of our own Stripe over HTTP: forms come in, JSON goes out, keys are asked for."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from aiohttp import web
from yarl import URL

from bot.playground.stripe.house import Stripe, StripeError
from bot.playground.stripe.telling import Json

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_NUMBER = re.compile(r"/(?:cs|pi|re|du|ch)_[^/]+")


def stripe_routes(stripe: Stripe, under: str = "") -> list[web.RouteDef]:
    """`/v1/…` of the account, below a path."""

    async def create_session(request: web.Request) -> web.Response:
        given = await _given(request)
        return _json(*stripe.once(_key(request), request.path, given, lambda: stripe.create_session(given)))

    async def session(request: web.Request) -> web.Response:
        return _json(200, stripe.shown(stripe.session(request.match_info["id"]), await _expand(request)))

    async def expire_session(request: web.Request) -> web.Response:
        return _json(200, stripe.expire_session(request.match_info["id"]))

    async def create_refund(request: web.Request) -> web.Response:
        given = await _given(request)
        return _json(*stripe.once(_key(request), request.path, given, lambda: stripe.create_refund(given)))

    async def refunds(request: web.Request) -> web.Response:
        return _listed(request, stripe.of_intent(stripe.refunds, request.query.get("payment_intent", "")))

    async def disputes(request: web.Request) -> web.Response:
        return _listed(request, stripe.of_intent(stripe.disputes, request.query.get("payment_intent", "")))

    async def events(request: web.Request) -> web.Response:
        kinds = {value for name, value in request.query.items() if name.startswith("types")}
        since = int(request.query.get("created[gte]", 0))
        told = [one for one in stripe.events if one["created"] >= since and (not kinds or one["type"] in kinds)]
        return _listed(request, told[::-1])

    async def one_of(request: web.Request) -> web.Response:
        kind = request.match_info["kind"]
        known = {"payment_intents": stripe.intents, "refunds": stripe.refunds, "disputes": stripe.disputes}[kind]
        number = request.match_info["id"]
        if number not in known:
            raise StripeError(404, f"No such thing: '{number}'", "resource_missing")
        return _json(200, stripe.shown(known[number], await _expand(request)))

    root = f"{under}/v1"
    doors: list[tuple[str, str, Handler]] = [
        ("POST", "/checkout/sessions", create_session),
        ("GET", "/checkout/sessions/{id}", session),
        ("POST", "/checkout/sessions/{id}/expire", expire_session),
        ("POST", "/refunds", create_refund),
        ("GET", "/refunds", refunds),
        ("GET", "/disputes", disputes),
        ("GET", "/events", events),
        ("GET", "/{kind:payment_intents|refunds|disputes}/{id}", one_of),
    ]
    return [web.route(method, root + path, _let_in(stripe, handler)) for method, path, handler in doors]


def _let_in(stripe: Stripe, handler: Handler) -> Handler:
    """Whoever shows the account's key is let in, and hears in Stripe's words what is wrong."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            if request.headers.get("Authorization") != f"Bearer {stripe.key}":
                raise StripeError(401, "Invalid API Key provided.", kind="invalid_request_error")
            if stripe.faults.broken:
                stripe.faults.broken -= 1
                raise StripeError(500, "Something went wrong on Stripe's end.", kind="api_error")
            stripe.asked.append(f"{request.method} {_NUMBER.sub('/…', request.path)}")
            return await handler(request)
        except StripeError as refused:
            return _json(refused.status, refused.body)

    return answer


async def _given(request: web.Request) -> Json:
    """A form with names such as `line_items[0][price_data][currency]`, as the mapping it means."""
    given: Json = {}
    for name, value in (await request.post()).items():
        *path, last = re.findall(r"[^\[\]]+", name)
        place = given
        for part in path:
            place = place.setdefault(part, {})
        place[last] = value
    return {name: _as_lists(value) for name, value in given.items()}


def _as_lists(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if value and all(name.isdigit() for name in value):
        return [_as_lists(value[name]) for name in sorted(value, key=int)]
    return {name: _as_lists(one) for name, one in value.items()}


async def _expand(request: web.Request) -> tuple[str, ...]:
    return tuple(value for name, value in request.query.items() if name.startswith("expand"))


def _key(request: web.Request) -> str | None:
    return request.headers.get("Idempotency-Key")


def _listed(request: web.Request, things: list[Json]) -> web.Response:
    path = URL(request.path_qs).path
    return _json(200, {"object": "list", "url": path, "has_more": False, "data": things})


def _json(status: int, body: Json) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")
