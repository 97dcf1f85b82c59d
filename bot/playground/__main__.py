"""`python -m bot.playground`: only our Telegram, for a bot that lives (and may die) in another process."""

from __future__ import annotations

import argparse
import asyncio
import signal

from aiohttp import web

from bot.playground.bot_api import MOST_BYTES, bot_api_routes
from bot.playground.control import control_routes
from bot.playground.telegram import Telegram
from commerce.kit import clock


def main() -> None:
    """Read the command line and serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m bot.playground", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="where to listen (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8081, help="0 lets the system choose; the address is printed")
    parser.add_argument("--bot", action="append", default=[], metavar="TOKEN=USERNAME", help="a bot to begin with")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds added to every answer of the Bot API")
    parser.add_argument("--limits", action="store_true", help="enforce Telegram's rates")
    asyncio.run(_serve(parser.parse_args()))


async def _serve(options: argparse.Namespace) -> None:
    telegram = Telegram(clock.now)
    telegram.limits.on = options.limits
    for entry in options.bot:
        token, _, username = entry.partition("=")
        telegram.add_bot(token, username or "playground_bot", username or "Playground")
    app = web.Application(client_max_size=MOST_BYTES)
    app.add_routes(bot_api_routes(telegram, latency=options.latency))
    app.add_routes(control_routes(telegram, clock.advance))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, options.host, options.port)
    await site.start()
    print(f"http://{options.host}:{runner.addresses[0][1]}", flush=True)  # noqa: T201
    await _told_to_stop()
    await telegram.close()
    await runner.cleanup()


async def _told_to_stop() -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()


if __name__ == "__main__":
    main()
