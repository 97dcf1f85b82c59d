"""Bringing a database up to date, step by step, and telling whether it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Select, create_engine, event, inspect, select, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlalchemy.sql import column, table

from bot.migrations import tables
from commerce.kit.database import Database

FOLDER = Path(__file__).parent
#: Any number will do, as long as all processes that migrate name the same one.
_LOCK = 7_241_503
_version: Select[Any] = select(column("version_num")).select_from(table("alembic_version"))


@cache
def head() -> str:
    """The newest step there is."""
    found = ScriptDirectory(str(FOLDER)).get_current_head()
    assert found is not None
    return found


async def current(database: Database) -> str | None:
    """The step a database stands at; `None` if it has no tables yet. Raises what the database raises otherwise."""
    async with database.reading() as session:
        try:
            step: str | None = await session.scalar(_version)
        except (OperationalError, ProgrammingError) as failure:
            if "no such table" in str(failure) or "does not exist" in str(failure):
                return None
            raise
    return step


def upgrade(url: URL, schema: str | None = None) -> list[str]:
    """Take every step a database has not taken yet, all or none; returns their names.

    Several processes may try at once: one does it, the others wait and find nothing left to do.
    """
    with _connection(url, schema) as connection:
        before = _standing(connection)
        command.upgrade(_config(connection), "head")
        taken = ScriptDirectory(str(FOLDER)).iterate_revisions("head", before or "base")
        return [f"{step.revision} {step.doc}" for step in reversed(list(taken))]


def keep_copy(url: URL) -> Path | None:
    """Copy an SQLite file that is about to be brought up to date, to a file beside it; tells which.

    PostgreSQL is its operator's to keep (`parley backup`).
    """
    path = Path(url.database or "")
    if url.get_backend_name() != "sqlite" or not path.exists():
        return None
    with closing(sqlite3.connect(path)) as source:
        if not source.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
            return None
        (step,) = source.execute("SELECT version_num FROM alembic_version").fetchone()
        if step == head():
            return None
        copy = path.with_name(f"{path.name}.before-{head()}")
        with closing(sqlite3.connect(copy)) as target:
            source.backup(target)
    return copy


def differences(url: URL, schema: str | None = None) -> list[Any]:
    """What the models say and the database does not, or the other way round."""
    with _connection(url, schema) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, tables()))


def write_step(url: URL, number: str, words: str) -> Path:
    """Write the step that brings an up-to-date database to what the models say now."""
    with _connection(url, None) as connection:
        script = command.revision(_config(connection), words, autogenerate=True, rev_id=number)
    assert script is not None
    assert not isinstance(script, list)
    return Path(script.path)


@contextmanager
def _connection(url: URL, schema: str | None) -> Iterator[Connection]:
    """A connection of its own, in one transaction that nobody else's migration shares."""
    on_sqlite = url.get_backend_name() == "sqlite"
    driver = "sqlite" if on_sqlite else "postgresql+psycopg"
    engine = create_engine(url.set(drivername=driver), hide_parameters=True)
    if on_sqlite:
        Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "connect", _leave_transactions_to_us)
        event.listen(engine, "begin", _begin_alone)
    try:
        with engine.begin() as connection:
            if not on_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            if schema is not None:
                connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
                connection.execute(text(f'SET LOCAL search_path TO "{schema}", public'))
            yield connection
    finally:
        engine.dispose()


def _standing(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    step: str | None = connection.scalar(_version)
    return step


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def _leave_transactions_to_us(connection: Any, _: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA busy_timeout=60000")


def _begin_alone(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
