"""Reading a cart: what is in it, what it costs today, and what has changed since it was put there."""

from __future__ import annotations

from commerce.carts.cart import Cart, CartLine
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile
from commerce.pricing import NO_TAXES, Basket, DeliveryChoice, TaxRules


async def view(session: Session, customer_id: int, language: str, profile: ShopProfile) -> Cart:
    """A customer's cart with today's prices and stock, in a language.

    Quantities of one variant in several lines are summed before they are compared with stock and limits.
    """
    raise NotImplementedError


def basket(
    lines: tuple[CartLine, ...],
    currency: str,
    *,
    taxes: TaxRules = NO_TAXES,
    delivery: DeliveryChoice | None = None,
) -> Basket:
    """These lines, ready to be priced."""
    raise NotImplementedError
