"""The door for bots in other processes: our Telegram as an HTTP server like Telegram's own."""

from __future__ import annotations

from aiohttp import web

from bot.playground.telegram import Telegram


def bot_api_routes(telegram: Telegram, *, latency: float = 0.0) -> list[web.RouteDef]:
    """`/bot<token>/<method>` and `/file/bot<token>/<path>`, to be added to any aiohttp application.

    `latency` seconds are added to every answer; benchmarks use it.
    """
    raise NotImplementedError
