"""The ways to pay, behind one protocol."""

from commerce.payments.providers.base import Owed, Provider, Providers, ProviderSilent, RefundWay, Truth
from commerce.payments.providers.cash import PayOnDelivery
from commerce.payments.providers.telegram import TelegramPayments, telegram_report

__all__ = [
    "Owed",
    "PayOnDelivery",
    "Provider",
    "ProviderSilent",
    "Providers",
    "RefundWay",
    "TelegramPayments",
    "Truth",
    "telegram_report",
]
