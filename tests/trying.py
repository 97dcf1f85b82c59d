"""Acts that the shop may refuse, and whether they were done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from commerce.kit.database import Session
from commerce.kit.errors import ShopError
from tests.counter import Counter


async def goes(act: Awaitable[object], *refusals: type[ShopError]) -> bool:
    """Whether it was done; it may be refused in these words, or in any where none are named."""
    expected = refusals or (ShopError,)
    try:
        await act
    except expected:
        return False
    return True


async def tries(counter: Counter, doing: Callable[[Session], Awaitable[object]], *refusals: type[ShopError]) -> bool:
    """Whether it was done in a unit of work of its own; refusals as for `goes`."""

    async def act() -> None:
        async with counter.database.unit_of_work() as session:
            await doing(session)

    return await goes(act(), *refusals)


async def refused(refusal: type[ShopError], act: Awaitable[object], **facts: object) -> None:
    """It is refused in these words, which say these facts."""
    with pytest.raises(refusal) as told:
        await act
    assert {name: told.value.facts.get(name) for name in facts} == facts
