"""What somebody bought is remembered when it is paid, and forgotten when it goes back.

Everything is read from how the order stands, never from what was told of it: told twice, late or in another order, it
comes out the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import bindparam, delete, select

from campaigns.recommendations.models import purchases_table, tastes_table
from campaigns.recommendations.taste import day_of, taste_of
from campaigns.recommendations.unwanted import sent_back
from commerce import orders
from commerce.customers import CustomerRow
from commerce.kit.database import Session, insert_new, lock_for_update, put, table_of
from commerce.loyalty import OrderMoved
from commerce.orders import Order, OrderPaid, OrderStatus

_p, _t = purchases_table.c, tastes_table.c
_customers = table_of(CustomerRow)
_customer = select(_customers.c.id).where(_customers.c.id == bindparam("of"))
_of_order = select(_p.product_id).where(_p.order_id == bindparam("of"))
_forget = delete(purchases_table).where(
    _p.order_id == bindparam("of"), _p.product_id.in_(bindparam("products", expanding=True))
)
_days = select(_p.product_id, _p.day).where(
    _p.customer_id == bindparam("of"), _p.product_id.in_(bindparam("products", expanding=True))
)
_lose = delete(tastes_table).where(_t.customer_id == bindparam("of"), _t.product_id == bindparam("product"))


async def follow_order(session: Session, happened: OrderMoved) -> None:
    """A reaction: what is paid for and kept counts as bought, and nothing else of the order does.

    Only a payment adds to it, so that what somebody had forgotten does not come back with their parcel.
    """
    if happened.order_id is not None:
        await _follow(session, happened.order_id, adding=isinstance(happened, OrderPaid))


async def _follow(session: Session, order_id: int, *, adding: bool) -> None:
    order = await orders.locked(session, order_id)
    known = set(await session.scalars(_of_order, {"of": order.id}))
    kept = _kept(order) if adding else _kept(order) & known
    if kept == known or order.paid_at is None:
        return
    await session.execute(lock_for_update(session, _customer), {"of": order.customer_id})
    day = day_of(order.paid_at)
    for product_id in sorted(kept - known):
        row = {"order_id": order.id, "product_id": product_id, "customer_id": order.customer_id, "day": day}
        await insert_new(session, purchases_table, **row)
    if gone := known - kept:
        await session.execute(_forget, {"of": order.id, "products": sorted(gone)})
        await sent_back(session, order.customer_id, gone)
    await taste_again(session, order.customer_id, kept ^ known)


async def taste_again(session: Session, customer_id: int, products: Collection[int]) -> None:
    """Work out anew what somebody's purchases of these products come to; whoever calls keeps the person still."""
    days: dict[int, list[int]] = defaultdict(list)
    for product_id, day in await session.execute(_days, {"of": customer_id, "products": sorted(products)}):
        days[product_id].append(day)
    for product_id in sorted(products):
        taste = taste_of(product_id, days[product_id])
        if taste is None:
            await session.execute(_lose, {"of": customer_id, "product": product_id})
            continue
        await put(
            session,
            tastes_table,
            ("customer_id", "product_id"),
            customer_id=customer_id,
            product_id=product_id,
            times=taste.times,
            weight=taste.weight,
            first_day=taste.first_day,
            last_day=taste.last_day,
        )


def _kept(order: Order) -> set[int]:
    """The products of which something was paid for and neither called off nor sent back."""
    if order.paid_at is None or order.is_over or order.status is OrderStatus.PAYMENT_REVERSED:
        return set()
    return {line.product_id for line in order.lines if line.quantity > line.cancelled + line.returned}
