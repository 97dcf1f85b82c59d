"""A shop as it is assembled looks after its coupons: who asks for them before money counts, and what ends them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.assembly import Shop, assemble
from bot.jobs import timetable
from bot.settings import read_settings
from commerce import checkout
from commerce.coupons import CouponStatus
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.sealing import Keyring
from tests.coupons import as_it_is, given
from tests.makers import a_customer


@pytest.fixture
async def shop(database_url: str, keyring: Keyring, tmp_path: Path) -> AsyncIterator[Shop]:
    settings = read_settings(None, bot_token="4242:a-token", database_url=database_url, media_dir=tmp_path)
    shop = assemble(settings, keyring)
    yield shop
    await shop.database.close()


async def test_coupons_end_by_the_timetable_and_orders_are_not_paid_without_theirs(shop: Shop) -> None:
    async with shop.database.unit_of_work() as session:
        alice = await a_customer(session)
    coupon = await given(shop.database, alice, term_days=None, valid_until=now() + timedelta(minutes=5))
    [chore] = [one for one in timetable(shop) if one.name == "coupons"]

    early = await chore.do()
    clock.advance(timedelta(minutes=5))
    ended, again = await chore.do(), await chore.do()

    assert (early, ended, again) == (0, 2, 0)
    assert (await as_it_is(shop.database, coupon)).status is CouponStatus.EXPIRED
    assert checkout.keep_coupons in shop.front.guards.pre_checkout
