"""The audit: silent about good books, and precise about bad ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Table, insert, literal, select, update

from commerce import checkout, orders, shipping
from commerce.catalogue import PastPrice, Variant
from commerce.inventory import Inventory, StockHold
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, table_of
from commerce.kit.events import Progress, StoredReaction
from commerce.membership import Kind, give, house_programme
from commerce.membership.models import legs_table, lots_table, order_points_table, purses_table, uses_table
from commerce.orders.models import lines_table, orders_table
from commerce.payments.models import payments_table
from tests.counter import SHOP, Counter
from tests.makers import a_customer

holds, inventory = table_of(StockHold), table_of(Inventory)
goods, past = table_of(Variant), table_of(PastPrice)


def setting(table: Table, **values: Any) -> Any:
    return update(table).values(**values)


BROKEN: dict[str, tuple[str, Callable[[], Any]]] = {
    "a line costs more than it did": (
        "an order's lines, delivery and tax sum to its total",
        lambda: update(lines_table).values(net_total=lines_table.c.net_total - 1),
    ),
    "a discount comes from nowhere": (
        "a line costs its list price less its adjustments",
        lambda: update(lines_table).values(list_total=lines_table.c.list_total + 1),
    ),
    "a delivery fee is not the listed one": (
        "a delivery fee differs from its list price by its adjustments",
        lambda: setting(orders_table, delivery_list_total=5),
    ),
    "money is counted that nobody reported": (
        "a payment's sums are those of its events",
        lambda: update(payments_table).values(captured=payments_table.c.captured + 1),
    ),
    "more goes back than came": (
        "never more is counted or returned than was captured",
        lambda: setting(payments_table, refunded=10_000),
    ),
    "a refund is forgotten": (
        "a refund keeps its amount set apart until it is done",
        lambda: setting(payments_table, refund_pending=1),
    ),
    "money lies about": (
        "money nobody counts is on its way back or on a list",
        lambda: update(payments_table).values(applied=0),
    ),
    "a paid order lacks its money": (
        "paid orders have their money and unpaid ones do not",
        lambda: update(payments_table).values(applied=0, captured=0),
    ),
    "an ended order counts money": (
        "orders that ended count no money",
        lambda: setting(orders_table, status="expired", ended_at=None),
    ),
    "somebody holds stock for nothing": (
        "stock is held for unpaid orders, and for them alone",
        lambda: update(holds).values(status="active"),
    ),
    "sold stock went away": (
        "sold stock is kept until it is shipped or given back",
        lambda: update(holds).values(settled=1),
    ),
    "the shelf does not know": (
        "stock agrees with its movements and holds",
        lambda: update(inventory).values(on_hand=77),
    ),
    "a parcel is missing": (
        "what lines call shipped and delivered lies in parcels",
        lambda: update(lines_table).values(shipped_quantity=1),
    ),
    "points come from nowhere": (
        "each change of points has legs that sum to nothing",
        lambda: update(legs_table).where(legs_table.c.amount < 0).values(amount=legs_table.c.amount - 1),
    ),
    "a purse says more than its book": (
        "a purse holds what the book of points says",
        lambda: update(purses_table).values(pending=purses_table.c.pending + 1),
    ),
    "points lie in no lot": (
        "points one can spend lie in lots",
        lambda: update(lots_table).values(remaining=0),
    ),
    "a lot forgot what it gave": (
        "lots remember what orders took",
        lambda: update(uses_table).values(returned=1),
    ),
    "points are held for what was paid": (
        "points are held for unpaid orders, and for them alone",
        lambda: setting(order_points_table, spending="held"),
    ),
    "more is held than orders took": (
        "a purse holds what its orders took",
        lambda: setting(purses_table, held=7),
    ),
    "points are on their way from nowhere": (
        "points on their way belong to orders",
        lambda: setting(purses_table, pending=7),
    ),
    "a price changed that nobody wrote down": (
        "a price is written down with its time",
        lambda: update(goods).values(price=goods.c.price + 1),
    ),
    "two prices were asked at once": (
        "a variant has one price at a time",
        lambda: insert(past).from_select(
            ["variant_id", "price", "currency", "struck", "since", "until"],
            select(
                past.c.variant_id,
                1,
                past.c.currency,
                past.c.struck,
                past.c.since,
                literal(now() + timedelta(days=1), Instant()),
            ),
        ),
    ),
    "a cart was not refilled": (
        "what nobody paid for is back in the cart",
        lambda: setting(orders_table, status="expired"),
    ),
}


@pytest.mark.parametrize("mistake", BROKEN)
async def test_the_audit_names_what_is_wrong(database: Database, mistake: str) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(on_hand=5)
    async with database.unit_of_work() as session:
        await give(session, alice, 300, Kind.BIRTHDAY, "gift", house_programme("EUR"), SHOP.timezone)
    await counter.reviews(alice, {teapot: 2})
    async with database.unit_of_work() as session:
        await checkout.use_points(session, alice, 200, SHOP)
        review = await checkout.review(session, alice, SHOP, counter.providers, "en")
    placed = await counter.taps_order(alice, review)
    assert isinstance(placed, checkout.Placed)
    await counter.pays(placed.order)
    await counter.settles()
    assert await counter.violations() == []
    rule, break_it = BROKEN[mistake]

    async with database.unit_of_work() as session:
        await session.execute(break_it())

    assert rule in {violation.rule for violation in await counter.violations()}


async def test_a_violation_says_where(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(on_hand=5)
    order = await counter.orders(alice, {teapot: 2})
    async with database.unit_of_work() as session:
        await session.execute(update(holds).values(status="released"))

    told = {violation.what for violation in await counter.violations()}

    assert f"order {order.id}, variant {teapot}: a hold is released" in told


async def test_an_order_nobody_decides_about_is_stuck(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    order = await counter.orders(alice, {teapot: 1})
    clock.advance(timedelta(minutes=46))

    [violation] = await counter.violations()

    assert (violation.rule, violation.what) == (
        "orders do not get stuck",
        f"order {order.number} is still pending_payment",
    )


async def test_what_is_owed_is_no_violation_and_what_was_set_aside_is(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    order = await counter.orders(alice, {teapot: 1})
    await counter.pays(order)
    async with database.unit_of_work() as session:
        await orders.cancel(session, alice, order.id)
    assert await counter.violations() == []
    await counter.settles()

    async with database.unit_of_work() as session:
        await session.execute(update(table_of(StoredReaction)).values(status=Progress.SET_ASIDE))

    rules = {violation.rule for violation in await counter.violations()}
    assert rules == {"what follows from a fact happens"}


async def test_a_busy_day_leaves_good_books(database: Database) -> None:
    counter = Counter(database)
    alice, bob = await counter.customer("Alice"), await counter.customer("Bob")
    teapot, cup = await counter.variant(on_hand=9), await counter.variant("Cup", price=300, on_hand=None)
    first = await counter.orders(alice, {teapot: 2, cup: 4})
    await counter.pays(first, first.total.amount + 7)
    second = await counter.orders(bob, {teapot: 1}, "cash")
    await counter.pays(await counter.orders(bob, {cup: 1}), 100)
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        await shipping.ship(session, mia, first.id, "dhl", "123456", quantities={first.lines[0].id: 1})
        parcel = await shipping.ship(session, mia, second.id, "other")
        await shipping.deliver(session, mia, parcel.id)
    await counter.hears("nobody knows", first.total)
    clock.advance(timedelta(hours=1))
    await counter.expires()
    await counter.settles()

    assert await counter.violations() == []
