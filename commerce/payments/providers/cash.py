"""Pay on delivery: the goods first, then the money, taken by a person."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.payments.providers.base import Owed, Truth


@dataclass(frozen=True)
class PayOnDelivery:
    """Stock is promised when the order is placed, and staff say when the money is there."""

    name: str = "cash"
    kinds: frozenset[str] = frozenset({"physical", "service"})
    pays_later: bool = True

    async def truth(self, owed: Owed) -> Truth:
        """Only staff know."""
        return Truth.UNPAID
