"""A Telegram with one bot and one person who has pressed Start, and a short way to call the Bot API."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from typing import Any

import pytest
from PIL import Image

from bot.playground import ApiError, BotAccount, Person, Telegram, Upload
from commerce.kit import clock

TOKEN = "77:contract-tests"


class Shop:
    """The bot's side: calls the Bot API and reads its updates."""

    def __init__(self, telegram: Telegram, account: BotAccount) -> None:
        self.telegram = telegram
        self.account = account

    async def call(self, method: str, **given: Any) -> Any:
        """The result of a call that is expected to work; an `Upload` among the fields goes along as a file."""
        files = {name: value for name, value in given.items() if isinstance(value, Upload)}
        params = {name: value for name, value in given.items() if name not in files}
        return await self.telegram.call(self.account.token, method, params, files)

    async def refused(self, method: str, **given: Any) -> str:
        """Code and description of a call that is expected to be refused."""
        with pytest.raises(ApiError) as refusal:
            await self.call(method, **given)
        return f"{refusal.value.code} {refusal.value.description}"

    def updates(self) -> list[dict[str, Any]]:
        """All that happened since last asked."""
        return self.telegram.take_updates(self.account.token)

    def kinds(self) -> list[str]:
        """The kinds of all that happened since last asked."""
        return [next(name for name in update if name != "update_id") for update in self.updates()]


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    """Telegram asks the shop's clock, which stands still in tests."""
    telegram = Telegram(clock.now)
    stop_watching = clock.watch(telegram.clock_moved)
    yield telegram
    stop_watching()
    await telegram.close()


@pytest.fixture
def shop(telegram: Telegram) -> Shop:
    """The only bot."""
    return Shop(telegram, telegram.add_bot(TOKEN, "teapot_bot", "Teapots"))


@pytest.fixture
async def alice(telegram: Telegram, shop: Shop) -> Person:
    """She has pressed Start, and the bot has read it."""
    alice = telegram.add_person("Alice", username="alice")
    await alice.starts()
    shop.updates()
    return alice


async def others_go_first() -> None:
    """Let everything that is ready to run take a few steps."""
    for _ in range(5):
        stepped = asyncio.Event()
        asyncio.get_running_loop().call_soon(stepped.set)
        await stepped.wait()


def picture(width: int = 60, height: int = 40, color: str = "navy") -> bytes:
    """A PNG of one colour."""
    drawn = io.BytesIO()
    Image.new("RGB", (width, height), color).save(drawn, "PNG")
    return drawn.getvalue()
