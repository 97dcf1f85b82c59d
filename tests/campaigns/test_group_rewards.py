"""Whoever leads a complete team is thanked as it was promised: not too soon, once, and never for an order that went."""

from __future__ import annotations

import pytest

from campaigns import group_buys
from campaigns.group_buys import GroupTermsUnclear, Reward, RewardStatus
from campaigns.group_buys.rewarding import LeaderReward
from campaigns.group_buys.teams import TeamRow
from commerce import coupons, membership
from commerce.coupons import CouponStatus, Plan, Way
from commerce.kit.database import Database
from commerce.orders import Order
from commerce.payments import DisputeStatus
from tests.campaigns.test_friends_in_teams import FriendsInTeams
from tests.campaigns.test_group_buys import joined, leaves
from tests.counter import SHOP
from tests.coupons import five_off
from tests.inviting import DAY, WINDOW
from tests.trying import refused


class Thanking(FriendsInTeams):
    """A counter whose clock also thanks leaders."""

    async def later(self, by: object = WINDOW) -> None:
        await self.passes(by)  # type: ignore[arg-type]
        await group_buys.reward_due(self.database, SHOP)
        await self.settles()

    async def thanks_of(self, leader: int, team: TeamRow) -> LeaderReward | None:
        async with self.database.reading() as session:
            return await group_buys.reward_of(session, leader, team.id)

    async def points(self, customer_id: int) -> int:
        async with self.database.reading() as session:
            return (await membership.purse(session, customer_id)).available


@pytest.fixture
async def shop(database: Database) -> Thanking:
    shop = Thanking(database)
    await shop.promises()
    return shop


async def a_kind(shop: Thanking, total: int | None = None) -> int:
    """A kind of coupons for leaders."""
    mia = await shop.merchant()
    async with shop.database.unit_of_work() as session:
        plan = Plan(name="For leaders", terms=five_off(), way=Way.LEADER, total=total, term_days=30)
        made = await coupons.begin(session, mia, plan)
        await coupons.publish(session, mia, made.id)
    return made.id


