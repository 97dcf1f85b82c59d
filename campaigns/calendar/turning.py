"""The clock starts and ends campaigns; what it missed while the shop was away it does as soon as it is back."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, bindparam, or_, select

from campaigns.calendar.events import CampaignEnded, CampaignStarted
from campaigns.calendar.models import campaigns_table
from campaigns.calendar.reading import get
from campaigns.calendar.states import ALIVE, MOVES, Status
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session
from commerce.kit.events import emit
from commerce.kit.states import try_move

_c = campaigns_table.c
_at = bindparam("at", type_=Instant())
_over: ColumnElement[bool] = and_(_c.status.in_(ALIVE), _c.ends_at <= _at)
_begins: ColumnElement[bool] = and_(_c.status == Status.SCHEDULED, _c.starts_at <= _at)
_due = select(_c.id).where(or_(_over, _begins)).order_by(_c.id)


async def turn_due(database: Database) -> int:
    """Start and end what is due, each campaign in a transaction of its own; tells how many turned.

    A missed start starts late, a missed end ends at once. May run anywhere, any number of times at once.
    """
    async with database.reading() as session:
        due = (await session.scalars(_due, {"at": now()})).all()
    turned = 0
    for campaign_id in due:
        async with database.unit_of_work() as session:
            turned += await finish(session, campaign_id) or await start(session, campaign_id)
    return turned


async def start(session: Session, campaign_id: int) -> bool:
    """Let a campaign sell whose time has come; tells whether this very call did it."""
    due = (_c.status == Status.SCHEDULED, _c.starts_at <= now())
    if not await try_move(session, campaigns_table, campaign_id, MOVES, Status.RUNNING, *due):
        return False
    campaign = await get(session, campaign_id)
    await emit(session, CampaignStarted(campaign_id=campaign_id, kind=campaign.kind))
    return True


async def finish(session: Session, campaign_id: int) -> bool:
    """End a campaign whose time is over; tells whether this very call did it."""
    over = _c.ends_at <= now()
    if not await try_move(session, campaigns_table, campaign_id, MOVES, Status.ENDED, over, ended_at=now()):
        return False
    campaign = await get(session, campaign_id)
    await emit(session, CampaignEnded(campaign_id=campaign_id, kind=campaign.kind))
    return True
