"""Readers say that a review helped them: once each, and never of their own; the review counts them."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, delete, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new
from commerce.kit.errors import Conflict, NotFound
from commerce.reviews.models import reviews_table, votes_table
from commerce.reviews.reading import get
from commerce.reviews.review import Review

_r, _v = reviews_table.c, votes_table.c
_mine = (_v.review_id == bindparam("of"), _v.customer_id == bindparam("reader"))
_voted = select(_v.review_id).where(*_mine)
_voted_of = select(_v.review_id).where(
    _v.review_id.in_(bindparam("ids", expanding=True)), _v.customer_id == bindparam("reader")
)
_take_back = delete(votes_table).where(*_mine)
_count = (
    update(reviews_table)
    .where(_r.id == bindparam("of"), _r.helpful + bindparam("by") >= 0)
    .values(helpful=_r.helpful + bindparam("by"))
)


async def vote(session: Session, reader_id: int, review_id: int, helpful: bool) -> Review:
    """A reader found a review helpful, or did not after all; twice changes nothing.

    Raises `NotFound`, also for one of their own.
    """
    found = await get(session, review_id)
    if found.customer_id == reader_id:
        raise NotFound
    if helpful:
        by = int(await insert_new(session, votes_table, review_id=review_id, customer_id=reader_id, voted_at=now()))
    else:
        by = -await changed(session, _take_back, {"of": review_id, "reader": reader_id})
    if by and not await changed(session, _count, {"of": review_id, "by": by}):
        raise Conflict
    return await get(session, review_id)


async def voted(session: Session, reader_id: int, review_ids: Collection[int]) -> set[int]:
    """Which of these reviews a reader found helpful."""
    if not review_ids:
        return set()
    return set(await session.scalars(_voted_of, {"ids": sorted(review_ids), "reader": reader_id}))


async def has_voted(session: Session, reader_id: int, review_id: int) -> bool:
    """Whether a reader found a review helpful."""
    return await session.scalar(_voted, {"of": review_id, "reader": reader_id}) is not None
