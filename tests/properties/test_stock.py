"""Stock at several places under any sequence of orders, payments, parcels, counts and moves: the books always agree."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from commerce import inventory
from commerce.inventory import (
    MAIN,
    CountInvalid,
    HoldStatus,
    Inventory,
    LastPlace,
    OutOfStock,
    StockNotPromised,
    TooManyMoved,
    keeping,
    locations,
)
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, table_of
from commerce.kit.sealing import Keyring
from tests.makers import a_customer, a_variant
from tests.properties.test_days import hunted

_counts = table_of(Inventory)
_orders = count(1)

PLAIN, SECOND, AHEAD, UNTRACKED = 0, 1, 2, 3
#: A shop has the first of these places, or all of them.
PLACES = (MAIN, "attic", "depot")
wants = st.dictionaries(st.integers(0, 3), st.integers(1, 6), min_size=1, max_size=2)
small = st.integers(1, 4)
tracked = st.integers(0, 2)
#: Which of the places that there are.
somewhere = st.integers(0, 2)
#: Whose turn it is, counted from the latest order; mostly the latest, so that orders come far.
turns = st.sampled_from([0, 0, 0, 1, 2])

#: Which of the goods, and where.
Spot = tuple[int, str]


class GivenUp(Exception):
    """Somebody changed their mind before the unit of work was over."""


@dataclass
class Shelf:
    """What should stand in the books of one variant at one place."""

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
class Taken:
    """What was taken for an order at one place, and how much of it was sent or given back."""

    quantity: int
    settled: int = 0

    @property
    def left(self) -> int:
        return self.quantity - self.settled


@dataclass
class Order:
    """What should be held for an order or was promised to it, and from where."""

    number: int
    wanted: dict[int, int]
    status: HoldStatus = HoldStatus.RELEASED
    taken: dict[Spot, Taken] = field(default_factory=dict)

    def units(self, what: str) -> dict[int, int]:
        """By variant how much was taken (`quantity`), is `settled`, or is `left`."""
        found: dict[int, int] = {}
        for (which, _), taken in self.taken.items():
            found[which] = found.get(which, 0) + getattr(taken, what)
        return found


class StockBooks(RuleBasedStateMachine):
    """Does everything that can happen to stock, in the books and in the head, and compares the two."""

    database: Database
    runner: asyncio.Runner
    how_many_places: int

    @initialize(on_hand=st.lists(st.integers(0, 5), min_size=9, max_size=9))
    def open_the_shop(self, on_hand: list[int]) -> None:
        self.places = list(PLACES[: self.how_many_places])

        async def fill(session: Session) -> list[int]:
            self.staff = await a_customer(session, "Mia")
            goods = [
                await a_variant(session, on_hand=0),
                await a_variant(session, on_hand=0),
                await a_variant(session, on_hand=0, allow_backorder=True),
            ]
            await self.open_places(session)
            for at, code in enumerate(self.places):
                for which, one in enumerate(goods):
                    await inventory.set_on_hand(session, one, on_hand[3 * at + which], location=code)
            return [*goods, await a_variant(session, on_hand=None)]

        self.ids = self.tell(fill)
        self.closed: set[str] = set()
        self.shelves = {
            (which, code): Shelf(on_hand=on_hand[3 * at + which], ahead=which == AHEAD)
            for at, code in enumerate(self.places)
            for which in range(3)
        }
        self.orders: list[Order] = []
        self.moves: list[tuple[int, int, str, str, str]] = []

    async def open_places(self, session: Session) -> None:
        """All places are open, in the order in which they are named."""
        known = {one.code for one in await locations.view(session)}
        for at, code in enumerate(self.places):
            if code not in known:
                await locations.add(session, self.staff, code, code)
            await locations.reopen(session, self.staff, code)
            await locations.put_at(session, self.staff, code, at)

    @rule(wanted=wants, caught=st.booleans())
    def somebody_orders(self, wanted: dict[int, int], caught: bool) -> None:
        order = Order(next(_orders), wanted)
        self.orders.append(order)
        self.try_to_hold(order, caught)

    @rule(wanted=wants)
    def somebody_buys(self, wanted: dict[int, int]) -> None:
        self.somebody_orders(wanted, caught=True)
        self.an_order_is_paid(0)

    @rule(wanted=wants)
    def somebody_buys_and_has_it_sent(self, wanted: dict[int, int]) -> None:
        self.somebody_buys(wanted)
        if self.orders[-1].status is HoldStatus.CONSUMED:
            self.a_parcel_leaves(0, self.orders[-1].units("left"))

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
        assert back == self.named(order.units("quantity") if order.status is HoldStatus.ACTIVE else {})
        if order.status is HoldStatus.ACTIVE:
            for spot, taken in order.taken.items():
                self.shelves[spot].held -= taken.quantity
            order.status, order.taken = outcome, {}

    @rule(turn=turns)
    def an_order_is_paid(self, turn: int) -> None:
        order = self.order(turn)
        if order is None:
            return
        sold = self.tell(lambda session: inventory.commit(session, order.number))
        assert sold == self.named(order.units("quantity") if order.status is HoldStatus.ACTIVE else {})
        if order.status is HoldStatus.ACTIVE:
            order.status = HoldStatus.CONSUMED
            for spot, taken in order.taken.items():
                self.shelves[spot].held -= taken.quantity
                self.shelves[spot].committed += taken.quantity

    @rule(turn=turns, parcel=wants)
    def a_parcel_leaves(self, turn: int, parcel: dict[int, int]) -> None:
        for spot, units in self.settle(turn, parcel, inventory.ship, self.places).items():
            self.shelves[spot].committed -= units
            self.shelves[spot].on_hand -= units

    @rule(turn=turns, unsent=wants)
    def sold_goods_are_not_sent(self, turn: int, unsent: dict[int, int]) -> None:
        for spot, units in self.settle(turn, unsent, inventory.uncommit, self.places[::-1]).items():
            self.shelves[spot].committed -= units

    @rule(turn=turns, units=small, sent=st.booleans())
    def a_part_of_what_was_sold_is_sent_or_not(self, turn: int, units: int, sent: bool) -> None:
        order = self.order(turn, HoldStatus.CONSUMED)
        if order is not None:
            part = {which: min(units, left) for which, left in order.units("left").items() if left}
            (self.a_parcel_leaves if sent else self.sold_goods_are_not_sent)(self.orders[::-1].index(order), part)

    @rule(turn=turns, lost=wants)
    def a_parcel_is_lost_and_sent_again(self, turn: int, lost: dict[int, int]) -> None:
        order = self.order(turn, HoldStatus.CONSUMED)
        if order is None:
            return
        sent = order.units("settled")
        again = {which: units for which, units in lost.items() if which in sent}
        too_much = any(units > sent[which] for which, units in again.items())
        chosen = {} if too_much else self.share_out(again)
        try:
            self.tell(lambda session: inventory.promise_again(session, order.number, self.named(lost)))
        except StockNotPromised:
            assert too_much
        except OutOfStock:
            assert chosen is None
        else:
            assert not too_much
            assert chosen is not None
            for spot, units in chosen.items():
                self.shelves[spot].committed += units
            self.promise(order, chosen)

    @rule(turn=turns, returned=wants, damaged=st.booleans())
    def goods_come_back(self, turn: int, returned: dict[int, int], damaged: bool) -> None:
        order = self.order(turn)
        if order is None:
            return
        self.tell(lambda session: inventory.take_back(session, order.number, self.named(returned), damaged=damaged))
        if order.status is HoldStatus.CONSUMED:
            for which, units in returned.items():
                came_from = [code for code in self.places if (which, code) in order.taken]
                if came_from:
                    code = next(one for one in (*came_from, *self.places) if one not in self.closed)
                    self.shelves[which, code].on_hand += units
                    self.shelves[which, code].damaged += units if damaged else 0

    @rule(which=tracked, at=somewhere, units=small)
    def goods_come_in(self, which: int, at: int, units: int) -> None:
        code = self.place(at)
        self.tell(lambda session: inventory.receive(session, self.ids[which], units, location=code))
        self.shelves[which, code].on_hand += units

    @rule(which=tracked, at=somewhere, by=st.integers(-5, 5))
    def the_count_is_corrected(self, which: int, at: int, by: int) -> None:
        code = self.place(at)
        shelf = self.shelves[which, code]
        try:
            self.tell(lambda session: inventory.adjust(session, self.ids[which], by, reason="found", location=code))
        except CountInvalid:
            assert by <= 0
            assert shelf.on_hand + by < 0
        else:
            assert by > 0 or shelf.on_hand + by >= 0
            shelf.on_hand += by
            shelf.counted_short = shelf.free < 0

    @rule(which=tracked, at=somewhere, on_hand=st.integers(0, 8), safety=st.none() | st.integers(0, 2))
    def the_shelf_is_counted(self, which: int, at: int, on_hand: int, safety: int | None) -> None:
        code = self.place(at)
        self.tell(lambda session: inventory.set_on_hand(session, self.ids[which], on_hand, safety, code))
        shelf = self.shelves[which, code]
        shelf.on_hand = on_hand
        shelf.safety = shelf.safety if safety is None else safety
        shelf.counted_short = shelf.free < 0

    @rule(which=tracked, source=somewhere, to=somewhere, units=small)
    def goods_are_moved(self, which: int, source: int, to: int, units: int) -> None:
        self.try_to_move((which, units, self.place(source), self.place(to), str(next(_orders))))

    @rule(turn=turns)
    def a_move_is_told_twice(self, turn: int) -> None:
        if self.moves:
            self.try_to_move(self.moves[-1 - turn % len(self.moves)])

    @rule(at=somewhere)
    def a_place_closes(self, at: int) -> None:
        code = self.place(at)
        last = set(self.places) - self.closed == {code}
        try:
            self.tell(lambda session: locations.close(session, self.staff, code))
        except LastPlace:
            assert last
        else:
            assert not last
            self.closed.add(code)

    @rule(at=somewhere)
    def a_place_opens_again(self, at: int) -> None:
        code = self.place(at)
        self.tell(lambda session: locations.reopen(session, self.staff, code))
        self.closed.discard(code)

    @rule(at=somewhere, position=somewhere)
    def places_change_their_order(self, at: int, position: int) -> None:
        code = self.place(at)
        told = self.tell(lambda session: locations.put_at(session, self.staff, code, position))
        self.places.remove(code)
        self.places.insert(position, code)
        assert [one.code for one in told] == self.places

    @invariant()
    def the_books_say_what_happened(self) -> None:
        async def look(session: Session) -> dict[Spot, tuple[int, ...]]:
            rows = await session.execute(select(_counts).where(_counts.c.variant_id.in_(self.ids)))
            return {
                (self.ids.index(row.variant_id), row.location): (
                    row.on_hand,
                    row.committed,
                    row.held,
                    row.safety,
                    row.damaged,
                )
                for row in rows
            }

        assert self.tell(look) == {spot: shelf.figures for spot, shelf in self.shelves.items()}

    @invariant()
    def the_books_agree_with_themselves(self) -> None:
        assert self.tell(inventory.reconcile) == []

    @invariant()
    def nothing_is_sold_twice(self) -> None:
        assert all(shelf.free >= 0 or shelf.ahead or shelf.counted_short for shelf in self.shelves.values())

    @invariant()
    def what_can_be_had_is_told(self) -> None:
        told = self.tell(lambda session: inventory.available(session, self.ids))
        assert [told[one] for one in self.ids] == [self.sellable(PLAIN), self.sellable(SECOND), None, None]

    @invariant()
    def what_is_held_is_told(self) -> None:
        order = self.order(0)
        if order is not None:
            held = self.tell(lambda session: inventory.holds(session, order.number))
            assert held == self.named(order.units("quantity") if order.status is HoldStatus.ACTIVE else {})

    def try_to_hold(self, order: Order, caught: bool) -> None:
        """Hold what an order wants; `caught`: whoever asked goes on after a refusal, and the unit of work is kept."""
        counted = {which: units for which, units in order.wanted.items() if which != UNTRACKED}
        chosen = self.share_out(counted)
        refusal = self.tell(lambda session: self.hold(session, order)) if caught else self.refused(order)
        if chosen is None:
            short = next(which for which in sorted(counted) if self.shares_of(which, counted[which]) is None)
            assert refusal is not None
            assert refusal.facts == {"variant_id": self.ids[short], "left": self.sellable(short)}
            return
        assert refusal is None
        order.status = HoldStatus.ACTIVE
        order.taken = {spot: Taken(units) for spot, units in chosen.items()}
        for spot, units in chosen.items():
            self.shelves[spot].held += units

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

    def share_out(self, units: Mapping[int, int]) -> dict[Spot, int] | None:
        """From where these goods are to be taken: all of them, or none."""
        chosen: dict[Spot, int] = {}
        for which in units:
            shares = self.shares_of(which, units[which])
            if shares is None:
                return None
            chosen |= {(which, code): count for code, count in shares.items()}
        return chosen

    def shares_of(self, which: int, units: int) -> dict[str, int] | None:
        """One open place with all of it, or piece by piece from each in turn; what is ordered ahead is the first's."""
        there = [code for code in self.places if code not in self.closed]
        for code in there:
            if self.shelves[which, code].free >= units:
                return {code: units}
        pieces = [code for code in there for _ in range(max(0, self.shelves[which, code].free))][:units]
        if len(pieces) < units and which != AHEAD:
            return None
        pieces += there[:1] * (units - len(pieces))
        return {code: pieces.count(code) for code in pieces}

    def sellable(self, which: int) -> int:
        return sum(max(0, self.shelves[which, code].free) for code in self.places if code not in self.closed)

    def promise(self, order: Order, chosen: Mapping[Spot, int]) -> None:
        """What was sent from there is owed again; what was sent from elsewhere is owed from there now."""
        moved: dict[Spot, int] = {}
        for spot, units in chosen.items():
            taken = order.taken.get(spot, Taken(0))
            own = min(units, taken.settled)
            taken.settled -= own
            moved[spot] = units - own
        for (which, code), units in moved.items():
            for other in sorted(order.taken):
                taken = order.taken[other]
                if other[0] == which:
                    gone = min(units, taken.settled)
                    taken.settled, taken.quantity, units = taken.settled - gone, taken.quantity - gone, units - gone
            order.taken.setdefault((which, code), Taken(0)).quantity += moved[which, code]
        order.taken = {spot: taken for spot, taken in order.taken.items() if taken.quantity}

    def settle(
        self,
        turn: int,
        units: Mapping[int, int],
        how: Callable[[Session, int, Mapping[int, int]], Awaitable[None]],
        places: list[str],
    ) -> dict[Spot, int]:
        """Ship or give back; returns what came off the promises, and from where."""
        order = self.order(turn)
        if order is None:
            return {}
        left = order.units("left") if order.status is HoldStatus.CONSUMED else {}
        settled = {which: number for which, number in units.items() if which in left}
        too_much = any(number > left[which] for which, number in settled.items())
        try:
            self.tell(lambda session: how(session, order.number, self.named(units)))
        except StockNotPromised:
            assert too_much
            return {}
        assert not too_much
        off: dict[Spot, int] = {}
        for which, number in settled.items():
            for code in places:
                taken = order.taken.get((which, code), Taken(0))
                off[which, code] = min(number, taken.left)
                number -= off[which, code]
                taken.settled += off[which, code]
        return {spot: number for spot, number in off.items() if number}

    def try_to_move(self, move: tuple[int, int, str, str, str]) -> None:
        which, units, source, target, key = move
        told_before = move in self.moves
        can = self.shelves[which, source].free >= units

        async def go(session: Session) -> bool:
            return await keeping.move(session, self.staff, self.ids[which], units, source, target, key=key)

        try:
            went = self.tell(go)
        except CountInvalid:
            assert source == target
        except TooManyMoved:
            assert not can
        else:
            assert went is not told_before
            if went:
                assert can
                self.moves.append(move)
                self.shelves[which, source].on_hand -= units
                self.shelves[which, target].on_hand += units

    def place(self, at: int) -> str:
        """One of the places that there are."""
        return sorted(self.places)[at % len(self.places)]

    def order(self, turn: int, *statuses: HoldStatus) -> Order | None:
        """One of the latest orders, whichever state it is in unless one is asked for."""
        found = [order for order in reversed(self.orders) if not statuses or order.status in statuses]
        return found[turn % len(found)] if found else None

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
@pytest.mark.parametrize("places", [1, 3])
def test_the_stock_books_always_agree(database_url: str, keyring: Keyring, places: int) -> None:
    with asyncio.Runner() as runner:
        StockBooks.how_many_places = places
        StockBooks.database, StockBooks.runner = Database(database_url, keyring), runner
        most = (settings.default or settings()).max_examples // 2
        run_state_machine_as_test(StockBooks, settings=settings(max_examples=most, stateful_step_count=25))
        runner.run(StockBooks.database.close())
