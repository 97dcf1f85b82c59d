"""Databases for machines that live through one day after another, each in a shop without a past."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest

from commerce.kit.database import Database
from commerce.kit.sealing import Keyring


@dataclass(frozen=True)
class Lender:
    """Lends an empty database for a day; one kind takes so many times as long for it as the quickest."""

    lend: Callable[[], AbstractContextManager[Database]]
    slowness: int


@pytest.fixture(params=["sqlite", "postgresql"])
def lender(request: pytest.FixtureRequest, keyring: Keyring, tmp_path: Path) -> Lender:
    """One lender per kind of database."""
    if request.param == "sqlite":
        return Lender(_files(request.getfixturevalue("sqlite_template"), tmp_path, keyring), 1)
    return Lender(_emptied(request.getfixturevalue("postgresql_url"), keyring), 3)


def _files(template: Path, folder: Path, keyring: Keyring) -> Callable[[], AbstractContextManager[Database]]:
    numbers = count()

    @contextmanager
    def lend() -> Iterator[Database]:
        path = shutil.copy(template, folder / f"day-{next(numbers)}.db")
        yield Database(f"sqlite:///{path}", keyring)

    return lend


def _emptied(url: str, keyring: Keyring) -> Callable[[], AbstractContextManager[Database]]:
    @contextmanager
    def lend() -> Iterator[Database]:
        yield Database(url, keyring)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("SELECT forget_everything()")

    return lend
