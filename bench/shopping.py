"""Orders placed per second by one, eight and sixty-four shoppers, beside the bare driver saying the same things."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import psycopg

from bench.figures import Figure, Spread, compared, share
from bench.goods import premises
from bench.plan import Plan
from bench.postgresql import postgresql
from bot.lifecycle import prepare_database
from commerce.checkout import Placed
from commerce.kit.database import Database
from tests.counter import Counter
from tests.statements import heard

SHOPPERS = (1, 8, 64)
_EACH = 6


async def shopping(plan: Plan) -> AsyncIterator[Figure]:
    """Both databases."""
    path = plan.folder / "shopping.db"
    place = premises(plan.folder, f"sqlite:///{path}")
    prepare_database(place.settings)
    async for figure in _measured("SQLite", place.database(), plan, lambda: _bare_sqlite(str(path))):
        yield figure
    with postgresql(plan.folder) as server:
        url = server.database("shopping")
        place = premises(plan.folder, url)
        prepare_database(place.settings)
        async for figure in _measured("PostgreSQL", place.database(), plan, lambda: psycopg.connect(url)):
            yield figure


async def _measured(kind: str, database: Database, plan: Plan, bare: Callable[[], Any]) -> AsyncIterator[Figure]:
    counter = Counter(database)
    variant = await counter.variant(on_hand=10_000_000)
    people = [await counter.customer(f"Shopper {number}") for number in range(max(SHOPPERS))]
    recording = await _recorded(counter, people[0], variant)
    for at_once in SHOPPERS:
        ours, theirs, waits = [], [], []
        for _ in range(plan.rounds):
            rate, lap = await _lap(counter, people[:at_once], variant)
            ours.append(rate)
            waits.append(share(lap, 0.99) * 1000)
            theirs.append(recording.played(bare, _EACH * at_once))
        chapter = f"Checkouts: {kind}"
        who = f"{at_once} at once" if at_once > 1 else "one after another"
        yield Figure(
            chapter,
            f"orders placed a second, {who}",
            "",
            Spread.of(ours),
            f"bare driver, the same {len(recording.statements)} statements",
            Spread.of(theirs),
            compared(ours, theirs),
        )
        yield Figure(chapter, f"one order, p99, {who}", "ms", Spread.of(waits))
    await database.close()


async def _lap(counter: Counter, people: list[int], variant: int) -> tuple[float, list[float]]:
    """Orders a second while everybody places some, and how long each took."""
    looks = {one: await counter.reviews(one, {variant: 1}) for one in people}
    waits: list[float] = []
    spent = 0.0
    for _ in range(_EACH):
        began = time.perf_counter()
        await asyncio.gather(*(_place(counter, one, looks[one], waits) for one in people))
        spent += time.perf_counter() - began
        looks = {one: await counter.reviews(one, {variant: 1}) for one in people}
    return len(people) * _EACH / spent, waits


async def _place(counter: Counter, person: int, look: Any, waits: list[float]) -> None:
    began = time.perf_counter()
    await counter.taps_order(person, look)
    waits.append(time.perf_counter() - began)


async def _recorded(counter: Counter, person: int, variant: int) -> Recording:
    """What is said to the database while one order is placed."""
    look = await counter.reviews(person, {variant: 1})
    with heard() as said:
        placed = await counter.taps_order(person, look)
    assert isinstance(placed, Placed)
    return Recording(said, placed.order.id, (look.key, placed.order.number))


@dataclass(frozen=True)
class Recording:
    """The statements of one order; `words` are those that no two orders share."""

    statements: list[tuple[str, Any]]
    order_id: int
    words: tuple[str, str]

    def played(self, bare: Callable[[], Any], times: int) -> float:
        """Orders a second of the bare driver, one after another; each is taken back, and a commit paid for."""
        connection = bare()
        try:
            cursor = connection.cursor()
            began = time.perf_counter()
            for number in range(times):
                cursor.execute("BEGIN")
                for table in ("order_line", "stock_hold", "payment", "points_order"):
                    cursor.execute(f"DELETE FROM {table} WHERE order_id = {self.order_id}")
                for statement, parameters in self.statements:
                    cursor.execute(statement, self._afresh(parameters, number))
                    if cursor.description is not None:
                        cursor.fetchall()
                cursor.execute("ROLLBACK")
                cursor.execute("BEGIN")
                cursor.execute(f"UPDATE orders SET terms_version = terms_version WHERE id = {self.order_id}")
                cursor.execute("COMMIT")
            return times / (time.perf_counter() - began)
        finally:
            connection.close()

    def _afresh(self, parameters: Any, number: int) -> Any:
        def one(value: Any) -> Any:
            return f"{number}-{value[:9]}" if value in self.words else value

        if isinstance(parameters, dict):
            return {name: one(value) for name, value in parameters.items()}
        return tuple(one(value) for value in parameters)


def _bare_sqlite(path: str) -> Any:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    return connection
