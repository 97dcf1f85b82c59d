"""Somebody leaves a team before it is complete, or did not pay in time: the seat is free, the team goes on."""

from __future__ import annotations

from campaigns.calendar import quotas
from campaigns.group_buys import teams
from campaigns.group_buys.events import LeaderChanged, SeatFreed
from campaigns.group_buys.settling import fail, go_on
from campaigns.group_buys.states import Reason, SeatStatus, TeamStatus
from campaigns.group_buys.teams import Seat
from campaigns.group_buys.terms import get
from commerce import orders
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.orders import Actor, OrderCancelled, OrderClosed, OrderExpired, OrderPaymentReversed, OrderStatus


async def free_seat(session: Session, ended: OrderExpired | OrderCancelled | OrderClosed) -> None:
    """A reaction: the seat of an order that ended is free. After its team was complete nothing changes for the others.

    An order that was paid late and came back to life meanwhile keeps it.
    """
    if await teams.seat_of_order(session, ended.order_id) is None:
        return
    order = await orders.locked(session, ended.order_id)
    if not order.is_over:
        return
    _, seat = await teams.locked_seat(session, order.id)
    if seat.status is SeatStatus.HELD:
        await _release(session, seat)
    elif seat.status is SeatStatus.JOINED:
        by_themselves = isinstance(ended, OrderCancelled) and ended.by == Actor.CUSTOMER
        await _leave(session, seat, voluntary=by_themselves and not seat.moved)


async def would_leave(session: Session, order_id: int) -> bool:
    """Whether whoever calls this order off now leaves a team of their own will, and gets no other seat."""
    seat = await teams.seat_of_order(session, order_id)
    return seat is not None and seat.status is SeatStatus.JOINED and not seat.moved


async def keep_seat(session: Session, reversed_: OrderPaymentReversed) -> None:
    """A reaction: money that counted was taken back by its provider; the seat waits for it as before it came."""
    if await teams.seat_of_order(session, reversed_.order_id) is None:
        return
    order = await orders.locked(session, reversed_.order_id)
    if order.status is not OrderStatus.PAYMENT_REVERSED:
        return
    _, seat = await teams.locked_seat(session, order.id)
    if seat.status is SeatStatus.JOINED and await teams.move_seat(session, seat, SeatStatus.HELD, paid_at=None):
        await teams.shift(session, seat.team_id, held=1, paid=-1)
        await quotas.unsell(session, seat.campaign_id, seat.variant_id, seat.quantity)
        await _offer_anew(session, seat)


async def hand_over(session: Session, team_id: int, gone: Seat) -> None:
    """The team has a leader: whoever paid first after the one who left; without anybody left it is over."""
    team = await teams.find_team(session, team_id)
    if team.leader_member_id == gone.id:
        next_one = await teams.heir(session, team_id)
        if next_one is None:
            await fail(session, team, TeamStatus.CANCELLED, Reason.EMPTY)
            return
        await teams.lead(session, team_id, next_one.id)
        await emit(session, LeaderChanged(team_id=team_id, customer_id=next_one.customer_id))
    await emit(session, SeatFreed(team_id=team_id))


async def _release(session: Session, seat: Seat) -> None:
    if await teams.move_seat(session, seat, SeatStatus.RELEASED):
        await teams.shift(session, seat.team_id, held=-1)
        await quotas.release(session, seat.campaign_id, seat.variant_id, seat.quantity)
        await hand_over(session, seat.team_id, seat)


async def _leave(session: Session, seat: Seat, *, voluntary: bool) -> None:
    if await teams.move_seat(session, seat, SeatStatus.LEFT, voluntary=voluntary):
        await teams.shift(session, seat.team_id, paid=-1)
        await quotas.take_back(session, seat.campaign_id, seat.variant_id, seat.quantity)
        await hand_over(session, seat.team_id, seat)
        await _offer_anew(session, seat)


async def _offer_anew(session: Session, seat: Seat) -> None:
    """One fewer has paid: where the price falls with the size, whoever joins next pays that of a smaller team."""
    await go_on(session, await get(session, seat.campaign_id), seat.team_id, fresh=False)
