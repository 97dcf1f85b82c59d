"""A shop that runs as two processes: two database objects on one database."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from tests.counter import Counter
from tests.scale.together import Shop


@pytest.fixture
async def second(database: Database, database_url: str, keyring: Keyring) -> AsyncIterator[Database]:
    """The database of this test, as another process of the shop has it open."""
    second = Database(database_url, keyring)
    yield second
    await second.close()


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[Counter]:
    """A shop that runs as two processes."""
    return Shop(Counter(database), Counter(second))
