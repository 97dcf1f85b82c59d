"""Everything that can happen in a shop, in whatever order, with the clock moving: all books agree after every step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from bot.guards import GUARDS
from bot.reactions import REACTIONS
from commerce import checkout, coupons, inventory, loyalty, membership, payments, returns, shipping
from commerce.checkout import Placed, Review
from commerce.coupons import Coupon, CouponStatus, Way
from commerce.kit import clock
from commerce.kit.database import Database, Session
from commerce.kit.events import Relay
from commerce.kit.money import Money
from commerce.membership import Kind, Purse, house_programme
from commerce.orders import Order, OrderStatus
from commerce.returns import LIVE, Disposition, Reason, Return, ReturnStatus
from tests.counter import SHOP
from tests.coupons import a_share, ever_had, five_off, may_become, published
from tests.makers import euros
from tests.properties.banks import BankDays, Teller
from tests.properties.conftest import Lender
from tests.properties.test_days import ENDED, LATEST, hunted, thorough

RULES = house_programme("EUR")
UNPAID = (OrderStatus.PENDING_PAYMENT, OrderStatus.EXPIRING)
#: What may be done to a return, by either side.
STEPS = ["agree", "agree", "refuse", "refund at once", "send", "receive", "receive", "settle", "settle", "call off"]
#: What else may be done to an exchange.
STEPS += ["replace", "rather refund"]
MINUTES = [5, 15, 16, 31, 60 * 25, 60 * 49, 60 * 24 * 8, 60 * 24 * 11, 60 * 24 * 16]


class Drawer(Teller):
    """A shop beside which somebody writes down, on paper of their own, what each charge brought in."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.came: dict[str, Money] = {}

    async def hears(self, ref: str, amount: Money, **facts: Any) -> payments.Recorded:
        """Money under a number that was heard before is the same money."""
        charge = facts.pop("charge", None) or f"paid-{len(self.came)}"
        heard = await super().hears(ref, amount, charge=charge, **facts)
        self.came.setdefault(charge, amount)
        return heard


