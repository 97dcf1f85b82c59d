"""What it is that comes back: the pieces that were ordered, or those that were sent instead of them."""

from __future__ import annotations

from dataclasses import replace

from commerce.kit.database import Session
from commerce.orders import Order, OrderLine
from commerce.returns.reading import Return, get_for_staff


async def goods_of(session: Session, order: Order, found: Return) -> Order:
    """The order with its lines as the goods of this return are: see `sent_instead`."""
    return await sent_instead(session, order, found.of_return_id)


async def sent_instead(session: Session, order: Order, exchange_id: int | None) -> Order:
    """The order with what an exchange sent in the place of what it replaced; sums and counts are the order's own."""
    if exchange_id is None:
        return order
    exchange = await get_for_staff(session, exchange_id)
    return replace(order, lines=tuple(_as_sent(line, exchange) for line in order.lines))


def _as_sent(line: OrderLine, exchange: Return) -> OrderLine:
    sent = exchange.replacements.get(line.id)
    return replace(line, variant_id=sent.variant_id, title=sent.title, options=sent.options) if sent else line
