"""Coupons: claimed within their limits, worth what they say, and back where they belong whatever comes of an order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from commerce import carts, checkout, coupons, orders, payments, shipping
from commerce.checkout import Obstacle, Placed, QuoteChanged
from commerce.coupons import (
    Coupon,
    CouponGranted,
    CouponLimitReached,
    CouponNotDraft,
    CouponNotOffered,
    CouponsAllClaimed,
    CouponStatus,
    Plan,
    Stack,
    TemplateStatus,
    Terms,
    TermsInvalid,
    Way,
)
from commerce.coupons.models import coupons_table, templates_table
from commerce.kit import clock, ids
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.errors import MoveRefused, NotFound
from commerce.kit.money import Money
from commerce.orders import CancelReason, OrderStatus
from commerce.orders.models import orders_table
from commerce.payments import EventKind, Outcome
from commerce.shipping import NewMethod
from tests.counter import EN, SHOP, Counter
from tests.coupons import a_share, as_it_is, claimed, delivery_free, five_off, given, ordered, published, reviewed
from tests.makers import a_customer, euros

DAY = timedelta(days=1)


async def alice_and_a_teapot(database: Database, price: int = 2400) -> tuple[Counter, int, int]:
    counter = Counter(database)
    return counter, await counter.customer(), await counter.variant(price=price)


async def offers(counter: Counter, customer_id: int) -> list[checkout.CouponOffer]:
    async with counter.database.reading() as session:
        return list(await checkout.coupon_offers(session, customer_id, SHOP, "en"))


# claiming


async def test_a_coupon_is_claimed_once_however_often_the_button_is_tapped(database: Database) -> None:
    counter, alice, _ = await alice_and_a_teapot(database)
    template = await published(database, total=10, per_customer=2)

    first, again, second = [await claimed(database, alice, template, seq) for seq in (1, 1, 2)]
    with pytest.raises(CouponLimitReached) as refused:
        await claimed(database, alice, template, 3)

    assert (first.id == again.id, first.id != second.id, refused.value.facts) == (True, True, {"most": 2})
    async with database.reading() as session:
        assert (await coupons.get_template(session, template.id)).claimed == 2
    assert await counter.violations() == []


async def test_the_last_one_is_the_last_one(database: Database) -> None:
    template = await published(database, total=1)
    async with database.unit_of_work() as session:
        alice, bob = await a_customer(session), await a_customer(session, "Bob")
    await claimed(database, alice, template)

    with pytest.raises(CouponsAllClaimed):
        await claimed(database, bob, template)
    async with database.reading() as session:
        assert await coupons.claimable(session, bob, bought_before=False) == ()


async def test_claiming_has_a_window_of_its_own(database: Database) -> None:
    template = await published(database, claim_from=now() + DAY, claim_until=now() + 2 * DAY)
    async with database.unit_of_work() as session:
        alice = await a_customer(session)

    with pytest.raises(CouponNotOffered):
        await claimed(database, alice, template)
    clock.advance(DAY)
    coupon = await claimed(database, alice, template)
    clock.advance(DAY)
    with pytest.raises(CouponNotOffered):
        await claimed(database, await bob(database), template)

    assert coupon.is_usable(now())


async def bob(database: Database) -> int:
    async with database.unit_of_work() as session:
        return await a_customer(session, "Bob")


async def test_a_pause_stops_claims_and_not_use(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    template = await published(database)
    coupon = await claimed(database, alice, template)
    async with database.unit_of_work() as session:
        await coupons.pause(session, alice, template.id)

    with pytest.raises(CouponNotOffered):
        await claimed(database, await bob(database), template)
    order = await ordered(counter, alice, {teapot: 1}, coupon)
    async with database.unit_of_work() as session:
        resumed = await coupons.publish(session, alice, template.id)

    assert (order.total, resumed.status) == (euros(1900), TemplateStatus.ACTIVE)


async def test_what_was_ended_stays_so_and_what_was_published_is_not_changed(database: Database) -> None:
    template, alice = await published(database), await bob(database)
    async with database.unit_of_work() as session:
        await coupons.end(session, alice, template.id)
        with pytest.raises(MoveRefused):
            await coupons.publish(session, alice, template.id)
        with pytest.raises(CouponNotDraft):
            await coupons.redraft(session, template.id, template.plan)
        await coupons.discard(session, template.id)
        assert (await coupons.get_template(session, template.id)).status is TemplateStatus.ENDED


async def test_a_claimed_coupon_keeps_the_terms_of_its_day(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    template = await published(database)
    coupon = await claimed(database, alice, template)
    async with database.unit_of_work() as session:
        await session.execute(update(templates_table).values(name="Autumn", terms={}))

    order = await ordered(counter, alice, {teapot: 1}, coupon)

    assert (order.total, [one.label for one in order.adjustments]) == (euros(1900), ["Spring"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": 0},
        {"amount": 5, "basis_points": 5},
        {"amount": None},
        {"amount": None, "basis_points": 10_001},
        {"threshold": -1},
        {"most": 100},
    ],
)
def test_terms_that_cannot_be_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(TermsInvalid):
        five_off(**wrong)


@pytest.mark.parametrize("wrong", [{"total": 0}, {"per_customer": 0}, {"term_days": None}, {"budget": 0}])
async def test_plans_that_cannot_be_are_refused(database: Database, wrong: dict[str, Any]) -> None:
    with pytest.raises(TermsInvalid):
        await published(database, **wrong)


async def test_a_term_counts_whole_days_of_the_shop_from_the_claim_also_when_clocks_change(database: Database) -> None:
    clock.freeze(datetime(2026, 3, 26, 23, 30, tzinfo=UTC))
    template, alice = await published(database, term_days=2, delay_days=1), await bob(database)
    berlin = replace(SHOP, timezone=ZoneInfo("Europe/Berlin"))

    async with database.unit_of_work() as session:
        coupon = await coupons.claim(session, alice, template.id, 1, berlin, bought_before=False)

    assert coupon.valid_from == datetime(2026, 3, 27, 23, tzinfo=UTC)
    assert coupon.valid_until == datetime(2026, 3, 30, 22, tzinfo=UTC)
    assert not coupon.is_usable(now())


async def test_grants_are_all_or_nothing_and_told(database: Database) -> None:
    counter, alice, _ = await alice_and_a_teapot(database)
    template, other = await published(database, way=Way.GRANTED, total=2), await bob(database)
    third = await counter.customer("Cleo")

    async with database.unit_of_work() as session:
        with pytest.raises(CouponsAllClaimed):
            await coupons.grant(session, alice, template.id, [alice, other, third], SHOP)
    async with database.unit_of_work() as session:
        given_ = await coupons.grant(session, alice, template.id, [alice, other, alice], SHOP)

    assert [one.customer_id for one in given_] == sorted([alice, other])
    assert len(await counter.told(CouponGranted)) == 2
    with pytest.raises(NotFound):
        await claimed(database, third, template)
    assert await counter.violations() == []


async def test_a_granted_coupon_can_be_taken_back_until_it_is_used(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    kept, taken = [await given(database, alice, way=Way.GRANTED) for _ in range(2)]
    await ordered(counter, alice, {teapot: 1}, kept)

    async with database.unit_of_work() as session:
        await coupons.void(session, alice, taken.id)
        with pytest.raises(MoveRefused):
            await coupons.void(session, alice, kept.id)

    assert (await as_it_is(database, taken)).status is CouponStatus.VOIDED


# codes


async def entered(database: Database, customer_id: int, code: str, *, bought_before: bool = False) -> coupons.Entered:
    async with database.unit_of_work() as session:
        return await coupons.enter_code(session, customer_id, code, SHOP, bought_before=bought_before)


async def test_a_code_is_understood_as_people_type_it_and_gives_one_coupon(database: Database) -> None:
    template, alice = await published(database, way=Way.CODE), await bob(database)
    assert template.code is not None
    assert len(template.code) >= 8
    assert set(template.code) <= set(ids.ALPHABET)

    first = await entered(database, alice, f" {ids.dashed(template.code).lower()} ")
    again = await entered(database, alice, template.code)

    assert first.coupon is not None
    assert again.coupon == first.coupon


@pytest.mark.parametrize("why", ["unknown", "ended", "all claimed", "too early", "only for new customers", "public"])
async def test_a_code_that_gives_nothing_tells_nothing(database: Database, why: str) -> None:
    terms = five_off(new_customers_only=why == "only for new customers")
    early = now() + DAY if why == "too early" else None
    template, alice = await published(database, terms, way=Way.CODE, total=1, claim_from=early), await bob(database)
    if why == "ended":
        async with database.unit_of_work() as session:
            await coupons.end(session, alice, template.id)
    if why == "all claimed":
        await entered(database, await bob(database), template.code or "")
    if why == "public":
        template = await published(database)
    code = "NOTACODE" if why == "unknown" else template.code or ""

    answer = await entered(database, alice, code, bought_before=True)

    assert answer == coupons.Entered()


async def test_a_code_that_was_used_gives_nothing_and_counts_nothing(database: Database) -> None:
    counter, alice, _ = await alice_and_a_teapot(database)
    template = await published(database, way=Way.CODE, total=5)
    first = await entered(database, alice, template.code or "")
    assert first.coupon is not None
    async with database.unit_of_work() as session:
        await coupons.void(session, alice, first.coupon.id)

    again = await entered(database, alice, template.code or "")

    assert again == coupons.Entered()
    assert await counter.violations() == []


async def test_guesses_are_limited_by_the_minute_and_by_the_day(database: Database) -> None:
    template, alice = await published(database, way=Way.CODE), await bob(database)
    right = template.code or ""

    for _ in range(5):
        assert await entered(database, alice, "WRONGONE") == coupons.Entered()
    assert (await entered(database, alice, right)).too_many
    assert not (await entered(database, await bob(database), "WRONGONE")).too_many
    for _ in range(3):
        clock.advance(timedelta(minutes=1))
        assert [(await entered(database, alice, "WRONGONE")).too_many for _ in range(5)] == [False] * 5
    clock.advance(timedelta(minutes=1))
    assert (await entered(database, alice, right)).too_many
    clock.advance(DAY)
    async with database.unit_of_work() as session:
        assert await coupons.forget_guesses(session) == 21

    assert (await entered(database, alice, right)).coupon is not None


# what it saves


async def test_a_coupon_lowers_the_price_by_what_it_says(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    cup = await counter.variant("Cup", price=1000)
    tenth, capped = a_share(1000), a_share(5000, most=700)
    some = five_off(stack=Stack.ITEM, include=(f"variant:{cup}",), amount=2000)
    expected = {tenth: 3060, capped: 2700, some: 2400}

    for terms, total in expected.items():
        coupon = await given(database, alice, terms)
        review = await reviewed(counter, alice, {teapot: 1, cup: 1}, coupon)
        assert review.quote.total == euros(total), terms
        async with database.unit_of_work() as session:
            await checkout.abandon(session, alice)
            for line in review.lines:
                await carts.remove(session, alice, line.line_id, **EN)


async def test_what_does_not_apply_says_why_and_how_much_is_missing(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    bought = await ordered(counter, alice, {teapot: 1})
    await counter.pays(bought)
    cases = {
        Obstacle.TOO_SMALL: await given(database, alice, five_off(threshold=5000)),
        Obstacle.NOT_YET: await given(database, alice, delay_days=2),
        Obstacle.OTHER_GOODS: await given(database, alice, five_off(include=("variant:999",))),
        Obstacle.NEW_CUSTOMERS: await given(database, alice, five_off(new_customers_only=True)),
        Obstacle.NO_FEE: await given(database, alice, delivery_free()),
    }
    fits = await given(database, alice)
    await counter.reviews(alice, {teapot: 1})

    [first, *others] = await offers(counter, alice)

    assert (first.coupon.id, first.saves, first.obstacle) == (fits.id, euros(500), None)
    assert {one.obstacle: one.coupon.id for one in others} == {why: one.id for why, one in cases.items()}
    assert [one.missing for one in others if one.missing] == [euros(2600)]


async def test_ninety_nine_fifty_does_not_reach_a_hundred(database: Database) -> None:
    counter, alice, cheap = await alice_and_a_teapot(database, price=9950)
    await given(database, alice, five_off(threshold=10_000))
    await counter.reviews(alice, {cheap: 1})

    [offer] = await offers(counter, alice)

    assert (offer.obstacle, offer.missing) == (Obstacle.TOO_SMALL, euros(50))


async def test_the_best_is_suggested_and_never_taken_by_itself(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    await given(database, alice, five_off(amount=300))
    later, sooner = [await given(database, alice, term_days=days) for days in (9, 3)]

    review = await counter.reviews(alice, {teapot: 1})

    assert review.suggested is not None
    assert (review.suggested.coupon.id, review.suggested.saves) == (sooner.id, euros(500))
    assert review.quote.total == euros(2400)
    assert later.valid_until > sooner.valid_until


async def test_one_coupon_for_the_goods_and_one_for_the_delivery(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    async with database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Everywhere", [])
        await shipping.add_method(session, zone, NewMethod(code="standard", title="Post", price=euros(490)))
    less, more = await given(database, alice, five_off(amount=100)), await given(database, alice)
    free = await given(database, alice, delivery_free())

    order = await ordered(counter, alice, {teapot: 1}, more, free, less)

    assert (order.total, order.delivery_fee) == (euros(2300), euros(0))
    assert [(await as_it_is(database, one)).status for one in (less, more, free)] == [
        CouponStatus.LOCKED,
        CouponStatus.AVAILABLE,
        CouponStatus.LOCKED,
    ]
    assert await counter.violations() == []


async def test_a_coupon_that_lowers_nothing_is_not_used_up(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice, five_off(threshold=5000))

    order = await ordered(counter, alice, {teapot: 1}, coupon)

    assert order.total == euros(2400)
    assert (await as_it_is(database, coupon)).status is CouponStatus.AVAILABLE


async def test_a_coupon_worth_more_than_the_goods_makes_them_free_and_the_order_is_paid(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice, five_off(amount=9900))

    order = await ordered(counter, alice, {teapot: 1}, coupon, method="zero")
    await counter.settles()

    assert (order.total, order.status) == (euros(0), OrderStatus.PAID)
    kept = await as_it_is(database, coupon)
    assert (kept.status, kept.discount) == (CouponStatus.REDEEMED, 2400)
    assert await counter.violations() == []


async def test_somebody_elses_coupon_cannot_be_chosen(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, await bob(database))
    await counter.reviews(alice, {teapot: 1})

    async with database.unit_of_work() as session:
        with pytest.raises(NotFound):
            await checkout.choose_coupon(session, alice, coupon.id)


async def test_a_coupon_that_went_away_since_the_last_look_is_told_and_nothing_is_ordered(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice)
    review = await reviewed(counter, alice, {teapot: 1}, coupon)
    async with database.unit_of_work() as session:
        await coupons.void(session, alice, coupon.id)

    answer = await counter.taps_order(alice, review)

    assert isinstance(answer, QuoteChanged)
    assert (answer.review.quote.total, answer.review.coupon_lost) == (euros(2400), True)


async def test_a_coupon_for_new_customers_is_not_for_those_who_bought_meanwhile(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice, five_off(new_customers_only=True))
    await ordered(counter, alice, {teapot: 1}, method="cash")

    review = await reviewed(counter, alice, {teapot: 1}, coupon)

    assert (review.quote.total, review.coupon_lost) == (euros(2400), True)


async def test_a_budget_is_never_overspent_and_comes_back_with_the_coupon(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    template, other = await published(database, budget=900), await counter.customer("Bob")
    hers, his = await claimed(database, alice, template), await claimed(database, other, template)
    order = await ordered(counter, alice, {teapot: 1}, hers)
    review = await reviewed(counter, other, {teapot: 1}, his)

    with pytest.raises(coupons.CouponGone):
        await counter.taps_order(other, review)
    assert [one.obstacle for one in await offers(counter, other)] == [Obstacle.USED_UP]
    async with database.unit_of_work() as session:
        await orders.cancel(session, alice, order.id)
    await counter.settles()

    assert isinstance(await counter.taps_order(other, review), Placed)
    assert await counter.violations() == []


# whatever becomes of the order


async def test_a_coupon_is_locked_with_the_promise_and_redeemed_with_the_money(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice)

    order = await ordered(counter, alice, {teapot: 1}, coupon)
    locked = await as_it_is(database, coupon)
    await counter.pays(order)
    await counter.settles()

    assert (locked.status, locked.order_id, locked.discount) == (CouponStatus.LOCKED, order.id, 500)
    assert (await as_it_is(database, coupon)).status is CouponStatus.REDEEMED
    assert await counter.violations() == []


async def test_pay_on_delivery_redeems_when_the_money_is_in_hand(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice)
    order = await ordered(counter, alice, {teapot: 1}, coupon, method="cash")
    await counter.settles()
    waiting = await as_it_is(database, coupon)
    async with database.unit_of_work() as session:
        await payments.collect(session, alice, order.id)
    await counter.settles()

    assert waiting.status is CouponStatus.LOCKED
    assert (await as_it_is(database, coupon)).status is CouponStatus.REDEEMED


async def test_whoever_does_not_pay_has_the_very_coupon_back(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice)
    await ordered(counter, alice, {teapot: 1}, coupon)

    clock.advance(timedelta(minutes=16))
    await counter.expires()
    await counter.settles()

    assert await as_it_is(database, coupon) == coupon
    assert await counter.violations() == []


@pytest.mark.parametrize("paid", [False, True])
@pytest.mark.parametrize("by_staff", [False, True])
async def test_a_cancelled_order_gives_its_coupon_back_and_longer_if_the_shop_did_it(
    database: Database, paid: bool, by_staff: bool
) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice, term_days=1)
    order = await ordered(counter, alice, {teapot: 1}, coupon)
    if paid:
        await counter.pays(order)
        await counter.settles()
    async with database.unit_of_work() as session:
        if by_staff:
            await orders.cancel_by_staff(session, alice, order.id, CancelReason.OUT_OF_STOCK)
        else:
            await orders.cancel(session, alice, order.id)
    await counter.settles()

    back = await as_it_is(database, coupon)

    assert (back.status, back.order_id, back.discount) == (CouponStatus.AVAILABLE, None, 0)
    assert back.valid_until == (now() + timedelta(hours=72) if by_staff else coupon.valid_until)
    assert await counter.violations() == []


async def test_whoever_is_refunded_in_full_has_the_coupon_back_longer_if_nothing_was_sent(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice, term_days=1)
    order = await ordered(counter, alice, {teapot: 1}, coupon, method="cards")
    await counter.pays(order, charge="one")
    await counter.settles()
    payment = await counter.payment(order)

    kind = EventKind.REFUNDED
    await counter.hears(payment.ref, order.total, charge="one", provider="cards", kind=kind, event_id="back")
    await counter.settles()

    back = await as_it_is(database, coupon)
    assert (await counter.now(order)).status is OrderStatus.CLOSED
    assert (back.status, back.valid_until) == (CouponStatus.AVAILABLE, now() + timedelta(hours=72))
    assert await counter.violations() == []


async def test_a_coupon_that_was_good_when_the_order_was_placed_is_honoured_when_it_is_paid(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice, term_days=None, valid_until=now() + timedelta(minutes=5))
    order = await ordered(counter, alice, {teapot: 1}, coupon)

    clock.advance(timedelta(minutes=10))
    async with database.unit_of_work() as session:
        assert await coupons.expire_due(session) == 0
    await counter.is_let_through(order)
    await counter.pays(order)
    await counter.settles()

    assert (await counter.now(order)).status is OrderStatus.PAID
    assert (await as_it_is(database, coupon)).status is CouponStatus.REDEEMED


async def test_a_coupon_whose_time_is_over_ends_once_no_order_has_it(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice, term_days=None, valid_until=now() + timedelta(minutes=5))
    await ordered(counter, alice, {teapot: 1}, coupon)
    clock.advance(timedelta(minutes=16))
    await counter.expires()
    await counter.settles()

    async with database.unit_of_work() as session:
        ended = [await coupons.expire_due(session), await coupons.expire_due(session)]

    assert (ended, (await as_it_is(database, coupon)).status) == ([1, 0], CouponStatus.EXPIRED)


async def lapsed_with(counter: Counter, alice: int, teapot: int, coupon: Coupon) -> orders.Order:
    order = await ordered(counter, alice, {teapot: 1}, coupon)
    clock.advance(timedelta(minutes=16))
    await counter.expires()
    await counter.settles()
    return order


@pytest.mark.parametrize("over", [False, True])
async def test_an_order_that_is_paid_late_takes_its_coupon_along(database: Database, over: bool) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice, term_days=None, valid_until=now() + timedelta(minutes=20))
    order = await lapsed_with(counter, alice, teapot, coupon)
    if over:
        clock.advance(timedelta(hours=1))
        async with database.unit_of_work() as session:
            await coupons.expire_due(session)

    recorded = await counter.pays(order)
    await counter.settles()

    assert recorded.outcome is Outcome.REINSTATED
    assert (await as_it_is(database, coupon)).status is CouponStatus.REDEEMED
    assert await counter.violations() == []


async def test_money_for_an_order_whose_coupon_is_used_elsewhere_goes_back(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice)
    order = await lapsed_with(counter, alice, teapot, coupon)
    other = await ordered(counter, alice, {teapot: 1}, coupon)

    recorded = await counter.pays(order)
    await counter.settles()

    assert recorded.outcome is Outcome.TOO_LATE
    assert (await counter.balance(order)).refund_pending == order.total
    assert (await as_it_is(database, coupon)).order_id == other.id
    assert await counter.violations() == []


async def test_an_order_that_came_back_before_its_end_was_heard_of_keeps_its_coupon(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    coupon = await given(database, alice)
    order = await ordered(counter, alice, {teapot: 1}, coupon)
    clock.advance(timedelta(minutes=16))
    await counter.expires()
    recorded = await counter.pays(order)
    await counter.settles()

    assert recorded.outcome is Outcome.REINSTATED
    assert (await as_it_is(database, coupon)).status is CouponStatus.REDEEMED
    assert await counter.violations() == []


# the wallet and the figures


async def test_the_purse_tells_what_is_usable_coming_waiting_and_over(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    usable, coming = await given(database, alice), await given(database, alice, delay_days=1)
    waiting, gone = await given(database, alice), await given(database, alice, term_days=None, valid_until=now() + DAY)
    clock.advance(DAY)
    await ordered(counter, alice, {teapot: 1}, waiting)
    second = await given(database, alice, delay_days=1)

    async with database.reading() as session:
        purse = await coupons.purse(session, alice)

    assert {one.id for one in purse.usable} == {usable.id, coming.id}
    assert [[one.id for one in part] for part in (purse.coming, purse.waiting, purse.past)] == [
        [second.id],
        [waiting.id],
        [gone.id],
    ]


async def test_the_figures_count_what_was_claimed_redeemed_and_given(database: Database) -> None:
    counter, alice, teapot = await alice_and_a_teapot(database)
    template, other = await published(database), await counter.customer("Bob")
    for person in (alice, other):
        coupon = await claimed(database, person, template)
        order = await ordered(counter, person, {teapot: 1}, coupon)
        if person == alice:
            await counter.pays(order)
    await counter.settles()

    async with database.reading() as session:
        [figures] = await coupons.figures(session)

    assert (figures.template.claimed, figures.redeemed, figures.given) == (2, 1, Money(500, "EUR"))


async def test_what_can_never_be_claimed_again_is_ended(database: Database) -> None:
    await published(database, claim_until=now() + DAY)
    lasting = await published(database)
    clock.advance(DAY)

    async with database.unit_of_work() as session:
        assert (await coupons.end_due(session), await coupons.end_due(session)) == (1, 0)
        stands = {one.template.id: one.template.status for one in await coupons.figures(session)}

    assert [one for one, status in stands.items() if status is TemplateStatus.ACTIVE] == [lasting.id]


# the audit

BROKEN: dict[str, tuple[str, Callable[[], Any]]] = {
    "more are claimed than there are": (
        "no more coupons are claimed than there are, by all or by one",
        lambda: update(templates_table).values(total=None, claimed=7),
    ),
    "a budget forgets what it was spent for": (
        "a coupon budget is spent by its orders",
        lambda: update(templates_table).values(budget=9000),
    ),
    "a coupon says another sum than its order": (
        "a price lowered by a coupon has it",
        lambda: update(coupons_table).values(discount=499),
    ),
    "an order lost its coupon": (
        "a price lowered by a coupon has it",
        lambda: update(coupons_table).values(status="available", order_id=None),
    ),
    "a coupon is locked by a paid order": (
        "a coupon is locked while its order is unpaid, and redeemed once it is paid",
        lambda: update(coupons_table).values(status="locked"),
    ),
    "an order came to nothing and kept its coupon": (
        "an order that came to nothing has no coupon",
        lambda: update(orders_table).values(status="closed"),
    ),
}


@pytest.mark.parametrize("mistake", BROKEN)
async def test_the_audit_finds_it(database: Database, mistake: str) -> None:
    rule, break_it = BROKEN[mistake]
    counter, alice, teapot = await alice_and_a_teapot(database)
    order = await ordered(counter, alice, {teapot: 1}, await given(database, alice))
    await counter.pays(order)
    await counter.settles()
    assert await counter.violations() == []

    async with database.unit_of_work() as session:
        await session.execute(break_it())

    assert rule in {one.rule for one in await counter.violations()}


def test_a_plan_is_for_everybody_unless_more_is_said() -> None:
    plan = Plan(name="Spring", terms=Terms(stack=Stack.ORDER, currency="EUR", amount=1), term_days=1)

    assert (plan.way, plan.per_customer, plan.total) == (Way.PUBLIC, 1, None)
