"""How the catalogue file's stock columns reach whoever counts the stock, without the catalogue knowing them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from commerce.kit.database import Session


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a variant are on hand, and how many of them are kept back from selling (None: as before).

    `damaged` is told only: how many of these are known to be broken.
    """

    on_hand: int
    safety: int | None = None
    damaged: int = 0


class StockRoom(Protocol):
    """Where counts are kept (`commerce.inventory`); asked for many variants at once, since a file has many rows."""

    async def counts(
        self, session: Session, variant_ids: Collection[int], *, keep_still: bool = False
    ) -> Mapping[int, Count]:
        """What is counted of these variants; one that was never counted is missing.

        `keep_still`: nobody else changes it before this unit of work is over.
        """

    async def set_counts(self, session: Session, counts: Mapping[int, Count]) -> None:
        """Bring these variants to these counts, in a few statements."""
