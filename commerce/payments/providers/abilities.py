"""What some ways to pay can do beyond what all have in common; those that cannot need not say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from commerce.kit.money import Money
from commerce.payments.providers.base import Owed, Provider

#: A rate counts in so many parts of a minor unit.
PARTS = 10_000


@dataclass(frozen=True)
class Asked:
    """What a way to pay asks for, in whatever currency it takes.

    `rate`: what one of its units is worth, in ten-thousandths of a minor unit of the order's currency; nothing where
    both are the same currency.
    """

    amount: Money
    rate: int | None = None


@runtime_checkable
class AsksOtherwise(Protocol):
    """A way to pay that takes a currency of its own."""

    def asks(self, due: Money) -> Asked:
        """What is to be paid for an amount of an order's money: fixed when it is offered, never worked out again."""


@runtime_checkable
class Bounded(Protocol):
    """A way to pay that takes neither trifles nor fortunes."""

    def bounds(self, currency: str) -> tuple[int, int]:
        """The least and the most that can be paid, in minor units of an order's currency."""


@runtime_checkable
class Patient(Protocol):
    """A way to pay that takes longer than a few minutes."""

    @property
    def patience(self) -> timedelta:
        """For how long goods are held for its money."""


@runtime_checkable
class Instructs(Protocol):
    """A way to pay that is explained in words: where to send what, or which address to open."""

    def instructions(self, owed: Owed, number: str, language: str) -> str:
        """What the customer of the order with this number is told; plain words, in the language if it is spoken."""


@runtime_checkable
class ReturnsWhole(Protocol):
    """A way to pay that gives a charge back in one piece, or not at all."""

    @property
    def whole_charges(self) -> bool:
        """Whether that is so."""


@dataclass(frozen=True, kw_only=True)
class Saying:
    """Something a provider said, or would have said at our door; `subject` is what to ask it about."""

    message_id: str
    kind: str
    subject: str


@runtime_checkable
class Remembers(Protocol):
    """A way to pay whose provider can be asked what it has said lately."""

    async def said_since(self, since: datetime) -> Sequence[Saying]:
        """Everything of concern to us, whether it came to our door or not. Raises `ProviderSilent`."""


def asked_by(provider: Provider, due: Money) -> Asked:
    """What this way to pay asks for an amount."""
    return provider.asks(due) if isinstance(provider, AsksOtherwise) else Asked(due)


def takes(provider: Provider, amount: Money) -> bool:
    """Whether so much can be paid this way."""
    if not isinstance(provider, Bounded):
        return True
    least, most = provider.bounds(amount.currency)
    return least <= amount.amount <= most


def least_of(provider: Provider, currency: str) -> Money:
    """The least that can be paid this way."""
    return Money(provider.bounds(currency)[0] if isinstance(provider, Bounded) else 1, currency)


def held_for(provider: Provider, usual: timedelta) -> timedelta:
    """For how long goods are held while this way to pay takes its time."""
    return provider.patience if isinstance(provider, Patient) else usual


def returns_whole(provider: Provider | None) -> bool:
    """Whether a charge of this way to pay can go back in one piece only."""
    return isinstance(provider, ReturnsWhole) and provider.whole_charges
