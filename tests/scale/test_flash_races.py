"""A crowd on a few pieces at the same moment: exactly so many are sold, and nobody has more than one may have."""

from __future__ import annotations

import asyncio
from collections import Counter as Tally
from collections.abc import AsyncIterator, Awaitable
from typing import Any, TypeVar

import pytest

from campaigns import flash_sales
from campaigns.flash_sales import ClaimStatus, FlashLimit, FlashSale, FlashSoldOut
from commerce import orders
from commerce.checkout import Placed, Review
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import ShopError
from commerce.kit.sealing import Keyring
from commerce.orders import Order, OrderStatus
from tests.flash import MINUTE, FlashDesk

T = TypeVar("T")


@pytest.fixture
async def desks(database: Database, database_url: str, keyring: Keyring) -> AsyncIterator[tuple[FlashDesk, FlashDesk]]:
    """The counters of two processes of one shop."""
    second = Database(database_url, keyring)
    yield FlashDesk(database), FlashDesk(second)
    await second.close()


async def together(*acts: Awaitable[T]) -> list[T | ShopError]:
    """All of it at the same time; refusals are answers."""
    answers = await asyncio.gather(*acts, return_exceptions=True)
    kept: list[T | ShopError] = []
    for answer in answers:
        if isinstance(answer, BaseException) and not isinstance(answer, ShopError):
            raise answer
        kept.append(answer)
    return kept


async def people(desk: FlashDesk, count: int) -> list[int]:
    return [await desk.customer(f"Person {number}") for number in range(count)]


async def at_the_last_look(desk: FlashDesk, crowd: list[int], sale: FlashSale, pieces: int = 1) -> list[Review]:
    """Everybody has the pieces in the cart and one more button to tap."""
    looks = []
    for person in crowd:
        await desk.fills(person, sale, pieces)
        looks.append(await desk.reviews(person, {}))
    return looks


async def taps(desk: FlashDesk, person: int, look: Review) -> object:
    placed = await desk.taps_order(person, look, "cards")
    return placed.order if isinstance(placed, Placed) else placed


def placed_in(answers: list[Any]) -> list[Order]:
    return [one for one in answers if isinstance(one, Order)]


async def test_two_hundred_people_stampede_for_ten_pieces(desks: tuple[FlashDesk, FlashDesk]) -> None:
    desk = desks[0]
    teapot = await desk.variant(price=2400, on_hand=500)
    sale = await desk.sells(teapot, quota=10)
    crowd = await people(desk, 200)
    looks = await at_the_last_look(desk, crowd, sale)

    answers = await together(
        *(taps(desks[at % 2], person, look) for at, (person, look) in enumerate(zip(crowd, looks, strict=True)))
    )

    assert Tally(type(one) for one in answers) == {Order: 10, FlashSoldOut: 190}
    assert (await desk.counts(sale), await desk.left_in_stock(teapot)) == ((10, 0), 490)
    await together(*(desks[at % 2].pays(one, charge=f"for-{one.id}") for at, one in enumerate(placed_in(answers))))
    await asyncio.gather(*(one.settles() for one in desks))
    assert (await desk.counts(sale), await desk.violations()) == ((0, 10), [])


async def test_one_person_with_many_hands_has_no_more_than_one_may_have(desks: tuple[FlashDesk, FlashDesk]) -> None:
    desk = desks[0]
    alice = await desk.customer("Alice")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), quota=50, max_pieces=2)

    async def buys(at: int) -> object:
        here = desks[at % 2]
        await here.fills(alice, sale)
        return await taps(here, alice, await here.reviews(alice, {}))

    answers = await together(*(buys(at) for at in range(8)))

    placed = {one.id: one for one in placed_in(answers)}
    has = sum(line.quantity for one in placed.values() for line in one.lines)
    assert (await desk.sees(alice, sale)).pieces == has <= 2
    assert await desk.violations() == []


async def test_pieces_that_come_back_are_sold_once_while_everybody_reaches_for_them(
    desks: tuple[FlashDesk, FlashDesk],
) -> None:
    desk = desks[0]
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), quota=5)
    first = await people(desk, 5)
    held = [await desk.buys(person, sale) for person in first]
    crowd = await people(desk, 30)
    looks = await at_the_last_look(desk, crowd, sale)
    clock.advance(5 * MINUTE)
    await together(*(one.expires() for one in desks))
    await asyncio.gather(*(one.settles() for one in desks))
    clock.advance(MINUTE)

    async def late(order: Order) -> None:
        await desk.pays(order, charge=f"late-{order.id}")

    answers = await together(
        *(flash_sales.free_due(one.database) for one in desks),
        *(late(order) for order in held[:2]),
        *(taps(desks[at % 2], person, look) for at, (person, look) in enumerate(zip(crowd, looks, strict=True))),
        *(flash_sales.free_due(one.database) for one in desks),
    )
    await asyncio.gather(*(one.settles() for one in desks))

    revived = [one for one in held if (await desk.now(one)).status is OrderStatus.PAID]
    bought = [one for one in answers if isinstance(one, Order)]
    assert len(revived) + len(bought) <= 5
    held_now, sold_now = await desk.counts(sale)
    assert held_now + sold_now <= 5
    for order in held[:2]:
        payment = await desk.payment(order)
        back = payment.refunded + payment.refund_pending
        assert (order.id in {one.id for one in revived}) != (back == order.total)
    await desk.frees()
    assert await desk.violations() == []


