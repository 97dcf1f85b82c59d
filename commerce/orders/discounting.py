"""Something is taken off an order that was placed and not paid: shared over its lines like any other discount."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import bindparam, insert, update

from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.kit.money import Money, allocate
from commerce.orders.events import OrderDiscounted
from commerce.orders.history import note
from commerce.orders.models import adjustments_table, line_adjustments_table, lines_table, orders_table
from commerce.orders.order import Order, OrderLine
from commerce.orders.reading import get_for_staff
from commerce.orders.states import Actor
from commerce.pricing import Lane, Rate, tax_on

#: The source of an adjustment that somebody of the shop made.
BY_HAND = "staff"
_o, _l = orders_table.c, lines_table.c
_reprice = (
    update(lines_table)
    .where(_l.id == bindparam("of_line"))
    .values(net_total=bindparam("net"), tax_total=bindparam("tax"), tax_added=bindparam("added"))
)
_add_adjustment = insert(adjustments_table).returning(adjustments_table.c.id)
_add_parts = insert(line_adjustments_table)


async def take_off(
    session: Session, staff_id: int, order: Order, amount: Money, label: str, most: Mapping[int, int]
) -> Order:
    """Take an amount off what the goods of a locked, unpaid order cost; `label` is what its customer reads.

    `most` is how many minor units may come off each line, by its id.

    Tax is worked out anew on what each line costs now, at the rate of the day it was placed. Promotions, coupons and
    points stay as they were. Raises `ValueError` for more than may come off.
    """
    lines = order.lines
    parts = allocate(amount.amount, [one.net_total.amount for one in lines], [most[one.id] for one in lines])
    priced = [_priced(line, part) for line, part in zip(lines, parts, strict=True)]
    await session.execute(_reprice, priced)
    shares = {line.id: part for line, part in zip(lines, parts, strict=True) if part}
    await _write_down(session, staff_id, order, amount, label, shares)
    tax = sum(one["tax"] for one in priced) - sum(line.tax_total.amount for line in lines)
    added = sum(one["added"] for one in priced) - sum(line.tax_added.amount for line in lines)
    sums = {
        "merchandise_total": _o.merchandise_total - amount.amount,
        "tax_total": _o.tax_total + tax,
        "tax_added": _o.tax_added + added,
        "total": _o.total - amount.amount + added,
    }
    await session.execute(update(orders_table).where(_o.id == order.id).values(**sums))
    return await get_for_staff(session, order.id)


def _priced(line: OrderLine, part: int) -> dict[str, int]:
    """What a line costs after its part; of a line whose tax does not come on top, the price contains it."""
    net, on_top = line.net_total.amount - part, bool(line.tax_added)
    tax = tax_on(net, Rate(line.tax_rate, inclusive=not on_top))
    return {"of_line": line.id, "net": net, "tax": tax, "added": tax if on_top else 0}


async def _write_down(
    session: Session, staff_id: int, order: Order, amount: Money, label: str, shares: dict[int, int]
) -> None:
    row = {
        "order_id": order.id,
        "lane": int(Lane.BY_HAND),
        "source_type": BY_HAND,
        "source_id": str(staff_id),
        "label": label,
        "amount": amount.amount,
    }
    adjustment_id = (await session.scalars(_add_adjustment, row)).one()
    parts = [{"adjustment_id": adjustment_id, "line_id": line, "amount": share} for line, share in shares.items()]
    await session.execute(_add_parts, parts)
    await note(session, order.id, "discounted", Actor.STAFF, staff_id, label)
    told = OrderDiscounted(order_id=order.id, customer_id=order.customer_id, adjustment_id=adjustment_id)
    await emit(session, told)
