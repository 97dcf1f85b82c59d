"""Bank transfers: the goods wait some days, staff say what arrived, and the table of money decides the rest."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce import payments
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.errors import NotFound
from commerce.orders import Order, OrderStatus
from commerce.payments import NoTransfer, Outcome, Recorded, TaskKind, TransferAnnounced
from tests.makers import euros
from tests.purses import Purses

DAY = timedelta(days=1)


async def ordered(purses: Purses) -> Order:
    alice, teapot = await purses.customer(), await purses.variant(price=2400, on_hand=1)
    return (await purses.buys(alice, {teapot: 1}, "bank")).order


async def arrives(purses: Purses, order: Order, cents: int, seen: int = 0) -> Recorded:
    """A member of staff finds so much in the account."""
    clerk = await purses.clerk()
    async with purses.database.unit_of_work() as session:
        return await payments.confirm_transfer(session, clerk, order.id, euros(cents), seen)


async def announces(purses: Purses, order: Order) -> bool:
    async with purses.database.unit_of_work() as session:
        return await payments.announce_transfer(session, order.customer_id, order.id)


async def test_goods_are_held_for_a_week_and_then_for_sale_again(database: Database) -> None:
    purses = Purses(database)
    order = await ordered(purses)
    assert order.expires_at == now() + 7 * DAY

    clock.advance(7 * DAY - timedelta(seconds=1))
    assert (await purses.expires(), await purses.left(order)) == (0, 0)
    clock.advance(timedelta(seconds=1))
    assert await purses.expires() == 1
    await purses.settles()

    assert await purses.left(order) == 1
    assert await purses.violations() == []


async def test_a_transfer_in_full_pays_the_order_and_is_counted_once(database: Database) -> None:
    purses = Purses(database)
    order = await ordered(purses)

    outcomes = [(await arrives(purses, order, 2400)).outcome for _ in range(2)]

    assert outcomes == [Outcome.PAID, Outcome.REPEATED]
    assert (await purses.balance(order)).captured == euros(2400)
    assert await purses.violations() == []


async def test_a_short_transfer_waits_for_the_rest_no_shorter_than_before(database: Database) -> None:
    purses = Purses(database)
    order = await ordered(purses)

    assert (await arrives(purses, order, 2000)).outcome is Outcome.PARTLY_PAID
    assert (await purses.now(order)).expires_at == order.expires_at
    assert (await purses.balance(order)).due == euros(400)
    assert (await arrives(purses, order, 400, seen=2000)).outcome is Outcome.PAID

    assert (await purses.now(order)).status is OrderStatus.PAID
    assert await purses.violations() == []


async def test_a_short_transfer_that_stays_short_goes_back(database: Database) -> None:
    purses = Purses(database)
    order = await ordered(purses)
    await arrives(purses, order, 2000)

    clock.advance(8 * DAY)
    await purses.expires()
    await purses.settles()

    assert (await purses.now(order)).status is OrderStatus.EXPIRED
    assert (await purses.balance(order)).refund_pending == euros(2000)
    assert await purses.tasks() == [TaskKind.REFUND_BY_HAND]
    assert await purses.violations() == []


async def test_too_large_a_transfer_pays_and_the_excess_goes_back(database: Database) -> None:
    purses = Purses(database)
    order = await ordered(purses)

    assert (await arrives(purses, order, 2500)).outcome is Outcome.OVERPAID

    assert (await purses.balance(order)).refund_pending == euros(100)
    assert await purses.violations() == []


async def test_saying_that_it_was_sent_asks_a_person_and_lets_the_goods_wait_once(database: Database) -> None:
    purses = Purses(database)
    order = await ordered(purses)
    clock.advance(6 * DAY)

    assert [await announces(purses, order) for _ in range(2)] == [True, False]
    assert (await purses.now(order)).expires_at == now() + 3 * DAY
    assert await purses.tasks() == [TaskKind.TRANSFER_SENT]
    assert len(await purses.told(TransferAnnounced)) == 1
    await arrives(purses, order, 2400)

    assert await purses.tasks() == []
    assert await purses.violations() == []


async def test_only_whoever_ordered_says_so_and_only_while_it_waits(database: Database) -> None:
    purses = Purses(database)
    order, bob = await ordered(purses), await purses.customer("Bob")
    async with database.unit_of_work() as session:
        with pytest.raises(NotFound):
            await payments.announce_transfer(session, bob, order.id)
    await arrives(purses, order, 2400)

    with pytest.raises(NoTransfer):
        await announces(purses, order)


async def test_a_transfer_is_confirmed_for_orders_that_expect_one(database: Database) -> None:
    purses = Purses(database)
    alice, teapot = await purses.customer(), await purses.variant()
    order = (await purses.buys(alice, {teapot: 1}, "telegram")).order

    with pytest.raises(NoTransfer):
        await arrives(purses, order, 2400)
    with pytest.raises(NoTransfer):
        await arrives(purses, await ordered(purses), 0)


async def test_a_transfer_that_comes_after_the_week_brings_the_order_back_while_goods_are_there(
    database: Database,
) -> None:
    purses = Purses(database)
    order = await ordered(purses)
    clock.advance(7 * DAY)
    await purses.expires()
    await purses.settles()

    assert (await arrives(purses, order, 2400)).outcome is Outcome.REINSTATED

    assert await purses.left(order) == 0
    assert await purses.violations() == []
