"""Do these belong together? What is known of circles, asked for one person; told as yes or no, and no more."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import BindParameter, bindparam, select

from campaigns.referrals.models import clusters_table
from commerce.kinship import marks_of
from commerce.kit.database import Session

_c, _theirs = clusters_table.c, clusters_table.alias()
_them: BindParameter[int] = bindparam("them", expanding=True)
_in_one_circle = (
    select(_c.customer_id)
    .join(_theirs, _theirs.c.cluster == _c.cluster)
    .where(_c.customer_id == bindparam("who"), _theirs.c.customer_id.in_(_them))
    .limit(1)
)


async def belong_together(session: Session, customer_id: int, others: Collection[int]) -> bool:
    """Whether somebody is of the circle of any of these others, as of last night, or shares a sign with one today.

    Circles are known of people who invite and were invited; signs of everybody.
    """
    them = sorted(set(others) - {customer_id})
    if not them:
        return False
    if await session.scalar(_in_one_circle, {"who": customer_id, "them": them}) is not None:
        return True
    marks = await marks_of(session, (customer_id, *them))
    mine = marks.pop(customer_id, set())
    return any(mine & theirs for theirs in marks.values())
