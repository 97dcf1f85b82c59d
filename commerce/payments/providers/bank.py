"""Bank transfer: the goods wait some days, and a person at the shop says what has arrived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from commerce.payments.providers.base import Owed, Truth

BANK = "bank"


@dataclass(frozen=True)
class BankTransfer:
    """The order's number is what the transfer names; nobody but the staff can look into the account."""

    patience: timedelta = timedelta(days=7)
    name: str = BANK
    kinds: frozenset[str] = frozenset({"physical", "service"})
    pays_later: bool = False

    async def truth(self, owed: Owed) -> Truth:
        """Only staff know."""
        return Truth.UNPAID
