"""People who belong together: they help once with a bargain, and bring a partner of their own circle nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaigns import partners, referrals
from campaigns.bargains import HelpOfOneCircle
from campaigns.partners import Partner, Reason, SaleStatus
from commerce.kit.database import Database
from commerce.orders import Order
from tests.counter import HOME, SHOP, Counter
from tests.haggling import BargainDesk
from tests.inviting import Friends
from tests.partnering import WINDOW, Partnering
from tests.trying import refused


@pytest.fixture
def desk(database: Database) -> BargainDesk:
    return BargainDesk(database)


@pytest.fixture
def shop(database: Database) -> Partnering:
    return Partnering(database)


async def at(shop: Counter, name: str, street: str, phone: str | None = None) -> int:
    """Somebody who lives there and has this phone."""
    return await shop.customer(name, replace(HOME, recipient=name, lines=(street,), phone=phone))


async def link(shop: Partnering, partner: Partner, pat: int) -> None:
    """This person sees the partner's figures from now on."""
    mia = await shop.merchant()
    async with shop.database.unit_of_work() as session:
        await partners.accept(session, pat, await partners.invite(session, mia, partner.id))


async def stands(shop: Partnering, order: Order) -> tuple[SaleStatus, Reason | None]:
    sale = await shop.sale(order)
    assert sale is not None
    return sale.status, sale.reason


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


async def test_what_a_partners_household_orders_earns_nothing(shop: Partnering) -> None:
    partner = await shop.has_partner()
    await link(shop, partner, await at(shop, "Pat", "1 P Road"))
    paul = await at(shop, "Paul", "1 p road")
    assert (await shop.clicks(paul, partner)).counts

    own = await shop.buys(paul)
    other = await shop.buys(await shop.came_by(partner, "Bob"))

    assert await stands(shop, own) == (SaleStatus.DECLINED, Reason.CIRCLE)
    assert await stands(shop, other) == (SaleStatus.PENDING, None)
    await shop.lives(WINDOW)
    assert await stands(shop, other) == (SaleStatus.APPROVED, None)
    figures = await shop.figures(partner)
    assert figures.due.amount == 0
    assert await shop.violations() == []


async def test_who_is_found_to_belong_together_later_earns_nothing_that_is_not_due_yet(shop: Partnering) -> None:
    pat = await at(shop, "Pat", "1 P Road")
    partner, bob = await shop.has_partner(), await shop.settled("Bob")
    paul = await at(shop, "Paul", "1 p road")
    assert (await shop.clicks(paul, partner)).counts
    assert (await shop.clicks(bob, partner)).counts
    pending, others = await shop.buys(paul), await shop.buys(bob)
    assert await stands(shop, pending) == (SaleStatus.PENDING, None)
    await link(shop, partner, pat)

    await shop.lives(WINDOW)

    assert await stands(shop, pending) == (SaleStatus.DECLINED, Reason.CIRCLE)
    assert await stands(shop, others) == (SaleStatus.APPROVED, None)
