"""Teams whose time is over end, exactly once: complete after all, or with everybody's money on its way back."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import and_, bindparam, or_, select

from campaigns import calendar
from campaigns.calendar.models import campaigns_table
from campaigns.group_buys import teams
from campaigns.group_buys.counting import count
from campaigns.group_buys.models import members_table, teams_table
from campaigns.group_buys.settling import fail, succeed
from campaigns.group_buys.states import Completion, Reason, SeatStatus, TeamStatus
from campaigns.group_buys.teams import TeamRow, seat_of
from campaigns.group_buys.terms import Terms, get
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session
from commerce.orders.models import orders_table
from commerce.orders.states import UNPAID, OrderStatus

#: How much longer than its time a team waits for money that may be on its way.
PATIENCE = timedelta(hours=1)
_t, _m, _o, _c = teams_table.c, members_table.c, orders_table.c, campaigns_table.c
_open = _t.status.in_((TeamStatus.PENDING_LEADER, TeamStatus.FORMING))
_called_off = _t.campaign_id.in_(select(_c.id).where(_c.status == calendar.Status.CANCELLED))
_late = and_(_t.status == TeamStatus.FORMING, _t.expires_at <= bindparam("at", type_=Instant()))
_due = select(_t.id).where(_open, or_(_late, _called_off)).order_by(_t.expires_at, _t.id).limit(bindparam("most"))
_unpaid_seats = (
    select(members_table, _o.status.label("order_status"))
    .join(orders_table, _o.id == _m.order_id)
    .where(_m.team_id == bindparam("team"), _m.status == SeatStatus.HELD)
    .order_by(_m.id)
)


async def expire_due(database: Database, most: int = 200) -> int:
    """End the teams whose time is over or whose campaign was called off, each in a transaction of its own.

    Tells how many ended. Money that is here counts first; money that may be on its way is waited for, an hour at most.
    May run anywhere, any number of times at once.
    """
    async with database.reading() as session:
        due = (await session.scalars(_due, {"at": now(), "most": most})).all()
    ended = 0
    for team_id in due:
        async with database.unit_of_work() as session:
            ended += await expire(session, team_id)
    return ended


async def expire(session: Session, team_id: int) -> bool:
    """End one team if its time is over; tells whether it is over now and was not before."""
    team = await teams.locked_team(session, team_id)
    group = await get(session, team.campaign_id)
    called_off = group.campaign.status is calendar.Status.CANCELLED
    if team.is_over or not (called_off or _is_late(team)):
        return False
    waiting = await _count_what_is_here(session, team)
    team = await teams.find_team(session, team_id)
    if team.is_over:
        return True
    if called_off:
        await fail(session, team, TeamStatus.CANCELLED, Reason.CAMPAIGN)
        return True
    if waiting and team.expires_at is not None and now() < team.expires_at + PATIENCE:
        return False
    completion = _completion(team, group.terms)
    if completion is None:
        await fail(session, team, TeamStatus.FAILED, Reason.TIME)
    else:
        await succeed(session, group, team, completion)
    return True


async def _count_what_is_here(session: Session, team: TeamRow) -> bool:
    """Count money that has come and was not counted yet; tells whether more may be on its way."""
    waiting = False
    for row in (await session.execute(_unpaid_seats, {"team": team.id})).all():
        waiting |= row.order_status in UNPAID
        if row.order_status == OrderStatus.AWAITING_GROUP:
            await count(session, await teams.find_team(session, team.id), seat_of(row))
    return waiting


def _is_late(team: TeamRow) -> bool:
    return team.status is TeamStatus.FORMING and team.expires_at is not None and team.expires_at <= now()


def _completion(team: TeamRow, terms: Terms) -> Completion | None:
    """How a team whose time is over is complete all the same, if it is."""
    if terms.is_ladder and team.paid >= terms.sizes[0]:
        return Completion.LADDER
    if terms.enough is not None and team.paid >= terms.enough:
        return Completion.AUTO
    return None
