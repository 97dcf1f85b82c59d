"""Whatever people order, send back, contest and pay: partners are owed exactly their share of what stays sold."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from types import SimpleNamespace
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from campaigns import partners
from campaigns.partners import SALE_MOVES, Partner, PartnerStatus, Reason, SaleStatus, Statement
from campaigns.partners.netting import BASIS_POINTS, parts
from commerce import loyalty, orders, payments
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.loyalty.staying import share_staying
from commerce.orders import CancelReason, Order, OrderLine, OrderStatus
from commerce.payments import DisputeStatus, Payment
from tests.makers import euros
from tests.moves import reachable
from tests.partnering import Partnering
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough

PEOPLE = ("Alice", "Bob", "Carol", "Dora")
WHO, WHOSE = st.integers(0, len(PEOPLE) - 1), st.integers(0, 2)
LATEST = st.integers(1, 4)
FATES = ["arrives", "arrives", "arrives", "a part goes back", "called off", "contested", "won", "lost"]


@st.composite
def sold(draw: st.DrawFn) -> tuple[Order, dict[int, int], int]:
    """An order with some lines, of which some were sent back; its rates, and how much of its price is still paid."""
    lines: list[OrderLine] = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        net = draw(st.integers(0, 5000))
        contained = draw(st.integers(0, net))
        added = draw(st.integers(0, 900))
        line = SimpleNamespace(
            id=number,
            net_total=euros(net),
            tax_total=euros(contained + added),
            tax_added=euros(added),
            refunded=euros(draw(st.integers(0, net))),
        )
        lines.append(cast("OrderLine", line))
    price = sum((line.net_total + line.tax_added).amount for line in lines) + draw(st.integers(0, 900))
    order: Any = SimpleNamespace(
        id=1,
        lines=tuple(lines),
        total=euros(price),
        paid_at=now(),
        has_lapsed=False,
        is_over=False,
        status=OrderStatus.PROCESSING,
    )
    rates = {line.id: draw(st.sampled_from([0, 1, 333, 1000, 9000])) for line in lines}
    return order, rates, draw(st.integers(0, price))


def kept(amount: int) -> tuple[Payment, ...]:
    return (cast("Payment", SimpleNamespace(order_id=1, applied=euros(amount))),)


@given(sold())
def test_a_share_is_of_what_stays_and_never_of_more(case: tuple[Order, dict[int, int], int]) -> None:
    order, rates, left = case

    found = parts(order, rates, kept(left))

    assert [one.rate for one in found] == sorted(set(rates.values()))
    for one in found:
        assert 0 <= one.net <= one.sold
        assert one.commission == one.net * one.rate // BASIS_POINTS
    less = parts(order, rates, kept(left // 2))
    assert all(now.net <= before.net for now, before in zip(less, found, strict=True))


@given(sold())
def test_what_stays_for_partners_is_what_stays_for_points(case: tuple[Order, dict[int, int], int]) -> None:
    order, rates, left = case

    [part] = parts(order, dict.fromkeys(rates, 1000), kept(left))

    share = share_staying(order.lines, order.total.amount, left) if order.total else 0
    assert part.net == int(part.sold * share)


@given(sold())
def test_of_what_is_paid_and_was_not_sent_back_everything_stays(case: tuple[Order, dict[int, int], int]) -> None:
    order, rates, _ = case

    found = parts(order, rates, kept(order.total.amount))

    assert all(one.net == one.sold for one in found) or not order.total


class Life(Living):
    """Four people, three partners, and whoever pays them; closed statements are kept beside the shop, and compared."""

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[Order] = []
        self.seen: dict[int, SaleStatus] = {}
        self.closed: dict[int, Statement] = {}
        self.paid: dict[int, int] = {}

    def the_day_ends(self) -> None:
        self.time_passes(20)
        self.time_passes(40)

    @initialize()
    def the_shop_opens(self) -> None:
        self.shop = Partnering(self.database)
        self.mia = self.do(self.shop.merchant())
        self.partners: list[Partner] = [
            self.do(self.shop.has_partner("Often", 1000)),
            self.do(self.shop.has_partner("First", 3333, new_only=True)),
            self.do(self.shop.has_partner("Large", 500, minimum=300)),
        ]
        self.people = [self.do(self.shop.settled(name)) for name in PEOPLE]
        self.do(self.at_once(self.alice_is_a_partner))
        for who in (1, 2, 3):
            self.somebody_opens_a_link(who, who % 3)
            self.somebody_buys(who, 2400)
            self.something_becomes_of_an_order(1, "arrives")
        self.time_passes(20)

    async def alice_is_a_partner(self, session: Session) -> None:
        word = await partners.invite(session, self.mia, self.partners[0].id)
        await partners.accept(session, self.people[0], word)

    @rule(who=WHO, whose=WHOSE)
    def somebody_opens_a_link(self, who: int, whose: int) -> None:
        self.do(self.shop.clicks(self.people[who], self.partners[whose]))

    @rule(who=WHO, cents=st.sampled_from([1, 999, 2400]))
    def somebody_buys(self, who: int, cents: int) -> None:
        order = self.do(self.shop.buys(self.people[who], cents, arrives=False))
        self.orders += [order] if isinstance(order, Order) else []

    @rule(at=LATEST, fate=st.sampled_from(FATES), cents=st.integers(1, 2400))
    def something_becomes_of_an_order(self, at: int, fate: str, cents: int = 1000) -> None:
        order = self.orders[-min(at, len(self.orders))]
        if fate == "arrives":
            self.do(self.shop.arrives(order))
        elif fate == "a part goes back":
            self.a_part_goes_back(order, cents)
        elif fate == "called off":
            reason = CancelReason.OTHER
            self.do(self.at_once(lambda session: orders.cancel_by_staff(session, self.mia, order.id, reason)))
        else:
            says = {"contested": DisputeStatus.OPEN, "won": DisputeStatus.WON, "lost": DisputeStatus.LOST}[fate]
            payment = self.do(self.shop.payment(order))
            if payment.captured and not payment.refunded:
                self.do(self.shop.hears_of_a_dispute(order, says))
        self.do(self.shop.settles())

    def a_part_goes_back(self, order: Order, cents: int) -> None:
        """As the shop does it: a part that a person sends and confirms."""

        async def gives(session: Session) -> None:
            known = await payments.of_order(session, order.id)
            most = payments.returnable(await orders.locked(session, order.id), known)
            part = Money(min(most.amount, cents), most.currency)
            reason, key = payments.RefundReason.GOODWILL, f"{order.id}:{most.amount}"
            await payments.give_back(session, order.id, part, reason, key=key)

        self.do(self.at_once(gives))
        self.confirm_what_a_person_sent()

    def confirm_what_a_person_sent(self) -> None:
        self.do(payments.refunds.send_due(self.database, self.shop.providers))
        for task in self.do(self.at_once(payments.open_tasks)):
            if task.refund_id is not None:
                self.do(self.at_once(partial(self.confirms, task.refund_id)))
        self.do(self.shop.settles())

    async def confirms(self, refund_id: int, session: Session) -> None:
        await payments.refunds.confirm(session, self.mia, refund_id)

    @rule(whose=WHOSE, to=st.sampled_from([PartnerStatus.PAUSED, PartnerStatus.ACTIVE]))
    def a_partner_is_paused_or_goes_on(self, whose: int, to: PartnerStatus) -> None:
        self.do(self.at_once(lambda session: partners.move(session, self.mia, self.partners[whose].id, to)))

    @rule(whose=WHOSE, rate=st.sampled_from([1, 777, 2000]))
    def the_terms_change(self, whose: int, rate: int) -> None:
        self.do(self.at_once(lambda session: partners.set_rate(session, self.mia, self.partners[whose].id, rate)))

    @rule(whose=WHOSE, off=st.sampled_from([0, 0, 1]))
    def somebody_pays_a_partner(self, whose: int, off: int) -> None:
        """What is not exactly what is due is refused."""
        partner = self.partners[whose]
        figures = self.do(self.shop.figures(partner))
        payable = partners.is_payable(partner, figures.due)
        came = self.do(self.shop.pays_out(partner, seen=figures.due.amount + off, by=self.mia))
        assert isinstance(came, partners.Payout) == (payable and not off), (figures, came)
        if isinstance(came, partners.Payout):
            self.paid[whose] = self.paid.get(whose, 0) + came.amount.amount

    @rule(days=st.sampled_from([1, 10, 20, 40]))
    def time_passes(self, days: int) -> None:
        self.confirm_what_a_person_sent()
        self.do(self.shop.expires())
        self.do(self.shop.lives(timedelta(days=days)))
        self.do(self.shop.lives(timedelta(minutes=1)))

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.shop.violations()) == []

    @invariant()
    def what_is_closed_never_changes_and_everything_adds_up(self) -> None:
        for whose, partner in enumerate(self.partners):
            stated = self.do(self.shop.statements(partner))
            figures = self.do(self.shop.figures(partner))
            for one in stated:
                as_closed = replace(one, paid_on=None, reference=None)
                assert self.closed.setdefault(one.id, as_closed) == as_closed
            assert [one.number for one in stated] == [f"P{partner.id}-{at:03}" for at in range(1, len(stated) + 1)]
            assert figures.paid == euros(self.paid.get(whose, 0))
            assert sum(one.total.amount for one in stated) == (figures.paid + figures.due).amount
            assert figures.earned >= euros(0)

    @invariant()
    def each_order_earns_its_share_of_what_stays_and_no_more(self) -> None:
        for order in self.orders:
            sale = self.do(self.shop.sale(order))
            if sale is None:
                continue
            before = self.seen.get(order.id, SaleStatus.WAITING)
            assert sale.status in reachable(SALE_MOVES, before), (before, sale)
            self.seen[order.id] = sale.status
            [part] = self.do(self.shop.parts(order))
            stays = self.do(self.at_once(lambda session, one=order: self.staying(session, one)))
            assert 0 <= part.commission <= stays * part.rate // BASIS_POINTS
            if sale.status in (SaleStatus.PENDING, SaleStatus.APPROVED):
                assert part.net == stays
            if sale.status is SaleStatus.APPROVED:
                assert sale.ripens_at is not None
                assert sale.ripens_at <= clock.now()
            if order.customer_id == self.people[0] and sale.partner_id == self.partners[0].id:
                assert sale.reason is Reason.OWN

    async def staying(self, session: Session, order: Order) -> int:
        there = await orders.get_for_staff(session, order.id)
        return loyalty.goods_staying(there, await payments.of_order(session, order.id)).amount


@hunted
def test_the_books_of_partners_agree_after_whatever_happens(lender: Lender) -> None:
    run_state_machine_as_test(Life.on(lender.lend), settings=thorough(5 * lender.slowness))
