"""Whatever becomes of packets and of the orders their coupons are used for, the books agree after every step."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from campaigns import packets
from campaigns.packets import MOVES, Packet, Share, Status, Taken
from commerce import orders
from commerce.kit import clock
from commerce.orders import CancelReason, Order
from tests.counter import Counter
from tests.coupons import ordered
from tests.moves import reachable
from tests.packets import dropped, opened
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough

PEOPLE = st.integers(0, 4)
LATEST = st.integers(1, 3)


class Life(Living):
    """Five people and a merchant who drops packets of few and of many shares."""

    def __init__(self) -> None:
        super().__init__()
        self.packets: list[Packet] = []
        self.had: dict[tuple[int, int], Share] = {}
        self.orders: list[Order] = []
        self.seen: dict[int, Packet] = {}

    def the_day_ends(self) -> None:
        self.do(self.counter.settles())

    @initialize()
    def the_shop_opens(self) -> None:
        self.counter = Counter(self.database)
        self.people = self.do(self.counter.people(5))
        self.teapot = self.do(self.counter.variant("Teapot", price=2400, on_hand=500))
        self.a_packet_is_dropped(3, 0, 0)
        self.somebody_taps(0, 1)
        self.somebody_orders(0, 1)

    @rule(people=st.integers(1, 6), more=st.integers(0, 3000), threshold=st.sampled_from([0, 2400, 2401]))
    def a_packet_is_dropped(self, people: int, more: int, threshold: int) -> None:
        facts = {"people": people, "total": people * 50 + more, "minimum": 50, "threshold": threshold, "hours": 5}
        self.packets.append(self.do(dropped(self.database, **facts)))

    @rule(who=PEOPLE, at=LATEST)
    def somebody_taps(self, who: int, at: int) -> None:
        packet = self.packets[-min(at, len(self.packets))]
        taken = self.do(opened(self.database, self.people[who], packet))
        assert isinstance(taken, Taken)
        before = self.had.get((who, packet.id))
        assert before in (None, taken.share)
        if taken.share is not None:
            self.had[who, packet.id] = taken.share

    @rule(at=LATEST)
    def everybody_taps(self, at: int) -> None:
        for who in range(5):
            self.somebody_taps(who, at)

    @rule(who=PEOPLE, at=LATEST)
    def somebody_orders(self, who: int, at: int) -> None:
        packet = self.packets[-min(at, len(self.packets))]
        if (who, packet.id) in self.had:
            coupon = self.do(opened(self.database, self.people[who], packet)).coupon
            placed = self.do(ordered(self.counter, self.people[who], {self.teapot: 1}, coupon))
            self.orders += [placed] if isinstance(placed, Order) else []

    @rule(at=LATEST, fate=st.sampled_from(["money comes", "called off by the shop", "called off by the customer"]))
    def something_becomes_of_an_order(self, at: int, fate: str) -> None:
        if not self.orders:
            return
        order, staff = self.orders[-min(at, len(self.orders))], self.people[1]
        if fate == "money comes":
            self.do(self.counter.pays(order))
        elif fate == "called off by the shop":
            self.do(self.at_once(lambda session: orders.cancel_by_staff(session, staff, order.id, CancelReason.OTHER)))
        else:
            self.do(self.at_once(lambda session: orders.cancel(session, order.customer_id, order.id)))
        self.do(self.counter.settles())

    @rule(at=LATEST)
    def the_shop_ends_a_packet(self, at: int) -> None:
        packet = self.packets[-min(at, len(self.packets))]
        self.do(self.at_once(lambda session: packets.end(session, self.people[1], packet.id)))

    @rule(minutes=st.sampled_from([5, 16, 60 * 3, 60 * 24 * 15]), noticed=st.booleans())
    def time_passes(self, minutes: int, noticed: bool) -> None:
        clock.advance(timedelta(minutes=minutes))
        self.do(self.counter.expires())
        if noticed:
            self.do(packets.end_due(self.database))

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.counter.violations()) == []

    @invariant()
    def a_packet_only_gives(self) -> None:
        for one in self.packets:
            after, before = self.do(self.stands(one)), self.seen.get(one.id, one)
            given = [share.amount.amount for (_, packet_id), share in self.had.items() if packet_id == one.id]
            assert (sum(given) + after.rest, len(given)) == (one.plan.total, after.taken)
            assert after.status in reachable(MOVES, before.status)
            if before.status is not Status.OPEN:
                assert after == before
            self.seen[one.id] = after

    async def stands(self, packet: Packet) -> Packet:
        async with self.database.reading() as session:
            return await packets.get(session, packet.id)


@hunted
def test_the_books_of_packets_agree_after_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(Life.on(lender.lend), settings=thorough(5 * lender.slowness))
