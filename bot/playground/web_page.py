"""The chat page's own files, sent with headers that let it do nothing but talk to us."""

from __future__ import annotations

import hashlib
from pathlib import Path

from aiohttp import web

from bot.playground.errors import NotPossible
from bot.playground.telegram import Telegram
from bot.playground.web_origin import check_host

PAGE = Path(__file__).parent / "page"

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' blob:",
    "media-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in _POLICY.items()),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cache-Control": "no-cache",
}
_SHOWN = {"image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4"}


def page_routes(telegram: Telegram) -> list[web.RouteDef]:
    """`/` and the files the page is made of; pictures and files people and bots have sent."""
    names = {path.name for path in PAGE.iterdir() if path.suffix in {".js", ".css", ".svg"}}

    async def front(request: web.Request) -> web.StreamResponse:
        check_host(request)
        return web.FileResponse(PAGE / "index.html", headers=HEADERS)

    async def part(request: web.Request) -> web.StreamResponse:
        check_host(request)
        if request.match_info["name"] not in names:
            raise web.HTTPNotFound
        return web.FileResponse(PAGE / request.match_info["name"], headers=HEADERS)

    async def file(request: web.Request) -> web.StreamResponse:
        check_host(request)
        return _sent_file(request, telegram)

    return [
        web.get("/", front),
        web.get("/playground/page/{name}", part),
        web.get("/playground/files/{unique_id}", file),
    ]


def _sent_file(request: web.Request, telegram: Telegram) -> web.Response:
    """A picture or file; anything but pictures is only ever downloaded, so that it cannot act as a page of ours."""
    try:
        upload = telegram.file_bytes(request.match_info["unique_id"])
    except NotPossible:
        raise web.HTTPNotFound from None
    tag = hashlib.sha256(upload.content).hexdigest()[:32]
    headers = {**HEADERS, "Cache-Control": "private, max-age=3600", "ETag": f'"{tag}"'}
    if any(known.value in {tag, "*"} for known in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    if upload.mime not in _SHOWN:
        headers["Content-Disposition"] = "attachment"
    mime = upload.mime if upload.mime in _SHOWN else "application/octet-stream"
    return web.Response(body=upload.content, content_type=mime, headers=headers)
