"""A crowd on a few pieces at the same moment: exactly so many are sold, and nobody has more than one may have."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from campaigns import calendar, flash_sales
from campaigns.flash_sales import ClaimStatus, FlashLimit, FlashSale, FlashSoldOut
from commerce import carts, orders
from commerce.carts import EventOver
from commerce.checkout import Placed, Review
from commerce.kit import clock
from commerce.kit.database import Database, Session
from commerce.orders import Order, OrderStatus
from tests.counter import EN
from tests.flash import MINUTE, FlashDesk
from tests.scale.together import Shop, together


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[FlashDesk]:
    """Two processes of one shop."""
    return Shop(FlashDesk(database), FlashDesk(second))


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


def all_tap(shop: Shop[FlashDesk], crowd: list[int], looks: list[Review]) -> list[Awaitable[object]]:
    """Everybody taps, every other one by the other door."""
    return [taps(shop.door(at), *one) for at, one in enumerate(zip(crowd, looks, strict=True))]


def placed_in(answers: list[Any]) -> list[Order]:
    return [one for one in answers if isinstance(one, Order)]


async def test_two_hundred_people_stampede_for_ten_pieces(shop: Shop[FlashDesk]) -> None:
    desk = shop.one
    teapot = await desk.variant(price=2400, on_hand=500)
    sale = await desk.sells(teapot, quota=10)
    crowd = await desk.people(200)
    looks = await at_the_last_look(desk, crowd, sale)

    answers = await together(*all_tap(shop, crowd, looks))

    assert Tally(type(one) for one in answers) == {Order: 10, FlashSoldOut: 190}
    assert (await desk.counts(sale), await desk.left(teapot)) == ((10, 0), 490)
    await together(*(shop.door(at).pays(one, charge=f"for-{one.id}") for at, one in enumerate(placed_in(answers))))
    await shop.settles()
    assert (await desk.counts(sale), await desk.violations()) == ((0, 10), [])


async def test_one_person_with_many_hands_has_no_more_than_one_may_have(shop: Shop[FlashDesk]) -> None:
    desk = shop.one
    alice = await desk.customer("Alice")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), quota=50, max_pieces=2)

    async def buys(at: int) -> object:
        here = shop.door(at)
        await here.fills(alice, sale)
        return await taps(here, alice, await here.reviews(alice, {}))

    answers = await together(*(buys(at) for at in range(8)))

    placed = {one.id: one for one in placed_in(answers)}
    has = sum(line.quantity for one in placed.values() for line in one.lines)
    assert (await desk.sees(alice, sale)).pieces == has <= 2
    assert await desk.violations() == []


async def test_pieces_that_come_back_are_sold_once_while_everybody_reaches_for_them(shop: Shop[FlashDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), quota=5)
    first = await desk.people(5)
    held = [await desk.buys(person, sale) for person in first]
    crowd = await desk.people(30)
    looks = await at_the_last_look(desk, crowd, sale)
    clock.advance(5 * MINUTE)
    await together(*(one.expires() for one in shop.both))
    await shop.settles()
    clock.advance(MINUTE)

    async def late(order: Order) -> None:
        await desk.pays(order, charge=f"late-{order.id}")

    answers = await together(
        *(flash_sales.free_due(one.database) for one in shop.both),
        *(late(order) for order in held[:2]),
        *all_tap(shop, crowd, looks),
        *(flash_sales.free_due(one.database) for one in shop.both),
    )
    await shop.settles()

    revived = [one for one in held if (await desk.now(one)).status is OrderStatus.PAID]
    bought = placed_in(answers)
    assert len(revived) + len(bought) <= 5
    held_now, sold_now = await desk.counts(sale)
    assert held_now + sold_now <= 5
    for order in held[:2]:
        payment = await desk.payment(order)
        back = payment.refunded + payment.refund_pending
        assert (order.id in {one.id for one in revived}) != (back == order.total)
    await desk.frees()
    assert await desk.violations() == []


async def test_a_limit_comes_back_once_however_often_its_order_ends(shop: Shop[FlashDesk]) -> None:
    desk = shop.one
    alice = await desk.customer("Alice")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), max_pieces=2)
    order = await desk.bought(alice, sale, 2)
    async with desk.database.unit_of_work() as session:
        await orders.cancel(session, alice, order.id)
    again = orders.OrderCancelled(order_id=order.id, customer_id=alice, by="customer", reason="x", was_promised=True)

    async def ends(at: int) -> None:
        async with shop.door(at).database.unit_of_work() as session:
            await flash_sales.give_back(session, again)

    await together(*(ends(at) for at in range(6)), *(one.settles() for one in shop.both))
    assert ((await desk.sees(alice, sale)).pieces, await desk.counts(sale)) == (0, (2, 0))
    clock.advance(MINUTE)
    freed = await together(*(flash_sales.free_due(shop.door(at).database) for at in range(6)))
    await desk.settles()
    assert (sum(one for one in freed if isinstance(one, int)), await desk.counts(sale)) == (1, (0, 0))
    assert await desk.violations() == []


async def test_payment_and_the_end_of_the_hold_race_and_it_is_one_or_the_other(shop: Shop[FlashDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), quota=6)
    crowd = await desk.people(6)
    held = [await desk.buys(person, sale) for person in crowd]
    clock.advance(5 * MINUTE)

    await together(
        *(one.expires() for one in shop.both), *(shop.other.pays(order, charge=f"for-{order.id}") for order in held)
    )
    await shop.settles()

    for order in held:
        paid = (await desk.now(order)).status is OrderStatus.PAID
        [claim] = await desk.claims(order)
        assert (claim.status is ClaimStatus.SOLD) == paid
    clock.advance(MINUTE)
    await desk.frees()
    assert await desk.violations() == []


async def test_two_kinds_of_pieces_in_many_carts_never_wait_for_each_other(shop: Shop[FlashDesk]) -> None:
    desk = shop.one
    goods = [await desk.variant(f"Cup {number}", price=2400, on_hand=50) for number in range(2)]
    sales = [await desk.sells(one, quota=8) for one in goods]
    crowd = await desk.people(24)
    looks = []
    for at, person in enumerate(crowd):
        for sale in sales if at % 2 else reversed(sales):
            [variant_id] = sale.prices
            async with desk.database.unit_of_work() as session:
                ref = flash_sales.ref_of(sale.id)
                await carts.add(session, person, variant_id, 1, event_ref=ref, **EN)
        looks.append(await desk.reviews(person, {}))

    answers = await together(*all_tap(shop, crowd, looks))

    assert Tally(type(one) for one in answers) == {Order: 8, FlashSoldOut: 16}
    assert [await desk.counts(one) for one in sales] == [(8, 0), (8, 0)]
    assert await desk.violations() == []


async def test_refused_for_the_limit_whatever_the_crowd_does(shop: Shop[FlashDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=99), quota=40, max_pieces=2)
    crowd = await desk.people(12)
    for person in crowd:
        await desk.buys(person, sale)
    looks = await at_the_last_look(desk, crowd, sale, 2)

    answers = await together(*all_tap(shop, crowd, looks))

    assert Tally(type(one) for one in answers) == {FlashLimit: 12}
    assert (await desk.counts(sale), await desk.violations()) == ((12, 0), [])


async def test_the_shop_pauses_sells_more_and_ends_while_people_order_and_pay(shop: Shop[FlashDesk]) -> None:
    """Whoever was in time has the price and may pay; nobody has it who came later, and no piece is lost between."""
    desk, merchant = shop.one, await shop.one.merchant()
    teapot = await desk.variant(price=2400, on_hand=50)
    sale = await desk.sells(teapot, quota=6)
    first = [await desk.buys(person, sale) for person in await desk.people(3)]
    crowd = await desk.people(24)
    looks = await at_the_last_look(desk, crowd, sale)

    async def does(act: Callable[[Session], Awaitable[object]]) -> None:
        async with shop.other.database.unit_of_work() as session:
            await act(session)

    async def changes() -> None:
        await does(lambda session: calendar.pause(session, merchant, sale.id))
        await does(lambda session: calendar.raise_quota(session, merchant, sale.id, teapot, 8))
        await does(lambda session: calendar.resume(session, merchant, sale.id))
        await does(lambda session: flash_sales.stop(session, merchant, sale.id))

    answers = await together(
        *all_tap(shop, crowd, looks), changes(), *(desk.pays(one, charge=f"for-{one.id}") for one in first)
    )
    placed = [*first, *placed_in(answers)]
    assert 3 <= len(placed) <= 8
    await together(*(shop.door(at).pays(one, charge=f"for-{one.id}") for at, one in enumerate(placed)))
    await shop.settles()

    assert {(await desk.now(one)).status for one in placed} == {OrderStatus.PAID}
    assert (await desk.counts(sale), await desk.violations()) == ((0, len(placed)), [])
    [late] = await desk.people(1)
    with pytest.raises(EventOver):
        await desk.fills(late, sale)
