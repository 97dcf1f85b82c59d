"""A leader's piece becomes cheaper or free: once, late, to where its money came from, and never more than is left."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from campaigns import group_buys
from campaigns.calendar import BelowFloor
from campaigns.group_buys import GroupTermsUnclear, Reward, RewardStatus
from campaigns.group_buys.models import rewards_table
from commerce.kit.database import Database
from commerce.orders import OrderStatus
from commerce.payments import RefundReason
from tests.campaigns.test_group_buys import joined, leaves
from tests.campaigns.test_group_rewards import Thanking, complete
from tests.makers import euros
from tests.trying import refused


@pytest.fixture
async def shop(database: Database) -> Thanking:
    return Thanking(database)


@pytest.mark.parametrize(("share", "back"), [(2_500, 475), (10_000, 1900)])
async def test_a_share_of_the_leaders_piece_goes_back_once_when_it_can_be_sent_back_no_more(
    shop: Thanking, share: int, back: int
) -> None:
    order, team = await complete(shop, Reward(share=share, most=1))
    await shop.arrives(await shop.now(order))
    assert await shop.back(order) == 0

    await shop.later()
    await shop.later()

    given = await shop.thanks_of(order.customer_id, team)
    assert given is not None
    assert (given.status, given.given_back, given.coupon_id) == (RewardStatus.GIVEN, euros(back), None)
    assert await shop.back(order) == back
    assert [one.reason for one in await shop.refunds(order)] == [RefundReason.THANKS]
    assert len(await shop.told(group_buys.LeaderRewarded)) == 1
    assert (await shop.now(order)).status is not OrderStatus.CLOSED
    assert await shop.violations() == []


async def test_of_several_pieces_one_becomes_cheaper(shop: Thanking) -> None:
    alice, bob = [await shop.settled(name) for name in ("Alice", "Bob")]
    group = await shop.sells(await shop.variant(price=2400, on_hand=50), sizes=(2,), reward=Reward(share=10_000))
    order, team = await shop.leads(alice, group, pieces=3)
    await joined(shop, bob, team)
    await shop.arrives(await shop.now(order))

    await shop.later()

    assert await shop.back(order) == 1900
    assert await shop.violations() == []


async def test_on_a_ladder_it_is_a_share_of_what_the_piece_cost_after_all(shop: Thanking) -> None:
    alice, bob, carol = [await shop.settled(name) for name in ("Alice", "Bob", "Carol")]
    teapot = await shop.variant(price=2400, on_hand=50)
    group = await shop.sells(teapot, (2000, 1600), sizes=(2, 3), reward=Reward(share=5_000))
    order, team = await shop.leads(alice, group)
    for one in (bob, carol):
        await joined(shop, one, team)
    assert await shop.back(order) == 400
    await shop.arrives(await shop.now(order))

    await shop.later()

    assert await shop.back(order) == 400 + 800
    assert await shop.violations() == []


async def test_a_leader_whose_order_went_back_gets_nothing_off(shop: Thanking) -> None:
    order, team = await complete(shop, Reward(share=10_000))
    await leaves(shop, await shop.now(order))
    await shop.later()

    gone = await shop.thanks_of(order.customer_id, team)
    assert gone is not None
    assert gone.status is RewardStatus.VOID
    assert await shop.back(order) == order.total.amount
    assert await shop.violations() == []


async def test_no_more_goes_back_than_was_paid_and_has_not_gone_back(shop: Thanking) -> None:
    """The shop had given back most of it for another reason before."""
    order, team = await complete(shop, Reward(share=10_000))
    await shop.arrives(await shop.now(order))
    await shop.goes_back(await shop.now(order), 1500)

    await shop.later()

    given = await shop.thanks_of(order.customer_id, team)
    assert given is not None
    assert given.given_back == euros(400)
    assert await shop.violations() == []


async def test_it_counts_in_how_low_a_price_may_get_and_no_floor_is_passed(shop: Thanking) -> None:
    merchant = await shop.merchant()
    low = await shop.plans(await shop.variant(price=2400, floor=euros(1200)), sizes=(2,), reward=Reward(share=5_000))
    async with shop.database.reading() as session:
        [worst] = await group_buys.foresee(session, low)
    assert worst.worst == euros(950)
    with pytest.raises(BelowFloor):
        async with shop.database.unit_of_work() as session:
            await group_buys.publish(session, merchant, low.id, below_cost=True)
    for wrong in (Reward(share=0), Reward(share=10_001), Reward(share=100, points=5)):
        await refused(GroupTermsUnclear, shop.plans(await shop.variant(price=2400), reward=wrong))


async def test_the_books_notice_a_piece_that_is_told_cheaper_than_what_went_back(shop: Thanking) -> None:
    order, _ = await complete(shop, Reward(share=5_000))
    await shop.arrives(await shop.now(order))
    await shop.later()
    assert await shop.violations() == []

    async with shop.database.unit_of_work() as session:
        await session.execute(update(rewards_table).values(given_back=rewards_table.c.given_back + 1))

    assert [one.rule for one in await shop.violations()] == [
        "a leader's reward is theirs, and given once nothing can go back"
    ]
