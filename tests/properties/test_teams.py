"""Whatever becomes of teams in whatever order: never more than their seats, and nobody's money is kept for nothing."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from campaigns import calendar, group_buys
from campaigns.group_buys import GroupBuy, JoinerRule, Reward, SeatStatus, TeamStatus
from campaigns.group_buys.teams import TeamRow
from commerce import orders, payments
from commerce.kit import clock
from commerce.kit.database import Session
from commerce.orders import CancelReason, Order, OrderStatus
from commerce.payments import EventKind
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough
from tests.teams import MINUTE, GroupDesk

WHO = st.integers(0, 4)
PICK = st.integers(0, 5)
THANKS = Reward(points=50, most=1)
#: Three kinds of campaigns: a plain one with few pieces, which lie aside, a ladder, and one for new customers that the
#: shop completes and that thanks its leaders.
PLANS: tuple[dict[str, Any], ...] = (
    {"prices": (1900,), "sizes": (3,), "quota": 6, "max_pieces": 3, "aside": True, "complete_share": 6_000},
    {"prices": (1900, 1700, 1400), "sizes": (2, 3, 4), "with_coupons": True},
    {
        "prices": (1500,),
        "sizes": (3,),
        "joiner_rule": JoinerRule.NEW_ONLY,
        "complete_from": 2,
        "max_teams": 2,
        "reward": THANKS,
    },
)


class Together(Living):
    """Five customers and three campaigns."""

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[Order] = []
        self.ended: dict[int, TeamStatus] = {}

    def the_day_ends(self) -> None:
        for _ in range(3):
            self.everything_that_follows_follows()
            self.time_passes(60 * 27)
        self.everything_that_follows_follows()
        self.money_is_where_it_belongs()

    @initialize()
    def the_shop_opens(self) -> None:
        self.desk = GroupDesk(self.database)
        self.people = self.do(self.desk.people(5))
        self.merchant = self.do(self.desk.merchant())
        self.campaigns: list[GroupBuy] = []
        for number, plan in enumerate(PLANS):
            goods = self.do(self.desk.variant(f"Pot {number}", price=2400, on_hand=400 if number else 9))
            self.campaigns.append(self.do(self.desk.sells(goods, **plan)))
        for which in range(3):
            self.somebody_opens_a_team(which, which, 1)
            self.money_comes(0, True)

    @rule(who=WHO, which=st.integers(0, 2), pieces=st.integers(1, 2))
    def somebody_opens_a_team(self, who: int, which: int, pieces: int) -> None:
        self.note(self.do(self.desk.opens(self.people[who], self.campaigns[which], pieces=pieces)))

    @rule(who=WHO, pick=PICK, pieces=st.integers(1, 2), pays=st.booleans())
    def somebody_joins_a_team(self, who: int, pick: int, pieces: int, pays: bool) -> None:
        teams = self.teams()
        if not teams:
            return
        order = self.do(self.desk.joins(self.people[who], teams[-1 - pick % len(teams)], pieces=pieces))
        self.note(order)
        if isinstance(order, Order) and pays:
            self.money_comes(0, True)

    @rule(at=PICK, heard=st.booleans())
    def money_comes(self, at: int, heard: bool) -> None:
        """In time, late, or once more: of the latest orders any may be paid."""
        if self.orders:
            order = self.pick(at)
            self.do(self.desk.pays(order, charge=f"{order.id}"))
        if heard:
            self.everything_that_follows_follows()

    @rule(at=PICK)
    def money_comes_twice(self, at: int) -> None:
        if self.orders:
            order = self.pick(at)
            self.do(self.desk.pays(order, charge=f"{order.id}"))
            self.do(self.desk.pays(order, charge=f"{order.id} again"))

    @rule(at=PICK)
    def money_is_taken_back_by_its_provider(self, at: int) -> None:
        if self.orders:
            order = self.pick(at)
            payment = self.do(self.desk.payment(order))
            gone = {"charge": f"{order.id}", "event_id": f"gone {order.id}", "provider": "cards"}
            self.do(self.desk.hears(payment.ref, payment.amount, kind=EventKind.CAPTURE_FAILED, **gone))

    @rule(at=PICK, by_the_shop=st.booleans(), heard=st.booleans())
    def somebody_leaves(self, at: int, by_the_shop: bool, heard: bool) -> None:
        if self.orders:
            order = self.pick(at)

            async def leaves(session: Session) -> None:
                if by_the_shop:
                    await orders.cancel_by_staff(session, self.merchant, order.id, CancelReason.OTHER)
                else:
                    await orders.cancel(session, order.customer_id, order.id)

            self.do(self.at_once(leaves))
        if heard:
            self.everything_that_follows_follows()

    @rule(minutes=st.sampled_from([5, 16, 16, 60 * 6, 60 * 23 + 50, 60 * 25]))
    def time_passes(self, minutes: int) -> None:
        clock.advance(minutes * MINUTE)
        self.do(self.desk.expires())
        self.do(group_buys.expire_due(self.database))
        self.do(calendar.turn_due(self.database))
        self.do(calendar.fill_due(self.database))

    @rule(which=st.integers(0, 2), how=st.sampled_from(["pause", "resume", "resume", "stop", "call off", "lower"]))
    def the_shop_changes_a_campaign(self, which: int, how: str) -> None:
        group = self.campaigns[which]
        [variant_id] = group.prices

        async def changes(session: Session) -> None:
            if how in ("pause", "resume"):
                await (calendar.pause if how == "pause" else calendar.resume)(session, self.merchant, group.id)
            elif how == "lower":
                lower = [
                    one - type(one)(100, one.currency)
                    for one in (await group_buys.get(session, group.id)).prices[variant_id]
                ]
                await group_buys.lower_prices(session, self.merchant, group.id, variant_id, lower)
            else:
                await group_buys.stop(session, self.merchant, group.id, call_off_teams=how == "call off")

        self.do(self.at_once(changes))

    @rule()
    def everything_that_follows_follows(self) -> None:
        self.do(self.desk.settles())
        self.do(payments.refunds.send_due(self.database, self.desk.providers))
        self.do(self.desk.settles())

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.desk.violations()) == []

    @invariant()
    def a_team_that_is_over_stays_over(self) -> None:
        for team in self.teams():
            assert team.held + team.paid <= team.size
            if team.is_over:
                assert self.ended.setdefault(team.id, team.status) is team.status

    def money_is_where_it_belongs(self) -> None:
        """When all time has passed: whoever paid is in a team that is complete, or has all the money back."""
        for placed in self.orders:
            order, seat = self.do(self.desk.now(placed)), self.do(self.desk.seat(placed))
            team = self.do(self.desk.team_of(placed))
            assert order.status not in (OrderStatus.PENDING_PAYMENT, OrderStatus.AWAITING_GROUP)
            if order.status is OrderStatus.PAID:
                assert (seat.status, team.status) == (SeatStatus.SUCCEEDED, TeamStatus.SUCCEEDED)
            elif order.has_lapsed:
                known = self.do(self.paid_for(placed))
                assert sum(one.applied.amount for one in known) == 0
                # Less than nothing: it had gone back when its provider took it as well.
                assert sum((one.captured - one.refunded - one.refund_pending).amount for one in known) <= 0

    async def paid_for(self, order: Order) -> tuple[payments.Payment, ...]:
        async with self.database.reading() as session:
            return await payments.of_order(session, order.id)

    def teams(self) -> list[TeamRow]:
        """Every team there ever was, the oldest first."""
        found = {team.id: team for team in (self.do(self.desk.team_of(order)) for order in self.orders)}
        return [found[one] for one in sorted(found)]

    def note(self, answer: Any) -> None:
        self.orders += [answer] if isinstance(answer, Order) else []

    def pick(self, at: int) -> Order:
        return self.orders[-1 - min(at, len(self.orders) - 1)]


@hunted
def test_whatever_becomes_of_teams_nobodys_money_is_kept_for_nothing(lender: Lender) -> None:
    run_state_machine_as_test(Together.on(lender.lend), settings=thorough(5 * lender.slowness))
