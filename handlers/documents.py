"""Invoices and credit notes in chat: asked for on the order's card, sent as PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from zoneinfo import ZoneInfo

from commerce import documents, orders, staff
from commerce.documents import Document, DocumentKind, Figures, Row
from commerce.kit.money import Money
from commerce.staff import Permission
from handlers.chat.front import ShopFront
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, File, Screen, Text, Toast, Words, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowDocuments, ShowOrder
from handlers.merchant.doors import ShowStaffOrder
from handlers.paper import Sheet, draw

router = Router()


@tap("doc")
@dataclass(frozen=True)
class SendDocument(Tap):
    """This document, please; `at_counter` when staff ask for it."""

    document_id: int
    at_counter: bool = False


@router.tap(ShowDocuments)
async def show_documents(visit: Visit, wanted: ShowDocuments) -> Answer:
    """The only document at once, several as a list."""
    if wanted.at_counter:
        await staff.require(visit.session, visit.customer.id, Permission.CUSTOMER_READ)
        order = await orders.get_for_staff(visit.session, wanted.order_id)
    else:
        order = await orders.get(visit.session, visit.customer.id, wanted.order_id)
    found = await documents.of_order(visit.session, order.id)
    if not found:
        return Toast(text("documents-none-yet"), alert=True)
    if len(found) == 1:
        return _file(visit, found[0])
    back = ShowStaffOrder(order.id) if wanted.at_counter else ShowOrder(order.id)
    rows = [[Button(_name(one), SendDocument(one.id, wanted.at_counter))] for one in found]
    return Screen(text("documents-title", number=order.number), [*rows, way_back(back)])


@router.tap(SendDocument)
async def send_document(visit: Visit, wanted: SendDocument) -> Answer:
    if wanted.at_counter:
        await staff.require(visit.session, visit.customer.id, Permission.CUSTOMER_READ)
        return _file(visit, await documents.get_for_staff(visit.session, wanted.document_id))
    return _file(visit, await documents.get(visit.session, visit.customer.id, wanted.document_id))


def _file(visit: Visit, document: Document) -> File:
    """In the language of the order, as it was issued."""
    return File(f"{document.number}.pdf", partial(draw, sheet_of(visit.shop, document)), _name(document))


def _name(document: Document) -> Text:
    return text(f"document-{document.kind.value.replace('_', '-')}", number=document.number)


def sheet_of(shop: ShopFront, document: Document) -> Sheet:
    """A document in words, as it is put on paper."""
    language = shop.texts.language_for(document.language)

    def say(words: Words) -> str:
        return shop.texts.plain(words, language)

    figures = document.figures
    return Sheet(
        language=language,
        title=say(_name(document)),
        made_at=document.issued_at,
        about=[say(one) for one in _about(document, shop.profile.timezone)],
        seller=[one for one in (figures.seller or shop.profile.name).splitlines() if one],
        buyer_title=say(text("document-for")),
        buyer=figures.buyer,
        heads=[say(text(f"document-head-{name}")) for name in ("what", "quantity", "price", "tax", "sum")],
        rows=[[say(cell) for cell in _cells(row)] for row in figures.rows],
        sums=[(say(what), say(_amount(amount))) for what, amount in _sums(figures)],
        closing=[say(one) for one in _closing(document)],
    )


def _about(document: Document, zone: ZoneInfo) -> Iterator[Words]:
    yield text("document-date", at=document.issued_at.astimezone(zone).date())
    yield text("document-order", number=document.figures.order_number)
    if document.figures.refers_to:
        yield text("document-refers-to", number=document.figures.refers_to)


def _cells(row: Row) -> Iterator[Words]:
    title: Words = row.title or text("document-delivery")
    yield text("document-row", title=title, sku=row.sku) if row.sku else title
    yield str(row.quantity or "")
    yield _amount(row.list_total)
    yield _percent(row.rate)
    yield _amount(row.gross)


def _sums(figures: Figures) -> Iterator[tuple[Words, Money]]:
    for one in figures.taxes:
        yield text("document-net", percent=_percent(one.rate)), one.net
        yield text("document-tax", percent=_percent(one.rate)), one.tax
    yield text("document-total"), figures.gross


def _closing(document: Document) -> Iterator[Words]:
    for label, amount in document.figures.discounts:
        yield text("document-discount", label=label, amount=amount)
    if document.kind is DocumentKind.CREDIT_NOTE:
        yield text("document-credited")
    else:
        yield text("document-paid")


def _amount(amount: Money) -> Words:
    return text("document-amount", amount=amount)


def _percent(rate: int) -> str:
    """Basis points as people write them: `19%`, `7.5%`."""
    return f"{rate / 100:g}%" if rate else ""
