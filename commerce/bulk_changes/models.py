"""Changes of many goods at once, and the journal by which each can be taken back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json


class BulkChange(Base):
    """A file, an archive or a rule for prices, from when it came until it is forgotten.

    `upload` is what the messenger calls the file, `version` grows with each correction of how it is to be read.
    `report` and `undone` hold figures; `problem` why the whole of it is refused.
    """

    __tablename__ = "bulk_change"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(12))
    status: Mapped[str] = mapped_column(String(12))
    #: Who brought it; None for the command line.
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    name: Mapped[str] = mapped_column(Text)
    upload: Mapped[str | None] = mapped_column(Text)
    version: Mapped[int] = mapped_column(default=1)
    layout: Mapped[dict[str, Any] | None] = mapped_column(Json)
    terms: Mapped[dict[str, Any] | None] = mapped_column(Json)
    report: Mapped[dict[str, Any] | None] = mapped_column(Json)
    problem: Mapped[dict[str, Any] | None] = mapped_column(Json)
    undone: Mapped[dict[str, Any] | None] = mapped_column(Json)
    #: How many times the present step was begun: one that always fails is given up.
    attempts: Mapped[int] = mapped_column(default=0)
    #: How far the present step is, in thousandths.
    progress: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None] = mapped_column()

    __table_args__ = (Index("ix_bulk_change_status", "status", "id"), Index("ix_bulk_change_actor", "actor_id"))


class BulkBatch(Base):
    """What one transaction of a change did, part by part; `left` are the parts that were not put back."""

    __tablename__ = "bulk_batch"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    change_id: Mapped[int] = mapped_column(ForeignKey("bulk_change.id"))
    number: Mapped[int] = mapped_column(BigInteger)
    traces: Mapped[list[Any]] = mapped_column(Json)
    undone_at: Mapped[datetime | None] = mapped_column()
    left: Mapped[list[Any] | None] = mapped_column(Json)

    __table_args__ = (UniqueConstraint("change_id", "number", name="uq_bulk_batch_number"),)
