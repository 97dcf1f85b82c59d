"""Money came when its seat was gone: another seat is looked for as the campaign says, or the money goes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, or_, select

from campaigns.calendar import quotas
from campaigns.group_buys import teams
from campaigns.group_buys.entitled import may_join, may_stay, what_keeps_from_another
from campaigns.group_buys.events import SeatLost, SeatMoved
from campaigns.group_buys.models import teams_table
from campaigns.group_buys.opening import has_room
from campaigns.group_buys.settling import go_on
from campaigns.group_buys.states import Late, Reason, Role, SeatStatus, TeamStatus
from campaigns.group_buys.teams import Seat
from campaigns.group_buys.terms import GroupBuy, get
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, lock_for_update
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
        or_(bindparam("any"), _t.id > bindparam("besides")),
    )
    .order_by(_t.opened_at, _t.id)
    .limit(_MOST_TRIED)
)
_hold = select(_t.id).where(_t.id.in_(bindparam("teams", expanding=True))).order_by(_t.id)


async def hold_teams(session: Session, seat: Seat) -> Sequence[int]:
    """Other teams that have a seat for money whose own is gone, the oldest first; held, with the old one, by their ids.

    Two who pay late may each come from the team that the other one goes to.
    """
    others = await _others(session, seat)
    await session.execute(lock_for_update(session, _hold), {"teams": sorted({seat.team_id, *others})})
    return others


async def find_another(session: Session, seat: Seat, others: Sequence[int] | None = None) -> None:
    """An order is paid whose seat was released: give it another one, or call it off. The caller holds its old team.

    `others` are teams to try that the caller holds as well; none: those that came after the old one, for teams are
    held in the order of their ids.
    """
    group = await get(session, seat.campaign_id)
    if others is None:
        others = await _others(session, seat, only_later=True)
    if not await may_stay(session, seat, group.terms):
        reason: Reason | None = Reason.NOT_NEW
    else:
        reason = await what_keeps_from_another(session, seat, group)
    reason = reason or await _what_keeps_from_a_seat(session, group, seat, others)
    if reason is not None:
        await _lose(session, seat, reason)


async def _what_keeps_from_a_seat(
    session: Session, group: GroupBuy, seat: Seat, others: Sequence[int]
) -> Reason | None:
    """Nothing, when there was one: then it is taken. A team is held before pieces are taken."""
    for policy in group.terms.late_policy:
        if policy is Late.REASSIGN and (team_id := await _with_a_seat(session, group, seat, others)) is not None:
            if await _sell(session, seat):
                await _moved(session, group, seat, team_id, Role.JOINER)
                return None
            await teams.shift(session, team_id, paid=-1)
            return Reason.SOLD_OUT
        if policy is Late.NEW_TEAM and await _may_open(session, group):
            if not await _sell(session, seat):
                return Reason.SOLD_OUT
            await _lead_a_new_one(session, group, seat)
            return None
        if policy is Late.REFUND:
            break
    return Reason.LATE


async def _may_open(session: Session, group: GroupBuy) -> bool:
    """Whether there may be another team; its place is kept before pieces are taken, as by whoever orders."""
    return group.campaign.runs_at(now()) and await has_room(session, group, for_sure=True)


async def _with_a_seat(session: Session, group: GroupBuy, seat: Seat, others: Sequence[int]) -> int | None:
    """The same team, or else the oldest one with time enough, in which a seat was taken for the money."""
    if await may_join(session, seat, group.terms):
        for team_id in (seat.team_id, *others):
            if await teams.take_paid(session, team_id):
                return team_id
    return None


async def _lead_a_new_one(session: Session, group: GroupBuy, seat: Seat) -> None:
    """A team of their own, while the campaign runs."""
    until = group.terms.deadline(now(), group.campaign.ends_at)
    team_id = await teams.open_team(session, group, until)
    await _moved(session, group, seat, team_id, Role.LEADER)
    await teams.lead(session, team_id, seat.id)


async def _moved(session: Session, group: GroupBuy, seat: Seat, team_id: int, role: Role) -> None:
    here: dict[str, Any] = {"team_id": team_id, "role": role, "paid_at": now(), "moved": True}
    if team_id != seat.team_id:
        # Whoever let one team read their name has not let another one.
        here["named"] = False
    assert await teams.move_seat(session, seat, SeatStatus.JOINED, **here)
    leads = role is Role.LEADER
    told = {"team_id": team_id, "order_id": seat.order_id, "customer_id": seat.customer_id}
    await emit(session, SeatMoved(**told, as_leader=leads))
    await go_on(session, group, team_id, fresh=leads)


async def _lose(session: Session, seat: Seat, reason: Reason) -> None:
    if await teams.move_seat(session, seat, SeatStatus.LOST, paid_at=now()):
        told = {"team_id": seat.team_id, "order_id": seat.order_id, "customer_id": seat.customer_id}
        await emit(session, SeatLost(**told, reason=reason))


async def _others(session: Session, seat: Seat, *, only_later: bool = False) -> Sequence[int]:
    asked = {"campaign": seat.campaign_id, "after": now() + LONG_ENOUGH, "besides": seat.team_id}
    return (await session.scalars(_with_room, {**asked, "any": not only_later})).all()


async def _sell(session: Session, seat: Seat) -> bool:
    return await quotas.sell_at_once(session, seat.campaign_id, seat.variant_id, seat.quantity)
