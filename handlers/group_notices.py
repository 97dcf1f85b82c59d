"""What the members of a team are told without having tapped: who joined, what is missing, and how it ended."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from campaigns import group_buys, outbox
from campaigns.group_buys import (
    LeaderChanged,
    LeaderRewarded,
    RewardStatus,
    SeatFreed,
    SeatLost,
    SeatMoved,
    SeatPaid,
    SeatSecured,
    SeatStatus,
    Team,
    TeamEnding,
)
from commerce import catalogue, orders, payments
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money, total
from commerce.orders import Order
from commerce.payments import RefundReason, RefundStatus
from handlers.card_results import drawing_of, last_picture, picture_for_sharers
from handlers.chat.keyboards import Row
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, CardPicture, Screen, Style, Words, lines, paragraphs, text
from handlers.doors import ShowGroup, ShowOrder, ShowPoints, ShowTeam, ShowWallet
from handlers.notices import notices
from handlers.order_card import AskCancel
from handlers.shared_teams import TEAM, draw_team
from handlers.sharing import share_button
from handlers.team_words import ends_words, promise_words, seats_words, state_words, worth_of

#: In teams that are larger than this, those who join within the same time are told together.
SMALL = 5
TOGETHER = timedelta(minutes=2)


async def tell_joined(session: Session, paid: SeatPaid) -> None:
    """The others hear that somebody has joined, and how many are missing; their orders' cards say so too."""
    team = await group_buys.team_by_id(session, paid.customer_id, paid.team_id)
    seats = await group_buys.paid_seats(session, team.id)
    before = next((at for at, seat in enumerate(seats) if seat.order_id == paid.order_id), None)
    if before is None:
        return
    mark, due = (f"{paid.order_id}", now()) if team.size <= SMALL else _together()
    for seat in seats:
        if seat.order_id == paid.order_id:
            continue
        card = f"order-card:{seat.order_id}:team-{mark}"
        await outbox.post(session, seat.customer_id, "order-card", {"order": seat.order_id}, dedup=card, due_at=due)
        if team.is_forming:
            news = {"team": team.id, "before": before}
            dedup = f"team-joined:{team.id}:{seat.customer_id}:{mark}"
            await outbox.post(
                session, seat.customer_id, "team-joined", news, dedup=dedup, due_at=due, not_after=team.expires_at
            )


async def tell_ends_soon(session: Session, soon: TeamEnding) -> None:
    """Everybody who has paid hears that the last hour has begun."""
    for customer_id in await group_buys.members(session, soon.team_id, (SeatStatus.JOINED,)):
        await _tell(session, customer_id, "team-ends-soon", soon.team_id)


async def tell_secured(session: Session, secured: SeatSecured) -> None:
    """The team is complete."""
    await _tell(session, secured.customer_id, "team-complete", secured.team_id, order=secured.order_id)


async def tell_lost(session: Session, lost: SeatLost) -> None:
    """There is no seat after all: why, and that the money goes back."""
    details: dict[str, Any] = {"order": lost.order_id, "reason": lost.reason}
    await _tell(session, lost.customer_id, "team-lost", lost.team_id, **details)


async def tell_moved(session: Session, moved: SeatMoved) -> None:
    """The money came late; there is another seat for it, or it goes back if that is preferred."""
    details: dict[str, Any] = {"order": moved.order_id, "leads": moved.as_leader}
    await _tell(session, moved.customer_id, "team-moved", moved.team_id, **details)


async def tell_rewarded(session: Session, rewarded: LeaderRewarded) -> None:
    """Here is what was promised for leading the team."""
    await _tell(session, rewarded.customer_id, "team-reward", rewarded.team_id)


async def tell_leader(session: Session, changed: LeaderChanged) -> None:
    """Whoever leads the team now hears of it."""
    await _tell(session, changed.customer_id, "team-lead", changed.team_id)


async def tell_seat_free(session: Session, freed: SeatFreed) -> None:
    """Whoever asked for it hears that a seat is free; once."""
    for customer_id in await group_buys.take_watchers(session, freed.team_id):
        mark = f":{now().timestamp():.0f}"
        await _tell(session, customer_id, "team-seat-free", freed.team_id, mark)


@notices.draws("team-joined")
async def draw_joined(drawing: Drawing) -> Screen | None:
    """How many joined since, and how many are missing; nothing once it is complete or over."""
    team = await _team(drawing)
    joined = team.paid - int(drawing.details["before"])
    if not team.is_forming or joined < 1:
        return None
    words = text("notice-team-joined", title=await _title(drawing, team), count=joined)
    picture = await picture_for_sharers(drawing_of(drawing, team.id), draw_team)
    return Screen(_standing(words, team), _rows(drawing, team), photo=picture)


@notices.draws("team-ends-soon")
async def draw_ends_soon(drawing: Drawing) -> Screen | None:
    """Little time is left; nothing once it is complete or over."""
    team = await _team(drawing)
    if not team.is_forming:
        return None
    group = await group_buys.as_opened(drawing.session, team.id)
    words = text("notice-team-ends-soon", title=await _title(drawing, team))
    return Screen(paragraphs(_standing(words, team), promise_words(group)), _rows(drawing, team))


@notices.draws("team-lead")
async def draw_lead(drawing: Drawing) -> Screen | None:
    """The team is theirs now."""
    team = await _team(drawing)
    if not team.is_forming or not team.i_lead:
        return None
    return Screen(_standing(text("notice-team-lead", title=await _title(drawing, team)), team), _rows(drawing, team))


