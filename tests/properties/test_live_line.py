"""Whatever happens in a live sale in whatever order: the line keeps its order, and never are there more pieces."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from campaigns import calendar, live_sales
from campaigns.live_sales import Claim, ClaimStatus
from campaigns.live_sales.models import live_claims_table
from commerce import inventory, orders, payments
from commerce.kit import clock
from commerce.orders import CancelReason, Order
from tests.live import MINUTE, LiveDesk
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough

WHO, LATEST = st.integers(0, 4), st.integers(1, 4)
WORDS = st.sampled_from(["+1 blue", "+1 blue", "+2 blue", "blue", "+1 red", "red x3", "-1", "cancel blue", "hello"])


class Line(Living):
    """Five people, a sale of three blue pots, and a shop that sells the same pots beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.claims: list[Claim] = []
        self.orders: list[Order] = []

    def the_day_ends(self) -> None:
        """The sale is over: whoever has pieces in their window orders or lets them go, and nobody follows."""
        self.do(self.desk.stops(self.sale, free=False))
        for _ in range(3):
            self.everything_that_follows_follows()
            self.time_passes(20)
        self.everything_that_follows_follows()
        assert [row.status for row in self.do(self.claims_in_order())].count(ClaimStatus.WAITING) == 0
        held = self.do(self.desk.counts(self.sale))[0]
        assert held == 0, "pieces are kept for nobody"

    @initialize()
    def the_sale_begins(self) -> None:
        self.desk = LiveDesk(self.database)
        self.people = self.do(self.desk.people(5))
        self.merchant = self.do(self.desk.merchant())
        self.blue = self.do(self.desk.variant("Pot", price=2400, on_hand=6))
        self.sale = self.do(self.desk.sells({self.blue: "blue"}, quota=3, most=3))

    @rule(who=WHO, words=WORDS)
    def somebody_comments(self, who: int, words: str) -> None:
        made = self.do(self.desk.comments(self.people[who], self.sale, words))
        self.claims += [made] if isinstance(made, Claim) else []

    @rule(at=LATEST, by=st.sampled_from(["cards", "cards", "cash"]))
    def a_claim_is_ordered(self, at: int, by: str) -> None:
        if self.claims:
            placed = self.do(self.desk.buys(self.do(self.desk.again(self.pick(self.claims, at))), by))
            self.orders += [placed] if isinstance(placed, Order) else []

    @rule(at=LATEST, heard=st.booleans())
    def money_comes(self, at: int, heard: bool) -> None:
        """In time, late, or once more."""
        if self.orders:
            order = self.pick(self.orders, at)
            if order.method == "cards":
                self.do(self.desk.pays(order, charge=f"{order.id}"))
            if heard:
                self.everything_that_follows_follows()

    @rule(at=LATEST)
    def an_order_is_called_off(self, at: int) -> None:
        if self.orders:
            order, cancel = self.pick(self.orders, at), orders.cancel_by_staff
            self.do(self.at_once(lambda session: cancel(session, self.merchant, order.id, CancelReason.OTHER)))

    @rule(who=WHO)
    def somebody_buys_one_in_the_ordinary_shop(self, who: int) -> None:
        self.do(self.desk.orders(self.people[who], {self.blue: 1}, "cash"))

    @rule(units=st.integers(1, 3))
    def goods_come_in(self, units: int) -> None:
        self.do(self.at_once(lambda session: inventory.receive(session, self.blue, units)))

    @rule(pieces=st.integers(3, 6))
    def the_shop_sells_more(self, pieces: int) -> None:
        more = calendar.raise_quota
        self.do(self.at_once(lambda session: more(session, self.merchant, self.sale.id, self.blue, pieces)))

    @rule(on=st.booleans())
    def the_shop_pauses_or_goes_on(self, on: bool) -> None:
        act = calendar.resume if on else calendar.pause
        self.do(self.at_once(lambda session: act(session, self.merchant, self.sale.id)))
        self.do(self.desk.settles())

    @rule(free=st.booleans(), really=st.sampled_from([False, False, True]))
    def the_shop_ends_it(self, free: bool, really: bool) -> None:
        if really:
            self.do(self.desk.stops(self.sale, free=free))

    @rule(minutes=st.sampled_from([1, 5, 16, 16]))
    def time_passes(self, minutes: int) -> None:
        clock.advance(minutes * MINUTE)
        self.do(self.desk.expires())
        self.do(calendar.turn_due(self.database))
        self.do(live_sales.look_after(self.database))

    @rule()
    def everything_that_follows_follows(self) -> None:
        self.do(self.desk.settles())
        self.do(payments.refunds.send_due(self.database, self.desk.providers))
        self.do(self.desk.settles())

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.desk.violations()) == []

    @invariant()
    def the_line_keeps_its_order(self) -> None:
        rows = self.do(self.claims_in_order())
        waiting = [row.id for row in rows if row.status == ClaimStatus.WAITING]
        served = [row.id for row in rows if row.served_at is not None]
        assert not waiting or not served or max(served) < min(waiting)
        turns = [row.served_at for row in rows if row.served_at is not None]
        assert turns == sorted(turns)

    @invariant()
    def there_are_never_more_pieces(self) -> None:
        [kept] = self.do(self.allotments())
        assert kept.quota is not None
        assert kept.held + kept.sold <= kept.quota
        left = self.do(self.desk.left(self.blue))
        assert left is not None
        assert left >= 0

    async def claims_in_order(self) -> Any:
        async with self.database.reading() as session:
            return (await session.execute(select(live_claims_table).order_by(live_claims_table.c.id))).all()

    async def allotments(self) -> Any:
        async with self.database.reading() as session:
            return list((await calendar.get(session, self.sale.id)).variants.values())

    @staticmethod
    def pick(those: list[Any], at: int) -> Any:
        """One of the latest."""
        return those[-min(at, len(those))]


@hunted
def test_the_line_of_a_live_sale_is_kept_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(Line.on(lender.lend), settings=thorough(5 * lender.slowness))
