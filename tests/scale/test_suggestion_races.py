"""Several orders of one customer are paid at the same moment, in two processes: each is remembered once."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from campaigns import recommendations
from campaigns.recommendations.models import demand_table, tastes_table
from commerce.kit.database import Database
from commerce.orders import Order, OrderPaid
from tests.counter import Counter
from tests.scale.together import Shop, together


@pytest.fixture
async def doors(database: Database, second: Database) -> AsyncIterator[Shop[Counter]]:
    """Two processes of one shop."""
    doors = Shop(Counter(database), Counter(second))
    yield doors
    assert await doors.one.violations() == []


async def test_orders_of_one_customer_that_are_paid_at_once_are_remembered_once_each(doors: Shop[Counter]) -> None:
    shop = doors.one
    alice, teapot = await shop.customer(), await shop.variant(on_hand=50)
    made = []
    for _ in range(4):
        order = await shop.orders(alice, {teapot: 1})
        await shop.pays(order)
        made.append(order)
    await doors.settles()

    async def hears(by: Counter, order: Order) -> None:
        async with by.database.unit_of_work() as session:
            paid = OrderPaid(order_id=order.id, customer_id=alice, reinstated=False)
            await recommendations.follow_order(session, paid)

    await together(*(hears(doors.door(at), order) for order in made for at in range(2)))

    async with shop.database.reading() as session:
        assert list(await session.scalars(select(tastes_table.c.times))) == [4]


async def test_two_processes_count_at_once_and_the_count_is_right(doors: Shop[Counter]) -> None:
    shop = doors.one
    alice = await shop.customer()
    for title in ("Teapot", "Cosy"):
        order = await shop.orders(alice, {await shop.variant(title): 1})
        await shop.pays(order)
        async with shop.database.unit_of_work() as session:
            paid = OrderPaid(order_id=order.id, customer_id=alice, reinstated=False)
            await recommendations.follow_order(session, paid)

    await together(*(recommendations.count_demand(one.database) for one in (*doors.both, *doors.both)))
    await together(*(recommendations.pair_due(one.database) for one in doors.both))

    async with shop.database.reading() as session:
        assert list(await session.scalars(select(demand_table.c.buyers))) == [1, 1]
