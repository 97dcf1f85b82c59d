"""Many hands on one bargain at the same moment: as many cuts as it takes, and the lowest price to the cent."""

from __future__ import annotations

from collections import Counter as Tally
from dataclasses import replace
from typing import Any

import pytest

from campaigns import bargains
from campaigns.bargains import Bargain, BargainSoldOut, BargainStatus, Cut, Help
from commerce.checkout import Placed
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.orders import Order
from tests.counter import HOME
from tests.haggling import HOUR, MINUTE, BargainDesk
from tests.makers import euros
from tests.scale.together import Shop, together


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[BargainDesk]:
    """Two processes of one shop."""
    return Shop(BargainDesk(database), BargainDesk(second))


async def started(desk: BargainDesk, **plan: Any) -> Bargain:
    """Somebody bargains over a teapot, from 24.00 down to 14.00."""
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), **plan)
    return await desk.starts(await desk.customer(), sale)


async def cuts(desk: BargainDesk, bargain: Bargain) -> tuple[Help, ...]:
    async with desk.database.reading() as session:
        return await bargains.helps(session, bargain)


@pytest.mark.parametrize("crowd", [12, 20])
async def test_twelve_friends_or_more_help_at_once_and_twelve_cuts_reach_the_floor(
    shop: Shop[BargainDesk], crowd: int
) -> None:
    desk = shop.one
    bargain = await started(desk, helpers=12)
    friends = await desk.people(crowd)

    answers = await together(*(shop.door(at).helps(friend, bargain) for at, friend in enumerate(friends)))

    assert Tally(type(one) for one in answers) == Tally({Cut: 12, bargains.BargainOver: crowd - 12})
    done, helped = await desk.bargain(bargain), await cuts(desk, bargain)
    assert (done.status, done.price, done.helps) == (BargainStatus.REACHED, euros(1400), 12)
    assert [one.seq for one in helped] == list(range(1, 13))
    assert sum(one.amount.amount for one in helped) == 1000
    assert {one.amount for one in helped} == {one.amount for one in answers if isinstance(one, Cut)}
    assert await desk.violations() == []


async def test_one_friend_taps_many_times_and_cuts_once(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    bargain = await started(desk)
    [friend] = await desk.people(1)
    answers = await together(*(shop.door(at).helps(friend, bargain) for at in range(8)))
    assert Tally(type(one) for one in answers) == {Cut: 1, bargains.AlreadyHelped: 7}
    assert (await desk.bargain(bargain)).helps == 1


async def test_of_one_circle_one_helps_although_they_come_at_once(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    bargain = await started(desk, helpers=12)
    home = replace(HOME, lines=("1 Crowded House",))
    family = [await desk.customer(f"Person {number}", home) for number in range(6)]

    answers = await together(*(shop.door(at).lets_help(one, bargain) for at, one in enumerate(family)))

    assert Tally(type(one) for one in answers) == {Cut: 1, bargains.HelpOfOneCircle: 5}
    assert (await desk.bargain(bargain)).helps == 1


async def test_a_friend_helps_many_at_once_and_no_more_than_one_may(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), max_helps=3, max_helps_a_day=2)
    open_ones = [await desk.starts(one, sale) for one in await desk.people(6)]
    helper = await desk.customer("Helper")
    answers = await together(*(shop.door(at).helps(helper, one) for at, one in enumerate(open_ones)))
    assert Tally(type(one) for one in answers) == {Cut: 2, bargains.TooManyHelpsToday: 4}
    assert await desk.violations() == []


async def test_somebody_starts_many_times_at_once_and_has_one_bargain(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400))
    alice = await desk.customer()
    answers = await together(*(shop.door(at).starts(alice, sale) for at in range(6)))
    assert Tally(type(one) for one in answers) == {Bargain: 1, bargains.AlreadyBargaining: 5}


