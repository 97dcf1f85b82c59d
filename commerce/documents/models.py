"""The rows of documents: each as it was issued, and the numbers that have been given."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, table_of
from commerce.kit.sealing import Sealed


class DocumentKind(StrEnum):
    """What a document says: this was sold and paid, or this went back."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class StoredDocument(Base):
    """One document; everything that stands on it is in `figures`, and is never worked out again."""

    __tablename__ = "document"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(12))
    number: Mapped[str] = mapped_column(String(20), unique=True)
    #: What it was issued for, once: `invoice:order:7`, `credit_note:refund:9`.
    dedup: Mapped[str] = mapped_column(String(40), unique=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), index=True)
    refund_id: Mapped[int | None] = mapped_column(ForeignKey("refund.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    language: Mapped[str] = mapped_column(String(12))
    issued_at: Mapped[datetime]
    figures: Mapped[dict[str, Any]] = mapped_column(Sealed)


class StoredSeries(Base):
    """The last number given to each kind; it is taken in the transaction that issues, so none is ever lost."""

    __tablename__ = "document_series"

    kind: Mapped[str] = mapped_column(String(12), primary_key=True)
    last: Mapped[int] = mapped_column(default=0)


documents_table = table_of(StoredDocument)
series_table = table_of(StoredSeries)
