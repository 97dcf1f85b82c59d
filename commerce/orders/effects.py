"""What follows from an order that came to nothing: its stock goes back, and its lines into the cart."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import update

from commerce import carts, catalogue, inventory, promotions, search
from commerce.kit.database import Session, changed
from commerce.orders.events import OrderCancelled, OrderClosed, OrderExpired, OrderPaid
from commerce.orders.models import lines_table, orders_table
from commerce.orders.order import Order
from commerce.orders.reading import get_for_staff, locked
from commerce.orders.states import OrderStatus


async def give_back_stock(session: Session, ended: OrderExpired | OrderCancelled | OrderClosed) -> None:
    """Stock that was held or promised for an order that ended is for sale again, once.

    An order that was paid late and came back to life meanwhile keeps its stock.
    """
    order = await locked(session, ended.order_id)
    if order.has_lapsed:
        expired = order.status is OrderStatus.EXPIRED
        outcome = inventory.HoldStatus.EXPIRED if expired else inventory.HoldStatus.RELEASED
        await inventory.release(session, order.id, outcome)
    if (order.has_lapsed and isinstance(ended, OrderCancelled) and ended.was_promised) or (
        order.status is OrderStatus.CLOSED
    ):
        await _take_off(session, order)


async def give_back_promotions(session: Session, ended: OrderExpired | OrderCancelled) -> None:
    """What an order had of limited promotions can be had again, once it came to nothing."""
    order = await locked(session, ended.order_id)
    if order.has_lapsed:
        await promotions.give_back(session, order.id)


async def take_promotions_again(session: Session, paid: OrderPaid) -> None:
    """An order that was paid late keeps what it was promised."""
    if paid.reinstated:
        order = await locked(session, paid.order_id)
        if not order.has_lapsed:
            await promotions.take_again(session, order.id)


async def count_sold(session: Session, paid: OrderPaid) -> None:
    """What is paid counts as sold, for whoever asks what sells well."""
    order = await get_for_staff(session, paid.order_id)
    units: Counter[int] = Counter()
    for line in order.lines:
        units[line.product_id] += line.quantity
    for product_id in sorted(units):
        await catalogue.count_sold(session, product_id, units[product_id])
        await search.note_sold(session, product_id, units[product_id])


async def refill_cart(session: Session, expired: OrderExpired) -> None:
    """What nobody paid in time lies in the cart again, once; an order that came back to life keeps its lines."""
    restored = (
        update(orders_table)
        .where(
            orders_table.c.id == expired.order_id,
            orders_table.c.status == OrderStatus.EXPIRED,
            ~orders_table.c.cart_restored,
        )
        .values(cart_restored=True)
    )
    if await changed(session, restored):
        await carts.restore(session, expired.customer_id, expired.order_id)


async def _take_off(session: Session, order: Order) -> None:
    """Promised pieces that will not be sent any more: off the lines, back to the shelf."""
    units: dict[int, int] = {}
    for line in order.lines:
        left = line.quantity - line.cancelled - line.shipped
        units[line.variant_id] = units.get(line.variant_id, 0) + left
    await session.execute(
        update(lines_table)
        .where(lines_table.c.order_id == order.id)
        .values(cancelled_quantity=lines_table.c.quantity - lines_table.c.shipped_quantity)
    )
    await inventory.uncommit(session, order.id, {variant: left for variant, left in units.items() if left})
