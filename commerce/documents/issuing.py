"""Documents are issued when money has come or gone: once each, in the transaction that takes their number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import bindparam, select, update

from commerce import customers, orders, papers, payments
from commerce.customers import AddressFields
from commerce.documents.figures import Figures, Row, part_of, read, written
from commerce.documents.models import DocumentKind, documents_table, series_table
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new
from commerce.kit.money import Money
from commerce.orders import Order, OrderPaid
from commerce.orders.models import lines_table, orders_table
from commerce.papers import PaperKind
from commerce.payments import RefundReason, RefundSucceeded
from commerce.pricing import Lane

_PREFIXES = {DocumentKind.INVOICE: "INV", DocumentKind.CREDIT_NOTE: "CN"}
#: Money that was never part of a sale goes back without a credit note.
_NEVER_SOLD = frozenset(
    {
        RefundReason.EXPIRED,
        RefundReason.LATE,
        RefundReason.DUPLICATE,
        RefundReason.EXCESS,
        RefundReason.UNMATCHED,
    }
)
_d, _s, _l, _o = documents_table.c, series_table.c, lines_table.c, orders_table.c
_known = select(_d.number, _d.figures).where(_d.dedup == bindparam("dedup_word"))
_credited = select(_d.figures).where(_d.order_id == bindparam("of_order"), _d.kind == DocumentKind.CREDIT_NOTE)
_next = update(series_table).where(_s.kind == bindparam("of_kind")).values(last=_s.last + 1).returning(_s.last)
_lines = select(lines_table).where(_l.order_id == bindparam("of_order")).order_by(_l.position)
_delivery = select(_o.delivery_list_total, _o.delivery_total, _o.delivery_tax, _o.delivery_tax_added, _o.total).where(
    _o.id == bindparam("of_order")
)


async def issue_invoice(session: Session, paid: OrderPaid) -> None:
    """A reaction: what was sold and paid stands on an invoice from now on."""
    await _invoice(session, await orders.locked(session, paid.order_id))


async def issue_credit_note(session: Session, done: RefundSucceeded) -> None:
    """A reaction: what went back of a sale stands on a credit note; money that was no part of one needs none."""
    refund = await payments.refunds.get(session, done.refund_id)
    if refund.order_id is None or refund.reason in _NEVER_SOLD:
        return
    order = await orders.locked(session, refund.order_id)
    if order.paid_at is None:
        return
    number, invoice = await _invoice(session, order)
    gone = [row for figures in await session.scalars(_credited, {"of_order": order.id}) for row in read(figures).rows]
    worth = await payments.refunds.worth_of(session, refund)
    amount = min(worth, invoice.gross - Money(sum(row.gross.amount for row in gone), order.currency))
    if not amount:
        return
    figures = Figures(
        order_number=order.number,
        seller=invoice.seller,
        buyer=invoice.buyer,
        method=invoice.method,
        reason=str(refund.reason),
        refers_to=number,
        currency=order.currency,
        rows=part_of(invoice.rows, amount, gone, refund.lines),
        discounts=(),
    )
    await _issue(session, DocumentKind.CREDIT_NOTE, f"refund:{refund.id}", order, figures, refund.id)


async def _invoice(session: Session, order: Order) -> tuple[str, Figures]:
    """The invoice of an order, issued now if it was not yet."""
    known = (await session.execute(_known, {"dedup_word": f"invoice:order:{order.id}"})).first()
    if known is not None:
        return known.number, read(known.figures)
    figures = await _sold(session, order)
    return await _issue(session, DocumentKind.INVOICE, f"order:{order.id}", order, figures, None), figures


async def _issue(
    session: Session, kind: DocumentKind, about: str, order: Order, figures: Figures, refund_id: int | None
) -> str:
    """Take the next number and write the document down; the order is held still, so nobody issues the same now."""
    known = (await session.execute(_known, {"dedup_word": f"{kind}:{about}"})).first()
    if known is not None:
        return str(known.number)
    number = await _number(session, kind)
    await insert_new(
        session,
        documents_table,
        kind=kind,
        number=number,
        dedup=f"{kind}:{about}",
        order_id=order.id,
        refund_id=refund_id,
        customer_id=order.customer_id,
        language=order.language,
        issued_at=now(),
        figures=written(figures),
    )
    return number


async def _number(session: Session, kind: DocumentKind) -> str:
    await insert_new(session, series_table, kind=kind, last=0)
    last = (await session.scalars(_next, {"of_kind": kind})).one()
    return f"{_PREFIXES[kind]}-{last:06}"


async def _sold(session: Session, order: Order) -> Figures:
    seller = await papers.paper(session, PaperKind.SELLER, order.language)
    return Figures(
        order_number=order.number,
        seller=seller or "",
        buyer=tuple(_buyer(order.address, order.language)) if order.address else (),
        method=order.method,
        reason="",
        refers_to="",
        currency=order.currency,
        rows=tuple([row async for row in _rows(session, order)]),
        discounts=tuple((one.label, one.amount) for one in order.adjustments if one.lane != Lane.DELIVERY),
    )


async def _rows(session: Session, order: Order) -> Any:
    for line in await session.execute(_lines, {"of_order": order.id}):
        yield Row(
            kind="goods",
            title=", ".join(part for part in (line.title, line.options) if part),
            sku=line.sku,
            quantity=line.quantity,
            list_total=Money(line.list_total, order.currency),
            gross=Money(line.net_total + line.tax_added, order.currency),
            rate=line.tax_rate,
            tax=Money(line.tax_total, order.currency),
            line=line.id,
        )
    if order.delivery is not None and order.delivery_fee:
        sent = (await session.execute(_delivery, {"of_order": order.id})).one()
        gross = sent.delivery_total + sent.delivery_tax_added
        yield Row(
            kind="delivery",
            title=order.delivery.title,
            sku="",
            quantity=1,
            list_total=Money(sent.delivery_list_total, order.currency),
            gross=Money(gross, order.currency),
            rate=_rate(gross, sent.delivery_tax),
            tax=Money(sent.delivery_tax, order.currency),
        )


def _rate(gross: int, tax: int) -> int:
    """The rate behind a tax, to the nearest half of a percent: an order keeps delivery's tax, not its rate."""
    return round(tax * 200 / (gross - tax)) * 50 if gross > tax else 0


def _buyer(address: AddressFields, language: str) -> Iterator[str]:
    place = " ".join(part for part in (address.postcode, address.city) if part)
    country = customers.country_name(address.country, language)
    parts = (address.recipient, *address.lines, place, address.region, country)
    return (part for part in parts if part)
