"""Whatever people, staff, providers and the clock do in whatever order, the books agree after every step."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from itertools import count
from typing import Any, Self

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from commerce import orders, payments, shipping
from commerce.checkout import Placed, Review
from commerce.kit import clock
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError
from commerce.orders import CancelReason, Order, OrderStatus
from commerce.payments import EventKind
from tests.conftest import MONDAY
from tests.counter import Counter
from tests.makers import euros
from tests.properties.conftest import Lender

Lend = Callable[[], Any]
#: Which of the latest orders something happens to.
LATEST = st.integers(1, 3)
STEPS_OF_A_DAY = 40
ENDED = {OrderStatus.EXPIRED, OrderStatus.CANCELLED, OrderStatus.CLOSED}


class Living(RuleBasedStateMachine):
    """Lives in a shop on a lent database, from Monday on, and leaves it with its books in order."""

    lend: Lend

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.lent = self.lend()
        self.database: Database = self.lent.__enter__()
        clock.freeze(MONDAY)

    @classmethod
    def on(cls, lend: Lend) -> type[Self]:
        """The same on databases of one kind."""
        return type(f"{cls.__name__}OnOneDatabase", (cls,), {"lend": staticmethod(lend)})

    def teardown(self) -> None:
        try:
            self.the_day_ends()
            self.books_agree()
        finally:
            self.runner.run(self.closes())
            self.runner.close()
            self.lent.__exit__(None, None, None)

    def the_day_ends(self) -> None:
        """Whatever is still to follow follows."""
        raise NotImplementedError

    def books_agree(self) -> None:
        """Nothing is wrong with the books."""
        raise NotImplementedError

    async def closes(self) -> None:
        """Every line is let go of."""
        await self.database.close()

    def do(self, act: Awaitable[Any]) -> Any:
        """Carry something out; a refusal is an answer."""

        async def carried_out() -> Any:
            try:
                return await act
            except ShopError as refusal:
                return refusal

        return self.runner.run(carried_out())

    async def at_once(self, act: Callable[[Session], Awaitable[Any]]) -> Any:
        """Carry something out in a unit of work of its own."""
        async with self.database.unit_of_work() as session:
            return await act(session)


class Days(Living):
    """A small shop with two customers, three teapots and a cup that costs nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[Order] = []
        self.reviews: list[tuple[int, Review, str]] = []
        self.numbers = count(1)

    def the_day_ends(self) -> None:
        self.everything_that_follows_follows(confirmed=True)

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
        self.somebody_orders(0, {0: 2}, "telegram")
        self.somebody_orders(1, {0: 1, 2: 1}, "cards")

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

    @rule(at=LATEST)
    def somebody_taps_an_old_button(self, at: int) -> None:
        before = {order.id for order in self.orders}
        again = self.do(self.counter.taps_order(*self.reviews[-min(at, len(self.reviews))]))
        if isinstance(again, Placed):
            assert again.order.id in before or again.fresh
            self.orders += [again.order] if again.fresh else []

    @rule(at=LATEST)
    def a_payment_is_let_through(self, at: int) -> None:
        self.do(self.counter.is_let_through(self.order(at)))

    @rule(at=LATEST)
    def money_comes_in_full(self, at: int) -> None:
        self.do(self.counter.pays(self.order(at)))

    @rule(at=LATEST, off=st.sampled_from([0, -100, 300]), charge=st.integers(1, 2))
    def money_is_reported(self, at: int, off: int, charge: int) -> None:
        order = self.order(at)
        payment = self.do(self.counter.payment(order))
        self.do(self.counter.pays(order, max(1, payment.amount.amount + off), charge=f"{order.id}-{charge}"))

    @rule(at=LATEST, odd=st.sampled_from(["another currency", "no invoice", "taken back"]))
    def odd_money_is_reported(self, at: int, odd: str) -> None:
        order = self.order(at)
        payment = self.do(self.counter.payment(order))
        if odd == "another currency":
            self.do(self.counter.pays(order, 700, currency="USD"))
        elif odd == "no invoice":
            self.do(self.counter.hears("nobody knows", order.total or euros(5)))
        elif payment.captured and not payment.refunded:
            failed, number = EventKind.CAPTURE_FAILED, next(self.numbers)
            told = {"charge": f"{order.id}-1", "event_id": f"failed-{number}", "provider": payment.provider}
            self.do(self.counter.hears(payment.ref, payment.captured, kind=failed, **told))

    @rule(at=LATEST, by_staff=st.booleans())
    def an_order_is_called_off(self, at: int, by_staff: bool) -> None:
        order = self.order(at)

        async def cancel(session: Session) -> None:
            if by_staff:
                await orders.cancel_by_staff(session, self.mia, order.id, CancelReason.OTHER)
            else:
                await orders.cancel(session, order.customer_id, order.id)

        self.do(self.at_once(cancel))

    @rule(at=LATEST, what=st.sampled_from(["one piece leaves", "everything leaves", "parcels arrive", "cash is taken"]))
    def the_shop_works(self, at: int, what: str) -> None:
        order = self.order(at)

        async def work(session: Session) -> None:
            if what == "cash is taken":
                await payments.collect(session, self.mia, order.id)
            elif what == "parcels arrive":
                for parcel in await shipping.of_order(session, order.id):
                    await shipping.deliver(session, self.mia, parcel.id)
            else:
                pieces = {order.lines[0].id: 1} if what == "one piece leaves" else None
                guards = self.counter.guards
                await shipping.ship(session, self.mia, order.id, "other", quantities=pieces, guards=guards)

        self.do(self.at_once(work))

    @rule(minutes=st.sampled_from([5, 10, 15, 15, 31, 60 * 25]))
    def time_passes(self, minutes: int) -> None:
        clock.advance(timedelta(minutes=minutes))
        self.do(self.counter.expires())

    @rule(confirmed=st.booleans())
    def everything_that_follows_follows(self, confirmed: bool) -> None:
        self.do(self.counter.settles())
        self.do(payments.refunds.send_due(self.database, self.counter.providers))
        if confirmed:
            self.do(self.at_once(self.confirm_refunds))
        for order in self.orders:
            if self.do(self.counter.now(order)).status in ENDED:
                money = self.do(self.counter.balance(order))
                assert money.refunded + money.refund_pending == money.captured, order.number

    async def confirm_refunds(self, session: Session) -> None:
        for refund in await payments.refunds.pending(session):
            if refund.by_hand:
                await payments.refunds.confirm(session, self.mia, refund.id)

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.counter.violations()) == []

    @invariant()
    def no_more_is_sold_than_there_was(self) -> None:
        assert (self.do(self.counter.left(self.goods[0])) or 0) >= 0

    def order(self, at: int) -> Order:
        """One of the orders so far."""
        return self.orders[-min(at, len(self.orders))]


def hunted(test: Callable[..., None]) -> Callable[..., None]:
    """Marks a test that draws its examples inside: `make hunt` finds it by that, and lets it take its time."""
    patience = 600 if settings().derandomize else 0
    return pytest.mark.hypothesis(pytest.mark.timeout(patience)(test))


def thorough(share: int) -> settings:
    """A share of the examples that the profile of this run asks for: a day at the counter takes its time."""
    return settings(
        max_examples=settings().max_examples // share,
        database=None,
        stateful_step_count=STEPS_OF_A_DAY,
        deadline=None,
        phases=(Phase.explicit, Phase.generate),
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )


@hunted
def test_the_books_agree_after_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(Days.on(lender.lend), settings=thorough(5 * lender.slowness))
