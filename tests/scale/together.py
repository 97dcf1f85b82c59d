"""Two processes of one shop, and many hands that act in both of them at the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Generic, TypeVar

from commerce.kit.errors import ShopError
from tests.counter import Counter

T = TypeVar("T")
CounterT = TypeVar("CounterT", bound=Counter)


@dataclass
class Shop(Generic[CounterT]):
    """Two processes of one shop, each a counter with a database of its own that lies in the same place."""

    one: CounterT
    other: CounterT

    def door(self, number: int) -> CounterT:
        """Every other person comes in by the other door."""
        return self.other if number % 2 else self.one

    @property
    def both(self) -> tuple[CounterT, CounterT]:
        """One and the other."""
        return self.one, self.other

    async def settles(self) -> None:
        """What follows from everything follows, told by both processes at once."""
        await asyncio.gather(self.one.settles(), self.other.settles())
        await self.one.settles()


async def together(*acts: Awaitable[T]) -> list[T | ShopError]:
    """All of it at the same time; refusals are answers, and anything else is not expected."""
    answers = await asyncio.gather(*acts, return_exceptions=True)
    kept: list[T | ShopError] = []
    for answer in answers:
        if isinstance(answer, BaseException) and not isinstance(answer, ShopError):
            raise answer
        kept.append(answer)
    return kept
