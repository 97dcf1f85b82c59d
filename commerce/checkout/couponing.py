"""Coupons on their way through an order: chosen, locked with the promise, redeemed with the money, or given back.

The reactions stand in the map one by one; none of them holds up another.
"""

from __future__ import annotations

from datetime import timedelta

from commerce import coupons, orders
from commerce.checkout.drafts import Draft
from commerce.coupons import SOURCE, Coupon
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.orders import Actor, Order, OrderCancelled, OrderClosed, OrderExpired, OrderPaid
from commerce.pricing import Quote

#: How much longer a coupon is good at least when it was the shop that let its order down.
GRACE = timedelta(hours=72)


async def chosen(session: Session, customer_id: int, draft: Draft) -> tuple[Coupon, ...]:
    """The coupons that were chosen for a checkout, as far as they can (still) be used."""
    if not draft.coupon_ids:
        return ()
    usable = await coupons.find_usable(session, customer_id, draft.coupon_ids)
    if any(one.terms.new_customers_only for one in usable) and await orders.has_bought(session, customer_id):
        return tuple(one for one in usable if not one.terms.new_customers_only)
    return usable


async def take_coupons(session: Session, order: Order, quote: Quote) -> None:
    """The new order takes the coupons that lower its price, and no others. Raises `CouponGone`."""
    lowering = {one.source: one.amount.amount for one in quote.adjustments}
    await coupons.lock(session, order.customer_id, order.id, _by_coupon(lowering))


async def keep_coupons(session: Session, order: Order) -> None:
    """A guard: an order is not paid without the coupons it was placed with. Raises `CouponGone`."""
    lowering = {one.source: one.amount.amount for one in order.adjustments}
    await coupons.keep(session, order.customer_id, order.id, _by_coupon(lowering))


async def redeem_coupons(session: Session, paid: OrderPaid) -> None:
    """A reaction: what an order was paid with is used, unless the order came to nothing meanwhile."""
    order = await orders.locked(session, paid.order_id)
    if order.paid_at is not None and not _came_to_nothing(order):
        await coupons.redeem(session, order.id)


async def unlock_coupons(session: Session, ended: OrderExpired | OrderCancelled) -> None:
    """A reaction: the coupons of an order that ended are free again; longer if it was the shop that called it off.

    An order that was paid late and came back to life meanwhile keeps them.
    """
    order = await orders.locked(session, ended.order_id)
    if order.has_lapsed:
        by_the_shop = isinstance(ended, OrderCancelled) and ended.by != Actor.CUSTOMER
        await coupons.give_back(session, order.id, now() + GRACE if by_the_shop else None)


async def return_coupons(session: Session, closed: OrderClosed) -> None:
    """A reaction: whoever got all the money back gets the coupons back; longer if nothing had left the shop.

    Goods that come back are the customer's own decision, goods that were never sent are the shop's.
    """
    order = await orders.locked(session, closed.order_id)
    if _came_to_nothing(order):
        never_sent = not any(line.shipped for line in order.lines)
        await coupons.give_back(session, order.id, now() + GRACE if never_sent else None)


def _came_to_nothing(order: Order) -> bool:
    return order.has_lapsed or order.status is orders.OrderStatus.CLOSED


def _by_coupon(amounts: dict[str, int]) -> dict[int, int]:
    """Minor units by the id of the coupon that takes them off."""
    sources = ((source.partition(":"), amount) for source, amount in amounts.items())
    return {int(coupon_id): amount for (kind, _, coupon_id), amount in sources if kind == SOURCE}
