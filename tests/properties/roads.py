"""Days on which goods are fetched with a code, followed on their way, missed, found, sent again and given up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any

import orjson
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from commerce import checkout, payments, shipping
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.orders import Order
from commerce.payments import TaskKind
from commerce.shipping import DeliveryKind, NewMethod, Report, Shipment, ShipmentStatus, fetching, missing
from commerce.shipping.carriers.generic import HEADER, REPORTED, Generic
from commerce.shipping.carriers.reports import signature
from commerce.shipping.states import SHIPMENT_MOVES
from tests.counter import SHOP
from tests.makers import euros
from tests.moves import reachable
from tests.properties.test_days import LATEST
from tests.properties.test_rich_days import RichDays

SECRET = "a-word-between-us"
CARRIER = Generic("dhl")
#: What a carrier says, and how many hours ago that was.
SAID = st.lists(st.tuples(st.sampled_from(sorted(REPORTED)), st.integers(0, 30)), min_size=1, max_size=4)
#: Which of the parcels so far something happens to.
ANY = st.integers(0, 5)


class RoadDays(RichDays):
    """Parcels with numbers, a carrier that reports late, twice and in any order, and a door where goods wait."""

    def the_roads_open(self) -> None:
        """Before anything else happens."""
        self.ways: dict[int, ShipmentStatus] = {}
        self.fetched: set[int] = set()
        door = NewMethod(code="pickup", title="At the shop", price=euros(0), kind=DeliveryKind.PICKUP)
        self.do(self.at_once(lambda session: shipping.add_method(session, None, door)))

    @rule(
        who=st.integers(0, 1), at=st.integers(0, 3), pieces=st.integers(1, 2), way=st.integers(0, 7), paid=st.booleans()
    )
    def somebody_orders_to_fetch(self, who: int, at: int, pieces: int, way: int, paid: bool) -> None:
        self.counter.delivery = "pickup"
        self.somebody_buys(who, {at: pieces}, way, False)
        self.counter.delivery = "standard"
        if paid:
            self.money_comes_in_full(1)
            self.goods_wait_to_be_fetched(1)

    @rule(at=LATEST)
    def goods_wait_to_be_fetched(self, at: int) -> None:
        order = self.order(at)
        self.do(self.at_once(lambda session: fetching.make_ready(session, self.mia, order.id)))

    @rule(at=LATEST, right=st.booleans(), times=st.integers(1, 6))
    def somebody_says_a_code(self, at: int, right: bool, times: int) -> None:
        """A code opens once; of wrong ones nobody may say many."""
        order = self.order(at)
        code = self.do(self._code(order))
        said = code if right else f"{(int(code) + 1) % 10**8:08}"
        for _ in range(times):
            given = self.do(self.at_once(lambda session: self._hand_over(session, order, said)))
            if isinstance(given, Shipment):
                assert right
                assert order.id not in self.fetched
                self.fetched.add(order.id)

    @rule(at=LATEST, pieces=st.sampled_from([None, None, 1]), early=st.booleans())
    def a_parcel_leaves_with_a_number(self, at: int, pieces: int | None, early: bool) -> None:
        order, number = self.order(at), f"JD{next(self.numbers):012}"
        wanted = None if pieces is None else {order.lines[0].id: pieces}
        guards = self.counter.guards
        if early:
            self.do(self.at_once(self._reports(number, [(ShipmentStatus.IN_TRANSIT, 0)])))
        self.do(
            self.at_once(
                lambda session: shipping.ship(
                    session, self.mia, order.id, "dhl", number, quantities=wanted, profile=SHOP, guards=guards
                )
            )
        )

    @rule(pick=ANY, said=SAID, times=st.integers(1, 2), backwards=st.booleans())
    def a_carrier_reports(self, pick: int, said: list[tuple[ShipmentStatus, int]], times: int, backwards: bool) -> None:
        """All at once, or one after the other and the last one first; once or twice."""
        parcel = self._one_of(pick, lambda one: bool(one.tracking_number))
        if parcel and parcel.tracking_number:
            told = [[one] for one in reversed(said)] if backwards else [said]
            for reports in told * times:
                self.do(self.at_once(self._reports(parcel.tracking_number, reports)))

    @rule(pick=ANY, what=st.sampled_from(["found", "sent again", "paid back", "paid back", "came back", "waited for"]))
    def a_parcel_that_does_not_come_is_seen_to(self, pick: int, what: str) -> None:
        if parcel := self._one_of(pick, lambda one: one.missing_since is not None):
            self.do(self.at_once(self._step_of(parcel, what)))

    @rule(pick=ANY)
    def somebody_waits_longer(self, pick: int) -> None:
        if parcel := self._one_of(pick, lambda one: one.is_under_way):
            owner = next(order.customer_id for order in self.orders if order.id == parcel.order_id)
            self.do(self.at_once(lambda session: shipping.wait_longer(session, owner, parcel.id)))

    @invariant()
    def a_parcel_never_moves_but_as_it_may(self) -> None:
        for parcel in self.do(self._parcels()):
            assert parcel.status in reachable(SHIPMENT_MOVES, self.ways.get(parcel.id, ShipmentStatus.SHIPPED)), parcel
            self.ways[parcel.id] = parcel.status

    @rule(confirmed=st.booleans())
    def everything_that_follows_follows(self, confirmed: bool) -> None:
        super().everything_that_follows_follows(confirmed)
        sought = [parcel.id for parcel in self.do(self._parcels()) if parcel.missing_since is not None]
        assert len(sought) == self.do(self._cases()), sought

    def _one_of(self, pick: int, rather: Callable[[Shipment], bool]) -> Shipment | None:
        """One of the parcels so far, the latest first; one of this kind, if there is any."""
        known: Sequence[Shipment] = self.do(self._parcels())[::-1]
        wanted = [one for one in known if rather(one)] or known
        return wanted[pick % len(wanted)] if wanted else None

    def _reports(
        self, number: str, said: Sequence[tuple[ShipmentStatus, int]]
    ) -> Callable[[Session], Awaitable[shipping.Heard]]:
        """What a carrier says of a number, signed."""
        happened = [
            {"number": number, "status": status, "at": (now() - timedelta(hours=ago)).isoformat()}
            for status, ago in said
        ]
        body = orjson.dumps({"sent_at": now().isoformat(), "events": happened})
        reports: Sequence[Report] = CARRIER.read({HEADER: signature(SECRET, body).hex()}, body, SECRET)
        return lambda session: shipping.hear(session, CARRIER.name, reports, SHOP)

    def _step_of(self, parcel: Shipment, what: str) -> Callable[[Session], Awaitable[Any]]:
        guards, back = self.counter.guards, ShipmentStatus.RETURNED_TO_SENDER
        steps: dict[str, Callable[[Session], Awaitable[Any]]] = {
            "found": lambda session: missing.find(session, self.mia, parcel.id),
            "sent again": lambda session: missing.send_again(session, self.mia, parcel.id, SHOP),
            "paid back": lambda session: checkout.refund_lost(session, self.mia, parcel.id, SHOP, guards),
            "came back": lambda session: shipping.report(session, self.mia, parcel.id, back),
            "waited for": lambda session: shipping.deliver(session, self.mia, parcel.id, SHOP),
        }
        return steps[what]

    async def _hand_over(self, session: Session, order: Order, code: str) -> Shipment | shipping.CodeWrong:
        return await fetching.hand_over(session, self.mia, order.id, code, profile=SHOP, guards=self.counter.guards)

    async def _code(self, order: Order) -> str:
        async with self.database.reading() as session:
            waiting = await fetching.find_pickup(session, order.id)
        return (waiting.code if waiting else "") or "12345678"

    async def _parcels(self) -> list[Shipment]:
        async with self.database.reading() as session:
            return [one for order in self.orders for one in await shipping.of_order(session, order.id)]

    async def _cases(self) -> int:
        async with self.database.reading() as session:
            return sum(task.kind is TaskKind.PARCEL_MISSING for task in await payments.open_tasks(session))
