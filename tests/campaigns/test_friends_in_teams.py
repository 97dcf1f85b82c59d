"""Friends who buy in teams: points and thanks wait until it is complete; one that fails costs nobody the thanks."""

from __future__ import annotations

import pytest

from bot.reactions import REACTIONS
from campaigns.referrals import Status
from commerce import catalogue, loyalty
from commerce.catalogue import Kind, NewProduct, NewVariant
from commerce.kit.database import Database
from commerce.kit.events import Relay
from commerce.orders import OrderStatus
from tests.campaigns.test_group_buys import joined
from tests.counter import Counter
from tests.inviting import DAY, WINDOW, Friends
from tests.makers import euros
from tests.teams import SEATED, GroupDesk


class FriendsInTeams(GroupDesk, Friends):
    """A counter of both, where everything follows as it does in a shop."""

    def __init__(self, database: Database) -> None:
        Counter.__init__(self, database, SEATED)
        self.relay = Relay(database, REACTIONS, lambda name, failure: self.failures.append(f"{name}: {failure!r}"))
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
