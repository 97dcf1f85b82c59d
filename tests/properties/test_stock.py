"""Stock under any sequence of orders, payments, expiries, parcels and counts: the books always agree."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from commerce import inventory
from commerce.inventory import CountInvalid, HoldStatus, Inventory, OutOfStock, StockNotPromised
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, table_of
from commerce.kit.sealing import Keyring
from tests.makers import a_variant
from tests.properties.test_days import hunted

_counts = table_of(Inventory)
_orders = count(1)

PLAIN, SECOND, AHEAD, UNTRACKED = 0, 1, 2, 3
wants = st.dictionaries(st.integers(0, 3), st.integers(1, 3), min_size=1, max_size=2)
small = st.integers(1, 4)
tracked = st.integers(0, 2)
#: Whose turn it is, counted from the latest order; mostly the latest, so that orders come far.
turns = st.sampled_from([0, 0, 0, 1, 2])


class GivenUp(Exception):
    """Somebody changed their mind before the unit of work was over."""


@dataclass
class Shelf:
    """What should stand in the books of one variant."""

    on_hand: int = 0
    committed: int = 0
    held: int = 0
    safety: int = 0
    damaged: int = 0
    ahead: bool = False
    #: A count or a reserve took away what was promised; no sale may do so.
    counted_short: bool = False

    @property
    def free(self) -> int:
        return self.on_hand - self.committed - self.held - self.safety - self.damaged

    @property
    def figures(self) -> tuple[int, ...]:
        return self.on_hand, self.committed, self.held, self.safety, self.damaged


@dataclass
class Order:
    """What should be held for an order, and what it was promised and sent."""

    number: int
    wanted: dict[int, int]
    status: HoldStatus = HoldStatus.RELEASED
    promised: dict[int, int] = field(default_factory=dict)


class StockBooks(RuleBasedStateMachine):
    """Does everything that can happen to stock, in the books and in the head, and compares the two."""

    database: Database
    runner: asyncio.Runner

    @initialize(on_hand=st.lists(st.integers(1, 9), min_size=3, max_size=3))
    def open_the_shop(self, on_hand: list[int]) -> None:
        async def fill(session: Session) -> list[int]:
            plain = await a_variant(session, on_hand=on_hand[0])
            second = await a_variant(session, on_hand=on_hand[1])
            ahead = await a_variant(session, on_hand=on_hand[2], allow_backorder=True)
            return [plain, second, ahead, await a_variant(session, on_hand=None)]

        self.ids = self.tell(fill)
        self.shelves = [Shelf(on_hand=units) for units in on_hand]
        self.shelves[AHEAD].ahead = True
        self.orders: list[Order] = []

    @rule(wanted=wants, caught=st.booleans())
    def somebody_orders(self, wanted: dict[int, int], caught: bool) -> None:
        order = Order(next(_orders), wanted)
        self.orders.append(order)
        self.try_to_hold(order, caught)

    @rule(turn=turns)
    def a_lapsed_order_comes_back(self, turn: int) -> None:
        order = self.order(turn, HoldStatus.RELEASED, HoldStatus.EXPIRED)
        if order is not None:
            self.try_to_hold(order, caught=True)

    @rule(turn=turns, outcome=st.sampled_from([HoldStatus.RELEASED, HoldStatus.EXPIRED]), given_up=st.booleans())
    def an_order_lapses(self, turn: int, outcome: HoldStatus, given_up: bool) -> None:
        order = self.order(turn)
        if order is None:
            return
        back = self.tell(lambda session: inventory.release(session, order.number, outcome), given_up)
        if given_up:
            return
        assert back == self.named(self.taken(order) if order.status is HoldStatus.ACTIVE else {})
        if order.status is HoldStatus.ACTIVE:
            order.status = outcome
            for which, units in self.taken(order).items():
                self.shelves[which].held -= units

    @rule(turn=turns)
    def an_order_is_paid(self, turn: int) -> None:
        order = self.order(turn)
        if order is None:
            return
        sold = self.tell(lambda session: inventory.commit(session, order.number))
        assert sold == self.named(self.taken(order) if order.status is HoldStatus.ACTIVE else {})
        if order.status is HoldStatus.ACTIVE:
            order.status, order.promised = HoldStatus.CONSUMED, self.taken(order)
            for which, units in order.promised.items():
                self.shelves[which].held -= units
                self.shelves[which].committed += units

    @rule(turn=turns)
    def all_that_was_sold_is_sent(self, turn: int) -> None:
        order = self.order(turn, HoldStatus.CONSUMED)
        if order is not None and any(order.promised.values()):
            self.a_parcel_leaves(self.orders[::-1].index(order), {which: n for which, n in order.promised.items() if n})

    @rule(turn=turns, parcel=wants)
    def a_parcel_leaves(self, turn: int, parcel: dict[int, int]) -> None:
        for which, units in self.settle(turn, parcel, inventory.ship).items():
            self.shelves[which].committed -= units
            self.shelves[which].on_hand -= units

    @rule(turn=turns, unsent=wants)
    def sold_goods_are_not_sent(self, turn: int, unsent: dict[int, int]) -> None:
        for which, units in self.settle(turn, unsent, inventory.uncommit).items():
            self.shelves[which].committed -= units

    @rule(turn=turns, returned=wants, damaged=st.booleans())
    def goods_come_back(self, turn: int, returned: dict[int, int], damaged: bool) -> None:
        order = self.order(turn)
        if order is None:
            return
        self.tell(lambda session: inventory.take_back(session, order.number, self.named(returned), damaged=damaged))
        if order.status is HoldStatus.CONSUMED:
            for which, units in returned.items():
                if which in order.promised:
                    self.shelves[which].on_hand += units
                    self.shelves[which].damaged += units if damaged else 0

    @rule(which=tracked, units=small)
    def goods_come_in(self, which: int, units: int) -> None:
        self.tell(lambda session: inventory.receive(session, self.ids[which], units))
        self.shelves[which].on_hand += units

    @rule(which=tracked, by=st.integers(-5, 5))
    def the_count_is_corrected(self, which: int, by: int) -> None:
        shelf = self.shelves[which]
        try:
            self.tell(lambda session: inventory.adjust(session, self.ids[which], by, reason="found or lost"))
        except CountInvalid:
            assert by <= 0
            assert shelf.on_hand + by < 0
        else:
            assert by > 0 or shelf.on_hand + by >= 0
            shelf.on_hand += by
            shelf.counted_short = shelf.free < 0

    @rule(which=tracked, on_hand=st.integers(0, 10), safety=st.none() | st.integers(0, 3))
    def the_shelf_is_counted(self, which: int, on_hand: int, safety: int | None) -> None:
        self.tell(lambda session: inventory.set_on_hand(session, self.ids[which], on_hand, safety))
        shelf = self.shelves[which]
        shelf.on_hand = on_hand
        shelf.safety = shelf.safety if safety is None else safety
        shelf.counted_short = shelf.free < 0

    @invariant()
    def the_books_say_what_happened(self) -> None:
        async def look(session: Session) -> list[tuple[int, ...]]:
            rows = await session.execute(
                select(_counts).where(_counts.c.variant_id.in_(self.ids)).order_by(_counts.c.variant_id)
            )
            return [(row.on_hand, row.committed, row.held, row.safety, row.damaged) for row in rows]

        assert self.tell(look) == [shelf.figures for shelf in self.shelves]

    @invariant()
    def the_books_agree_with_themselves(self) -> None:
        assert self.tell(inventory.reconcile) == []

    @invariant()
    def nothing_is_sold_twice(self) -> None:
        assert all(shelf.free >= 0 or shelf.ahead or shelf.counted_short for shelf in self.shelves)

    @invariant()
    def what_can_be_had_is_told(self) -> None:
        told = self.tell(lambda session: inventory.available(session, self.ids))
        left: list[int | None] = [None if shelf.ahead else max(0, shelf.free) for shelf in self.shelves]
        assert [told[one] for one in self.ids] == [*left, None]

    def try_to_hold(self, order: Order, caught: bool) -> None:
        """Hold what an order wants; `caught`: whoever asked goes on after a refusal, and the unit of work is kept."""
        taken = self.taken(order)
        short = next((which for which in sorted(taken) if not self.can_give(which, taken[which])), None)
        refusal = self.tell(lambda session: self.hold(session, order)) if caught else self.refused(order)
        if short is not None:
            assert refusal is not None
            assert refusal.facts == {"variant_id": self.ids[short], "left": max(0, self.shelves[short].free)}
            return
        assert refusal is None
        order.status = HoldStatus.ACTIVE
        for which, units in taken.items():
            self.shelves[which].held += units

    async def hold(self, session: Session, order: Order) -> OutOfStock | None:
        until = now() + timedelta(minutes=15)
        try:
            await inventory.hold(session, self.named(order.wanted), order_id=order.number, expires_at=until)
        except OutOfStock as refusal:
            return refusal
        return None

    def refused(self, order: Order) -> OutOfStock | None:
        """As `hold`, but a refusal undoes the whole unit of work."""

        async def insist(session: Session) -> None:
            if refusal := await self.hold(session, order):
                raise refusal

        try:
            self.tell(insist)
        except OutOfStock as refusal:
            return refusal
        return None

    def can_give(self, which: int, units: int) -> bool:
        return self.shelves[which].ahead or self.shelves[which].free >= units

    def settle(
        self, turn: int, units: Mapping[int, int], how: Callable[[Session, int, Mapping[int, int]], Awaitable[None]]
    ) -> dict[int, int]:
        """Ship or give back; returns what came off the promises."""
        order = self.order(turn)
        if order is None:
            return {}
        promised = order.promised if order.status is HoldStatus.CONSUMED else {}
        settled = {which: number for which, number in units.items() if which in promised}
        too_much = any(number > promised[which] for which, number in settled.items())
        try:
            self.tell(lambda session: how(session, order.number, self.named(units)))
        except StockNotPromised:
            assert too_much
            return {}
        assert not too_much
        order.promised = {which: left - settled.get(which, 0) for which, left in promised.items()} or order.promised
        return settled

    def order(self, turn: int, *statuses: HoldStatus) -> Order | None:
        """One of the latest orders, whichever state it is in unless one is asked for."""
        found = [order for order in reversed(self.orders) if not statuses or order.status in statuses]
        return found[turn % len(found)] if found else None

    def taken(self, order: Order) -> dict[int, int]:
        return {which: units for which, units in order.wanted.items() if which != UNTRACKED}

    def named(self, units: Mapping[int, int]) -> dict[int, int]:
        return {self.ids[which]: number for which, number in units.items()}

    def tell(self, what: Callable[[Session], Awaitable[Any]], given_up: bool = False) -> Any:
        """Do something in a unit of work of its own; `given_up`: and leave it at the end."""

        async def work() -> Any:
            async with self.database.unit_of_work() as session:
                answer = await what(session)
                if given_up:
                    raise GivenUp
                return answer

        try:
            return self.runner.run(work())
        except GivenUp:
            return None


@hunted
def test_the_stock_books_always_agree(database_url: str, keyring: Keyring) -> None:
    with asyncio.Runner() as runner:
        StockBooks.database, StockBooks.runner = Database(database_url, keyring), runner
        most = (settings.default or settings()).max_examples // 2
        run_state_machine_as_test(StockBooks, settings=settings(max_examples=most, stateful_step_count=25))
        runner.run(StockBooks.database.close())