async def test_a_limit_comes_back_once_however_often_its_order_ends(desks: tuple[FlashDesk, FlashDesk]) -> None:
    desk = desks[0]
    alice = await desk.customer("Alice")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), max_pieces=2)
    order = await desk.bought(alice, sale, 2)
    async with desk.database.unit_of_work() as session:
        await orders.cancel(session, alice, order.id)
    again = orders.OrderCancelled(order_id=order.id, customer_id=alice, by="customer", reason="x", was_promised=True)

    async def ends(at: int) -> None:
        async with desks[at % 2].database.unit_of_work() as session:
            await flash_sales.give_back(session, again)

    await together(*(ends(at) for at in range(6)), *(one.settles() for one in desks))
    assert ((await desk.sees(alice, sale)).pieces, await desk.counts(sale)) == (0, (2, 0))
    clock.advance(MINUTE)
    freed = await together(*(flash_sales.free_due(desks[at % 2].database) for at in range(6)))
    await desk.settles()
    assert (sum(one for one in freed if isinstance(one, int)), await desk.counts(sale)) == (1, (0, 0))
    assert await desk.violations() == []


async def test_payment_and_the_end_of_the_hold_race_and_it_is_one_or_the_other(
    desks: tuple[FlashDesk, FlashDesk],
) -> None:
    desk = desks[0]
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), quota=6)
    crowd = await people(desk, 6)
    held = [await desk.buys(person, sale) for person in crowd]
    clock.advance(5 * MINUTE)

    await together(
        *(one.expires() for one in desks), *(desks[1].pays(order, charge=f"for-{order.id}") for order in held)
    )
    await asyncio.gather(*(one.settles() for one in desks))

    for order in held:
        paid = (await desk.now(order)).status is OrderStatus.PAID
        [claim] = await desk.claims(order)
        assert (claim.status is ClaimStatus.SOLD) == paid
    clock.advance(MINUTE)
    await desk.frees()
    assert await desk.violations() == []


async def test_two_kinds_of_pieces_in_many_carts_never_wait_for_each_other(desks: tuple[FlashDesk, FlashDesk]) -> None:
    from commerce import carts
    from tests.counter import EN

    desk = desks[0]
    goods = [await desk.variant(f"Cup {number}", price=2400, on_hand=50) for number in range(2)]
    sales = [await desk.sells(one, quota=8) for one in goods]
    crowd = await people(desk, 24)
    looks = []
    for at, person in enumerate(crowd):
        for sale in sales if at % 2 else reversed(sales):
            [variant_id] = sale.prices
            async with desk.database.unit_of_work() as session:
                ref = flash_sales.ref_of(sale.id)
                await carts.add(session, person, variant_id, 1, event_ref=ref, **EN)
        looks.append(await desk.reviews(person, {}))

    answers = await together(
        *(taps(desks[at % 2], person, look) for at, (person, look) in enumerate(zip(crowd, looks, strict=True)))
    )

    assert Tally(type(one) for one in answers) == {Order: 8, FlashSoldOut: 16}
    assert [await desk.counts(one) for one in sales] == [(8, 0), (8, 0)]
    assert await desk.violations() == []


async def test_refused_for_the_limit_whatever_the_crowd_does(desks: tuple[FlashDesk, FlashDesk]) -> None:
    desk = desks[0]
    sale = await desk.sells(await desk.variant(price=2400, on_hand=99), quota=40, max_pieces=2)
    crowd = await people(desk, 12)
    for person in crowd:
        await desk.buys(person, sale)
    looks = await at_the_last_look(desk, crowd, sale, 2)

    answers = await together(
        *(taps(desks[at % 2], person, look) for at, (person, look) in enumerate(zip(crowd, looks, strict=True)))
    )

    assert Tally(type(one) for one in answers) == {FlashLimit: 12}
    assert (await desk.counts(sale), await desk.violations()) == ((12, 0), [])
