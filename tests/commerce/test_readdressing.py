"""An order goes elsewhere, as long as nobody packs it: no sum changes, and the shop never packs for the old door."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from commerce import orders
from commerce.customers import AddressFields
from commerce.kit.database import Database
from commerce.kit.errors import NotFound
from commerce.orders import AddressAbroad, AddressSettled, Order, OrderReaddressed
from tests.counter import HOME, Counter
from tests.makers import a_customer

OFFICE = replace(HOME, lines=("1 Queen's Court",), postcode="10117")


async def moved(counter: Counter, order: Order, to: AddressFields) -> Order:
    async with counter.database.unit_of_work() as session:
        return await orders.readdress(session, order.customer_id, order.id, to)


async def accepted(counter: Counter, order: Order) -> None:
    async with counter.database.unit_of_work() as session:
        await orders.accept(session, await a_customer(session, "Mia"), order.id)


@pytest.fixture
async def order(database: Database) -> Order:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=5)
    return await counter.orders(alice, {teapot: 1}, "telegram")


async def test_it_goes_there_at_the_same_price_and_the_old_address_is_remembered(
    database: Database, order: Order
) -> None:
    counter = Counter(database)
    await counter.pays(order)

    await moved(counter, order, OFFICE)

    now = await counter.now(order)
    assert (now.address, now.total) == (OFFICE, order.total)
    async with database.reading() as session:
        history = await orders.history(session, order.id)
    assert [one.note for one in history if one.what == "readdressed"] == [HOME.one_line()]
    assert await counter.told(OrderReaddressed) == [
        {"order_id": order.id, "customer_id": order.customer_id, "was_promised": True}
    ]
    assert await counter.violations() == []


async def test_the_same_address_twice_is_told_once(database: Database, order: Order) -> None:
    counter = Counter(database)

    await moved(counter, order, OFFICE)
    await moved(counter, order, OFFICE)

    assert len(await counter.told(OrderReaddressed)) == 1


async def test_another_country_was_not_priced(database: Database, order: Order) -> None:
    counter = Counter(database)

    with pytest.raises(AddressAbroad):
        await moved(counter, order, replace(OFFICE, country="FR"))

    assert (await counter.now(order)).address == HOME


async def test_nobody_elses_order_is_moved(database: Database, order: Order) -> None:
    async with database.unit_of_work() as session:
        bob = await a_customer(session, "Bob")

    async with database.unit_of_work() as session:
        with pytest.raises(NotFound):
            await orders.readdress(session, bob, order.id, OFFICE)


async def test_once_accepted_it_stands_firm(database: Database, order: Order) -> None:
    counter = Counter(database)
    await counter.pays(order)
    await accepted(counter, order)

    with pytest.raises(AddressSettled):
        await moved(counter, order, OFFICE)

    await moved(counter, order, HOME)
    assert (await counter.now(order)).address == HOME


async def test_an_order_that_was_called_off_goes_nowhere(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=5)
    order = await counter.orders(alice, {teapot: 1}, "telegram")
    async with database.unit_of_work() as session:
        await orders.cancel(session, alice, order.id)

    with pytest.raises(AddressSettled):
        await moved(counter, order, OFFICE)


async def test_moving_it_and_accepting_it_at_once_is_one_after_the_other(database: Database, order: Order) -> None:
    counter = Counter(database)
    await counter.pays(order)

    change, _ = await asyncio.gather(moved(counter, order, OFFICE), accepted(counter, order), return_exceptions=True)

    now = await counter.now(order)
    assert now.accepted_at is not None
    refused = isinstance(change, AddressSettled)
    assert now.address == (HOME if refused else OFFICE)
    assert len(await counter.told(OrderReaddressed)) == (0 if refused else 1)
