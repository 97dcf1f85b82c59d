"""Taking lines out of a cart, and putting them back just as they were."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import bindparam, case, delete, select, update

from commerce.carts.cart import Cart, Removed
from commerce.carts.contents import cart_lines, contents, drawn
from commerce.carts.viewing import view
from commerce.kit.clock import now
from commerce.kit.database import Id, Instant, Session, changed
from commerce.kit.errors import NotFound
from commerce.kit.profile import ShopProfile

#: How long a line that was taken out can be put back.
REMEMBERED = timedelta(days=30)


async def remove(session: Session, customer_id: int, line_id: int, *, language: str, profile: ShopProfile) -> Removed:
    """Take a line out; `put_back` undoes it. Doing so twice changes nothing more.

    Raises `NotFound` for a line that is not in this customer's cart.
    """
    await session.execute(_take_out, {"of": customer_id, "ids": [line_id], "at": now(), "order": None})
    row = (await session.execute(_what, {"of": customer_id, "of_line": line_id})).first()
    if row is None:
        raise NotFound
    variant_id, quantity = row
    found = await contents(session, customer_id, language, profile, also=variant_id)
    card = found.goods[variant_id].card
    cart = drawn(customer_id, found, profile)
    return Removed(line_id=line_id, title=card.title, options=card.option_label, quantity=quantity, cart=cart)


async def put_back(session: Session, customer_id: int, line_id: int, *, language: str, profile: ShopProfile) -> Cart:
    """Put a removed line back just as it was. Doing so twice changes nothing more. Raises `NotFound`."""
    if not await changed(session, _put_back, {"of": customer_id, "of_line": line_id, "at": now()}):
        raise NotFound
    return await view(session, customer_id, language, profile)


async def clear(session: Session, customer_id: int, line_ids: Iterable[int], *, order_id: int) -> None:
    """Take the lines out that were ordered; everything else stays. Lines removed long ago are forgotten."""
    await session.execute(_forget, {"of": customer_id, "before": now() - REMEMBERED})
    await session.execute(_take_out, {"of": customer_id, "ids": sorted(line_ids), "at": now(), "order": order_id})


async def restore(session: Session, customer_id: int, order_id: int) -> int:
    """Put back what an order took out, once, because it was not paid in time; returns how many lines came back.

    What the customer has put into the cart anew meanwhile stays as it is.
    """
    return await changed(session, _restore, {"of": customer_id, "order": order_id})


_theirs = cart_lines.c.customer_id == bindparam("of")
_this = (_theirs, cart_lines.c.id == bindparam("of_line"), cart_lines.c.order_id.is_(None))
_order = bindparam("order", type_=Id)
_take_out = (
    update(cart_lines)
    .where(_theirs, cart_lines.c.id.in_(bindparam("ids", expanding=True)), cart_lines.c.removed_at.is_(None))
    .values(removed_at=bindparam("at", type_=Instant()), order_id=_order)
)
_what = select(cart_lines.c.variant_id, cart_lines.c.quantity).where(*_this)
_anew = case((cart_lines.c.removed_at.is_(None), cart_lines.c.changed_at), else_=bindparam("at", type_=Instant()))
_put_back = update(cart_lines).where(*_this).values(removed_at=None, changed_at=_anew)
_restore = update(cart_lines).where(_theirs, cart_lines.c.order_id == _order).values(removed_at=None, order_id=None)
_forget = delete(cart_lines).where(_theirs, cart_lines.c.removed_at < bindparam("before", type_=Instant()))
