"""What an order costs, and a look at one's orders, in a shop that has sold ten thousand times, or a million times."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Table, func, insert, literal, select, text
from sqlalchemy.sql.expression import cast
from sqlalchemy.types import Integer, String

from bench.figures import Figure, Spread, compared
from bench.goods import empty_shops
from bench.plan import Plan
from commerce import orders
from commerce.inventory import StockHold, StockMovement
from commerce.kit.database import Database, Session, table_of
from commerce.orders.models import StoredOrderHistory, lines_table, orders_table
from commerce.payments.models import payments_table
from tests.counter import Counter

FEW, MANY = 10_000, 1_000_000
_AT_A_TIME = 100_000
_PEOPLE = 200
_history, _holds, _movements = table_of(StoredOrderHistory), table_of(StockHold), table_of(StockMovement)
#: Every table that grows with orders, and which of its columns names the order.
_GROWS: Mapping[Table, str] = {
    orders_table: "id",
    lines_table: "order_id",
    payments_table: "order_id",
    _holds: "order_id",
    _movements: "order_id",
    _history: "order_id",
}


async def growing(plan: Plan) -> AsyncIterator[Figure]:
    """Both databases, with few orders and with many, the same people ordering."""
    for kind, database in empty_shops(plan, "growing"):
        async for figure in _measured(kind, database, plan):
            yield figure


async def _measured(kind: str, database: Database, plan: Plan) -> AsyncIterator[Figure]:
    counter = Counter(database)
    variant = await counter.variant(on_hand=1_000_000)
    people = await counter.people(_PEOPLE)
    model = await counter.orders(people[0], {variant: 1})
    few, many = (FEW, MANY) if plan.rounds > 1 else (FEW // 10, FEW)
    await _grow(database, model.id, people, few)
    before = await _laps(counter, variant, people, plan.rounds)
    await _grow(database, model.id, people, many)
    after = await _laps(counter, variant, people, plan.rounds)
    await database.close()
    for what in ("placing an order", "the list of one's orders"):
        ratio = compared(after[what], before[what])
        yield Figure(
            f"Growing: {kind}",
            f"{what}, {many:,} orders beside {few:,}",
            "ms",
            Spread.of(after[what]),
            f"{few:,} orders",
            Spread.of(before[what]),
            ratio,
            "≤ 1.3×",
            ratio.median <= 1.3,
        )


async def _laps(counter: Counter, variant: int, people: list[int], rounds: int) -> dict[str, list[float]]:
    """Milliseconds for each of some people, round by round."""
    took: dict[str, list[float]] = {"placing an order": [], "the list of one's orders": []}
    for lap in range(rounds + 1):
        looks = [(one, await counter.reviews(one, {variant: 1})) for one in people[:50]]
        began = time.process_time()
        for person, look in looks:
            await counter.taps_order(person, look)
        placing = (time.process_time() - began) * 1000 / len(looks)
        began = time.process_time()
        for person in people[:50]:
            async with counter.database.reading() as session:
                await orders.mine(session, person)
        listing = (time.process_time() - began) * 1000 / 50
        if lap:
            took["placing an order"].append(placing)
            took["the list of one's orders"].append(listing)
    return took


async def _grow(database: Database, model: int, people: list[int], wanted: int) -> None:
    """Copy one order with all its rows, for people in turn, until there are so many."""
    async with database.reading() as session:
        last = int(await session.scalar(select(func.max(orders_table.c.id))) or 0)
    while last < wanted:
        count = min(_AT_A_TIME, wanted - last)
        async with database.unit_of_work() as session:
            for table, key in _GROWS.items():
                await _copy(session, table, key, model, people, last, count)
        last += count
    async with database.unit_of_work() as session:
        if not database.is_sqlite:
            await session.execute(text(f"SELECT setval(pg_get_serial_sequence('orders', 'id'), {wanted})"))
        await session.execute(text("ANALYZE"))


async def _copy(session: Session, table: Table, key: str, model: int, people: list[int], last: int, count: int) -> None:
    numbers = select(literal(1).label("n")).cte("numbers", recursive=True)
    numbers = numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n < count))
    columns = dict(_columns(table, key, people, last + numbers.c.n))
    rows = select(*columns.values()).select_from(table.join(numbers, literal(True))).where(table.c[key] == model)
    await session.execute(insert(table).from_select(list(columns), rows))


def _columns(table: Table, key: str, people: list[int], number: ColumnElement[Any]) -> Iterator[tuple[str, Any]]:
    """A copied row: its order's number, somebody of these people, unique words made from the number, all else alike."""
    unique = {"number": "B-", "idempotency_key": "key-", "ref": "ref-"}
    for column in table.columns:
        if column.name == key:
            yield column.name, number
        elif column.name == "customer_id":
            yield column.name, people[0] + number % len(people)
        elif column.name in unique:
            yield column.name, literal(unique[column.name]) + cast(cast(number, Integer), String)
        elif column.name != "id":
            yield column.name, column
