"""Pieces that were paid for and not sent yet: their customer calls them off, and their money goes back at once."""

from __future__ import annotations

from collections.abc import Mapping

from commerce import inventory, orders, payments, shipping
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.orders import NO_GUARDS, Guards, Order, OrderStatus
from commerce.payments import RefundReason
from commerce.returns.errors import PiecesSent
from commerce.returns.returnable import net_shares, owed, still_there


async def worth_unsent(session: Session, order: Order, pieces: Mapping[int, int]) -> tuple[dict[int, int], Money]:
    """What pieces that are not sent cost by order line, in minor units, and what goes back for them in all.

    The caller has checked whose order it is.
    """
    sums, wanted = _owed(order, pieces)
    return sums, await still_there(session, order, wanted)


async def call_off_pieces(
    session: Session,
    customer_id: int,
    order_id: int,
    pieces: Mapping[int, int] | None,
    profile: ShopProfile,
    *,
    count: int,
    seen: int,
    guards: Guards = NO_GUARDS,
) -> Order:
    """Pieces by order line (None: all that are not sent) are not wanted any more: off the order, back to the shelf, and
    paid back.

    `count` is how many they are, and `seen` how many had come off the order, when the customer decided: tapped twice,
    it happens once. Of what it cost to send, nothing goes back unless nothing is sent at all. If nothing is left of the
    order, all of it is called off; of what is called off already, nothing more is.
    Raises `NotFound`, `PiecesSent` where fewer are still there, and what `orders.cancel` raises.
    """
    await orders.get(session, customer_id, order_id)
    order = await orders.locked(session, order_id)
    if order.status is OrderStatus.CANCELLED or order.called_off == seen + count:
        return order
    left = order.unsent
    wanted = left if pieces is None else pieces
    there = all(0 < quantity <= left.get(line, 0) for line, quantity in wanted.items())
    if order.called_off != seen or sum(wanted.values()) != count or not there:
        raise PiecesSent(number=order.number, left=sum(left.values()))
    if order.called_off + count == order.count:
        return await orders.cancel(session, customer_id, order_id, guards=guards)
    for guard in guards.cancelling:
        await guard(session, order)
    await _take_off(session, order, wanted)
    await shipping.arriving.set_end(session, order_id, profile)
    return await orders.get(session, customer_id, order_id)


async def _take_off(session: Session, order: Order, pieces: Mapping[int, int]) -> None:
    sums, wanted = _owed(order, pieces)
    amount = await still_there(session, order, wanted)
    if not await orders.note_called_off(session, order, pieces, net_shares(order, pieces, amount, wanted)):
        raise PiecesSent(number=order.number, left=sum(order.unsent.values()))
    await inventory.uncommit(session, order.id, shipping.by_variant(order, pieces))
    if amount:
        key = f"unsent:{order.id}:{order.called_off + sum(pieces.values())}"
        await payments.give_back(session, order.id, amount, RefundReason.NOT_SENT, key=key, lines=sums)


def _owed(order: Order, pieces: Mapping[int, int]) -> tuple[dict[int, int], Money]:
    """With what was paid for sending it, if nothing was sent and nothing is left to send."""
    return owed(order, pieces, with_sending=not order.sent[0])
