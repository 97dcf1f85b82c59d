"""The ways to pay, behind one protocol."""

from commerce.payments.providers.base import (
    Bill,
    OpenedPage,
    Owed,
    PageProvider,
    PageRefused,
    PageState,
    Provider,
    Providers,
    ProviderSilent,
    RefundUnderWay,
    RefundWay,
    Seen,
    SeenDispute,
    Truth,
)
from commerce.payments.providers.cash import PayOnDelivery
from commerce.payments.providers.telegram import TelegramPayments, telegram_report

__all__ = [
    "Bill",
    "OpenedPage",
    "Owed",
    "PageProvider",
    "PageRefused",
    "PageState",
    "PayOnDelivery",
    "Provider",
    "ProviderSilent",
    "Providers",
    "RefundUnderWay",
    "RefundWay",
    "Seen",
    "SeenDispute",
    "TelegramPayments",
    "Truth",
    "telegram_report",
]
