"""Whatever becomes of coupons and their orders in whatever order, the books agree after every step."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from commerce import checkout, coupons, orders, payments
from commerce.checkout import Placed, Review
from commerce.coupons import Coupon, CouponStatus, Template, Way
from commerce.kit import clock
from commerce.kit.database import Session
from commerce.orders import CancelReason, Order
from tests.counter import SHOP, Counter
from tests.coupons import a_share, ever_had, five_off, may_become, published
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough

LATEST = st.integers(1, 3)
FATES = ["time passes", "money comes", "cash is taken", "called off by the shop", "called off by the customer"]


class Life(Living):
    """Two customers, a shelf of teapots, and four kinds of coupons: one with a budget, one that makes all free."""

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[Order] = []
        self.seen: dict[int, CouponStatus] = {}

    def the_day_ends(self) -> None:
        self.everything_that_follows_follows()
        self.a_coupon_is_where_its_order_left_it()

    @initialize()
    def the_shop_opens(self) -> None:
        self.counter = Counter(self.database)
        self.people = [self.do(self.counter.customer(name)) for name in ("Alice", "Bob")]
        self.teapot = self.do(self.counter.variant("Teapot", price=2400, on_hand=500))
        self.kinds: list[Template] = [
            self.do(published(self.database, five_off(), total=5, per_customer=3, term_days=1)),
            self.do(published(self.database, a_share(2500), total=3, budget=1300)),
            self.do(published(self.database, a_share(10_000), way=Way.CODE, total=2)),
            self.do(published(self.database, five_off(new_customers_only=True), way=Way.GRANTED, per_customer=2)),
        ]
        for who, kind in ((0, 0), (0, 1), (1, 0), (1, 2)):
            self.somebody_comes_by_a_coupon(who, kind)
        for who in (0, 1):
            self.somebody_orders_with_a_coupon(who, 0, "cards")

    @rule(who=st.integers(0, 1), kind=st.integers(0, 3))
    def somebody_comes_by_a_coupon(self, who: int, kind: int) -> None:
        person, template = self.people[who], self.kinds[kind]
        had = sum(one.template_id == template.id for one in self.do(ever_had(self.database, person)))

        async def comes(session: Session) -> None:
            if template.plan.way is Way.CODE:
                await coupons.enter_code(session, person, template.code or "", SHOP, bought_before=False)
            elif template.plan.way is Way.GRANTED:
                await coupons.grant(session, self.people[1], template.id, [person], SHOP)
            else:
                await coupons.claim(session, person, template.id, had + 1, SHOP, bought_before=False)

        self.do(self.at_once(comes))

    @rule(who=st.integers(0, 1), pick=st.integers(0, 4), by=st.sampled_from(["cards", "cards", "cash"]))
    def somebody_orders_with_a_coupon(self, who: int, pick: int, by: str) -> None:
        """Any coupon they ever had, so that old buttons are tried as well."""
        person = self.people[who]
        mine = self.do(ever_had(self.database, person))

        async def looks(session: Session) -> Review:
            if mine:
                await checkout.choose_coupon(session, person, mine[pick % len(mine)].id)
            return await checkout.review(session, person, SHOP, self.counter.providers, "en")

        self.do(self.counter.reviews(person, {self.teapot: 1}))
        review = self.do(self.at_once(looks))
        assert isinstance(review, Review)
        placed = self.do(self.counter.taps_order(person, review, by if review.quote.total else "zero"))
        self.orders += [placed.order] if isinstance(placed, Placed) else []

    @rule(at=LATEST, fate=st.sampled_from(FATES), heard=st.booleans())
    def something_becomes_of_an_order(self, at: int, fate: str, heard: bool) -> None:
        order = self.orders[-min(at, len(self.orders))]
        if fate == "time passes":
            self.time_passes(16)
        elif fate == "money comes":
            self.do(self.counter.pays(order, charge=f"{order.id}"))
        elif fate == "cash is taken":
            self.do(self.at_once(lambda session: payments.collect(session, self.people[1], order.id)))
        elif fate == "called off by the shop":
            mia, reason = self.people[1], CancelReason.OTHER
            self.do(self.at_once(lambda session: orders.cancel_by_staff(session, mia, order.id, reason)))
        else:
            self.do(self.at_once(lambda session: orders.cancel(session, order.customer_id, order.id)))
        if heard:
            self.everything_that_follows_follows()

    @rule(who=st.integers(0, 1), pick=st.integers(0, 4))
    def the_shop_takes_a_coupon_back(self, who: int, pick: int) -> None:
        mine = self.do(ever_had(self.database, self.people[who]))
        if mine:
            coupon_id = mine[pick % len(mine)].id
            self.do(self.at_once(lambda session: coupons.void(session, self.people[1], coupon_id)))

    @rule(minutes=st.sampled_from([5, 16, 60 * 25]))
    def time_passes(self, minutes: int) -> None:
        clock.advance(timedelta(minutes=minutes))
        self.do(self.counter.expires())
        self.do(self.at_once(coupons.expire_due))

    @rule()
    def everything_that_follows_follows(self) -> None:
        self.do(self.counter.settles())
        self.do(payments.refunds.send_due(self.database, self.counter.providers))
        self.do(self.counter.settles())

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.counter.violations()) == []

    @invariant()
    def a_coupon_never_moves_but_as_it_may(self) -> None:
        for one in (coupon for person in self.people for coupon in self.do(ever_had(self.database, person))):
            before = self.seen.get(one.id, CouponStatus.AVAILABLE)
            assert one.status in may_become(before), (before, one)
            self.seen[one.id] = one.status

    def a_coupon_is_where_its_order_left_it(self) -> None:
        """When everything has followed, a coupon that an order was placed with is used, waits for it, or is free."""
        for order in map(self.do, map(self.counter.now, self.orders)):
            kept = self.do(self.of_order(order))
            named = [one for one in order.adjustments if one.source.startswith("coupon:")]
            ended = order.has_lapsed or order.status is orders.OrderStatus.CLOSED
            assert len(kept) == (0 if ended else len(named))
            wanted = CouponStatus.LOCKED if order.paid_at is None else CouponStatus.REDEEMED
            assert {one.status for one in kept} <= {wanted}

    async def of_order(self, order: Order) -> tuple[Coupon, ...]:
        async with self.database.reading() as session:
            return await coupons.of_order(session, order.id)


@hunted
def test_the_books_of_coupons_agree_after_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(Life.on(lender.lend), settings=thorough(5 * lender.slowness))
