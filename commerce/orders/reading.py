"""Looking orders up, for whoever may see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, exists, func, or_, select

from commerce.customers import AddressFields
from commerce.kit import ids
from commerce.kit.database import Session, lock_for_update
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.orders.models import adjustments_table, history_table, lines_table, orders_table
from commerce.orders.order import (
    Adjustment,
    Delivery,
    HistoryEntry,
    Order,
    OrderLine,
    OrderPage,
    OrderSummary,
    stage_of,
)
from commerce.orders.states import PROMISED, UNPAID, OrderStatus

_Row = Row[*tuple[Any, ...]]
_o, _l = orders_table.c, lines_table.c
_all = select(orders_table)
_by_id = _all.where(_o.id == bindparam("order_id"))
_waits = select(_o.status, _o.expires_at, _o.awaits_group).where(_o.id == bindparam("order_id"))
_by_number = _all.where(_o.number == bindparam("number"))
_numbers = select(_o.id, _o.number).where(_o.id.in_(bindparam("orders", expanding=True)))
_by_key = _all.where(_o.customer_id == bindparam("customer_id"), _o.idempotency_key == bindparam("key"))
_bought = (
    select(_o.id)
    .where(
        _o.customer_id == bindparam("customer_id"),
        _o.status.in_((*PROMISED, OrderStatus.COMPLETED)),
        _o.id != bindparam("besides"),
    )
    .limit(1)
)
_lines = (
    select(lines_table).where(_l.order_id.in_(bindparam("orders", expanding=True))).order_by(_l.order_id, _l.position)
)
_adjustments = (
    select(adjustments_table)
    .where(adjustments_table.c.order_id == bindparam("order_id"))
    .order_by(adjustments_table.c.lane, adjustments_table.c.id)
)
_history = select(history_table).where(history_table.c.order_id == bindparam("order_id")).order_by(history_table.c.id)
_on_its_way = exists().where(
    _l.order_id == _o.id, or_(_l.kind == "service", _l.delivered_quantity < _l.quantity - _l.cancelled_quantity)
)
#: What waits for others is not worked on yet.
_open = and_(_o.status.in_(PROMISED), _o.status != OrderStatus.AWAITING_GROUP, or_(_o.paid_at.is_(None), _on_its_way))


async def get(session: Session, customer_id: int, order_id: int) -> Order:
    """This customer's order. Raises `NotFound` when there is none or it is somebody else's."""
    order = await get_for_staff(session, order_id)
    if order.customer_id != customer_id:
        raise NotFound
    return order


async def get_for_staff(session: Session, order_id: int) -> Order:
    """Any order: the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"order_id": order_id})).first()
    if row is None:
        raise NotFound
    return await _whole(session, row)


async def as_guarded(session: Session, order: Order) -> Order:
    """An order that was just written, as its guards have left it: they say how long it waits, and for whom."""
    row = (await session.execute(_waits, {"order_id": order.id})).one()
    return replace(
        order, status=OrderStatus(row.status), expires_at=row.expires_at, awaits_group=bool(row.awaits_group)
    )


async def locked(session: Session, order_id: int) -> Order:
    """Any order, kept as it is until the end of the unit of work: nobody else changes it. Raises `NotFound`."""
    row = (await session.execute(lock_for_update(session, _by_id), {"order_id": order_id})).first()
    if row is None:
        raise NotFound
    return await _whole(session, row)


async def find_by_number(session: Session, customer_id: int, typed: str) -> Order | None:
    """This customer's order by its number as typed or read aloud."""
    order = await find_by_number_for_staff(session, typed)
    return order if order is not None and order.customer_id == customer_id else None


async def find_by_number_for_staff(session: Session, typed: str) -> Order | None:
    """Any order by its number as typed or read aloud."""
    row = (await session.execute(_by_number, {"number": ids.dashed(ids.tidy(typed))})).first()
    return None if row is None else await _whole(session, row)


async def numbers(session: Session, order_ids: Iterable[int]) -> dict[int, str]:
    """The numbers of some orders by their ids; the caller has checked the right to see them."""
    wanted = sorted(set(order_ids))
    rows = await session.execute(_numbers, {"orders": wanted}) if wanted else ()
    return {row.id: row.number for row in rows}


async def find_by_key(session: Session, customer_id: int, key: str) -> Order | None:
    """The order this customer's idempotency key became, if it became one."""
    row = (await session.execute(_by_key, {"customer_id": customer_id, "key": key})).first()
    return None if row is None else await _whole(session, row)


async def mine(session: Session, customer_id: int, page: int = 0, size: int = 6) -> OrderPage:
    """A customer's orders, the newest first; pages count from 0."""
    return await _page(session, _o.customer_id == customer_id, _o.id.desc(), page, size)


async def open_orders(session: Session, page: int = 0, size: int = 6) -> OrderPage:
    """For staff: orders that are promised and not yet delivered and paid, the oldest first."""
    return await _page(session, _open, _o.id.asc(), page, size)


async def unpaid_promises(session: Session, customer_id: int) -> int:
    """How many orders of this customer are promised and still to be paid on delivery."""
    waiting = (_o.customer_id == customer_id, _o.status.in_(PROMISED), _o.paid_at.is_(None), _o.expires_at.is_(None))
    return (await session.scalars(select(func.count()).select_from(orders_table).where(*waiting))).one()