class WholeDays(BankDays):
    """The same small shop with its real reactions and guards: coupons, points, parcels, banks and returns as well."""

    counter: Drawer

    @initialize()
    def the_shop_opens(self) -> None:
        self.counter = Drawer(self.database)
        self.counter.guards = GUARDS
        self.counter.relay = Relay(self.database, REACTIONS, self._fails)
        self.counter.providers = {**self.counter.providers, "cards": self.counter.cards}
        self.the_roads_open()
        self.the_bank_opens()
        self.people = [self.do(self.counter.customer(name)) for name in ("Alice", "Bob")]
        self.mia = self.do(self.counter.customer("Mia"))
        self.goods = [
            self.do(self.counter.variant("Teapot", price=2400, on_hand=3)),
            self.do(self.counter.variant("Cup", price=0, on_hand=9)),
            self.do(self.counter.ebook(999)),
            self.do(self.counter.variant("Tray", price=1333, on_hand=30)),
        ]
        self.kinds = [
            self.do(published(self.database, five_off(), total=5, per_customer=3, term_days=1)),
            self.do(published(self.database, a_share(2500), total=3, budget=1300)),
            self.do(published(self.database, a_share(10_000), way=Way.CODE, total=2)),
            self.do(published(self.database, five_off(new_customers_only=True), way=Way.GRANTED, per_customer=2)),
        ]
        self.seen: dict[int, CouponStatus] = {}
        for who in (0, 1):
            self.somebody_is_given_credit(who, 500)
            self.somebody_is_given_points(who, 400)
            self.somebody_comes_by_a_coupon(who, 0)
            self.somebody_buys_with_all_they_have(who, {3: 2, 2: 1}, 0, bool(who), 300, 0)
            self.an_order_is_paid_sent_and_arrives(1)
        self.somebody_asks_to_return(2, Reason.NO_REASON, 1, as_credit=False)

    def _fails(self, name: str, failure: BaseException) -> None:
        self.counter.failures.append(f"{name}: {failure!r}")

    @rule(who=st.integers(0, 1), points=st.sampled_from([1, 250, 2_000]))
    def somebody_is_given_points(self, who: int, points: int) -> None:
        key = f"gift:{next(self.numbers)}"

        async def give(session: Session) -> None:
            await membership.give(session, self.people[who], points, Kind.CHECK_IN, key, RULES, SHOP.timezone)

        self.do(self.at_once(give))

    @rule(who=st.integers(0, 1), points=st.sampled_from([1, 250]))
    def the_shop_takes_points(self, who: int, points: int) -> None:
        key = f"taken:{next(self.numbers)}"

        async def take(session: Session) -> None:
            person = self.people[who]
            await membership.adjust(session, self.mia, person, -points, "counted twice", key, RULES, SHOP.timezone)

        self.do(self.at_once(take))

    @rule(who=st.integers(0, 1), kind=st.integers(0, 3))
    def somebody_comes_by_a_coupon(self, who: int, kind: int) -> None:
        person, template = self.people[who], self.kinds[kind]
        had = sum(one.template_id == template.id for one in self.do(ever_had(self.database, person)))

        async def comes(session: Session) -> None:
            if template.plan.way is Way.CODE:
                await coupons.enter_code(session, person, template.code or "", SHOP, bought_before=False)
            elif template.plan.way is Way.GRANTED:
                await coupons.grant(session, self.mia, template.id, [person], SHOP)
            else:
                await coupons.claim(session, person, template.id, had + 1, SHOP, bought_before=False)

        self.do(self.at_once(comes))

    @rule(who=st.integers(0, 1), pick=st.integers(0, 4))
    def the_shop_takes_a_coupon_back(self, who: int, pick: int) -> None:
        if mine := self.do(ever_had(self.database, self.people[who])):
            coupon_id = mine[pick % len(mine)].id
            self.do(self.at_once(lambda session: coupons.void(session, self.mia, coupon_id)))

    @rule(
        who=st.integers(0, 1),
        wants=st.dictionaries(st.integers(0, 3), st.integers(1, 3), min_size=1, max_size=4),
        way=st.integers(0, 7),
        use_credit=st.booleans(),
        points=st.sampled_from([0, 100, 700]),
        pick=st.none() | st.integers(0, 4),
    )
    def somebody_buys_with_all_they_have(
        self, who: int, wants: dict[int, int], way: int, use_credit: bool, points: int, pick: int | None
    ) -> None:
        """Any coupon they ever had, so that old buttons are tried as well."""
        person, mine = self.people[who], self.do(ever_had(self.database, self.people[who]))

        async def choose_coupon(session: Session) -> None:
            if mine and pick is not None:
                await checkout.choose_coupon(session, person, mine[pick % len(mine)].id)

        async def spend(session: Session) -> Review:
            await checkout.use_points(session, person, points, SHOP)
            await checkout.use_credit(session, person, use_credit)
            return await checkout.review(session, person, SHOP, self.counter.providers, "en")

        self.do(self.counter.reviews(person, {self.goods[at]: n for at, n in wants.items()}))
        self.do(self.at_once(choose_coupon))
        review = self.do(self.at_once(spend))
        if not isinstance(review, Review) or not review.methods:
            return
        self.reviews.append((person, review, review.methods[way % len(review.methods)]))
        placed = self.do(self.counter.taps_order(*self.reviews[-1]))
        if isinstance(placed, Placed):
            self.orders += [placed.order, *(other.order for other in placed.also)]

    @rule(at=LATEST, off=st.sampled_from([1, 150, 2_000]))
    def the_shop_takes_something_off(self, at: int, off: int) -> None:
        order = self.do(self.counter.now(self.order(at)))
        seen, ways = {"seen": order.total.amount, "limit": off}, self.counter.providers

        async def discount(session: Session) -> None:
            await checkout.discount(session, self.mia, order.id, euros(off), "scratched", ways, **seen)

        self.do(self.at_once(discount))

    @rule(at=LATEST, line=st.integers(0, 3), pieces=st.integers(1, 2))
    def pieces_that_were_not_sent_are_called_off(self, at: int, line: int, pieces: int) -> None:
        order = self.do(self.counter.now(self.order(at)))
        wanted = {order.lines[line % len(order.lines)].id: pieces}
        how: dict[str, Any] = {"count": pieces, "seen": order.called_off, "guards": self.counter.guards}

        async def call_off(session: Session) -> None:
            await returns.call_off_pieces(session, order.customer_id, order.id, wanted, SHOP, **how)

        self.do(self.at_once(call_off))

    @rule(at=LATEST, became=st.sampled_from(Disposition))
    def nobody_ever_paid_for_it(self, at: int, became: Disposition) -> None:
        order = self.order(at)

        async def close(session: Session) -> None:
            await checkout.close_never_paid(session, self.mia, order.id, became, self.counter.guards)

        self.do(self.at_once(close))

    @rule(at=LATEST)
    def an_order_is_paid_sent_and_arrives(self, at: int) -> None:
        order = self.do(self.counter.now(self.order(at)))
        if order.status in UNPAID:
            self.do(self.counter.pays(order))
        self.do(self.counter.settles())
        for what in ("everything leaves", "parcels arrive", "cash is taken"):
            self.the_shop_works(at, what)

    @rule(who=st.integers(0, 1), at=st.integers(0, 3), pieces=st.integers(1, 3), points=st.sampled_from([0, 100]))
    def somebody_buys_and_has_it(self, who: int, at: int, pieces: int, points: int) -> None:
        self.somebody_buys_with_all_they_have(who, {at: pieces, 3: 1}, pieces, bool(points), points, at)
        self.an_order_is_paid_sent_and_arrives(1)

    @rule(at=LATEST)
    def somebody_has_the_parcel(self, at: int) -> None:
        order = self.order(at)

        async def receive(session: Session) -> None:
            for parcel in await shipping.of_order(session, order.id):
                await shipping.receive(session, order.customer_id, parcel.id)

        self.do(self.at_once(receive))

    @rule(
        at=LATEST, why=st.sampled_from(Reason), most=st.integers(1, 3), as_credit=st.booleans(), instead=st.booleans()
    )
    def somebody_asks_to_return(
        self, at: int, why: Reason, most: int, *, as_credit: bool, instead: bool = False
    ) -> None:
        order = self.order(at)

        async def ask(session: Session) -> None:
            person, zone = order.customer_id, SHOP.timezone
            draft = await returns.begin(session, person, order.id, why, zone)
            for line_id, pieces in draft.pieces.items():
                await returns.choose(session, person, draft.id, line_id, min(pieces, most), zone)
            await returns.prefer_credit(session, person, draft.id, as_credit)
            if instead:
                await self._choose_instead(session, order, draft.id)
            await returns.ask(session, person, draft.id, zone)

        self.do(self.at_once(ask))

    @rule(
        pick=st.integers(0, 2),
        steps=st.lists(st.sampled_from(STEPS), min_size=1, max_size=4),
        became=st.none() | st.sampled_from(Disposition),
    )
    def a_return_goes_on(self, pick: int, steps: list[str], became: Disposition | None) -> None:
        known = [one for order in self.orders for one in self.do(self._returns(order))]
        if going := [one for one in known if one.status in LIVE] or known:
            one = going[pick % len(going)]
            for step in steps:
                self.do(self.at_once(self._step(one, step)))
                if became is not None:
                    self.do(self.at_once(self._look(one, became)))

    @rule(pick=st.integers(0, 2), why=st.sampled_from(Reason), became=st.none() | st.sampled_from(Disposition))
    def something_comes_back_all_the_way(self, pick: int, why: Reason, became: Disposition | None) -> None:
        for at in range(1, len(self.orders) + 1):
            self.somebody_asks_to_return(at, why, 1 + pick, as_credit=bool(pick))
        self.a_return_goes_on(pick, ["agree", "receive", "settle"], became)

    @rule(pick=st.integers(0, 2), became=st.none() | st.sampled_from(Disposition), sent=st.booleans())
    def something_is_exchanged(self, pick: int, became: Disposition | None, *, sent: bool) -> None:
        for at in range(1, len(self.orders) + 1):
            self.somebody_asks_to_return(at, Reason.FAULTY, 1 + pick, as_credit=False, instead=True)
        self.a_return_goes_on(pick, ["agree", "receive", "settle"], became)
        if sent:
            self.a_return_goes_on(pick, ["replace"], None)

    async def _choose_instead(self, session: Session, order: Order, draft_id: int) -> None:
        """The first thing that may be had for each line, where there is one."""
        draft = await returns.get(session, order.customer_id, draft_id)
        for line_id, offered in (await returns.choices(session, order, draft)).items():
            for one in offered[:1]:
                await returns.exchange_for(session, order.customer_id, draft_id, line_id, one.variant_id)

    def _look(self, one: Return, became: Disposition) -> Callable[[Session], Awaitable[Any]]:
        first, *_ = one.pieces
        return lambda session: returns.look_at(session, one.id, first, became)

    def _step(self, one: Return, step: str) -> Callable[[Session], Awaitable[Any]]:
        steps: dict[str, Callable[[Session], Awaitable[Any]]] = {
            "agree": lambda session: returns.agree(session, self.mia, one.id),
            "refuse": lambda session: returns.refuse(session, self.mia, one.id, "worn"),
            "refund at once": lambda session: returns.refund_at_once(session, self.mia, one.id),
            "send": lambda session: returns.send(session, one.customer_id, one.id, ""),
            "receive": lambda session: returns.receive(session, self.mia, one.id),
            "settle": lambda session: returns.settle(session, self.mia, one.id),
            "call off": lambda session: returns.call_off(session, one.customer_id, one.id),
            "replace": lambda session: returns.ship(session, self.mia, one.id, carrier="other", profile=SHOP),
            "rather refund": lambda session: returns.rather_refund(session, self.mia, one.id),
        }
        return steps[step]

    @rule(minutes=st.sampled_from(MINUTES))
    def time_passes(self, minutes: int) -> None:
        if minutes > 60:
            self.stripe_has_a_bad_hour(silent=False, slow=False, failing=0)  # no bad hour lasts a day
        clock.advance(timedelta(minutes=minutes))
        self.do(self.counter.expires())
        self.do(self.at_once(coupons.expire_due))
        self.do(self.at_once(coupons.end_due))
        self.stripe_is_asked()
        self.do(checkout.look_after_parcels(self.database, SHOP, GUARDS, hears_carriers=True))
        self.do(returns.act_due(self.database))
        self.do(loyalty.keep_up(self.database, SHOP))

    @invariant()
    def no_more_is_sold_than_there_was(self) -> None:
        left = self.do(self._left())
        assert all(pieces is None or pieces >= 0 for pieces in left.values()), left

    @invariant()
    def no_order_gives_back_more_than_it_took(self) -> None:
        for order in self.orders:
            money = self.do(self.counter.balance(order))
            assert money.refunded + money.refund_pending <= money.captured, (order.number, money)
            assert self.do(self._paid_for_returns(order)) <= money.captured.amount, order.number

    @invariant()
    def no_charge_goes_back_twice(self) -> None:
        gone = Counter[str]()
        for charge, amount in self.counter.cards.returned.values():
            gone[charge] += amount.amount
        assert all(gone[charge] <= self.counter.came[charge].amount for charge in gone), (gone, self.counter.came)

    @invariant()
    def nobody_holds_points_for_nothing(self) -> None:
        for person in self.people:
            purse = self.do(self._points(person))
            assert min(purse.available, purse.pending, purse.held, purse.debt) >= 0, purse

    @invariant()
    def a_coupon_never_moves_but_as_it_may(self) -> None:
        for one in (coupon for person in self.people for coupon in self.do(ever_had(self.database, person))):
            assert one.status in may_become(self.seen.get(one.id, CouponStatus.AVAILABLE)), one
            self.seen[one.id] = one.status

    @rule(confirmed=st.booleans())
    def everything_that_follows_follows(self, confirmed: bool) -> None:
        super().everything_that_follows_follows(confirmed)
        self.do(self.counter.settles())
        held = dict.fromkeys(self.people, 0)
        for order in map(self.do, map(self.counter.now, self.orders)):
            self._coupons_are_where_it_left_them(order, self.do(self._coupons_of(order)))
            if order.paid_at is None and order.status not in ENDED:
                held[order.customer_id] += self.do(self._points_of(order)).spent
        assert held == {person: self.do(self._points(person)).held for person in self.people}

    def _coupons_are_where_it_left_them(self, order: Order, kept: tuple[Coupon, ...]) -> None:
        """A coupon that an order was placed with is used, waits for it, or is free."""
        named = {one.source for one in order.adjustments if one.source.startswith("coupon:")}
        assert len(kept) == (0 if order.status in ENDED else len(named)), (order.number, kept)
        wanted = CouponStatus.LOCKED if order.paid_at is None else CouponStatus.REDEEMED
        assert {one.status for one in kept} <= {wanted}, (order.number, kept)

    async def _returns(self, order: Order) -> tuple[Return, ...]:
        async with self.database.reading() as session:
            return await returns.of_order(session, order.id)

    async def _paid_for_returns(self, order: Order) -> int:
        done = [one for one in await self._returns(order) if one.status is ReturnStatus.COMPLETED]
        return sum(one.refunded.amount for one in done if one.refunded)

    async def _left(self) -> dict[int, int | None]:
        async with self.database.reading() as session:
            return await inventory.available(session, self.goods)

    async def _points(self, customer_id: int) -> Purse:
        async with self.database.reading() as session:
            return await membership.purse(session, customer_id)

    async def _points_of(self, order: Order) -> membership.OrderPoints:
        async with self.database.reading() as session:
            return await membership.order_points(session, order.id)

    async def _coupons_of(self, order: Order) -> tuple[Coupon, ...]:
        async with self.database.reading() as session:
            return await coupons.of_order(session, order.id)


@hunted
def test_all_books_agree_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(WholeDays.on(lender.lend), settings=thorough(7 * lender.slowness))
