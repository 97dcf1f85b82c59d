"""Money back at once for faulty goods: a setting, up to a sum, for customers who can be trusted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from commerce import catalogue, orders, returns, shipping
from commerce.catalogue import Kind, NewProduct, NewVariant
from commerce.kit.database import Database, Session
from commerce.kit.ids import token
from commerce.orders import Order, OrderStatus
from commerce.payments.models import payments_table
from commerce.returns import Reason, Return, ReturnRequested, ReturnStatus
from tests.commerce.test_parcels import Desk
from tests.counter import SHOP
from tests.makers import a_customer, euros
from tests.returning import came_back

UP_TO = 25_00
LONG_ENOUGH = timedelta(days=9)


@pytest.fixture
async def desk(database: Database) -> Desk:
    desk = Desk(database)
    async with database.unit_of_work() as session:
        desk.staff = await a_customer(session, "Mia")
    return desk


async def buys(desk: Desk, alice: int, method: str = "telegram", price: int = 24_00) -> Order:
    """Alice buys a teapot for so many cents, and has it."""
    order = await desk.orders(alice, {await desk.variant(price=price): 1}, method)
    if method == "telegram":
        await desk.pays(order)
    parcel = await desk.sent(order, f"NUMBER{order.id}")
    async with desk.database.unit_of_work() as session:
        await shipping.deliver(session, desk.staff, parcel.id, SHOP)
    await desk.settles()
    return order


async def an_old_customer(desk: Desk, completed: int = 3) -> int:
    """Somebody who has completed so many orders."""
    alice = await desk.customer()
    orders = [await buys(desk, alice) for _ in range(completed)]
    await desk.waits(LONG_ENOUGH)
    assert {(await desk.now(one)).status for one in orders} <= {OrderStatus.COMPLETED}
    return alice


async def asks(desk: Desk, order: Order, reason: Reason = Reason.DAMAGED, up_to: int = UP_TO) -> Return:
    async with desk.database.unit_of_work() as session:
        draft = await returns.begin(session, order.customer_id, order.id, reason, SHOP.timezone)
        await returns.ask(session, order.customer_id, draft.id, SHOP.timezone)
        await returns.refund_trusted(session, draft.id, up_to)
        return await returns.refund_trusted(session, draft.id, up_to)


async def test_a_trusted_customer_has_a_small_sum_back_at_once_and_once_a_month(desk: Desk) -> None:
    alice = await an_old_customer(desk)
    first, second = await buys(desk, alice), await buys(desk, alice)

    done, waits = await asks(desk, first), await asks(desk, second)
    await desk.settles()

    assert (done.status, done.refunded.amount) == (ReturnStatus.COMPLETED, 2400)
    assert waits.status is ReturnStatus.REQUESTED
    assert (await desk.balance(first)).refund_pending.amount == 2400
    assert len(await desk.told(ReturnRequested)) == 2
    assert await desk.violations() == []


@pytest.mark.parametrize(("reason", "up_to"), [(Reason.NO_REASON, UP_TO), (Reason.FAULTY, 23_99), (Reason.FAULTY, 0)])
async def test_other_reasons_and_larger_sums_wait_for_the_shop_and_it_is_off_by_itself(
    desk: Desk, reason: Reason, up_to: int
) -> None:
    order = await buys(desk, await an_old_customer(desk))

    assert (await asks(desk, order, reason, up_to)).status is ReturnStatus.REQUESTED
    assert SHOP.limits.trusted == 0


async def test_new_customers_unpaid_orders_and_whoever_contested_a_payment_wait_for_the_shop(desk: Desk) -> None:
    new = await buys(desk, await an_old_customer(desk, completed=2))
    assert (await asks(desk, new)).status is ReturnStatus.REQUESTED

    alice = await an_old_customer(desk)
    unpaid = await buys(desk, alice, "cash")
    assert (await asks(desk, unpaid)).status is ReturnStatus.REQUESTED

    paid = await buys(desk, alice)
    async with desk.database.unit_of_work() as session:
        lost = update(payments_table).where(payments_table.c.order_id == unpaid.id)
        await session.execute(lost.values(dispute_status="lost"))
    assert (await asks(desk, paid)).status is ReturnStatus.REQUESTED


async def a_key(session: Session) -> int:
    """Something digital on the shelf, for 24 euros."""
    new = NewVariant(sku=f"KEY-{token()}", price=euros(24_00), track_stock=False)
    product_id = await catalogue.add_product(session, NewProduct(title="Key", kind=Kind.DIGITAL, variants=(new,)))
    return (await catalogue.card(session, product_id, "en")).variants[0].variant_id


async def test_digital_goods_that_are_completed_at_once_earn_no_trust(desk: Desk) -> None:
    alice = await desk.customer()
    for _ in range(3):
        async with desk.database.unit_of_work() as session:
            key = await a_key(session)
        order = await desk.orders(alice, {key: 1}, "cards")
        await desk.pays(order)
        async with desk.database.unit_of_work() as session:
            assert await orders.note_given(session, order.id, order.lines[0].id, 1)
            assert await orders.complete_given(session, order.id)
        assert (await desk.now(order)).status is OrderStatus.COMPLETED
    teapot = await buys(desk, alice)

    assert (await asks(desk, teapot)).status is ReturnStatus.REQUESTED


async def test_what_somebody_kept_has_cost_no_less_than_what_goes_back(desk: Desk) -> None:
    alice = await desk.customer()
    for _ in range(3):
        await buys(desk, alice, price=7_00)
    await desk.waits(LONG_ENOUGH)
    dear, fair = await buys(desk, alice), await buys(desk, alice, price=21_00)

    assert (await asks(desk, dear)).status is ReturnStatus.REQUESTED
    assert (await asks(desk, fair)).status is ReturnStatus.COMPLETED


async def test_what_went_back_counts_for_no_trust(desk: Desk) -> None:
    alice = await desk.customer()
    kept = [await buys(desk, alice) for _ in range(3)]
    await came_back(desk, kept[0], Reason.FAULTY)
    async with desk.database.unit_of_work() as session:
        (one,) = await returns.of_order(session, kept[0].id)
        await returns.settle(session, desk.staff, one.id)
    await desk.waits(LONG_ENOUGH)

    assert (await asks(desk, await buys(desk, alice))).status is ReturnStatus.REQUESTED
