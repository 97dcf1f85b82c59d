"""Marks that people carry, given by the staff or by an automation."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

from campaigns.segments.errors import SegmentInvalid
from campaigns.segments.models import tags_table
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new

_LONGEST = 40
_t = tags_table.c
_theirs = select(_t.tag).where(_t.customer_id == bindparam("of")).order_by(_t.tag)
_all = select(_t.tag).group_by(_t.tag).order_by(func.count().desc(), _t.tag).limit(bindparam("most"))


def plain_tag(words: str) -> str:
    """A mark as it is kept: small letters, single spaces. Raises `SegmentInvalid`."""
    plain = " ".join(words.casefold().split())
    if not plain or len(plain) > _LONGEST or not plain.isprintable():
        raise SegmentInvalid
    return plain


async def tag(session: Session, customer_id: int, words: str) -> bool:
    """Give somebody a mark; tells whether they had not had it. Raises `SegmentInvalid`."""
    return await insert_new(session, tags_table, customer_id=customer_id, tag=plain_tag(words), tagged_at=now())


async def tags_of(session: Session, customer_id: int) -> list[str]:
    """The marks somebody carries."""
    return list(await session.scalars(_theirs, {"of": customer_id}))


async def tags_in_use(session: Session, most: int = 8) -> list[str]:
    """The marks that most people carry, the commonest first."""
    return list(await session.scalars(_all, {"most": most}))
