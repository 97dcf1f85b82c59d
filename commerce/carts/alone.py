"""Buying one thing by itself: it goes to the next checkout alone, and everything else stays in the cart for later."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import bindparam, or_, update

from commerce.carts.cart import Cart
from commerce.carts.contents import Contents, cart_lines, contents, drawn
from commerce.carts.filling import put_in, refuse_more
from commerce.carts.refusals import EventOver
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.kit.profile import ShopProfile

_l = cart_lines.c
_here = (_l.customer_id == bindparam("of"), _l.removed_at.is_(None))
_put_aside = (
    update(cart_lines)
    .where(*_here, _l.selected, or_(_l.variant_id != bindparam("variant"), _l.event_ref != bindparam("ref")))
    .values(selected=False)
)
_take_out = (
    update(cart_lines)
    .where(*_here, _l.event_ref.like(bindparam("kind")))
    .values(removed_at=bindparam("at", type_=Instant()), order_id=None)
)


@dataclass(frozen=True)
class Alone:
    """The cart with one line that is bought next, and how many others wait in it."""

    cart: Cart
    waiting: int


async def buy_alone(
    session: Session,
    customer_id: int,
    variant_id: int,
    quantity: int,
    event_ref: str,
    *,
    language: str,
    profile: ShopProfile,
) -> Alone:
    """Put exactly so many into the cart at an event's price, for a checkout of their own; twice changes nothing more.

    What the customer came for at another event of the same kind before is taken out; all else waits in the cart.
    Raises `VariantUnavailable`, `LimitReached(most)`, `OutOfStock(variant_id, left)`, `EventOver`.
    """
    kind = event_ref.partition(":")[0] + ":%"
    await session.execute(_take_out, {"of": customer_id, "kind": kind, "at": now()})
    await session.execute(_put_aside, {"of": customer_id, "variant": variant_id, "ref": event_ref})
    found = await contents(session, customer_id, language, profile, also=variant_id, event_ref=event_ref)
    refuse_more(_without_others(found), variant_id, quantity, profile, event_ref)
    if not found.events.has(event_ref, variant_id):
        raise EventOver(title=found.goods[variant_id].card.title)
    price = found.price_now(variant_id, event_ref)
    line = await put_in(session, customer_id, variant_id, event_ref, quantity, price)
    return Alone(drawn(customer_id, found.having(line), profile), len(found.lines))


def _without_others(found: Contents) -> Contents:
    """As if nothing else were in the cart: what waits there takes nothing away."""
    return replace(found, lines=())
