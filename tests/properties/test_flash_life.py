"""Whatever becomes of a flash sale's orders in whatever order: never more pieces than it has, nor than one may have."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from campaigns import calendar, flash_sales
from campaigns.flash_sales import FlashSale
from commerce import orders, payments, returns
from commerce.kit import clock
from commerce.kit.database import Session
from commerce.orders import CancelReason, Order
from commerce.payments import EventKind
from tests.counter import SHOP
from tests.flash import HOUR, MINUTE, FlashDesk
from tests.makers import euros
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough

WHO, LATEST, WHICH = st.integers(0, 3), st.integers(1, 4), st.integers(0, 1)


class Rush(Living):
    """Four customers, one of them a member, and two sales: one of few pieces, and one of three for each."""

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[Order] = []

    def the_day_ends(self) -> None:
        for _ in range(2):
            self.everything_that_follows_follows()
            self.time_passes(16)
        self.everything_that_follows_follows()
        self.nothing_is_kept_for_nobody()

    @initialize()
    def the_shop_opens(self) -> None:
        self.desk = FlashDesk(self.database)
        self.people = [self.do(self.desk.customer(name)) for name in ("Alice", "Bob", "Carol")]
        self.people.append(self.do(self.desk.member("Anna", "gold")))
        self.merchant = self.do(self.desk.merchant())
        goods = [self.do(self.desk.variant(title, price=2400, on_hand=60)) for title in ("Pot", "Cup")]
        self.sales: list[FlashSale] = [
            self.do(self.desk.sells(goods[0], quota=3, max_pieces=2, window=(None, clock.now() + 30 * HOUR))),
            self.do(self.desk.sells(goods[1], max_pieces=3, hold=None, window=(None, clock.now() + 9 * HOUR))),
        ]
        for who in (0, 1):
            self.somebody_buys(who, 0, 1, "cards")
        self.money_comes(1, True)

    @rule(who=WHO, which=WHICH, pieces=st.integers(1, 3), by=st.sampled_from(["cards", "cards", "cash"]))
    def somebody_buys(self, who: int, which: int, pieces: int, by: str) -> None:
        placed = self.do(self.desk.buys(self.people[who], self.sales[which], pieces, by))
        self.orders += [placed] if isinstance(placed, Order) else []

    @rule(at=LATEST, heard=st.booleans())
    def money_comes(self, at: int, heard: bool) -> None:
        """In time, late, or once more."""
        order = self.pick(at)
        self.do(self.desk.pays(order, charge=f"{order.id}"))
        if heard:
            self.everything_that_follows_follows()

    @rule(at=LATEST)
    def money_is_taken_back_by_its_provider(self, at: int) -> None:
        order = self.pick(at)
        payment = self.do(self.desk.payment(order))
        gone = {"charge": f"{order.id}", "event_id": f"gone {order.id}", "provider": "cards"}
        self.do(self.desk.hears(payment.ref, payment.amount, kind=EventKind.CAPTURE_FAILED, **gone))

    @rule(at=LATEST, by_the_shop=st.booleans(), heard=st.booleans())
    def an_order_is_called_off(self, at: int, by_the_shop: bool, heard: bool) -> None:
        order = self.pick(at)

        async def ends(session: Session) -> None:
            if by_the_shop:
                await orders.cancel_by_staff(session, self.merchant, order.id, CancelReason.OTHER)
            else:
                await orders.cancel(session, order.customer_id, order.id)

        self.do(self.at_once(ends))
        if heard:
            self.everything_that_follows_follows()

    @rule(at=LATEST)
    def a_piece_is_called_off(self, at: int) -> None:
        order = self.do(self.desk.now(self.pick(at)))
        [line] = order.lines

        async def goes(session: Session) -> None:
            await returns.call_off_pieces(
                session, order.customer_id, order.id, {line.id: 1}, SHOP, count=1, seen=order.called_off
            )

        self.do(self.at_once(goes))

    @rule(which=WHICH, pieces=st.integers(3, 6))
    def the_shop_sells_more(self, which: int, pieces: int) -> None:
        sale = self.sales[which]
        [variant_id] = sale.prices
        more = calendar.raise_quota
        self.do(self.at_once(lambda session: more(session, self.merchant, sale.id, variant_id, pieces)))

    @rule(which=WHICH, price=st.integers(500, 1300))
    def the_shop_asks_less(self, which: int, price: int) -> None:
        sale = self.sales[which]
        [variant_id] = sale.prices
        lower = flash_sales.lower_price
        self.do(self.at_once(lambda session: lower(session, self.merchant, sale.id, variant_id, euros(price))))

    @rule(which=WHICH, on=st.booleans())
    def the_shop_pauses_or_goes_on(self, which: int, on: bool) -> None:
        act, sale = calendar.resume if on else calendar.pause, self.sales[which]
        self.do(self.at_once(lambda session: act(session, self.merchant, sale.id)))
        self.do(self.desk.settles())

    @rule(who=WHO, which=WHICH)
    def somebody_waits_for_a_piece(self, who: int, which: int) -> None:
        sale, person = self.sales[which], self.people[who]
        [variant_id] = sale.prices
        self.do(self.at_once(lambda session: flash_sales.watch(session, person, sale.id, variant_id)))

    @rule(minutes=st.sampled_from([1, 1, 5, 16, 60 * 10]))
    def time_passes(self, minutes: int) -> None:
        clock.advance(minutes * MINUTE)
        self.do(self.desk.expires())
        self.do(calendar.turn_due(self.database))
        self.do(flash_sales.free_due(self.database))

    @rule()
    def everything_that_follows_follows(self) -> None:
        self.do(self.desk.settles())
        self.do(payments.refunds.send_due(self.database, self.desk.providers))
        self.do(self.desk.settles())

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.desk.violations()) == []

    @invariant()
    def nobody_has_more_than_there_is(self) -> None:
        for sale in self.sales:
            [kept] = self.do(self.desk.sale(sale)).campaign.variants.values()
            assert kept.quota is None or kept.held + kept.sold <= kept.quota
            most = sale.terms.max_pieces or 0
            assert all(self.do(self.desk.sees(person, sale)).pieces <= most for person in self.people)

    def nothing_is_kept_for_nobody(self) -> None:
        """When everything has followed and nobody waits for money, pieces are sold or to be had."""
        waiting = [one for one in self.orders if self.do(self.desk.now(one)).waits_for_payment]
        for sale in self.sales:
            held, _ = self.do(self.desk.counts(sale))
            assert bool(held) <= bool(waiting)

    def pick(self, at: int) -> Order:
        """One of the latest orders."""
        return self.orders[-min(at, len(self.orders))]


@hunted
def test_pieces_of_a_sale_are_where_they_belong_after_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(Rush.on(lender.lend), settings=thorough(5 * lender.slowness))
