"""Rows as lines of JSON, whatever their columns hold."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Connection, Date, Engine, LargeBinary, MetaData, Table, create_engine, null
from sqlalchemy.engine import URL

from bot.migrations import tables
from commerce.kit.database import Instant
from commerce.kit.sealing import Sealed

MANIFEST = "manifest.json"
OnProgress = Callable[[int, int], None]


class BackupWrong(ValueError):
    """The file is no backup of this version, or there is no room for it; its words say which."""


@dataclass(frozen=True)
class Kept:
    """What a backup holds."""

    made_at: str
    step: str
    rows: int
    pictures: int


def plain_tables() -> list[Table]:
    """Every table, in an order in which rows may be added; sealed columns are the bytes they are."""
    plain = MetaData()
    return [
        Table(
            table.name,
            plain,
            *(
                Column(
                    column.name,
                    LargeBinary() if isinstance(column.type, Sealed) else column.type,
                    primary_key=column.primary_key,
                    autoincrement=False,
                    info={"refers_to_itself": any(key.column.table is table for key in column.foreign_keys)},
                )
                for column in table.columns
            ),
        )
        for table in tables().sorted_tables
    ]


def as_line(table: Table, row: Any) -> dict[str, Any]:
    """A row as JSON can hold it."""
    return {str(column.name): _written(column, value) for column, value in zip(table.columns, row, strict=True)}


def from_line(table: Table, line: dict[str, Any]) -> dict[str, Any]:
    """The row that was written so. Raises `BackupWrong` if it has other columns."""
    if line.keys() != {str(column.name) for column in table.columns}:
        raise BackupWrong(f"its table {table.name} has other columns")
    return {column.name: _read(column, line[column.name]) for column in table.columns}


@contextmanager
def connected(url: URL | str, **options: Any) -> Iterator[Connection]:
    """A connection of its own, in one transaction."""
    engine: Engine = create_engine(url, hide_parameters=True, **options)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _written(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, LargeBinary):
        return base64.b64encode(value).decode()
    return value.isoformat() if isinstance(column.type, Instant | Date) else value


def _read(column: Column[Any], value: Any) -> Any:
    if value is None:
        return null() if isinstance(column.type, JSON) else None
    if isinstance(column.type, LargeBinary):
        return base64.b64decode(value)
    if isinstance(column.type, Date):
        return date.fromisoformat(value)
    return datetime.fromisoformat(value) if isinstance(column.type, Instant) else value
