"""Event prices: whoever comes for a campaign pays its price, on a line of its own; an order waits for its group."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce import carts, event_prices, orders, payments
from commerce.carts import EventOver, Problem
from commerce.checkout import Placed
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import Conflict
from commerce.orders import Guards, Order, OrderNotOpen, OrderStatus, Stage
from commerce.promotions import Kind
from tests.counter import EN, GUARDS, SHOP, Counter
from tests.coupons import five_off, given, reviewed
from tests.makers import a_customer, a_promotion, a_variant, euros

HOUR = timedelta(hours=1)
GROUP = {"en": "Group price", "zh": "拼团价"}


class TeamFull(Conflict):
    """Nobody else can join."""


async def waits(session: Session, order: Order) -> None:
    """A campaign takes a seat for the order."""
    assert await orders.await_group(session, order.id)


async def refuses(_: Session, order: Order) -> None:
    raise TeamFull(number=order.number)


@pytest.fixture
def desk(database: Database) -> Counter:
    return Counter(database, Guards(placing=(waits,), pre_checkout=GUARDS.pre_checkout))


async def comes_for_the_group(desk: Counter, customer_id: int, variant_id: int, method: str = "telegram") -> Order:
    async with desk.database.unit_of_work() as session:
        await carts.add(session, customer_id, variant_id, event_ref="group:7", **EN)
    placed = await desk.taps_order(customer_id, await desk.reviews(customer_id, {}), method)
    assert isinstance(placed, Placed)
    return placed.order


async def on_offer(desk: Counter, price: int = 1900) -> tuple[int, int]:
    alice, teapot = await desk.customer(), await desk.variant(price=2400, on_hand=3)
    async with desk.database.unit_of_work() as session:
        await event_prices.grant(session, "group:7", teapot, euros(price), GROUP, ends_at=now() + HOUR)
    return alice, teapot


async def now_is(desk: Counter, order: Order) -> Order:
    async with desk.database.reading() as session:
        return await orders.get_for_staff(session, order.id)


async def test_a_line_that_came_for_an_event_has_its_price_and_the_other_does_not(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, price=2400)
        await event_prices.grant(session, "group:7", teapot, euros(1900), GROUP, ends_at=now() + HOUR)
        await carts.add(session, alice, teapot, **EN)
        cart = await carts.add(session, alice, teapot, 2, event_ref="group:7", **EN)

        assert [(one.unit_price, one.today, one.why, one.until) for one in cart.lines] == [
            (euros(2400), euros(2400), "", None),
            (euros(1900), euros(3800), "Group price", now() + HOUR),
        ]
        assert cart.subtotal == euros(6200)
        assert [one.why for one in (await carts.view(session, alice, "zh", SHOP)).lines] == ["", "拼团价"]


async def test_promotions_come_on_top_only_where_the_event_lets_them_in(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, price=2400)
        await a_promotion(session, Kind.ORDER, (1000, 500))
        await event_prices.grant(session, "group:7", teapot, euros(1900), GROUP)
        cart = await carts.add(session, alice, teapot, event_ref="group:7", **EN)
        assert cart.subtotal == euros(1900)

        await event_prices.grant(session, "group:7", teapot, euros(1800), GROUP, with_promotions=True)
        assert (await carts.view(session, alice, "en", SHOP)).subtotal == euros(1300)


async def test_when_the_event_is_over_its_line_stays_and_is_not_charged(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, price=2400)
        await event_prices.grant(session, "flash:1", teapot, euros(900), GROUP, ends_at=now() + HOUR)
        await carts.add(session, alice, teapot, event_ref="flash:1", **EN)

    clock.advance(HOUR)
    async with database.unit_of_work() as session:
        [line] = (await carts.view(session, alice, "en", SHOP)).lines
        assert (line.problem, line.charged) == (Problem.EVENT_OVER, False)
        with pytest.raises(EventOver):
            await carts.add(session, alice, teapot, event_ref="flash:1", **EN)


async def test_a_price_for_one_person_is_for_nobody_else(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, bob = await a_customer(session), await a_customer(session, "Bob")
        teapot = await a_variant(session, price=2400)
        await event_prices.grant(session, "bargain:3", teapot, euros(900), GROUP, customer_id=alice)
        assert (await carts.add(session, alice, teapot, event_ref="bargain:3", **EN)).subtotal == euros(900)
        with pytest.raises(EventOver):
            await carts.add(session, bob, teapot, event_ref="bargain:3", **EN)
        assert await event_prices.withdraw(session, "bargain:3") == 1
        assert await event_prices.withdraw(session, "bargain:3") == 0


async def test_a_coupon_does_not_look_at_goods_at_an_events_price(desk: Counter) -> None:
    alice, teapot = await on_offer(desk)
    coupon = await given(desk.database, alice, five_off())
    async with desk.database.unit_of_work() as session:
        await carts.add(session, alice, teapot, event_ref="group:7", **EN)

    assert (await reviewed(desk, alice, {}, coupon)).quote.merchandise_net == euros(1900)
    cup = await desk.variant("Cup", price=900)
    assert (await reviewed(desk, alice, {cup: 1}, coupon)).quote.merchandise_net == euros(2300)


async def test_an_order_at_a_groups_price_is_paid_and_waits_until_the_group_is_full(desk: Counter) -> None:
    alice, teapot = await on_offer(desk)
    order = await comes_for_the_group(desk, alice, teapot)
    assert (order.lines[0].event_ref, order.lines[0].net_total, order.awaits_group) == ("group:7", euros(1900), True)

    await desk.pays(order)
    await desk.settles()
    waiting = await now_is(desk, order)
    assert (waiting.status, waiting.stage, waiting.unsent) == (OrderStatus.AWAITING_GROUP, Stage.AWAITING_GROUP, {})
    async with desk.database.unit_of_work() as session:
        with pytest.raises(OrderNotOpen):
            await orders.accept(session, alice, order.id)
        assert (await orders.open_orders(session)).count == 0

    async with desk.database.unit_of_work() as session:
        assert await orders.group_is_full(session, order.id)
        assert not await orders.group_is_full(session, order.id)
    assert (await now_is(desk, order)).status is OrderStatus.PAID
    async with desk.database.unit_of_work() as session:
        assert (await orders.open_orders(session)).count == 1
        await orders.accept(session, alice, order.id)
    assert await desk.violations() == []


async def test_when_the_group_fails_all_money_goes_back_and_the_goods_are_sold_to_others(desk: Counter) -> None:
    alice, teapot = await on_offer(desk)
    order = await comes_for_the_group(desk, alice, teapot, "cards")
    await desk.pays(order)
    for _ in range(2):
        async with desk.database.unit_of_work() as session:
            await orders.group_failed(session, order.id)
        await desk.settles()

    ended = await now_is(desk, order)
    assert (ended.status, ended.cancel_reason) == (OrderStatus.CANCELLED, "group_failed")
    async with desk.database.reading() as session:
        assert [one.amount for one in await payments.refunds.of_order(session, order.id)] == [order.total]
    assert await desk.left(teapot) == 3
    assert await desk.violations() == []


async def test_whoever_is_refused_a_seat_orders_nothing_and_keeps_the_cart(desk: Counter) -> None:
    alice, teapot = await on_offer(desk)
    desk.guards = Guards(placing=(refuses,))
    with pytest.raises(TeamFull):
        await comes_for_the_group(desk, alice, teapot)

    async with desk.database.reading() as session:
        assert (await orders.mine(session, alice)).count == 0
        assert (await carts.view(session, alice, "en", SHOP)).count == 1
    assert await desk.left(teapot) == 3


async def test_what_is_paid_on_delivery_cannot_wait_for_a_group(desk: Counter) -> None:
    alice, teapot = await on_offer(desk)
    with pytest.raises(AssertionError):
        await comes_for_the_group(desk, alice, teapot, "cash")


async def test_money_that_was_taken_back_and_comes_again_waits_for_the_group_as_before(desk: Counter) -> None:
    alice, teapot = await on_offer(desk)
    order = await comes_for_the_group(desk, alice, teapot)
    await desk.pays(order)
    async with desk.database.unit_of_work() as session:
        assert await orders.reverse_payment(session, await orders.locked(session, order.id))
        await orders.mark_paid(session, await orders.locked(session, order.id))
    assert (await now_is(desk, order)).status is OrderStatus.AWAITING_GROUP


async def test_the_customer_may_leave_before_the_group_is_full(desk: Counter) -> None:
    alice, teapot = await on_offer(desk)
    order = await comes_for_the_group(desk, alice, teapot, "cards")
    await desk.pays(order)
    async with desk.database.unit_of_work() as session:
        await orders.cancel(session, alice, order.id)
        assert not await orders.group_is_full(session, order.id)
        assert await orders.group_failed(session, order.id) is None
    await desk.settles()
    assert await desk.left(teapot) == 3
    assert await desk.violations() == []