@notices.draws("team-complete")
async def draw_complete(drawing: Drawing) -> Screen | None:
    """The team is complete, and the shop has the order; nothing for somebody who gave theirs up at that moment."""
    team = await _team(drawing)
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    if order.is_over:
        return None
    words = text("notice-team-complete", title=await _title(drawing, team), number=order.number)
    told, rows = lines(words, state_words(team), seats_words(team)), [[_to_order(order.id)], [_to_team(team)]]
    return Screen(told, rows, photo=await _last_picture(drawing, team))


@notices.draws("team-lost")
async def draw_lost(drawing: Drawing) -> Screen:
    """Why there is no seat, and that all the money goes back; the way to try again."""
    team = await _team(drawing)
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    reason = drawing.details["reason"].replace("_", "-")
    back = await _goes_back(drawing, order)
    facts = {"title": await _title(drawing, team), "number": order.number}
    words = text("notice-team-lost", **facts, amount=back, charged=bool(back))
    rows: list[Row] = [[_to_order(order.id)]]
    if await group_buys.glance(drawing.session, team.product_id) is not None:
        rows.append([Button(text("team-start-own"), ShowGroup(team.product_id))])
    photo = None if team.is_forming else await _last_picture(drawing, team)
    return Screen(lines(text(f"team-lost-{reason}"), words), rows, photo=photo)


@notices.draws("team-reward")
async def draw_reward(drawing: Drawing) -> Screen | None:
    """What it is worth, and the way to it."""
    team = await _team(drawing)
    mine = await group_buys.reward_of(drawing.session, drawing.customer.id, team.id)
    if mine is None or mine.status is not RewardStatus.GIVEN:
        return None
    worth = await worth_of(drawing.session, mine)
    words = text("notice-team-reward", title=await _title(drawing, team), worth=worth)
    if mine.share is not None and team.my_order_id is not None:
        to = _to_order(team.my_order_id)
    else:
        to = Button(text("button-wallet"), ShowWallet()) if mine.points is None else _to_points()
    return Screen(words, [[to], [_to_team(team)]])


@notices.draws("team-moved")
async def draw_moved(drawing: Drawing) -> Screen | None:
    """Another seat, and the way out; nothing once that team is complete or over."""
    team = await _team(drawing)
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    if not team.is_forming or not team.is_mine:
        return None
    key = "notice-team-moved-lead" if drawing.details["leads"] else "notice-team-moved"
    words = text(key, title=await _title(drawing, team), number=order.number)
    refund = Button(text("team-refund-me"), AskCancel(order.id))
    return Screen(_standing(words, team), [*_rows(drawing, team), [refund]])


@notices.draws("team-seat-free")
async def draw_seat_free(drawing: Drawing) -> Screen | None:
    """A seat is free; nothing when somebody else was faster."""
    team = await _team(drawing)
    if not team.is_forming or not team.free or team.is_mine:
        return None
    words = text("notice-team-seat-free", title=await _title(drawing, team))
    return Screen(_standing(words, team), [[_to_team(team)]])


def _standing(words: Words, team: Team) -> Words:
    ends = ends_words(team.expires_at) if team.expires_at else None
    return lines(words, seats_words(team), text("team-missing", count=team.missing), ends)


def _rows(drawing: Drawing, team: Team) -> list[Row]:
    return [[share_button(drawing.shop, "g", team.token)], [_to_team(team)]]


def _to_points() -> Button:
    return Button(text("notice-to-points"), ShowPoints())


def _to_team(team: Team) -> Button:
    return Button(text("team-show"), ShowTeam(team.token, fresh=True), style=Style.PRIMARY)


def _to_order(order_id: int) -> Button:
    return Button(text("notice-show-order"), ShowOrder(order_id, fresh=True))


async def _team(drawing: Drawing) -> Team:
    return await group_buys.team_by_id(drawing.session, drawing.customer.id, drawing.details["team"])


async def _last_picture(drawing: Drawing, team: Team) -> CardPicture | None:
    """How the team ended, for whoever leads it, and for everybody else who has shown it around."""
    return await last_picture(drawing, TEAM, team.id, draw_team, for_all=team.i_lead)


async def _goes_back(drawing: Drawing, order: Order) -> Money:
    """What goes back because there is no seat: all that was paid but what had gone back before."""
    known = {one.id: one for one in await payments.of_order(drawing.session, order.id)}
    before = [
        known[one.payment_id].in_order(one.amount)
        for one in await payments.refunds.of_order(drawing.session, order.id)
        if one.payment_id in known and one.reason != RefundReason.CANCELLED and one.status is not RefundStatus.VOID
    ]
    return payments.balance_of(order, tuple(known.values())).captured - total(before, order.currency)


async def _title(drawing: Drawing, team: Team) -> str:
    """What is bought; nothing is left of the name of goods that are off the shelf."""
    card = (await catalogue.cards(drawing.session, [team.product_id], drawing.language)).get(team.product_id)
    return card.title if card is not None else "–"


def _together() -> tuple[str, datetime]:
    """The time within which everything is told together: its name, and its end."""
    seconds = TOGETHER.total_seconds()
    slot = now().timestamp() // seconds + 1
    return f"{slot:.0f}", now() + timedelta(seconds=slot * seconds - now().timestamp())


async def _tell(session: Session, customer_id: int, notice: str, team_id: int, mark: str = "", **details: Any) -> None:
    order = details.get("order", "")
    dedup = f"{notice}:{team_id}:{customer_id}:{order}{mark}"
    await outbox.post(session, customer_id, notice, {"team": team_id, **details}, dedup=dedup)
