"""Somebody has everything about them erased: their link leads nowhere, their name leaves the board."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, update

from campaigns.referrals.models import clusters_table, links_table, referrals_table
from campaigns.referrals.states import MOVES, Reason, Status
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.kit.states import before

_l, _r = links_table.c, referrals_table.c
_leave_cluster = delete(clusters_table).where(clusters_table.c.customer_id == bindparam("of"))
_drop_link = delete(links_table).where(_l.customer_id == bindparam("of"))
_end = (
    update(referrals_table)
    .where(_r.inviter_id == bindparam("of"), _r.status.in_(before(MOVES, Status.REJECTED)))
    .values(status=Status.REJECTED, reason=Reason.LEFT, ended_at=bindparam("at", type_=Instant()))
)


async def forget(session: Session, customer_id: int) -> None:
    """What they invited for comes to nothing. Rows of referrals hold numbers only, and stay for the books."""
    await session.execute(_leave_cluster, {"of": customer_id})
    await session.execute(_drop_link, {"of": customer_id})
    await session.execute(_end, {"of": customer_id, "at": now()})
