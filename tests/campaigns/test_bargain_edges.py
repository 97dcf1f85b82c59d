"""Bargains against people who try everything: at the edges of the clock, with old buttons, paying late, calling off."""

from __future__ import annotations

from datetime import timedelta

import pytest

from campaigns import bargains, calendar
from campaigns.bargains import (
    AlreadyBargaining,
    BargainNotBuyable,
    BargainOver,
    BargainSoldOut,
    BargainStatus,
    TooManyBargains,
)
from campaigns.calendar import VariantTaken
from commerce import inventory, orders, payments
from commerce.checkout import NothingToOrder
from commerce.inventory import OutOfStock
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import OrderStatus
from tests.flash import FlashDesk
from tests.haggling import HOUR, BargainDesk
from tests.makers import euros
from tests.trying import refused

BLINK = timedelta(milliseconds=1)


@pytest.fixture
def desk(database: Database) -> BargainDesk:
    return BargainDesk(database)


async def stocked(desk: BargainDesk, variant_id: int, on_hand: int) -> None:
    async with desk.database.unit_of_work() as session:
        await inventory.set_on_hand(session, variant_id, on_hand)


async def test_nobody_begins_to_bargain_over_what_is_not_there(desk: BargainDesk) -> None:
    alice, teapot = await desk.customer("Alice"), await desk.variant(price=2400, on_hand=0)
    sale = await desk.sells(teapot)
    await refused(OutOfStock, desk.starts(alice, sale), left=0)
    await stocked(desk, teapot, 1)
    bargain = await desk.starts(alice, sale)
    await stocked(desk, teapot, 0)
    await desk.helps(await desk.customer("Bob"), bargain)
    assert await desk.violations() == []


async def test_what_is_not_counted_may_always_be_bargained_for(desk: BargainDesk) -> None:
    alice = await desk.customer("Alice")
    sale = await desk.sells(await desk.variant(price=2400))
    assert (await desk.starts(alice, sale)).status is BargainStatus.ACTIVE


async def test_the_last_blink_cuts_and_the_moment_after_does_not(desk: BargainDesk) -> None:
    alice, bob, carol = [await desk.customer(name) for name in ("Alice", "Bob", "Carol")]
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), helpers=2)
    clock.freeze(clock.now())
    bargain = await desk.starts(alice, sale)
    clock.freeze(bargain.expires_at - BLINK)
    await desk.helps(bob, bargain)
    clock.freeze(bargain.expires_at)
    await refused(BargainOver, desk.helps(carol, bargain))
    assert await desk.ends_bargains() == 1
    assert await desk.ends_bargains() == 0


async def test_the_last_blink_of_a_kept_price_orders_and_the_moment_after_does_not(desk: BargainDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), helpers=2, time_to_pay=HOUR)
    clock.freeze(clock.now())
    mine, theirs = await desk.reaches(alice, sale), await desk.reaches(bob, sale)
    assert mine.pay_by == theirs.pay_by
    assert mine.pay_by is not None
    for person, bargain in ((alice, mine), (bob, theirs)):
        await desk.fills(person, bargain)
    looks = [await desk.reviews(person, {}) for person in (alice, bob)]
    clock.freeze(mine.pay_by - BLINK)
    assert await desk.taps_order(alice, looks[0], "cards")
    clock.freeze(mine.pay_by)
    with pytest.raises((NothingToOrder, BargainNotBuyable)):
        await desk.taps_order(bob, looks[1], "cards")
    await desk.ends_bargains()
    assert ((await desk.bargain(mine)).status, (await desk.bargain(theirs)).status) == ("ordered", "lapsed")
    assert await desk.violations() == []


async def test_what_was_bought_and_called_off_again_and_again_is_one_piece(desk: BargainDesk) -> None:
    """Whoever buys, calls off and bargains anew has one piece at a time, and the campaign counts each once."""
    alice, teapot = await desk.customer("Alice"), await desk.variant(price=2400, on_hand=9)
    sale = await desk.sells(teapot, helpers=2, quota=1, max_bargains=1)
    for charge in ("first", "second"):
        bargain = await desk.reaches(alice, sale)
        await refused(AlreadyBargaining, desk.starts(alice, sale))
        order = await desk.buys(alice, bargain)
        await desk.pays(order, charge=charge)
        await desk.settles()
        await refused(TooManyBargains, desk.starts(alice, sale), most=1)
        async with desk.database.unit_of_work() as session:
            await orders.cancel(session, alice, order.id)
        await desk.settles()
        assert (await desk.allotment(bargain)).left == 1
        await payments.refunds.send_due(desk.database, desk.providers)
        await desk.settles()
    assert await desk.violations() == []


async def test_more_pieces_let_the_last_friend_help_and_a_lower_price_is_for_others(
    desk: BargainDesk,
) -> None:
    """The quota grows and the lowest price falls while bargains are open: they go on as they were started."""
    alice, bob, merchant = await desk.customer("Alice"), await desk.customer("Bob"), await desk.merchant()
    teapot = await desk.variant(price=2400, on_hand=9)
    sale = await desk.sells(teapot, 1400, helpers=2, quota=1)
    theirs = await desk.starts(bob, sale)
    await desk.reaches(alice, sale)
    carol, dave = await desk.people(2)
    await desk.helps(carol, theirs)
    await refused(BargainSoldOut, desk.helps(dave, theirs))
    async with desk.database.unit_of_work() as session:
        await calendar.raise_quota(session, merchant, sale.id, teapot, 2)
        await bargains.lower_floor(session, merchant, sale.id, teapot, euros(1000))
    after = (await desk.helps(dave, theirs)).bargain
    assert (after.status, after.price) == (BargainStatus.REACHED, euros(1400))
    assert await desk.violations() == []


async def test_an_order_is_paid_while_the_shop_calls_everything_off(desk: BargainDesk) -> None:
    alice, merchant = await desk.customer("Alice"), await desk.merchant()
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), 1400, helpers=2)
    bargain = await desk.reaches(alice, sale)
    order = await desk.buys(alice, bargain)
    async with desk.database.unit_of_work() as session:
        await bargains.stop(session, merchant, sale.id, call_off=True)
    await desk.ends_bargains()
    await desk.pays(order)
    await desk.settles()
    assert ((await desk.now(order)).status, (await desk.bargain(bargain)).status) == (OrderStatus.PAID, "paid")
    assert await desk.violations() == []


async def test_goods_that_are_bargained_for_are_in_no_flash_sale(desk: BargainDesk) -> None:
    """One price of an event at a time, of whatever kind; what comes after it may be planned, also for who is early."""
    teapot, rush = await desk.variant(price=2400, on_hand=9), FlashDesk(desk.database)
    ends = clock.now() + 30 * HOUR
    await desk.sells(teapot, window=(None, ends))
    with pytest.raises(VariantTaken):
        await rush.sells(teapot, window=(None, ends - HOUR))
    with pytest.raises(VariantTaken):
        await rush.sells(teapot, window=(ends, ends + HOUR))
    later = await rush.sells(teapot, window=(ends, ends + HOUR), early=False)
    assert later.campaign.is_alive
