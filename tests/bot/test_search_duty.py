"""A shop as it is assembled keeps its index in step in every process, and weighs what sells."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.assembly import Shop, assemble
from bot.jobs import timetable
from bot.settings import read_settings
from commerce import inventory
from commerce.kit.sealing import Keyring
from tests.makers import a_variant


@pytest.fixture
async def shops(database_url: str, keyring: Keyring, tmp_path: Path) -> AsyncIterator[list[Shop]]:
    """Two processes of one shop."""
    settings = read_settings(None, bot_token="4242:a-token", database_url=database_url, media_dir=tmp_path)
    both = [assemble(settings, keyring) for _ in range(2)]
    yield both
    for shop in both:
        await shop.database.close()


async def test_every_process_looks_often_enough(shops: list[Shop]) -> None:
    """Whoever is asked every second and a half, and looks at once, knows within two."""
    searches = [one for shop in shops for one in timetable(shop) if one.name == "search"]

    assert [(one.everywhere, one.every < timedelta(seconds=2)) for one in searches] == [(True, True)] * 2
    assert [shop.front.index.is_ready for shop in shops] == [False, False]
    async with shops[0].database.unit_of_work() as session:
        await a_variant(session, "Teapot")
    for one in searches:
        assert (await one.do(), await one.do()) == (2, 0), "once for the words, once for what is filtered by"

    assert [len(shop.front.index.search("teapot")) for shop in shops] == [1, 1]
    assert [len(shop.front.wares) for shop in shops] == [1, 1]
    assert [shop.front.index.is_ready for shop in shops] == [True, True]


async def test_what_is_sold_out_is_noticed_by_the_timetable(shops: list[Shop]) -> None:
    [chore] = [one for one in timetable(shops[0]) if one.name == "standings"]
    async with shops[0].database.unit_of_work() as session:
        variant_id = await a_variant(session, "Teapot")
    assert (chore.everywhere, await chore.do()) == (False, 0)
    async with shops[0].database.unit_of_work() as session:
        await inventory.set_on_hand(session, variant_id, 0)

    assert (await chore.do(), await chore.do()) == (1, 0)
