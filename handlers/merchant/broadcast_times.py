"""When a broadcast goes out, for how long it is worth reading, how fast, and whether speed is paid for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from campaigns import broadcasts, rounds
from campaigns.broadcasts import Broadcast, Outlook, Schedule, Timing
from campaigns.rounds import RoundTimeWrong
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.broadcast_doors import Part, ShowBroadcast, ShowPart
from handlers.merchant.broadcast_words import time_words

router = Router()

HOURS = (6, 12, 24, 48)
STARS = (0, 50, 100, 500)
_MOST_STARS = 100_000
#: What is offered to tap; any other time can be typed.
_HOURS = (10, 12, 18, 20)
#: `2026-05-01 18:30`, or a time of day, which is the next one.
_MOMENT = re.compile(r"^\s*(?:(\d{4})-(\d{1,2})-(\d{1,2})\s+)?(\d{1,2})(?:[:.：](\d{2}))?\s*$")
_SEND = Permission.BROADCAST_SEND


@tap("m.bct0", needs=_SEND)
@dataclass(frozen=True)
class SendAtOnce(Tap):
    """As soon as it is launched."""

    broadcast_id: int


@tap("m.bct", needs=_SEND)
@dataclass(frozen=True)
class ChooseTiming(Tap):
    """At a moment of the shop's clock, or of everybody's own: which?"""

    broadcast_id: int
    timing: Timing


@tap("m.bct?", needs=_SEND)
@dataclass(frozen=True)
class GiveMoment(Tap):
    """When?"""

    broadcast_id: int
    timing: Timing


@tap("m.bct=", needs=_SEND)
@dataclass(frozen=True)
class SetMoment(Tap):
    """So many days from today, at this hour."""

    broadcast_id: int
    timing: Timing
    days: int
    hour: int


@tap("m.bch", needs=_SEND)
@dataclass(frozen=True)
class SetHours(Tap):
    """So many hours after its moment nobody wants to read it any more."""

    broadcast_id: int
    hours: int


@tap("m.bcpace", needs=_SEND)
@dataclass(frozen=True)
class SetPace(Tap):
    """So many people a second, for all broadcasts."""

    broadcast_id: int
    per_second: int


@tap("m.bcpay", needs=_SEND)
@dataclass(frozen=True)
class SetStars(Tap):
    """Pay so many Stars at most for speed."""

    broadcast_id: int
    stars: int


@router.tap(SendAtOnce)
async def send_at_once(visit: Visit, wanted: SendAtOnce) -> Answer:
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    return await _timed(visit, found, Schedule(hours=found.schedule.hours))


@router.tap(ChooseTiming)
async def choose_timing(visit: Visit, wanted: ChooseTiming) -> Answer:
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    return moment_screen(found, wanted.timing)


@router.tap(SetMoment)
async def set_moment(visit: Visit, wanted: SetMoment) -> Answer:
    """Raises `RoundTimeWrong`."""
    if not (0 <= wanted.days <= 60 and 0 <= wanted.hour < 24):
        raise RoundTimeWrong
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    today = now().astimezone(found.zone).date()
    wall = datetime.combine(today + timedelta(days=wanted.days), time(wanted.hour))
    return await _timed(visit, found, _at(found, wanted.timing, wall))


@router.reply(GiveMoment)
async def moment_given(visit: Visit, asked: GiveMoment) -> Answer:
    """Raises `RoundTimeWrong`."""
    found = await broadcasts.get(visit.session, asked.broadcast_id)
    return await _timed(visit, found, _at(found, asked.timing, read_moment(visit.words, found.zone)))


@router.tap(SetHours)
async def set_hours(visit: Visit, wanted: SetHours) -> Answer:
    """Raises `RoundTimeWrong`."""
    if wanted.hours not in HOURS:
        raise RoundTimeWrong
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    return await _timed(visit, found, replace(found.schedule, hours=wanted.hours))


@router.tap(SetPace)
async def set_pace(visit: Visit, wanted: SetPace) -> Answer:
    await rounds.set_pace(visit.session, visit.customer.id, wanted.per_second)
    return await speed_screen(visit, await broadcasts.get(visit.session, wanted.broadcast_id))


@router.tap(SetStars)
async def set_stars(visit: Visit, wanted: SetStars) -> Answer:
    """Raises `RoundTimeWrong`."""
    if not 0 <= wanted.stars <= _MOST_STARS:
        raise RoundTimeWrong
    return await speed_screen(visit, await broadcasts.pay(visit.session, wanted.broadcast_id, wanted.stars))


async def time_screen(_: Visit, found: Broadcast) -> Screen:
    """When it goes out, and until when."""
    hours = [
        Button(_chosen(text("broadcast-hours", count=one), one == found.schedule.hours), SetHours(found.id, one))
        for one in HOURS
    ]
    timing = found.schedule.timing
    rows: list[Row] = [
        [Button(_chosen(text("broadcast-time-now"), timing is Timing.NOW), SendAtOnce(found.id))],
        [Button(_chosen(text("broadcast-time-at"), timing is Timing.AT), ChooseTiming(found.id, Timing.AT))],
        [Button(_chosen(text("broadcast-time-local"), timing is Timing.LOCAL), ChooseTiming(found.id, Timing.LOCAL))],
        *grid(hours, 4),
        way_back(ShowBroadcast(found.id)),
    ]
    body = paragraphs(
        text("broadcast-ask-time"),
        lines(time_words(found), text("broadcast-keeps", count=found.schedule.hours)),
        text("broadcast-time-explained"),
    )
    return Screen(body, rows)


def moment_screen(found: Broadcast, timing: Timing) -> Screen:
    """Which moment? Tapped or typed."""
    here = now().astimezone(found.zone).hour
    rows: list[Row] = []
    for days in (0, 1):
        ahead = [hour for hour in _HOURS if days or timing is Timing.LOCAL or hour > here]
        rows += grid(
            [
                Button(text(f"broadcast-day-{days}", hour=f"{hour}:00"), SetMoment(found.id, timing, days, hour))
                for hour in ahead
            ],
            2,
        )
    ask = text(f"broadcast-ask-{timing.value}", zone=found.zone.key)
    return Screen(ask, [*rows, way_back(ShowPart(found.id, Part.TIME))], asks=GiveMoment(found.id, timing))


async def speed_screen(_: Visit, found: Broadcast) -> Screen:
    """How fast, until when that would take, and what paying for more costs."""

    async def looked(session: Session) -> Screen:
        return _speeds(found, await broadcasts.foresee(session, found))

    return Screen(text("broadcast-ask-stars", each=broadcasts.MESSAGES_PER_STAR), [_back(found)], study=looked)


def _speeds(found: Broadcast, seen: Outlook) -> Screen:
    paces = [
        Button(_chosen(text("broadcast-pace", count=one), one == seen.per_second), SetPace(found.id, one))
        for one in rounds.CHOICES
    ]
    stars = [Button(_chosen(_stars(one), one == found.paid_stars), SetStars(found.id, one)) for one in STARS]
    body = paragraphs(
        text("broadcast-ask-speed", pace=seen.per_second, count=seen.heads.reached),
        text("broadcast-from-until", start=seen.start, finish=seen.finish, pace=seen.per_second),
        text("broadcast-ask-stars", each=broadcasts.MESSAGES_PER_STAR),
        text("broadcast-costs", stars=seen.stars, count=seen.paid) if seen.paid else None,
    )
    return Screen(body, [*grid(paces, 3), *grid(stars, 4), _back(found)])


def _back(found: Broadcast) -> Row:
    return way_back(ShowBroadcast(found.id))


def read_moment(words: str, zone: ZoneInfo) -> datetime:
    """A moment of a wall clock, without its zone. Raises `RoundTimeWrong`."""
    found = _MOMENT.match(words)
    if found is None:
        raise RoundTimeWrong
    here = now().astimezone(zone).replace(tzinfo=None)
    try:
        shown = time(int(found[4]), int(found[5] or 0))
        if found[1] is not None:
            return datetime.combine(datetime(int(found[1]), int(found[2]), int(found[3])), shown)  # noqa: DTZ001
    except ValueError as error:
        raise RoundTimeWrong from error
    day = here.date() if shown > here.time() else here.date() + timedelta(days=1)
    return datetime.combine(day, shown)


def _at(found: Broadcast, timing: Timing, wall: datetime) -> Schedule:
    """On everybody's own clock, or by the shop's."""
    if timing is Timing.LOCAL:
        return Schedule(timing=timing, local=wall.replace(minute=0), hours=found.schedule.hours)
    starts = wall.replace(tzinfo=found.zone).astimezone(UTC)
    return Schedule(timing=Timing.AT, starts_at=starts, hours=found.schedule.hours)


async def _timed(visit: Visit, found: Broadcast, wanted: Schedule) -> Screen:
    return await time_screen(visit, await broadcasts.schedule(visit.session, found.id, wanted))


def _chosen(words: Words, chosen: bool) -> Words:
    return text("broadcast-chosen" if chosen else "broadcast-not-chosen", what=words)


def _stars(count: int) -> Words:
    return text("broadcast-stars", count=count)
