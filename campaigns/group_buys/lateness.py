"""Money came when its seat was gone: another seat is looked for as the campaign says, or the money goes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, select

from campaigns.calendar import quotas
from campaigns.group_buys import teams
from campaigns.group_buys.entitled import may_have_another, may_join, may_stay
from campaigns.group_buys.events import SeatLost, SeatMoved
from campaigns.group_buys.models import teams_table
from campaigns.group_buys.settling import go_on
from campaigns.group_buys.states import Late, Reason, Role, SeatStatus, TeamStatus
from campaigns.group_buys.teams import Seat
from campaigns.group_buys.terms import GroupBuy, get
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.kit.events import emit

#: Another team takes somebody in whose seat was gone if it still has so long.
LONG_ENOUGH = timedelta(minutes=30)
#: So many teams are tried.
_MOST_TRIED = 20
_t = teams_table.c
_with_room = (
    select(_t.id)
    .where(
        _t.campaign_id == bindparam("campaign"),
        _t.status == TeamStatus.FORMING,
        _t.held + _t.paid < _t.size,
        _t.expires_at > bindparam("after", type_=Instant()),
        _t.id != bindparam("besides"),
    )
    .order_by(_t.opened_at, _t.id)
    .limit(_MOST_TRIED)
)


async def find_another(session: Session, seat: Seat) -> None:
    """An order is paid whose seat was released: give it another one, or call it off. The caller holds its old team."""
    group = await get(session, seat.campaign_id)
    if not await may_stay(session, seat, group.terms):
        await _lose(session, seat, Reason.NOT_NEW)
    elif not await may_have_another(session, seat, group) or not await _found(session, group, seat):
        await _lose(session, seat, Reason.LATE)


async def _found(session: Session, group: GroupBuy, seat: Seat) -> bool:
    for policy in group.terms.late_policy:
        if policy is Late.REASSIGN and await _reassigned(session, group, seat):
            return True
        if policy is Late.NEW_TEAM and await _leads_a_new_one(session, group, seat):
            return True
        if policy is Late.REFUND:
            return False
    return False


async def _reassigned(session: Session, group: GroupBuy, seat: Seat) -> bool:
    """A seat in the same team, or else in the oldest one that has one and time enough. The team is held first."""
    if not await may_join(session, seat, group.terms):
        return False
    for team_id in (seat.team_id, *await _others(session, seat)):
        if await teams.take_paid(session, team_id):
            if await _sell(session, seat):
                await _moved(session, group, seat, team_id, Role.JOINER)
                return True
            await teams.shift(session, team_id, paid=-1)
            return False
    return False


async def _leads_a_new_one(session: Session, group: GroupBuy, seat: Seat) -> bool:
    """A team of their own, while the campaign runs."""
    if not group.campaign.runs_at(now()) or not await _sell(session, seat):
        return False
    until = group.terms.deadline(now(), group.campaign.ends_at)
    team_id = await teams.open_team(session, group, until)
    await _moved(session, group, seat, team_id, Role.LEADER)
    await teams.lead(session, team_id, seat.id)
    return True


async def _moved(session: Session, group: GroupBuy, seat: Seat, team_id: int, role: Role) -> None:
    here: dict[str, Any] = {"team_id": team_id, "role": role, "paid_at": now()}
    if team_id != seat.team_id:
        # Whoever let one team read their name has not let another one.
        here |= {"moved": True, "named": False}
    assert await teams.move_seat(session, seat, SeatStatus.JOINED, **here)
    leads = role is Role.LEADER
    told = {"team_id": team_id, "order_id": seat.order_id, "customer_id": seat.customer_id}
    await emit(session, SeatMoved(**told, as_leader=leads))
    await go_on(session, group, team_id, fresh=leads)


async def _lose(session: Session, seat: Seat, reason: Reason) -> None:
    if await teams.move_seat(session, seat, SeatStatus.LOST, paid_at=now()):
        told = {"team_id": seat.team_id, "order_id": seat.order_id, "customer_id": seat.customer_id}
        await emit(session, SeatLost(**told, reason=reason))


async def _others(session: Session, seat: Seat) -> Sequence[int]:
    asked = {"campaign": seat.campaign_id, "after": now() + LONG_ENOUGH, "besides": seat.team_id}
    return (await session.scalars(_with_room, asked)).all()


async def _sell(session: Session, seat: Seat) -> bool:
    return await quotas.sell_at_once(session, seat.campaign_id, seat.variant_id, seat.quantity)
