"""Killed at any instant, again and again, a shop loses nothing and does nothing twice."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.assembly import Shop, assemble
from bot.auditing import audit
from bot.settings import read_settings
from commerce import carts, customers, inventory
from commerce.catalogue.filing.importing import import_catalogue
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from commerce.orders.models import orders_table
from handlers.chat import inbox
from handlers.chat.inbox import InboxRow, State
from tests.processes import OuterTelegram, Running, ShopOutside, telegram_outside

GOODS = "sku,product,price,stock\nT-1,Brown teapot,24.00,1000\nC-1,Blue cup,8.00,40\n"
#: What somebody who wants a teapot does when they see this, from the end of a purchase to its beginning.
PURCHASE = (
    ("Where should it go?", "Alice Hatter\n2 Hatter Lane\n10999 Berlin\nGermany"),
    ("Accept the terms", None),
    ("Pay on delivery", None),
    ("Standard delivery", None),
    ("Check out", None),
    ("Cart (", None),
    ("Add to cart", None),
    ("Brown teapot", None),
)
TYPED = ("/start", "teapot", "cup", "/cart", "/orders")


class Town:
    """A shop that is killed and opened again, and people who do not wait for it."""

    def __init__(self, shop: ShopOutside, telegram: OuterTelegram, chance: random.Random) -> None:
        self.shop = shop
        self.telegram = telegram
        self.chance = chance
        self.kills = 0
        self._open = asyncio.Event()
        self._process: Running | None = None

    async def opens(self) -> None:
        self._process = await self.shop.opens(LOG_LEVEL="INFO")
        await self._process.logs("listening")
        self._open.set()

    async def is_killed(self) -> None:
        """End the shop this very moment, and open it again."""
        assert self._process is not None
        self._open.clear()
        self.kills += 1
        await self._process.killed()
        await self.opens()

    async def has_heard(self, updates: int) -> None:
        """Wait until the shop has answered so many updates since it opened."""
        assert self._process is not None
        await self._process.logs("update", times=updates, outcome="done")

    async def closes(self) -> None:
        assert self._process is not None
        await self._process.killed()

    async def acts(self, person: int, deed: str, **details: Any) -> Any:
        """Do something in the chat; whoever finds the shop closed mostly waits until it opens."""
        if not self._open.is_set() and self.chance.random() < 0.85:
            await self._open.wait()
        return await self.telegram.act(person, deed, **details)

    async def wanders(self, person: int, deeds: int) -> None:
        """Say and tap this and that, like somebody who wants a teapot but is easily distracted."""
        for _ in range(deeds):
            if await self._does_something(person) and self._open.is_set():
                assert self._process is not None
                await self._process.answers(await self.telegram.newest_update())

    async def kills_it_now_and_then(self) -> None:
        """Kill the shop again and again, each time after it has heard a few more updates."""
        while True:
            assert self._process is not None
            await self._process.logs("update", times=self.chance.randint(5, 40))
            await self.is_killed()

    async def _does_something(self, person: int) -> Any:
        shown = [one for one in await self.telegram.shown(person) if one["from_bot"]]
        buttons = [button for row in (shown[-1]["buttons"] if shown else ()) for button in row]
        labels = [button["label"] for button in buttons if button["kind"] == "callback"]
        seen = " ".join([str(shown[-1]["text"] or shown[-1]["caption"]) if shown else "", *labels])
        label, words = next((step for step in PURCHASE if step[0] in seen), ("", None))
        if label == "Add to cart":
            label = self.chance.choice(("Add to cart", "🛒 Cart"))
        if label and self.chance.random() < 0.85:
            return await (self.acts(person, "says", text=words) if words else self.acts(person, "taps", label=label))
        if labels and self.chance.random() < 0.5:
            return await self.acts(person, "taps", label=self.chance.choice(labels))
        return await self.acts(person, "says", text=self.chance.choice(TYPED))


@pytest.fixture
async def town(database_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Town]:
    async with telegram_outside() as telegram:
        shop = ShopOutside(telegram, database_url, tmp_path)
        await stock(shop, tmp_path)
        shop.warm = True
        town = Town(shop, telegram, random.Random(request.node.name))
        await town.opens()
        yield town
        await shop.closes()


async def stock(shop: ShopOutside, folder: Path) -> None:
    (folder / "goods.csv").write_text(GOODS)
    database = opened(shop)
    await import_catalogue(database, folder / "goods.csv", read_settings(None).profile(), folder, stock=inventory)
    await database.close()


def opened(shop: ShopOutside) -> Database:
    return Database(shop.settings["DATABASE_URL"], Keyring.parse(shop.settings["ENCRYPTION_KEY"]))


async def catch_up(town: Town) -> Shop:
    """Do in this process what the killed one left: hear what waits, tell what is owed."""
    settings = read_settings(None, **{name.lower(): value for name, value in town.shop.settings.items()})
    shop = assemble(settings, Keyring.parse(town.shop.settings["ENCRYPTION_KEY"]))
    async with shop.courier:
        shop.intake.serve()
        await shop.engine.settle()
        await shop.intake.idle()
        offset = None
        while updates := await shop.courier.get_updates(offset, timeout=0):
            await shop.intake.take(updates)
            offset = updates[-1]["update_id"] + 1
        while len(await waiting(shop.database)):
            await shop.intake.idle()
        await shop.engine.settle()
        await shop.intake.stop(grace=5)
    return shop


async def waiting(database: Database) -> list[Any]:
    async with database.reading() as session:
        return list(await inbox.waiting(session))


async def ends_of_updates(database: Database) -> dict[str, int]:
    async with database.reading() as session:
        rows = await session.execute(select(InboxRow.state, func.count()).group_by(InboxRow.state))
        return dict(rows.all())


async def test_what_a_person_tapped_is_done_exactly_once_however_often_the_shop_is_killed(town: Town) -> None:
    alice = await town.telegram.person("Alice")
    await town.acts(alice, "starts")
    await town.acts(alice, "says", text="teapot")
    await town.has_heard(2)
    await town.acts(alice, "taps", label="Brown teapot")
    await town.has_heard(3)
    await town.is_killed()

    taps = 0
    for _ in range(5):
        at_once = town.chance.randint(2, 9)
        for _ in range(at_once):
            assert await town.acts(alice, "taps", label="Add to cart")
        taps += at_once
        await town.has_heard(town.chance.randint(1, at_once))
        await town.is_killed()
    await town.closes()
    shop = await catch_up(town)

    async with shop.database.reading() as session:
        customer = await customers.by_telegram_id(session, alice)
        assert customer is not None
        cart = await carts.view(session, customer.id, "en", shop.profile)
    assert (cart.count, await ends_of_updates(shop.database)) == (taps, {State.DONE: taps + 3})
    await shop.database.close()


async def test_the_books_of_a_busy_shop_agree_however_often_it_is_killed(town: Town) -> None:
    people = [await town.telegram.person(name) for name in ("Alice", "Bob", "Carol", "Dan")]

    reaper = asyncio.create_task(town.kills_it_now_and_then())
    await asyncio.gather(*(town.wanders(person, 40) for person in people))
    reaper.cancel()
    await asyncio.gather(reaper, return_exceptions=True)
    await town.closes()
    shop = await catch_up(town)

    async with shop.database.reading() as session:
        violations = await audit(session)
        placed = await session.scalar(select(func.count()).select_from(orders_table)) or 0
    ends = await ends_of_updates(shop.database)
    assert violations == []
    assert (town.kills > 2, placed > 0) == (True, True)
    assert set(ends) <= {State.DONE, State.DROPPED}
    await shop.database.close()