async def test_the_last_help_races_the_end_of_the_bargain_and_it_is_one_or_the_other(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    bargain = await started(desk, helpers=2)
    first, second = await desk.people(2)
    await desk.helps(first, bargain)
    clock.advance(bargain.expires_at - now())
    answers = await together(shop.other.helps(second, bargain), *(one.ends_bargains() for one in shop.both))

    assert isinstance(answers[0], bargains.BargainOver)
    assert (await desk.bargain(bargain)).status is BargainStatus.EXPIRED
    assert len(await desk.told(bargains.BargainExpired)) == 1
    assert await desk.violations() == []


async def test_a_help_races_an_early_order_and_the_order_has_the_price_of_one_moment(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=99), helpers=5)
    for _ in range(6):
        alice = await desk.customer()
        bargain = await desk.starts(alice, sale)
        friends = await desk.people(5)
        await desk.helps(friends[0], bargain)
        await desk.fills(alice, bargain)
        review = await desk.reviews(alice, {})
        answers: list[Any] = await together(
            shop.other.helps(friends[1], bargain),
            desk.taps_order(alice, review, "cards"),
            shop.other.helps(friends[2], bargain),
        )
        placed = [one.order for one in answers if isinstance(one, Placed)]
        done = await desk.bargain(bargain)
        assert (done.status is BargainStatus.ORDERED) == bool(placed)
        assert [one.merchandise for one in placed] == [done.price] * len(placed)
        assert done.helps == 1 + sum(isinstance(one, Cut) for one in answers)
    assert await desk.violations() == []


async def test_the_last_helps_race_an_early_order_and_one_piece_is_kept(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=99), helpers=2, quota=4)
    for _ in range(4):
        alice = await desk.customer()
        bargain = await desk.starts(alice, sale)
        first, second = await desk.people(2)
        await desk.helps(first, bargain)
        await desk.fills(alice, bargain)
        review = await desk.reviews(alice, {})
        await together(shop.other.helps(second, bargain), desk.taps_order(alice, review, "cards"))
        assert (await desk.bargain(bargain)).status in (BargainStatus.REACHED, BargainStatus.ORDERED)
    assert (await desk.allotment(bargain)).held == 4
    assert await desk.violations() == []


async def test_the_last_pieces_are_reached_for_by_many_bargains_at_once(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), helpers=2, quota=2)
    open_ones = [await desk.starts(one, sale) for one in await desk.people(5)]
    firsts, lasts = await desk.people(5), await desk.people(5)
    for friend, one in zip(firsts, open_ones, strict=True):
        await desk.helps(friend, one)
    pairs = enumerate(zip(lasts, open_ones, strict=True))
    answers = await together(*(shop.door(at).helps(friend, one) for at, (friend, one) in pairs))
    assert Tally(type(one) for one in answers) == {Cut: 2, BargainSoldOut: 3}
    assert await desk.violations() == []


async def test_a_price_is_ordered_twice_at_once_and_one_order_has_it(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), helpers=2)
    alice = await desk.customer()
    bargain = await desk.reaches(alice, sale)
    await desk.fills(alice, bargain)
    review = await desk.reviews(alice, {})
    answers: list[Any] = await together(*(shop.door(at).taps_order(alice, review, "cards") for at in range(4)))
    assert len({one.order.id for one in answers if isinstance(one, Placed)}) == 1
    assert (await desk.bargain(bargain)).status is BargainStatus.ORDERED


async def test_late_money_races_a_second_order_and_one_of_them_has_the_price(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), helpers=2)
    for _ in range(4):
        alice = await desk.customer()
        bargain = await desk.reaches(alice, sale)
        first = await desk.buys(alice, bargain)
        await desk.lapses(first)
        review = await desk.reviews(alice, {})

        async def pays(order: Order = first) -> None:
            await shop.other.pays(order, charge=f"for-{order.id}")

        answers: list[Any] = await together(pays(), desk.taps_order(alice, review, "cards"))
        await shop.settles()
        second = [one.order for one in answers if isinstance(one, Placed)]
        done = await desk.bargain(bargain)
        assert done.order_id in {first.id, *(one.id for one in second)}
        if done.order_id != first.id:
            assert await desk.back(first) == first.total.amount
        assert await desk.violations() == []


async def test_the_end_of_a_kept_price_races_its_order(shop: Shop[BargainDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=50), helpers=2)
    alice = await desk.customer()
    bargain = await desk.reaches(alice, sale)
    order = await desk.buys(alice, bargain)
    clock.advance(24 * HOUR)
    await together(*(one.expires() for one in shop.both), *(one.ends_bargains() for one in shop.both))
    await shop.settles()
    clock.advance(MINUTE)
    await desk.ends_bargains()
    assert (await desk.bargain(bargain)).status is BargainStatus.LAPSED
    assert (await desk.allotment(bargain)).held == 0
    assert len(await desk.told(bargains.BargainLapsed)) == 1
    assert await desk.back(order) == 0
    assert await desk.violations() == []
