"""Telegram Stars: the only way to pay for digital goods inside Telegram, and never for anything that is sent.

https://core.telegram.org/bots/payments-stars: invoices in `XTR` without a provider, one price line, given back as a
whole by `refundStarPayment`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from commerce.kit.money import Money
from commerce.payments.providers.abilities import PARTS, Asked
from commerce.payments.providers.base import Owed, ProviderSilent, Truth
from commerce.payments.report import Report
from commerce.payments.states import EventKind

STARS = "XTR"
#: Telegram takes no more by one invoice.
_MOST = 100_000

#: Gives the Stars of one charge back to the customer who paid them, or raises `ProviderSilent`; a charge that has gone
#: back already counts as done. The assembly fills it in: commerce does not know Telegram.
GiveStarsBack = Callable[[int, str], Awaitable[None]]


@dataclass(frozen=True)
class TelegramStars:
    """What an order costs in Stars is fixed when it is offered, by the shop's rate, rounded up."""

    #: What one Star is worth, in ten-thousandths of a minor unit of the shop's currency.
    rate: int
    give_back: GiveStarsBack
    name: str = "stars"
    kinds: frozenset[str] = frozenset({"digital", "service"})
    pays_later: bool = False
    whole_charges: bool = True

    def asks(self, due: Money) -> Asked:
        """So many Stars, never fewer than the money is worth."""
        if due.currency == STARS:
            return Asked(due)
        return Asked(Money(-(-due.amount * PARTS // self.rate), STARS), self.rate)

    def bounds(self, currency: str) -> tuple[int, int]:
        """From one Star to the most that one invoice may ask for."""
        return 1, _MOST if currency == STARS else _MOST * self.rate // PARTS

    async def truth(self, owed: Owed) -> Truth:
        """What is on its way is known from the pre-checkout; what was paid is reported."""
        return Truth.UNPAID

    async def refund(self, owed: Owed, charge: str, amount: Money, key: str) -> str:
        """Telegram gives one charge back once, so its number is the refund's number too."""
        if owed.customer_id is None:
            raise ProviderSilent("nobody is known to have paid these Stars")
        await self.give_back(owed.customer_id, charge)
        return charge


def stars_returned(payload: str, charge: str, amount: Money, at: datetime, customer_id: int | None) -> Report:
    """A `refunded_payment` message as a report: Stars went back, at our word or at Telegram's own."""
    return Report(
        provider="stars" if amount.currency == STARS else "telegram",
        event_id=f"returned:{charge}",
        kind=EventKind.REFUNDED,
        ref=payload,
        charge=charge,
        amount=amount,
        happened_at=at,
        customer_id=customer_id,
    )
