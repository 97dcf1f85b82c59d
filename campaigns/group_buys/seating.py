"""A seat is taken with the order that is to pay for it, before anything else; whoever may not have one hears why.

A guard of placing. The cheapest questions come first; what is scarce (a seat, pieces) is taken by one guarded update.
"""

from __future__ import annotations

from datetime import datetime

from campaigns.calendar import Status, quotas
from campaigns.group_buys import selling, teams
from campaigns.group_buys.entitled import refuse_customer
from campaigns.group_buys.opening import refuse_opening
from campaigns.group_buys.refusals import (
    AlreadyInTeam,
    GroupAlone,
    GroupNotInStars,
    GroupPaidFirst,
    GroupSoldOut,
    TeamEndsSooner,
    TeamFull,
    TeamOver,
)
from campaigns.group_buys.states import Role, SeatStatus, TeamStatus
from campaigns.group_buys.teams import TeamRow
from campaigns.group_buys.terms import GroupBuy, get
from commerce import carts, orders
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.orders import Order, OrderLine


async def take_seat(session: Session, order: Order) -> None:
    """A guard of placing: an order at a group's price has a seat in a team, or is not placed.

    Raises `GroupAlone`, `GroupNotOpen`, `AllTeamsOpened(most)`, `GroupPaidFirst`, `GroupNotInStars`, `TeamOver`,
    `TeamFull(waiting)`, `TeamEndsSooner`, `GroupSoldOut(left)`, and what `refuse_customer` does.
    """
    line = _line_of(order)
    if line is None:
        return
    campaign_id, team_id = selling.read_ref(line.event_ref)
    group = await get(session, campaign_id)
    if order.expires_at is None or not await orders.await_group(session, order.id):
        raise GroupPaidFirst
    if group.terms.gives_back and order.method == "stars":
        raise GroupNotInStars
    phone = (order.address.phone or "") if order.address is not None else ""
    joins = team_id is not None
    await refuse_customer(session, order.customer_id, group, line.quantity, joins=joins, phone=phone)
    if group.campaign.status is Status.CANCELLED:
        raise TeamOver
    if team_id is None:
        await _open(session, group, order, line)
    else:
        await _join(session, group, team_id, order, line, order.expires_at)


async def seat_is_kept(session: Session, order: Order) -> None:
    """A guard: nobody is charged for a seat that is kept no more. Money that comes all the same has its own rules.

    Raises `TeamOver`.
    """
    if order.awaits_group and order.waits_for_payment:
        seat = await teams.seat_of_order(session, order.id)
        if seat is None or seat.status is not SeatStatus.HELD:
            raise TeamOver


def refuse_team(team: TeamRow, until: datetime | None = None) -> None:
    """Refuse a team that has no seat for somebody who pays by then.

    Raises `TeamOver`, `TeamFull(waiting)`, `TeamEndsSooner`.
    """
    if team.status is not TeamStatus.FORMING or team.expires_at is None or team.expires_at <= now():
        raise TeamOver
    if team.held + team.paid >= team.size:
        raise TeamFull(waiting=team.held)
    if until is not None and team.expires_at < until:
        raise TeamEndsSooner


def _line_of(order: Order) -> OrderLine | None:
    """The line that came for a team; gifts come along with whatever they like."""
    lines = [one for one in order.lines if not one.event_ref.startswith(carts.GIFT)]
    ours = [one for one in lines if one.event_ref.startswith(selling.PREFIX)]
    if not ours:
        return None
    if len(lines) > 1:
        raise GroupAlone
    return ours[0]


async def _open(session: Session, group: GroupBuy, order: Order, line: OrderLine) -> None:
    await refuse_opening(session, group, for_sure=True)
    team_id = await teams.open_team(session, group)
    await _sit(session, group, team_id, order, line, Role.LEADER)
    seat = await teams.seat_of_order(session, order.id)
    assert seat is not None
    await teams.lead(session, team_id, seat.id)


async def _join(
    session: Session, group: GroupBuy, team_id: int, order: Order, line: OrderLine, until: datetime
) -> None:
    if not await teams.take_held(session, team_id, until):
        refuse_team(await teams.find_team(session, team_id), until)
        raise TeamOver
    await _sit(session, group, team_id, order, line, Role.JOINER)


async def _sit(session: Session, group: GroupBuy, team_id: int, order: Order, line: OrderLine, role: Role) -> None:
    if not await quotas.hold(session, group.id, line.variant_id, line.quantity):
        kept = (await get(session, group.id)).campaign.variants.get(line.variant_id)
        raise GroupSoldOut(left=(kept.left if kept else 0) or 0)
    seat = {
        "team_id": team_id,
        "campaign_id": group.id,
        "customer_id": order.customer_id,
        "order_id": order.id,
        "variant_id": line.variant_id,
        "quantity": line.quantity,
        "unit_price": _unit_price(order, line),
        "role": role,
        "status": SeatStatus.HELD,
        "paid_at": None,
    }
    if not await teams.sit_down(session, seat):
        raise AlreadyInTeam


def _unit_price(order: Order, line: OrderLine) -> int:
    """What a piece costs at the group's price, before coupons and points (minor units)."""
    off = sum(one.amount.amount for one in order.adjustments if one.source.startswith("event:"))
    return (line.list_total.amount - off) // line.quantity
