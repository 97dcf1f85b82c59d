"""The shop's ears: nothing makes it deaf for good."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy import text

from bot.assembly import Shop, assemble
from bot.listening import Listening
from bot.playground import Telegram
from bot.playground.in_process import InProcessRequest
from bot.settings import read_settings
from commerce.kit import clock
from commerce.kit.sealing import Keyring
from handlers.chat.pacing import Limits

TOKEN = "4242:the-token-of-a-shop-that-listens"


@pytest.fixture
def telegram() -> Telegram:
    telegram = Telegram(clock.now)
    telegram.add_bot(TOKEN, "teapot_bot", "Teapots")
    return telegram


@pytest.fixture
async def shop(telegram: Telegram, database_url: str, keyring: Keyring, tmp_path: Path) -> AsyncIterator[Shop]:
    settings = read_settings(None, bot_token=TOKEN, database_url=database_url, media_dir=tmp_path)
    shop = assemble(settings, keyring, request=InProcessRequest(telegram), limits=Limits.none())
    yield shop
    await shop.database.close()


async def rename_inbox(shop: Shop, old: str, new: str) -> None:
    async with shop.database.unit_of_work() as session:
        await session.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))


@pytest.fixture
def broke_off() -> Iterator[asyncio.Event]:
    """Set when the log tells that the listening broke off."""
    told = asyncio.Event()

    def watch(_: Any, __: str, line: structlog.typing.EventDict) -> structlog.typing.EventDict:
        if line["event"] == "listening_broke_off":
            told.set()
        raise structlog.DropEvent

    usual = structlog.get_config()["processors"]
    structlog.configure(processors=[watch])
    yield told
    structlog.configure(processors=usual)


async def test_a_shop_whose_inbox_was_out_of_reach_when_it_began_to_listen_hears_all_the_same(
    shop: Shop, telegram: Telegram, broke_off: asyncio.Event
) -> None:
    alice = telegram.add_person("Alice")
    answered = asyncio.Event()
    telegram.subscribe(lambda told: answered.set() if told.kind == "message" and alice.sees()[-1].from_bot else None)
    ears = Listening(shop.settings, shop.courier, shop.dispatcher, shop.intake)
    await rename_inbox(shop, "inbox", "away")
    await ears.begin()
    await alice.says("/start")
    async with asyncio.timeout(20):
        await broke_off.wait()

        await rename_inbox(shop, "away", "inbox")

        await answered.wait()
    await ears.end(1)
    await telegram.close()
