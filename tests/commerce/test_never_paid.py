"""Goods on delivery that nobody paid for: closed without any money, and the shelf and the books are right."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from commerce import checkout, inventory, orders, returns
from commerce.checkout import ParcelsUnderWay
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import MoveRefused, NotFound
from commerce.orders import NO_GUARDS, CancelReason, Order, OrderNotOpen, OrderStatus
from commerce.payments import NothingDue
from commerce.returns import Disposition, ReturnStatus, ReturnUnderWay
from commerce.shipping import ShipmentStatus
from tests.commerce.test_parcels import Desk, says
from tests.commerce.test_unpaid_returns import arrived_unpaid, collected
from tests.counter import SHOP
from tests.returning import as_it_is, asked, came_back, taken_in
from tests.statements import waits
from tests.trying import goes

SOUND, DAMAGED, MISSING = Disposition.RESTOCK, Disposition.DAMAGED, Disposition.MISSING


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


async def closed(desk: Desk, order: Order, became: Disposition = SOUND) -> Order:
    async with desk.database.unit_of_work() as session:
        return await checkout.close_never_paid(session, desk.staff, order.id, became, NO_GUARDS)


async def shelf(desk: Desk, order: Order) -> tuple[int | None, int]:
    """How many can be bought, and how many lie there."""
    async with desk.database.reading() as session:
        (count,) = (await inventory.counts(session, [order.lines[0].variant_id])).values()
    return await desk.left(order), count.on_hand


async def sent_back(desk: Desk, pieces: int = 2) -> Order:
    """Two teapots to be paid on delivery; nobody was there, and so many of them come back."""
    order = await desk.sold(2, method="cash")
    await desk.sent(order, pieces=pieces)
    clock.advance(timedelta(days=2))
    await desk.told_by_carrier(says(ShipmentStatus.RETURNED_TO_SENDER, timedelta()))
    await desk.settles()
    return await desk.now(order)


async def test_a_parcel_that_nobody_took_is_on_the_shelf_again(desk: Desk) -> None:
    order = await sent_back(desk)
    assert await shelf(desk, order) == (3, 3)

    after, again = await closed(desk, order), await closed(desk, order)
    await desk.settles()

    assert (after.status, after.cancel_reason) == (OrderStatus.CANCELLED, CancelReason.NEVER_PAID)
    assert again == after
    assert await shelf(desk, order) == (5, 5)
    assert (await desk.balance(order)).captured.amount == 0
    assert await desk.refunds(order) == ()
    async with desk.database.reading() as session:
        assert await inventory.reconcile(session) == []
    assert await desk.violations() == []


async def test_what_was_still_to_be_sent_goes_back_to_the_shelf_as_well(desk: Desk) -> None:
    order = await sent_back(desk, pieces=1)

    await closed(desk, order)
    await desk.settles()

    assert await shelf(desk, order) == (5, 5)
    assert await desk.violations() == []


@pytest.mark.parametrize(("became", "counts"), [(DAMAGED, (3, 5)), (MISSING, (3, 3))])
async def test_damaged_goods_are_not_sold_again_and_missing_ones_are_not_there(
    desk: Desk, became: Disposition, counts: tuple[int, int]
) -> None:
    order = await sent_back(desk)

    await closed(desk, order, became)
    await desk.settles()

    assert await shelf(desk, order) == counts
    assert await desk.violations() == []


async def test_what_was_noted_of_a_return_holds_for_its_pieces(desk: Desk) -> None:
    order = await arrived_unpaid(desk)
    async with desk.database.unit_of_work() as session:
        customer, line, zone = order.customer_id, order.lines[0].id, SHOP.timezone
        draft = await returns.begin(session, customer, order.id, returns.Reason.FAULTY, zone)
        await returns.choose(session, customer, draft.id, line, 1, zone)
        await returns.ask(session, customer, draft.id, zone)
        await taken_in(session, desk.staff, draft.id)
        await returns.look_at(session, draft.id, line, DAMAGED)

    await closed(desk, order, SOUND)
    await desk.settles()

    assert await shelf(desk, order) == (4, 5)
    after = await as_it_is(desk, draft)
    assert (after.status, after.refunded.amount, after.dispositions) == (ReturnStatus.COMPLETED, 0, {line: DAMAGED})
    assert await desk.violations() == []


async def test_a_return_that_waits_for_its_goods_keeps_the_order_open(desk: Desk) -> None:
    order = await arrived_unpaid(desk)
    await asked(desk, order, returns.Reason.FAULTY)

    with pytest.raises(ReturnUnderWay):
        await closed(desk, order)
    assert (await desk.now(order)).status is OrderStatus.PROCESSING


async def test_nothing_is_closed_that_is_under_way_paid_or_not_there(desk: Desk) -> None:
    order = await desk.sold(2, method="cash")
    await desk.sent(order)
    with pytest.raises(ParcelsUnderWay):
        await closed(desk, order)

    with pytest.raises(NotFound):
        async with desk.database.unit_of_work() as session:
            await checkout.close_never_paid(session, desk.staff, 999, SOUND, NO_GUARDS)

    await collected(desk, order)
    with pytest.raises(OrderNotOpen):
        await closed(desk, order)
    assert await desk.violations() == []


async def test_no_money_is_noted_for_what_was_closed(desk: Desk) -> None:
    order = await arrived_unpaid(desk)
    await came_back(desk, order, returns.Reason.FAULTY)
    await closed(desk, order)
    await desk.settles()

    with pytest.raises(NothingDue):
        await collected(desk, order)
    assert await desk.violations() == []


async def test_closed_or_paid_and_never_both(desk: Desk) -> None:
    order = await sent_back(desk)

    done = await asyncio.gather(
        goes(closed(desk, order), OrderNotOpen),
        goes(collected(desk, order), NothingDue),
        goes(closed(desk, order), OrderNotOpen),
    )
    await desk.settles()

    after = await desk.now(order)
    assert done == ([True, False, True] if after.cancel_reason else [False, True, False])
    assert await shelf(desk, order) == ((5, 5) if after.cancel_reason else (3, 3))
    assert await desk.violations() == []


async def test_whoever_settles_a_return_does_not_hold_up_whoever_closes_its_order(desk: Desk) -> None:
    order = await arrived_unpaid(desk)
    one = await came_back(desk, order)

    async def settles() -> None:
        async with desk.database.unit_of_work() as session:
            await returns.settle(session, desk.staff, one.id)

    async with desk.database.unit_of_work() as session:
        await orders.locked(session, order.id)
        settling = asyncio.create_task(settles())
        await waits(settling, session)
        await checkout.close_never_paid(session, desk.staff, order.id, SOUND, NO_GUARDS)

    with pytest.raises(MoveRefused):
        await settling
    assert (await desk.now(order)).status is OrderStatus.CANCELLED
    assert await desk.violations() == []
