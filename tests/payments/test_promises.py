"""The promises of every way to pay: money counts once, is never lost, goes back once, and stock follows it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from commerce import payments
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import Order, OrderStatus
from commerce.payments import Owed, RefundStatus, Truth
from tests.makers import euros
from tests.payments.houses import HOUSES, House, called_off, money_returns, sends_by_itself

QUARTER = timedelta(minutes=15)


@pytest.fixture(params=HOUSES)
async def house(request: pytest.FixtureRequest, database: Database) -> AsyncIterator[House]:
    """A way to pay, with its shop; the books agree when the test is over."""
    async with HOUSES[request.param](database) as house:
        yield house
        await house.counter.settles()
        assert await house.counter.violations() == []


async def ordered(house: House, on_hand: int = 3) -> Order:
    """Alice has ordered a teapot, to be paid this way."""
    counter = house.counter
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=on_hand)
    order = await counter.orders(alice, {teapot: 1}, house.provider.name)
    await house.minds()
    return order


async def refunds(house: House, order: Order) -> list[tuple[int, RefundStatus]]:
    return [(one.amount.amount, one.status) for one in await house.counter.refunds(order)]


async def test_it_has_a_short_name_that_can_stand_on_payments_for_ever(house: House) -> None:
    assert re.fullmatch(r"[a-z][a-z_]{1,19}", house.provider.name)
    assert house.provider.kinds
    assert house.provider.kinds <= {"physical", "digital", "service"}
    assert house.counter.providers[house.provider.name].name == house.provider.name


async def test_what_nobody_paid_is_unpaid(house: House) -> None:
    order = await ordered(house)
    payment = await house.counter.payment(order)

    assert await house.provider.truth(Owed(payment_id=payment.id, ref=payment.ref, amount=payment.amount)) is (
        Truth.UNPAID
    )
    assert (await house.counter.balance(order)).due == euros(2400)


async def test_an_order_is_paid_once_however_often_it_is_told(house: House) -> None:
    order = await ordered(house)
    await house.pays(order)

    await house.tells(times=3)
    await house.tells(times=2)

    money = await house.counter.balance(order)
    assert (money.captured, money.due, money.unapplied) == (euros(2400), euros(0), euros(0))
    assert (await house.counter.now(order)).paid_at == clock.now()
    assert await house.counter.left(order) == 2
    assert await refunds(house, order) == []


async def test_the_goods_are_the_customers_until_the_money_or_the_deadline(house: House) -> None:
    order = await ordered(house)
    assert await house.counter.left(order) == 2

    clock.advance(QUARTER)
    ended = await house.counter.expires()
    await house.counter.settles()

    assert ended == (not house.provider.pays_later)
    assert await house.counter.left(order) == (2 if house.provider.pays_later else 3)


async def test_money_for_an_order_that_lapsed_is_never_lost(house: House) -> None:
    order = await ordered(house, on_hand=1)
    if house.provider.pays_later:
        pytest.skip("an order that is paid on delivery does not lapse")
    await house.pays(order)
    if house.can_be_silent:
        house.silence(True)
        clock.advance(QUARTER)
        assert await house.counter.expires() == 0
        clock.advance(timedelta(minutes=10))
    else:
        clock.advance(QUARTER)
    assert await house.counter.expires() == 1
    await house.counter.settles()
    if house.can_be_silent:
        house.silence(False)

    await house.tells(times=3)
    await house.counter.settles()

    assert (await house.counter.now(order)).status is OrderStatus.PAID
    assert await house.counter.left(order) == 0


async def test_money_goes_back_whole_and_once_when_the_goods_went_to_somebody_else(house: House) -> None:
    order = await ordered(house, on_hand=1)
    if house.provider.pays_later:
        pytest.skip("an order that is paid on delivery does not lapse")
    await house.pays(order)
    if house.can_be_silent:
        house.silence(True)
        clock.advance(QUARTER)
        await house.counter.expires()
        clock.advance(timedelta(minutes=10))
    else:
        clock.advance(QUARTER)
    assert await house.counter.expires() == 1
    await house.counter.settles()
    bob = await house.counter.customer("Bob")
    await house.counter.orders(bob, {order.lines[0].variant_id: 1}, "cash")
    if house.can_be_silent:
        house.silence(False)

    await house.tells(times=3)
    for _ in range(3):
        await money_returns(house)
        await house.tells(times=2)

    assert await refunds(house, order) == [(2400, RefundStatus.SUCCEEDED)]
    money = await house.counter.balance(order)
    assert (money.captured, money.refunded, money.refund_pending) == (euros(2400), euros(2400), euros(0))
    assert house.returned() == ([2400] if sends_by_itself(house) else [])


async def test_what_was_paid_twice_goes_back_once(house: House) -> None:
    order = await ordered(house)
    await house.pays(order)
    await house.tells()
    await house.pays(order)

    for _ in range(2):
        await house.tells(times=2)
        await money_returns(house)

    money = await house.counter.balance(order)
    assert money.captured - money.refunded == euros(2400)
    assert len(house.returned()) == (1 if sends_by_itself(house) else 0)
    assert (await house.counter.now(order)).paid_at == clock.now()


async def test_the_money_of_an_order_that_is_called_off_goes_back_in_full(house: House) -> None:
    order = await ordered(house)
    await house.pays(order)
    await house.tells()

    await called_off(house, order)
    for _ in range(3):
        await money_returns(house)
        await house.tells(times=2)

    assert await refunds(house, order) == [(2400, RefundStatus.SUCCEEDED)]
    assert house.returned() == ([2400] if sends_by_itself(house) else [])
    assert await house.counter.left(order) == 3


async def test_a_provider_that_says_nothing_keeps_the_goods_held_for_ten_minutes(house: House) -> None:
    if not house.can_be_silent:
        pytest.skip("nobody asks this one")
    order = await ordered(house)
    house.silence(True)
    clock.advance(QUARTER)

    assert await house.counter.expires() == 0
    clock.advance(timedelta(minutes=9, seconds=59))
    assert await house.counter.expires() == 0
    assert await house.counter.left(order) == 2
    clock.advance(timedelta(seconds=1))

    assert await house.counter.expires() == 1
    house.silence(False)
    await house.counter.settles()
    await house.tells()


async def test_a_refund_that_cannot_be_made_is_tried_again_seen_and_never_lost(house: House) -> None:
    if not sends_by_itself(house):
        pytest.skip("a person sends it")
    order = await ordered(house)
    await house.pays(order)
    await house.tells()
    await called_off(house, order)
    house.silence(True)
    for _ in range(5):
        await payments.refunds.send_due(house.counter.database, house.counter.providers)
        clock.advance(timedelta(minutes=2))
    assert await refunds(house, order) == [(2400, RefundStatus.FAILED)]
    assert await house.counter.tasks() == [payments.TaskKind.REFUND_FAILED]
    house.silence(False)
    clock.advance(timedelta(hours=1))

    await money_returns(house)

    assert await refunds(house, order) == [(2400, RefundStatus.SUCCEEDED)]
    assert house.returned() == [2400]
    assert await house.counter.tasks() == []
