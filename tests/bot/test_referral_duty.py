"""A shop as it is assembled follows what friends order, and thanks their inviters by its timetable."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.assembly import Shop, assemble
from bot.auditing import audit
from bot.jobs import timetable
from bot.reactions import REACTIONS
from bot.settings import read_settings
from campaigns import referrals
from campaigns.referrals import Status
from commerce.kit import clock
from commerce.kit.sealing import Keyring
from tests.inviting import FOLLOWED, WINDOW, Friends


@pytest.fixture
async def shop(database_url: str, keyring: Keyring, tmp_path: Path) -> AsyncIterator[Shop]:
    settings = read_settings(None, bot_token="4242:a-token", database_url=database_url, media_dir=tmp_path)
    shop = assemble(settings, keyring)
    yield shop
    await shop.database.close()


async def test_inviters_are_thanked_by_the_timetable(shop: Shop) -> None:
    friends = Friends(shop.database)
    await friends.promises()
    alice = await friends.settled("Alice")
    bob = await friends.brings(alice)
    await friends.buys(bob)
    [chore] = [one for one in timetable(shop) if one.name == "referrals"]

    early = await chore.do()
    clock.advance(WINDOW)
    done, again = await chore.do(), await chore.do()

    assert (early, done, again) == (0, 1, 0)
    assert (await friends.referral(bob)).status is Status.REWARDED
    async with shop.database.reading() as session:
        assert await audit(session) == []


def test_whatever_changes_an_order_is_heard_of() -> None:
    deaf = [one.__name__ for one in FOLLOWED if referrals.follow_order not in REACTIONS[one]]

    assert deaf == []
