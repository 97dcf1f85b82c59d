"""Many hands on one coupon at the same moment: what there is once is had once, by two processes of one shop."""

from __future__ import annotations

import asyncio
from collections import Counter as Tally
from datetime import UTC, datetime, timedelta

from commerce import coupons, loyalty, orders, promotions
from commerce.checkout import Placed
from commerce.coupons import Coupon, CouponGone, CouponLimitReached, CouponsAllClaimed, CouponStatus, Entered, Way
from commerce.kit import clock
from commerce.orders import OrderStatus
from commerce.promotions import Kind
from tests.counter import SHOP, Counter
from tests.coupons import as_it_is, claimed, given, ordered, published, reviewed
from tests.makers import a_customer, a_promotion
from tests.scale.together import Shop, together


async def test_sixty_four_people_claim_the_only_one_and_one_has_it(shop: Shop[Counter]) -> None:
    template, crowd = await published(shop.one.database, total=1), await shop.one.people(64)

    answers = await together(
        *(claimed(shop.door(number).database, person, template) for number, person in enumerate(crowd))
    )

    assert Tally(type(one) for one in answers) == {Coupon: 1, CouponsAllClaimed: 63}
    assert await shop.one.violations() == []


async def test_one_person_claims_twenty_times_at_once_and_has_as_many_as_allowed(
    shop: Shop[Counter],
) -> None:
    template, [alice] = await published(shop.one.database, per_customer=2), await shop.one.people(1)

    answers = await together(
        *(claimed(shop.door(number).database, alice, template, 1 + number) for number in range(20))
    )

    ids = {one.id for one in answers if isinstance(one, Coupon)}
    assert len(ids) == 2
    assert {type(one) for one in answers} <= {Coupon, CouponLimitReached}
    assert await shop.one.violations() == []


async def test_a_code_for_three_is_typed_by_thirty_and_three_have_it(shop: Shop[Counter]) -> None:
    template, crowd = await published(shop.one.database, way=Way.CODE, total=3), await shop.one.people(30)

    async def types(counter: Counter, person: int) -> Entered:
        async with counter.database.unit_of_work() as session:
            return await coupons.enter_code(session, person, template.code or "", SHOP, bought_before=False)

    answers = await together(*(types(shop.door(number), person) for number, person in enumerate(crowd)))

    assert sum(isinstance(one, Entered) and one.coupon is not None for one in answers) == 3
    assert await shop.one.violations() == []


async def test_twenty_guesses_at_once_count_as_five(shop: Shop[Counter]) -> None:
    [alice] = await shop.one.people(1)

    async def guesses(counter: Counter) -> Entered:
        async with counter.database.unit_of_work() as session:
            return await coupons.enter_code(session, alice, "WRONGONE", SHOP, bought_before=False)

    answers = await together(*(guesses(shop.door(number)) for number in range(20)))

    assert Tally(one.too_many for one in answers if isinstance(one, Entered)) == {False: 5, True: 15}


async def test_five_orders_take_one_coupon_and_one_has_it(shop: Shop[Counter]) -> None:
    counter = shop.one
    alice, teapot = await counter.customer(), await counter.variant(on_hand=20)
    coupon = await given(counter.database, alice)
    placed = [await ordered(counter, alice, {teapot: 1}) for _ in range(5)]

    async def takes(door: Counter, order_id: int) -> bool:
        async with door.database.unit_of_work() as session:
            await coupons.lock(session, alice, order_id, {coupon.id: 500})
        return True

    answers = await together(*(takes(shop.door(at), order.id) for at, order in enumerate(placed)))

    assert Tally(type(one) for one in answers) == {bool: 1, CouponGone: 4}
    assert (await as_it_is(counter.database, coupon)).status is CouponStatus.LOCKED


