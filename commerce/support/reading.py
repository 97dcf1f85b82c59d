"""Talks for those they concern: a customer's own, and those that wait for the staff."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.support.models import messages_table, talks_table
from commerce.support.talk import History, Message, Talk, TalkState, message_of, talk_of

#: So many messages stand on a page.
PAGE = 6
_t, _m = talks_table.c, messages_table.c
_one = select(talks_table).where(_t.id == bindparam("of"))
_live = select(talks_table).where(_t.customer_id == bindparam("whom"), _t.status != TalkState.CLOSED)
_latest = select(talks_table).where(_t.customer_id == bindparam("whom")).order_by(_t.id.desc()).limit(1)
_message = select(messages_table).where(_m.id == bindparam("of"))
_said = select(messages_table).where(_m.talk_id == bindparam("of")).order_by(_m.id.desc())
_how_many = select(func.count()).select_from(messages_table).where(_m.talk_id == bindparam("of"))
_photos = (
    select(_m.file_id).where(_m.talk_id == bindparam("of"), _m.file_id.is_not(None)).order_by(_m.id.desc()).limit(10)
)
#: Whoever has waited longest comes first, then what was answered last.
_for_staff = (
    select(talks_table)
    .where(_t.status != TalkState.CLOSED)
    .order_by((_t.status == TalkState.OPEN).desc(), _t.asked_at, _t.id)
)
_open = select(func.count()).select_from(talks_table).where(_t.status == TalkState.OPEN)
_not_over = select(func.count()).select_from(talks_table).where(_t.status != TalkState.CLOSED)


async def find_live(session: Session, customer_id: int) -> Talk | None:
    """A customer's talk that is not over."""
    row = (await session.execute(_live, {"whom": customer_id})).first()
    return None if row is None else talk_of(row)


async def find_latest(session: Session, customer_id: int) -> Talk | None:
    """A customer's last talk, over or not."""
    row = (await session.execute(_latest, {"whom": customer_id})).first()
    return None if row is None else talk_of(row)


async def get_for_staff(session: Session, talk_id: int) -> Talk:
    """Any talk; the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_one, {"of": talk_id})).first()
    if row is None:
        raise NotFound
    return talk_of(row)


async def find_message(session: Session, message_id: int) -> Message | None:
    """What was said once; nothing where it is gone, because its customer was erased."""
    row = (await session.execute(_message, {"of": message_id})).first()
    return None if row is None else message_of(row)


async def history(session: Session, talk: Talk, page: int = 0) -> History:
    """A page of what was said in a talk, the newest page first; the caller has checked whose it is."""
    count = await session.scalar(_how_many, {"of": talk.id}) or 0
    last = max(0, (count - 1) // PAGE)
    page = min(max(page, 0), last)
    rows = (await session.execute(_said.limit(PAGE).offset(page * PAGE), {"of": talk.id})).all()
    return History(tuple(message_of(row) for row in reversed(rows)), page, last + 1)


async def photos(session: Session, talk: Talk) -> tuple[str, ...]:
    """The latest photos of a talk, by Telegram's names, in their order; ten at the most."""
    return tuple(reversed((await session.scalars(_photos, {"of": talk.id})).all()))


async def waiting(session: Session, page: int, size: int) -> tuple[tuple[Talk, ...], int]:
    """The talks that are not over, those that wait for an answer first; and how many they are."""
    rows = await session.execute(_for_staff.limit(size).offset(max(0, page) * size))
    return tuple(map(talk_of, rows)), await session.scalar(_not_over) or 0


async def count_open(session: Session) -> int:
    """How many talks wait for an answer."""
    return await session.scalar(_open) or 0
