"""The rows of cards that people have sent into other chats and that are kept up to date there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, table_of


class SharedCard(Base):
    """A card that a customer sent into some chat, until what it shows is over."""

    __tablename__ = "shared_card"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: What it shows: a kind of thing and its number.
    kind: Mapped[str] = mapped_column(String(16))
    ref: Mapped[int] = mapped_column(BigInteger)
    #: By which Telegram finds it, in chats that the shop does not see.
    inline_message_id: Mapped[str] = mapped_column(String(160), unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    shared_at: Mapped[datetime]

    __table_args__ = (Index("ix_shared_card_thing", "kind", "ref", "id"),)


cards_table = table_of(SharedCard)
