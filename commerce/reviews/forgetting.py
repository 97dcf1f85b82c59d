"""Whoever wants to be forgotten leaves no word behind: their reviews are gone, and their stars count no more."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select

from commerce.kit.database import Session, lock_for_update
from commerce.reviews.counting import count
from commerce.reviews.models import photos_table, reviews_table, versions_table, votes_table
from commerce.reviews.states import ReviewStatus

_r, _v = reviews_table.c, votes_table.c
_theirs = (
    select(_r.id, _r.product_id, _r.stars, _r.status).where(_r.customer_id == bindparam("customer")).order_by(_r.id)
)
_votes = delete(votes_table).where(_v.customer_id == bindparam("customer"))
_parts = [
    delete(table).where(table.c.review_id == bindparam("of")) for table in (photos_table, versions_table, votes_table)
]
_gone = delete(reviews_table).where(_r.id == bindparam("of"))


async def forget(session: Session, customer_id: int) -> int:
    """Erase all that a customer wrote, showed and found helpful; tells how many reviews that were.

    What they answered or judged as staff stays: it is the shop's word.
    """
    rows = (await session.execute(lock_for_update(session, _theirs), {"customer": customer_id})).all()
    for row in rows:
        await count(session, row.product_id, row.stars if row.status == ReviewStatus.PUBLISHED else None, None)
        for part in _parts:
            await session.execute(part, {"of": row.id})
        await session.execute(_gone, {"of": row.id})
    await session.execute(_votes, {"customer": customer_id})
    return len(rows)
