"""What the chat remembers between two taps: the open question, kept messages, and whether an answer is owed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Index, String, bindparam, select, update
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.clock import now
from commerce.kit.database import Base, Session, put, table_of


class ChatMemory(Base):
    """One private chat: its open question, and the update whose answer has not been seen to leave yet."""

    __tablename__ = "chat_memory"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    asked: Mapped[str | None] = mapped_column(String(64))
    owed_update_id: Mapped[int | None] = mapped_column(BigInteger)
    updated_at: Mapped[datetime]

    __table_args__ = (
        Index(
            "ix_chat_memory_owed",
            "owed_update_id",
            sqlite_where=owed_update_id.is_not(None),
            postgresql_where=owed_update_id.is_not(None),
        ),
    )


class KeptMessage(Base):
    """A message worth finding again: the card of an order, redrawn when things move."""

    __tablename__ = "kept_message"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    ref: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    message_id: Mapped[int] = mapped_column(BigInteger)


@dataclass(frozen=True)
class Owed:
    """A chat whose last answer may have been lost when the shop stopped."""

    chat_id: int
    update_id: int


_chats = table_of(ChatMemory)
_kept = table_of(KeptMessage)
_recall = select(_chats.c.asked).where(_chats.c.chat_id == bindparam("chat_id"))
_settle = (
    update(_chats)
    .where(_chats.c.chat_id == bindparam("at"), _chats.c.owed_update_id == bindparam("answered"))
    .values(owed_update_id=None)
)
_find_kept = select(_kept.c.message_id).where(
    _kept.c.chat_id == bindparam("chat_id"), _kept.c.kind == bindparam("kind"), _kept.c.ref == bindparam("ref")
)


async def recall(session: Session, chat_id: int) -> str | None:
    """The question that is open in this chat, packed."""
    asked: str | None = await session.scalar(_recall, {"chat_id": chat_id})
    return asked


async def remember(session: Session, chat_id: int, asked: str | None, update_id: int) -> None:
    """Note the open question, and that the answer to this update is owed until it has left."""
    await put(session, _chats, ["chat_id"], chat_id=chat_id, asked=asked, owed_update_id=update_id, updated_at=now())


async def answered(session: Session, updates: Mapping[int, int]) -> None:
    """Note that these chats' answers have left: chat id → update id."""
    await session.execute(_settle, [{"at": chat, "answered": update_id} for chat, update_id in updates.items()])


async def owed(session: Session) -> list[Owed]:
    """The chats whose last answer may have been lost when the shop stopped."""
    rows = await session.execute(
        select(_chats.c.chat_id, _chats.c.owed_update_id).where(_chats.c.owed_update_id.is_not(None))
    )
    return [Owed(chat_id, update_id) for chat_id, update_id in rows]


async def keep(session: Session, chat_id: int, kind: str, ref: int, message_id: int) -> None:
    """Remember which message shows a thing, so that it can be redrawn."""
    await put(session, _kept, ["chat_id", "kind", "ref"], chat_id=chat_id, kind=kind, ref=ref, message_id=message_id)


async def find_kept(session: Session, chat_id: int, kind: str, ref: int) -> int | None:
    """The message that shows a thing in this chat, if there is one."""
    message_id: int | None = await session.scalar(_find_kept, {"chat_id": chat_id, "kind": kind, "ref": ref})
    return message_id
