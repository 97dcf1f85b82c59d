"""Many rows written or numbered at once, in the database's own words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Table, text

from commerce.kit.database import Session, speaks_postgresql


async def new_ids(session: Session, table: Table, count: int) -> list[int]:
    """Ids for rows about to be added; comes inside a change of the catalogue, where nobody else adds any."""
    if not count:
        return []
    if speaks_postgresql(session):
        draw = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)")
        return list(await session.scalars(draw, {"name": table.name, "count": count}))
    highest = await session.scalar(text(f"SELECT max(id) FROM {table.name}"))
    return list(range((highest or 0) + 1, (highest or 0) + 1 + count))


async def add_rows(session: Session, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Add rows given as tuples of values the driver takes as they are (JSON as text, instants in UTC)."""
    if rows:
        connection = await session.connection()
        statement = _insert(table.name, tuple(columns), speaks_postgresql(session))
        await connection.exec_driver_sql(statement, list(rows))


@cache
def _insert(table: str, columns: tuple[str, ...], postgresql: bool) -> str:
    place = "%s" if postgresql else "?"
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join([place] * len(columns))})"
