"""The rows of talks with the shop: who asks, how far it is, and what was said, sealed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index, table_of
from commerce.kit.sealing import Sealed


class StoredTalk(Base):
    """A conversation of one customer with the shop; one at a time is not over.

    `asked_at` is when the customer wrote last, `answered_at` when the staff did.
    """

    __tablename__ = "talk"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    status: Mapped[str] = mapped_column(String(12))
    opened_at: Mapped[datetime]
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_talk_customer", "customer_id", "id"),
        partial_index("uq_talk_customer_live", "customer_id", where=status != "closed", unique=True),
        partial_index("ix_talk_open", "asked_at", where=status == "open"),
    )


class StoredMessage(Base):
    """What was said once, in words or by a photo; `staff_id` says who of the staff said it, if they did."""

    __tablename__ = "talk_message"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    talk_id: Mapped[int] = mapped_column(ForeignKey("talk.id"), index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    words: Mapped[str | None] = mapped_column(Sealed)
    #: Telegram's name of a photo.
    file_id: Mapped[str | None] = mapped_column(Sealed)
    said_at: Mapped[datetime]


talks_table = table_of(StoredTalk)
messages_table = table_of(StoredMessage)
