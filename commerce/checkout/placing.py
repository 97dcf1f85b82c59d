"""From a last look to a promise: one transaction, one order per key."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.checkout.steps import Review
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile
from commerce.orders import Order
from commerce.payments import Payment, Providers


@dataclass(frozen=True, kw_only=True)
class Placed:
    """The promise was made; `payment` is what is to be paid for it, nothing when nothing is due before delivery."""

    order: Order
    payment: Payment | None
    #: Whether this very call made it, rather than an earlier one with the same key.
    fresh: bool


@dataclass(frozen=True, kw_only=True)
class QuoteChanged:
    """Something changed since the last look: nothing was ordered, and this is how it stands now."""

    review: Review


async def place(
    session: Session,
    customer_id: int,
    profile: ShopProfile,
    providers: Providers,
    *,
    key: str,
    quote_hash: str,
    method: str,
    language: str,
) -> Placed | QuoteChanged:
    """Turn the checkout with this key into an order, once: the same key gives the same order for ever.

    `quote_hash` is the one of the `Review` that was shown, `method` one of its methods.
    Stock is held for `profile.hold`; an order with nothing to pay is paid at once, one that is paid on delivery
    is promised at once.
    Raises `CheckoutUsed` (same key, other contents), `NoCheckout`, `NothingToOrder`, `AddressMissing`,
    `DeliveryMissing`, `TermsNotAccepted`, `PaymentMethodUnknown`, and the refusals of stock.
    """
    raise NotImplementedError
