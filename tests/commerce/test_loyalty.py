"""Points and tiers by the rules: earned, waited for, spent, given back, taken back, expired, and what tiers do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from commerce import carts, checkout, coupons, loyalty, membership, orders, payments, pricing, returns, shipping
from commerce.checkout.points import earlier_free, fitting, with_points
from commerce.coupons import Way
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.loyalty import BirthdaySet, CardUsed, DayUnknown, NothingToMakeUp
from commerce.loyalty.staying import share_staying
from commerce.membership import (
    Account,
    Kind,
    NotEnoughPoints,
    Purse,
    ReasonMissing,
    Standing,
    house_programme,
    member_price,
)
from commerce.membership.models import lots_table, tier_changes_table
from commerce.orders import Order, OrderLine, OrderStatus
from commerce.pricing import Basket, BasketLine, DeliveryChoice, Rate, TaxRules
from commerce.returns import Reason
from tests.counter import SHOP, Counter
from tests.coupons import published
from tests.makers import a_customer, euros
from tests.returning import taken_in

DAY = timedelta(days=1)
BERLIN = ZoneInfo("Europe/Berlin")
BERLIN_SHOP = replace(SHOP, timezone=BERLIN)
HOUSE = house_programme("EUR")


@pytest.fixture
async def counter(database: Database) -> AsyncIterator[Counter]:
    """A counter whose books balance in the end."""
    counter = Counter(database)
    yield counter
    await counter.settles()
    assert await counter.violations() == []


async def purse(counter: Counter, customer: int) -> Purse:
    async with counter.database.reading() as session:
        return await membership.purse(session, customer)


async def has(counter: Counter, customer: int, points: int) -> None:
    """Somebody is given points that can be spent."""
    async with counter.database.unit_of_work() as session:
        key = f"gift:{customer}:{clock.now().timestamp()}:{points}"
        await membership.give(session, customer, points, Kind.CHECK_IN, key, HOUSE, SHOP.timezone)


async def lots(counter: Counter, customer: int) -> list[tuple[int, datetime]]:
    lot = lots_table.c
    async with counter.database.reading() as session:
        rows = await session.execute(
            select(lot.remaining, lot.expires_at).where(lot.customer_id == customer, lot.remaining > 0).order_by(lot.id)
        )
        return [(row.remaining, row.expires_at) for row in rows]


async def pays_with_points(
    counter: Counter, customer: int, goods: dict[int, int], points: int, method: str = "telegram"
) -> Order:
    """Somebody orders and uses points."""
    await counter.reviews(customer, goods)
    async with counter.database.unit_of_work() as session:
        await checkout.use_points(session, customer, points, SHOP, "en")
        review = await checkout.review(session, customer, SHOP, counter.providers, "en")
    placed = await counter.taps_order(customer, review, method)
    assert isinstance(placed, checkout.Placed)
    return placed.order


async def arrives(counter: Counter, order: Order) -> None:
    """Everything of an order is sent and fetched."""
    async with counter.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        await orders.accept(session, mia, order.id)
        shipment = await shipping.ship(session, mia, order.id, "other")
        await shipping.deliver(session, mia, shipment.id)
    await counter.settles()


async def passes(counter: Counter, by: timedelta) -> None:
    clock.advance(by)
    await loyalty.keep_up(counter.database, SHOP)
    await counter.settles()


async def bought(counter: Counter, customer: int, cents: int) -> Order:
    """Somebody bought for so much, and the time to send it back is over."""
    goods = await counter.variant(price=cents)
    order = await counter.orders(customer, {goods: 1})
    await counter.pays(order)
    await counter.settles()
    await arrives(counter, order)
    await passes(counter, 15 * DAY)
    return order


async def refunded(counter: Counter, order: Order, cents: int) -> None:
    """The provider reports that so much of a payment went back."""
    payment = await counter.payment(order)
    await counter.hears(payment.ref, euros(cents), provider=payment.provider, kind=payments.EventKind.REFUNDED)
    async with counter.database.unit_of_work() as session:
        settled = payments.RefundSucceeded(
            refund_id=0, payment_id=payment.id, order_id=order.id, customer_id=order.customer_id
        )
        await loyalty.settle_points(session, settled)
    await counter.settles()


async def test_points_come_when_paid_and_can_be_spent_once_nothing_can_go_back(counter: Counter) -> None:
    alice, teapot = await counter.customer(), await counter.variant(price=2450)
    order = await counter.orders(alice, {teapot: 1})
    await counter.pays(order)
    await counter.settles()
    assert await purse(counter, alice) == Purse(pending=24)

    await passes(counter, 30 * DAY)
    assert await purse(counter, alice) == Purse(pending=24)
    await arrives(counter, order)
    await passes(counter, 14 * DAY)
    assert await purse(counter, alice) == Purse(pending=24)

    await passes(counter, DAY)
    assert await purse(counter, alice) == Purse(available=24)
    assert await lots(counter, alice) == [(24, datetime(2027, 5, 1, tzinfo=UTC))]


async def test_tax_delivery_and_points_earn_nothing(counter: Counter) -> None:
    alice = await counter.customer()
    teapot = await counter.variant(price=11_900)
    async with counter.database.unit_of_work() as session:
        await pricing.set_tax_rate(session, "standard", Rate(1900))
    await has(counter, alice, 1190)
    order = await pays_with_points(counter, alice, {teapot: 1}, 1190)
    assert order.total == euros(10_710)

    await counter.pays(order)
    await counter.settles()

    assert await purse(counter, alice) == Purse(pending=90)


async def test_points_are_held_when_ordered_and_spent_when_paid(counter: Counter) -> None:
    alice, teapot = await counter.customer(), await counter.variant(price=2000)
    await has(counter, alice, 500)

    order = await pays_with_points(counter, alice, {teapot: 1}, 500)
    assert (order.total, await purse(counter, alice)) == (euros(1500), Purse(held=500))
    assert [(one.source, one.label, one.amount) for one in order.adjustments] == [("points:", "500 points", euros(500))]
    assert await counter.violations() == []
    await counter.pays(order)
    await counter.settles()

    assert await purse(counter, alice) == Purse(pending=15)


@pytest.mark.parametrize("method", ["telegram", "cash"])
async def test_an_order_that_comes_to_nothing_gives_back_the_exact_lots(counter: Counter, method: str) -> None:
    alice, teapot = await counter.customer(), await counter.variant(price=2000)
    await has(counter, alice, 150)
    clock.advance(40 * DAY)
    await has(counter, alice, 200)
    before = await lots(counter, alice)

    order = await pays_with_points(counter, alice, {teapot: 1}, 300, method)
    assert [points for points, _ in await lots(counter, alice)] == [50]
    async with counter.database.unit_of_work() as session:
        await orders.cancel(session, alice, order.id)
    await counter.settles()

    assert await lots(counter, alice) == before
    assert await purse(counter, alice) == Purse(available=350)


async def test_points_that_expired_while_they_were_held_last_a_week_more(counter: Counter) -> None:
    alice, teapot = await counter.customer(), await counter.variant(price=2000)
    await has(counter, alice, 200)
    clock.advance(datetime(2027, 3, 31, 23, 55, tzinfo=UTC) - clock.now())
    await pays_with_points(counter, alice, {teapot: 1}, 200)

    clock.advance(timedelta(minutes=20))
    await counter.expires()
    await counter.settles()

    assert await lots(counter, alice) == [(200, clock.now() + 7 * DAY)]
    await passes(counter, 8 * DAY)
    assert await purse(counter, alice) == Purse()


async def test_money_that_goes_back_takes_and_returns_points_in_proportion(counter: Counter) -> None:
    alice, teapot = await counter.customer(), await counter.variant(price=4000)
    await has(counter, alice, 1000)
    clock.advance(20 * DAY)
    order = await pays_with_points(counter, alice, {teapot: 1}, 1000)
    await counter.pays(order)
    await counter.settles()
    assert await purse(counter, alice) == Purse(pending=30)

    await refunded(counter, order, 1000)
    assert await purse(counter, alice) == Purse(available=333, pending=20)
    await refunded(counter, order, 1)
    assert await purse(counter, alice) == Purse(available=333, pending=19)
    await refunded(counter, order, 1999)

    assert (await counter.now(order)).status is OrderStatus.CLOSED
    assert await purse(counter, alice) == Purse(available=1000)


async def test_points_spent_and_then_refunded_are_owed_and_the_refund_succeeds(counter: Counter) -> None:
    alice, cup = await counter.customer(), await counter.variant("Cup", price=1000)
    first = await bought(counter, alice, 15_000)
    second = await pays_with_points(counter, alice, {cup: 1}, 120)
    await counter.pays(second)
    await counter.settles()
    assert await purse(counter, alice) == Purse(available=30, pending=8)

    await refunded(counter, first, 15_000)
    assert (await counter.now(first)).status is OrderStatus.CLOSED
    assert await purse(counter, alice) == Purse(pending=8, debt=120)

    await has(counter, alice, 100)
    assert await purse(counter, alice) == Purse(pending=8, debt=20)
    await has(counter, alice, 50)
    assert await purse(counter, alice) == Purse(available=30, pending=8)


async def test_an_order_paid_late_holds_its_points_again_or_the_money_goes_back(counter: Counter) -> None:
    alice, teapot = await counter.customer(), await counter.variant(price=1000, on_hand=9)
    await has(counter, alice, 300)
    order = await pays_with_points(counter, alice, {teapot: 1}, 300)
    clock.advance(timedelta(minutes=16))
    await counter.expires()
    await counter.settles()
    assert await purse(counter, alice) == Purse(available=300)

    assert (await counter.pays(order)).outcome is payments.Outcome.REINSTATED
    await counter.settles()
    assert await purse(counter, alice) == Purse(pending=7)

    await has(counter, alice, 300)
    async with counter.database.unit_of_work() as session:
        await carts.clear(session, alice, [], order_id=order.id)
    again = await pays_with_points(counter, alice, {teapot: 1}, 300)
    clock.advance(timedelta(minutes=16))
    await counter.expires()
    await counter.settles()
    async with counter.database.unit_of_work() as session:
        await membership.adjust(session, alice, alice, -200, "counted twice", "k", HOUSE, SHOP.timezone)
    assert (await counter.pays(again)).outcome is payments.Outcome.TOO_LATE
    await counter.settles()
    assert (await purse(counter, alice)).available == 100


async def test_points_stay_free_when_the_goods_are_gone_that_late_money_was_for(counter: Counter) -> None:
    alice, bob = await counter.customer(), await counter.customer("Bob")
    teapot = await counter.variant(price=1000, on_hand=1)
    await has(counter, alice, 300)
    order = await pays_with_points(counter, alice, {teapot: 1}, 300)
    clock.advance(timedelta(minutes=16))
    await counter.expires()
    await counter.settles()
    await counter.orders(bob, {teapot: 1})

    assert (await counter.pays(order)).outcome is payments.Outcome.TOO_LATE

    await counter.settles()
    assert await purse(counter, alice) == Purse(available=300)


async def test_a_charge_that_is_taken_back_takes_its_points_and_paying_anew_brings_them(counter: Counter) -> None:
    alice = await counter.customer()
    order = await counter.orders(alice, {await counter.variant(price=5000): 1})
    await counter.pays(order, charge="first")
    await counter.settles()
    payment = await counter.payment(order)

    failed = payments.EventKind.CAPTURE_FAILED
    await counter.hears(payment.ref, euros(5000), charge="first", kind=failed, event_id="gone")
    await counter.settles()
    assert await purse(counter, alice) == Purse()

    async with counter.database.unit_of_work() as session:
        await payments.offer(session, alice, order.id)
    await counter.pays(order)
    await counter.settles()
    assert await purse(counter, alice) == Purse(pending=50)


async def test_points_expire_at_the_end_of_the_twelfth_month_after_three_warnings(counter: Counter) -> None:
    alice = await counter.customer()
    await has(counter, alice, 70)
    await has(counter, alice, 30)

    warned = []
    for _ in range(400):
        clock.advance(DAY)
        await loyalty.keep_up(counter.database, SHOP)
        if len(await counter.told(membership.PointsExpiring)) > len(warned):
            warned.append(clock.now().date().isoformat())
    assert warned == ["2027-03-02", "2027-03-25", "2027-03-31"]
    assert await purse(counter, alice) == Purse()


async def test_nobody_is_warned_at_night(counter: Counter) -> None:
    alice = await counter.customer()
    await has(counter, alice, 70)
    clock.advance(datetime(2027, 3, 25, 3, tzinfo=UTC) - clock.now())

    await loyalty.keep_up(counter.database, SHOP)
    assert await counter.told(membership.PointsExpiring) == []
    clock.advance(timedelta(hours=6))
    await loyalty.keep_up(counter.database, SHOP)

    assert len(await counter.told(membership.PointsExpiring)) == 1


@pytest.mark.parametrize(
    ("balance", "goods", "wanted", "rules", "used"),
    [
        (0, 10_000, 500, {}, 0),
        (99, 10_000, 99, {}, 0),
        (100, 10_000, 500, {}, 100),
        (9_999, 10_000, 9_999, {}, 5_000),
        (9_999, 10_000, 120, {}, 120),
        (9_999, 10_000, 120, {"step": 50}, 100),
        (9_999, 10_000, 9_999, {"most_share": 10_000}, 9_900),
        (9_950, 10_000, 9_950, {"most_share": 10_000}, 9_900),
        (20_000, 10_000, 20_000, {"most_share": 10_000}, 10_000),
        (9_950, 10_000, 9_950, {"most_share": 10_000, "step": 100}, 9_900),
        (5_000, 150, 5_000, {}, 50),
        (5_000, 60, 5_000, {}, 0),
        (5_000, 10_000, 5_000, {"enabled": False}, 0),
        (5_000, 9_999, 5_000, {"worth": 10}, 499),
    ],
)
def test_as_many_points_as_the_rules_let_through(
    balance: int, goods: int, wanted: int, rules: dict[str, Any], used: int
) -> None:
    standing = Standing(rules=replace(HOUSE, **rules), purse=Purse(available=balance))
    assert fitting(a_basket(goods), standing, wanted) == used


def test_whoever_owes_points_spends_only_what_exceeds_that() -> None:
    standing = Standing(rules=HOUSE, purse=Purse(available=500, debt=150))
    assert fitting(a_basket(10_000), standing, 500) == 350


def test_what_is_left_to_pay_counts_delivery_and_added_tax() -> None:
    rules = replace(HOUSE, most_share=10_000)
    standing = Standing(rules=rules, purse=Purse(available=2_000))
    taxed = replace(a_basket(1_000), taxes=TaxRules({"standard": Rate(1000, inclusive=False)}))
    sent = replace(a_basket(1_000), delivery=DeliveryChoice(code="x", title="", fee=euros(90)))
    assert [fitting(one, standing, 2_000) for one in (taxed, sent)] == [1_000, 990]
    assert (1_000 - fitting(taxed, standing, 950)) * 11 // 10 >= rules.least_payment


def test_a_tiers_price_competes_with_other_prices_and_points_come_last() -> None:
    standing = Standing(rules=HOUSE, purse=Purse(available=1_000), tier=HOUSE.tier("gold"))
    better = pricing.Promotion(
        source="week", label="Week", lane=pricing.Lane.UNIT_PRICE, benefit=pricing.PercentOff(1_000)
    )
    gold = member_price(standing, "en")
    assert gold is not None
    plain = with_points(replace(a_basket(10_000), promotions=(gold,)), standing, 1_000, "zh")
    other = replace(a_basket(10_000), promotions=(better, gold))

    assert [(one.source, one.label, one.amount.amount) for one in pricing.quote(plain).adjustments] == [
        ("tier:gold", "Gold", 300),
        ("points", "1,000 积分", 1_000),
    ]
    assert [one.source for one in pricing.quote(other).adjustments] == ["week"]


@pytest.mark.parametrize(
    ("tier", "free_over", "for_them"),
    [(None, 5000, 5000), ("silver", 5000, 5000), ("gold", 5000, 3000), ("gold", 2000, 2000), ("gold", None, None)],
)
def test_a_tier_frees_delivery_earlier_where_it_can_be_free(
    tier: str | None, free_over: int | None, for_them: int | None
) -> None:
    standing = Standing(rules=HOUSE, tier=HOUSE.tier(tier))
    there, then = (None if one is None else euros(one) for one in (free_over, for_them))
    assert earlier_free(there, standing) == then


def test_99_50_is_not_100_for_a_tier() -> None:
    assert [tier and tier.code for tier in map(HOUSE.reached, (0, 19_950, 20_000, 59_999, 150_000))] == [
        None,
        None,
        "silver",
        "silver",
        "diamond",
    ]


async def test_a_complete_order_lifts_its_buyer_at_once_and_the_next_order_has_the_tiers_price(
    counter: Counter,
) -> None:
    alice, cup = await counter.customer(), await counter.variant("Cup", price=10_000)
    await bought(counter, alice, 60_000)

    order = await counter.orders(alice, {cup: 1})
    assert [(one.source, one.amount) for one in order.adjustments] == [("tier:gold", euros(300))]
    await counter.pays(order)
    await counter.settles()
    assert (await purse(counter, alice)).pending == 97 * 3 // 2

    assert await standing_of(counter, alice) == ("gold", datetime(2027, 4, 1, tzinfo=UTC))
    assert await changes(counter, alice) == [("", "gold", "reached")]


async def test_a_tier_is_kept_by_what_was_bought_or_goes_down_by_one(counter: Counter) -> None:
    alice, bob = await counter.customer(), await counter.customer("Bob")
    await bought(counter, alice, 150_000)
    await bought(counter, bob, 20_000)
    clock.advance(datetime(2027, 3, 25, tzinfo=UTC) - clock.now())
    await bought(counter, bob, 20_500)

    await passes(counter, datetime(2027, 5, 2, tzinfo=UTC) - clock.now())

    assert await standing_of(counter, alice) == ("gold", datetime(2028, 5, 1, tzinfo=UTC))
    assert await standing_of(counter, bob) == ("silver", datetime(2028, 6, 1, tzinfo=UTC))
    await passes(counter, 800 * DAY)
    assert await standing_of(counter, alice) == ("silver", datetime(2030, 8, 1, tzinfo=UTC))
    await passes(counter, 800 * DAY)
    assert await standing_of(counter, alice) == ("", None)
    assert [became for _, became, _ in await changes(counter, alice)] == ["diamond", "gold", "silver", ""]


async def test_a_tier_that_a_refunded_order_had_reached_is_no_more(counter: Counter) -> None:
    alice = await counter.customer()
    await bought(counter, alice, 20_000)
    big = await bought(counter, alice, 45_000)
    before = (await purse(counter, alice)).available
    assert (await standing_of(counter, alice))[0] == "gold"

    await refunded(counter, big, 44_100)

    assert (await standing_of(counter, alice))[0] == "silver"
    assert await changes(counter, alice) == [
        ("", "silver", "reached"),
        ("silver", "gold", "reached"),
        ("gold", "silver", "refunded"),
    ]
    assert (before, (await purse(counter, alice)).available) == (729, 200)


async def test_a_tier_by_hand_lasts_a_year_and_then_what_was_bought_decides(counter: Counter) -> None:
    alice = await counter.customer()
    async with counter.database.unit_of_work() as session:
        await membership.give_tier(session, alice, alice, "diamond", "a friend", HOUSE, BERLIN)
    assert await standing_of(counter, alice) == ("diamond", datetime(2027, 3, 31, 22, tzinfo=UTC))

    await passes(counter, 400 * DAY)

    assert await standing_of(counter, alice) == ("", None)
    with pytest.raises(membership.TierUnknown):
        async with counter.database.unit_of_work() as session:
            await membership.give_tier(session, alice, alice, "tin", "", HOUSE, BERLIN)


async def test_points_by_hand_need_a_reason_and_no_more_is_taken_than_is_there(counter: Counter) -> None:
    alice = await counter.customer()

    async def adjusts(points: int, reason: str, key: str) -> bool:
        async with counter.database.unit_of_work() as session:
            return await membership.adjust(session, alice, alice, points, reason, key, HOUSE, BERLIN)

    assert await adjusts(1_000, "late parcel", "a") is True
    assert await adjusts(1_000, "late parcel", "a") is False
    with pytest.raises(ReasonMissing):
        await adjusts(10, " ", "c")
    with pytest.raises(NotEnoughPoints) as few:
        await adjusts(-1_000, "counted twice", "d") and await adjusts(-1, "once more", "e")

    assert few.value.facts["left"] == 0
    assert await purse(counter, alice) == Purse()


async def test_legs_that_do_not_sum_to_nothing_are_refused(counter: Counter) -> None:
    alice = await counter.customer()
    async with counter.database.unit_of_work() as session:
        await membership.locked_purse(session, alice)
        for legs in ({Account.PROMO: -5, Account.AVAILABLE: 4}, {Account.PROMO: 0}):
            with pytest.raises(ValueError, match="sum to nothing"):
                await membership.post(session, alice, Kind.CHECK_IN, "k", legs)


async def test_seven_days_in_a_row_give_more_and_more_and_then_it_begins_anew(counter: Counter) -> None:
    alice = await counter.customer()
    given = []
    for _ in range(9):
        given.append((await checks_in(counter, alice)).reward)
        assert (await checks_in(counter, alice)).fresh is False
        clock.advance(DAY)

    assert given == [1, 2, 3, 4, 5, 6, 10, 1, 2]
    assert (await purse(counter, alice)).available == sum(given)


async def test_a_missed_day_ends_a_streak_and_a_card_joins_it_once_a_month(counter: Counter) -> None:
    alice = await counter.customer()
    with pytest.raises(NothingToMakeUp):
        await makes_up(counter, alice)
    for _ in range(3):
        await checks_in(counter, alice)
        clock.advance(DAY)
    clock.advance(DAY)
    broken = await checks_in(counter, alice)
    assert (broken.reward, broken.standing.streak) == (1, 1)
    assert broken.standing.made_up is not None

    mended = await makes_up(counter, alice)
    assert (mended.reward, mended.standing.streak, mended.standing.made_up) == (1, 5, None)
    clock.advance(2 * DAY)
    await checks_in(counter, alice)
    with pytest.raises(CardUsed) as used:
        await makes_up(counter, alice)
    assert used.value.facts["until"] == datetime(2026, 4, 1, tzinfo=UTC)
    clock.advance(datetime(2026, 4, 1, 9, tzinfo=UTC) - clock.now())
    assert (await checks_in(counter, alice)).standing.streak == 1


async def test_check_ins_give_so_much_a_month_and_no_more(counter: Counter) -> None:
    alice = await counter.customer()
    async with counter.database.unit_of_work() as session:
        await membership.set_programme(session, replace(HOUSE, checkin_cap=8))
    given = []
    for _ in range(31):
        given.append((await checks_in(counter, alice)).reward)
        clock.advance(DAY)

    assert given[:5] == [1, 2, 3, 2, 0]
    assert sum(given[:30]) == 8
    assert given[30] == 3


@pytest.mark.parametrize(
    ("first", "second", "fresh", "streak"),
    [
        # The clocks go forward on 29 March 2026 and back on 25 October 2026.
        ("2026-03-28T22:59:59", "2026-03-28T23:00:00", True, 2),
        ("2026-03-28T23:00:00", "2026-03-29T21:59:59", False, 1),
        ("2026-03-29T21:59:59", "2026-03-29T22:00:00", True, 2),
        ("2026-10-24T22:00:00", "2026-10-25T22:59:59", False, 1),
        ("2026-10-25T22:59:59", "2026-10-25T23:00:00", True, 2),
        ("2026-10-24T21:59:59", "2026-10-25T23:00:00", True, 1),
    ],
)
async def test_a_day_is_a_day_of_the_shops_calendar(
    counter: Counter, first: str, second: str, fresh: bool, streak: int
) -> None:
    alice = await counter.customer()
    for at in (first, second):
        clock.freeze(datetime.fromisoformat(f"{at}+00:00"))
        async with counter.database.unit_of_work() as session:
            done = await loyalty.check_in(session, alice, BERLIN_SHOP)

    assert (done.fresh, done.standing.streak) == (fresh, streak)


@pytest.mark.parametrize(
    ("told", "before", "at"),
    [
        ((3, 14), "2026-03-14T07:59", "2026-03-14T08:00"),
        ((7, 1), "2026-07-01T06:59", "2026-07-01T07:00"),
        ((2, 29), "2027-02-28T07:59", "2027-02-28T08:00"),
    ],
)
async def test_a_birthday_brings_points_at_nine_once_a_year(
    counter: Counter, told: tuple[int, int], before: str, at: str
) -> None:
    alice = await counter.customer()
    async with counter.database.unit_of_work() as session:
        await loyalty.set_birthday(session, alice, *told)

    for moment, points in ((before, 0), (at, 50), (at, 50)):
        clock.freeze(datetime.fromisoformat(f"{moment}:00+00:00"))
        await loyalty.keep_up(counter.database, BERLIN_SHOP)
        assert (await purse(counter, alice)).available == points
    clock.advance(3 * DAY)
    await loyalty.keep_up(counter.database, BERLIN_SHOP)
    assert (await purse(counter, alice)).available == 50


async def test_a_birthday_brings_a_coupon_once_a_year_while_there_are_any(counter: Counter) -> None:
    alice, bob = await counter.customer(), await counter.customer("Bob")
    await published(counter.database, name="Birthday", way=Way.BIRTHDAY, per_customer=1)
    await published(counter.database, name="Only one", way=Way.BIRTHDAY, total=1)
    rare = await published(counter.database, name="By hand", way=Way.GRANTED)
    for one, day in ((alice, 10), (bob, 11)):
        async with counter.database.unit_of_work() as session:
            await loyalty.set_birthday(session, one, 3, day)

    async def has_now(customer: int) -> list[str]:
        for _ in range(2):
            await loyalty.keep_up(counter.database, SHOP)
        await counter.settles()
        async with counter.database.reading() as session:
            return [one.name for one in await coupons.at_hand(session, customer)]

    clock.freeze(datetime(2026, 3, 10, 8, 59, tzinfo=UTC))
    assert await has_now(alice) == []
    clock.freeze(datetime(2026, 3, 10, 9, tzinfo=UTC))
    assert await has_now(alice) == ["Birthday", "Only one"]
    clock.freeze(datetime(2026, 3, 11, 9, tzinfo=UTC))
    assert await has_now(alice) == ["Birthday", "Only one"]
    assert await has_now(bob) == ["Birthday"]
    clock.freeze(datetime(2027, 3, 10, 9, tzinfo=UTC))
    assert await has_now(alice) == ["Birthday"]

    async with counter.database.unit_of_work() as session:
        with pytest.raises(coupons.CouponNotOffered):
            await coupons.grant(session, bob, rare.id - 1, [alice], SHOP)


async def test_in_a_leap_year_29_february_is_the_29th(counter: Counter) -> None:
    alice = await counter.customer()
    async with counter.database.unit_of_work() as session:
        await loyalty.set_birthday(session, alice, 2, 29)

    clock.freeze(datetime(2028, 2, 28, 12, tzinfo=UTC))
    await loyalty.keep_up(counter.database, SHOP)
    assert (await purse(counter, alice)).available == 0
    clock.advance(DAY)
    await loyalty.keep_up(counter.database, SHOP)
    assert (await purse(counter, alice)).available == 50


async def test_a_birthday_changes_once_a_year_and_one_told_afterwards_brings_nothing(counter: Counter) -> None:
    alice = await counter.customer()

    async def tells(month: int, day: int) -> None:
        async with counter.database.unit_of_work() as session:
            await loyalty.set_birthday(session, alice, month, day)

    await tells(3, 1)
    await tells(3, 1)
    with pytest.raises(BirthdaySet):
        await tells(3, 3)
    for month, day in ((2, 30), (13, 1), (4, 31), (0, 1)):
        with pytest.raises(DayUnknown):
            await tells(month, day)
    await loyalty.keep_up(counter.database, SHOP)
    assert (await purse(counter, alice)).available == 0
    clock.advance(365 * DAY)
    await tells(12, 24)


async def test_the_overview_tells_what_is_there_what_comes_what_goes_and_how_to_get_further(counter: Counter) -> None:
    alice = await counter.customer()
    await has(counter, alice, 120)
    order = await counter.orders(alice, {await counter.variant(price=15_000): 1})
    await counter.pays(order)
    await counter.settles()

    async with counter.database.reading() as session:
        found = await loyalty.overview(session, alice, SHOP)

    assert (found.worth, found.coming) == (euros(120), ((150, None),))
    assert found.going == ((datetime(2027, 4, 1, tzinfo=UTC), 120),)
    assert (found.next_tier, found.missing, found.not_yet) == (HOUSE.tier("silver"), euros(20_000), euros(15_000))


def a_basket(goods: int) -> Basket:
    return Basket(currency="EUR", lines=(BasketLine(key=1, variant_id=1, quantity=1, unit_list=Money(goods, "EUR")),))


async def checks_in(counter: Counter, customer: int) -> loyalty.CheckedIn:
    async with counter.database.unit_of_work() as session:
        return await loyalty.check_in(session, customer, SHOP)


async def makes_up(counter: Counter, customer: int) -> loyalty.CheckedIn:
    async with counter.database.unit_of_work() as session:
        return await loyalty.make_up(session, customer, SHOP)


async def standing_of(counter: Counter, customer: int) -> tuple[str, datetime | None]:
    async with counter.database.reading() as session:
        found = await membership.standing(session, customer, "EUR")
    return (found.tier.code if found.tier else "", found.tier_until)


async def changes(counter: Counter, customer: int) -> list[tuple[str, str, str]]:
    c = tier_changes_table.c
    async with counter.database.reading() as session:
        rows = await session.execute(select(c.was, c.became, c.reason).where(c.customer_id == customer).order_by(c.id))
        return [(row.was, row.became, row.reason) for row in rows]


async def test_whoever_asked_is_reminded_once_a_day_at_their_hour_unless_they_came(counter: Counter) -> None:
    alice = await counter.customer()

    async def reminded_at(moment: str) -> int:
        clock.freeze(datetime.fromisoformat(f"{moment}:00+00:00"))
        await loyalty.keep_up(counter.database, BERLIN_SHOP)
        return len(await counter.told(membership.CheckInDue))

    async def asks(hour: int | None) -> None:
        async with counter.database.unit_of_work() as session:
            await loyalty.set_reminder(session, alice, hour, BERLIN_SHOP)

    await asks(9)
    assert await reminded_at("2026-03-02T21:00") == 0
    assert [await reminded_at(f"2026-03-03T{time}") for time in ("07:59", "08:00", "08:01", "20:00")] == [0, 1, 1, 1]
    clock.freeze(datetime(2026, 3, 4, 6, tzinfo=UTC))
    async with counter.database.unit_of_work() as session:
        await loyalty.check_in(session, alice, BERLIN_SHOP)
    assert await reminded_at("2026-03-04T09:00") == 1
    assert await reminded_at("2026-03-05T15:00") == 2
    await asks(None)
    assert await reminded_at("2026-03-06T15:00") == 2
    with pytest.raises(loyalty.HourUnknown):
        await asks(3)


async def test_all_goods_sent_back_leave_no_points_though_delivery_stays_paid(counter: Counter) -> None:
    async with counter.database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Everywhere", [])
        method = shipping.NewMethod(code="post", title="Post", price=euros(1000))
        await shipping.add_method(session, zone, method)
    counter.delivery = "post"
    alice, teapot = await counter.customer(), await counter.variant(price=5000)
    await has(counter, alice, 1000)
    order = await pays_with_points(counter, alice, {teapot: 2}, 1000, "cards")
    await counter.pays(order)
    await counter.settles()
    await arrives(counter, order)
    assert await purse(counter, alice) == Purse(pending=90)

    await sends_back(counter, order, 1)
    assert await purse(counter, alice) == Purse(available=500, pending=45)
    await sends_back(counter, order, 1)

    assert await purse(counter, alice) == Purse(available=1000)
    assert (await counter.balance(order)).refunded == euros(9000)


async def sends_back(counter: Counter, order: Order, pieces: int) -> None:
    """So many pieces of an order's only line come back, and their money goes back."""
    async with counter.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        one = await returns.begin(session, order.customer_id, order.id, Reason.NO_REASON, SHOP.timezone)
        await returns.choose(session, order.customer_id, one.id, order.lines[0].id, pieces, SHOP.timezone)
        await returns.ask(session, order.customer_id, one.id, SHOP.timezone)
        await taken_in(session, mia, one.id)
        await returns.settle(session, mia, one.id)
    await payments.refunds.send_due(counter.database, counter.providers)
    await counter.settles()


