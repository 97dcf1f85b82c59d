"""What people looked for in vain: the words and how often, never who."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import delete, func, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new, table_of
from commerce.kit.errors import NotFound
from commerce.kit.sealing import keyring_of
from commerce.search.models import MissRow
from commerce.search.words import fold

#: So many days are looked at, and so long the words are kept.
DAYS = 30
KEPT = timedelta(days=90)
_LONGEST, _MOST_WORDS, _MOST_DIGITS = 48, 6, 5
#: So many different words are noted on one day.
_MOST_A_DAY = 1000
_FORBIDDEN = re.compile(r"[@\\/]|\.\w{2,}")

_rows = table_of(MissRow)


@dataclass(frozen=True, slots=True)
class Miss:
    """Words that found nothing; `id` stands for all days of them."""

    id: int
    words: str
    count: int


async def note_nothing(session: Session, words: str) -> None:
    """Note that these words found nothing, if they are such as stand on a label.

    Names, addresses and numbers of people are no business of the merchant's, and somebody may type them by mistake:
    what is long, has many digits, or looks like a link or a mailbox is not noted, and the rest is sealed.
    """
    plain = " ".join(fold(words).split())
    if not _is_a_label(plain):
        return
    today, signs = _today(), keyring_of(session.get_bind().dialect).blinds(plain)
    known = (_rows.c.day == today) & _rows.c.sign.in_(signs)
    once_more = update(_rows).where(known).values(count=_rows.c.count + 1)
    if await changed(session, once_more) or await _are_many(session, today):
        return
    await insert_new(session, _rows, day=today, words=plain, sign=signs[0], count=0, is_settled=False)
    await session.execute(once_more)


async def page(session: Session, page: int, size: int) -> tuple[list[Miss], int]:
    """What was looked for in vain within a month and nobody has seen to, the most often first; and how much it is."""
    waiting = (
        select(func.min(_rows.c.id).label("id"), func.sum(_rows.c.count).label("times"))
        .where(_waiting())
        .group_by(_rows.c.sign)
    )
    count = await session.scalar(select(func.count()).select_from(waiting.subquery())) or 0
    often = waiting.order_by(func.sum(_rows.c.count).desc(), func.min(_rows.c.id)).limit(size).offset(page * size)
    times = {row.id: int(row.times) for row in await session.execute(often)}
    rows = await session.execute(select(_rows.c.id, _rows.c.words).where(_rows.c.id.in_(times)))
    words = {row.id: row.words for row in rows}
    return [Miss(one, words[one], times[one]) for one in times], count


async def get(session: Session, miss_id: int) -> Miss:
    """Words that were looked for in vain, whoever has seen to them. Raises `NotFound`."""
    row = (await session.execute(select(_rows).where(_rows.c.id == miss_id))).one_or_none()
    if row is None:
        raise NotFound
    lately = select(func.sum(_rows.c.count)).where(_rows.c.sign == row.sign, _rows.c.day >= _first_day())
    return Miss(row.id, row.words, int(await session.scalar(lately) or 0))


async def settle(session: Session, miss_id: int, *, settled: bool = True) -> Miss:
    """Staff have seen to these words, or have not after all. Raises `NotFound`."""
    miss = await get(session, miss_id)
    theirs = select(_rows.c.sign).where(_rows.c.id == miss_id).scalar_subquery()
    await session.execute(update(_rows).where(_rows.c.sign == theirs).values(is_settled=settled))
    return miss


async def forget(session: Session) -> int:
    """Forget what was looked for long ago; returns how much that was."""
    return await changed(session, delete(_rows).where(_rows.c.day < _today() - KEPT))


async def _are_many(session: Session, day: date) -> bool:
    """Whether more different words were looked for on a day than anybody reads."""
    return (await session.scalar(select(func.count()).where(_rows.c.day == day)) or 0) >= _MOST_A_DAY


def _is_a_label(words: str) -> bool:
    short = 0 < len(words) <= _LONGEST and len(words.split()) <= _MOST_WORDS
    return short and sum(sign.isdigit() for sign in words) <= _MOST_DIGITS and not _FORBIDDEN.search(words)


def _waiting() -> Any:
    return (_rows.c.day >= _first_day()) & ~_rows.c.is_settled & (_rows.c.count > 0)


def _first_day() -> date:
    return _today() - timedelta(days=DAYS)


def _today() -> date:
    return now().date()
