"""When somebody can come: the shop's hours by weekday, cut into times that can be chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PART = re.compile(r"([a-z]{3})(?:-([a-z]{3}))? (\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)")


class HoursUnclear(ValueError):
    """The words are no hours such as `mon-fri 10:00-18:00, sat 10:00-14:00`."""


@dataclass(frozen=True, kw_only=True)
class Hours:
    """Between which minutes of a day by weekday (0 is Monday) times begin, each `every` after the one before it.

    A time ends before the shop closes. Nobody chooses one sooner than `notice`, or later than so many days from today.
    """

    open: Mapping[int, tuple[tuple[int, int], ...]] = field(hash=False)
    every: timedelta = timedelta(hours=1)
    notice: timedelta = timedelta(hours=24)
    days_ahead: int = 30
    #: How many orders can have the same time.
    places: int = 1

    def times(self, day: date, zone: ZoneInfo) -> list[datetime]:
        """The times of a day, as instants in UTC; those that clocks leave out are none."""
        step = int(self.every.total_seconds() // 60)
        found: list[datetime] = []
        for opens, closes in self.open.get(day.weekday(), ()):
            for minute in range(opens, closes - step + 1, step):
                local = datetime.combine(day, time(minute // 60, minute % 60), zone)
                instant = local.astimezone(UTC)
                if instant.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
                    found.append(instant)
        return found

    def bookable(self, day: date, zone: ZoneInfo, moment: datetime) -> list[datetime]:
        """The times of a day that can still be chosen at this moment."""
        today = moment.astimezone(zone).date()
        if not today <= day <= today + timedelta(days=self.days_ahead):
            return []
        return [one for one in self.times(day, zone) if one >= moment + self.notice]

    def days(self, zone: ZoneInfo, moment: datetime) -> list[date]:
        """The days on which there is a time that can still be chosen."""
        today = moment.astimezone(zone).date()
        coming = (today + timedelta(days=ahead) for ahead in range(self.days_ahead + 1))
        return [day for day in coming if self.bookable(day, zone, moment)]


def read_hours(words: str) -> Mapping[int, tuple[tuple[int, int], ...]]:
    """Read `mon-fri 10:00-18:00, sat 10:00-14:00`; of a day named twice both parts hold. Raises `HoursUnclear`."""
    found: dict[int, list[tuple[int, int]]] = {}
    for part in filter(None, (one.strip().lower() for one in words.split(","))):
        match = _PART.fullmatch(" ".join(part.split()))
        if match is None:
            raise HoursUnclear(part)
        first, last, *clock = match.groups()
        opens, closes = (int(clock[at]) * 60 + int(clock[at + 1]) for at in (0, 2))
        if not {first, last or first} <= set(_DAYS) or not opens < closes <= 24 * 60:
            raise HoursUnclear(part)
        begin, end = _DAYS.index(first), _DAYS.index(last or first)
        for day in range(begin, end + 1 if end >= begin else end + 8):
            found.setdefault(day % 7, []).append((opens, closes))
    return {day: tuple(sorted(parts)) for day, parts in sorted(found.items())}
