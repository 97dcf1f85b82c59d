"""A friend who has not ordered in time: the referral comes to nothing, unless something is still on its way."""

from __future__ import annotations

from sqlalchemy import bindparam, exists, or_, select, update

from campaigns.referrals.following import follow
from campaigns.referrals.models import referrals_table
from campaigns.referrals.states import Reason, Status
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session
from commerce.orders.models import orders_table
from commerce.orders.states import LAPSED, OrderStatus

_r, _o = referrals_table.c, orders_table.c
_in_time = (_o.customer_id == _r.friend_id, _o.placed_at < _r.converts_until)
#: Something was ordered in time and waits for its money, as what is paid on delivery does, or for its team.
_waits = exists().where(
    *_in_time, or_(_o.paid_at.is_(None), _o.status == OrderStatus.AWAITING_GROUP), _o.status.not_in(LAPSED)
)
_over = (_r.status == Status.BOUND, _r.converts_until <= bindparam("at", type_=Instant()), ~_waits)
_due = select(_r.id).where(*_over).order_by(_r.converts_until, _r.id).limit(200)
_paid = (
    select(_o.id)
    .join(referrals_table, _r.friend_id == _o.customer_id)
    .where(_r.id == bindparam("referral_id"), *_in_time, _o.paid_at.is_not(None))
    .order_by(_o.id)
)
_lapse = (
    update(referrals_table)
    .where(_r.id == bindparam("of"), *_over)
    .values(status=Status.REJECTED, reason=Reason.TOO_LATE, ended_at=bindparam("at", type_=Instant()))
)


async def end_over(database: Database) -> int:
    """End what waited for an order in vain; returns how many that were."""
    async with database.reading() as session:
        due = list(await session.scalars(_due, {"at": now()}))
    for referral_id in due:
        async with database.unit_of_work() as session:
            await _end(session, referral_id)
    return len(due)


async def _end(session: Session, referral_id: int) -> None:
    """An order that was paid and not heard of yet counts first."""
    for order_id in list(await session.scalars(_paid, {"referral_id": referral_id})):
        await follow(session, order_id)
    await session.execute(_lapse, {"of": referral_id, "at": now()})
