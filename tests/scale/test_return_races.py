"""A return touched by several people at the same moment: its goods and its money come back once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from commerce import payments, returns
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.orders import Order
from commerce.returns import Return, ReturnStatus
from tests.commerce.test_parcels import Desk
from tests.counter import SHOP
from tests.makers import euros
from tests.returning import asked, begun, came_back
from tests.scale.together import Shop
from tests.trying import tries


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[Desk]:
    """Two processes of one shop."""
    return Shop(Desk(database), Desk(second))


async def delivered(desk: Desk, pieces: int = 2) -> Order:
    """An order that is paid for and has arrived."""
    order = await desk.sold(pieces)
    await desk.sent(order)
    return await desk.arrives(order)


async def ends(desk: Desk, order: Order) -> tuple[Return, ...]:
    await desk.settles()
    assert desk.failures == []
    assert await desk.violations() == []
    async with desk.database.reading() as session:
        return await returns.of_order(session, order.id)


async def kept(desk: Desk, order: Order) -> Money:
    """What of the order's money is neither back nor on its way back."""
    async with desk.database.reading() as session:
        return payments.returnable(await desk.now(order), await payments.of_order(session, order.id))


async def test_a_return_that_several_settle_at_once_comes_back_once(shop: Shop[Desk]) -> None:
    order = await delivered(shop.one)
    one = await came_back(shop.one, order)
    clerk = shop.one.staff
    async with shop.one.database.reading() as session:
        foreseen = await returns.foreseen(session, order, one)

    done = await asyncio.gather(
        *(tries(shop.door(n), lambda session: returns.settle(session, clerk, one.id)) for n in range(5))
    )

    assert sum(done) == 1
    (after,) = await ends(shop.one, order)
    assert after.refunded == foreseen == euros(4800)
    assert await shop.one.left(order) == 5
    assert await kept(shop.one, order) == euros(0)


async def test_the_clock_and_the_staff_settle_the_same_return_once(shop: Shop[Desk]) -> None:
    order = await delivered(shop.one)
    one = await came_back(shop.one, order)
    clock.advance(timedelta(hours=49))

    await asyncio.gather(
        returns.act_due(shop.one.database),
        returns.act_due(shop.other.database),
        tries(shop.other, lambda session: returns.settle(session, shop.one.staff, one.id)),
    )

    (after,) = await ends(shop.one, order)
    assert (after.status, after.refunded) == (ReturnStatus.COMPLETED, euros(4800))
    assert await shop.one.left(order) == 5


async def test_an_agreement_and_a_change_of_mind_leave_one_of_the_two(shop: Shop[Desk]) -> None:
    order = await delivered(shop.one)
    one = await asked(shop.one, order)
    clerk = shop.one.staff

    await asyncio.gather(
        tries(shop.one, lambda session: returns.refund_at_once(session, clerk, one.id)),
        tries(shop.other, lambda session: returns.call_off(session, order.customer_id, one.id)),
    )

    (after,) = await ends(shop.one, order)
    outcome = after.status, await kept(shop.one, order)
    assert outcome in {(ReturnStatus.COMPLETED, euros(0)), (ReturnStatus.CANCELLED, euros(4800))}


async def test_the_same_pieces_are_asked_back_once_however_often_it_is_asked(shop: Shop[Desk]) -> None:
    order = await delivered(shop.one)
    drafts = await asyncio.gather(*(begun(shop.door(n), order) for n in range(4)))

    await asyncio.gather(
        *(
            tries(
                shop.door(n),
                lambda session, draft=draft: returns.ask(session, order.customer_id, draft.id, SHOP.timezone),
            )
            for n, draft in enumerate(drafts)
        )
    )

    (after,) = await ends(shop.one, order)
    assert (after.status, after.count) == (ReturnStatus.REQUESTED, 2)


async def test_a_return_under_way_keeps_its_order_open(shop: Shop[Desk]) -> None:
    desk = shop.one
    order = await delivered(desk)
    await asked(desk, order)

    async with desk.database.reading() as session:
        with pytest.raises(returns.ReturnUnderWay):
            await returns.nothing_comes_back(session, order)
