"""Days at a counter that also takes Stars, transfers and credit, and gives money back: the books agree all the same."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from commerce import orders, payments
from commerce.checkout import Placed, Review
from commerce.kit.clock import now
from commerce.orders import Order
from commerce.payments import STAFF_REFUNDS, Payment
from tests.makers import euros
from tests.properties.conftest import Lender
from tests.properties.test_days import LATEST, Days, hunted, thorough
from tests.purses import Purses

CENTS = st.sampled_from([1, 99, 500, 2400, 3000])


class RichDays(Days):
    """The same small shop with every way to pay of the house, and an e-book."""

    counter: Purses

    @initialize()
    def the_shop_opens(self) -> None:
        self.counter = Purses(self.database)
        self.counter.providers = {**self.counter.providers, "cards": self.counter.cards}
        self.people = [self.do(self.counter.customer(name)) for name in ("Alice", "Bob")]
        self.mia = self.do(self.counter.customer("Mia"))
        self.goods = [
            self.do(self.counter.variant("Teapot", price=2400, on_hand=3)),
            self.do(self.counter.variant("Cup", price=0, on_hand=9)),
            self.do(self.counter.ebook(999)),
        ]
        self.somebody_is_given_credit(0, 500)
        self.somebody_buys(0, {0: 1, 2: 1}, 0, True)

    @rule(who=st.integers(0, 1), cents=CENTS)
    def somebody_is_given_credit(self, who: int, cents: int) -> None:
        self.do(self.counter.gives_credit(self.people[who], cents))

    @rule(
        who=st.integers(0, 1),
        wants=st.dictionaries(st.integers(0, 2), st.integers(1, 2), min_size=1, max_size=3),
        way=st.integers(0, 7),
        use_credit=st.booleans(),
    )
    def somebody_buys(self, who: int, wants: dict[int, int], way: int, use_credit: bool) -> None:
        person, goods = self.people[who], {self.goods[at]: n for at, n in wants.items()}
        review = self.do(self.counter.looks(person, goods, use_credit=use_credit))
        if not isinstance(review, Review) or not review.methods:
            return
        method = review.methods[way % len(review.methods)]
        self.reviews.append((person, review, method))
        placed = self.do(self.counter.taps_order(person, review, method))
        if isinstance(placed, Placed):
            self.orders += [placed.order, *(other.order for other in placed.also)]

    @rule(at=LATEST, number=st.integers(1, 2))
    def stars_come(self, at: int, number: int) -> None:
        order, payment = self.paid_by(at, "stars")
        if payment is not None:
            charge = f"stx-{order.id}-{number}"
            self.do(self.counter.hears(payment.ref, payment.amount, charge=charge, provider="stars"))

    @rule(at=LATEST, number=st.integers(1, 2))
    def telegram_says_that_stars_went_back(self, at: int, number: int) -> None:
        order, payment = self.paid_by(at, "stars")
        if payment is not None and payment.captured:
            charge = f"stx-{order.id}-{number}"
            if (order.customer_id, charge) in self.counter.stars.given:
                self.do(self._hears_of_return(order, payment, charge))

    @rule(at=LATEST, off=st.sampled_from([0, -400, 100]))
    def a_transfer_is_found(self, at: int, off: int) -> None:
        order, payment = self.paid_by(at, "bank")
        if payment is not None:
            self.do(self._finds(order, max(1, payment.amount.amount + off), payment.captured.amount))

    @rule(at=LATEST)
    def a_transfer_is_announced(self, at: int) -> None:
        self.do(self._announces(self.order(at)))

    @rule(at=LATEST, share=st.sampled_from([1, 3, 1000]), as_credit=st.booleans(), why=st.sampled_from(STAFF_REFUNDS))
    def the_shop_gives_back(self, at: int, share: int, as_credit: bool, why: payments.RefundReason) -> None:
        self.do(self._gives_back(self.order(at), share, as_credit, why))

    @rule(at=LATEST)
    def somebody_cancels_for_credit(self, at: int) -> None:
        self.do(self._cancels_for_credit(self.order(at)))

    @rule()
    def what_waits_for_a_person_becomes_credit(self) -> None:
        self.do(self._settles_as_credit())

    @rule(silent=st.booleans())
    def what_is_to_go_back_goes(self, silent: bool) -> None:
        self.counter.stars.silent = silent
        self.do(payments.refunds.send_due(self.database, self.counter.providers))
        self.counter.stars.silent = False

    def paid_by(self, at: int, provider: str) -> tuple[Order, Payment | None]:
        """One of the orders so far, and the latest of its payments by this provider."""
        order = self.order(at)

        async def known() -> Payment | None:
            async with self.database.reading() as session:
                all_of_it = await payments.of_order(session, order.id)
            return next((one for one in reversed(all_of_it) if one.provider == provider), None)

        return order, self.do(known())

    async def _hears_of_return(self, order: Order, payment: Payment, charge: str) -> None:
        async with self.database.unit_of_work() as session:
            told = payments.stars_returned(payment.ref, charge, payment.amount, now(), order.customer_id)
            await payments.record(session, told)

    async def _finds(self, order: Order, cents: int, seen: int) -> None:
        async with self.database.unit_of_work() as session:
            await payments.confirm_transfer(session, self.mia, order.id, euros(cents), seen)

    async def _announces(self, order: Order) -> None:
        async with self.database.unit_of_work() as session:
            await payments.announce_transfer(session, order.customer_id, order.id)

    async def _gives_back(self, order: Order, share: int, as_credit: bool, why: payments.RefundReason) -> None:
        async with self.database.unit_of_work() as session:
            fresh = await orders.get_for_staff(session, order.id)
            most = payments.returnable(fresh, await payments.of_order(session, order.id))
            part = euros(most.amount if share == 1000 else most.amount // share)
            await payments.give_back_by_staff(
                session, self.mia, order.id, part, why, seen=most.amount, as_credit=as_credit
            )

    async def _settles_as_credit(self) -> None:
        async with self.database.unit_of_work() as session:
            [first, *_] = [one for one in await payments.refunds.pending(session) if one.by_hand] or [None]
            if first is not None:
                await payments.refunds.confirm_as_credit(session, self.mia, first.id)

    async def _cancels_for_credit(self, order: Order) -> None:
        async with self.database.unit_of_work() as session:
            await payments.prefer_credit(session, order.customer_id, order.id)
            await orders.cancel(session, order.customer_id, order.id)


@hunted
def test_the_books_agree_with_every_way_to_pay(lender: Lender) -> None:
    run_state_machine_as_test(RichDays.on(lender.lend), settings=thorough(5 * lender.slowness))
