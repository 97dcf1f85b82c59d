"""Bargains: the lowest price is reached by the last friend exactly, kept for a while, and bought once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaigns import bargains, calendar
from campaigns.bargains import (
    AlreadyBargaining,
    AlreadyHelped,
    Bargain,
    BargainAlone,
    BargainBelowCost,
    BargainBought,
    BargainExpired,
    BargainLapsed,
    BargainNotBuyable,
    BargainNotOpen,
    BargainOpenAgain,
    BargainOrdered,
    BargainOver,
    BargainSale,
    BargainSoldOut,
    BargainStatus,
    BargainTerms,
    BargainTermsUnclear,
    BargainTooLittle,
    FloorReached,
    HelpNeedsStart,
    OwnBargain,
    PriceCut,
    TooManyBargains,
    TooManyHelps,
    TooManyHelpsToday,
)
from campaigns.bargains.cutting import NEW, USUAL, cut, luck
from campaigns.bargains.models import helps_table
from campaigns.calendar import BelowFloor, CampaignFixed, CampaignUnfinished, PriceOnlyFalls, VariantTaken
from commerce import carts, catalogue, customers, orders
from commerce.carts import EventOver
from commerce.checkout import QuoteChanged
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.errors import NotFound
from commerce.orders import CancelReason, Order, OrderStatus
from tests.counter import EN
from tests.haggling import HOUR, MINUTE, BargainDesk
from tests.makers import euros
from tests.trying import refused


@pytest.fixture
def desk(database: Database) -> BargainDesk:
    return BargainDesk(database)


async def sold(desk: BargainDesk, *, on_hand: int = 9, **plan: Any) -> BargainSale:
    """Bargains for a teapot, 24.00 to begin with, 14.00 when three friends have helped."""
    teapot = await desk.variant(price=2400, on_hand=on_hand)
    return await desk.sells(teapot, **{"helpers": 3, **plan})


async def called_off(desk: BargainDesk, order: Order, *, by_staff: bool = False) -> None:
    async with desk.database.unit_of_work() as session:
        if by_staff:
            await orders.cancel_by_staff(session, order.customer_id, order.id, CancelReason.OTHER)
        else:
            await orders.cancel(session, order.customer_id, order.id)
    await desk.settles()


@given(
    data=st.data(),
    people=st.integers(1, 50),
    smallest=st.integers(1, 500),
    spare=st.integers(0, 10**7),
    seed=st.text(min_size=1, max_size=8),
)
def test_the_last_of_so_many_reaches_the_lowest_price_exactly_and_nobody_before(
    data: st.DataObject, people: int, smallest: int, spare: int, seed: str
) -> None:
    whole = left = people * smallest + spare
    factors = data.draw(st.lists(st.sampled_from([USUAL, NEW]), min_size=people, max_size=people))
    for seq, factor in enumerate(factors, 1):
        still = people - seq + 1
        amount = cut(left, still, smallest, factor, luck(seed, seq))
        assert amount == cut(left, still, smallest, factor, luck(seed, seq))
        assert smallest <= amount
        assert still == 1 or amount <= max(smallest, factor * left // still)
        left -= amount
        assert (left == 0) == (still == 1)
        assert left >= smallest * (still - 1)
    assert 0 <= left < whole


async def test_friends_cut_the_price_until_the_lowest_one_is_reached(desk: BargainDesk) -> None:
    sale = await sold(desk)
    alice, bob, carol, dave = [await desk.customer(name) for name in ("Alice", "Bob", "Carol", "Dave")]
    bargain = await desk.starts(alice, sale)
    assert (bargain.price, bargain.floor, bargain.missing) == (euros(2400), euros(1400), 3)
    assert (bargain.status, bargain.expires_at) == (BargainStatus.ACTIVE, now() + 48 * HOUR)

    prices = [bargain.price]
    for seq, friend in enumerate((bob, carol, dave), 1):
        cut_ = await desk.helps(friend, bargain)
        assert (cut_.seq, cut_.bargain.price, cut_.bargain.missing) == (seq, prices[-1] - cut_.amount, 3 - seq)
        assert (cut_.bargain.price == bargain.floor) == (seq == 3)
        prices.append(cut_.bargain.price)

    done = await desk.bargain(bargain)
    assert (done.status, done.price, done.pay_by) == (BargainStatus.REACHED, euros(1400), now() + 24 * HOUR)
    assert [one["seq"] for one in await desk.told(PriceCut)] == [1, 2, 3]
    assert await desk.told(FloorReached) == [{"bargain_id": bargain.id, "customer_id": alice}]
    assert (await desk.allotment(bargain)).held == 1
    assert await desk.violations() == []


async def test_the_lowest_price_is_bought_by_its_owner_once(desk: BargainDesk) -> None:
    sale = await sold(desk)
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    bargain = await desk.reaches(alice, sale)
    await refused(EventOver, desk.fills(bob, bargain))

    order = await desk.buys(alice, bargain)
    assert order.merchandise == euros(1400)
    assert ((await desk.bargain(bargain)).status, (await desk.allotment(bargain)).held) == (BargainStatus.ORDERED, 1)
    await refused(EventOver, desk.fills(alice, bargain))
    assert await desk.violations() == []

    await desk.pays(order)
    await desk.settles()
    done = await desk.bargain(bargain)
    kept = await desk.allotment(bargain)
    assert (done.status, done.order_id, kept.held, kept.sold) == (BargainStatus.PAID, order.id, 0, 1)
    told = {"bargain_id": bargain.id, "customer_id": alice, "order_id": order.id}
    assert await desk.told(BargainOrdered, BargainBought) == [told, told]
    await refused(EventOver, desk.fills(alice, bargain))
    assert await desk.violations() == []


async def test_a_friend_helps_once_and_is_told_what_they_cut(desk: BargainDesk) -> None:
    sale = await sold(desk)
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    bargain = await desk.starts(alice, sale)
    first = await desk.helps(bob, bargain)
    await refused(AlreadyHelped, desk.helps(bob, bargain), amount=first.amount)
    await refused(OwnBargain, desk.helps(alice, bargain))
    assert (await desk.bargain(bargain)).helps == 1

    async with desk.database.reading() as session:
        seen = await bargains.bargain(session, bob, bargain.token)
        own = await bargains.bargain(session, alice, bargain.token)
        assert (seen.is_mine, seen.my_cut, own.is_mine, own.my_cut) == (False, first.amount, True, None)
        [helped] = await bargains.helps(session, bargain)
    assert (helped.helper_id, helped.seq, helped.amount) == (bob, 1, first.amount)


async def test_only_who_has_started_the_bot_can_help(desk: BargainDesk) -> None:
    bargain = await desk.starts(await desk.customer(), await sold(desk))
    async with desk.database.unit_of_work() as session:
        stranger = (await customers.expect(session, 77_000_001, "en")).id
    await refused(HelpNeedsStart, desk.helps(stranger, bargain))
    await refused(NotFound, desk.helps(await desk.customer(), Bargain(**{**vars(bargain), "id": 404})))


async def test_somebody_helps_so_often_in_a_campaign_and_on_a_day(desk: BargainDesk) -> None:
    sale = await sold(desk, max_helps=3, max_helps_a_day=2)
    bob = await desk.customer("Bob")
    first, second, third, fourth = [await desk.starts(one, sale) for one in await desk.people(4)]
    await desk.helps(bob, first)
    clock.advance(14 * HOUR)
    await desk.helps(bob, second)
    await refused(TooManyHelpsToday, desk.helps(bob, third), most=2)
    clock.advance(HOUR)
    await desk.helps(bob, third)
    await refused(TooManyHelps, desk.helps(bob, fourth), most=3)


async def test_help_in_one_campaign_does_not_count_in_another(desk: BargainDesk) -> None:
    bob = await desk.customer("Bob")
    for _ in range(2):
        await desk.helps(bob, await desk.starts(await desk.customer(), await sold(desk, max_helps=1)))


async def test_new_customers_may_cut_more_and_the_floor_stays_exact(desk: BargainDesk) -> None:
    sale = await sold(desk, helpers=2)
    old = await desk.customer("Old")
    await desk.pays(await desk.orders(old, {await desk.variant("Cup", price=900): 1}, "cards"))
    await desk.settles()
    bargain = await desk.starts(await desk.customer(), sale)
    first, last = await desk.helps(old, bargain), await desk.helps(await desk.customer("New"), bargain)

    assert first.amount.amount == cut(1000, 2, 1, USUAL, luck(bargain.seed, 1))
    assert first.amount + last.amount == euros(1000)
    async with desk.database.reading() as session:
        rows = await session.execute(helps_table.select().order_by(helps_table.c.seq))
        assert [one.is_new for one in rows] == [False, True]


async def test_the_owners_own_cut_is_the_first_one_where_it_is_so(desk: BargainDesk) -> None:
    sale = await sold(desk, own_first=True, max_helps=1)
    alice, bob, carol = [await desk.customer(name) for name in ("Alice", "Bob", "Carol")]
    bargain = await desk.starts(alice, sale)
    assert (bargain.helps, bargain.missing) == (1, 2)
    assert bargain.price < euros(2400)
    theirs = await desk.starts(bob, sale)
    await desk.helps(alice, theirs)
    await desk.helps(bob, bargain)
    assert (await desk.helps(carol, bargain)).bargain.price == euros(1400)
    assert await desk.violations() == []


async def test_one_has_one_bargain_at_a_time_for_the_same_goods_and_so_many_in_all(desk: BargainDesk) -> None:
    sale = await sold(desk, max_bargains=2)
    alice = await desk.customer()
    await desk.starts(alice, sale)
    await refused(AlreadyBargaining, desk.starts(alice, sale))
    clock.advance(48 * HOUR)
    await refused(AlreadyBargaining, desk.starts(alice, sale))
    assert await desk.ends_bargains() == 1

    for _ in range(2):
        order = await desk.buys(alice, await desk.starts(alice, sale))
        await desk.pays(order)
        await desk.settles()
    await refused(TooManyBargains, desk.starts(alice, sale), most=2)
    await called_off(desk, order, by_staff=True)
    await desk.starts(alice, sale)
    assert await desk.violations() == []


async def test_it_may_be_bought_early_at_the_price_of_the_moment_and_nobody_cuts_any_more(desk: BargainDesk) -> None:
    sale = await sold(desk)
    alice, bob, carol = [await desk.customer(name) for name in ("Alice", "Bob", "Carol")]
    bargain = await desk.starts(alice, sale)
    cut_ = await desk.helps(bob, bargain)
    order = await desk.buys(alice, bargain)

    assert order.merchandise == cut_.bargain.price
    await refused(BargainOver, desk.helps(carol, bargain))
    assert ((await desk.bargain(bargain)).status, (await desk.allotment(bargain)).held) == (BargainStatus.ORDERED, 1)
    await desk.pays(order)
    await desk.settles()
    assert (await desk.bargain(bargain)).status is BargainStatus.PAID
    assert await desk.violations() == []


async def test_where_it_is_not_bought_early_only_the_lowest_price_is_sold(desk: BargainDesk) -> None:
    sale = await sold(desk, early_buy=False)
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    bargain = await desk.starts(alice, sale)
    await desk.helps(bob, bargain)
    await refused(EventOver, desk.fills(alice, bargain))
    for friend in await desk.people(2):
        await desk.helps(friend, bargain)
    assert (await desk.buys(alice, bargain)).merchandise == euros(1400)


async def test_a_price_that_fell_since_the_last_look_is_shown_again(desk: BargainDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    bargain = await desk.starts(alice, await sold(desk))
    await desk.fills(alice, bargain)
    review = await desk.reviews(alice, {})
    cut_ = await desk.helps(bob, bargain)
    again = await desk.taps_order(alice, review, "cards")
    assert isinstance(again, QuoteChanged)
    assert again.review.quote.merchandise_net == cut_.bargain.price


async def test_what_was_bargained_for_is_one_piece_by_itself(desk: BargainDesk) -> None:
    alice = await desk.customer()
    bargain = await desk.reaches(alice, await sold(desk))
    await refused(BargainAlone, desk.buys(alice, bargain, pieces=2))
    cup = await desk.variant("Cup", price=900)
    async with desk.database.unit_of_work() as session:
        await carts.add(session, alice, cup, **EN)
    await refused(BargainAlone, desk.buys(alice, bargain))
    assert (await desk.bargain(bargain)).status is BargainStatus.REACHED


async def test_an_order_nobody_paid_leaves_the_price_until_its_time_is_over(desk: BargainDesk) -> None:
    alice = await desk.customer()
    bargain = await desk.reaches(alice, await sold(desk))
    reached = now()
    await desk.lapses(await desk.buys(alice, bargain))

    again = await desk.bargain(bargain)
    assert (again.status, again.order_id, again.pay_by) == (BargainStatus.REACHED, None, reached + 24 * HOUR)
    assert await desk.told(BargainOpenAgain) == [{"bargain_id": bargain.id, "customer_id": alice}]
    assert (await desk.cart(alice)) == {bargain.variant_id: 1}
    assert await desk.violations() == []

    order = await desk.buys(alice, bargain)
    await called_off(desk, order)
    assert (await desk.bargain(bargain)).status is BargainStatus.REACHED

    clock.advance(reached + 24 * HOUR - MINUTE - now())
    await desk.lapses(await desk.buys(alice, bargain))
    assert (await desk.bargain(bargain)).status is BargainStatus.LAPSED
    assert (await desk.allotment(bargain)).held == 0
    await refused(EventOver, desk.fills(alice, bargain))
    assert await desk.violations() == []


async def test_an_early_order_nobody_paid_leaves_the_price_it_had(desk: BargainDesk) -> None:
    alice, bob, carol = [await desk.customer(name) for name in ("Alice", "Bob", "Carol")]
    bargain = await desk.starts(alice, await sold(desk))
    price = (await desk.helps(bob, bargain)).bargain.price
    await desk.lapses(await desk.buys(alice, bargain))
    again = await desk.bargain(bargain)
    assert (again.status, again.price) == (BargainStatus.REACHED, price)
    await refused(BargainOver, desk.helps(carol, bargain))
    assert (await desk.buys(alice, bargain)).merchandise == price
    assert await desk.violations() == []


async def test_a_settled_price_is_kept_for_a_day_and_then_lapses(desk: BargainDesk) -> None:
    alice = await desk.customer()
    bargain = await desk.reaches(alice, await sold(desk, quota=1))
    assert await desk.ends_bargains() == 0
    clock.advance(24 * HOUR)
    await refused(EventOver, desk.fills(alice, bargain))
    assert await desk.ends_bargains() == 1
    assert await desk.ends_bargains() == 0
    assert (await desk.bargain(bargain)).status is BargainStatus.LAPSED
    assert (await desk.allotment(bargain)).left == 1
    assert await desk.told(BargainLapsed) == [{"bargain_id": bargain.id, "customer_id": alice}]
    assert await desk.violations() == []


async def test_a_bargain_whose_time_is_over_expires(desk: BargainDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    bargain = await desk.starts(alice, await sold(desk, window=(None, now() + 30 * HOUR)))
    assert bargain.expires_at == now() + 30 * HOUR
    clock.advance(30 * HOUR)
    await refused(BargainOver, desk.helps(bob, bargain))
    await calendar.turn_due(desk.database)
    assert [await desk.ends_bargains(), await desk.ends_bargains()] == [1, 0]
    assert (await desk.bargain(bargain)).status is BargainStatus.EXPIRED
    told = {"bargain_id": bargain.id, "customer_id": alice, "reason": "time"}
    assert await desk.told(BargainExpired) == [told]
    assert await desk.violations() == []


async def test_late_money_takes_the_price_while_it_is_kept_and_goes_back_otherwise(desk: BargainDesk) -> None:
    sale = await sold(desk)
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    bargain, theirs = await desk.reaches(alice, sale), await desk.reaches(bob, sale)
    late, too_late = await desk.buys(alice, bargain), await desk.buys(bob, theirs)
    await desk.lapses(late)
    await desk.pays(late)
    await desk.settles()
    assert ((await desk.bargain(bargain)).status, (await desk.now(late)).status) == (
        BargainStatus.PAID,
        OrderStatus.PAID,
    )
    clock.advance(24 * HOUR)
    await desk.ends_bargains()
    await desk.pays(too_late)
    await desk.settles()
    assert ((await desk.bargain(theirs)).status, await desk.back(too_late)) == (
        BargainStatus.LAPSED,
        too_late.total.amount,
    )
    assert await desk.violations() == []


async def test_late_money_for_a_price_that_another_order_has_goes_back(desk: BargainDesk) -> None:
    alice = await desk.customer()
    bargain = await desk.reaches(alice, await sold(desk))
    first = await desk.buys(alice, bargain)
    await desk.lapses(first)
    second = await desk.buys(alice, bargain)
    await desk.pays(first)
    await desk.settles()
    assert await desk.back(first) == first.total.amount
    assert (await desk.bargain(bargain)).order_id == second.id
    await desk.pays(second)
    await desk.settles()
    assert (await desk.bargain(bargain)).status is BargainStatus.PAID
    assert await desk.violations() == []


async def test_it_may_be_paid_on_delivery(desk: BargainDesk) -> None:
    alice = await desk.customer()
    bargain = await desk.reaches(alice, await sold(desk))
    order = await desk.buys(alice, bargain, "cash")
    await desk.settles()
    clock.advance(72 * HOUR)
    assert await desk.ends_bargains() == 0
    assert (await desk.bargain(bargain)).status is BargainStatus.ORDERED
    await called_off(desk, order)
    assert (await desk.bargain(bargain)).status is BargainStatus.LAPSED
    assert await desk.violations() == []


async def test_a_campaign_sells_so_many_pieces_and_no_more(desk: BargainDesk) -> None:
    sale = await sold(desk, quota=1, helpers=2)
    alice, bob, carol = [await desk.customer(name) for name in ("Alice", "Bob", "Carol")]
    bargain, theirs = await desk.starts(alice, sale), await desk.starts(bob, sale)
    await desk.helps(carol, theirs)
    for friend in await desk.people(2):
        await desk.helps(friend, bargain)
    await refused(BargainSoldOut, desk.starts(carol, sale))
    await refused(BargainSoldOut, desk.helps(alice, theirs))
    await refused(BargainSoldOut, desk.buys(bob, theirs))
    assert ((await desk.bargain(theirs)).helps, (await desk.bargain(theirs)).status) == (1, BargainStatus.ACTIVE)

    clock.advance(24 * HOUR)
    await desk.ends_bargains()
    assert (await desk.helps(alice, theirs)).bargain.status is BargainStatus.REACHED
    assert await desk.violations() == []


async def test_a_piece_that_was_paid_and_called_off_can_be_had_by_others(desk: BargainDesk) -> None:
    alice = await desk.customer()
    bargain = await desk.reaches(alice, await sold(desk, quota=1))
    order = await desk.buys(alice, bargain)
    await desk.pays(order)
    await desk.settles()
    await called_off(desk, order)
    kept = await desk.allotment(bargain)
    assert ((await desk.bargain(bargain)).status, kept.sold, kept.left) == (BargainStatus.PAID, 0, 1)
    assert await desk.violations() == []


async def test_a_campaign_that_pauses_starts_nothing_and_open_bargains_go_on(desk: BargainDesk) -> None:
    sale = await sold(desk)
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    bargain, merchant = await desk.starts(alice, sale), await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await calendar.pause(session, merchant, sale.id)
    await refused(BargainNotOpen, desk.starts(bob, sale))
    await desk.helps(bob, bargain)
    async with desk.database.unit_of_work() as session:
        await bargains.stop(session, merchant, sale.id, call_off=False)
        await bargains.stop(session, merchant, sale.id, call_off=False)
    assert await desk.ends_bargains() == 0
    assert (await desk.buys(alice, bargain)).merchandise == (await desk.bargain(bargain)).price


async def test_a_campaign_that_is_called_off_ends_what_is_open_and_keeps_what_was_promised(desk: BargainDesk) -> None:
    sale = await sold(desk)
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    reached, bargain, merchant = await desk.reaches(alice, sale), await desk.starts(bob, sale), await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await bargains.stop(session, merchant, sale.id, call_off=True)
    assert await desk.ends_bargains() == 1
    told = {"bargain_id": bargain.id, "customer_id": bob, "reason": "campaign"}
    assert await desk.told(BargainExpired) == [told]
    assert (await desk.buys(alice, reached)).merchandise == euros(1400)
    assert await desk.violations() == []


async def test_a_plan_leaves_everybody_something_to_cut(desk: BargainDesk) -> None:
    teapot = await desk.variant(price=2400, cost=euros(1500), floor=euros(1000))
    await refused(BargainTooLittle, desk.plans(teapot, 2000, helpers=5, smallest=100), most=euros(1900))
    await refused(BargainTermsUnclear, desk.plans(teapot, helpers=1))
    await refused(BargainTermsUnclear, desk.plans(teapot, helpers=51))
    await refused(BargainTermsUnclear, desk.plans(teapot, window=(None, None), smallest=0))
    await refused(BelowFloor, desk.sells(teapot, 900), floor=euros(1000))
    await refused(BargainBelowCost, desk.sells(teapot, 1400))
    plan, merchant = await desk.plans(teapot, 1400), await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await bargains.publish(session, merchant, plan.id, below_cost=True)
    await refused(VariantTaken, desk.sells(teapot, 1600))
    async with desk.database.unit_of_work() as session:
        with pytest.raises(CampaignFixed):
            await bargains.set_terms(session, plan.id, BargainTerms())
        empty = await bargains.begin(session, merchant, plan.campaign.product_id, "EUR")
        with pytest.raises(CampaignUnfinished):
            await bargains.publish(session, merchant, empty.id)


async def test_while_it_runs_the_lowest_price_only_falls_and_open_bargains_keep_theirs(desk: BargainDesk) -> None:
    sale = await sold(desk)
    [teapot], merchant = sale.floors, await desk.merchant()
    bargain = await desk.starts(await desk.customer(), sale)
    async with desk.database.unit_of_work() as session:
        with pytest.raises(PriceOnlyFalls):
            await bargains.lower_floor(session, merchant, sale.id, teapot, euros(1500))
        lower = await bargains.lower_floor(session, merchant, sale.id, teapot, euros(1200))
    assert lower.floors == {teapot: euros(1200)}
    assert (await desk.bargain(bargain)).floor == euros(1400)
    assert (await desk.starts(await desk.customer(), sale)).floor == euros(1200)


async def test_a_price_that_became_too_cheap_is_not_bargained_for(desk: BargainDesk) -> None:
    sale = await sold(desk)
    [teapot] = sale.floors
    async with desk.database.unit_of_work() as session:
        await catalogue.set_price(session, teapot, euros(1402))
    await refused(BargainNotOpen, desk.starts(await desk.customer(), sale))


async def test_what_came_of_a_campaign_is_counted(desk: BargainDesk) -> None:
    sale = await sold(desk)
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    order = await desk.buys(alice, await desk.reaches(alice, sale))
    await desk.pays(order)
    await desk.settles()
    await desk.starts(bob, sale)
    async with desk.database.reading() as session:
        told = await bargains.results(session, sale.id)
        seen = await bargains.glance(session, sale.campaign.product_id)
        mine = await bargains.mine(session, bob)
    assert (told.started, told.open, told.reached, told.bought, told.helps) == (2, 1, 1, 1, 3)
    assert (told.revenue, told.given, told.by_new) == (euros(1400), euros(1000), 3)
    assert seen is not None
    assert (seen.cheapest, seen.helpers, [one.status for one in mine]) == (euros(1400), 3, [BargainStatus.ACTIVE])


async def test_an_order_of_somebody_elses_bargain_is_refused_by_the_guard(desk: BargainDesk) -> None:
    """Carts do not sell it to anybody else; should one do so all the same, the order is not placed."""
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    bargain = await desk.reaches(alice, await sold(desk))
    order = await desk.buys(alice, bargain)
    with pytest.raises(BargainNotBuyable):
        async with desk.database.unit_of_work() as session:
            await bargains.take_price(session, Order(**{**vars(order), "customer_id": bob}))
