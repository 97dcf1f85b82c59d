"""Bargains whose time is over end, exactly once."""

from __future__ import annotations

from sqlalchemy import and_, bindparam, or_, select

from campaigns import calendar
from campaigns.bargains import rows
from campaigns.bargains.bargain import Bargain
from campaigns.bargains.buying import lapse
from campaigns.bargains.events import BargainExpired
from campaigns.bargains.models import bargains_table
from campaigns.bargains.states import BargainStatus, EndReason
from campaigns.calendar.models import campaigns_table
from commerce import event_prices
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session
from commerce.kit.events import emit

_b, _c, _at = bargains_table.c, campaigns_table.c, bindparam("at", type_=Instant())
_called_off = _b.campaign_id.in_(select(_c.id).where(_c.status == calendar.Status.CANCELLED))
_late = and_(_b.status == BargainStatus.ACTIVE, or_(_b.expires_at <= _at, _called_off))
_unbought = and_(_b.status == BargainStatus.REACHED, _b.pay_by <= _at)
_due = select(_b.id).where(or_(_late, _unbought)).order_by(_b.expires_at, _b.id).limit(bindparam("most"))


async def expire_due(database: Database, most: int = 200) -> int:
    """End the bargains whose time is over or whose campaign was called off, each in a transaction of its own.

    Tells how many ended. May run anywhere, any number of times at once.
    """
    async with database.reading() as session:
        due = (await session.scalars(_due, {"at": now(), "most": most})).all()
    ended = 0
    for bargain_id in due:
        async with database.unit_of_work() as session:
            ended += await expire(session, bargain_id)
    return ended


async def expire(session: Session, bargain_id: int) -> bool:
    """End one bargain if its time is over; tells whether this very call did it."""
    bargain = await rows.locked(session, bargain_id)
    if bargain.status is BargainStatus.REACHED:
        return not bargain.can_be_bought and await lapse(session, bargain)
    reason = await _over(session, bargain)
    if reason is None or not await rows.try_move(session, bargain, BargainStatus.EXPIRED, settled_at=now()):
        return False
    await event_prices.withdraw(session, bargain.event_ref)
    await emit(session, BargainExpired(bargain_id=bargain.id, customer_id=bargain.customer_id, reason=reason))
    return True


async def _over(session: Session, bargain: Bargain) -> EndReason | None:
    """Why nobody can help any more."""
    if bargain.status is not BargainStatus.ACTIVE:
        return None
    if not bargain.can_be_helped:
        return EndReason.TIME
    campaign = await calendar.get(session, bargain.campaign_id)
    return EndReason.CAMPAIGN if campaign.status is calendar.Status.CANCELLED else None
