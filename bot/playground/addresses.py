"""Web addresses as Telegram checks them before it puts them under a button or a word."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit


class AddressError(ValueError):
    """This is no address Telegram would open."""


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST = re.compile(r"[^\s/?#@:\[\]<>\"]+")


def checked_address(address: str) -> str:
    """The address in the form Telegram keeps it; a missing scheme becomes http.

    Hosts without a dot, such as localhost, are refused. Raises `AddressError` with Telegram's reason.
    """
    if address.lower().startswith(("tg://", "ton://")):
        return address
    if not _SCHEME.match(address) or not re.match(r"[A-Za-z0-9+.-]+://", address):
        address = f"http://{address}"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise AddressError("Wrong HTTP URL") from None
    if parts.scheme.lower() not in {"http", "https"}:
        raise AddressError("Unsupported URL protocol")
    if not host:
        raise AddressError("URL host is empty")
    if "." not in host.strip(".") or not _HOST.fullmatch(host) or any(mark.isspace() for mark in address):
        raise AddressError("Wrong HTTP URL")
    where = f"{host}:{port}" if port else host
    return urlunsplit((parts.scheme.lower(), where, parts.path or "/", parts.query, parts.fragment))


def is_loopback(address: str) -> bool:
    """Whether the address leads to this very machine: the only place the playground ever connects to."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return host in {"localhost", "::1"} or bool(re.fullmatch(r"127(\.\d{1,3}){3}", host))
