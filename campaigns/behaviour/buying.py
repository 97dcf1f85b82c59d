"""What was paid for is remembered like what was looked at: a taste of whoever bought it."""

from __future__ import annotations

from collections import Counter

from campaigns.behaviour.kinds import Kind
from campaigns.behaviour.noting import note
from commerce import orders
from commerce.carts import GIFT
from commerce.kit.database import Session
from commerce.orders import OrderPaid


async def note_bought(session: Session, paid: OrderPaid) -> None:
    """A reaction: each product of the order once, with how many pieces of it; gifts were not chosen."""
    if paid.reinstated:
        return
    pieces: Counter[int] = Counter()
    for line in (await orders.get_for_staff(session, paid.order_id)).lines:
        if not line.event_ref.startswith(GIFT):
            pieces[line.product_id] += line.quantity
    for product_id, count in pieces.items():
        await note(session, paid.customer_id, Kind.BOUGHT, product_id, amount=count)
