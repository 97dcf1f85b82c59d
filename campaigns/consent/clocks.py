"""Which clock somebody lives by: the one they chose, the one their parcels go to, or the shop's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, case, literal, select

from campaigns.consent.habits import habits_of
from campaigns.consent.models import habits_table
from campaigns.consent.quiet import quiet_end
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, table_of

_customers, _h = table_of(CustomerRow), habits_table.c
_zones = select(_h.zone).where(_h.zone.is_not(None)).distinct()


async def zone_of(session: Session, customer_id: int, house: ZoneInfo) -> ZoneInfo:
    """The zone somebody lives in; the shop's own (`house`) where nothing is known."""
    return (await habits_of(session, customer_id)).zone or house


async def local_hour(session: Session, customer_id: int, house: ZoneInfo, at: datetime | None = None) -> int:
    """What hour it is for somebody, now or at a moment."""
    return (at or now()).astimezone(await zone_of(session, customer_id, house)).hour


async def moment_for(session: Session, customer_id: int, wall: datetime, house: ZoneInfo) -> datetime:
    """When somebody's own clock shows this; `wall` has no zone."""
    return moment_of(wall, await zone_of(session, customer_id, house))


async def quiet_until(session: Session, customer_id: int, at: datetime, house: ZoneInfo) -> datetime:
    """The first moment from `at` on in which somebody may be written to: `at` itself where they are awake."""
    theirs = await habits_of(session, customer_id)
    return quiet_end(at, theirs.zone or house, theirs.quiet)


async def is_night(session: Session, customer_id: int, house: ZoneInfo) -> bool:
    """Whether somebody wishes to be left in peace now: what must be told is told without a sound."""
    return await quiet_until(session, customer_id, now(), house) > now()


async def zones_lived_in(session: Session) -> Sequence[str]:
    """The zones by whose clocks people live who told theirs, or whose phone did; the others live by the shop's."""
    return (await session.scalars(_zones)).all()


async def local_moments(session: Session, wall: datetime, house: ZoneInfo) -> ColumnElement[Any]:
    """When everybody's own clock shows this, as SQL for a SELECT from `customer`; `wall` has no zone."""
    zones = await zones_lived_in(session)
    usual = literal(moment_of(wall, house), Instant)
    if not zones:
        return usual
    theirs = select(_h.zone).where(_h.customer_id == _customers.c.id).correlate(_customers).scalar_subquery()
    moments = {zone: literal(moment_of(wall, ZoneInfo(zone)), Instant) for zone in zones}
    return case(moments, value=theirs, else_=usual)


def moment_of(wall: datetime, zone: tzinfo) -> datetime:
    """When a clock in a zone shows this: the first time where it does twice, an hour later where it skips it."""
    return wall.replace(tzinfo=zone).astimezone(UTC)
