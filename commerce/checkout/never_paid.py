"""Goods on delivery whose money never came: the order is closed, and what came back is on the shelf again."""

from __future__ import annotations

from commerce import inventory, orders, payments, returns, shipping
from commerce.checkout.errors import MoneyCame, ParcelsUnderWay
from commerce.kit.database import Session
from commerce.orders import CancelReason, Guards, Order, OrderNotOpen, OrderStatus
from commerce.returns import Disposition


async def close_never_paid(
    session: Session, staff_id: int, order_id: int, became: Disposition, guards: Guards
) -> Order:
    """No money moves: the order is called off, and what had left the shop is as its staff say it is.

    `became` is what became of it all; for pieces of a return that was taken in, what was noted there holds.
    `staff_id` is the customer id of a member of staff whose right the caller has checked. Closing twice changes
    nothing. Raises `NotFound`, `OrderNotOpen` unless it is to be paid on delivery and was not, `MoneyCame`,
    `ParcelsUnderWay`, `ReturnUnderWay` while a return of it waits for its goods.
    """
    order = await orders.locked(session, order_id)
    if order.cancel_reason == CancelReason.NEVER_PAID:
        return order
    if order.status is not OrderStatus.PROCESSING or not order.pays_later or order.paid_at is not None:
        raise OrderNotOpen(number=order.number)
    if (await payments.balance(session, order)).captured:
        raise MoneyCame(number=order.number)
    if any(one.is_under_way for one in await shipping.of_order(session, order.id)):
        raise ParcelsUnderWay(number=order.number)
    noted = await returns.close_unpaid(session, staff_id, order)
    await _take_back(session, order, noted, became)
    return await orders.close_never_paid(session, staff_id, order, guards=guards)


async def _take_back(
    session: Session, order: Order, noted: dict[int, dict[Disposition, int]], became: Disposition
) -> None:
    """What is there again counts as there; what is not was shipped, and stays so."""
    for one in (Disposition.RESTOCK, Disposition.DAMAGED):
        pieces = {}
        for line in order.lines:
            said = noted.get(line.id, {})
            rest = line.shipped - sum(said.values()) if one is became else 0
            if count := said.get(one, 0) + rest:
                pieces[line.id] = count
        if pieces:
            damaged = one is Disposition.DAMAGED
            await inventory.take_back(session, order.id, shipping.by_variant(order, pieces), damaged=damaged)
