"""Pictures of the goods for the world to see: Telegram fetches them for the results and cards of inline mode."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from commerce import catalogue
from commerce.kit.database import Database
from handlers.chat.front import PHOTOS

#: A picture never changes: another one has another number.
_KEPT = {"Cache-Control": "public, max-age=604800, immutable"}
_LARGEST_ID = 2**63 - 1


def photo_routes(database: Database, media: Path) -> list[web.RouteDef]:
    """A picture in full and small; only of what stands on the shelf."""

    async def path_of(request: web.Request) -> str:
        photo_id = int(request.match_info["photo_id"])
        if photo_id > _LARGEST_ID:
            raise web.HTTPNotFound
        async with database.reading() as session:
            path = await catalogue.shown_photo(session, photo_id)
        if path is None:
            raise web.HTTPNotFound
        return path

    async def large(request: web.Request) -> web.StreamResponse:
        return _file(media / await path_of(request))

    async def small(request: web.Request) -> web.StreamResponse:
        return _file(await catalogue.thumbnail(media, await path_of(request)))

    return [
        web.get(f"{PHOTOS}/{{photo_id:[0-9]{{1,19}}}}.jpg", large),
        web.get(f"{PHOTOS}/{{photo_id:[0-9]{{1,19}}}}/small.jpg", small),
    ]


def _file(path: Path | None) -> web.FileResponse:
    if path is None or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers=_KEPT)
