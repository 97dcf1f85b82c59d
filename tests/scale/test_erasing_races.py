"""Somebody is erased at the very moment at which something of theirs begins: it is one or the other."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace

import pytest

from bot.personal import REGISTER
from commerce import customers, my_data
from commerce.checkout import Placed
from commerce.kit.database import Database, Session
from commerce.my_data import Hindrance, Outcome
from commerce.orders import Order
from tests.counter import GUARDS, Counter
from tests.scale.together import Shop


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[Counter]:
    """Two processes of one shop."""
    return Shop(Counter(database), Counter(second))


async def test_whoever_orders_while_they_are_erased_stays_known_until_the_order_is_over(shop: Shop[Counter]) -> None:
    teapot = await shop.one.variant("Teapot", on_hand=5)
    [alice] = await shop.one.people(1)
    review = await shop.one.reviews(alice, {teapot: 1})
    written, looked = asyncio.Event(), asyncio.Event()

    async def dawdle(_: Session, __: Order) -> None:
        """The order is written, and its unit of work takes its time."""
        written.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(0.5):
                await looked.wait()

    async def look(_: Session, __: int) -> Hindrance | None:
        looked.set()
        return None

    async def erases() -> Outcome:
        await written.wait()
        register = replace(REGISTER, hindering=(look,))
        async with shop.other.database.unit_of_work() as session:
            return await my_data.erase_as_told(session, register, alice, "EUR", (0, 0))

    slow = Counter(shop.one.database, replace(GUARDS, placed=(dawdle,)))
    placed, erased = await asyncio.gather(slow.taps_order(alice, review, "telegram"), erases())

    assert isinstance(placed, Placed)
    assert erased is Outcome.NOT_YET
    async with shop.one.database.reading() as session:
        assert not (await customers.get(session, alice)).is_erased
    assert await shop.one.violations() == []
