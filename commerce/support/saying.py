"""Saying something in a talk: customers ask, the staff answer, and either may end it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, update

from commerce import staff
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new
from commerce.kit.events import emit
from commerce.support.events import ShopAnswered, ShopAsked
from commerce.support.models import messages_table, talks_table
from commerce.support.reading import find_live, get_for_staff
from commerce.support.talk import (
    MOST_WAITING,
    MOST_WORDS,
    TALK_MOVES,
    Message,
    NothingSaid,
    Talk,
    TalkFull,
    TalkState,
    message_of,
)

#: A talk that was answered, and to which nobody came back for so long, is over.
QUIET = timedelta(days=14)
_t, _m = talks_table.c, messages_table.c
_add = insert(messages_table).returning(*messages_table.c)
_waiting = (
    select(func.count())
    .select_from(messages_table)
    .join(talks_table, _t.id == _m.talk_id)
    .where(
        _t.id == bindparam("of"),
        _m.staff_id.is_(None),
        or_(_t.answered_at.is_(None), _m.said_at > _t.answered_at),
    )
)


async def ask(session: Session, customer_id: int, words: str, file_id: str | None = None) -> Message:
    """A customer says something to the shop, in the talk that is not over, or in a new one.

    Raises `NothingSaid`, and `TalkFull` while so much waits for an answer already.
    """
    talk = await _live(session, customer_id)
    if (await session.scalar(_waiting, {"of": talk.id}) or 0) >= MOST_WAITING:
        raise TalkFull
    said = await _say(session, talk.id, None, words, file_id)
    await states.try_move(session, talks_table, talk.id, TALK_MOVES, TalkState.OPEN)
    await _stamp(session, talk.id, asked_at=said.said_at, closed_at=None)
    await emit(session, ShopAsked(talk_id=talk.id, message_id=said.id))
    return said


async def answer(session: Session, staff_id: int, talk_id: int, words: str, file_id: str | None = None) -> Message:
    """Somebody of the staff answers, also a talk that was over. The caller has checked the right.

    Raises `NotFound`, `NothingSaid`.
    """
    talk = await get_for_staff(session, talk_id)
    said = await _say(session, talk.id, staff_id, words, file_id)
    if talk.is_over and await find_live(session, talk.customer_id) is not None:
        # They have begun another one meanwhile: this word stands in the old one, which stays over.
        await _stamp(session, talk.id, answered_at=said.said_at)
    else:
        await states.try_move(session, talks_table, talk.id, TALK_MOVES, TalkState.ANSWERED)
        await _stamp(session, talk.id, answered_at=said.said_at, closed_at=None)
    await staff.note(session, staff_id, "talk.answer", f"talk:{talk.id}")
    await emit(session, ShopAnswered(talk_id=talk.id, message_id=said.id))
    return said


async def close(session: Session, staff_id: int, talk_id: int) -> bool:
    """The staff end a talk; tells whether it was not over. Raises `NotFound`."""
    talk = await get_for_staff(session, talk_id)
    if not await _end(session, talk):
        return False
    await staff.note(session, staff_id, "talk.close", f"talk:{talk.id}")
    return True


async def reopen(session: Session, staff_id: int, talk_id: int) -> bool:
    """The staff take back that it is over, unless its customer has begun another one. Raises `NotFound`."""
    talk = await get_for_staff(session, talk_id)
    if not talk.is_over or await find_live(session, talk.customer_id) is not None:
        return False
    if not await states.try_move(session, talks_table, talk.id, TALK_MOVES, TalkState.OPEN):
        return False
    await _stamp(session, talk.id, closed_at=None)
    await staff.note(session, staff_id, "talk.reopen", f"talk:{talk.id}")
    return True


async def settle(session: Session, customer_id: int) -> bool:
    """A customer says that all is well: their talk is over; tells whether there was one."""
    talk = await find_live(session, customer_id)
    return talk is not None and await _end(session, talk)


async def close_quiet(session: Session) -> int:
    """End what was answered long ago and has rested since; returns how many talks those were."""
    rested = (_t.status == TalkState.ANSWERED, _t.answered_at < now() - QUIET, _t.asked_at < now() - QUIET)
    over = {"status": TalkState.CLOSED, "closed_at": now()}
    return await changed(session, update(talks_table).where(*rested).values(**over))


async def _live(session: Session, customer_id: int) -> Talk:
    """The talk that is not over: two who begin one at once begin the same."""
    known = await find_live(session, customer_id)
    if known is None:
        moment = now()
        begun = {"customer_id": customer_id, "status": TalkState.OPEN, "opened_at": moment, "asked_at": moment}
        await insert_new(session, talks_table, **begun)
        known = await find_live(session, customer_id)
        assert known is not None
    return known


async def _say(session: Session, talk_id: int, staff_id: int | None, words: str, file_id: str | None) -> Message:
    words = words.strip()[:MOST_WORDS]
    if not words and file_id is None:
        raise NothingSaid
    row: dict[str, Any] = {"talk_id": talk_id, "staff_id": staff_id, "words": words or None, "file_id": file_id}
    return message_of((await session.execute(_add, [row | {"said_at": now()}])).one())


async def _end(session: Session, talk: Talk) -> bool:
    if talk.is_over or not await states.try_move(session, talks_table, talk.id, TALK_MOVES, TalkState.CLOSED):
        return False
    await _stamp(session, talk.id, closed_at=now())
    return True


async def _stamp(session: Session, talk_id: int, **moments: datetime | None) -> None:
    await session.execute(update(talks_table).where(_t.id == talk_id).values(**moments))
