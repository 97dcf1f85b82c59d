"""Many rows found, numbered, added or changed at once, in the database's own words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

import orjson
from sqlalchemy import ARRAY, JSON, Column, Insert, Row, Select, Table, any_, bindparam, func, insert, select, text

from commerce.kit.database import Session, speaks_postgresql

AnyRow = Row[*tuple[Any, ...]]


async def new_ids(session: Session, table: Table, count: int) -> list[int]:
    """Ids for rows about to be added, in a unit of work; on SQLite nobody else writes until it ends."""
    if not count:
        return []
    if speaks_postgresql(session):
        draw = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)")
        return list(await session.scalars(draw, {"name": table.name, "count": count}))
    highest = await session.scalar(text(f"SELECT max(id) FROM {table.name}"))
    return list(range((highest or 0) + 1, (highest or 0) + 1 + count))


async def rows_among(
    session: Session, columns: Sequence[Column[Any]], among: Column[Any], values: Collection[int | str]
) -> Sequence[AnyRow]:
    """The rows where a column has one of many values, by a statement that is the same for any number of them."""
    if not values:
        return []
    postgresql = speaks_postgresql(session)
    statement = _select(tuple(columns), among, postgresql)
    given: Any = list(values) if postgresql else orjson.dumps(list(values)).decode()
    return (await session.execute(statement, {"among": given})).all()


async def add_rows(session: Session, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Add rows given as tuples of values the driver takes as they are (JSON as text, instants by `stored_instant`)."""
    if not rows:
        return
    if speaks_postgresql(session):
        await _copy(session, f"COPY {table.name} ({', '.join(columns)}) FROM STDIN", rows)
    else:
        await _carry_out(session, _insert(table.name, tuple(columns)), list(rows))


async def add_for_each(session: Session, table: Table, column: str, ids: Collection[int], **alike: int) -> None:
    """Add a row for each of these numbers in a column, the others alike, by one statement for any number of rows."""
    if ids:
        postgresql = speaks_postgresql(session)
        given: Any = list(ids) if postgresql else orjson.dumps(list(ids)).decode()
        await session.execute(_for_each(table, column, tuple(alike), postgresql), {"among": given, **alike})


async def change_rows(session: Session, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Bring rows up to date; each tuple has the values of the columns, and the row's id last."""
    if not rows:
        return
    if speaks_postgresql(session):
        given = [(orjson.dumps(_as_objects(table, columns, rows)).decode(),)]
        await _carry_out(session, _update_together(table.name, tuple(columns)), given)
    else:
        await _carry_out(session, _update(table.name, tuple(columns)), list(rows))


def _as_objects(table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
    """Rows as PostgreSQL reads them from one JSON list, which costs a third of a statement for each."""
    names = [*columns, "id"]
    kept_as_json = [name for name in columns if isinstance(table.c[name].type, JSON)]
    objects = [dict(zip(names, row, strict=True)) for row in rows]
    for one in objects:
        one |= {name: orjson.Fragment(one[name]) for name in kept_as_json}
    return objects


async def remove_rows(session: Session, table: Table, column: str, ids: Collection[int]) -> None:
    """Take away the rows that have one of these ids in a column."""
    if ids:
        place = "%s" if speaks_postgresql(session) else "?"
        await _carry_out(session, f"DELETE FROM {table.name} WHERE {column} = {place}", [(one,) for one in ids])


def stored_instant(session: Session, column: Column[Any], moment: datetime) -> Any:
    """A moment as the driver takes it for this column."""
    dialect = session.get_bind().dialect
    processor = column.type.dialect_impl(dialect).bind_processor(dialect)
    return processor(moment) if processor else moment


async def _carry_out(session: Session, statement: str, rows: list[tuple[Any, ...]]) -> None:
    await session.run_sync(lambda plain: plain.connection().exec_driver_sql(statement, rows))


async def _copy(session: Session, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Add rows the way PostgreSQL loads whole tables: a fifth of what one statement for each costs."""
    connection = await (await session.connection()).get_raw_connection()
    driver: Any = connection.driver_connection
    async with driver.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            await copy.write_row(row)


@cache
def _select(columns: tuple[Column[Any], ...], among: Column[Any], postgresql: bool) -> Select[*tuple[Any, ...]]:
    if postgresql:
        return select(*columns).where(among == any_(bindparam("among", type_=ARRAY(among.type))))
    each = func.json_each(bindparam("among")).table_valued("value")
    return select(*columns).where(among.in_(select(each.c.value)))


@cache
def _for_each(table: Table, column: str, alike: tuple[str, ...], postgresql: bool) -> Insert:
    kind = table.c[column].type
    each: Any = (
        func.unnest(bindparam("among", type_=ARRAY(kind))).table_valued("value").render_derived()
        if postgresql
        else func.json_each(bindparam("among")).table_valued("value")
    )
    same = [bindparam(name, type_=table.c[name].type) for name in alike]
    return insert(table).from_select([*alike, column], select(*same, each.c.value))


@cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


@cache
def _update(table: str, columns: tuple[str, ...]) -> str:
    return f"UPDATE {table} SET {', '.join(f'{column} = ?' for column in columns)} WHERE id = ?"


@cache
def _update_together(table: str, columns: tuple[str, ...]) -> str:
    setting = ", ".join(f"{column} = given.{column}" for column in columns)
    given = f"json_populate_recordset(NULL::{table}, %s) AS given"
    return f"UPDATE {table} SET {setting} FROM {given} WHERE {table}.id = given.id"
