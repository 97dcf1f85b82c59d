"""What every way to pay has in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from commerce.kit.money import Money


class RefundWay(StrEnum):
    """How money goes back: by a call to the provider, or by a person at the provider's."""

    AUTO = "auto"
    BY_HAND = "by_hand"


class Truth(StrEnum):
    """What a provider knows of a payment when it is asked."""

    PAID = "paid"
    PROCESSING = "processing"
    UNPAID = "unpaid"


class ProviderSilent(Exception):
    """The provider did not answer, or not in a way that can be understood: ask again later."""


@dataclass(frozen=True, kw_only=True)
class Owed:
    """One attempt to pay, as a provider needs to know it; `ref` is the word to recognise it by."""

    payment_id: int
    ref: str
    amount: Money
    customer_id: int | None = None


class Provider(Protocol):
    """A way to pay. Calls that leave the process happen outside of any transaction."""

    @property
    def name(self) -> str:
        """A short permanent word; it stands on payments."""

    @property
    def refunds(self) -> RefundWay:
        """How money goes back."""

    @property
    def kinds(self) -> frozenset[str]:
        """Which kinds of products may be paid for this way: `physical`, `digital`, `service`."""

    @property
    def pays_later(self) -> bool:
        """Whether the order is promised first and paid on delivery."""

    async def truth(self, owed: Owed) -> Truth:
        """What the provider knows of this payment now. Raises `ProviderSilent`."""

    async def refund(self, owed: Owed, charge: str, amount: Money, key: str) -> str:
        """Give money of a charge back, once per key; returns the provider's number of the refund.

        Raises `ProviderSilent`. Never called where refunds are made by hand.
        """


Providers = Mapping[str, Provider]
