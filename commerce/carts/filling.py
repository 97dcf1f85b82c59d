"""Putting things into a cart; nothing is held before an order is placed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, case, update
from sqlalchemy.dialects import postgresql, sqlite

from commerce.carts.cart import Cart
from commerce.carts.contents import Contents, Line, cart_lines, contents, drawn
from commerce.carts.refusals import EventOver, LimitReached, QuantityInvalid, VariantUnavailable
from commerce.carts.removing import remove
from commerce.inventory import OutOfStock
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, speaks_postgresql
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile

#: Nobody has more of one variant in the cart than that, whatever the stock says.
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
    With an `event_ref` it is bought at this event's price.
    Raises `QuantityInvalid(most)`, `VariantUnavailable`, `LimitReached(most)`, `OutOfStock(variant_id, left)`,
    `EventOver`.
    """
    _insist_on_a_quantity(quantity)
    found = await contents(session, customer_id, language, profile, also=variant_id, event_ref=event_ref)
    refuse_more(found, variant_id, quantity, profile, event_ref)
    if event_ref and not found.events.has(event_ref, variant_id):
        raise EventOver(title=found.goods[variant_id].card.title)
    price = found.price_now(variant_id, event_ref)
    line = await put_in(session, customer_id, variant_id, event_ref, quantity, price)
    return drawn(customer_id, found.having(line), profile)


async def set_quantity(
    session: Session, customer_id: int, line_id: int, quantity: int, *, language: str, profile: ShopProfile
) -> Cart:
    """Make a line so many units long; nought removes it (see `put_back`). Asking twice changes nothing more.

    Less is always allowed; more is refused as `add` does. Raises `NotFound` for a line that is not this customer's.
    """
    if quantity == 0:
        return (await remove(session, customer_id, line_id, language=language, profile=profile)).cart
    _insist_on_a_quantity(quantity)
    found = await contents(session, customer_id, language, profile)
    line = found.line(line_id)
    if quantity > line.quantity:
        refuse_more(found, line.variant_id, quantity - line.quantity, profile, line.event_ref)
    return await _change(session, customer_id, found, replace(line, quantity=quantity), profile)


async def choose(
    session: Session, customer_id: int, line_id: int, chosen: bool, *, language: str, profile: ShopProfile
) -> Cart:
    """Buy a line at the next checkout, or leave it in the cart for later. Raises `NotFound`."""
    found = await contents(session, customer_id, language, profile)
    return await _change(session, customer_id, found, replace(found.line(line_id), selected=chosen), profile)


async def accept_prices(session: Session, customer_id: int, profile: ShopProfile) -> None:
    """The customer has seen today's prices of everything in the cart and goes on with them."""
    cart = drawn(customer_id, await contents(session, customer_id, "", profile), profile)
    rows = [
        {"of_line": line.line_id, "price": line.unit_price.amount, "in_currency": line.unit_price.currency}
        for line in cart.lines
        if line.seen_price != line.unit_price
    ]
    if rows:
        await changed(session, _see_price, rows)


def _insist_on_a_quantity(quantity: int) -> None:
    if not 1 <= quantity <= MOST_UNITS:
        raise QuantityInvalid(most=MOST_UNITS)


def refuse_more(found: Contents, variant_id: int, more: int, profile: ShopProfile, event_ref: str = "") -> None:
    """Refuse so many units on top of all lines where they cannot be bought today, with the tightest bound."""
    goods = found.goods.get(variant_id)
    if goods is None or not goods.for_sale(profile):
        raise VariantUnavailable(title=goods.card.title if goods else "")
    units, left = found.units(variant_id) + more, found.left(variant_id, event_ref)
    limit = goods.card.max_quantity
    most = MOST_UNITS if limit is None else min(limit, MOST_UNITS)
    if units > most and (left is None or most <= left):
        raise LimitReached(most=most, title=goods.card.title)
    if left is not None and units > left:
        raise OutOfStock(variant_id=variant_id, left=left, title=goods.card.title)


async def put_in(
    session: Session, customer_id: int, variant_id: int, event_ref: str, quantity: int, price: Money
) -> Line:
    """Make the line of these goods so much longer, or begin one at this price."""
    values = {
        "customer_id": customer_id,
        "variant_id": variant_id,
        "event_ref": event_ref,
        "quantity": quantity,
        "selected": True,
        "unit_price_seen": price.amount,
        "currency_seen": price.currency,
        "changed_at": now(),
    }
    statement = _put_postgresql if speaks_postgresql(session) else _put_sqlite
    line_id, units, seen, currency = (await session.execute(statement, values)).one()
    return Line(line_id, variant_id, event_ref, units, True, Money(seen, currency))


async def _change(session: Session, customer_id: int, found: Contents, line: Line, profile: ShopProfile) -> Cart:
    values = {"of_line": line.line_id, "units": line.quantity, "chosen": line.selected, "at": now()}
    await session.execute(_rewrite, values)
    return drawn(customer_id, found.having(line), profile)


def _putting(dialect: Any) -> Any:
    """Add to the line that is there; a line that was removed begins anew."""
    row, there = dialect.insert(cart_lines), cart_lines.c.removed_at.is_(None)
    kept = {
        "quantity": case((there, cart_lines.c.quantity + row.excluded.quantity), else_=row.excluded.quantity),
        "unit_price_seen": case((there, cart_lines.c.unit_price_seen), else_=row.excluded.unit_price_seen),
        "currency_seen": case((there, cart_lines.c.currency_seen), else_=row.excluded.currency_seen),
    }
    fresh = {"selected": True, "changed_at": row.excluded.changed_at, "removed_at": None, "order_id": None}
    written = (cart_lines.c.id, cart_lines.c.quantity, cart_lines.c.unit_price_seen, cart_lines.c.currency_seen)
    key = ["customer_id", "variant_id", "event_ref"]
    return row.on_conflict_do_update(index_elements=key, set_=kept | fresh).returning(*written)


_put_postgresql, _put_sqlite = _putting(postgresql), _putting(sqlite)
_rewrite = (
    update(cart_lines)
    .where(cart_lines.c.id == bindparam("of_line"))
    .values(quantity=bindparam("units"), selected=bindparam("chosen"), changed_at=bindparam("at", type_=Instant()))
)
_see_price = (
    update(cart_lines)
    .where(cart_lines.c.id == bindparam("of_line"))
    .values(unit_price_seen=bindparam("price"), currency_seen=bindparam("in_currency"))
)
