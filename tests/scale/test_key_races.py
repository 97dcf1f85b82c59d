"""Many hands at the same keys, in two processes of one shop: each key has one owner, and nobody is left without."""

from __future__ import annotations

import asyncio

import pytest

from commerce import digital
from commerce.checkout import NothingToOrder, Placed
from commerce.digital import GoodsGiven, KeysPromised
from commerce.inventory import OutOfStock
from commerce.kit.database import Database
from commerce.kit.errors import ShopError
from commerce.orders import Order, OrderPaid
from tests.bookshop import Bookshop
from tests.scale.together import Shop, together


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[Bookshop]:
    """Two processes of one shop."""
    return Shop(Bookshop(database), Bookshop(second))


async def owners(shop: Shop[Bookshop], book: int) -> list[int]:
    """The order lines that have a key, each as often as it has one."""
    return sorted(line for line in (await shop.one.keys(book)).values() if line is not None)


def paid(order: Order) -> OrderPaid:
    """The fact that its money came."""
    return OrderPaid(order_id=order.id, customer_id=order.customer_id, reinstated=False)


async def test_two_buyers_want_the_same_key_and_one_gets_it(shop: Shop[Bookshop]) -> None:
    book = await shop.one.sells_keys("THE-ONE")
    alice, bob = await shop.one.people(2)
    looks = [await shop.one.looks(one, {book: 1}) for one in (alice, bob)]

    async def buys(number: int) -> Order:
        placed = await shop.door(number).taps_order((alice, bob)[number], looks[number], "stars")
        assert isinstance(placed, Placed)
        order = placed.order
        await shop.door(number).pays_stars(order, f"stx-{order.id}")
        return order

    answers = await together(buys(0), buys(1))
    await shop.settles()

    [order] = [one for one in answers if isinstance(one, Order)]
    assert {type(one) for one in answers if isinstance(one, ShopError)} <= {OutOfStock, NothingToOrder}
    assert (await shop.one.has(order)).keys == ("THE-ONE",)
    assert await shop.one.violations() == []


async def test_twelve_people_pay_at_once_and_everybody_has_another_key(shop: Shop[Bookshop]) -> None:
    book = await shop.one.sells_keys(*(f"KEY-{number}" for number in range(12)))
    people = await shop.one.people(12)
    placed = [await shop.one.orders_it(one, book) for one in people]

    await asyncio.gather(*(shop.door(at).pays_stars(one, f"stx-{one.id}") for at, one in enumerate(placed)))
    await shop.settles()

    assert await owners(shop, book) == sorted(one.lines[0].id for one in placed)
    had = [(await shop.one.has(one)).keys for one in placed]
    assert sorted(had) == sorted((f"KEY-{number}",) for number in range(12))
    assert len(await shop.one.told(GoodsGiven)) == 12
    assert await shop.one.violations() == []


async def test_what_follows_from_a_payment_is_tried_by_both_processes_and_gives_once(shop: Shop[Bookshop]) -> None:
    book = await shop.one.sells_keys("A1", "B2")
    order = await shop.one.orders_it(await shop.one.customer(), book)
    await shop.one.pays_stars(order)

    async def gives(number: int) -> None:
        async with shop.door(number).database.unit_of_work() as session:
            await digital.give(session, paid(order))

    await together(*(gives(number) for number in range(4)))
    await shop.settles()

    assert await owners(shop, book) == [order.lines[0].id]
    assert len(await shop.one.told(GoodsGiven)) == 1
    assert await shop.one.violations() == []


async def test_keys_are_taken_out_while_somebody_buys_and_whoever_paid_has_one(shop: Shop[Bookshop]) -> None:
    book = await shop.one.sells_keys()
    batch = await shop.one.loads(book, "A1", "B2")
    people = await shop.one.people(4)
    looks = [await shop.one.looks(one, {book: 1}) for one in people]

    async def buys(number: int) -> Order | int:
        if number == 4:
            return await shop.door(number).takes_out(batch)
        placed = await shop.door(number).taps_order(people[number], looks[number], "stars")
        assert isinstance(placed, Placed)
        order = placed.order
        await shop.door(number).pays_stars(order, f"stx-{order.id}")
        return order

    answers = await together(*(buys(number) for number in range(5)))
    await shop.settles()

    bought = [one for one in answers if isinstance(one, Order)]
    assert {type(one) for one in answers if isinstance(one, ShopError)} <= {OutOfStock, NothingToOrder, KeysPromised}
    assert await owners(shop, book) == sorted(one.lines[0].id for one in bought)
    assert await shop.one.violations() == []


async def test_the_same_keys_brought_twice_at_once_are_there_once(shop: Shop[Bookshop]) -> None:
    book = await shop.one.sells_keys()

    await together(*(shop.door(number).loads(book, "A1", "B2", "C3") for number in range(4)))

    assert list(await shop.one.keys(book)) == ["A1", "B2", "C3"]
    assert await shop.one.left(book) == 3
    assert await shop.one.violations() == []
