"""What every way to pay has in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, runtime_checkable

from commerce.kit.money import Money
from commerce.payments.report import Report
from commerce.payments.states import DisputeStatus


class Truth(StrEnum):
    """What a provider knows of a payment when it is asked."""

    PAID = "paid"
    PROCESSING = "processing"
    UNPAID = "unpaid"


class ProviderSilent(Exception):
    """The provider did not answer, or not in a way that can be understood: ask again later."""


class RefundUnderWay(Exception):
    """The provider has taken a refund on and is not done with it; it reports, or is asked again later."""


class PageRefused(Exception):
    """The provider will never make this page, however often it is asked."""


@dataclass(frozen=True, kw_only=True)
class Owed:
    """One attempt to pay, as a provider needs to know it; `ref` is the word to recognise it by."""

    payment_id: int
    ref: str
    amount: Money
    #: The provider's number of the page on which it is paid, where there is one.
    page: str | None = None
    customer_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Bill:
    """What a page for paying has to say; `back` is the address that leads back into the chat and proves nothing."""

    owed: Owed
    title: str
    details: str
    language: str
    back: str
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class OpenedPage:
    """A page for paying: the provider's number of it, and where it is."""

    number: str
    url: str


class PageState(StrEnum):
    """How far a provider's page for paying has come."""

    #: To be made, once the order is committed.
    WANTED = "wanted"
    OPEN = "open"
    #: Something was paid that has yet to settle.
    SETTLING = "settling"
    #: Nobody shall pay on it any more; the provider has to be told.
    CLOSING = "closing"
    #: It did its work; its payment is asked about now and then, for refunds and disputes nobody told of.
    PAID = "paid"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class SeenDispute:
    """A customer told their bank that a charge is wrong; as the provider knows it now."""

    number: str
    charge: str
    status: DisputeStatus
    reason: str
    amount: Money
    opened_at: datetime


@dataclass(frozen=True, kw_only=True)
class Seen:
    """All that a provider knows of one attempt to pay at this moment, in whatever order it came about."""

    ref: str
    truth: Truth
    #: What became of its page; None where nothing was asked or found about it.
    page: PageState | None = None
    #: Whether something was paid and then failed before any money moved.
    failed: bool = False
    reports: tuple[Report, ...] = ()
    disputes: tuple[SeenDispute, ...] = ()


class Provider(Protocol):
    """A way to pay. Calls that leave the process happen outside of any transaction."""

    @property
    def name(self) -> str:
        """A short permanent word; it stands on payments."""

    @property
    def kinds(self) -> frozenset[str]:
        """Which kinds of products may be paid for this way: `physical`, `digital`, `service`."""

    @property
    def pays_later(self) -> bool:
        """Whether the order is promised first and paid on delivery."""

    async def truth(self, owed: Owed) -> Truth:
        """What the provider knows of this payment now. Raises `ProviderSilent`."""


@runtime_checkable
class SendsBack(Provider, Protocol):
    """A way to pay that gives money back at the shop's word. For any other a person does, and confirms it."""

    async def refund(self, owed: Owed, charge: str, amount: Money, key: str) -> str:
        """Give money of a charge back, once per key; returns the provider's number of the refund.

        Raises `ProviderSilent`, `RefundUnderWay`.
        """


@runtime_checkable
class PageProvider(Provider, Protocol):
    """A way to pay on a page of the provider's: made after the commit, closed when the order's time is over.

    Whatever asks the provider raises `ProviderSilent`.
    """

    async def open_page(self, bill: Bill) -> OpenedPage:
        """Make the page, once per `bill.owed.ref`, however often it is asked for. Raises `PageRefused`."""

    async def look(self, owed: Owed) -> Seen:
        """What is known of this attempt now."""

    async def close_page(self, owed: Owed) -> Seen:
        """Let nobody pay on the page any more, and tell what is known then; too late for that is `PROCESSING`."""

    async def look_into(self, subject: str) -> Seen | None:
        """What is known of the thing that a message at the door spoke of; None when it is none of this shop's."""

    async def leave(self) -> None:
        """Close the lines to the provider: the shop shuts."""


Providers = Mapping[str, Provider]
