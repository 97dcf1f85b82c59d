"""Who may use the chat page: only pages that this very server has handed out, under a name nobody else can claim."""

from __future__ import annotations

import ipaddress

from aiohttp import web
from yarl import URL


def check_host(request: web.Request) -> None:
    """Refuse a request made under a foreign name.

    A page elsewhere can point its own name at this machine (DNS rebinding); it can do so with no number and not
    with `localhost`. Raises `web.HTTPForbidden`.
    """
    name = URL(f"http://{request.host}").host or ""
    if not (name == "localhost" or name.endswith(".localhost") or _is_number(name)):
        raise web.HTTPForbidden(text="The playground answers under its number or as localhost only.")


def check_origin(request: web.Request) -> None:
    """Refuse what a page from elsewhere asks for. Raises `web.HTTPForbidden`."""
    check_host(request)
    origin = request.headers.get("Origin", "")
    if not origin or URL(origin).authority != URL(f"http://{request.host}").authority:
        raise web.HTTPForbidden(text="Only the playground's own page may do this.")


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
