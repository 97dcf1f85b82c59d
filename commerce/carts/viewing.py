"""Reading a cart: what is in it, what it costs today, and what has changed since it was put there."""

from __future__ import annotations

from sqlalchemy import Select, bindparam, func, select

from commerce.carts.cart import Cart
from commerce.carts.contents import cart_lines, contents, drawn
from commerce.kit.database import Session
from commerce.kit.facts import CUSTOMER, Fact, told
from commerce.kit.profile import ShopProfile

#: How many units of each variant lie in a customer's cart.
HELD: Fact[dict[int | None, int]] = Fact(
    select(*told(number=cart_lines.c.variant_id, total=func.sum(cart_lines.c.quantity)))
    .where(cart_lines.c.customer_id == CUSTOMER, cart_lines.c.removed_at.is_(None))
    .group_by(cart_lines.c.variant_id),
    lambda rows: {row.number: row.total or 0 for row in rows},
)
#: The events that a customer (`of`) came for with what is to be ordered, and the variant of each line.
CAME_FOR: Select[tuple[str, int]] = select(cart_lines.c.event_ref, cart_lines.c.variant_id).where(
    cart_lines.c.customer_id == bindparam("of"),
    cart_lines.c.event_ref != "",
    cart_lines.c.selected,
    cart_lines.c.removed_at.is_(None),
)


async def view(session: Session, customer_id: int, language: str, profile: ShopProfile) -> Cart:
    """A customer's cart with today's prices and stock, in a language.

    Quantities of one variant in several lines are summed before they are compared with stock and limits.
    """
    return drawn(customer_id, await contents(session, customer_id, language, profile), profile)
