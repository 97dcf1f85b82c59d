"""Readers say that a review helped them: once each, and never of their own."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select

from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new
from commerce.kit.errors import NotFound
from commerce.reviews.models import votes_table
from commerce.reviews.reading import get
from commerce.reviews.review import Review

_v = votes_table.c
_mine = (_v.review_id == bindparam("of"), _v.customer_id == bindparam("reader"))
_voted = select(_v.review_id).where(*_mine)
_take_back = delete(votes_table).where(*_mine)


async def vote(session: Session, reader_id: int, review_id: int, helpful: bool) -> Review:
    """A reader found a review helpful, or did not after all; twice changes nothing.

    Raises `NotFound`, also for one of their own.
    """
    found = await get(session, review_id)
    if found.customer_id == reader_id:
        raise NotFound
    if helpful:
        await insert_new(session, votes_table, review_id=review_id, customer_id=reader_id, voted_at=now())
    else:
        await session.execute(_take_back, {"of": review_id, "reader": reader_id})
    return await get(session, review_id)


async def has_voted(session: Session, reader_id: int, review_id: int) -> bool:
    """Whether a reader found a review helpful."""
    return await session.scalar(_voted, {"of": review_id, "reader": reader_id}) is not None
