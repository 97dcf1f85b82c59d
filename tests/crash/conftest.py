"""A crash test lives in real time: it watches processes that do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from commerce.kit import clock


@pytest.fixture(autouse=True)
def still_clock() -> Iterator[None]:
    """Time goes on here, unlike in other tests."""
    clock.reset()
    yield
    clock.reset()
