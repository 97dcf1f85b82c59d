"""A tier, a promotion, a coupon and points on one order: each in its turn, and each back where it belongs."""

from __future__ import annotations

from dataclasses import replace

from commerce import checkout, membership, payments
from commerce.checkout import Placed, Review
from commerce.coupons import Coupon, CouponStatus
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.membership import Kind, Purse, house_programme
from commerce.pricing import Lane
from commerce.promotions import Kind as PromotionKind
from tests.counter import SHOP, Counter
from tests.coupons import as_it_is, given
from tests.makers import a_promotion, euros

HOUSE = house_programme("EUR")


async def a_good_customer(counter: Counter) -> tuple[int, Coupon]:
    """Somebody with silver, a thousand points and a coupon, in a shop that takes ten euros off fifty."""
    alice = await counter.customer()
    async with counter.database.unit_of_work() as session:
        await membership.give_tier(session, alice, alice, "silver", "good", HOUSE, SHOP.timezone)
        await membership.give(session, alice, 1_000, Kind.CHECK_IN, "gift", HOUSE, SHOP.timezone)
        await a_promotion(session, PromotionKind.ORDER, (5_000, 1_000))
    return alice, await given(counter.database, alice)


async def reviewed(counter: Counter, alice: int, coupon: Coupon) -> Review:
    """The last look at a teapot for a hundred euros, with the coupon and as many points as there are."""
    teapot = await counter.variant(price=10_000)
    await counter.reviews(alice, {teapot: 1})
    async with counter.database.unit_of_work() as session:
        await checkout.choose_coupon(session, alice, coupon.id)
        await checkout.use_points(session, alice, 1_000, SHOP, "en")
        return await checkout.review(session, alice, SHOP, counter.providers, "en")


async def test_a_tiers_price_comes_first_then_promotions_then_coupons_then_points(database: Database) -> None:
    counter = Counter(database)
    alice, coupon = await a_good_customer(counter)

    review = await reviewed(counter, alice, coupon)

    taken = [
        (one.source.partition(":")[0], one.amount) for one in review.quote.adjustments if one.lane is not Lane.DELIVERY
    ]
    assert taken == [
        ("tier", euros(200)),
        ("promotion", euros(1_000)),
        ("coupon", euros(500)),
        ("points", euros(1_000)),
    ]
    assert review.quote.merchandise_net == euros(7_300)


async def test_what_a_coupon_saves_is_told_before_points(database: Database) -> None:
    counter = Counter(database)
    alice, coupon = await a_good_customer(counter)
    async with database.unit_of_work() as session:
        await membership.set_programme(session, replace(HOUSE, most_share=10_000, least_payment=0))
        await membership.give(session, alice, 20_000, Kind.CHECK_IN, "more", HOUSE, SHOP.timezone)
    await reviewed(counter, alice, coupon)

    async with database.unit_of_work() as session:
        await checkout.use_points(session, alice, 20_000, SHOP, "en")
        review = await checkout.review(session, alice, SHOP, counter.providers, "en")
        [offer] = await checkout.coupon_offers(session, alice, SHOP, "en")

    assert review.quote.merchandise_net == euros(0)
    assert (offer.saves, offer.obstacle, offer.chosen) == (euros(500), None, True)


async def test_all_of_it_goes_back_with_a_lapsed_order_and_comes_again_with_late_money(database: Database) -> None:
    counter = Counter(database)
    alice, coupon = await a_good_customer(counter)
    placed = await counter.taps_order(alice, await reviewed(counter, alice, coupon))
    assert isinstance(placed, Placed)
    async with database.reading() as session:
        assert await membership.purse(session, alice) == Purse(held=1_000)
    assert (await as_it_is(database, coupon)).status is CouponStatus.LOCKED

    clock.advance(SHOP.hold)
    await counter.expires()
    await counter.settles()

    async with database.reading() as session:
        assert await membership.purse(session, alice) == Purse(available=1_000)
    assert (await as_it_is(database, coupon)).status is CouponStatus.AVAILABLE
    assert await counter.violations() == []

    assert (await counter.pays(placed.order)).outcome is payments.Outcome.REINSTATED
    await counter.settles()

    async with database.reading() as session:
        found = await membership.purse(session, alice)
    assert (found.available, found.held) == (0, 0)
    assert (await as_it_is(database, coupon)).status is CouponStatus.REDEEMED
    assert await counter.violations() == []
