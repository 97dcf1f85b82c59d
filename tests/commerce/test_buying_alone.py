"""One thing is bought by itself: it goes to the checkout alone, and the rest of the cart waits as it is."""

from __future__ import annotations

import pytest

from commerce import carts, event_prices
from commerce.carts import Alone, Cart, EventOver
from commerce.inventory import OutOfStock
from commerce.kit.database import Database
from tests.counter import EN, Counter
from tests.makers import euros

TITLES = {"en": "Together"}


@pytest.fixture
def counter(database: Database) -> Counter:
    return Counter(database)


async def grants(counter: Counter, ref: str, variant_id: int, cents: int = 1900) -> None:
    async with counter.database.unit_of_work() as session:
        await event_prices.grant(session, ref, variant_id, euros(cents), TITLES)


async def alone(counter: Counter, customer_id: int, variant_id: int, ref: str, pieces: int = 1) -> Alone:
    async with counter.database.unit_of_work() as session:
        return await carts.buy_alone(session, customer_id, variant_id, pieces, ref, **EN)


async def cart_of(counter: Counter, customer_id: int) -> Cart:
    async with counter.database.reading() as session:
        return await carts.view(session, customer_id, EN["language"], EN["profile"])


async def test_it_is_charged_at_the_events_price_and_everything_else_waits(counter: Counter) -> None:
    alice, teapot, cup = (
        await counter.customer("Alice"),
        await counter.variant("Teapot", price=2400),
        await counter.variant("Cup", price=500),
    )
    await grants(counter, "group:1:new", teapot)
    async with counter.database.unit_of_work() as session:
        await carts.add(session, alice, cup, 2, **EN)
        await carts.add(session, alice, teapot, 1, **EN)

    for _ in range(2):
        bought = await alone(counter, alice, teapot, "group:1:new")

    assert (bought.waiting, bought.cart.subtotal.amount, bought.cart.count) == (2, 1900, 1)
    cart = await cart_of(counter, alice)
    assert [(line.variant_id, line.quantity, line.selected) for line in cart.lines] == [
        (cup, 2, False),
        (teapot, 1, False),
        (teapot, 1, True),
    ]


async def test_what_was_come_for_at_another_event_of_the_kind_is_taken_out(counter: Counter) -> None:
    alice, teapot = await counter.customer("Alice"), await counter.variant("Teapot", price=2400)
    for ref in ("group:1:new", "group:1:7", "flash:1"):
        await grants(counter, ref, teapot)
    async with counter.database.unit_of_work() as session:
        await carts.add(session, alice, teapot, 1, event_ref="flash:1", **EN)
    await alone(counter, alice, teapot, "group:1:new")

    bought = await alone(counter, alice, teapot, "group:1:7", 2)

    assert {line.event_ref: line.quantity for line in bought.cart.lines} == {"flash:1": 1, "group:1:7": 2}
    assert [line.event_ref for line in bought.cart.charged] == ["group:1:7"]


async def test_what_waits_in_the_cart_takes_nothing_away_and_more_than_there_is_is_refused(counter: Counter) -> None:
    alice, teapot = await counter.customer("Alice"), await counter.variant("Teapot", price=2400, on_hand=2)
    await grants(counter, "group:1:new", teapot)
    async with counter.database.unit_of_work() as session:
        await carts.add(session, alice, teapot, 2, **EN)

    assert (await alone(counter, alice, teapot, "group:1:new", 2)).cart.count == 2
    with pytest.raises(OutOfStock):
        await alone(counter, alice, teapot, "group:1:new", 3)
    with pytest.raises(EventOver):
        await alone(counter, alice, teapot, "group:2:new")
