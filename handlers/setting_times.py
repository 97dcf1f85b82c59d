"""When somebody is left in peace, and by which clock: their quiet hours and their time zone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from campaigns import consent
from campaigns.consent import QuietHours
from commerce.kit.clock import now
from commerce.kit.errors import NotFound
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowSettings

router = Router()

#: What most people wish, to be had with one tap; others choose both hours.
_OFTEN = ((21, 9), (22, 8), (23, 7), (0, 10))


@tap("quiet")
@dataclass(frozen=True)
class ShowQuiet(Tap):
    """The hours in which nobody is written to."""


@tap("quiet<")
@dataclass(frozen=True)
class ChooseBegin(Tap):
    """From which hour on?"""


@tap("quiet>")
@dataclass(frozen=True)
class ChooseEnd(Tap):
    """Until which hour?"""

    begins: int


@tap("quiet=")
@dataclass(frozen=True)
class KeepQuiet(Tap):
    """From this hour until that; the same twice: never."""

    begins: int
    ends: int


@tap("zone")
@dataclass(frozen=True)
class ShowZones(Tap):
    """A city for each clock there is."""


@tap("zone=")
@dataclass(frozen=True)
class ChooseZone(Tap):
    """This clock from now on."""

    zone: str


@tap("zone?")
@dataclass(frozen=True)
class TypeCity(Tap):
    """Which city? The next words name it."""


@router.tap(ShowQuiet)
async def show_quiet(visit: Visit, _: ShowQuiet) -> Answer:
    return await quiet_screen(visit)


@router.tap(ChooseBegin)
async def choose_begin(_: Visit, __: ChooseBegin) -> Answer:
    hours = (Button(f"{hour:02}:00", ChooseEnd(hour)) for hour in range(24))
    return Screen(text("quiet-from"), [*grid(hours, 4), way_back(ShowQuiet())])


@router.tap(ChooseEnd)
async def choose_end(_: Visit, chosen: ChooseEnd) -> Answer:
    hours = (Button(f"{hour:02}:00", KeepQuiet(chosen.begins, hour)) for hour in range(24) if hour != chosen.begins)
    ask = text("quiet-until", hour=f"{chosen.begins:02}:00")
    return Screen(ask, [*grid(hours, 4), way_back(ChooseBegin())])


@router.tap(KeepQuiet)
async def keep_quiet(visit: Visit, chosen: KeepQuiet) -> Answer:
    if not (0 <= chosen.begins < 24 and 0 <= chosen.ends < 24):
        raise NotFound
    hours = QuietHours(chosen.begins * 60, chosen.ends * 60)
    await consent.choose_quiet(visit.session, visit.customer.id, hours)
    return await quiet_screen(visit)


@router.tap(ShowZones)
async def show_zones(visit: Visit, _: ShowZones) -> Answer:
    return await zones_screen(visit)


@router.tap(TypeCity)
async def type_city(_: Visit, __: TypeCity) -> Answer:
    return Screen(text("zone-type"), [way_back(ShowZones())], asks=TypeCity())


@router.reply(TypeCity)
async def find_city(visit: Visit, _: TypeCity) -> Answer:
    found = consent.zones_named(visit.words)
    if not found:
        return Screen(text("zone-unknown"), [way_back(ShowZones())], asks=TypeCity())
    if len(found) == 1:
        return await choose_zone(visit, ChooseZone(found[0]))
    return Screen(text("zone-which"), [*_choices(visit, found), way_back(ShowZones())])


@router.tap(ChooseZone)
async def choose_zone(visit: Visit, chosen: ChooseZone) -> Answer:
    await consent.choose_zone(visit.session, visit.customer.id, chosen.zone)
    return await zones_screen(visit)


async def quiet_screen(visit: Visit) -> Screen:
    """What holds, and the hours that people often wish."""
    stands = (await consent.habits_of(visit.session, visit.customer.id)).quiet
    often = ((QuietHours(begins * 60, ends * 60), KeepQuiet(begins, ends)) for begins, ends in _OFTEN)
    rows = grid((Button(_ticked(hours_words(hours), hours == stands), to) for hours, to in often), 2)
    never = stands.begins == stands.ends
    rows.append(
        [Button(text("quiet-other"), ChooseBegin()), Button(_ticked(text("quiet-never"), never), KeepQuiet(0, 0))]
    )
    ask = text("quiet-none") if never else text("quiet-ask", hours=hours_words(stands))
    return Screen(ask, [*rows, way_back(ShowSettings())])


async def zones_screen(visit: Visit) -> Screen:
    """What holds, a city for each clock with the time it shows, and a way to type another."""
    theirs = await consent.habits_of(visit.session, visit.customer.id)
    zone = theirs.zone or visit.shop.profile.timezone
    source = None if theirs.zone_chosen else text("zone-guessed" if theirs.zone else "zone-of-the-shop")
    stands = text("zone-ask", zone=zone_words(zone, visit.language), time=_clock_words(zone))
    rows = [[Button(text("zone-search"), TypeCity())], *_choices(visit, consent.USUAL_ZONES, chosen=zone.key)]
    return Screen(paragraphs(stands, source), [*rows, way_back(ShowSettings())])


def hours_words(hours: QuietHours) -> Words:
    """Such as `22:00–08:00`."""
    if hours.begins == hours.ends:
        return text("quiet-never")
    return "–".join(f"{minute // 60:02}:{minute % 60:02}" for minute in (hours.begins, hours.ends))


def zone_words(zone: ZoneInfo, language: str) -> str:
    """The city that a zone is named after."""
    return consent.city_of(zone.key, language)


def _clock_words(zone: ZoneInfo) -> str:
    return f"{now().astimezone(zone):%H:%M}"


def _choices(visit: Visit, zones: Iterable[str], chosen: str = "") -> list[Row]:
    buttons = (
        Button(
            _ticked(f"{_clock_words(ZoneInfo(zone))} · {consent.city_of(zone, visit.language)}", zone == chosen),
            ChooseZone(zone),
        )
        for zone in zones
    )
    return grid(buttons, 2)


def _ticked(label: Words, holds: bool) -> Words:
    return text("settings-on", what=label) if holds else label
