"""What the chat remembers between two taps: the open question, kept messages, and whether an answer is owed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Index, String, bindparam, delete, select, update
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.clock import now
from commerce.kit.database import Base, Session, partial_index, put, table_of

#: So many messages that show the same thing are redrawn; older ones have been scrolled away.
MOST_KEPT = 3


class ChatMemory(Base):
    """One private chat: its open question, and the update whose answer has not been seen to leave yet."""

    __tablename__ = "chat_memory"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    asked: Mapped[str | None] = mapped_column(String(64))
    owed_update_id: Mapped[int | None] = mapped_column(BigInteger)
    updated_at: Mapped[datetime]

    __table_args__ = (partial_index("ix_chat_memory_owed", "owed_update_id", where=owed_update_id.is_not(None)),)


class KeptMessage(Base):
    """A message that shows a thing worth keeping up to date: the card of an order, redrawn when it moves."""

    __tablename__ = "kept_message"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    message_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(16))
    ref: Mapped[int] = mapped_column(BigInteger)

    __table_args__ = (Index("ix_kept_message_thing", "chat_id", "kind", "ref"),)


@dataclass(frozen=True)
class Owed:
    """A chat whose last answer may have been lost when the shop stopped."""

    chat_id: int
    update_id: int


_chats = table_of(ChatMemory)
_kept = table_of(KeptMessage)
_recall = select(_chats.c.asked).where(_chats.c.chat_id == bindparam("chat_id"))
_knows = select(_chats.c.chat_id).where(_chats.c.chat_id == bindparam("chat_id"))
_settle = (
    update(_chats)
    .where(_chats.c.chat_id == bindparam("at"), _chats.c.owed_update_id == bindparam("answered"))
    .values(owed_update_id=None)
)
_find_kept = (
    select(_kept.c.message_id)
    .where(_kept.c.chat_id == bindparam("chat_id"), _kept.c.kind == bindparam("kind"), _kept.c.ref == bindparam("ref"))
    .order_by(_kept.c.message_id.desc())
    .limit(MOST_KEPT)
)
_what = select(_kept.c.kind, _kept.c.ref).where(
    _kept.c.chat_id == bindparam("chat"), _kept.c.message_id == bindparam("message")
)
_pass_on = (
    update(_kept)
    .where(
        _kept.c.chat_id == bindparam("chat"), _kept.c.kind == bindparam("of_kind"), _kept.c.ref == bindparam("of_ref")
    )
    .values(kind=bindparam("to_kind"), ref=bindparam("to_ref"))
)
_forget = delete(_kept).where(_kept.c.chat_id == bindparam("chat"), _kept.c.message_id == bindparam("message"))


async def recall(session: Session, chat_id: int) -> str | None:
    """The question that is open in this chat, packed."""
    asked: str | None = await session.scalar(_recall, {"chat_id": chat_id})
    return asked


async def knows(session: Session, chat_id: int) -> bool:
    """Whether the shop has ever answered in this chat."""
    return await session.scalar(_knows, {"chat_id": chat_id}) is not None


async def remember(session: Session, chat_id: int, asked: str | None, update_id: int) -> None:
    """Note the open question, and that the answer to this update is owed until it has left."""
    await put(session, _chats, ["chat_id"], chat_id=chat_id, asked=asked, owed_update_id=update_id, updated_at=now())


async def owe(session: Session, chat_id: int, update_id: int) -> None:
    """Note that the answer to this update is owed until it has left; an open question stays open."""
    await put(session, _chats, ["chat_id"], chat_id=chat_id, owed_update_id=update_id, updated_at=now())


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
    """Remember that a message shows a thing, so that it can be redrawn."""
    key = ["chat_id", "message_id"]
    await put(session, _kept, key, chat_id=chat_id, message_id=message_id, kind=kind, ref=ref)


async def forget(session: Session, chat_id: int, message_id: int) -> None:
    """The message shows something else now, or is gone."""
    await session.execute(_forget, {"chat": chat_id, "message": message_id})


async def pass_on(session: Session, chat_id: int, kind: str, ref: int, to_kind: str, to_ref: int) -> None:
    """Messages that showed one thing show another from now on, as soon as that is redrawn."""
    values = {"chat": chat_id, "of_kind": kind, "of_ref": ref, "to_kind": to_kind, "to_ref": to_ref}
    await session.execute(_pass_on, values)


async def what_is(session: Session, chat_id: int, message_id: int) -> tuple[str, int] | None:
    """What a message of a chat shows, by its kind and number; nothing of one that shows nothing worth keeping."""
    row = (await session.execute(_what, {"chat": chat_id, "message": message_id})).first()
    return None if row is None else (row.kind, row.ref)


async def find_kept(session: Session, chat_id: int, kind: str, ref: int) -> Sequence[int]:
    """The messages that show a thing in this chat, the newest first; a few of them at most."""
    return (await session.scalars(_find_kept, {"chat_id": chat_id, "kind": kind, "ref": ref})).all()