def a_line(net: int, back: int = 0, tax_added: int = 0, tax_contained: int = 0) -> OrderLine:
    """So much of an order, of which so much went back."""
    return OrderLine(
        id=1, position=1, variant_id=1, product_id=1, sku="T", title="Teapot", options="", kind="physical",
        event_ref="", quantity=1, unit_price=euros(net), list_total=euros(net), net_total=euros(net),
        tax_total=euros(tax_added + tax_contained), tax_added=euros(tax_added), tax_rate=0, shipped=1, delivered=1,
        cancelled=0, returned=0, refunded=euros(back), price_cut=euros(0), returnable=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "total", "kept", "share"),
    [
        # Nothing went back; money without a return takes its part of everything.
        ([a_line(10_000)], 11_000, 11_000, Fraction(1)),
        ([a_line(10_000)], 11_000, 5_500, Fraction(1, 2)),
        # Everything was sent back and delivery stays paid: nothing of the goods stays.
        ([a_line(10_000, 10_000)], 11_000, 1_000, Fraction(0)),
        ([a_line(10_000, 10_000)], 10_000, 0, Fraction(0)),
        # One of two lines, the dear one; then some money for the other.
        ([a_line(7_500, 7_500), a_line(2_500)], 11_000, 3_500, Fraction(1, 4)),
        ([a_line(7_500, 7_500), a_line(2_500)], 10_000, 1_250, Fraction(1, 8)),
        # It was settled, and the money is still on its way.
        ([a_line(10_000, 10_000)], 11_000, 11_000, Fraction(1)),
        ([a_line(10_000, 10_000)], 11_000, 6_000, Fraction(1, 2)),
        # Tax on top goes back with its line, and earns nothing.
        ([a_line(5_000, 5_000, tax_added=1_000), a_line(5_000)], 11_000, 5_000, Fraction(1, 2)),
        ([a_line(6_000, 6_000, tax_contained=1_000), a_line(5_000)], 11_000, 5_000, Fraction(1, 2)),
        # Goods that cost nothing: only money can tell.
        ([a_line(0)], 1_000, 250, Fraction(1, 4)),
    ],
)
def test_points_go_back_with_their_lines(lines: list[OrderLine], total: int, kept: int, share: Fraction) -> None:
    assert share_staying(lines, total, kept) == share
