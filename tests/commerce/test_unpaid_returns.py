"""Goods that come back whose money is not there: not noted yet, or taken back by a bank."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from commerce import payments, returns
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import Order
from commerce.orders.models import lines_table
from commerce.payments import EventKind
from commerce.returns import Reason, Return, ReturnStatus
from tests.commerce.test_parcels import Desk
from tests.makers import euros
from tests.returning import as_it_is, asked, came_back


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


async def arrived_unpaid(desk: Desk) -> Order:
    """Two teapots are there, to be paid on delivery, and nobody said that they were."""
    order = await desk.sold(2, method="cash")
    await desk.sent(order)
    return await desk.arrives(order)


async def collected(desk: Desk, order: Order) -> None:
    async with desk.database.unit_of_work() as session:
        await payments.collect(session, desk.staff, order.id)


async def settled(desk: Desk, one: Return) -> Return:
    async with desk.database.unit_of_work() as session:
        return await returns.settle(session, desk.staff, one.id)


async def test_a_return_of_unpaid_goods_is_settled_once_their_money_was_noted(desk: Desk) -> None:
    order = await arrived_unpaid(desk)
    one = await came_back(desk, order, Reason.FAULTY)

    with pytest.raises(returns.ReturnUnpaid):
        await settled(desk, one)
    assert (await as_it_is(desk, one)).status is ReturnStatus.RECEIVED

    await collected(desk, order)
    assert (await settled(desk, one)).refunded == euros(4800)
    await desk.settles()
    assert desk.failures == []
    assert await desk.violations() == []


async def test_no_money_goes_back_at_once_where_none_has_come(desk: Desk) -> None:
    one = await asked(desk, await arrived_unpaid(desk), Reason.FAULTY)

    with pytest.raises(returns.ReturnUnpaid):
        async with desk.database.unit_of_work() as session:
            await returns.refund_at_once(session, desk.staff, one.id)

    assert (await as_it_is(desk, one)).status is ReturnStatus.REQUESTED


async def test_time_settles_no_return_of_unpaid_goods_until_their_money_was_noted(desk: Desk) -> None:
    order = await arrived_unpaid(desk)
    one = await came_back(desk, order, Reason.FAULTY)

    clock.advance(timedelta(hours=49))
    await returns.act_due(desk.database)
    assert (await as_it_is(desk, one)).status is ReturnStatus.RECEIVED

    await collected(desk, order)
    clock.advance(timedelta(hours=49))
    await returns.act_due(desk.database)
    after = await as_it_is(desk, one)
    assert (after.status, after.refunded) == (ReturnStatus.COMPLETED, euros(4800))
    await desk.settles()
    assert await desk.violations() == []


async def test_what_a_bank_took_back_meanwhile_does_not_count_as_given_back(desk: Desk) -> None:
    order = await desk.sold(2, charge="charge-1")
    await desk.sent(order)
    one = await came_back(desk, await desk.arrives(order), Reason.FAULTY)
    payment = await desk.payment(order)
    failed = EventKind.CAPTURE_FAILED
    await desk.hears(payment.ref, euros(4800), kind=failed, charge="charge-1", event_id="failed-1")

    assert (await settled(desk, one)).refunded == euros(0)

    async with desk.database.reading() as session:
        line = (await session.execute(select(lines_table.c.refunded_quantity, lines_table.c.refunded_total))).one()
    assert tuple(line) == (2, 0)
    assert await desk.violations() == []
