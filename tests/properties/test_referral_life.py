"""Whoever invites whom, whatever becomes of their orders: the books agree, nobody is thanked too early or twice."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from campaigns import referrals
from campaigns.referrals import MOVES, Arrival, Came, Reason, Status
from commerce import loyalty, orders, payments
from commerce.coupons import CouponStatus
from commerce.kit import clock
from commerce.kit.database import Session
from commerce.orders import CancelReason, Order
from commerce.payments import DisputeStatus
from tests.counter import SHOP
from tests.coupons import ever_had
from tests.inviting import Friends
from tests.moves import reachable
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough

PEOPLE = ("Alice", "Bob", "Carol", "Dora", "Emil")
WHO = st.integers(0, len(PEOPLE) - 1)
LATEST = st.integers(1, 4)
FATES = ["arrives", "arrives", "money goes back", "called off", "contested", "won", "lost"]
COMING = (Status.QUALIFIED, Status.PENDING_REWARD, Status.IN_REVIEW, Status.REWARDED)


class Life(Living):
    """Five people and their links; what binds whom is kept beside the shop by the plainest rule there is."""

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[Order] = []
        self.been_here: set[int] = set()
        self.inviter_of: dict[int, int] = {}
        self.seen: dict[int, Status] = {}

    def the_day_ends(self) -> None:
        self.time_passes(1)
        self.rewards_stand_on_orders_that_stayed()

    @initialize(households=st.lists(st.booleans(), min_size=5, max_size=5))
    def the_shop_opens(self, households: list[bool]) -> None:
        """Some of them live in one house."""
        self.shop = Friends(self.database)
        self.do(self.shop.promises())
        self.people = [
            self.do(self.shop.customer(name) if shared else self.shop.settled(name))
            for name, shared in zip(PEOPLE, households, strict=True)
        ]
        self.been_here.add(0)
        for friend in (1, 2):
            self.somebody_opens_a_link(friend, 0)
            self.somebody_buys(friend, 2400)
            self.something_becomes_of_an_order(1, "arrives")

    @rule(who=WHO, whose=WHO)
    def somebody_opens_a_link(self, who: int, whose: int) -> None:
        arrival = self.do(self.shop.comes(self.people[who], self.people[whose], first_visit=who not in self.been_here))
        assert isinstance(arrival, Arrival)
        binds = who != whose and who not in self.been_here
        assert (arrival.came is Came.BOUND) == binds, (who, whose, arrival)
        if binds:
            self.inviter_of[who] = whose
            assert [one.name for one in arrival.coupons] == ["Welcome"]
        self.been_here |= {who, whose}

    @rule(who=WHO, cents=st.sampled_from([900, 1000, 2400]))
    def somebody_buys(self, who: int, cents: int) -> None:
        self.been_here.add(who)
        order = self.do(self.shop.buys(self.people[who], cents, arrives=False))
        self.orders += [order] if isinstance(order, Order) else []

    @rule(at=LATEST, fate=st.sampled_from(FATES))
    def something_becomes_of_an_order(self, at: int, fate: str) -> None:
        order = self.orders[-min(at, len(self.orders))]
        if fate == "arrives":
            self.do(self.shop.arrives(order))
        elif fate == "money goes back":
            self.money_goes_back(order)
        elif fate == "called off":
            mia, reason = self.people[0], CancelReason.OTHER
            self.do(self.at_once(lambda session: orders.cancel_by_staff(session, mia, order.id, reason)))
        else:
            says = {"contested": DisputeStatus.OPEN, "won": DisputeStatus.WON, "lost": DisputeStatus.LOST}[fate]
            payment = self.do(self.shop.payment(order))
            if payment.captured and not payment.refunded:
                self.do(self.shop.hears_of_a_dispute(order, says))
        self.do(self.shop.settles())

    def money_goes_back(self, order: Order) -> None:
        """As the shop does it: a part that a person sends and confirms."""

        async def gives(session: Session) -> None:
            known = await payments.of_order(session, order.id)
            most = payments.returnable(await orders.locked(session, order.id), known)
            part = min(most.amount, 1000)
            await payments.give_back(
                session,
                order.id,
                type(most)(part, most.currency),
                payments.RefundReason.GOODWILL,
                key=f"{order.id}:{most.amount}",
            )

        self.do(self.at_once(gives))
        self.confirm_what_a_person_sent()

    def confirm_what_a_person_sent(self) -> None:
        self.do(payments.refunds.send_due(self.database, self.shop.providers))
        for task in self.do(self.at_once(payments.open_tasks)):
            if task.refund_id is not None:
                self.do(self.at_once(partial(self.confirms, task.refund_id)))
        self.do(self.shop.settles())

    async def confirms(self, refund_id: int, session: Session) -> None:
        await payments.refunds.confirm(session, self.people[0], refund_id)

    @rule(agrees=st.booleans())
    def a_person_looks(self, agrees: bool) -> None:
        async def looks(session: Session) -> None:
            waiting, _ = await referrals.waiting(session, 0, 1)
            for one in waiting:
                if agrees:
                    await referrals.approve(session, self.people[0], one.id, SHOP)
                else:
                    await referrals.refuse(session, self.people[0], one.id, "odd")

        self.do(self.at_once(looks))

    @rule(who=WHO, whose=WHO)
    def a_person_says_that_somebody_else_brought_them(self, who: int, whose: int) -> None:
        found = self.do(self.at_once(lambda session: referrals.find_of_friend(session, self.people[who])))
        if found is None:
            return
        mia, brought_by = self.do(self.shop.settled("Mia")), self.people[whose]
        act = self.at_once(lambda session: referrals.rebind(session, mia, found.id, brought_by, "they told us"))
        answer = self.do(act)
        closes = who in self.above(whose)
        changes = found.status in referrals.MAY_CHANGE and not closes
        if found.inviter_id != brought_by:
            assert isinstance(answer, referrals.Referral) == changes, (who, whose, answer)
        if isinstance(answer, referrals.Referral):
            self.inviter_of[who] = whose
            self.been_here.add(whose)

    def above(self, who: int) -> set[int]:
        """Somebody, whoever brought them, and so on."""
        found = {who}
        while (who := self.inviter_of.get(who, who)) not in found:
            found.add(who)
        return found

    @rule(days=st.sampled_from([1, 8, 15, 31]))
    def time_passes(self, days: int) -> None:
        self.confirm_what_a_person_sent()
        self.do(self.shop.expires())
        self.do(self.shop.passes(timedelta(days=days)))
        self.do(self.shop.passes(timedelta(minutes=1)))

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.shop.violations()) == []

    @invariant()
    def everybody_belongs_to_whoever_brought_them_first(self) -> None:
        for who, person in enumerate(self.people):
            found = self.do(self.at_once(lambda session, of=person: referrals.find_of_friend(session, of)))
            brought_by = None if found is None else self.people.index(found.inviter_id)
            assert brought_by == self.inviter_of.get(who)
            if found is not None:
                before = self.seen.get(found.id, Status.BOUND)
                assert found.status in reachable(MOVES, before), (before, found)
                self.seen[found.id] = found.status

    @invariant()
    def each_has_a_coupon_for_each_reward_and_no_other(self) -> None:
        for who, person in enumerate(self.people):
            mine = [self.people[friend] for friend, inviter in self.inviter_of.items() if inviter == who]
            stands = [self.do(self.shop.referral(one)) for one in mine]
            rewarded = sorted(one.id for one in stands if one.status is Status.REWARDED)
            thanks = [one for one in self.do(ever_had(self.database, person)) if one.name == "Thanks"]
            good = sorted(one.seq for one in thanks if one.status is not CouponStatus.VOIDED)
            assert good == rewarded

    def rewards_stand_on_orders_that_stayed(self) -> None:
        """When everything has followed, what is on its way or rewarded has an order that is worth enough."""
        for person in self.people:
            found = self.do(self.at_once(lambda session, of=person: referrals.find_of_friend(session, of)))
            if found is None:
                continue
            if found.status in COMING:
                assert self.do(self.at_once(lambda session, one=found: self.worth(session, one.order_id))) >= 1000
            elif found.status is Status.BOUND:
                assert clock.now() < found.converts_until
            elif found.status is Status.REJECTED:
                assert found.reason in {Reason.TOO_LATE, Reason.BY_STAFF}

    async def worth(self, session: Session, order_id: int) -> int:
        order = await orders.get_for_staff(session, order_id)
        return loyalty.goods_staying(order, await payments.of_order(session, order.id)).amount


@hunted
def test_the_books_of_referrals_agree_after_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(Life.on(lender.lend), settings=thorough(5 * lender.slowness))
