"""Two hundred buyers, or a thousand, and ten units: each is sold once, beside the fastest correct way by hand."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from bench.figures import Figure, Spread, compared
from bench.goods import premises
from bench.plan import Plan
from bench.postgresql import postgresql
from bot.auditing import audit
from bot.lifecycle import prepare_database
from commerce import checkout, inventory
from commerce.checkout import NothingToOrder
from commerce.inventory import OutOfStock
from commerce.kit.database import Database
from tests.counter import Counter

CROWDS, UNITS = (200, 1000), 10
_TAKE = "UPDATE stock SET held = held + 1 WHERE id = 1 AND on_hand - held >= 1"


async def racing(plan: Plan) -> AsyncIterator[Figure]:
    """The race on both databases; every round must sell exactly ten and leave the books balanced."""
    place = premises(plan.folder, f"sqlite:///{plan.folder / 'race.db'}")
    prepare_database(place.settings)
    for buyers in CROWDS:
        by_hand = _by_hand_on_sqlite(plan.folder / f"hand-{buyers}.db", buyers)
        async for figure in _measured("SQLite", place.database(), plan, by_hand, buyers):
            yield figure
    with postgresql(plan.folder) as server:
        place = premises(plan.folder, server.database("race"))
        prepare_database(place.settings)
        for buyers in CROWDS:
            by_hand = _by_hand_on_postgresql(server.database(f"hand-{buyers}"), buyers)
            async for figure in _measured("PostgreSQL", place.database(), plan, by_hand, buyers):
                yield figure


async def _measured(
    kind: str, database: Database, plan: Plan, by_hand: Iterator[float], crowd: int
) -> AsyncIterator[Figure]:
    ours, theirs, sold = [], [], []
    counter = Counter(database)
    buyers = [await counter.customer(f"Buyer {number}") for number in range(crowd)]
    for _ in range(plan.races):
        took, orders = await _round(counter, buyers)
        ours.append(took * 1000)
        sold.append(orders)
        theirs.append(next(by_hand) * 1000)
    async with database.unit_of_work() as session:
        troubles = await audit(session)
    await database.close()
    right = all(count == UNITS for count in sold) and not troubles
    chapter = f"{crowd} buyers for {UNITS} units: {kind}"
    yield Figure(chapter, "sold in each round, books balanced", "orders", Spread.of(sold), goal=f"{UNITS}", met=right)
    ratio = compared(ours, theirs)
    yield Figure(
        chapter,
        "time for all to order or be refused",
        "ms",
        Spread.of(ours),
        "guarded update and insert by hand",
        Spread.of(theirs),
        ratio,
        "≤ 3×",
        ratio.median <= 3,
    )


async def _round(counter: Counter, buyers: list[int]) -> tuple[float, int]:
    """Everybody has looked for the last time; then all tap Pay at once."""
    variant = await counter.variant(on_hand=len(buyers))
    looks = [await counter.reviews(buyer, {variant: 1}) for buyer in buyers]
    async with counter.database.unit_of_work() as session:
        await inventory.set_on_hand(session, variant, UNITS)
    began = time.perf_counter()
    placed = await asyncio.gather(*(_order(counter, buyer, look) for buyer, look in zip(buyers, looks, strict=True)))
    return time.perf_counter() - began, sum(placed)


async def _order(counter: Counter, buyer: int, look: checkout.Review) -> bool:
    try:
        return isinstance(await counter.taps_order(buyer, look), checkout.Placed)
    except (OutOfStock, NothingToOrder):
        return False


def _by_hand_on_sqlite(path: Path, crowd: int) -> Iterator[float]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE stock (id INTEGER PRIMARY KEY, on_hand INTEGER, held INTEGER);"
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, buyer INTEGER); INSERT INTO stock VALUES (1, 0, 0);"
    )
    while True:
        connection.execute("UPDATE stock SET on_hand = ?, held = 0", [UNITS])
        began = time.perf_counter()
        for buyer in range(crowd):
            connection.execute("BEGIN IMMEDIATE")
            if connection.execute(_TAKE).rowcount:
                connection.execute("INSERT INTO orders (buyer) VALUES (?)", [buyer])
            connection.execute("COMMIT")
        yield time.perf_counter() - began


def _by_hand_on_postgresql(url: str, crowd: int) -> Iterator[float]:
    with _connected(url) as connection:
        connection.execute("CREATE TABLE stock (id int PRIMARY KEY, on_hand int, held int)")
        connection.execute("CREATE TABLE orders (id serial PRIMARY KEY, buyer int)")
        connection.execute("INSERT INTO stock VALUES (1, 0, 0)")
        take = f"WITH taken AS ({_TAKE} RETURNING id) INSERT INTO orders (buyer) SELECT %s FROM taken"
        while True:
            connection.execute("UPDATE stock SET on_hand = %s, held = 0", [UNITS])
            began = time.perf_counter()
            for buyer in range(crowd):
                connection.execute(take, [buyer])
            yield time.perf_counter() - began


@contextmanager
def _connected(url: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(url, autocommit=True) as connection:
        yield connection
