"""An order's lines into the cart once more."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import carts, orders
from commerce.carts import LimitReached, VariantUnavailable
from commerce.inventory import OutOfStock
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile
from commerce.orders import OrderLine


@dataclass(frozen=True, kw_only=True)
class BoughtAgain:
    """What went into the cart, and what is not there any more, by the titles of the old order."""

    added: tuple[str, ...]
    #: Fewer than last time: title and how many went in.
    fewer: tuple[tuple[str, int], ...]
    gone: tuple[str, ...]


async def buy_again(
    session: Session, customer_id: int, order_id: int, profile: ShopProfile, language: str
) -> BoughtAgain:
    """Put what was ordered into the cart at today's prices, as far as it is still sold. Raises `NotFound`."""
    order = await orders.get(session, customer_id, order_id)
    added: list[str] = []
    fewer: list[tuple[str, int]] = []
    gone: list[str] = []
    for line in order.lines:
        if line.event_ref.startswith(carts.GIFT):
            continue
        quantity = await _put_in(session, customer_id, line, profile, language)
        if quantity == line.quantity:
            added.append(line.title)
        elif quantity:
            fewer.append((line.title, quantity))
        else:
            gone.append(line.title)
    return BoughtAgain(added=tuple(added), fewer=tuple(fewer), gone=tuple(gone))


async def _put_in(session: Session, customer_id: int, line: OrderLine, profile: ShopProfile, language: str) -> int:
    """How many of a line could be put into the cart: all of them, or as many as there are."""
    cart = await carts.view(session, customer_id, language, profile)
    has = sum(one.quantity for one in cart.lines if one.variant_id == line.variant_id)
    try:
        await carts.add(session, customer_id, line.variant_id, line.quantity, language=language, profile=profile)
    except VariantUnavailable:
        return 0
    except OutOfStock as few:
        rest = int(few.facts["left"]) - has
    except LimitReached as most:
        rest = int(most.facts["most"]) - has
    else:
        return line.quantity
    if rest <= 0:
        return 0
    await carts.add(session, customer_id, line.variant_id, rest, language=language, profile=profile)
    return rest
