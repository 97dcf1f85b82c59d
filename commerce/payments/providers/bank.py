"""Bank transfer: the goods wait some days, and a person at the shop says what has arrived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from commerce.kit.money import Money
from commerce.payments.providers.base import Owed, RefundWay, Truth

BANK = "bank"


@dataclass(frozen=True)
class BankTransfer:
    """The order's number is what the transfer names; nobody but the staff can look into the account."""

    patience: timedelta = timedelta(days=7)
    name: str = BANK
    refunds: RefundWay = RefundWay.BY_HAND
    kinds: frozenset[str] = frozenset({"physical", "service"})
    pays_later: bool = False

    async def truth(self, owed: Owed) -> Truth:
        """Only staff know."""
        return Truth.UNPAID

    async def refund(self, owed: Owed, charge: str, amount: Money, key: str) -> str:
        raise AssertionError("a transfer is sent back by a person")
