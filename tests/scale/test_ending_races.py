"""Orders that end in several hands at once: what they took comes back, the very same, whole and once."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import timedelta
from random import Random

import pytest

from commerce import checkout, membership, orders, payments, returns, shipping
from commerce.checkout import Placed
from commerce.coupons import Coupon, CouponStatus
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.membership import Purse, house_programme
from commerce.orders import CancelReason, Order, OrderStatus
from commerce.promotions import Kind
from commerce.returns import Reason, ReturnStatus
from tests.commerce.test_loyalty import lots
from tests.counter import SHOP, Counter
from tests.coupons import as_it_is, given, reviewed
from tests.makers import a_customer, a_promotion, euros
from tests.returning import taken_in
from tests.scale.together import Shop, together

HOUSE = house_programme("EUR")
POINTS = 300


@dataclass
class Doors(Shop[Counter]):
    """Two processes of one shop, and somebody who works there."""

    mia: int

    async def at_once(self, *acts: Awaitable[object]) -> list[object]:
        """All of it at the same time, and what follows from it told by both; refusals are answers."""
        answers = await together(*acts)
        await self.settles()
        assert await self.one.violations() == []
        return answers


@pytest.fixture
async def doors(database: Database, second: Database) -> Doors:
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
    return Doors(Counter(database), Counter(second), mia)


async def is_given(doors: Doors, alice: int) -> Coupon:
    """Points of two days, and a coupon."""
    for at, points in enumerate((200, 150)):
        async with doors.one.database.unit_of_work() as session:
            kind, key = membership.Kind.BIRTHDAY, f"gift:{at}"
            await membership.give(session, alice, points, kind, key, HOUSE, SHOP.timezone)
        clock.advance(timedelta(days=40))
    return await given(doors.one.database, alice)


async def spends(doors: Doors, alice: int, goods: dict[int, int], coupon: Coupon) -> Order:
    """Somebody orders with the coupon and most of the points."""
    await reviewed(doors.one, alice, goods, coupon)
    async with doors.one.database.unit_of_work() as session:
        await checkout.use_points(session, alice, POINTS, SHOP)
        review = await checkout.review(session, alice, SHOP, doors.one.providers, "en")
    placed = await doors.one.taps_order(alice, review)
    assert isinstance(placed, Placed)
    return placed.order


async def test_a_cancelled_order_gives_the_very_coupon_and_points_back_however_many_cancel_it(doors: Doors) -> None:
    alice, teapot = await doors.one.customer(), await doors.one.variant(price=4000, on_hand=5)
    coupon = await is_given(doors, alice)
    before = await lots(doors.one, alice)
    order = await spends(doors, alice, {teapot: 1}, coupon)
    assert [points for points, _ in await lots(doors.one, alice)] == [50]

    async def cancels(number: int) -> None:
        async with doors.door(number).database.unit_of_work() as session:
            if number < 3:
                await orders.cancel(session, alice, order.id)
            else:
                await orders.cancel_by_staff(session, doors.mia, order.id, CancelReason.OTHER)

    await doors.at_once(*map(cancels, range(6)))

    assert await lots(doors.one, alice) == before
    assert (await as_it_is(doors.one.database, coupon)).status is CouponStatus.AVAILABLE


async def test_the_rest_of_the_money_and_the_clock_meet_and_nothing_is_lost(doors: Doors) -> None:
    for turn in range(4):
        alice, teapot = await doors.one.customer(), await doors.one.variant(price=2400, on_hand=1)
        order = await doors.one.orders(alice, {teapot: 1})
        await doors.one.pays(order, 1000, charge=f"part-{turn}")
        async with doors.one.database.unit_of_work() as session:
            rest = await payments.offer(session, alice, order.id)
        clock.advance(timedelta(minutes=31))

        comes = doors.other.hears(rest.ref, rest.amount, charge=f"rest-{turn}")
        acts = [doors.one.expires(), comes, doors.other.expires()]
        await doors.at_once(*acts[turn % 3 :], *acts[: turn % 3])

        money = await doors.one.balance(order)
        assert (await doors.one.now(order)).status is OrderStatus.PAID
        assert (money.captured, money.refunded, money.refund_pending) == (euros(2400), euros(0), euros(0))


@pytest.mark.parametrize("seed", range(2))
async def test_pieces_of_an_order_with_every_kind_of_discount_come_back_in_any_order_and_sum_to_it(
    doors: Doors, seed: int
) -> None:
    chance, counter = Random(seed), doors.one
    alice = await counter.customer()
    goods = {await counter.variant(price=chance.randint(900, 4000), on_hand=9): chance.randint(1, 3) for _ in range(3)}
    async with counter.database.unit_of_work() as session:
        await a_promotion(session, Kind.PRICE, (1, 1000), by_share=True)
        await a_promotion(session, Kind.PIECES, (2, 700))
        await a_promotion(session, Kind.ORDER, (2000, 333))
    order = await spends(doors, alice, goods, await is_given(doors, alice))
    assert {one.source.partition(":")[0] for one in order.adjustments} >= {"promotion", "coupon", "points"}
    await counter.pays(order)
    await counter.settles()
    await arrives(doors, order)
    pieces = [line.id for line in order.lines for _ in range(line.quantity)]
    chance.shuffle(pieces)
    asked = [await comes_back(doors, order, line_id) for line_id in pieces]

    async def settles(number: int, return_id: int) -> None:
        async with doors.door(number).database.unit_of_work() as session:
            await returns.settle(session, doors.mia, return_id)

    await doors.at_once(*(settles(number, return_id) for number, return_id in enumerate(asked * 2)))

    async with counter.database.reading() as session:
        ended = await returns.of_order(session, order.id)
        back = [one.amount for one in await payments.refunds.of_order(session, order.id)]
    assert {one.status for one in ended} == {ReturnStatus.COMPLETED}
    assert min(back) >= Money.zero("EUR")
    assert sum(one.amount for one in back) == order.total.amount
    assert sum(one.refunded.amount for one in ended if one.refunded) == order.total.amount
    await refunds_arrive(doors)
    async with counter.database.reading() as session:
        assert (await membership.purse(session, alice)) == Purse(available=350)


async def arrives(doors: Doors, order: Order) -> None:
    async with doors.one.database.unit_of_work() as session:
        parcel = await shipping.ship(session, doors.mia, order.id, "other")
        await shipping.deliver(session, doors.mia, parcel.id)
    await doors.one.settles()


async def comes_back(doors: Doors, order: Order, line_id: int) -> int:
    """One piece of a line is sent back and lies on the table; the return's id."""
    person, zone = order.customer_id, SHOP.timezone
    async with doors.one.database.unit_of_work() as session:
        draft = await returns.begin(session, person, order.id, Reason.NO_REASON, zone)
        for other in order.lines:
            await returns.choose(session, person, draft.id, other.id, int(other.id == line_id), zone)
        await returns.ask(session, person, draft.id, zone)
        await taken_in(session, doors.mia, draft.id)
    return draft.id


async def refunds_arrive(doors: Doors) -> None:
    async with doors.one.database.unit_of_work() as session:
        for one in await payments.refunds.pending(session):
            await payments.refunds.confirm(session, doors.mia, one.id)
    await doors.at_once()
