"""How much of everything there is: counts, deliveries and corrections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from commerce.kit.database import Session


@dataclass(frozen=True)
class Count:
    """What stands on the shelf, and how many of these are never sold (`None` leaves that as it is)."""

    on_hand: int
    safety: int | None = None


async def available(session: Session, variant_ids: Iterable[int]) -> dict[int, int | None]:
    """How many of each variant can be sold now, never less than zero.

    None means as many as anybody wants: the stock is not tracked, or may be ordered beyond what there is.
    Variants that do not exist are left out.
    """
    raise NotImplementedError


async def set_on_hand(session: Session, variant_id: int, on_hand: int, safety: int | None = None) -> None:
    """Write down what was counted on the shelf; what is promised stays promised.

    Raises `CountInvalid` for negative numbers.
    """
    raise NotImplementedError


async def set_counts(session: Session, counts: Mapping[int, Count]) -> None:
    """As `set_on_hand` for many variants at once: a handful of statements for thousands of them."""
    raise NotImplementedError


async def receive(session: Session, variant_id: int, quantity: int, *, reason: str = "") -> None:
    """Goods came in. Raises `CountInvalid` unless the quantity is positive."""
    raise NotImplementedError


async def adjust(session: Session, variant_id: int, by: int, *, reason: str) -> None:
    """Correct the count: broken, lost, found.

    What is promised stays promised, even where there is less now than was promised.
    Raises `CountInvalid` when less than nothing would remain.
    """
    raise NotImplementedError


async def take_back(session: Session, order_id: int, returned: Mapping[int, int], *, damaged: bool = False) -> None:
    """Goods that had been shipped came back: sound ones can be sold again, damaged ones only count as present.

    Variants that were never taken from stock for this order are passed over.
    """
    raise NotImplementedError
