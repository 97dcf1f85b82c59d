"""A town for every conversation, left in order when it is over."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from tests.town import Town


@pytest.fixture
async def town(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """A shop that listens, with empty shelves."""
    async with opened(Town(database, tmp_path)) as town:
        yield town


@pytest.fixture
async def without_provider(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """A shop that has no payment provider of Telegram's."""
    async with opened(Town(database, tmp_path, provider_token="")) as town:
        yield town


@pytest.fixture
async def rich_town(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """A shop that also takes Stars (1.3 cents each) and transfers, and trusts people with three unpaid orders."""
    shop = ShopProfile(name="Teapots")
    async with opened(Town(database, tmp_path, profile=shop, stars_rate=13_000, transfer_days=7)) as town:
        yield town


@asynccontextmanager
async def opened(town: Town) -> AsyncIterator[Town]:
    """A town whose shop listens, and that is found in order at the end."""
    await town.opens_its_doors()
    yield town
    await town.leaves_in_order()
