"""The rows of digital goods: what a variant delivers, its keys, and what was given to whom."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index, table_of
from commerce.kit.sealing import Sealed


class StoredGood(Base):
    """What a variant delivers once it is paid: a file, a link, or one of its keys; `how` is one of `How`."""

    __tablename__ = "digital_good"

    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), primary_key=True)
    how: Mapped[str] = mapped_column(String(8))
    #: The link, or Telegram's name of the file; nothing for keys.
    content: Mapped[dict[str, Any] | None] = mapped_column(Sealed)
    set_at: Mapped[datetime]
    set_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))

    __table_args__ = (CheckConstraint("(how = 'keys') = (content IS NULL)", name="content"),)


class StoredBatch(Base):
    """Keys that somebody brought together: looked at first, then loaded, and taken out again where that was wrong.

    `status` is one of `BatchStatus`; `draft` are the keys until they are loaded.
    """

    __tablename__ = "digital_batch"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), index=True)
    status: Mapped[str] = mapped_column(String(8))
    #: The file that they are read from, by Telegram's name of it.
    file_id: Mapped[str | None] = mapped_column(Sealed)
    draft: Mapped[list[Any] | None] = mapped_column(Sealed)
    #: How many were loaded.
    count: Mapped[int] = mapped_column(default=0)
    brought_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    brought_at: Mapped[datetime]
    loaded_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_digital_batch_status", "status", "id"),
        CheckConstraint("count >= 0", name="count"),
    )


class StoredKey(Base):
    """One key, given to one order line at most, and never for sale again."""

    __tablename__ = "digital_key"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    batch_id: Mapped[int] = mapped_column(ForeignKey("digital_batch.id"), index=True)
    words: Mapped[str] = mapped_column(Sealed)
    #: By it the same key is known when it is brought again, by whatever name.
    sign: Mapped[str] = mapped_column(String(32), unique=True, info={"sign_of": "words"})
    order_line_id: Mapped[int | None] = mapped_column(ForeignKey("order_line.id"))
    given_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("(order_line_id IS NULL) = (given_at IS NULL)", name="given"),
        partial_index("ix_digital_key_unsold", "variant_id", "id", where=order_line_id.is_(None)),
        partial_index("ix_digital_key_line", "order_line_id", where=order_line_id.is_not(None)),
    )


class StoredGrant(Base):
    """What the buyer of an order line may have, as often as they ask; `content` as it was when it was given."""

    __tablename__ = "digital_grant"

    order_line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), index=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), index=True)
    how: Mapped[str] = mapped_column(String(8))
    content: Mapped[dict[str, Any] | None] = mapped_column(Sealed)
    #: How many pieces of the line were given.
    pieces: Mapped[int]
    given_at: Mapped[datetime]

    __table_args__ = (CheckConstraint("pieces > 0", name="pieces"),)


goods_table = table_of(StoredGood)
batches_table = table_of(StoredBatch)
keys_table = table_of(StoredKey)
grants_table = table_of(StoredGrant)
