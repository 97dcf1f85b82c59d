"""Writing a promise down, with everything as it is at this moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from commerce.customers import AddressFields
from commerce.kit import ids
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.orders.events import OrderPlaced
from commerce.orders.history import note
from commerce.orders.models import adjustments_table, line_adjustments_table, lines_table, orders_table
from commerce.orders.order import Delivery, Order
from commerce.orders.reading import get_for_staff
from commerce.orders.states import Actor, OrderStatus
from commerce.pricing import Quote, QuotedLine


@dataclass(frozen=True, kw_only=True)
class NewLine:
    """One line to be promised: the words of today beside its quoted price."""

    quoted: QuotedLine
    product_id: int
    sku: str
    title: str
    options: str
    kind: str
    returnable: bool = True
    event_ref: str = ""


@dataclass(frozen=True, kw_only=True)
class NewOrder:
    """Everything a promise is made of. `expires_at` None: it waits for no payment and is worked on at once."""

    customer_id: int
    language: str
    quote: Quote
    lines: tuple[NewLine, ...]
    method: str
    delivery: Delivery | None
    address: AddressFields | None
    terms_version: str
    quote_hash: str
    idempotency_key: str
    request_hash: str
    expires_at: datetime | None


async def place(session: Session, new: NewOrder) -> Order:
    """Write an order with its lines and adjustments, and tell that it was placed.

    Raises an `IntegrityError` when the customer's key became an order already: look first, one customer at a time.
    """
    order_id = await _add_order(session, new)
    line_ids = await _add_lines(session, order_id, new)
    await _add_adjustments(session, order_id, new.quote, line_ids)
    await note(session, order_id, "placed", Actor.CUSTOMER, new.customer_id)
    await emit(session, OrderPlaced(order_id=order_id, customer_id=new.customer_id, pay_later=new.expires_at is None))
    return await get_for_staff(session, order_id)


async def _add_order(session: Session, new: NewOrder) -> int:
    quote, delivery = new.quote, new.quote.delivery
    row = {
        "number": ids.order_number(),
        "customer_id": new.customer_id,
        "status": OrderStatus.PROCESSING if new.expires_at is None else OrderStatus.PENDING_PAYMENT,
        "method": new.method,
        "language": new.language,
        "currency": quote.currency,
        "merchandise_total": quote.merchandise_net.amount,
        "delivery_list_total": delivery.fee_list.amount if delivery else 0,
        "delivery_total": quote.delivery_net.amount,
        "delivery_tax": delivery.tax_total.amount if delivery else 0,
        "delivery_tax_added": delivery.tax_added.amount if delivery else 0,
        "tax_total": quote.tax_total.amount,
        "tax_added": quote.tax_added.amount,
        "total": quote.total.amount,
        "delivery": None if new.delivery is None else asdict(new.delivery),
        "address": None if new.address is None else asdict(new.address),
        "terms_version": new.terms_version,
        "quote_hash": new.quote_hash,
        "idempotency_key": new.idempotency_key,
        "request_hash": new.request_hash,
        "placed_at": now(),
        "expires_at": new.expires_at,
        "awaits_group": False,
        "cart_restored": False,
    }
    return int((await session.scalars(_insert_order, row)).one())


async def _add_lines(session: Session, order_id: int, new: NewOrder) -> dict[int, int]:
    """Returns the line ids by the quote's line keys."""
    rows = [_line(order_id, position, line) for position, line in enumerate(new.lines)]
    await session.execute(_insert_lines, rows)
    if not new.quote.adjustments:
        return {}
    written = await session.execute(
        select(lines_table.c.position, lines_table.c.id).where(lines_table.c.order_id == order_id)
    )
    return {new.lines[position].quoted.key: line_id for position, line_id in written}


async def _add_adjustments(session: Session, order_id: int, quote: Quote, line_ids: Mapping[int, int]) -> None:
    for one in quote.adjustments:
        source_type, _, source_id = one.source.partition(":")
        row = {
            "order_id": order_id,
            "lane": int(one.lane),
            "source_type": source_type,
            "source_id": source_id,
            "label": one.label,
            "amount": one.amount.amount,
        }
        adjustment_id = (await session.scalars(_insert_adjustment, row)).one()
        parts = [
            {"adjustment_id": adjustment_id, "line_id": line_ids[part.line_key], "amount": part.amount.amount}
            for part in one.parts
        ]
        if parts:
            await session.execute(_insert_parts, parts)


def _line(order_id: int, position: int, line: NewLine) -> dict[str, Any]:
    quoted = line.quoted
    return {
        "order_id": order_id,
        "position": position,
        "variant_id": quoted.variant_id,
        "product_id": line.product_id,
        "sku": line.sku,
        "title": line.title,
        "options": line.options,
        "kind": line.kind,
        "returnable": line.returnable,
        "event_ref": line.event_ref,
        "quantity": quoted.quantity,
        "unit_price": quoted.unit_list.amount,
        "list_total": quoted.list_total.amount,
        "net_total": quoted.net_total.amount,
        "tax_total": quoted.tax_total.amount,
        "tax_added": quoted.tax_added.amount,
        "tax_class": quoted.tax_class,
        "tax_rate": quoted.rate.basis_points,
    }


_insert_order = insert(orders_table).returning(orders_table.c.id)
_insert_lines = insert(lines_table)
_insert_adjustment = insert(adjustments_table).returning(adjustments_table.c.id)
_insert_parts = insert(line_adjustments_table)
