"""The way to an order, step by step: where to, how, and a last look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile
from commerce.payments import Providers
from commerce.shipping import DeliveryOption


class Step(StrEnum):
    """What is asked on the way to an order."""

    ADDRESS = "address"
    DELIVERY = "delivery"
    REVIEW = "review"


@dataclass(frozen=True, kw_only=True)
class Progress:
    """Where a checkout stands: `number` of `count` steps; digital goods and services need the last one only."""

    step: Step
    number: int
    count: int
    needs_delivery: bool
    address_id: int | None
    delivery_code: str | None


@dataclass(frozen=True, kw_only=True)
class Review:
    """Everything that is about to be promised, itemised."""

    #: The idempotency key: the button that places the order carries it (10 signs).
    key: str
    #: The first 16 signs of the quote's fingerprint; the button carries it too.
    quote_hash: str
    progress: Progress
    quote: Any
    #: Where to, if anything is sent there.
    address: Any | None
    delivery: DeliveryOption | None
    #: Names of the providers it can be paid with; only `zero` when nothing is to be paid, empty when nothing fits.
    methods: tuple[str, ...]
    #: Whether the terms must be accepted first.
    terms_needed: bool


async def begin(session: Session, customer_id: int, profile: ShopProfile) -> Progress:
    """Start a checkout, or go on with the one under way at its first open step. Raises `NothingToOrder`."""
    raise NotImplementedError


async def find_progress(session: Session, customer_id: int, profile: ShopProfile) -> Progress | None:
    """Where this customer's checkout stands, if one is under way."""
    raise NotImplementedError


async def go_to(session: Session, customer_id: int, step: Step, profile: ShopProfile) -> Progress:
    """Step back (or jump) to an earlier question; what was answered is kept. Raises `NoCheckout`."""
    raise NotImplementedError


async def choose_address(session: Session, customer_id: int, address_id: int, profile: ShopProfile) -> Progress:
    """Send it to one of the customer's saved addresses. Raises `NotFound`, `NoCheckout`."""
    raise NotImplementedError


async def delivery_options(
    session: Session, customer_id: int, profile: ShopProfile, language: str
) -> tuple[DeliveryOption, ...]:
    """How the goods in the cart can get there; pickups only, while there is no address. Raises `NoCheckout`."""
    raise NotImplementedError


async def choose_delivery(
    session: Session, customer_id: int, code: str, profile: ShopProfile, language: str
) -> Progress:
    """Take one of the options. Raises `DeliveryMissing` when it is none of them, `NoCheckout`."""
    raise NotImplementedError


async def review(
    session: Session, customer_id: int, profile: ShopProfile, providers: Providers, language: str
) -> Review:
    """The last look, freshly quoted. Raises `NoCheckout`, `NothingToOrder`, `AddressMissing`, `DeliveryMissing`."""
    raise NotImplementedError


async def accept_terms(session: Session, customer_id: int, profile: ShopProfile) -> None:
    """The customer agrees to the shop's terms in their present version; asked once per version."""
    raise NotImplementedError


async def abandon(session: Session, customer_id: int) -> None:
    """Forget the checkout under way; the cart stays."""
    raise NotImplementedError
