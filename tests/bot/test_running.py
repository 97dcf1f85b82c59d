"""The shop as a real process: it opens, listens, stops when asked to, and survives being killed."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import aiohttp
import pytest

from tests.processes import OuterTelegram, ShopOutside, telegram_outside


@pytest.fixture
async def telegram() -> AsyncIterator[OuterTelegram]:
    async with telegram_outside() as telegram:
        yield telegram


@pytest.fixture
def on_sqlite(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'shop.db'}"


Open = Callable[..., ShopOutside]


@pytest.fixture
async def found(telegram: OuterTelegram, tmp_path: Path) -> AsyncIterator[Open]:
    """Founds shops on a database, and closes them when the test ends; `warm` ones begin sooner than outside."""
    shops: list[ShopOutside] = []

    def found_one(database_url: str, *, warm: bool = True) -> ShopOutside:
        shops.append(ShopOutside(telegram, database_url, tmp_path))
        shops[-1].warm = warm
        return shops[-1]

    yield found_one
    for shop in shops:
        await shop.closes()


async def test_a_fresh_shop_opens_answers_and_stops_when_asked_to(
    telegram: OuterTelegram, found: Open, bare_url: str
) -> None:
    shop = found(bare_url, warm=False)
    process = await shop.opens()
    await process.logs("listening", by="polling")
    alice = await telegram.person("Alice")

    await telegram.act(alice, "starts")
    await process.logs("update", outcome="done")
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{shop.port}/readyz") as response:
        told = await response.json()

    assert (await telegram.shown(alice))[-1]["from_bot"]
    assert (response.status, told["ready"], told["leads"]) == (200, True, True)
    async with asyncio.timeout(10):
        assert await process.asked_to_stop() == 0
    assert process.lines[-1]["event"] == "stopped"


async def test_updates_come_by_webhook_too(telegram: OuterTelegram, found: Open, on_sqlite: str) -> None:
    shop = found(on_sqlite)
    process = await shop.opens(UPDATES="webhook", PUBLIC_URL=f"http://127.0.0.1:{shop.port}")
    await process.logs("listening", by="webhook")
    alice = await telegram.person("Alice")

    await telegram.act(alice, "starts")
    await process.logs("update", outcome="done")

    assert (await telegram.shown(alice))[-1]["from_bot"]


async def test_when_the_shop_is_killed_another_process_takes_over_and_hears_what_was_said_meanwhile(
    telegram: OuterTelegram, found: Open, database_url: str
) -> None:
    shop = found(database_url)
    first = await shop.opens()
    await first.logs("listening")
    alice = await telegram.person("Alice")
    await telegram.act(alice, "starts")
    await first.logs("update", outcome="done")

    await first.killed()
    await telegram.act(alice, "says", text="/cart")
    second = await shop.opens("worker")
    await second.logs("update", outcome="done")

    assert "empty" in (await telegram.shown(alice))[-1]["text"].lower()


async def test_a_process_that_stands_by_leads_when_the_leader_is_gone(
    telegram: OuterTelegram, found: Open, database_url: str
) -> None:
    shop = found(database_url)
    first = await shop.opens()
    await first.logs("listening")
    second = await shop.opens("worker")
    await second.logs("standing_by")

    await first.killed()

    await second.logs("listening")


async def test_a_shop_that_telegram_does_not_know_or_whose_door_is_taken_says_so(
    telegram: OuterTelegram, found: Open, on_sqlite: str
) -> None:
    shop = found(on_sqlite)
    with socket.create_server(("127.0.0.1", shop.port)):
        crowded = await shop.opens(LOG_LEVEL="ERROR")
        assert await crowded.ended() == 2
    unknown = await shop.opens(LOG_LEVEL="ERROR", BOT_TOKEN="1:nobody-knows-this-token")
    assert await unknown.ended() == 2

    assert str(crowded.lines[0]["event"]).startswith(f"Port {shop.port} of 127.0.0.1 cannot be used")
    assert str(unknown.lines[0]["event"]) == "Telegram does not know this bot: check BOT_TOKEN."
    assert (len(crowded.lines), len(unknown.lines)) == (1, 1)
