"""Whether the stock's books agree with themselves."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.database import Session


@dataclass(frozen=True)
class Discrepancy:
    """Two figures that should be one: which variant, what was compared, what stands there and what should."""

    variant_id: int
    what: str
    stands: int
    should: int


async def reconcile(session: Session) -> list[Discrepancy]:
    """Compare the counts with the movements and the holds, and look for stock that was sold twice."""
    raise NotImplementedError
