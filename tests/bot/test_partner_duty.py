"""A shop as it is assembled follows what comes by partners' links, and approves and states it by its timetable."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.assembly import Shop, assemble
from bot.auditing import audit
from bot.guards import GUARDS
from bot.jobs import timetable
from bot.reactions import REACTIONS
from bot.settings import read_settings
from campaigns import partners
from campaigns.partners import SaleStatus
from commerce.kit import clock
from commerce.kit.sealing import Keyring
from tests.inviting import FOLLOWED
from tests.partnering import TWO_MONTHS, WINDOW, Partnering


@pytest.fixture
async def shop(database_url: str, keyring: Keyring, tmp_path: Path) -> AsyncIterator[Shop]:
    settings = read_settings(None, bot_token="4242:a-token", database_url=database_url, media_dir=tmp_path)
    shop = assemble(settings, keyring)
    yield shop
    await shop.database.close()


async def test_commissions_are_approved_and_stated_by_the_timetable(shop: Shop) -> None:
    counter = Partnering(shop.database)
    partner = await counter.has_partner()
    order = await counter.buys(await counter.came_by(partner))
    [chore] = [one for one in timetable(shop) if one.name == "partners"]

    early = await chore.do()
    clock.advance(WINDOW)
    done, again = await chore.do(), await chore.do()
    clock.advance(TWO_MONTHS)
    stated = await chore.do()

    assert (early, done, again, stated) == (0, 1, 0, 1)
    sale = await counter.sale(order)
    assert sale is not None
    assert sale.status is SaleStatus.APPROVED
    async with shop.database.reading() as session:
        assert await audit(session) == []


def test_whatever_changes_an_order_is_heard_of() -> None:
    deaf = [one.__name__ for one in FOLLOWED if partners.follow_order not in REACTIONS[one]]

    assert (deaf, partners.credit_order in GUARDS.placed) == ([], True)
