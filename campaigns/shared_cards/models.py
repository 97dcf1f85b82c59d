"""The rows of cards that people have sent into other chats, of what they show, and of the pictures drawn for them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index, table_of


class SharedCard(Base):
    """A card that a customer sent into some chat, until what it shows is over.

    `version` is the version of its thing that it shows: an older one is to be edited, but not before `not_before`.
    `looks` is the print of what stands there, so that nothing is sent where nothing changes; `picture` the mark of the
    picture it bears, `None` for words alone.
    """

    __tablename__ = "shared_card"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: What it shows: a kind of thing and its number.
    kind: Mapped[str] = mapped_column(String(16))
    ref: Mapped[int] = mapped_column(BigInteger)
    #: By which Telegram finds it, in chats that the shop does not see.
    inline_message_id: Mapped[str] = mapped_column(String(160), unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    shared_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=0)
    edited_at: Mapped[datetime | None]
    not_before: Mapped[datetime | None]
    failures: Mapped[int] = mapped_column(default=0)
    looks: Mapped[str | None] = mapped_column(String(16))
    picture: Mapped[str | None] = mapped_column(String(16))

    __table_args__ = (Index("ix_shared_card_thing", "kind", "ref", "id"),)


class SharedThing(Base):
    """What cards show, and when they are to be edited next: for what happened (`due_at`) or for the clock (`tick_at`).

    `version` grows with everything that its cards must say; `urgency` is that of the edits that are owed.
    """

    __tablename__ = "shared_thing"

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    ref: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    version: Mapped[int]
    urgency: Mapped[int]
    due_at: Mapped[datetime | None]
    tick_at: Mapped[datetime | None]
    #: When its time is over, as its cards were told last.
    ends_at: Mapped[datetime | None]

    __table_args__ = (
        partial_index("ix_shared_thing_due", "due_at", where=text("due_at IS NOT NULL")),
        partial_index("ix_shared_thing_tick", "tick_at", where=text("tick_at IS NOT NULL")),
    )


class CardPicture(Base):
    """The picture of a thing in one language that Telegram holds for a bot: what it shows (`mark`), and its name there.

    `keeper_id` has it as a message in their own chat, where a newer one can be brought.
    """

    __tablename__ = "card_picture"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    bot_id: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str] = mapped_column(String(16))
    ref: Mapped[int] = mapped_column(BigInteger)
    language: Mapped[str] = mapped_column(String(16))
    mark: Mapped[str] = mapped_column(String(16))
    file_id: Mapped[str] = mapped_column(Text)
    keeper_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    drawn_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("kind", "ref", "language", "bot_id", name="uq_card_picture_thing"),)


cards_table = table_of(SharedCard)
things_table = table_of(SharedThing)
pictures_table = table_of(CardPicture)
