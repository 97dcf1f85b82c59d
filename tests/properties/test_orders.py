"""Whatever people, staff, providers and the clock do in whatever order, the books agree after every step."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from commerce import inventory, orders, payments, shipping
from commerce.checkout import Placed, Review
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import ShopError
from commerce.kit.sealing import Keyring
from commerce.orders import CancelReason, Order, OrderStatus
from commerce.payments import EventKind
from tests.conftest import MONDAY
from tests.counter import Counter

Lend = Callable[[], Any]
ENDED = {OrderStatus.EXPIRED, OrderStatus.CANCELLED, OrderStatus.CLOSED}


class Days(RuleBasedStateMachine):
    """A small shop with two customers, three teapots and a cup that costs nothing."""

    lend: Lend

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.lent = self.lend()
        self.database: Database = self.lent.__enter__()
        self.orders: list[Order] = []
        self.reviews: list[tuple[int, Review, str]] = []
        self.charges = count(1)
        clock.freeze(MONDAY)

    def teardown(self) -> None:
        self.do(self.counter.settles())
        self.books_agree()
        self.do(self.database.close())
        self.runner.close()
        self.lent.__exit__(None, None, None)

    def do(self, act: Awaitable[Any]) -> Any:
        """Carry something out; a refusal is an answer."""

        async def carried_out() -> Any:
            try:
                return await act
            except ShopError as refusal:
                return refusal

        return self.runner.run(carried_out())

    @initialize()
    def the_shop_opens(self) -> None:
        self.counter = Counter(self.database)
        self.people = [self.do(self.counter.customer(name)) for name in ("Alice", "Bob")]
        self.mia = self.do(self.counter.customer("Mia"))
        self.goods = [
            self.do(self.counter.variant("Teapot", price=2400, on_hand=3)),
            self.do(self.counter.variant("Cup", price=0, on_hand=9)),
            self.do(self.counter.variant("Voucher", price=500, on_hand=None)),
        ]

    @rule(
        who=st.integers(0, 1),
        wants=st.dictionaries(st.integers(0, 2), st.integers(1, 2), min_size=1, max_size=3),
        method=st.sampled_from(["telegram", "cards", "cash"]),
    )
    def somebody_orders(self, who: int, wants: dict[int, int], method: str) -> None:
        review = self.do(self.counter.reviews(self.people[who], {self.goods[at]: n for at, n in wants.items()}))
        if isinstance(review, Review):
            method = "zero" if not review.quote.total else method
            self.reviews.append((self.people[who], review, method))
            placed = self.do(self.counter.taps_order(*self.reviews[-1]))
            if isinstance(placed, Placed):
                self.orders.append(placed.order)

    @precondition(lambda self: self.reviews)
    @rule(at=st.integers(0, 99))
    def somebody_taps_an_old_button(self, at: int) -> None:
        before = {order.id for order in self.orders}
        again = self.do(self.counter.taps_order(*self.reviews[at % len(self.reviews)]))
        if isinstance(again, Placed):
            assert again.order.id in before or again.fresh
            self.orders += [again.order] if again.fresh else []

    @precondition(lambda self: self.orders)
    @rule(at=st.integers(0, 99))
    def a_payment_is_let_through(self, at: int) -> None:
        self.do(self.counter.is_let_through(self.order(at)))

    @precondition(lambda self: self.orders)
    @rule(at=st.integers(0, 99), off=st.sampled_from([0, 0, 0, -100, 300]), charge=st.integers(0, 3))
    def money_is_reported(self, at: int, off: int, charge: int) -> None:
        order = self.order(at)
        payment = self.do(self.counter.payment(order))
        amount = max(1, payment.amount.amount + off)
        self.do(self.counter.pays(order, amount, charge=f"{order.id}-{charge or next(self.charges)}"))

    @precondition(lambda self: self.orders)
    @rule(at=st.integers(0, 99), currency=st.sampled_from(["USD", "JPY"]))
    def stray_money_is_reported(self, at: int, currency: str) -> None:
        self.do(self.counter.pays(self.order(at), 700, currency=currency))

    @precondition(lambda self: self.orders)
    @rule(at=st.integers(0, 99))
    def a_capture_is_taken_back(self, at: int) -> None:
        order = self.order(at)
        payment = self.do(self.counter.payment(order))
        if payment.captured and payment.provider == "cards":
            self.do(
                self.counter.hears(
                    payment.ref,
                    payment.captured,
                    charge=f"{order.id}-1",
                    event_id=f"failed-{next(self.charges)}",
                    provider="cards",
                    kind=EventKind.CAPTURE_FAILED,
                )
            )

    @precondition(lambda self: self.orders)
    @rule(at=st.integers(0, 99), by_staff=st.booleans())
    def an_order_is_called_off(self, at: int, by_staff: bool) -> None:
        order = self.order(at)

        async def cancel() -> None:
            async with self.database.unit_of_work() as session:
                if by_staff:
                    await orders.cancel_by_staff(session, self.mia, order.id, CancelReason.OTHER)
                else:
                    await orders.cancel(session, order.customer_id, order.id)

        self.do(cancel())

    @precondition(lambda self: self.orders)
    @rule(at=st.integers(0, 99), pieces=st.integers(1, 4))
    def something_is_shipped(self, at: int, pieces: int) -> None:
        order = self.order(at)

        async def ship() -> None:
            async with self.database.unit_of_work() as session:
                quantities = {order.lines[0].id: pieces} if pieces < 3 else None
                await shipping.ship(session, self.mia, order.id, "other", quantities=quantities)

        self.do(ship())

    @precondition(lambda self: self.orders)
    @rule(at=st.integers(0, 99))
    def what_was_shipped_arrives(self, at: int) -> None:
        order = self.order(at)

        async def deliver() -> None:
            async with self.database.unit_of_work() as session:
                for parcel in await shipping.of_order(session, order.id):
                    await shipping.deliver(session, self.mia, parcel.id)

        self.do(deliver())

    @precondition(lambda self: self.orders)
    @rule(at=st.integers(0, 99))
    def cash_is_taken(self, at: int) -> None:
        order = self.order(at)

        async def collect() -> None:
            async with self.database.unit_of_work() as session:
                await payments.collect(session, self.mia, order.id)

        self.do(collect())

    @rule()
    def staff_send_back_what_waits(self) -> None:
        async def confirm() -> None:
            await payments.refunds.send_due(self.database, self.counter.providers)
            async with self.database.unit_of_work() as session:
                for refund in await payments.refunds.pending(session):
                    if refund.by_hand:
                        await payments.refunds.confirm(session, self.mia, refund.id)

        self.do(confirm())

    @rule(minutes=st.sampled_from([1, 5, 10, 15, 31, 60 * 25]))
    def time_passes(self, minutes: int) -> None:
        clock.advance(timedelta(minutes=minutes))
        self.do(self.counter.expires())

    @rule()
    def everything_that_follows_follows(self) -> None:
        self.do(self.counter.settles())

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.counter.violations()) == []

    @invariant()
    def no_more_is_sold_than_there_was(self) -> None:
        async def available() -> int | None:
            async with self.database.reading() as session:
                return (await inventory.available(session, [self.goods[0]]))[self.goods[0]]

        assert (self.do(available()) or 0) >= 0

    @invariant()
    def what_ended_has_given_its_money_up(self) -> None:
        self.do(self.counter.settles())
        for order in self.orders:
            status = self.do(self.counter.now(order)).status
            if status in ENDED:
                money = self.do(self.counter.balance(order))
                assert money.refunded + money.refund_pending == money.captured, (order.number, status)

    def order(self, at: int) -> Order:
        """One of the orders so far."""
        return self.orders[at % len(self.orders)]


def days(lend: Lend) -> type[Days]:
    return type("DaysOnOneDatabase", (Days,), {"lend": staticmethod(lend)})


def thorough(share: int) -> settings:
    """A share of the examples that the profile of this run asks for: a day at the counter takes its time."""
    return settings(
        max_examples=settings().max_examples // share,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )


def test_the_books_agree_after_whatever_happens_on_sqlite(
    sqlite_template: Path, tmp_path: Path, keyring: Keyring
) -> None:
    numbers = count()

    @contextmanager
    def lend() -> Iterator[Database]:
        path = shutil.copy(sqlite_template, tmp_path / f"days-{next(numbers)}.db")
        yield Database(f"sqlite:///{path}", keyring)

    run_state_machine_as_test(days(lend), settings=thorough(5))


@pytest.mark.timeout(300)
def test_the_books_agree_after_whatever_happens_on_postgresql(postgresql_shop: str, keyring: Keyring) -> None:
    @contextmanager
    def lend() -> Iterator[Database]:
        yield Database(postgresql_shop, keyring)
        with psycopg.connect(postgresql_shop, autocommit=True) as connection:
            connection.execute("SELECT forget_everything()")

    run_state_machine_as_test(days(lend), settings=thorough(15))
