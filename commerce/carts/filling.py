"""Putting things into a cart and taking them out; nothing is held before an order is placed."""

from __future__ import annotations

from collections.abc import Iterable

from commerce.carts.cart import Cart, Removed
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile

#: No line is longer than that, whatever the stock says.
MOST_UNITS = 9_999


async def add(
    session: Session,
    customer_id: int,
    variant_id: int,
    quantity: int = 1,
    *,
    language: str,
    profile: ShopProfile,
    event_ref: str = "",
) -> Cart:
    """Put more of a variant in the cart.

    It takes nothing from stock, but refuses what the shop could not deliver today, so shoppers hear it early.
    Raises `QuantityInvalid`, `VariantUnavailable`, `LimitReached(most)`, `OutOfStock(variant_id, left)`.
    """
    raise NotImplementedError


async def set_quantity(
    session: Session, customer_id: int, line_id: int, quantity: int, *, language: str, profile: ShopProfile
) -> Cart:
    """Make a line so many units long; nought removes it (see `put_back`). Asking twice changes nothing more.

    Less is always allowed; more is refused as `add` does. Raises `NotFound` for a line that is not this customer's.
    """
    raise NotImplementedError


async def remove(session: Session, customer_id: int, line_id: int, *, language: str, profile: ShopProfile) -> Removed:
    """Take a line out; `put_back` undoes it. Raises `NotFound` for a line that is not in this customer's cart."""
    raise NotImplementedError


async def put_back(session: Session, customer_id: int, line_id: int, *, language: str, profile: ShopProfile) -> Cart:
    """Put a removed line back just as it was. Doing so twice changes nothing more. Raises `NotFound`."""
    raise NotImplementedError


async def select(
    session: Session, customer_id: int, line_id: int, selected: bool, *, language: str, profile: ShopProfile
) -> Cart:
    """Buy a line at the next checkout, or leave it in the cart for later. Raises `NotFound`."""
    raise NotImplementedError


async def accept_prices(session: Session, customer_id: int) -> None:
    """The customer has seen today's prices of everything in the cart and goes on with them."""
    raise NotImplementedError


async def clear(session: Session, customer_id: int, line_ids: Iterable[int], *, order_id: int) -> None:
    """Take the lines out that were ordered; everything else stays."""
    raise NotImplementedError


async def restore(session: Session, customer_id: int, order_id: int) -> int:
    """Put back what an order took out, once, because it was not paid in time; returns how many lines came back.

    What the customer has put into the cart anew meanwhile stays as it is.
    """
    raise NotImplementedError
