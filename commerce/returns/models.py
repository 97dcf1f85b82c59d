"""The rows of returns: what is to come back, why, and what became of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index, table_of
from commerce.kit.sealing import Sealed
from commerce.returns.states import Ending


class StoredReturn(Base):
    """One return; `due_at` is when something happens by itself unless somebody acts before."""

    __tablename__ = "return_request"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), index=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    status: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(String(20))
    #: The customer's own words, and the shop's where it refused.
    note: Mapped[str | None] = mapped_column(Sealed)
    answer: Mapped[str | None] = mapped_column(Sealed)
    tracking: Mapped[str | None] = mapped_column(String(80))
    as_credit: Mapped[bool] = mapped_column(default=False)
    #: An `Ending`.
    ending: Mapped[str] = mapped_column(String(12), default=Ending.MONEY, server_default="money")
    #: The exchange whose replacement comes back; nothing where it is what was ordered.
    of_return_id: Mapped[int | None] = mapped_column(ForeignKey("return_request.id"), index=True)
    currency: Mapped[str] = mapped_column(String(3))
    #: What went back, minor units.
    refunded: Mapped[int] = mapped_column(BigInteger, default=0)
    created_at: Mapped[datetime]
    requested_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    received_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None] = mapped_column(index=True)

    __table_args__ = (
        CheckConstraint("refunded >= 0", name="refunded"),
        partial_index("uq_return_request_draft", "order_id", where=text("status = 'draft'"), unique=True),
    )


class StoredReturnLine(Base):
    """So many pieces of one order line, and what became of them."""

    __tablename__ = "return_line"

    return_id: Mapped[int] = mapped_column(ForeignKey("return_request.id"), primary_key=True)
    order_line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), primary_key=True)
    quantity: Mapped[int]
    disposition: Mapped[str | None] = mapped_column(String(12))
    #: What is wanted instead, in the words of that day.
    replacement_id: Mapped[int | None] = mapped_column(ForeignKey("variant.id"))
    replacement_title: Mapped[str | None] = mapped_column(Text)
    replacement_options: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (CheckConstraint("quantity > 0", name="quantity"),)


class StoredReturnPhoto(Base):
    """A picture that shows what is wrong: Telegram's own copy of it, by its file id."""

    __tablename__ = "return_photo"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    return_id: Mapped[int] = mapped_column(ForeignKey("return_request.id"), index=True)
    file_id: Mapped[str] = mapped_column(Sealed)


returns_table = table_of(StoredReturn)
lines_table = table_of(StoredReturnLine)
photos_table = table_of(StoredReturnPhoto)
