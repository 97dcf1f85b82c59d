"""A town for every conversation, left in order when it is over."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from commerce.kit.database import Database
from tests.town import Town


@pytest.fixture
async def town(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """A shop that listens, with empty shelves."""
    town = Town(database, tmp_path)
    await town.opens_its_doors()
    yield town
    await town.leaves_in_order()
