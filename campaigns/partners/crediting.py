"""An order counts for the partner whose link its customer came by last, with the terms of that moment."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import bindparam, insert, select

from campaigns.partners.models import bindings_table, part_lines_table, partners_table, parts_table, sales_table
from campaigns.partners.netting import parts
from campaigns.partners.partner import partner_of
from campaigns.partners.rates import rates_for
from campaigns.partners.states import PartnerStatus, SaleStatus
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.orders import Order

_b, _p = bindings_table.c, partners_table.c
_whose = (
    select(partners_table, _b.timezone)
    .join(bindings_table, _b.partner_id == _p.id)
    .where(
        _b.customer_id == bindparam("who"),
        _b.until > bindparam("at", type_=Instant()),
        _p.status == PartnerStatus.ACTIVE,
    )
)
_add_sale, _add_parts, _add_lines = insert(sales_table), insert(parts_table), insert(part_lines_table)


async def credit_order(session: Session, order: Order) -> None:
    """A guard of placed orders, which refuses nothing: notes for whom such an order counts, and at which rates.

    It is a guard, and no reaction, so that it sees the very link and terms of the moment the order is placed.
    """
    row = (await session.execute(_whose, {"who": order.customer_id, "at": now()})).first()
    if row is None or row.customer_id == order.customer_id or row.currency != order.currency:
        return
    if await staff.find_role(session, order.customer_id) is not None:
        return
    rates = await rates_for(session, partner_of(row), order.lines)
    sale = {"order_id": order.id, "partner_id": row.id, "status": SaleStatus.WAITING, "timezone": row.timezone}
    await session.execute(_add_sale, {**sale, "new_only": row.new_only, "is_first": False})
    await session.execute(_add_parts, [{"order_id": order.id, **asdict(one)} for one in parts(order, rates, ())])
    lines = [{"line_id": line_id, "order_id": order.id, "rate": rate} for line_id, rate in rates.items()]
    await session.execute(_add_lines, lines)
