"""Many hands on one referral at the same moment: bound once, thanked once, and never over the cap, by two processes."""

from __future__ import annotations

import asyncio
from collections import Counter as Tally
from collections.abc import AsyncIterator, Awaitable
from datetime import timedelta
from typing import TypeVar

import pytest

from campaigns import referrals
from campaigns.referrals import Arrival, Came, Status
from commerce.coupons import CouponStatus
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import ShopError
from commerce.kit.sealing import Keyring
from commerce.orders import OrderPaid
from tests.counter import SHOP
from tests.coupons import ever_had
from tests.inviting import WINDOW, Friends

T = TypeVar("T")


@pytest.fixture
async def doors(database: Database, database_url: str, keyring: Keyring) -> AsyncIterator[tuple[Friends, Friends]]:
    """The counters of two processes of one shop that promises something to both."""
    second = Database(database_url, keyring)
    shops = Friends(database), Friends(second)
    await shops[0].promises()
    yield shops
    assert await shops[0].violations() == []
    await second.close()


async def together(*acts: Awaitable[T]) -> list[T | ShopError]:
    """All of it at the same time; refusals are answers."""
    answers = await asyncio.gather(*acts, return_exceptions=True)
    kept: list[T | ShopError] = []
    for answer in answers:
        if isinstance(answer, BaseException) and not isinstance(answer, ShopError):
            raise answer
        kept.append(answer)
    return kept


async def test_two_links_opened_at_once_bind_once(doors: tuple[Friends, Friends]) -> None:
    shop = doors[0]
    inviters = [await shop.settled(f"Inviter {number}") for number in range(4)]
    bob = await shop.settled("Bob")
    for one in inviters:
        async with shop.database.unit_of_work() as session:
            await referrals.link_code(session, one)

    answers = await together(*(doors[at % 2].comes(bob, inviters[at % 4]) for at in range(12)))

    came = Tally(one.came for one in answers if isinstance(one, Arrival))
    assert came == {Came.BOUND: 1, Came.KNOWN: 11}
    assert len(await ever_had(shop.database, bob)) == 1


async def test_a_link_is_one_however_often_it_is_asked_for_at_once(doors: tuple[Friends, Friends]) -> None:
    alice = await doors[0].settled("Alice")

    async def code(shop: Friends) -> str:
        async with shop.database.unit_of_work() as session:
            return await referrals.link_code(session, alice)

    assert len(set(await together(*(code(doors[at % 2]) for at in range(10))))) == 1


async def test_the_relay_tells_twice_and_the_clock_runs_in_two_processes_and_one_coupon_comes(
    doors: tuple[Friends, Friends],
) -> None:
    shop = doors[0]
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob)

    async def told_again(by: Friends) -> None:
        async with by.database.unit_of_work() as session:
            paid = OrderPaid(order_id=order.id, customer_id=bob, reinstated=False)
            await referrals.follow_order(session, paid)

    await together(*(told_again(doors[at % 2]) for at in range(6)))
    clock.advance(WINDOW)
    await together(*(referrals.keep_up(doors[at % 2].database, SHOP) for at in range(6)))
    await together(*(told_again(doors[at % 2]) for at in range(6)))
    await together(doors[0].relay.run(), doors[1].relay.run())
    await shop.settles()

    assert (await shop.referral(bob)).status is Status.REWARDED
    assert len(await shop.thanks(alice)) == 1
    assert len(await shop.told(referrals.ReferralRewarded)) == 1
    assert len(await shop.told(referrals.FriendBought)) == 1


async def test_the_cap_of_a_day_holds_when_two_processes_thank_at_once(doors: tuple[Friends, Friends]) -> None:
    shop = doors[0]
    alice = await shop.settled("Alice")
    friends = []
    for number in range(14):
        friends.append(await shop.brings(alice, f"Friend {number}"))
        clock.advance(timedelta(hours=3))
    for friend in friends:
        await shop.buys(friend)
    clock.advance(WINDOW)

    await together(*(referrals.keep_up(doors[at % 2].database, SHOP) for at in range(4)))
    await shop.settles()

    ends = Tally([(await shop.referral(one)).status for one in friends])
    assert ends == {Status.REWARDED: 10, Status.IN_REVIEW: 4}


async def test_a_refund_and_the_reward_at_once_leave_no_coupon_for_an_order_that_went_back(
    doors: tuple[Friends, Friends],
) -> None:
    shop = doors[0]
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob)
    clock.advance(WINDOW)

    await together(referrals.keep_up(doors[1].database, SHOP), shop.goes_back(order, 2400))
    await shop.settles()

    assert (await shop.referral(bob)).status is Status.REVERSED
    assert [one.status for one in await shop.thanks(alice)] in ([], [CouponStatus.VOIDED])


async def test_two_of_the_staff_decide_at_once_and_one_of_them_did(doors: tuple[Friends, Friends]) -> None:
    shop = doors[0]
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

    answers = await together(approve(doors[0]), refuse(doors[1]), approve(doors[1]), refuse(doors[0]))

    done = [one for one in answers if isinstance(one, str)]
    assert len(done) == 1
    assert len(await shop.thanks(alice)) == (done == ["approved"])
