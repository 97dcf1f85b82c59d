"""Documents for those they concern."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row as Stored
from sqlalchemy import bindparam, select

from commerce.documents.figures import Figures, read
from commerce.documents.models import DocumentKind, documents_table
from commerce.kit.database import Session
from commerce.kit.errors import NotFound

_d = documents_table.c
_of_order = select(documents_table).where(_d.order_id == bindparam("of_order")).order_by(_d.id)
_one = select(documents_table).where(_d.id == bindparam("wanted"))


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document as it was issued."""

    id: int
    kind: DocumentKind
    number: str
    order_id: int
    customer_id: int
    language: str
    issued_at: datetime
    figures: Figures


async def of_order(session: Session, order_id: int) -> tuple[Document, ...]:
    """The documents of an order, the first one first; the caller has checked whose order it is."""
    return tuple(_document(row) for row in await session.execute(_of_order, {"of_order": order_id}))


async def get(session: Session, customer_id: int, document_id: int) -> Document:
    """One of a customer's own documents. Raises `NotFound`."""
    document = await get_for_staff(session, document_id)
    if document.customer_id != customer_id:
        raise NotFound
    return document


async def get_for_staff(session: Session, document_id: int) -> Document:
    """Any document; the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_one, {"wanted": document_id})).first()
    if row is None:
        raise NotFound
    return _document(row)


def _document(row: Stored[*tuple[Any, ...]]) -> Document:
    return Document(
        id=row.id,
        kind=DocumentKind(row.kind),
        number=row.number,
        order_id=row.order_id,
        customer_id=row.customer_id,
        language=row.language,
        issued_at=row.issued_at,
        figures=read(row.figures),
    )
