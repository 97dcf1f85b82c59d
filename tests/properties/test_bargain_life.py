"""Whatever becomes of bargains and their orders in whatever order, the books agree after every step."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from campaigns import bargains, calendar
from campaigns.bargains import Bargain, BargainSale, BargainStatus
from campaigns.bargains.states import BARGAIN_MOVES
from commerce import orders, payments
from commerce.kit import clock
from commerce.kit.money import Money
from commerce.orders import CancelReason, Order
from tests.haggling import BargainDesk
from tests.moves import reachable
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough

PEOPLE = st.integers(0, 4)
LATEST = st.integers(1, 3)
FATES = ["money comes", "cash is taken", "called off by the shop", "called off by the customer", "money is gone"]


class Life(Living):
    """Five people, and two campaigns: one with few pieces and a first cut of one's own, one without early orders."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[Bargain] = []
        self.orders: list[Order] = []
        self.seen: dict[int, Bargain] = {}

    def the_day_ends(self) -> None:
        self.everything_that_follows_follows()

    @initialize()
    def the_shop_opens(self) -> None:
        self.desk = BargainDesk(self.database)
        self.people = self.do(self.desk.people(5))
        teapot = self.do(self.desk.variant("Teapot", price=2400, on_hand=500))
        cup = self.do(self.desk.variant("Cup", price=903, on_hand=500))
        few = {"quota": 2, "own_first": True, "max_bargains": None, "max_helps": None, "max_helps_a_day": None}
        late = {"early_buy": False, "smallest": 150, "max_bargains": 2, "max_helps_a_day": 2}
        self.sales: list[BargainSale] = [
            self.do(self.desk.sells(teapot, 1400, helpers=3, **few)),
            self.do(self.desk.sells(cup, 603, helpers=2, **late)),
        ]
        for who in (0, 1):
            for which in (0, 1):
                self.somebody_starts(who, which)
                self.somebody_helps(who + 2, 1)
        self.friends_help(1)
        self.friends_help(2)
        for at, by in ((1, "cards"), (2, "cash"), (4, "cards")):
            self.an_owner_orders(at, by)

    @rule(who=PEOPLE, which=st.integers(0, 1))
    def somebody_starts(self, who: int, which: int) -> None:
        made = self.do(self.desk.starts(self.people[who], self.sales[which]))
        self.started += [made] if isinstance(made, Bargain) else []

    @rule(who=PEOPLE, at=LATEST)
    def somebody_helps(self, who: int, at: int) -> None:
        if self.started:
            self.do(self.desk.helps(self.people[who], self.started[-min(at, len(self.started))]))

    @rule(at=LATEST)
    def friends_help(self, at: int) -> None:
        for who in range(5):
            self.somebody_helps(who, at)

    @rule(at=st.integers(1, 6), by=st.sampled_from(["cards", "cards", "cash"]))
    def an_owner_orders(self, at: int, by: str) -> None:
        if self.started:
            bargain = self.started[-min(at, len(self.started))]
            placed = self.do(self.desk.buys(bargain.customer_id, bargain, by))
            self.orders += [placed] if isinstance(placed, Order) else []

    @rule(at=LATEST, fate=st.sampled_from(FATES), heard=st.booleans())
    def something_becomes_of_an_order(self, at: int, fate: str, heard: bool) -> None:
        if not self.orders:
            return
        order, staff = self.orders[-min(at, len(self.orders))], self.people[1]
        if fate == "money comes":
            self.do(self.desk.pays(order, charge=f"{order.id}"))
        elif fate == "cash is taken":
            self.do(self.at_once(lambda session: payments.collect(session, staff, order.id)))
        elif fate == "called off by the shop":
            self.do(self.at_once(lambda session: orders.cancel_by_staff(session, staff, order.id, CancelReason.OTHER)))
        elif fate == "called off by the customer":
            self.do(self.at_once(lambda session: orders.cancel(session, order.customer_id, order.id)))
        else:
            self.do(self.its_money_is_taken_back(order))
        if heard:
            self.everything_that_follows_follows()

    async def its_money_is_taken_back(self, order: Order) -> None:
        payment = await self.desk.payment(order)
        if payment.captured:
            event = f"{order.id}-gone"
            kind = payments.EventKind.CAPTURE_FAILED
            await self.desk.hears(
                payment.ref, payment.amount, charge=f"{order.id}", provider="cards", kind=kind, event_id=event
            )

    @rule(which=st.integers(0, 1), what=st.sampled_from(["pause", "resume", "lower"]))
    def the_shop_changes_a_campaign(self, which: int, what: str) -> None:
        sale, staff = self.sales[which], self.people[1]
        if what == "lower":
            [variant_id] = sale.floors
            floor = Money(max(0, sale.floors[variant_id].amount - 100), "EUR")
            self.do(self.at_once(lambda session: bargains.lower_floor(session, staff, sale.id, variant_id, floor)))
        else:
            act = calendar.pause if what == "pause" else calendar.resume
            self.do(self.at_once(lambda session: act(session, staff, sale.id)))

    @rule(minutes=st.sampled_from([5, 16, 60 * 11, 60 * 25]))
    def time_passes(self, minutes: int) -> None:
        clock.advance(timedelta(minutes=minutes))
        self.do(self.desk.expires())
        self.do(bargains.expire_due(self.database))

    @rule()
    def everything_that_follows_follows(self) -> None:
        self.do(self.desk.settles())
        self.do(payments.refunds.send_due(self.database, self.desk.providers))
        self.do(self.desk.settles())

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.desk.violations()) == []

    @invariant()
    def a_bargain_never_moves_but_as_it_may(self) -> None:
        for one in self.started:
            after, before = self.do(self.desk.bargain(one)), self.seen.get(one.id, one)
            assert after.status in reachable(BARGAIN_MOVES, before.status), (before, after)
            assert after.price <= before.price
            assert after.floor == one.floor <= after.price
            assert (after.price == after.floor) == (after.helps == after.helpers)
            if before.status is not BargainStatus.ACTIVE:
                assert after.price == before.price
            self.seen[one.id] = after


@hunted
def test_the_books_of_bargains_agree_after_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(Life.on(lender.lend), settings=thorough(5 * lender.slowness))
