"""Databases for machines that live through one day after another, each in a shop without a past."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from tests.conftest import PostgresqlShop


@dataclass(frozen=True)
class Lender:
    """Lends an empty database for a day; one kind takes so many times as long for it as the quickest."""

    lend: Callable[[], AbstractContextManager[Database]]
    slowness: int


@pytest.fixture(params=["sqlite", "postgresql"])
def lender(request: pytest.FixtureRequest, keyring: Keyring) -> Lender:
    """One lender per kind of database."""
    if request.param == "sqlite":
        folder: Path = request.getfixturevalue("quick_folder")
        return Lender(_files(request.getfixturevalue("sqlite_template"), folder, keyring), 1)
    return Lender(_emptied(request.getfixturevalue("postgresql_shop"), keyring), 3)


def _files(template: Path, folder: Path, keyring: Keyring) -> Callable[[], AbstractContextManager[Database]]:
    numbers = count()

    @contextmanager
    def lend() -> Iterator[Database]:
        path = shutil.copy(template, folder / f"day-{next(numbers)}.db")
        yield Database(f"sqlite:///{path}", keyring)
        path.unlink()

    return lend


def _emptied(shop: PostgresqlShop, keyring: Keyring) -> Callable[[], AbstractContextManager[Database]]:
    @contextmanager
    def lend() -> Iterator[Database]:
        yield Database(shop.url, keyring)
        shop.forgets()

    return lend
