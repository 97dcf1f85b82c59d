"""Points under any sequence of orders, payments, refunds, arrivals, days and gifts: the books always agree."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from commerce import checkout, loyalty, membership, orders, payments, shipping
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import ShopError
from commerce.kit.sealing import Keyring
from commerce.membership import Kind, NotEnoughPoints, OrderPoints, Purse, house_programme
from commerce.orders import Order, OrderStatus
from tests.counter import SHOP, Counter
from tests.makers import euros
from tests.properties.test_days import hunted

T = TypeVar("T")
#: No tiers: what an order earns is then known by its price alone.
RULES = replace(house_programme("EUR"), tiers=())
_keys = count(1)
turns = st.sampled_from([0, 0, 0, 1, 2])


class PointsBooks(RuleBasedStateMachine):
    """Does everything that can happen to a customer's points, and works out afterwards what they should have."""

    database: Database
    runner: asyncio.Runner

    @initialize(points=st.integers(0, 900))
    def open_the_shop(self, points: int) -> None:
        self.counter = Counter(self.database)
        self.alice = self.do(self.counter.customer())
        self.mia = self.do(self.counter.customer("Mia"))
        self.goods = [self.do(self.counter.variant(price=price, on_hand=500)) for price in (333, 2_000)]
        self.given, self.orders = 0, list[int]()
        if points:
            self.somebody_is_given_points(points)

    @rule(points=st.integers(1, 400))
    def somebody_is_given_points(self, points: int) -> None:
        async def give() -> None:
            async with self.database.unit_of_work() as session:
                key = f"gift:{next(_keys)}"
                await membership.give(session, self.alice, points, Kind.BIRTHDAY, key, RULES, SHOP.timezone)

        self.do(give())
        self.given += points

    @rule()
    def somebody_looks_in(self) -> None:
        async def look() -> loyalty.CheckedIn:
            async with self.database.unit_of_work() as session:
                return await loyalty.check_in(session, self.alice, SHOP)

        self.given += self.do(look()).reward

    @rule(points=st.integers(1, 300))
    def the_shop_takes_points(self, points: int) -> None:
        async def take() -> bool:
            async with self.database.unit_of_work() as session:
                return await membership.adjust(
                    session, self.mia, self.alice, -points, "counted twice", f"a:{next(_keys)}", RULES, SHOP.timezone
                )

        if self.do(self.purse()).available < points:
            with pytest.raises(NotEnoughPoints):
                self.do(take())
        else:
            self.do(take())
            self.given -= points

    @rule(which=st.integers(0, 1), quantity=st.integers(1, 3), points=st.integers(0, 700), cash=st.booleans())
    def somebody_orders(self, which: int, quantity: int, points: int, cash: bool) -> None:
        async def order() -> None:
            await self.counter.reviews(self.alice, {self.goods[which]: quantity})
            async with self.database.unit_of_work() as session:
                await checkout.use_points(session, self.alice, points, SHOP)
                review = await checkout.review(session, self.alice, SHOP, self.counter.providers, "en")
            placed = await self.counter.taps_order(self.alice, review, "cash" if cash else "telegram")
            assert isinstance(placed, checkout.Placed)
            self.orders.append(placed.order.id)

        with suppress(checkout.TooManyUnpaid):
            self.do(order())

    @rule(turn=turns)
    def an_order_is_paid_in_time_or_late(self, turn: int) -> None:
        if order := self.order(turn):
            self.do(self.counter.pays(order, order.total.amount))

    @rule(turn=turns)
    def an_order_is_called_off(self, turn: int) -> None:
        async def cancel(order: Order) -> None:
            async with self.database.unit_of_work() as session:
                await orders.cancel(session, self.alice, order.id)

        if order := self.order(turn):
            self.try_to(cancel(order))

    @rule(minutes=st.sampled_from([5, 16, 60 * 24 * 3]))
    def time_passes(self, minutes: int) -> None:
        clock.advance(timedelta(minutes=minutes))
        self.do(self.counter.expires())
        self.do(loyalty.keep_up(self.database, SHOP))

    @rule(turn=turns, cents=st.integers(1, 6_000))
    def money_goes_back(self, turn: int, cents: int) -> None:
        async def refund(order: Order) -> None:
            payment = await self.counter.payment(order)
            left = payment.captured - payment.refunded - payment.refund_pending
            if left and payment.applied:
                back = min(left, euros(cents))
                kind = payments.EventKind.REFUNDED
                await self.counter.hears(payment.ref, back, provider=payment.provider, kind=kind)
                told = payments.RefundSucceeded(
                    refund_id=0, payment_id=payment.id, order_id=order.id, customer_id=self.alice
                )
                async with self.database.unit_of_work() as session:
                    await loyalty.settle_points(session, told)

        if order := self.order(turn):
            self.do(refund(order))

    @rule(turn=turns)
    def an_order_arrives_and_can_be_sent_back_no_more(self, turn: int) -> None:
        async def deliver(order: Order) -> None:
            async with self.database.unit_of_work() as session:
                await orders.accept(session, self.mia, order.id)
                shipment = await shipping.ship(session, self.mia, order.id, "other")
                await shipping.deliver(session, self.mia, shipment.id)

        if order := self.order(turn):
            self.try_to(deliver(order))
            self.do(self.counter.settles())
            clock.advance(timedelta(days=15))
            self.do(self.counter.expires())
            self.do(loyalty.keep_up(self.database, SHOP))

    @invariant()
    def everybody_has_what_follows_from_their_orders(self) -> None:
        self.do(self.counter.settles())
        there, expected = self.do(self.purse()), [self.should(one) for one in self.do(self.all_points())]
        assert there.pending == sum(earned for earned, ripe, _, _ in expected if not ripe)
        assert there.held == sum(held for _, _, held, _ in expected)
        ripe = sum(earned for earned, is_ripe, _, _ in expected if is_ripe)
        taken = sum(held + spent for _, _, held, spent in expected)
        assert there.available - there.debt == self.given + ripe - taken

    @invariant()
    def the_books_agree_with_themselves(self) -> None:
        found = self.do(self.counter.violations())
        assert [one for one in found if "stuck" not in one.rule] == []

    def should(self, facts: tuple[Order, int, OrderPoints]) -> tuple[int, bool, int, int]:
        """What an order should have earned, whether that is ripe, what it should hold and have spent."""
        order, applied, points = facts
        over = order.status in (OrderStatus.EXPIRED, OrderStatus.CANCELLED, OrderStatus.CLOSED)
        kept, total = 0 if over else applied, order.total.amount
        paid = order.paid_at is not None and not over
        earned = order.merchandise.amount // 100 * kept // total if paid else 0
        spent = -(-points.spent * kept // total) if paid else 0
        return earned, points.ripened_at is not None, 0 if paid or over else points.spent, spent

    async def all_points(self) -> list[tuple[Order, int, OrderPoints]]:
        found = []
        async with self.database.reading() as session:
            for order_id in self.orders:
                order = await orders.get_for_staff(session, order_id)
                known = await payments.of_order(session, order_id)
                points = await membership.order_points(session, order_id)
                found.append((order, sum(one.applied.amount for one in known), points))
        return found

    async def purse(self) -> Purse:
        async with self.database.reading() as session:
            return await membership.purse(session, self.alice)

    def order(self, turn: int) -> Order | None:
        """One of the latest orders, as it stands."""
        if not self.orders:
            return None

        async def look() -> Order:
            async with self.database.reading() as session:
                return await orders.get_for_staff(session, self.orders[-1 - turn % len(self.orders)])

        return self.do(look())

    def try_to(self, act: Awaitable[None]) -> None:
        """What is refused changes nothing."""
        try:
            self.do(act)
        except ShopError:
            return

    def do(self, act: Awaitable[T]) -> T:
        async def work() -> T:
            return await act

        return self.runner.run(work())


@hunted
def test_the_books_of_points_always_agree(database_url: str, keyring: Keyring) -> None:
    with asyncio.Runner() as runner:
        PointsBooks.database, PointsBooks.runner = Database(database_url, keyring), runner
        runner.run(without_tiers(PointsBooks.database))
        most = (settings.default or settings()).max_examples // 4
        run_state_machine_as_test(PointsBooks, settings=settings(max_examples=most, stateful_step_count=20))
        runner.run(PointsBooks.database.close())


async def without_tiers(database: Database) -> None:
    """Tiers off, so that an order's price alone tells what it earns."""
    async with database.unit_of_work() as session:
        await membership.set_programme(session, RULES)
