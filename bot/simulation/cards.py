"""A card company that sometimes does not answer; that depends on the moment alone, so it is the same after a crash."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from commerce.kit.clock import now
from commerce.kit.money import Money
from commerce.payments import Owed, ProviderSilent, Truth


@dataclass(frozen=True)
class Cards:
    """Takes money for everything and gives it back by itself."""

    seed: int
    name: str = "cards"
    kinds: frozenset[str] = frozenset({"physical", "digital", "service"})
    pays_later: bool = False

    async def truth(self, owed: Owed) -> Truth:
        """Money that comes is always reported; until then there is none."""
        self._stammer(owed.ref, 0.05)
        return Truth.UNPAID

    async def refund(self, owed: Owed, charge: str, amount: Money, key: str) -> str:
        """Gives it back, once it answers."""
        self._stammer(key, 0.2)
        return f"back-{key}"

    def _stammer(self, about: str, share: float) -> None:
        if Random(f"{self.seed}:{about}:{now():%d%H%M}").random() < share:
            raise ProviderSilent
