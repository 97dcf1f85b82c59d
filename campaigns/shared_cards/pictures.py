"""The pictures of things that Telegram holds already: an edit in another chat can name one, but not bring one along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, select

from campaigns import outbox
from campaigns.shared_cards.models import pictures_table
from commerce.kit.clock import now
from commerce.kit.database import Session, put

#: The notice that brings a newer picture into a keeper's chat; its details name the thing and the language.
NOTICE = "card-picture"
#: A picture is drawn at most so often, however much happens; the last one comes at once.
EVERY = timedelta(seconds=15)
_p = pictures_table.c
_thing = (_p.kind == bindparam("of_kind"), _p.ref == bindparam("of_ref"))
_whose = (*_thing, _p.language == bindparam("of_language"), _p.bot_id == bindparam("of_bot"))
_held = select(_p.mark, _p.file_id).where(*_whose)
_keepers = select(_p.id, _p.keeper_id, _p.language).where(*_thing, _p.keeper_id.is_not(None)).order_by(_p.id)
_forget = delete(pictures_table).where(*_whose, _p.file_id == bindparam("of_file"))
_KEY = ("kind", "ref", "language", "bot_id")


@dataclass(frozen=True)
class Album:
    """Where the picture of a thing stands: which bot's, of what, in which language."""

    bot_id: int
    kind: str
    ref: int
    language: str


@dataclass(frozen=True)
class Held:
    """A picture that Telegram holds: what it shows, and its name there."""

    mark: str
    file_id: str


async def held(session: Session, album: Album) -> Held | None:
    """The newest picture of a thing, which may show how it stood a while ago."""
    row = (await session.execute(_held, _of(album))).first()
    return None if row is None else Held(row.mark, row.file_id)


async def hold(session: Session, album: Album, mark: str, file_id: str, keeper_id: int | None) -> None:
    """Telegram holds a newer one; `keeper_id` has it in their chat, where the next one can be brought."""
    keeper = {} if keeper_id is None else {"keeper_id": keeper_id}
    row = {"kind": album.kind, "ref": album.ref, "language": album.language, "bot_id": album.bot_id}
    await put(session, pictures_table, _KEY, **row, mark=mark, file_id=file_id, drawn_at=now(), **keeper)


async def let_go(session: Session, album: Album, file_id: str) -> None:
    """Telegram knows this one no more."""
    await session.execute(_forget, _of(album) | {"of_file": file_id})


async def owe_newer(session: Session, kind: str, ref: int, due_at: datetime, state: str) -> int:
    """Whoever keeps a picture of a thing is owed a newer one, once for each `state`; tells how many are."""
    keepers = (await session.execute(_keepers, {"of_kind": kind, "of_ref": ref})).all()
    for row in keepers:
        details = {"kind": kind, "ref": ref}
        dedup = f"{NOTICE}:{row.id}:{state}"
        await outbox.post(session, row.keeper_id, NOTICE, details, dedup=dedup, due_at=due_at, lane=outbox.Lane.BULK)
    return len(keepers)


def _of(album: Album) -> dict[str, Any]:
    return {
        "of_kind": album.kind,
        "of_ref": album.ref,
        "of_language": album.language,
        "of_bot": album.bot_id,
    }
