"""Friends who buy in teams: points and thanks wait until it is complete; one that fails costs nobody the thanks."""

from __future__ import annotations

import pytest

from bot.reactions import REACTIONS
from campaigns import group_buys
from campaigns.referrals import Status
from commerce import catalogue, checkout, loyalty, membership, payments
from commerce.catalogue import Kind, NewProduct, NewVariant
from commerce.checkout import Placed
from commerce.kit.database import Database
from commerce.orders import Order, OrderStatus
from tests.campaigns.test_group_buys import joined, leaves
from tests.counter import SHOP, Counter
from tests.inviting import DAY, WINDOW, Friends
from tests.makers import euros
from tests.teams import SEATED, GroupDesk


class FriendsInTeams(GroupDesk, Friends):
    """A counter of both, where everything follows as it does in a shop."""

    def __init__(self, database: Database) -> None:
        Counter.__init__(self, database, SEATED, REACTIONS)
        self._houses = 0

    async def brings(self, inviter: int, name: str = "Bob") -> int:
        """Somebody new who came by this one's link."""
        friend = await self.settled(name)
        await Friends.comes(self, friend, inviter)
        return friend


@pytest.fixture
async def shop(database: Database) -> FriendsInTeams:
    shop = FriendsInTeams(database)
    await shop.promises()
    return shop


async def test_a_friend_whose_team_failed_may_still_bring_thanks_by_another_order(shop: FriendsInTeams) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    group = await shop.sells(await shop.variant(price=2400), sizes=(2,))
    order, _ = await shop.leads(bob, group)
    assert (await shop.now(order)).status is OrderStatus.AWAITING_GROUP
    assert (await shop.referral(bob)).status is Status.BOUND
    await shop.passes(DAY)
    await shop.ends_teams()
    assert (await shop.referral(bob)).status is Status.BOUND
    await shop.buys(bob)
    assert (await shop.referral(bob)).status is Status.PENDING_REWARD
    assert await shop.violations() == []


async def test_a_friend_counts_when_the_team_is_complete_even_after_the_time_to_order(shop: FriendsInTeams) -> None:
    alice, carol = await shop.settled("Alice"), await shop.settled("Carol")
    bob = await shop.brings(alice)
    group = await shop.sells(await shop.variant(price=2400), sizes=(2,), lasting=30 * DAY)
    await shop.passes(29 * DAY)
    order, team = await shop.leads(bob, group)
    await shop.passes(2 * DAY)
    assert (await shop.referral(bob)).status is Status.BOUND
    await joined(shop, carol, team)
    assert (await shop.referral(bob)).status is Status.QUALIFIED
    await shop.arrives(await shop.now(order))
    await shop.passes(WINDOW)
    assert len(await shop.thanks(alice)) == 1
    assert await shop.violations() == []


async def test_what_is_not_sent_ripens_from_when_the_team_is_complete(shop: FriendsInTeams) -> None:
    alice, carol = await shop.settled("Alice"), await shop.settled("Carol")
    bob = await shop.brings(alice)
    async with shop.database.unit_of_work() as session:
        new = NewVariant(sku="BOOK", price=euros(2400), track_stock=False)
        product = await catalogue.add_product(session, NewProduct(title="Book", kind=Kind.DIGITAL, variants=(new,)))
        book = (await catalogue.card(session, product, "en")).variants[0].variant_id
    group = await shop.sells(book, sizes=(2,), lasting=30 * DAY)
    order, team = await shop.leads(bob, group)
    await shop.passes(WINDOW)
    assert not loyalty.is_all_there(await shop.now(order))
    assert (await shop.thanks(alice), (await shop.referral(bob)).ripens_at) == ([], None)
    await joined(shop, carol, team)
    assert (await shop.referral(bob)).status is Status.PENDING_REWARD
    assert await shop.thanks(alice) == []
    await shop.passes(WINDOW)
    assert len(await shop.thanks(alice)) == 1
    assert await shop.violations() == []


async def test_points_that_were_used_stay_used_when_the_price_falls_and_the_difference_is_money(
    shop: FriendsInTeams,
) -> None:
    alice, bob, carol = [await shop.customer(name) for name in ("Alice", "Bob", "Carol")]
    group = await shop.sells(await shop.variant(price=2400), (2000, 1500), sizes=(2, 3))
    async with shop.database.unit_of_work() as session:
        rules = await membership.programme(session, "EUR")
        await membership.give(session, alice, 500, membership.Kind.CHECK_IN, "day", rules, SHOP.timezone)
    [teapot] = group.prices
    await shop.fills(alice, teapot, group_buys.ref_to_open(group.id))
    await shop.reviews(alice, {})
    async with shop.database.unit_of_work() as session:
        await checkout.use_points(session, alice, 500, SHOP)
    placed = await shop.taps_order(alice, await shop.reviews(alice, {}), "cards")
    assert isinstance(placed, Placed)
    await shop.pays(placed.order)
    await shop.settles()
    team = await shop.team_of(placed.order)
    for one in (bob, carol):
        await joined(shop, one, team)
    await payments.refunds.send_due(shop.database, shop.providers)
    await shop.settles()
    assert (placed.order.total.amount, await shop.back(placed.order)) == (1500, 500)
    assert await returned(shop, placed.order) == 0
    await leaves(shop, placed.order)
    await payments.refunds.send_due(shop.database, shop.providers)
    await shop.settles()
    assert (await returned(shop, placed.order), await shop.violations()) == (500, [])


async def returned(shop: FriendsInTeams, order: Order) -> int:
    """How many of the points that were used on an order its customer has again."""
    async with shop.database.reading() as session:
        return (await membership.order_points(session, order.id)).returned
