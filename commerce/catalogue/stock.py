"""How the catalogue file's stock columns reach whoever counts the stock, without the catalogue knowing them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from commerce.kit.database import Session


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a variant are on hand, and how many of them are kept back from selling (None: as before)."""

    on_hand: int
    safety: int | None = None


class StockRoom(Protocol):
    """Where counts are kept (`commerce.inventory`); asked for many variants at once, since a file has many rows."""

    async def lock(self, session: Session, variant_ids: Collection[int]) -> None:
        """Let nobody else change what is counted of these variants until the unit of work ends."""

    async def counts(self, session: Session, variant_ids: Collection[int]) -> Mapping[int, Count]:
        """What is counted of these variants; one that was never counted is missing."""

    async def bound(self, session: Session, variant_ids: Collection[int]) -> Mapping[int, int]:
        """How many of these variants are sold and not shipped, held for somebody who is paying, or lie there broken."""

    async def begin_counts(self, session: Session, counts: Mapping[int, Count]) -> None:
        """As `set_counts`, for variants that were made in this unit of work, so that nobody can have counted them."""

    async def set_counts(self, session: Session, counts: Mapping[int, Count]) -> Mapping[int, Count]:
        """Bring these variants to these counts, in a few statements; returns what was counted of each until then."""
