"""Shirts in two sizes that are exchanged, sent back, lost and paid for in any order: the books agree at each step."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from commerce import checkout, payments, returns, shipping
from commerce.kit import clock
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders import Order
from commerce.payments import RefundReason
from commerce.returns import LIVE, Disposition, Reason, Return
from commerce.shipping import ShipmentStatus
from tests.counter import SHOP
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough
from tests.scale.test_exchange_races import Rack
from tests.trying import tries

SIZES = st.integers(0, 1)
ORDERS = st.integers(0, 2)
WHY = [Reason.NO_REASON, Reason.FAULTY]
STEPS = [
    "agree",
    "refuse",
    "call off",
    "send",
    "receive",
    "settle",
    "rather refund",
    "refund at once",
    "ship",
    "hand over",
]
#: How an exchange goes when nothing comes in between.
WAY = ("agree", "receive", "settle", "ship")


class Shirts(Living):
    """One person, three shirts of each size, and everything that may become of them."""

    def __init__(self) -> None:
        super().__init__()
        self.rack = Rack(self.database)

    def the_day_ends(self) -> None:
        self.everything_follows()

    @initialize()
    def the_shop_opens(self) -> None:
        self.sizes = self.do(self.rack.shirts(small=4, large=3))
        self.orders = [self.do(self.rack.wears(self.sizes[0], pieces=2))]
        self.something_is_to_go_back(0, Reason.NO_REASON, 1, 1)

    def do(self, act: Awaitable[Any]) -> Any:
        """Carry something out that is not refused."""

        async def carried_out() -> Any:
            return await act

        return self.runner.run(carried_out())

    def tries(self, doing: Callable[[Session], Awaitable[Any]]) -> bool:
        """What the shop refuses in words changes nothing."""
        return bool(self.do(tries(self.rack, doing)))

    @rule(size=SIZES)
    def somebody_buys_one(self, size: int) -> None:
        if self.do(self.rack.left(self.sizes[size])):
            self.orders.append(self.do(self.rack.wears(self.sizes[size])))

    @rule(
        at=ORDERS,
        why=st.sampled_from(WHY),
        most=st.integers(1, 2),
        size=st.none() | SIZES,
    )
    def something_is_to_go_back(self, at: int, why: Reason, most: int, size: int | None) -> None:
        """For money, or for that size; what was ordered, or what was sent instead of it."""
        order = self.orders[at % len(self.orders)]
        known = self.do(self.returned(order))
        for exchange in (*(one.id for one in reversed(known) if one.is_exchange), None):
            if self.tries(lambda session, of=exchange: self.asks(session, order, why, most, size, of)):
                return

    async def asks(
        self, session: Session, order: Order, why: Reason, most: int, size: int | None, exchange: int | None
    ) -> None:
        person, zone = order.customer_id, SHOP.timezone
        draft = await returns.begin(session, person, order.id, why, zone, exchange)
        for line_id, pieces in draft.pieces.items():
            await returns.choose(session, person, draft.id, line_id, min(pieces, most), zone)
            if size is not None:
                await returns.exchange_for(session, person, draft.id, line_id, self.sizes[size])
        await returns.ask(session, person, draft.id, zone)

    @rule(
        pick=ORDERS,
        steps=st.lists(st.sampled_from(STEPS), min_size=1, max_size=3),
        became=st.none() | st.sampled_from(Disposition),
    )
    def a_return_goes_on(self, pick: int, steps: list[str], became: Disposition | None) -> None:
        if one := self.picked(pick):
            for step in steps:
                self.tries(lambda session, step=step: self.step(session, one, step))
                if became is not None:
                    self.tries(lambda session: returns.look_at(session, one.id, min(one.pieces), became))

    @rule(at=ORDERS, why=st.sampled_from(WHY), size=SIZES, far=st.integers(1, 4), follows=st.booleans())
    def an_exchange_goes_far(self, at: int, why: Reason, size: int, far: int, *, follows: bool) -> None:
        """The newest of all that could be sent back now, or whatever was asked for before."""
        self.something_is_to_go_back(at, why, 2, size)
        if one := self.picked(-1):
            for step in WAY[:far]:
                self.tries(lambda session, step=step: self.step(session, one, step))
            if follows:
                self.a_parcel_arrives_or_is_lost(self.orders.index(self.order_of(one)), "arrives")
                self.everything_follows()

    def step(self, session: Session, one: Return, step: str) -> Awaitable[Any]:
        clerk = self.rack.staff
        steps: dict[str, Callable[[], Awaitable[Any]]] = {
            "agree": lambda: returns.agree(session, clerk, one.id),
            "refuse": lambda: returns.refuse(session, clerk, one.id, "worn"),
            "call off": lambda: returns.call_off(session, one.customer_id, one.id),
            "send": lambda: returns.send(session, one.customer_id, one.id, ""),
            "receive": lambda: returns.receive(session, clerk, one.id),
            "settle": lambda: returns.settle(session, clerk, one.id),
            "rather refund": lambda: returns.rather_refund(session, clerk, one.id),
            "refund at once": lambda: returns.refund_at_once(session, clerk, one.id),
            "ship": lambda: returns.ship(session, clerk, one.id, carrier="ups", profile=SHOP),
            "hand over": lambda: returns.ship(session, clerk, one.id, carrier=shipping.BY_HAND, profile=SHOP),
        }
        return steps[step]()

    @rule(at=ORDERS, end=st.sampled_from(["arrives", "arrives", "again", "given up"]))
    def a_parcel_arrives_or_is_lost(self, at: int, end: str) -> None:
        order = self.orders[at % len(self.orders)]
        self.tries(lambda session: self.ends(session, order, end))

    async def ends(self, session: Session, order: Order, end: str) -> None:
        clerk, parcel = self.rack.staff, (await shipping.of_order(session, order.id))[-1]
        if end == "arrives":
            await shipping.deliver(session, clerk, parcel.id, SHOP)
            return
        await shipping.report(session, clerk, parcel.id, ShipmentStatus.RETURNED_TO_SENDER, SHOP)
        if end == "again":
            await shipping.missing.send_again(session, clerk, parcel.id, SHOP)
        else:
            await checkout.refund_lost(session, clerk, parcel.id, SHOP, self.rack.guards)

    @rule(at=ORDERS, cents=st.sampled_from([0, 0, 0, 500, 2400]))
    def the_shop_gives_something_back(self, at: int, cents: int) -> None:
        order = self.orders[at % len(self.orders)]
        amount, key = Money(cents, order.currency), f"kind:{order.id}:{cents}"
        if amount:
            self.tries(lambda session: payments.give_back(session, order.id, amount, RefundReason.GOODWILL, key=key))

    @rule(hours=st.sampled_from([1, 49, 24 * 8]))
    def time_passes(self, hours: int) -> None:
        clock.advance(timedelta(hours=hours))
        self.do(returns.act_due(self.database))
        self.do(checkout.look_after_parcels(self.database, SHOP, self.rack.guards, hears_carriers=False))

    @rule()
    def everything_follows(self) -> None:
        self.do(self.rack.settles())

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.rack.violations()) == []
        assert self.rack.failures == []

    @invariant()
    def nothing_is_sold_or_paid_twice(self) -> None:
        for variant_id in self.sizes:
            assert self.do(self.rack.left(variant_id)) >= 0
        for order in self.orders:
            money = self.do(self.rack.balance(order))
            assert money.refunded + money.refund_pending <= money.captured, order.number

    async def returned(self, order: Order) -> tuple[Return, ...]:
        async with self.database.reading() as session:
            return await returns.of_order(session, order.id)

    def order_of(self, one: Return) -> Order:
        return next(order for order in self.orders if order.id == one.order_id)

    def picked(self, pick: int) -> Return | None:
        known = [one for order in self.orders for one in self.do(self.returned(order))]
        going = [one for one in known if one.status in LIVE] or known
        return going[pick % len(going)] if going else None


@hunted
def test_exchanges_balance_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(Shirts.on(lender.lend), settings=thorough(6 * lender.slowness))
