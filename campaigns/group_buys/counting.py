"""Money came for a seat: it counts in its team, which may be full with it. The customer's money is never refused."""

from __future__ import annotations

from collections.abc import Sequence

from campaigns.calendar import quotas
from campaigns.group_buys import teams
from campaigns.group_buys.entitled import may_stay
from campaigns.group_buys.events import SeatFreed, SeatLost, SeatPaid, TeamOpened
from campaigns.group_buys.lateness import find_another, hold_teams
from campaigns.group_buys.models import teams_table
from campaigns.group_buys.settling import go_on
from campaigns.group_buys.states import TEAM_MOVES, Reason, SeatStatus, TeamStatus
from campaigns.group_buys.teams import Seat, TeamRow
from campaigns.group_buys.terms import GroupBuy, get
from commerce import checkout, orders
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.orders import OrderPaid, OrderStatus


async def count_payment(session: Session, paid: OrderPaid) -> None:
    """A reaction: whoever paid has joined; when the seat is gone, another one is looked for, or the money goes back."""
    if await teams.seat_of_order(session, paid.order_id) is None:
        return
    # Whoever pays late may be ordering once more at this moment: one after the other, and the customer first.
    await checkout.one_at_a_time(session, paid.customer_id)
    order = await orders.locked(session, paid.order_id)
    if order.status is not OrderStatus.AWAITING_GROUP:
        return
    others = await _others_of(session, order.id)
    team, seat = await teams.locked_seat(session, order.id)
    if seat.status is SeatStatus.HELD:
        await count(session, team, seat)
    elif seat.status is SeatStatus.RELEASED:
        await find_another(session, seat, others)


async def _others_of(session: Session, order_id: int) -> Sequence[int] | None:
    """Teams that may take in somebody whose seat is gone, held; none are looked for where it is still kept."""
    seat = await teams.seat_of_order(session, order_id)
    return await hold_teams(session, seat) if seat is not None and seat.status is SeatStatus.RELEASED else None


async def count(session: Session, team: TeamRow, seat: Seat) -> None:
    """A seat that was kept is paid; the caller holds the team."""
    group = await get(session, team.campaign_id)
    if not await may_stay(session, seat, group.terms):
        await _turn_away(session, team, seat)
        return
    if not await teams.move_seat(session, seat, SeatStatus.JOINED, paid_at=now()):
        return
    await teams.shift(session, team.id, held=-1, paid=1)
    await quotas.sell(session, seat.campaign_id, seat.variant_id, seat.quantity)
    told: dict[str, int] = {"team_id": team.id, "order_id": seat.order_id, "customer_id": seat.customer_id}
    opens = team.status is TeamStatus.PENDING_LEADER
    if opens:
        await _begin(session, group, team)
    await emit(session, TeamOpened(**told) if opens else SeatPaid(**told))
    await go_on(session, group, team.id, fresh=opens)


async def _begin(session: Session, group: GroupBuy, team: TeamRow) -> None:
    """The leader has paid: the clock of the team starts."""
    until = group.terms.deadline(now(), group.campaign.ends_at)
    await states.move(session, teams_table, team.id, TEAM_MOVES, TeamStatus.FORMING, opened_at=now(), expires_at=until)


async def _turn_away(session: Session, team: TeamRow, seat: Seat) -> None:
    """Somebody who is no new customer any more cannot join: the seat is free, the money goes back."""
    if not await teams.move_seat(session, seat, SeatStatus.LOST, paid_at=now()):
        return
    await teams.shift(session, team.id, held=-1)
    await quotas.release(session, seat.campaign_id, seat.variant_id, seat.quantity)
    told = {"team_id": team.id, "order_id": seat.order_id, "customer_id": seat.customer_id}
    await emit(session, SeatLost(**told, reason=Reason.NOT_NEW))
    await emit(session, SeatFreed(team_id=team.id))
