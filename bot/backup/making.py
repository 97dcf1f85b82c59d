"""Making a backup of a shop that may go on meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import orjson
from sqlalchemy import Connection, Table, func, select
from sqlalchemy.engine import URL

from bot.backup.rows import MANIFEST, Kept, OnProgress, as_line, connected, plain_tables
from bot.migrations import steps
from commerce.kit.clock import now

_AT_ONCE = 500


def back_up(url: URL, media: Path, target: Path, on_progress: OnProgress) -> Kept:
    """Write everything as it is at this moment into a new file that only its owner may read.

    Raises `FileExistsError` rather than write over a file. A broken-off backup leaves none.
    """
    unfinished = target.with_name(f"{target.name}.unfinished")
    target.touch(mode=0o600, exist_ok=False)
    try:
        unfinished.touch(mode=0o600)
        with ZipFile(unfinished, "w", ZIP_DEFLATED, compresslevel=5) as archive:
            kept = _write(url, media, archive, on_progress)
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        target.unlink()
        raise
    return kept


def _write(url: URL, media: Path, archive: ZipFile, on_progress: OnProgress) -> Kept:
    pictures = sorted(path for path in media.rglob("*") if path.is_file()) if media.is_dir() else []
    with _snapshot(url) as connection:
        counts = {str(table.name): _count(connection, table) for table in plain_tables()}
        rows, done = sum(counts.values()), 0
        for table in plain_tables():
            for written in _write_table(connection, table, archive):
                done += written
                on_progress(done, rows + len(pictures))
    for at, picture in enumerate(pictures, start=1):
        archive.write(picture, f"media/{picture.relative_to(media).as_posix()}", ZIP_STORED)
        on_progress(rows + at, rows + len(pictures))
    made_at = now().isoformat()
    manifest = {"made_at": made_at, "step": steps.head(), "tables": counts, "pictures": len(pictures)}
    archive.writestr(MANIFEST, orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
    return Kept(made_at, steps.head(), rows, len(pictures))


def _write_table(connection: Connection, table: Table, archive: ZipFile) -> Iterator[int]:
    """Write one table; tells after every few hundred rows how many they were."""
    ordered = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=_AT_ONCE)
    with archive.open(f"tables/{table.name}.jsonl", "w") as stream:
        for part in connection.execute(ordered).partitions():
            lines = [orjson.dumps(as_line(table, row), option=orjson.OPT_APPEND_NEWLINE) for row in part]
            stream.write(b"".join(lines))
            yield len(lines)


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


@contextmanager
def _snapshot(url: URL) -> Iterator[Connection]:
    """A look at everything as it is at one moment, which holds up nobody who writes."""
    if url.get_backend_name() != "sqlite":
        with connected(url.set(drivername="postgresql+psycopg"), isolation_level="REPEATABLE READ") as connection:
            yield connection
        return
    database = Path(url.database or "")
    with TemporaryDirectory(dir=database.parent) as folder:
        copy = Path(folder) / "copy.db"
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        with connected(f"sqlite:///{copy}") as connection:
            yield connection
