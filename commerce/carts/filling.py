"""Putting things into a cart; nothing is held before an order is placed."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update

from commerce.carts.cart import Cart
from commerce.carts.contents import Goods, Stored, cart_lines, for_sale
from commerce.carts.keeping import opened
from commerce.carts.refusals import LimitReached, QuantityInvalid, VariantUnavailable
from commerce.carts.removing import remove
from commerce.catalogue import Variant
from commerce.inventory import OutOfStock
from commerce.kit.database import Session, table_of
from commerce.kit.profile import ShopProfile

#: Nobody has more of one variant in the cart than that, whatever the stock says.
MOST_UNITS = 9_999

_variants = table_of(Variant)


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
    Raises `QuantityInvalid(most)`, `VariantUnavailable`, `LimitReached(most)`, `OutOfStock(variant_id, left)`.
    """
    _insist_on_a_quantity(quantity)
    cart = await opened(session, customer_id)
    goods = await cart.look_up(language, variant_id)
    _refuse_more(goods, variant_id, cart.units(variant_id) + quantity, profile)
    line = cart.find(variant_id, event_ref)
    if line is None:
        price = goods.cards[variant_id].price
        await cart.put_in(Stored(0, variant_id, event_ref, quantity, selected=True, seen_price=price))
    else:
        await cart.change(line, quantity=line.quantity + quantity, selected=True)
    return cart.drawn(goods, profile)


async def set_quantity(
    session: Session, customer_id: int, line_id: int, quantity: int, *, language: str, profile: ShopProfile
) -> Cart:
    """Make a line so many units long; nought removes it (see `put_back`). Asking twice changes nothing more.

    Less is always allowed; more is refused as `add` does. Raises `NotFound` for a line that is not this customer's.
    """
    if quantity == 0:
        return (await remove(session, customer_id, line_id, language=language, profile=profile)).cart
    _insist_on_a_quantity(quantity)
    cart = await opened(session, customer_id)
    line = cart.line(line_id)
    goods = await cart.look_up(language)
    if quantity > line.quantity:
        _refuse_more(goods, line.variant_id, cart.units(line.variant_id) - line.quantity + quantity, profile)
    await cart.change(line, quantity=quantity)
    return cart.drawn(goods, profile)


async def choose(
    session: Session, customer_id: int, line_id: int, chosen: bool, *, language: str, profile: ShopProfile
) -> Cart:
    """Buy a line at the next checkout, or leave it in the cart for later. Raises `NotFound`."""
    cart = await opened(session, customer_id)
    await cart.change(cart.line(line_id), selected=chosen)
    return cart.drawn(await cart.look_up(language), profile)


async def accept_prices(session: Session, customer_id: int) -> None:
    """The customer has seen today's prices of everything in the cart and goes on with them."""
    await opened(session, customer_id)
    await session.execute(_see_prices, {"of_customer": customer_id})


def _insist_on_a_quantity(quantity: int) -> None:
    if not 1 <= quantity <= MOST_UNITS:
        raise QuantityInvalid(most=MOST_UNITS)


def _refuse_more(goods: Goods, variant_id: int, units: int, profile: ShopProfile) -> None:
    """Refuse so many units of a variant in all where they cannot be bought today, with the tightest bound."""
    card, left = goods.cards.get(variant_id), goods.left.get(variant_id)
    if card is None or not for_sale(card, profile):
        raise VariantUnavailable(title=card.title if card else "")
    most = min(MOST_UNITS, MOST_UNITS if card.max_quantity is None else card.max_quantity)
    if units > most and (left is None or most <= left):
        raise LimitReached(most=most, title=card.title)
    if left is not None and units > left:
        raise OutOfStock(variant_id=variant_id, left=left, title=card.title)


_today = select(_variants.c.price).where(_variants.c.id == cart_lines.c.variant_id).scalar_subquery()
_currency = select(_variants.c.currency).where(_variants.c.id == cart_lines.c.variant_id).scalar_subquery()
_see_prices = (
    update(cart_lines)
    .where(cart_lines.c.customer_id == bindparam("of_customer"), cart_lines.c.removed_at.is_(None))
    .values(unit_price_seen=_today, currency_seen=_currency)
)