async def waiting_for(session: Session, method: str, page: int = 0, size: int = 6) -> OrderPage:
    """For staff: orders that wait for money which comes by this way to pay, the oldest first."""
    return await _page(session, and_(_o.method == method, _o.status.in_(UNPAID)), _o.id.asc(), page, size)


async def has_bought(session: Session, customer_id: int, *, besides: int = 0) -> bool:
    """Whether somebody is no new customer: an order of theirs is promised or done, and did not come to nothing.

    The order with the id `besides` does not count.
    """
    return await session.scalar(_bought, {"customer_id": customer_id, "besides": besides}) is not None


async def history(session: Session, order_id: int) -> tuple[HistoryEntry, ...]:
    """What happened to an order, from the beginning; the caller has checked whose it is."""
    rows = await session.execute(_history, {"order_id": order_id})
    return tuple(HistoryEntry(row.happened_at, row.what, row.actor, row.actor_id, row.note) for row in rows)


async def _page(session: Session, which: ColumnElement[bool], order: Any, page: int, size: int) -> OrderPage:
    count = (await session.scalars(select(func.count()).select_from(orders_table).where(which))).one()
    pages = max(1, -(-count // size))
    page = min(max(page, 0), pages - 1)
    rows = (await session.execute(_all.where(which).order_by(order).limit(size).offset(page * size))).all()
    lines = await _lines_of(session, rows)
    summaries = (_summary(_order(row, lines.get(row.id, ()), ())) for row in rows)
    return OrderPage(orders=tuple(summaries), page=page, pages=pages, count=count)


async def _whole(session: Session, row: _Row) -> Order:
    lines = await _lines_of(session, [row])
    adjustments = await session.execute(_adjustments, {"order_id": row.id})
    return _order(row, lines.get(row.id, ()), [_adjustment(one, row.currency) for one in adjustments])


async def _lines_of(session: Session, rows: Sequence[_Row]) -> dict[int, list[OrderLine]]:
    currencies = {row.id: row.currency for row in rows}
    found: dict[int, list[OrderLine]] = {}
    for line in await session.execute(_lines, {"orders": list(currencies)}):
        found.setdefault(line.order_id, []).append(_line(line, currencies[line.order_id]))
    return found


def _summary(order: Order) -> OrderSummary:
    return OrderSummary(
        id=order.id,
        number=order.number,
        customer_id=order.customer_id,
        status=order.status,
        stage=stage_of(order),
        total=order.total,
        count=order.count,
        title=order.lines[0].title if order.lines else "",
        placed_at=order.placed_at,
    )


def _order(row: _Row, lines: Iterable[OrderLine], adjustments: Iterable[Adjustment]) -> Order:
    currency = row.currency
    return Order(
        id=row.id,
        number=row.number,
        customer_id=row.customer_id,
        status=OrderStatus(row.status),
        method=row.method,
        language=row.language,
        currency=currency,
        lines=tuple(lines),
        adjustments=tuple(adjustments),
        merchandise=Money(row.merchandise_total, currency),
        delivery_fee=Money(row.delivery_total, currency),
        tax=Money(row.tax_total, currency),
        tax_added=Money(row.tax_added, currency),
        total=Money(row.total, currency),
        delivery=None if row.delivery is None else Delivery(**row.delivery),
        address=_address(row.address),
        placed_at=row.placed_at,
        expires_at=row.expires_at,
        payment_in_flight_until=row.payment_in_flight_until,
        paid_at=row.paid_at,
        accepted_at=row.accepted_at,
        ended_at=row.ended_at,
        cancelled_by=row.cancelled_by,
        cancel_reason=row.cancel_reason,
        cancel_note=row.cancel_note,
        awaits_group=row.awaits_group,
        complete_at=row.complete_at,
        request_hash=row.request_hash,
    )


def _address(kept: Mapping[str, Any] | None) -> AddressFields | None:
    return AddressFields(**{**kept, "lines": tuple(kept["lines"])}) if kept else None


def _line(row: _Row, currency: str) -> OrderLine:
    return OrderLine(
        id=row.id,
        position=row.position,
        variant_id=row.variant_id,
        product_id=row.product_id,
        sku=row.sku,
        title=row.title,
        options=row.options,
        kind=row.kind,
        returnable=row.returnable,
        event_ref=row.event_ref,
        quantity=row.quantity,
        unit_price=Money(row.unit_price, currency),
        list_total=Money(row.list_total, currency),
        net_total=Money(row.net_total, currency),
        tax_total=Money(row.tax_total, currency),
        tax_added=Money(row.tax_added, currency),
        tax_rate=row.tax_rate,
        shipped=row.shipped_quantity,
        delivered=row.delivered_quantity,
        cancelled=row.cancelled_quantity,
        returned=row.refunded_quantity,
        refunded=Money(row.refunded_total, currency),
        price_cut=Money(row.price_cut, currency),
    )


def _adjustment(row: _Row, currency: str) -> Adjustment:
    source = f"{row.source_type}:{row.source_id}"
    return Adjustment(lane=row.lane, source=source, label=row.label, amount=Money(row.amount, currency))
