"""Where a shop can be opened for a browser."""

from __future__ import annotations

import pytest

from tests.processes import free_port


@pytest.fixture
def port() -> int:
    """A port that nobody uses."""
    return free_port()
