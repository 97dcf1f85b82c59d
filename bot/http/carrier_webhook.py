"""Where carriers report parcels: signed, read, written down, and answered at once."""

from __future__ import annotations

from functools import partial

import structlog
from aiohttp import web

from commerce import shipping
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from commerce.shipping import ADAPTERS, ReportUnreadable, ReportUnsigned

log = structlog.get_logger(__name__)

PATH = "/carriers/{carrier}"
#: A report with a hundred steps of one parcel is some tens of kilobytes.
MOST_BYTES = 256 * 1024


def carrier_route(database: Database, profile: ShopProfile, secret: str) -> web.RouteDef:
    """`POST /carriers/{carrier}`, for whoever signs with the secret."""
    return web.post(PATH, partial(_take, database, profile, secret))


async def _take(database: Database, profile: ShopProfile, secret: str, request: web.Request) -> web.Response:
    adapter = ADAPTERS.get(request.match_info["carrier"])
    if adapter is None:
        raise web.HTTPNotFound
    if request.content_length is None or request.content_length > MOST_BYTES:
        raise web.HTTPRequestEntityTooLarge(MOST_BYTES, request.content_length or 0)
    try:
        reports = adapter.read(request.headers, await request.read(), secret)
    except ReportUnsigned:
        raise web.HTTPForbidden(text="This is not signed as agreed, or it is too old.\n") from None
    except ReportUnreadable:
        raise web.HTTPBadRequest(text="That is no report of a parcel.\n") from None
    async with database.unit_of_work() as session:
        heard = await shipping.hear(session, adapter.name, reports, profile)
    log.info("carrier_reported", carrier=adapter.name, reports=heard.reports, news=heard.news, parcels=heard.parcels)
    return web.json_response({"reports": heard.reports, "news": heard.news, "parcels": heard.parcels})
