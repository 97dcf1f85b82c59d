"""Looking in once a day: the streak with what it gives, a missed day made up, and a reminder for whoever wants one."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import journeys
from commerce import loyalty, membership
from commerce.loyalty import CheckedIn, CheckIns
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowCheckIn, ShowPoints
from handlers.loyalty import day_words
from handlers.wishes import promised

router = Router()


@tap("ci+")
@dataclass(frozen=True)
class CheckInNow(Tap):
    """Here I am, today."""


@tap("ci^")
@dataclass(frozen=True)
class MakeUp(Tap):
    """Make the missed day up."""


@tap("ci!")
@dataclass(frozen=True)
class AskReminder(Tap):
    """When should I be reminded?"""


@tap("ci!=")
@dataclass(frozen=True)
class KeepReminder(Tap):
    """At this hour; never without one."""

    hour: int | None


@router.command("checkin")
async def check_in_by_command(visit: Visit) -> Answer:
    return await check_in_screen(visit)


@router.tap(ShowCheckIn)
async def show_check_in(visit: Visit, _: ShowCheckIn) -> Answer:
    return await check_in_screen(visit)


@router.tap(CheckInNow)
async def check_in_now(visit: Visit, _: CheckInNow) -> Answer:
    """A second tap changes nothing more, and says so."""
    done = await loyalty.check_in(visit.session, visit.customer.id, visit.shop.profile)
    return await check_in_screen(visit, done.standing, _checked_in(done))


@router.tap(MakeUp)
async def make_up(visit: Visit, _: MakeUp) -> Answer:
    done = await loyalty.make_up(visit.session, visit.customer.id, visit.shop.profile)
    notice = text("checkin-made-up", points=done.reward, streak=done.standing.streak)
    return await check_in_screen(visit, done.standing, notice)


@router.tap(AskReminder)
async def ask_reminder(visit: Visit, _: AskReminder) -> Answer:
    stands = await loyalty.reminder(visit.session, visit.customer.id)
    hours = (Button(("✅ " if at == stands else "") + f"{at}:00", KeepReminder(at)) for at in loyalty.HOURS)
    rows = grid(hours, 4)
    if stands is not None:
        rows.append([Button(text("reminder-off"), KeepReminder(None))])
    return Screen(text("reminder-ask", zone=visit.shop.profile.timezone.key), [*rows, way_back(ShowCheckIn())])


@router.tap(KeepReminder)
async def keep_reminder(visit: Visit, wanted: KeepReminder) -> Answer:
    await loyalty.set_reminder(visit.session, visit.customer.id, wanted.hour, visit.shop.profile)
    if wanted.hour is None:
        return await check_in_screen(visit, notice=text("reminder-none"))
    notice = await promised(visit, text("reminder-kept", hour=f"{wanted.hour}:00"))
    return await check_in_screen(visit, notice=notice)


async def check_in_screen(visit: Visit, stands: CheckIns | None = None, notice: Words | None = None) -> Screen:
    """The last seven days as dots, today's button, and the way to the points."""
    stands = stands or await loyalty.check_ins(visit.session, visit.customer.id, visit.shop.profile)
    purse = await membership.purse(visit.session, visit.customer.id)
    rows: list[Row] = []
    if not stands.done:
        rows.append([Button(text("checkin-now", points=stands.reward), CheckInNow(), style=Style.PRIMARY)])
    if stands.made_up is not None:
        label = text("checkin-make-up", day=day_words(stands.made_up, visit.language))
        rows.append([Button(label, MakeUp())])
    reminds = [Button(text("reminder-button"), AskReminder())] if await journeys.reminds(visit.session) else []
    rows.append([Button(text("points-button", points=purse.available), ShowPoints()), *reminds])
    rows.append(way_back())
    dots = " ".join(_dot(kept, day == stands.today) for day, kept in stands.week)
    how = text("checkin-done" if stands.done else "checkin-waiting", streak=stands.streak)
    zone = text("checkin-zone", zone=visit.shop.profile.timezone.key)
    return Screen(paragraphs(text("checkin-title"), notice, lines(dots, how), zone), rows)


def _checked_in(done: CheckedIn) -> Words:
    if not done.fresh:
        return text("checkin-already")
    return text("checkin-got", points=done.reward) if done.reward else text("checkin-month-full")


def _dot(kept: bool, is_today: bool) -> str:
    return "🟢" if kept else "🔵" if is_today else "⚪️"
