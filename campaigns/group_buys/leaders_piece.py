"""A leader's own piece becomes cheaper, or free: what it cost less goes back to where it was paid from."""

from __future__ import annotations

from campaigns.group_buys import teams
from commerce import orders, payments
from commerce.kit.database import Session
from commerce.kit.money import BASIS_POINTS, Money
from commerce.orders import Order, OrderLine
from commerce.payments import RefundReason


async def give_piece_back(session: Session, order: Order, share: int) -> Money:
    """Give this share (basis points) of what a piece of an order's seat cost back, and tell how much that was.

    Never more than was paid for goods and has not gone back; nothing where no piece stays. The caller holds the order,
    and does it once.
    """
    nothing = Money.zero(order.currency)
    seat = await teams.seat_of_order(session, order.id)
    if seat is None:
        return nothing
    line = next(one for one in order.lines if one.variant_id == seat.variant_id)
    left = payments.returnable(order, await payments.of_order(session, order.id))
    goods = max(left - order.delivery_fee, nothing)
    back = min(_piece(line) * share // BASIS_POINTS, goods.amount)
    if back <= 0:
        return nothing
    cut = Money(back, order.currency)
    if not await orders.note_price_cut(session, order.id, line.id, cut, seen=line.price_cut.amount):
        return nothing
    key, why = f"group-leader:{order.id}", RefundReason.THANKS
    await payments.give_back(session, order.id, cut, why, key=key, lines={line.id: cut.amount})
    return cut


def _piece(line: OrderLine) -> int:
    """What one of the pieces that stay cost after all, tax included (minor units)."""
    stays = line.quantity - line.cancelled - line.returned
    return line.worth.amount // line.quantity if stays > 0 else 0
