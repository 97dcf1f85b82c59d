"""Whoever claims whenever, whatever the merchant and the clock do: as many as the plainest count beside the shop."""

from __future__ import annotations

from collections import Counter as Tally
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from campaigns import drops
from campaigns.drops import MOVES, Drop, Status
from commerce.coupons import Coupon
from commerce.kit import clock
from tests.counter import Counter
from tests.coupons import ever_had
from tests.drops import a_drop, a_shop_in, as_it_stands, claims
from tests.moves import reachable
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough

PEOPLE = st.integers(0, 3)
OFF = st.sampled_from([0, 0, 0, 0, -1, 1])
DAY = timedelta(days=1)


class Life(Living):
    """Four people and one drop of few coupons in a shop whose clocks change while it runs."""

    def the_day_ends(self) -> None:
        self.do(self.counter.settles())

    @initialize(
        weekdays=st.integers(1, 127),
        minute=st.sampled_from([0, 30, 150, 600, 1439]),
        daily=st.integers(1, 3),
        per_person=st.none() | st.integers(1, 3),
        total=st.none() | st.integers(1, 6),
        days=st.none() | st.integers(6, 12),
    )
    def the_shop_opens(
        self, weekdays: int, minute: int, daily: int, per_person: int | None, total: int | None, days: int | None
    ) -> None:
        clock.advance(24 * DAY)
        self.counter = Counter(self.database)
        self.people = self.do(self.counter.people(4))
        self.today = date(2026, 3, 26)
        last = None if days is None else self.today + days * DAY
        facts = {"weekdays": weekdays, "minute": minute, "daily": daily, "per_person": per_person, "total": total}
        self.drop: Drop = self.do(a_drop(self.database, shop=a_shop_in("Europe/Berlin"), last_day=last, **facts))
        self.had: dict[tuple[int, date], int] = {}
        self.status = Status.RUNNING

    @rule(who=PEOPLE, off=OFF)
    def somebody_taps(self, who: int, off: int) -> None:
        """What they have of a day stays theirs; else only today's can be had, and only as the plan says."""
        day = clock.now().astimezone(self.drop.zone).date() + off * DAY
        answer = self.do(claims(self.database, self.people[who], self.drop, day))
        before = self.had.get((who, day))
        if before is not None:
            assert isinstance(answer, Coupon)
            assert answer.id == before
            return
        assert isinstance(answer, Coupon) == (off == 0 and self._may(who, day)), answer
        if isinstance(answer, Coupon):
            self.had[who, day] = answer.id

    @rule()
    def everybody_taps(self) -> None:
        for who in range(4):
            self.somebody_taps(who, 0)

    def _may(self, who: int, day: date) -> bool:
        plan = self.drop.plan
        starts = datetime.combine(day, time(plan.minute // 60, plan.minute % 60), self.drop.zone)
        mine = sum(one == who for one, _ in self.had)
        return (
            self.status is Status.RUNNING
            and bool(plan.weekdays >> day.weekday() & 1)
            and (plan.last_day is None or day <= plan.last_day)
            and clock.now() >= starts.astimezone(UTC)
            and sum(one == day for _, one in self.had) < plan.daily
            and (plan.per_person is None or mine < plan.per_person)
            and (plan.total is None or len(self.had) < plan.total)
        )

    @rule(pauses=st.booleans())
    def the_merchant_pauses_or_goes_on(self, pauses: bool) -> None:
        act = drops.pause if pauses else drops.resume
        drop = self.do(self.at_once(lambda session: act(session, self.people[0], self.drop.id)))
        self.status = drop.status

    @rule(minutes=st.sampled_from([1, 20, 60, 600, 1440, 1440 * 2]), noticed=st.booleans())
    def time_passes(self, minutes: int, noticed: bool) -> None:
        clock.advance(timedelta(minutes=minutes))
        if noticed:
            self.do(drops.keep_up(self.database))
            self.status = self.do(as_it_stands(self.database, self.drop)).status

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.counter.violations()) == []

    @invariant()
    def everybody_has_what_they_claimed(self) -> None:
        count = Tally(who for who, _ in self.had)
        for who, person in enumerate(self.people):
            assert len(self.do(ever_had(self.database, person))) == count[who]
        stands = self.do(as_it_stands(self.database, self.drop))
        assert stands.claimed == len(self.had)
        assert stands.status in reachable(MOVES, Status.RUNNING)


@hunted
def test_the_books_of_drops_agree_after_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(Life.on(lender.lend), settings=thorough(5 * lender.slowness))