async def complete(shop: Thanking, reward: Reward | None, sizes: tuple[int, ...] = (5,)) -> tuple[Order, TeamRow]:
    """Five people make a team; Alice leads it."""
    alice, *others = [await shop.settled(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]
    group = await shop.sells(await shop.variant(price=2400, on_hand=50), sizes=sizes, reward=reward)
    order, team = await shop.leads(alice, group)
    for one in others[: sizes[-1] - 1]:
        await joined(shop, one, team)
    return order, team


async def test_points_for_the_leader_come_when_their_order_can_go_back_no_more(shop: Thanking) -> None:
    order, team = await complete(shop, Reward(points=100, most=1))
    alice = order.customer_id
    coming = await shop.thanks_of(alice, team)
    assert coming is not None
    assert (coming.status, coming.ripens_at) == (RewardStatus.COMING, None)
    await shop.later()
    assert await shop.points(alice) == 0

    await shop.arrives(await shop.now(order))
    await shop.later(WINDOW - 2 * DAY)
    before = await shop.points(alice)
    await shop.later(2 * DAY)
    await shop.later()
    given = await shop.thanks_of(alice, team)
    assert given is not None
    assert given.status is RewardStatus.GIVEN
    assert await shop.points(alice) - before >= 100
    assert len(await shop.told(group_buys.LeaderRewarded)) == 1
    assert await shop.violations() == []


async def test_a_leader_whose_order_goes_back_has_no_reward(shop: Thanking) -> None:
    order, team = await complete(shop, Reward(points=100))
    await leaves(shop, await shop.now(order))
    gone = await shop.thanks_of(order.customer_id, team)
    assert gone is not None
    assert gone.status is RewardStatus.VOID
    await shop.later()
    assert await shop.points(order.customer_id) == 0
    assert await shop.violations() == []


@pytest.mark.parametrize(
    ("decided", "then"), [(DisputeStatus.WON, RewardStatus.GIVEN), (DisputeStatus.LOST, RewardStatus.VOID)]
)
async def test_a_leader_whose_money_is_contested_waits_for_the_bank(
    shop: Thanking, decided: DisputeStatus, then: RewardStatus
) -> None:
    order, team = await complete(shop, Reward(points=100))
    await shop.arrives(await shop.now(order))
    await shop.hears_of_a_dispute(order, DisputeStatus.OPEN)
    await shop.later()
    waits = await shop.thanks_of(order.customer_id, team)
    assert waits is not None
    assert waits.status is RewardStatus.COMING

    await shop.hears_of_a_dispute(order, decided)
    await shop.later(DAY)

    ends = await shop.thanks_of(order.customer_id, team)
    assert ends is not None
    assert ends.status is then
    assert await shop.violations() == []


async def test_whoever_leads_when_the_team_is_complete_is_thanked_and_nobody_else(shop: Thanking) -> None:
    alice, bob, carol, dan, eve = [await shop.settled(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]
    kind = await a_kind(shop)
    group = await shop.sells(
        await shop.variant(price=2400, on_hand=50), sizes=(4,), reward=Reward(template_id=kind, most=1)
    )
    first, team = await shop.leads(alice, group)
    second = await joined(shop, bob, team)
    await leaves(shop, first)
    for one in (carol, dan, eve):
        await joined(shop, one, team)
    assert await shop.thanks_of(alice, team) is None
    await shop.arrives(await shop.now(second))
    await shop.later()

    given = await shop.thanks_of(bob, team)
    assert given is not None
    assert given.coupon_id is not None
    async with shop.database.reading() as session:
        coupon = await coupons.get(session, bob, given.coupon_id)
    assert coupon.status is CouponStatus.AVAILABLE
    assert await shop.violations() == []


async def test_a_leader_waits_for_a_coupon_where_none_is_left_and_is_thanked_once_for_a_customer(
    shop: Thanking,
) -> None:
    kind = await a_kind(shop, total=1)
    order, team = await complete(shop, Reward(template_id=kind, most=1), sizes=(2,))
    alice = order.customer_id
    async with shop.database.unit_of_work() as session:
        spare = await coupons.get_template(session, kind)
        assert await coupons.give_once(session, alice, spare, 10**6, SHOP) is not None
    await shop.arrives(await shop.now(order))
    await shop.later()
    waits = await shop.thanks_of(alice, team)
    assert waits is not None
    assert waits.status is RewardStatus.COMING
    async with shop.database.reading() as session:
        found = await group_buys.results(session, team.campaign_id)
        group = await group_buys.get(session, team.campaign_id)
    assert (found.rewarded, found.rewards_coming, found.rewards_short) == (0, 1, 1)

    _, again = await shop.leads(alice, group)
    await joined(shop, await shop.settled("Frank"), again)
    assert await shop.thanks_of(alice, again) is None
    assert await shop.violations() == []


async def test_what_thanks_the_leader_counts_in_how_low_a_price_may_get(shop: Thanking) -> None:
    plan = {"sizes": (2,), "reward": Reward(points=100)}
    group = await shop.plans(await shop.variant(price=2400, cost=None), **plan)
    async with shop.database.reading() as session:
        [worst] = await group_buys.foresee(session, group)
        rules = await membership.programme(session, "EUR")
    assert worst.worst.amount == 1900 - 100 * rules.worth
    for wrong in (Reward(), Reward(points=0), Reward(points=1, template_id=1), Reward(points=1, most=0)):
        await refused(GroupTermsUnclear, shop.plans(await shop.variant(price=2400), reward=wrong))


@pytest.mark.parametrize(("share", "paid", "done"), [(6_000, 3, True), (6_000, 2, False), (8_000, 3, False)])
async def test_the_shop_completes_a_team_in_which_a_share_of_the_seats_is_paid(
    shop: Thanking, share: int, paid: int, done: bool
) -> None:
    people = [await shop.settled(name) for name in ("Alice", "Bob", "Carol")][:paid]
    group = await shop.sells(await shop.variant(price=2400), sizes=(5,), complete_share=share)
    _, team = await shop.leads(people[0], group)
    for one in people[1:]:
        await joined(shop, one, team)
    await shop.passes(DAY)
    await shop.ends_teams()
    async with shop.database.reading() as session:
        ended = await group_buys.team_by_id(session, people[0], team.id)
    assert (ended.status is group_buys.TeamStatus.SUCCEEDED) is done
    assert ended.completion is (group_buys.Completion.AUTO if done else None)
    assert await shop.violations() == []
