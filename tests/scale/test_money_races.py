"""Money and credit at the same moment from several sides: each effect happens once, and the books agree."""

from __future__ import annotations

import asyncio

import pytest

from commerce import credit, orders, payments
from commerce.credit import CreditShort, Kind
from commerce.kit.database import Database
from commerce.orders import Order, OrderStatus
from commerce.payments import Outcome, RefundReason
from tests.makers import euros
from tests.purses import Purses
from tests.scale.together import Shop
from tests.trying import tries


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[Purses]:
    """Two processes of one shop."""
    return Shop(Purses(database), Purses(second))


async def ordered(purses: Purses, method: str, credit_cents: int = 0) -> Order:
    alice, teapot = await purses.customer(), await purses.variant(price=2400)
    if credit_cents:
        await purses.gives_credit(alice, credit_cents)
    return (await purses.buys(alice, {teapot: 1}, method, use_credit=bool(credit_cents))).order


async def test_the_same_credit_is_spent_once_by_five_orders_at_once(shop: Shop[Purses]) -> None:
    alice = await shop.one.customer()
    await shop.one.gives_credit(alice, 1000)

    async def spends(number: int) -> bool:
        try:
            async with shop.door(number).database.unit_of_work() as session:
                return await credit.move(session, Kind.HOLD, alice, euros(1000), key=f"hold-{number}")
        except CreditShort:
            return False

    assert sum(await asyncio.gather(*(spends(number) for number in range(5)))) == 1
    assert await shop.one.purse(alice) == (0, 1000)


async def test_the_same_gift_is_given_once_however_many_give_it(shop: Shop[Purses]) -> None:
    alice = await shop.one.customer()

    await asyncio.gather(*(shop.door(number).gives_credit(alice, 500, key="gift") for number in range(6)))

    assert await shop.one.purse(alice) == (500, 0)
    assert await shop.one.violations() == []


async def test_two_of_the_staff_find_the_same_transfer_and_it_counts_once(shop: Shop[Purses]) -> None:
    order = await ordered(shop.one, "bank")
    clerks = [await door.clerk() for door in (shop.one, shop.other)]

    async def finds(number: int) -> Outcome:
        async with shop.door(number).database.unit_of_work() as session:
            found = await payments.confirm_transfer(session, clerks[number % 2], order.id, euros(2400), 0)
        return found.outcome

    outcomes = await asyncio.gather(*(finds(number) for number in range(4)))

    assert sorted(outcomes) == [Outcome.PAID, Outcome.REPEATED, Outcome.REPEATED, Outcome.REPEATED]
    assert (await shop.one.balance(order)).captured == euros(2400)
    assert await shop.one.violations() == []


async def test_a_refund_that_several_decide_upon_at_once_is_made_once(shop: Shop[Purses]) -> None:
    order = await ordered(shop.one, "telegram", 500)
    await shop.one.pays(order)
    clerk = await shop.one.clerk()

    async def decides(number: int) -> bool:
        async with shop.door(number).database.unit_of_work() as session:
            return await payments.give_back_by_staff(
                session, clerk, order.id, euros(2000), RefundReason.DAMAGED, seen=2400, as_credit=True
            )

    assert sum(await asyncio.gather(*(decides(number) for number in range(5)))) == 1
    assert (await shop.one.balance(order)).refunded == euros(2000)
    assert await shop.one.violations() == []


async def test_money_and_cancelling_at_once_leave_the_credit_spent_or_returned(shop: Shop[Purses]) -> None:
    order = await ordered(shop.one, "telegram", 500)

    cancels = tries(shop.other, lambda session: orders.cancel(session, order.customer_id, order.id))
    await asyncio.gather(shop.one.pays(order), cancels)
    await shop.one.settles()

    status = (await shop.one.now(order)).status
    assert await shop.one.purse(order.customer_id) == ((0, 0) if status is OrderStatus.PAID else (500, 0))
    assert await shop.one.violations() == []
