"""How the catalogue file's stock column reaches whoever counts the stock, without the catalogue knowing them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from commerce.kit.database import Session


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a variant are on hand, and how many of them are kept back from selling."""

    on_hand: int
    safety: int = 0


class StockRoom(Protocol):
    """Where counts are kept; it is asked for many variants at once, since a file has many rows."""

    async def counts(self, session: Session, variant_ids: Collection[int]) -> Mapping[int, Count]:
        """What is counted of these variants; one that was never counted may be missing."""

    async def set_counts(self, session: Session, counts: Sequence[tuple[int, Count]]) -> None:
        """Bring these variants to these counts; each is given once, and only where it differs from what is known."""
