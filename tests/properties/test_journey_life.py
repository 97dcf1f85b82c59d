"""Whatever people, the merchant and the clock do: nobody who bought is reminded, and no step is taken twice."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from bot.rechecks import RECHECKS
from campaigns import journeys
from campaigns.consent import Gatekeeper
from campaigns.journeys import Kind
from campaigns.journeys.models import enrolments_table, steps_table
from campaigns.outbox import Delivered, Outcome, Owed, Sender
from commerce import carts
from commerce.checkout import Placed, Review
from commerce.kit import clock
from tests.counter import SHOP, Counter
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough
from tests.travelling import hears, runs

PEOPLE = st.integers(0, 2)
SECOND = timedelta(seconds=1)
MINUTES = st.sampled_from([1, 20, 44, 46, 60, 3 * 60, 12 * 60, 24 * 60, 3 * 24 * 60])
_e, _s = enrolments_table.c, steps_table.c


class Postman:
    """Notes what leaves, and when."""

    def __init__(self) -> None:
        self.brought: list[Owed] = []

    async def deliver(self, owed: Owed) -> Outcome:
        self.brought.append(owed)
        return Delivered(owed.id)


class Life(Living):
    """Three people with carts, a merchant who switches and tunes, two processes that let journeys go on."""

    def the_day_ends(self) -> None:
        self.do(self.counter.settles())

    @initialize()
    def the_shop_opens(self) -> None:
        self.counter = Counter(self.database)
        self.people = self.do(self.counter.people(3))
        self.mia = self.do(self.counter.customer("Mia"))
        self.teapot = self.do(self.counter.variant("Teapot", price=2400, on_hand=None))
        self.do(hears(self.database, *self.people))
        self.do(runs(self.database, self.mia, Kind.CART, Kind.WELCOME, Kind.WINBACK))
        self.postman = Postman()
        self.sender = Sender(self.database, self.postman, Gatekeeper(SHOP.timezone, RECHECKS))
        self.ordered: dict[int, Any] = {}
        self.changed: dict[int, Any] = {}

    @rule(who=PEOPLE)
    def somebody_fills_the_cart(self, who: int) -> None:
        clock.advance(SECOND)
        self.do(
            self.at_once(lambda session: carts.add(session, self.people[who], self.teapot, language="en", profile=SHOP))
        )
        self.changed[self.people[who]] = clock.now()

    @rule(who=PEOPLE, heard=st.booleans())
    def somebody_buys(self, who: int, heard: bool) -> None:
        """The journeys may hear of it at once, or only when somebody looks."""
        clock.advance(SECOND)
        review = self.do(self.counter.reviews(self.people[who], {self.teapot: 1}))
        if isinstance(review, Review):
            placed = self.do(self.counter.taps_order(self.people[who], review, "telegram"))
            if isinstance(placed, Placed):
                self.ordered[self.people[who]] = clock.now()
        if heard:
            self.do(self.counter.settles())

    @rule(kind=st.sampled_from(list(Kind)), on=st.booleans())
    def the_merchant_switches(self, kind: Kind, on: bool) -> None:
        act = journeys.switch_on if on else journeys.switch_off
        self.do(self.at_once(lambda session: act(session, self.mia, kind)))

    @rule(stage=st.sampled_from(["soon", "later", "nonsense"]), minutes=st.integers(0, 3000))
    def the_merchant_tunes(self, stage: str, minutes: int) -> None:
        self.do(self.at_once(lambda session: journeys.set_delay(session, self.mia, Kind.CART, stage, minutes)))

    @rule(minutes=MINUTES, looks=st.booleans(), sends=st.booleans())
    def time_passes(self, minutes: int, looks: bool, sends: bool) -> None:
        clock.advance(timedelta(minutes=minutes))
        self.do(self.counter.expires())
        if looks:
            self.do(journeys.keep_up(self.database, SHOP))
        if sends:
            self.the_messages_leave()

    @rule()
    def the_messages_leave(self) -> None:
        before = len(self.postman.brought)
        self.do(self.sender.run())
        for one in self.postman.brought[before:]:
            if one.notice == "journey-cart":
                assert self._may_be_reminded(one.customer_id), f"{one.customer_id} is reminded of what was bought"

    def _may_be_reminded(self, person: int) -> bool:
        ordered, changed = self.ordered.get(person), self.changed.get(person)
        return changed is not None and (ordered is None or ordered < changed)

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.counter.violations()) == []

    @invariant()
    def every_message_leaves_once(self) -> None:
        told = [(one.customer_id, one.details["enrolment"], one.details["node"]) for one in self.postman.brought]
        assert len(told) == len(set(told))

    @invariant()
    def every_step_is_taken_once(self) -> None:
        async def steps(session: Any) -> list[Any]:
            columns = (_e.journey_id, _e.customer_id, _e.key, _e.rotation, _s.node)
            rows = await session.execute(select(*columns).join(steps_table, _s.enrolment_id == _e.id))
            return [tuple(row) for row in rows]

        found = self.do(self.at_once(steps))
        assert len(found) == len(set(found))


@hunted
def test_nobody_who_bought_is_reminded_and_no_step_is_taken_twice(lender: Lender) -> None:
    run_state_machine_as_test(Life.on(lender.lend), settings=thorough(5 * lender.slowness))
