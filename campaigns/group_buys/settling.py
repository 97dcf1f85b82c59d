"""A team ends: it is complete and every order in it can be worked on, or it came to nothing and all money goes back.

Only the team and its seats are held; what follows for each order is a reaction of its own, so that nothing that fails
for one of them touches the others or opens the team again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from campaigns.calendar import quotas
from campaigns.group_buys import teams
from campaigns.group_buys.events import SeatGone, SeatLost, SeatSecured, TeamFailed, TeamFilled
from campaigns.group_buys.models import teams_table
from campaigns.group_buys.rewarding import promise_reward
from campaigns.group_buys.selling import offer_seats, withdraw_seats
from campaigns.group_buys.states import TEAM_MOVES, Completion, Reason, SeatStatus, TeamStatus
from campaigns.group_buys.teams import Seat, TeamRow
from campaigns.group_buys.terms import GroupBuy
from campaigns.group_buys.watching import take_watchers
from commerce import orders, payments
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.orders import OrderPaid, OrderStatus, PaymentInFlight
from commerce.payments import RefundReason


async def go_on(session: Session, group: GroupBuy, team_id: int, *, fresh: bool) -> None:
    """Another number has paid: the team is complete, or offers its seats at what they cost now. The caller holds it."""
    team = await teams.find_team(session, team_id)
    if team.paid >= team.size:
        await succeed(session, group, team, Completion.ORGANIC)
    elif not team.is_over and (fresh or group.terms.is_ladder):
        await offer_seats(session, group, team)


async def succeed(session: Session, group: GroupBuy, team: TeamRow, completion: Completion) -> None:
    """A team is complete; the caller holds it. Seats that nobody has paid for are free of it."""
    done: dict[str, Any] = {"settled_at": now(), "completion": completion}
    if not await states.try_move(session, teams_table, team.id, TEAM_MOVES, TeamStatus.SUCCEEDED, **done):
        return
    everybody = await teams.seats(session, team.id)
    await _let_go(session, team, everybody)
    await promise_reward(session, group, everybody)
    for seat in everybody:
        final = _final_price(group, team, seat)
        if seat.status is SeatStatus.JOINED and await teams.move_seat(
            session, seat, SeatStatus.SUCCEEDED, final_price=final
        ):
            await emit(session, SeatSecured(team_id=team.id, order_id=seat.order_id, customer_id=seat.customer_id))
    await withdraw_seats(session, team)
    await emit(session, TeamFilled(team_id=team.id, completion=completion))


async def fail(session: Session, team: TeamRow, to: TeamStatus, reason: Reason) -> None:
    """A team came to nothing; the caller holds it. Whoever paid has their money back."""
    everybody = await teams.seats(session, team.id)
    paid = [one for one in everybody if one.status is SeatStatus.JOINED]
    done: dict[str, Any] = {"settled_at": now(), "reached": len(paid)}
    if not await states.try_move(session, teams_table, team.id, TEAM_MOVES, to, **done):
        return
    for seat in await _let_go(session, team, everybody):
        await emit(session, SeatGone(team_id=team.id, order_id=seat.order_id, customer_id=seat.customer_id))
    for seat in paid:
        if await teams.move_seat(session, seat, SeatStatus.LOST):
            await teams.shift(session, team.id, paid=-1)
            told = {"team_id": team.id, "order_id": seat.order_id, "customer_id": seat.customer_id}
            await emit(session, SeatLost(**told, reason=reason))
    for variant_id, pieces in _pieces(paid).items():
        await quotas.take_back(session, team.campaign_id, variant_id, pieces)
    await withdraw_seats(session, team)
    await emit(session, TeamFailed(team_id=team.id, reason=reason))


async def confirm_order(session: Session, secured: SeatSecured) -> None:
    """A reaction: the shop can work on an order whose team is complete."""
    await orders.group_is_full(session, secured.order_id)


async def return_difference(session: Session, happened: SeatSecured | OrderPaid) -> None:
    """A reaction: a team that became larger pays less for a piece than who came early did; the difference goes back.

    Once for an order; where its payment had been taken back, when the money is here again.
    """
    seat = await teams.seat_of_order(session, happened.order_id)
    if seat is None or seat.final_price is None or seat.final_price >= seat.unit_price:
        return
    order = await orders.locked(session, happened.order_id)
    if order.paid_at is None or order.status is OrderStatus.PAYMENT_REVERSED:
        return
    line = next(one for one in order.lines if one.variant_id == seat.variant_id)
    goods = (line.net_total + line.tax_added).amount
    off = (seat.unit_price - seat.final_price) * (seat.quantity - line.cancelled)
    with_tax = off + off * line.tax_added.amount // (line.net_total.amount or 1)
    most = payments.returnable(order, await payments.of_order(session, order.id))
    cut = min(Money(min(with_tax, goods), order.currency), most)
    if cut and await orders.note_price_cut(session, order.id, line.id, cut):
        key, why = f"group:{order.id}", RefundReason.PRICE_ADJUSTMENT
        await payments.give_back(session, order.id, cut, why, key=key, lines={line.id: cut.amount})


async def refund_order(session: Session, lost: SeatLost) -> None:
    """A reaction: an order that has no seat is called off, and its money goes back."""
    await orders.group_failed(session, lost.order_id)


async def end_unpaid(session: Session, gone: SeatGone) -> None:
    """A reaction: nobody is asked to pay for a seat in a team that came to nothing.

    A payment that may be on its way is waited for; it has its own rules.
    """
    with suppress(PaymentInFlight):
        order = await orders.locked(session, gone.order_id)
        if order.waits_for_payment:
            await orders.group_failed(session, order.id)


async def _let_go(session: Session, team: TeamRow, everybody: Iterable[Seat]) -> list[Seat]:
    """Seats that were kept for unpaid orders are kept no more, and nobody waits for one; tells which they were."""
    await take_watchers(session, team.id)
    waiting = [one for one in everybody if one.status is SeatStatus.HELD]
    for seat in waiting:
        if await teams.move_seat(session, seat, SeatStatus.RELEASED):
            await teams.shift(session, team.id, held=-1)
    for variant_id, pieces in _pieces(waiting).items():
        await quotas.release(session, team.campaign_id, variant_id, pieces)
    return waiting


def _final_price(group: GroupBuy, team: TeamRow, seat: Seat) -> int | None:
    """What a piece of a ladder costs in a team of the size it came to, and never more than was said."""
    if not group.terms.is_ladder:
        return None
    prices = team.prices[seat.variant_id]
    reached = sum(size <= team.paid for size in group.terms.sizes)
    return min(seat.unit_price, prices[max(0, reached - 1)])


def _pieces(seats: Iterable[Seat]) -> dict[int, int]:
    """Pieces by variant, in the order of their ids."""
    found: dict[int, int] = defaultdict(int)
    for seat in seats:
        found[seat.variant_id] += seat.quantity
    return dict(sorted(found.items()))
