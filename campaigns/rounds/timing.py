"""When a round goes out: at once, at an instant by the shop's clock, or at an hour of everybody's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

from campaigns.rounds.refusals import RoundTimeWrong
from commerce.kit.clock import now

#: Nothing is planned further ahead.
FURTHEST = timedelta(days=366)
#: The first and the last clocks of the world to show an hour, and how long it takes from one to the other.
_FIRST_CLOCK, _LAST_CLOCK = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
AROUND = timedelta(hours=26)


class Timing(StrEnum):
    """When a round goes out; the stored words are permanent."""

    NOW = "now"
    #: At an instant, chosen by the shop's clock.
    AT = "at"
    #: On a day at an hour of each person's own clock.
    LOCAL = "local"


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """When it goes out. `starts_at` is the first instant at which anybody gets it; `hours` is how long it may take."""

    timing: Timing = Timing.NOW
    starts_at: datetime | None = None
    #: For `LOCAL`: the day and hour on everybody's own clock, without a zone.
    local: datetime | None = None
    hours: int = 24


def fixed(wanted: Schedule) -> Schedule:
    """What was wished, with the first instant at which anybody gets it.

    Raises `RoundTimeWrong` for what has passed everywhere, or lies too far ahead.
    """
    if wanted.timing is Timing.NOW:
        return Schedule(hours=wanted.hours)
    starts = last = wanted.starts_at
    local = None
    if wanted.timing is Timing.LOCAL:
        if wanted.local is None:
            raise RoundTimeWrong
        local = wanted.local.replace(minute=0)
        starts = first_moment(local)
        last = wanted.local.replace(tzinfo=_LAST_CLOCK).astimezone(UTC)
    if starts is None or last is None or last <= now() or starts > now() + FURTHEST:
        raise RoundTimeWrong
    return Schedule(timing=wanted.timing, starts_at=starts, local=local, hours=wanted.hours)


def first_moment(wall: datetime) -> datetime:
    """When the first clock of the world shows this; `wall` has no zone."""
    return wall.replace(tzinfo=_FIRST_CLOCK).astimezone(UTC)


def deadline(schedule: Schedule, start: datetime) -> datetime:
    """When it is too late for anybody, if it starts at a moment; on everybody's own clocks the last begin later."""
    late = AROUND if schedule.timing is Timing.LOCAL else timedelta()
    return start + timedelta(hours=schedule.hours) + late


def written_local(schedule: Schedule) -> str | None:
    """The day and hour of everybody's own clock as a row keeps it: `2026-05-01T10`."""
    return None if schedule.local is None else schedule.local.strftime("%Y-%m-%dT%H")


def read_local(words: str | None) -> datetime | None:
    """The same, read again."""
    return None if words is None else datetime.strptime(words, "%Y-%m-%dT%H")  # noqa: DTZ007
