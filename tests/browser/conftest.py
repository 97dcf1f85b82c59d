"""Where a shop can be opened for a browser."""

from __future__ import annotations

import socket

import pytest


@pytest.fixture
def port() -> int:
    """A port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
