"""The ways to pay, behind one protocol."""

from commerce.payments.providers.abilities import (
    Asked,
    Instructs,
    Remembers,
    Saying,
    asked_by,
    held_for,
    least_of,
    returns_whole,
    takes,
)
from commerce.payments.providers.bank import BANK, BankTransfer
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
    Seen,
    SeenDispute,
    SendsBack,
    Truth,
)
from commerce.payments.providers.cash import PayOnDelivery
from commerce.payments.providers.stars import STARS, GiveStarsBack, TelegramStars, stars_returned
from commerce.payments.providers.telegram import TelegramPayments, telegram_report

__all__ = [
    "BANK",
    "STARS",
    "Asked",
    "BankTransfer",
    "Bill",
    "GiveStarsBack",
    "Instructs",
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
    "Remembers",
    "Saying",
    "Seen",
    "SeenDispute",
    "SendsBack",
    "TelegramPayments",
    "TelegramStars",
    "Truth",
    "asked_by",
    "held_for",
    "least_of",
    "returns_whole",
    "stars_returned",
    "takes",
    "telegram_report",
]
