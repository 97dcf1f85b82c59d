"""Restoring a backup into an empty shop, on whichever database."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import BadZipFile, ZipFile

import orjson
from sqlalchemy import BigInteger, Connection, Integer, Table, bindparam, func, insert, null, select, text, update
from sqlalchemy.engine import URL

from bot.backup.rows import MANIFEST, BackupWrong, Kept, OnProgress, connected, from_line, plain_tables
from bot.migrations import steps

_AT_ONCE = 500
_MEDIA = "media/"


def restore(url: URL, media: Path, source: Path, on_progress: OnProgress) -> Kept:
    """Bring every row and picture of a backup into an empty database: all rows, or none.

    Raises `BackupWrong` if the file is none, is another version's, or if the database holds anything already.
    """
    try:
        with ZipFile(source) as archive:
            manifest = _manifest(archive)
            steps.upgrade(url)
            driver = "sqlite" if url.get_backend_name() == "sqlite" else "postgresql+psycopg"
            with connected(url.set(drivername=driver)) as connection:
                _write_rows(connection, archive, manifest, on_progress)
            pictures = _write_pictures(archive, media)
    except (BadZipFile, KeyError, orjson.JSONDecodeError, IsADirectoryError) as error:
        raise BackupWrong(f"{source} is no backup of a shop") from error
    return Kept(manifest["made_at"], manifest["step"], sum(manifest["tables"].values()), pictures)


def _manifest(archive: ZipFile) -> dict[str, Any]:
    manifest: dict[str, Any] = orjson.loads(archive.read(MANIFEST))
    if manifest["step"] != steps.head():
        raise BackupWrong(f"it was made at step {manifest['step']}, this version needs {steps.head()}")
    return manifest


def _write_rows(connection: Connection, archive: ZipFile, manifest: dict[str, Any], on_progress: OnProgress) -> None:
    whole, done = sum(manifest["tables"].values()), 0
    for table in plain_tables():
        if connection.scalar(select(func.count()).select_from(table)):
            raise BackupWrong(f"the database is not empty (table {table.name}): restore into a new one")
        references: list[dict[str, Any]] = []
        for rows in _rows(table, archive):
            references += _insert(connection, table, rows)
            done += len(rows)
            on_progress(done, whole)
        _refer(connection, table, references)
        if connection.dialect.name == "postgresql":
            _go_on_counting(connection, table)
    if done != whole:
        raise BackupWrong(f"it holds {done} rows, not {whole}")


def _rows(table: Table, archive: ZipFile) -> Iterator[list[dict[str, Any]]]:
    with archive.open(f"tables/{table.name}.jsonl") as lines:
        while part := [from_line(table, orjson.loads(line)) for line in islice(lines, _AT_ONCE)]:
            yield part


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add rows; gives those that refer to others of their table, which may not be there yet."""
    own = _own_references(table)
    for nulls, alike in _by_nulls(rows).items():
        left_out = {*nulls, *own}
        statement = insert(table).values(dict.fromkeys(left_out, null()))
        connection.execute(
            statement, [{name: value for name, value in row.items() if name not in left_out} for row in alike]
        )
    return [row for row in rows if any(row[name] is not None for name in own)]


def _refer(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    own = _own_references(table)
    key = next(iter(table.primary_key.columns))
    statement = update(table).where(key == bindparam("of")).values({name: bindparam(f"to_{name}") for name in own})
    connection.execute(statement, [{"of": row[key.name]} | {f"to_{name}": row[name] for name in own} for row in rows])


def _own_references(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.info["refers_to_itself"]]


def _by_nulls(rows: list[dict[str, Any]]) -> dict[tuple[str, ...], list[dict[str, Any]]]:
    """Rows by which of their JSON columns are NULL: bound as a value, nothing would become the JSON word `null`."""
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in rows:
        nulls = tuple(name for name, value in row.items() if isinstance(value, type(null())))
        groups.setdefault(nulls, []).append(row)
    return groups


def _go_on_counting(connection: Connection, table: Table) -> None:
    """New rows take numbers after the restored ones."""
    for key in table.primary_key.columns:
        if isinstance(key.type, (BigInteger, Integer)):
            sequence = connection.scalar(
                text("SELECT pg_get_serial_sequence(:table, :column)"), {"table": table.name, "column": key.name}
            )
            highest = connection.scalar(select(func.max(key)))
            if sequence and highest:
                connection.execute(
                    text("SELECT setval(CAST(:name AS regclass), :at)"), {"name": sequence, "at": highest}
                )


def _write_pictures(archive: ZipFile, media: Path) -> int:
    names = [name for name in archive.namelist() if name.startswith(_MEDIA)]
    for name in names:
        inside = PurePosixPath(name.removeprefix(_MEDIA))
        if inside.is_absolute() or ".." in inside.parts:
            raise BackupWrong(f"it names a picture outside its folder: {name}")
        path = media / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(archive.read(name))
    return len(names)
