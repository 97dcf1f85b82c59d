"""Many hands on one referral at the same moment: bound once, thanked once, and never over the cap, by two processes."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from campaigns import referrals
from campaigns.referrals import Arrival, Came, Status
from commerce.coupons import CouponStatus
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import OrderPaid
from tests.counter import SHOP
from tests.coupons import ever_had
from tests.inviting import WINDOW, Friends
from tests.scale.together import Shop, together


@pytest.fixture
async def doors(database: Database, second: Database) -> AsyncIterator[Shop[Friends]]:
    """Two processes of one shop that promises something to both."""
    doors = Shop(Friends(database), Friends(second))
    await doors.one.promises()
    yield doors
    assert await doors.one.violations() == []


async def test_two_links_opened_at_once_bind_once(doors: Shop[Friends]) -> None:
    shop = doors.one
    inviters = [await shop.settled(f"Inviter {number}") for number in range(4)]
    bob = await shop.settled("Bob")
    for one in inviters:
        async with shop.database.unit_of_work() as session:
            await referrals.link_code(session, one)

    answers = await together(*(doors.door(at).comes(bob, inviters[at % 4]) for at in range(12)))

    came = Tally(one.came for one in answers if isinstance(one, Arrival))
    assert came == {Came.BOUND: 1, Came.KNOWN: 11}
    assert len(await ever_had(shop.database, bob)) == 1


async def test_a_link_is_one_however_often_it_is_asked_for_at_once(doors: Shop[Friends]) -> None:
    alice = await doors.one.settled("Alice")

    async def code(shop: Friends) -> str:
        async with shop.database.unit_of_work() as session:
            return await referrals.link_code(session, alice)

    assert len(set(await together(*(code(doors.door(at)) for at in range(10))))) == 1


async def test_the_relay_tells_twice_and_the_clock_runs_in_two_processes_and_one_coupon_comes(
    doors: Shop[Friends],
) -> None:
    shop = doors.one
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob)

    async def told_again(by: Friends) -> None:
        async with by.database.unit_of_work() as session:
            paid = OrderPaid(order_id=order.id, customer_id=bob, reinstated=False)
            await referrals.follow_order(session, paid)

    await together(*(told_again(doors.door(at)) for at in range(6)))
    clock.advance(WINDOW)
    await together(*(referrals.keep_up(doors.door(at).database, SHOP) for at in range(6)))
    await together(*(told_again(doors.door(at)) for at in range(6)))
    await together(doors.one.relay.run(), doors.other.relay.run())
    await shop.settles()

    assert (await shop.referral(bob)).status is Status.REWARDED
    assert len(await shop.thanks(alice)) == 1
    assert len(await shop.told(referrals.ReferralRewarded)) == 1
    assert len(await shop.told(referrals.FriendBought)) == 1


async def test_the_cap_of_a_day_holds_when_two_processes_thank_at_once(doors: Shop[Friends]) -> None:
    shop = doors.one
    alice = await shop.settled("Alice")
    friends = []
    for number in range(14):
        friends.append(await shop.brings(alice, f"Friend {number}"))
        clock.advance(timedelta(hours=3))
    for friend in friends:
        await shop.buys(friend)
    clock.advance(WINDOW)

    await together(*(referrals.keep_up(doors.door(at).database, SHOP) for at in range(4)))
    await shop.settles()

    ends = Tally([(await shop.referral(one)).status for one in friends])
    assert ends == {Status.REWARDED: 10, Status.IN_REVIEW: 4}


async def test_a_refund_and_the_reward_at_once_leave_no_coupon_for_an_order_that_went_back(
    doors: Shop[Friends],
) -> None:
    shop = doors.one
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob)
    clock.advance(WINDOW)

    await together(referrals.keep_up(doors.other.database, SHOP), shop.goes_back(order, 2400))
    await shop.settles()

    assert (await shop.referral(bob)).status is Status.REVERSED
    assert [one.status for one in await shop.thanks(alice)] in ([], [CouponStatus.VOIDED])


async def test_two_of_the_staff_decide_at_once_and_one_of_them_did(doors: Shop[Friends]) -> None:
    shop = doors.one
    alice, bob, mia = await shop.customer("Alice"), await shop.customer("Bob"), await shop.settled("Mia")
    await shop.comes(bob, alice)
    await shop.buys(bob)
    await shop.passes(WINDOW)
    referral = await shop.referral(bob)

    async def approve(by: Friends) -> str:
        async with by.database.unit_of_work() as session:
            await referrals.approve(session, mia, referral.id, SHOP)
        return "approved"

    async def refuse(by: Friends) -> str:
        async with by.database.unit_of_work() as session:
            await referrals.refuse(session, mia, referral.id, "odd")
        return "refused"

    answers = await together(approve(doors.one), refuse(doors.other), approve(doors.other), refuse(doors.one))

    done = [one for one in answers if isinstance(one, str)]
    assert len(done) == 1
    assert len(await shop.thanks(alice)) == (done == ["approved"])


async def test_of_one_circle_one_counts_by_itself_although_two_processes_thank_at_once(doors: Shop[Friends]) -> None:
    """Eight friends of eight inviters live in one house."""
    shop = doors.one
    friends = []
    for number in range(8):
        friends.append(await shop.customer(f"Friend {number}"))
        await shop.comes(friends[-1], await shop.settled(f"Inviter {number}"))
        await shop.buys(friends[-1])
    clock.advance(WINDOW)

    await together(*(referrals.keep_up(doors.door(at).database, SHOP) for at in range(4)))
    await shop.settles()

    ends = Tally([(await shop.referral(one)).status for one in friends])
    assert ends == {Status.REWARDED: 1, Status.IN_REVIEW: 7}


async def test_changes_at_once_close_no_circle(doors: Shop[Friends]) -> None:
    """Three who came by nobody they know are to hang below each other in a ring, by three of the staff at once."""
    shop = doors.one
    above = await shop.settled("Somebody")
    ring = [await shop.brings(above, f"Person {number}") for number in range(3)]
    staff = [await shop.settled(f"Mia {number}") for number in range(3)]
    known = [await shop.referral(one) for one in ring]

    async def rebind(at: int) -> int:
        async with doors.door(at).database.unit_of_work() as session:
            await referrals.rebind(session, staff[at], known[at].id, ring[(at + 1) % 3], "a ring")
        return at

    answers = await together(*(rebind(at) for at in range(3)))

    assert len([one for one in answers if isinstance(one, int)]) == 2
    assert [one for one in answers if isinstance(one, referrals.ClosesCircle)]
