"""Flash sales against people who try everything: edges of the clock, two devices, late money, calling off."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from campaigns import calendar, flash_sales
from campaigns.flash_sales import ClaimStatus, FlashLimit, FlashOver, FlashSoldOut
from commerce import carts, orders, payments
from commerce.carts import EventOver
from commerce.checkout import NothingToOrder, Placed
from commerce.inventory import OutOfStock
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.orders import CancelReason, CheckoutUsed, Order, OrderStatus
from tests.counter import EN
from tests.flash import CLAIMED, HOUR, MINUTE, FlashDesk
from tests.makers import euros
from tests.trying import refused

EIGHT = datetime(2026, 3, 3, 20, 0, tzinfo=UTC)
BLINK = timedelta(milliseconds=1)


@pytest.fixture
def desk(database: Database) -> FlashDesk:
    return FlashDesk(database)


async def does(desk: FlashDesk, act: Callable[[Session], Awaitable[Any]]) -> Any:
    async with desk.database.unit_of_work() as session:
        done = await act(session)
    await desk.settles()
    return done


async def test_a_piece_that_came_back_while_the_sale_was_paused_is_told_when_it_goes_on(desk: FlashDesk) -> None:
    alice, bob, merchant = await desk.customer("Alice"), await desk.customer("Bob"), await desk.merchant()
    teapot = await desk.variant(price=2400, on_hand=9)
    sale = await desk.sells(teapot, quota=1)
    order = await desk.bought(alice, sale)
    await does(desk, lambda session: flash_sales.watch(session, bob, sale.id, teapot))
    await does(desk, lambda session: calendar.pause(session, merchant, sale.id))
    await does(desk, lambda session: orders.cancel(session, alice, order.id))
    clock.advance(MINUTE)
    await desk.frees()
    assert await desk.owed("flash-back") == []
    await does(desk, lambda session: calendar.resume(session, merchant, sale.id))
    assert [one[0] for one in await desk.owed("flash-back")] == [bob]


async def test_the_last_blink_sells_and_its_order_may_be_paid_when_the_sale_is_over(desk: FlashDesk) -> None:
    clock.freeze(EIGHT - HOUR)
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=2, window=(None, EIGHT))
    looks = []
    for person in (alice, bob):
        await desk.fills(person, sale)
        looks.append(await desk.reviews(person, {}))
    clock.freeze(EIGHT - BLINK)
    placed = await desk.taps_order(alice, looks[0], "cards")
    assert isinstance(placed, Placed)
    clock.freeze(EIGHT)
    with pytest.raises(NothingToOrder):
        await desk.taps_order(bob, looks[1], "cards")
    await calendar.turn_due(desk.database)
    await desk.settles()
    clock.advance(4 * MINUTE)
    await desk.pays(placed.order, charge="in time")
    await desk.settles()
    assert (await desk.now(placed.order)).status is OrderStatus.PAID
    assert (await desk.counts(sale), await desk.violations()) == ((0, 1), [])


async def test_the_last_look_of_one_device_does_not_order_what_the_other_one_did(desk: FlashDesk) -> None:
    alice = await desk.customer("Alice")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=5, max_pieces=1)
    await desk.fills(alice, sale)
    look = await desk.reviews(alice, {})
    first = await desk.taps_order(alice, look, "cards")
    again = await desk.taps_order(alice, look, "cards")
    assert isinstance(first, Placed)
    assert isinstance(again, Placed)
    assert (again.fresh, again.order.id) == (False, first.order.id)
    await refused(CheckoutUsed, desk.taps_order(alice, look, "cash"))
    await refused(FlashLimit, desk.buys(alice, sale), most=1, left=0)
    assert await desk.counts(sale) == (1, 0)


async def test_what_is_given_back_twice_is_given_back_once(desk: FlashDesk) -> None:
    """Cancelled by its customer, then by the shop, then refunded: the limit and the pieces come back once."""
    alice, bob, merchant = await desk.customer("Alice"), await desk.customer("Bob"), await desk.merchant()
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=2, max_pieces=1)
    order = await desk.bought(alice, sale)
    await desk.bought(bob, sale)
    await does(desk, lambda session: orders.cancel(session, alice, order.id))
    cancel = orders.cancel_by_staff
    await does(desk, lambda session: cancel(session, merchant, order.id, CancelReason.OTHER))
    await payments.refunds.send_due(desk.database, desk.providers)
    await desk.settles()
    clock.advance(MINUTE)
    await desk.frees()
    await desk.frees()
    assert await desk.counts(sale) == (0, 1)
    await desk.bought(alice, sale)
    await refused(FlashSoldOut, desk.buys(await desk.customer("Carol"), sale), left=0)
    assert await desk.violations() == []


async def test_an_order_keeps_its_price_when_the_sale_gets_cheaper_and_ends_while_people_pay(desk: FlashDesk) -> None:
    alice, merchant = await desk.customer("Alice"), await desk.merchant()
    teapot = await desk.variant(price=2400, on_hand=9)
    sale = await desk.sells(teapot, 1200, quota=1)
    order = await desk.buys(alice, sale)
    lower = flash_sales.lower_price
    await does(desk, lambda session: lower(session, merchant, sale.id, teapot, euros(1000)))
    await does(desk, lambda session: flash_sales.stop(session, merchant, sale.id))
    await desk.pays(order, charge="paid")
    await desk.settles()
    paid = await desk.now(order)
    assert (paid.status, paid.merchandise) == (OrderStatus.PAID, euros(1200))
    assert (await desk.counts(sale), await desk.violations()) == ((0, 1), [])
    await refused(FlashOver, desk.looks(await desk.customer("Bob"), sale))


async def test_more_in_the_cart_than_one_may_have_is_refused_with_the_order(desk: FlashDesk) -> None:
    """The cart promises nothing: its plus button goes further than the sale does."""
    alice = await desk.customer("Alice")
    teapot = await desk.variant(price=2400, on_hand=9)
    sale = await desk.sells(teapot, max_pieces=2)
    await desk.fills(alice, sale, 2)
    async with desk.database.unit_of_work() as session:
        await carts.add(session, alice, teapot, 3, event_ref=flash_sales.ref_of(sale.id), **EN)
    await refused(FlashLimit, desk.taps_order(alice, await desk.reviews(alice, {}), "cards"), most=2, left=2)
    assert await desk.counts(sale) == (0, 0)


@pytest.mark.parametrize("ref", ["flash:999999", "flash:", "flash:x", "flash:-1", "flash:1 OR 1"])
async def test_a_reference_that_nobody_gave_out_opens_no_price(desk: FlashDesk, ref: str) -> None:
    alice = await desk.customer("Alice")
    teapot = await desk.variant(price=2400, on_hand=9)
    await desk.sells(teapot)
    async with desk.database.unit_of_work() as session:
        with pytest.raises(EventOver):
            await carts.add(session, alice, teapot, 1, event_ref=ref, **EN)


async def test_late_money_after_the_pieces_went_to_others_goes_back_even_twice(desk: FlashDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=1)
    order = await desk.buys(alice, sale)
    clock.advance(6 * MINUTE)
    await desk.lapses()
    clock.advance(MINUTE)
    await desk.frees()
    await desk.bought(bob, sale)
    for charge in ("late", "late", "later"):
        await desk.pays(order, charge=charge)
        await desk.settles()
    await payments.refunds.send_due(desk.database, desk.providers)
    await desk.settles()
    late = await desk.now(order)
    assert late.status is OrderStatus.EXPIRED
    assert [one.status for one in await desk.claims(order)] == [ClaimStatus.LAPSED]
    assert (await desk.counts(sale), await desk.violations()) == ((0, 1), [])


async def test_a_minute_later_is_no_later_than_the_hold(desk: FlashDesk) -> None:
    """Neither a second device nor another way to pay makes the hold longer."""
    alice = await desk.customer("Alice")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=1)
    clock.freeze(now())
    order = await desk.buys(alice, sale)
    clock.advance(3 * MINUTE)
    async with desk.database.unit_of_work() as session:
        await payments.offer(session, alice, order.id)
    assert (await desk.now(order)).expires_at == order.placed_at + 5 * MINUTE


async def test_an_old_button_shows_its_order_again_whatever_is_sold_out_by_now(desk: FlashDesk) -> None:
    """Who is turned away at the door has not ordered with that very tap before."""
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    clock.freeze(now())
    sale = await desk.sells(await desk.variant("Pot", price=2400, on_hand=9), quota=1)
    other = await desk.sells(await desk.variant("Cup", price=2400, on_hand=9), quota=1)
    await desk.fills(alice, sale)
    look = await desk.reviews(alice, {})
    first = await desk.taps_order(alice, look, "cards")
    await desk.fills(alice, other)
    newer = await desk.reviews(alice, {})
    await desk.buys(bob, other)
    await refused(FlashSoldOut, desk.taps_order(alice, newer, "cards"), left=0)
    again = await desk.taps_order(alice, look, "cards")
    assert isinstance(first, Placed)
    assert isinstance(again, Placed)
    assert (again.fresh, again.order.id) == (False, first.order.id)


async def test_a_last_piece_that_is_not_taken_after_all_is_not_believed_to_be_gone(desk: FlashDesk) -> None:
    """The order that would have had it comes to nothing at the last moment: it leaves no trace, and others may come."""
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    clock.freeze(now())
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=1)
    await desk.fills(alice, sale)
    look = await desk.reviews(alice, {})

    async def nothing_is_there(_: Session, __: Order) -> None:
        raise OutOfStock(left=0)

    desk.guards = replace(CLAIMED, placing=(*CLAIMED.placing, nothing_is_there))
    await refused(OutOfStock, desk.taps_order(alice, look, "cards"), left=0)
    desk.guards = CLAIMED
    await desk.buys(bob, sale)
