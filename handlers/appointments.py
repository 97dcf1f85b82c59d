"""Appointments in chat: the day and the time of a service by buttons, a note for the shop, and moving it later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from commerce import appointments, checkout, orders, staff
from commerce.appointments import TimeTaken
from commerce.kit.errors import NotFound
from commerce.kit.hours import Hours
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text
from handlers.chat.taps import Tap, tap
from handlers.chat.texts import weekday_words
from handlers.checkout import review_screen
from handlers.doors import AskNote, ChooseDay, ShowOrder
from handlers.last_look import GoToStep
from handlers.merchant.doors import ShowStaffOrder
from handlers.order_card import order_screen

router = Router()

#: Days on one page.
DAYS = 12


@tap("when.d")
@dataclass(frozen=True)
class ChooseTime(Tap):
    """At which time of this day? Days are counted from the first of the year 1."""

    order_id: int
    at_counter: bool
    day: int


@tap("when=")
@dataclass(frozen=True)
class TakeTime(Tap):
    """This time, in minutes since 1970 (UTC)."""

    order_id: int
    at_counter: bool
    minute: int


@tap("when.n=")
@dataclass(frozen=True)
class GiveNote(Tap):
    """What should the shop know?"""


@tap("when.x")
@dataclass(frozen=True)
class DropNote(Tap):
    """The shop need know nothing."""


@router.tap(ChooseDay)
async def choose_day(visit: Visit, wanted: ChooseDay) -> Answer:
    """The days of the shop's calendar on which there is a free time."""
    hours = await _hours_for(visit, wanted.order_id, at_counter=wanted.at_counter)
    days = await appointments.free_days(visit.session, hours, visit.shop.profile.timezone)
    last = max(len(days) - 1, 0) // DAYS
    page = max(0, min(wanted.page, last))
    shown = days[page * DAYS : (page + 1) * DAYS]
    rows = grid([_day_button(visit, wanted, day) for day in shown], 2)
    rows += pages(page, last, lambda to: ChooseDay(wanted.order_id, wanted.at_counter, to))
    rows.append(_back(wanted.order_id, at_counter=wanted.at_counter))
    return Screen(text("appointment-which-day" if days else "appointment-no-day"), rows)


@router.tap(ChooseTime)
async def choose_time(visit: Visit, wanted: ChooseTime) -> Answer:
    hours = await _hours_for(visit, wanted.order_id, at_counter=wanted.at_counter)
    zone = visit.shop.profile.timezone
    try:
        day = date.fromordinal(wanted.day)
    except (ValueError, OverflowError):
        raise NotFound from None
    times = await appointments.free_times(visit.session, hours, zone, day)
    buttons = [
        Button(f"{at.astimezone(zone):%H:%M}", TakeTime(wanted.order_id, wanted.at_counter, _minute(at)))
        for at in times
    ]
    rows = [*grid(buttons, 4), way_back(ChooseDay(wanted.order_id, wanted.at_counter))]
    return Screen(
        text("appointment-which-time" if times else "appointment-no-time", on=weekday_words(day, visit.language)), rows
    )


@router.tap(TakeTime)
async def take_time(visit: Visit, wanted: TakeTime) -> Answer:
    """The checkout goes on to its last look; an order that is moved shows its card."""
    hours = await _hours_for(visit, wanted.order_id, at_counter=wanted.at_counter)
    profile, who = visit.shop.profile, visit.customer.id
    at = _instant(wanted.minute)
    if not wanted.order_id:
        await checkout.choose_time(visit.session, who, at, profile)
        return await review_screen(visit)
    if wanted.at_counter:
        await appointments.move_by_staff(visit.session, who, wanted.order_id, at, hours, profile.timezone)
        moved = text("appointment-moved", at=at)
        return Screen(moved, [[Button(text("staff-open-order"), ShowStaffOrder(wanted.order_id))]])
    await appointments.move(visit.session, who, wanted.order_id, at, hours, profile.timezone)
    return await order_screen(visit, await orders.get(visit.session, who, wanted.order_id))


@router.tap(AskNote)
async def ask_note(_: Visit, __: AskNote) -> Answer:
    rows: list[Row] = [[Button(text("appointment-no-note"), DropNote())], way_back(GoToStep(checkout.Step.REVIEW))]
    return Screen(text("appointment-ask-note", most=appointments.MOST_NOTE), rows, asks=GiveNote())


@router.reply(GiveNote)
async def take_note(visit: Visit, _: GiveNote) -> Answer:
    await checkout.write_note(visit.session, visit.customer.id, visit.words)
    return await review_screen(visit)


@router.tap(DropNote)
async def drop_note(visit: Visit, _: DropNote) -> Answer:
    await checkout.write_note(visit.session, visit.customer.id, "")
    return await review_screen(visit)


async def _hours_for(visit: Visit, order_id: int, *, at_counter: bool) -> Hours:
    """The shop's hours, for somebody who may choose a time of this order. Raises `NotFound`, `NotAllowed`."""
    hours = visit.shop.profile.hours
    if at_counter:
        await staff.require(visit.session, visit.customer.id, Permission.ORDER_ACCEPT)
    elif order_id:
        await orders.get(visit.session, visit.customer.id, order_id)
    if hours is None:
        raise TimeTaken
    return hours


def _day_button(visit: Visit, wanted: ChooseDay, day: date) -> Button:
    label = text("appointment-day", on=weekday_words(day, visit.language))
    return Button(label, ChooseTime(wanted.order_id, wanted.at_counter, day.toordinal()))


def _back(order_id: int, *, at_counter: bool) -> Row:
    if not order_id:
        return way_back(GoToStep(checkout.Step.REVIEW))
    return way_back(ShowStaffOrder(order_id) if at_counter else ShowOrder(order_id))


def _minute(at: datetime) -> int:
    return int(at.timestamp()) // 60


def _instant(minute: int) -> datetime:
    try:
        return datetime.fromtimestamp(minute * 60, UTC)
    except (ValueError, OverflowError, OSError):
        raise NotFound from None
