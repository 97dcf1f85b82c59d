"""Rows of a catalogue file per second, beside a bare load of the same rows with `csv` and `sqlite3`."""

from __future__ import annotations

import csv
import sqlite3
import time
from collections.abc import AsyncIterator
from pathlib import Path

from bench.figures import Figure, Spread, compared
from bench.goods import Premises, premises, write_many
from bench.plan import Plan
from bench.postgresql import postgresql
from bot.lifecycle import prepare_database
from commerce import bulk_changes, catalogue, inventory
from commerce.kit.database import Database


async def importing(plan: Plan) -> AsyncIterator[Figure]:
    """The same generated rows into a fresh shop and into a bare table, in turns; then into the shop once more.

    The shop keeps a journal, so that all of it can be taken back. On PostgreSQL only this process is counted.
    """
    file = plan.folder / "goods.csv"
    write_many(file, plan.rows)
    ours, again, bare = [], [], []
    for number in range(plan.rounds):
        first, second = await _by_the_shop(
            premises(plan.folder, f"sqlite:///{plan.folder / f'shop-{number}.db'}"), file
        )
        ours.append(first)
        again.append(second)
        bare.append(_bare(plan.folder / f"bare-{number}.db", file))
    yield _figure(plan, "SQLite", ours, bare)
    yield _once_more(plan, "SQLite", again, ours)
    ours, again, bare = [], [], []
    with postgresql(plan.folder) as server:
        for number in range(plan.rounds):
            first, second = await _by_the_shop(premises(plan.folder, server.database(f"goods{number}")), file)
            ours.append(first)
            again.append(second)
            bare.append(_bare(plan.folder / f"beside-{number}.db", file))
    yield _figure(plan, "PostgreSQL", ours, bare)
    yield _once_more(plan, "PostgreSQL", again, ours)


def _figure(plan: Plan, where: str, ours: list[float], bare: list[float]) -> Figure:
    ratio = compared(ours, bare)
    return Figure(
        f"Import of {plan.rows:,} rows",
        f"{where}: rows per processor second",
        "",
        _rows(plan, ours),
        "bare csv + sqlite3",
        _rows(plan, bare),
        ratio,
        "≤ 5×",
        ratio.median <= 5,
    )


def _once_more(plan: Plan, where: str, again: list[float], first: list[float]) -> Figure:
    return Figure(
        f"Import of {plan.rows:,} rows",
        f"{where}: the same file once more",
        "",
        _rows(plan, again),
        "the first time",
        _rows(plan, first),
        compared(again, first),
    )


def _rows(plan: Plan, took: list[float]) -> Spread:
    return Spread.of(plan.rows / seconds for seconds in took)


async def _by_the_shop(place: Premises, file: Path) -> tuple[float, float]:
    """What it takes to read the file into a fresh shop, and to read it once more."""
    prepare_database(place.settings)
    database = place.database()
    took = await _import(place, database, file), await _import(place, database, file)
    await database.close()
    return took


async def _import(place: Premises, database: Database, file: Path) -> float:
    desk = bulk_changes.Desk(database, place.settings.profile(), place.settings.media_dir, inventory, _nowhere)
    began = time.process_time()
    layout = catalogue.read_layout(file)
    _, report = await bulk_changes.by_hand(desk, file, layout, lambda done, size: None)
    took = time.process_time() - began
    assert not report.refused
    return took


async def _nowhere(_: str) -> bytes:
    """Nobody sends files here."""
    raise FileNotFoundError


def _bare(path: Path, file: Path) -> float:
    """Nothing is checked, nothing is understood: the cells as they are, in one transaction."""
    connection = sqlite3.connect(path)
    began = time.process_time()
    with file.open(encoding="utf-8", newline="") as opened, connection:
        rows = csv.reader(opened)
        columns = next(rows)
        connection.execute(f"CREATE TABLE goods ({', '.join(columns)}, PRIMARY KEY (sku))")
        connection.executemany(f"INSERT INTO goods VALUES ({', '.join('?' * len(columns))})", rows)
    took = time.process_time() - began
    connection.close()
    return took
