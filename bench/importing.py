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
from bot.lifecycle import prepare_database
from commerce import inventory
from commerce.catalogue.filing.importing import import_catalogue


async def importing(plan: Plan) -> AsyncIterator[Figure]:
    """The same generated rows into a fresh shop and into a bare table, in turns."""
    file = plan.folder / "goods.csv"
    write_many(file, plan.rows)
    ours, theirs = [], []
    for number in range(plan.rounds):
        place = premises(plan.folder, f"sqlite:///{plan.folder / f'shop-{number}.db'}")
        ours.append(await _by_the_shop(place, file))
        theirs.append(_bare(plan.folder / f"bare-{number}.db", file))
    ratio = compared(ours, theirs)
    rows = [plan.rows / seconds for seconds in ours]
    bare = [plan.rows / seconds for seconds in theirs]
    yield Figure(
        f"Import of {plan.rows:,} rows",
        "rows per processor second",
        "",
        Spread.of(rows),
        "bare csv + sqlite3",
        Spread.of(bare),
        ratio,
        "≤ 5×",
        ratio.median <= 5,
    )


async def _by_the_shop(place: Premises, file: Path) -> float:
    prepare_database(place.settings)
    database = place.database()
    began = time.process_time()
    report = await import_catalogue(database, file, place.settings.profile(), place.settings.media_dir, stock=inventory)
    took = time.process_time() - began
    assert not report.refused
    await database.close()
    return took


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
