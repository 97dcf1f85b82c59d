"""Telegram Payments: an invoice in the chat, paid through the merchant's own provider.

Telegram carries the report of a payment but knows no way to ask for it, and none to give fiat money back
(https://core.telegram.org/bots/payments): refunds are made by hand at the provider's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commerce.kit.money import Money
from commerce.payments.providers.base import Owed, Truth
from commerce.payments.providers.bounds import telegram_bounds
from commerce.payments.providers.stars import STARS
from commerce.payments.report import Report
from commerce.payments.states import EventKind


@dataclass(frozen=True)
class TelegramPayments:
    """The invoice itself is sent by the chat; digital goods must be sold for Stars (Telegram's terms, 6.2)."""

    name: str = "telegram"
    kinds: frozenset[str] = frozenset({"physical", "service"})
    pays_later: bool = False

    def bounds(self, currency: str) -> tuple[int, int]:
        """Telegram shows no invoice below about a dollar."""
        return telegram_bounds(currency)

    async def truth(self, owed: Owed) -> Truth:
        """Nobody can be asked; what is on its way is known from the pre-checkout."""
        return Truth.UNPAID


def telegram_report(
    payload: str, charge: str, provider_charge: str, amount: Money, at: datetime, customer_id: int | None
) -> Report:
    """A `successful_payment` message as a report; `charge` is its `telegram_payment_charge_id`."""
    return Report(
        provider="stars" if amount.currency == STARS else "telegram",
        event_id=charge,
        kind=EventKind.CAPTURED,
        ref=payload,
        charge=charge,
        amount=amount,
        happened_at=at,
        customer_id=customer_id,
        details={"provider_payment_charge_id": provider_charge},
    )
