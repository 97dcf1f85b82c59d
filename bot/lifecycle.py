"""Starting a shop and stopping it, in order; stopped by force instead, it loses nothing."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import timedelta
from typing import Any

import structlog
from aiohttp import web
from telegram.error import InvalidToken, TelegramError

from bot.assembly import Shop
from bot.http import make_app
from bot.migrations import steps
from bot.settings import Settings
from bot.troubles import CannotStart
from commerce import customers, staff
from commerce.payments import PageProvider
from handlers.chat.introducing import introduce
from handlers.chat.pacing import Lane

log = structlog.get_logger(__name__)

#: Within so many seconds of being asked to, the shop has stopped (docker and systemd wait ten).
GRACE = timedelta(seconds=8)
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0


async def run(shop: Shop, *, app: web.Application | None, door: socket.socket | None = None) -> None:
    """Serve until told to stop by SIGTERM or Ctrl-C; `app` answers web requests meanwhile (at `door`, if given).

    Raises `CannotStart` when that is not possible.
    """
    stop = asyncio.Event()
    async with AsyncExitStack() as stack:
        stack.enter_context(_told_by_signals(stop.set))
        stack.push_async_callback(shop.database.close)
        if app is not None:
            await stack.enter_async_context(serving(app, shop.settings, door))
        if await _unless(stop, stack.enter_async_context(open_shop(shop))):
            settling = asyncio.create_task(_leave_alone_what_stays(shop))
            stack.callback(settling.cancel)
            await stop.wait()
        log.info("stopping")
    log.info("stopped")


def shop_app(shop: Shop, most_bytes: int = 1024 * 1024) -> web.Application:
    """The web application of a shop."""
    by_webhook = shop.settings.updates == "webhook"
    secret = shop.settings.carrier_webhook_secret
    return make_app(
        shop.database,
        shop.registry,
        leads=lambda: shop.engine.leads,
        knows_the_goods=lambda: shop.front.index.is_ready,
        webhook=(shop.intake, shop.settings.webhook_word()) if by_webhook else None,
        carriers=(shop.profile, secret.get_secret_value()) if secret is not None else None,
        stripe_secret=shop.settings.stripe_secret(),
        media=shop.settings.media_dir if shop.settings.public_url is not None else None,
        most_bytes=most_bytes,
    )


@asynccontextmanager
async def serving(app: web.Application, settings: Settings, door: socket.socket | None = None) -> AsyncIterator[None]:
    """Answer web requests for as long as the block lasts, at `door` or where the settings say.

    Raises `CannotStart` if the port is taken.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.SockSite(runner, door or open_door(settings.http_host, settings.http_port)).start()
        log.info("serving", host=settings.http_host, port=settings.http_port)
        yield
    finally:
        await runner.cleanup()


def open_door(host: str, port: int) -> socket.socket:
    """The door of the web server. Raises `CannotStart` if somebody else stands in it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, reuse_port=False)
    except OSError as error:
        raise CannotStart(f"Port {port} of {host} cannot be used ({error.strerror}): set HTTP_PORT.") from None


@asynccontextmanager
async def open_shop(shop: Shop) -> AsyncIterator[None]:
    """A shop at work for as long as the block lasts: it knows its bot, its owners, and does what is owed.

    Raises `CannotStart` when Telegram does not know the bot.
    """
    await asyncio.to_thread(prepare_database, shop.settings)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(shop.courier)
        for way in shop.front.providers.values():
            if isinstance(way, PageProvider):
                stack.push_async_callback(way.leave)
        await _meet_telegram(shop)
        await _name_owners(shop)
        introducing = asyncio.create_task(_introduce(shop))
        stack.callback(introducing.cancel)
        await shop.engine.start()
        stack.push_async_callback(shop.engine.stop, GRACE.total_seconds())
        yield


def prepare_database(settings: Settings) -> None:
    """Create or bring up to date the tables; an SQLite file with data is copied first."""
    kept = steps.keep_copy(settings.database())
    taken = steps.upgrade(settings.database())
    if taken:
        log.info("migrated", steps=len(taken), copy=kept and str(kept))


async def _meet_telegram(shop: Shop) -> None:
    """Learn which bot this is, however long Telegram is out of reach."""
    pause = _FIRST_PAUSE
    while True:
        try:
            me = await shop.courier.call("getMe", {}, lane=Lane.REPLY)
        except InvalidToken:
            raise CannotStart("Telegram does not know this bot: check BOT_TOKEN.") from None
        except TelegramError as failure:
            log.warning("telegram_out_of_reach", error=type(failure).__name__, again_in=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        else:
            shop.front.bot_id, shop.front.bot_username = me["id"], me["username"]
            shop.front.inline = bool(me.get("supports_inline_queries"))
            log.info("met_telegram", bot=me["username"])
            return


async def _name_owners(shop: Shop) -> None:
    async with shop.database.unit_of_work() as session:
        for telegram_id in shop.settings.owner_ids:
            owner = await customers.expect(session, telegram_id, shop.profile.languages[0])
            await staff.ensure_owner(session, owner.id)


async def _introduce(shop: Shop) -> None:
    try:
        await introduce(shop.courier, shop.front.texts, shop.profile.name)
    except TelegramError as failure:
        log.warning("not_introduced", error=type(failure).__name__)


async def _leave_alone_what_stays(shop: Shop) -> None:
    """Code and shelves stay until the end: the collector of garbage need not look through them again and again."""
    await shop.goods_known.wait()
    gc.collect()
    gc.freeze()


@contextmanager
def _told_by_signals(stop: Callable[[], None]) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    signals = (signal.SIGTERM, signal.SIGINT)
    for number in signals:
        loop.add_signal_handler(number, stop)
    try:
        yield
    finally:
        for number in signals:
            loop.remove_signal_handler(number)


async def _unless(stop: asyncio.Event, doing: Coroutine[Any, Any, object]) -> bool:
    """Do something unless told to stop meanwhile; tells whether it was done."""
    tasks = [asyncio.create_task(doing), asyncio.create_task(stop.wait())]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        if tasks[0].done():
            tasks[0].result()
        return tasks[0].done()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
