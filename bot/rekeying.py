"""Sealing everything anew with the newest key, while the shop goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import orjson
from sqlalchemy import Column, LargeBinary, Row, Table, select, type_coerce, update

from bot.migrations import tables
from commerce.kit.database import Database, Session
from commerce.kit.sealing import Keyring, Sealed

_AT_ONCE = 200
OnProgress = Callable[[int, int], None]


async def rekey(database: Database, keyring: Keyring, on_progress: OnProgress) -> int:
    """Seal every sealed word with the first key of the ring, and sign it anew where it is found by a sign.

    What needs only that key already is left as it is: whoever was interrupted begins again and goes on from there.
    Returns how many words were sealed anew. One that changes meanwhile is left to whoever changed it, who sealed it
    with the first key already. Raises `KeysWrong` if no key of the ring opens one.
    """
    sealed = [(table, columns) for table in tables().sorted_tables if (columns := _sealed_columns(table))]
    done = 0
    for at, (table, columns) in enumerate(sealed):
        on_progress(at, len(sealed))
        after: tuple[Any, ...] | None = None
        while True:
            async with database.unit_of_work() as session:
                rows = await _next_rows(session, table, columns, after)
                for row in rows:
                    done += await _reseal(session, table, columns, row, keyring)
            if not rows:
                break
            after = tuple(rows[-1][: len(table.primary_key.columns)])
    on_progress(len(sealed), len(sealed))
    return done


def _sealed_columns(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if isinstance(column.type, Sealed)]


async def _next_rows(
    session: Session, table: Table, columns: Sequence[Column[Any]], after: tuple[Any, ...] | None
) -> Sequence[Row[Any]]:
    from sqlalchemy import tuple_

    keys = list(table.primary_key.columns)
    statement = select(*keys, *(type_coerce(column, LargeBinary) for column in columns)).order_by(*keys).limit(_AT_ONCE)
    if after is not None:
        statement = statement.where(tuple_(*keys) > after if len(keys) > 1 else keys[0] > after[0])
    return (await session.execute(statement)).all()


async def _reseal(
    session: Session, table: Table, columns: Sequence[Column[Any]], row: Row[Any], keyring: Keyring
) -> int:
    keys = list(table.primary_key.columns)
    found = dict(zip(columns, row[len(keys) :], strict=True))
    present = {column: bytes(words) for column, words in found.items() if words is not None}
    if all(keyring.is_fresh(words) for words in present.values()):
        return 0
    values: dict[str, Any] = {}
    for column, words in present.items():
        values[column.name] = type_coerce(keyring.reseal(words), LargeBinary)
        told = orjson.loads(keyring.open(words))
        values |= {sign.name: keyring.blind(_as_signed(sign, told)) for sign in _signs_of(table, column)}
    unchanged = [type_coerce(column, LargeBinary) == words for column, words in present.items()]
    own = [key == value for key, value in zip(keys, row, strict=False)]
    await session.execute(update(table).where(*own, *unchanged).values(values))
    return len(present)


def _as_signed(sign: Column[Any], told: str) -> str:
    """Sealed words as their blind sign is made of them."""
    read: Callable[[str], str] | None = sign.info.get("as")
    return read(told) if read is not None else told


def _signs_of(table: Table, column: Column[Any]) -> Iterator[Column[Any]]:
    """The columns that hold the blind sign of a sealed one."""
    return (one for one in table.columns if one.info.get("sign_of") == column.name)