async def test_a_budget_for_two_is_spent_by_two_of_ten(shop: Shop[Counter]) -> None:
    counter = shop.one
    template, teapot = await published(counter.database, budget=1200), await counter.variant(on_hand=20)
    crowd = [await counter.customer(f"Person {number}") for number in range(10)]
    reviews = [
        await reviewed(counter, person, {teapot: 1}, await claimed(counter.database, person, template))
        for person in crowd
    ]

    answers = await together(
        *(
            shop.door(at).taps_order(person, review)
            for at, (person, review) in enumerate(zip(crowd, reviews, strict=True))
        )
    )

    assert Tally(type(one) for one in answers) == {Placed: 2, CouponGone: 8}
    assert await counter.violations() == []


async def test_late_money_and_another_order_reach_for_one_coupon(shop: Shop[Counter]) -> None:
    counter = shop.one
    alice, teapot = await counter.customer(), await counter.variant(on_hand=20)
    coupon = await given(counter.database, alice)
    lapsed = await ordered(counter, alice, {teapot: 1}, coupon)
    clock.advance(timedelta(minutes=16))
    await counter.expires()
    await counter.settles()
    review = await reviewed(counter, alice, {}, coupon)

    await together(counter.pays(lapsed), shop.other.taps_order(alice, review))
    await asyncio.gather(shop.one.settles(), shop.other.settles())
    await counter.settles()

    kept = await as_it_is(counter.database, coupon)
    paid = (await counter.now(lapsed)).status is OrderStatus.PAID
    assert kept.status is (CouponStatus.REDEEMED if paid else CouponStatus.LOCKED)
    assert (kept.order_id == lapsed.id) is paid
    assert await counter.violations() == []


async def test_money_and_a_cancellation_meet_and_the_coupon_follows_whoever_won(shop: Shop[Counter]) -> None:
    counter = shop.one
    alice, teapot = await counter.customer(), await counter.variant(on_hand=20)
    coupon = await given(counter.database, alice)
    order = await ordered(counter, alice, {teapot: 1}, coupon)

    async def cancels() -> None:
        async with shop.other.database.unit_of_work() as session:
            await orders.cancel(session, alice, order.id)

    await together(counter.pays(order), cancels())
    await asyncio.gather(shop.one.settles(), shop.other.settles())
    await counter.settles()

    kept = await as_it_is(counter.database, coupon)
    lapsed = (await counter.now(order)).has_lapsed
    assert kept.status is (CouponStatus.AVAILABLE if lapsed else CouponStatus.REDEEMED)
    assert await counter.violations() == []


async def test_two_processes_keep_birthdays_at_once_and_each_guest_has_one_coupon(
    shop: Shop[Counter],
) -> None:
    await published(shop.one.database, way=Way.BIRTHDAY)
    crowd = await shop.one.people(6)
    async with shop.one.database.unit_of_work() as session:
        for person in crowd:
            await loyalty.set_birthday(session, person, 3, 10)
    clock.freeze(datetime(2026, 3, 10, 9, tzinfo=UTC))

    await together(*(loyalty.keep_up(door.database, SHOP) for door in (shop.one, shop.other) for _ in range(3)))

    async with shop.one.database.reading() as session:
        assert [len(await coupons.at_hand(session, one)) for one in crowd] == [1] * 6
    for door in (shop.one, shop.other):
        await door.settles()
    assert await shop.one.violations() == []


async def test_two_members_of_staff_change_one_promotion_at_once_and_one_of_them_does(
    shop: Shop[Counter],
) -> None:
    async with shop.one.database.unit_of_work() as session:
        made = await a_promotion(session, Kind.ORDER, (1000, 100), limits=(10, None))
        mia = await a_customer(session, "Mia")
        version = (await promotions.get(session, made)).version

    async def widens(door: Counter, most: int) -> promotions.Record:
        async with door.database.unit_of_work() as session:
            return await promotions.widen(session, mia, made, most, None, version=version)

    answers = await together(*(widens(shop.door(at), 20 + at) for at in range(6)))

    (kept,) = (one for one in answers if isinstance(one, promotions.Record))
    async with shop.one.database.reading() as session:
        assert (await promotions.get(session, made)).most_uses == kept.most_uses
    assert {type(one) for one in answers} <= {promotions.Record, promotions.PromotionChanged, promotions.NotMore}
