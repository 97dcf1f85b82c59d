"""The demo: a sample shop and a Telegram of our own in one process, behind one port, for anybody with a browser.

Our Telegram forgets everything when it stops, so the shop begins anew each time, too.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.assembly import Shop, assemble
from bot.http.stripe_webhook import PATH as STRIPE_DOOR
from bot.lifecycle import open_door, prepare_database, run, shop_app
from bot.playground import Person, Telegram
from bot.playground.bot_api import MOST_BYTES, bot_api_routes
from bot.playground.stripe import Stripe, pay_page_routes, stripe_routes
from bot.playground.web_chat import Stage, attach_chat_page
from bot.seeds import CATALOGUE, SHOP, deliver_at_once, draw_all, offer_to_friends
from bot.settings import Settings, keyring_for, read_settings
from bot.shop_file import ShopFile, read_shop_file, set_up
from commerce import inventory
from commerce.catalogue.filing.importing import import_catalogue
from commerce.kit import clock
from commerce.kit.database import Database

OnProgress = Callable[[str, int, int], None]

_TOKEN = "4242424242:demo-of-a-shop-that-lives-in-a-chat"
_PAYMENTS = "4242:TEST:play-money"
#: With this a carrier signs what it reports to the demo: see `docs/parcels.md`.
_CARRIERS = "demo-carrier-secret"
_DATABASE = "demo.db"
#: Where our own Stripe lives on the demo's server, and the word that signs what it says.
_STRIPE, _STRIPE_SECRET = "/stripe", "whsec_play_money"


class Cast:
    """Who plays: two shoppers, the merchant, their groups, a channel and where it is talked about, and the bot."""

    def __init__(self, telegram: Telegram, shop_name: str) -> None:
        self.telegram = telegram
        self.bot = telegram.add_bot(_TOKEN, "teapot_bot", shop_name)
        self.alice = telegram.add_person("Alice", "en", "alice")
        self.ming = telegram.add_person("小明", "zh", "xiaoming")
        self.mia = telegram.add_person("Mia", "en", "mia")
        self.group = telegram.add_group("Tea lovers", [self.alice, self.ming, self.mia], [self.bot])
        readers = [self.mia, self.alice, self.ming]
        self.news = telegram.add_group("New in the shop", readers, [self.bot], kind="channel", admins=[self.bot])
        self.talk = telegram.add_group("Talk of the shop", readers, [self.bot], admins=[self.bot])
        telegram.link(self.news, self.talk)

    def stage(self, shop: Shop, zone: str) -> Stage:
        """The play as the chat page shows it."""

        async def advance(span: timedelta) -> None:
            clock.advance(span)
            self.telegram.clock_moved()
            await shop.engine.settle()

        async def welcome(person: Person) -> None:
            for group in (self.group, self.news, self.talk):
                await person.joins(group)

        return Stage(
            telegram=self.telegram,
            bot=self.bot,
            cast=[self.alice, self.ming, self.mia],
            advance=advance,
            merchants=[self.mia.id],
            zone=zone,
            welcome=welcome,
        )


async def play(folder: Path, host: str, port: int, on_progress: OnProgress, opened: Callable[[str], None]) -> None:
    """Prepare the sample shop in a folder and serve it until told to stop; `opened` hears the chat page's address.

    `on_progress` is told what is being done, how much of it, and of how much. Port 0 lets the system choose.
    Raises `CannotStart` if the port is taken.
    """
    door = open_door(host, port)
    port = door.getsockname()[1]
    file = read_shop_file(SHOP)
    cast = Cast(Telegram(clock.now), file.shop.name or "Parley shop")
    settings = demo_settings(folder, host, port, file, owners=[cast.mia.id])
    await _stock(settings, file, on_progress)

    shop = assemble(settings, keyring_for(settings))
    app = shop_app(shop, most_bytes=MOST_BYTES)
    app.add_routes(bot_api_routes(cast.telegram))
    stripe = _open_stripe(app, settings)
    attach_chat_page(app, cast.stage(shop, settings.shop_timezone))
    unwatch = clock.watch(cast.telegram.clock_moved)
    telling = asyncio.create_task(stripe.keep_telling())
    await cast.mia.starts()
    opened(f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}")
    try:
        await run(shop, app=app, door=door)
    finally:
        unwatch()
        telling.cancel()
        await cast.telegram.close()


def _open_stripe(app: web.Application, settings: Settings) -> Stripe:
    """A Stripe of our own on the same server: its API, its pages, and what it says at the shop's door."""
    key = settings.stripe_api_key
    stripe = Stripe(
        clock.now,
        secret=_STRIPE_SECRET,
        root=settings.stripe_api_url,
        key=key.get_secret_value() if key else "",
        home="/",
    )
    stripe.tell(f"http://127.0.0.1:{settings.http_port}{STRIPE_DOOR}")
    app.add_routes([*stripe_routes(stripe, _STRIPE), *pay_page_routes(stripe, _STRIPE)])
    return stripe


def demo_settings(folder: Path, host: str, port: int, file: ShopFile, owners: list[int]) -> Settings:
    """Settings of a shop that needs nothing from outside, whatever the environment says."""
    given: dict[str, Any] = {
        "bot_token": _TOKEN,
        "bot_api_url": f"http://127.0.0.1:{port}",
        "updates": "polling",
        "database_url": f"sqlite:///{folder / _DATABASE}",
        "http_host": host,
        "http_port": port,
        "media_dir": folder / "media",
        "shop_name": file.shop.name,
        "shop_currency": file.shop.currency,
        "shop_timezone": file.shop.timezone,
        "shop_languages": ",".join(file.shop.languages),
        "owner_ids": ",".join(str(one) for one in owners),
        "payment_provider_token": _PAYMENTS,
        "carrier_webhook_secret": _CARRIERS,
        "stripe_api_key": "sk_test_play_money",
        "stripe_api_url": f"http://127.0.0.1:{port}{_STRIPE}",
        "stripe_webhook_secret": _STRIPE_SECRET,
        "stars_rate": "1.3",
        "bank_transfer_days": 7,
        "service_hours": "fri 18:00-20:00, sat 14:00-16:00",
        "service_minutes": 120,
        "service_places": 4,
    }
    return read_settings(None, **given)


async def _stock(settings: Settings, file: ShopFile, on_progress: OnProgress) -> None:
    """A new database with the sample goods, deliveries, taxes and texts; pictures that are there stay."""
    _forget(Path(settings.database().database or ""))
    keyring = keyring_for(settings)
    await asyncio.to_thread(
        draw_all, settings.media_dir, lambda done, whole: on_progress("Drawing the sample shop's pictures", done, whole)
    )
    await asyncio.to_thread(prepare_database, settings)
    database = Database(settings.database_url, keyring)
    async with database.unit_of_work() as session:
        await set_up(session, file, settings.shop_currency)
    await import_catalogue(
        database,
        CATALOGUE,
        settings.profile(),
        settings.media_dir,
        stock=inventory,
        on_progress=lambda done, whole: on_progress("Filling the shelves", done, whole),
    )
    async with database.unit_of_work() as session:
        await offer_to_friends(session, settings.owner_ids[0], settings.shop_currency)
        await deliver_at_once(session, settings.owner_ids[0])
    await database.close()


def _forget(database: Path) -> None:
    for path in (database, *(database.with_name(f"{database.name}{end}") for end in ("-wal", "-shm"))):
        path.unlink(missing_ok=True)
