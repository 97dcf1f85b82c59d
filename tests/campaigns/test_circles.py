"""People who belong together help once with a bargain, and not with their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaigns import referrals
from campaigns.bargains import HelpOfOneCircle
from commerce.kit.database import Database
from tests.counter import HOME, SHOP, Counter
from tests.haggling import BargainDesk
from tests.inviting import Friends
from tests.trying import refused


@pytest.fixture
def desk(database: Database) -> BargainDesk:
    return BargainDesk(database)


async def at(shop: Counter, name: str, street: str, phone: str | None = None) -> int:
    """Somebody who lives there and has this phone."""
    return await shop.customer(name, replace(HOME, recipient=name, lines=(street,), phone=phone))


async def test_a_bargain_is_not_helped_by_its_owners_household(desk: BargainDesk) -> None:
    sale = await desk.sells(await desk.variant(price=2400), helpers=3)
    alice, anna = await at(desk, "Alice", "1 A Road"), await at(desk, "Anna", "1 a road")
    carl = await at(desk, "Carl", "3 C Road")
    bargain = await desk.starts(alice, sale)

    await refused(HelpOfOneCircle, desk.lets_help(anna, bargain))
    await desk.lets_help(carl, bargain)

    after = await desk.bargain(bargain)
    assert (after.helps, after.price < bargain.price) == (1, True)


async def test_of_people_who_belong_together_the_first_helps(desk: BargainDesk) -> None:
    sale = await desk.sells(await desk.variant(price=2400), helpers=4)
    alice = await at(desk, "Alice", "1 A Road", "0171 5550000")
    bob = await at(desk, "Bob", "2 B Road", "0171 5550001")
    carol = await at(desk, "Carol", "3 C Road", "+49 171 5550001")
    dora = await at(desk, "Dora", "4 D Road")
    one, other = await desk.starts(alice, sale), await desk.starts(dora, sale)

    await desk.lets_help(bob, one)
    await refused(HelpOfOneCircle, desk.lets_help(carol, one))
    await desk.lets_help(dora, one)
    await desk.lets_help(carol, other)

    assert [(await desk.bargain(bargain)).helps for bargain in (one, other)] == [2, 1]


async def test_a_circle_reaches_over_a_third_person_as_it_was_found_at_night(desk: BargainDesk) -> None:
    """Bob and Dora share nothing; both share something with Carol."""
    friends = Friends(desk.database)
    await friends.promises()
    bob = await at(desk, "Bob", "2 B Road", "0171 5550001")
    carol = await at(desk, "Carol", "4 d road", "+49 171 5550001")
    dora, emil = await at(desk, "Dora", "4 D Road"), await at(desk, "Emil", "5 E Road")
    for one in (bob, carol, dora):
        await friends.comes(one, await friends.settled("Inviter"))

    async with desk.database.reading() as session:
        assert not await referrals.belong_together(session, bob, (dora, emil))
    await referrals.sweep(desk.database, SHOP)
    async with desk.database.reading() as session:
        assert await referrals.belong_together(session, bob, (dora, emil))
        assert not await referrals.belong_together(session, emil, (bob, carol, dora))
        assert not await referrals.belong_together(session, bob, (bob,))
        assert not await referrals.belong_together(session, bob, ())
